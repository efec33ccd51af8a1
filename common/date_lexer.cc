#include "common/date_lexer.h"

#include <algorithm>
#include <string>

#include "common/date_scan.h"
#include "common/unicode.h"

namespace muster::dates {
namespace {

class Lexer {
 public:
  explicit Lexer(std::string_view text) : text_(text) {}

  std::vector<Token> run() {
    while (at_ < text_.size())
      step();
    push(Glyph::kEnd, at_, at_);
    return std::move(tokens_);
  }

 private:
  Token& push(Glyph glyph, std::size_t begin, std::size_t end) {
    Token token;
    token.glyph = glyph;
    token.space = space_;
    token.begin = begin;
    token.end = end;
    space_ = false;
    at_ = end;
    tokens_.push_back(token);
    return tokens_.back();
  }

  bool at_line_start() const { return tokens_.empty() || tokens_.back().is(Glyph::kLine); }
  char byte(std::size_t at) const { return at < text_.size() ? text_[at] : '\0'; }

  void step() {
    const Symbol symbol = symbol_at(text_, at_);
    const std::size_t end = at_ + symbol.size;
    switch (symbol.kind) {
      case SymbolKind::kNothing:
        at_ = end;
        break;
      case SymbolKind::kSpace:
        space_ = true;
        at_ = end;
        break;
      case SymbolKind::kDigit:
        number();
        break;
      case SymbolKind::kLetter:
        word();
        break;
      case SymbolKind::kDash:
        dash();
        break;
      case SymbolKind::kOpen:
      case SymbolKind::kClose: {
        const bool square = byte(at_) == '[' || byte(at_) == ']';
        push(symbol.kind == SymbolKind::kOpen ? Glyph::kOpen : Glyph::kClose, at_, end).square =
            square;
        break;
      }
      case SymbolKind::kStar:
        if (at_line_start()) {
          push(Glyph::kBullet, at_, end);
        } else {
          at_ = end;  // Markdown's emphasis, or the mark of a note
        }
        break;
      case SymbolKind::kDot:
        if (byte(end) == '.') {
          dots();
        } else {
          push(Glyph::kDot, at_, end);
        }
        break;
      case SymbolKind::kBefore:
        before_number(end);
        break;
      case SymbolKind::kGlyph: {
        Token& token = push(symbol.glyph, at_, end);
        if (symbol.glyph == Glyph::kWord) token.word = Word::kAnd;  // an ampersand
        break;
      }
    }
  }

  // "1914..1918" is a range; dots that only trail off are nothing.
  void dots() {
    std::size_t end = at_;
    while (byte(end) == '.')
      ++end;
    const bool goes_on = symbol_at_or_end(end) == SymbolKind::kDigit;
    push(goes_on ? Glyph::kDash : Glyph::kOther, at_, end);
  }

  SymbolKind symbol_at_or_end(std::size_t at) const {
    return at < text_.size() ? symbol_at(text_, at).kind : SymbolKind::kNothing;
  }

  void dash() {
    const std::size_t begin = at_;
    std::size_t end = at_;
    while (end < text_.size()) {
      const Symbol symbol = symbol_at(text_, end);
      if (symbol.kind != SymbolKind::kDash) break;
      end += symbol.size;
    }
    const bool hyphen = byte(begin) == '-' && end == begin + 1;
    if (hyphen && at_line_start() && byte(end) == ' ') {
      push(Glyph::kBullet, begin, end);
    } else {
      push(Glyph::kDash, begin, end).hyphen = hyphen;
    }
  }

  // $2000, +3, #4 and the like: the sign takes the number with it.
  void before_number(std::size_t sign_end) {
    std::size_t end = sign_end;
    while (is_digit(byte(end)) || ((byte(end) == ',' || byte(end) == '.' || byte(end) == ':') &&
                                   is_digit(byte(end + 1)))) {
      ++end;
    }
    push(Glyph::kOther, at_, end);
  }

  void number() {
    const NumberScan scan = scan_number(text_, at_);
    if (scan.kind != NumberScan::Kind::kPlain) {
      push(Glyph::kOther, at_, scan.end).clock = scan.kind == NumberScan::Kind::kClock;
      return;
    }
    Token& token = push(Glyph::kNumber, at_, scan.end);
    token.value = scan.value;
    token.digits = scan.digits;
    token.grouped = scan.grouped;
    token.suffix = scan.ordinal ? Suffix::kOrdinal : scan.plural ? Suffix::kPlural : Suffix::kNone;
  }

  void word() {
    const std::size_t begin = at_;
    const WordScan scan = scan_word(text_, begin);
    if (text_.substr(scan.end, 3) == "://") {  // an address
      std::size_t end = scan.end;
      while (end < text_.size() && text_[end] != ' ' && text_[end] != '\n' && text_[end] != ']')
        ++end;
      push(Glyph::kOther, begin, end);
      return;
    }
    const std::size_t tail = glued_tail(text_.substr(begin, scan.end - begin));
    if (tail != 0) {  // "phaseMarch": flattened from two lines
      push(Glyph::kWord, begin, begin + tail);
      word();
      return;
    }
    Meaning meaning = meaning_of(scan.word);
    if (meaning.word == Word::kPlain) {
      meaning = stylised_meaning(scan);
    }
    Token& token = push(Glyph::kWord, begin, scan.end);
    token.word = meaning.word;
    token.value = meaning.word == Word::kPlain ? scan.numeral : meaning.value;
    token.clock = meaning.word == Word::kClock;
    if (byte(at_) == '.' && byte(at_ + 1) != '.' && is_abbreviation(scan.word)) token.end = ++at_;
    join_phrase(scan.word);
  }

  // Replaces the last words by one token where they are a phrase. The longest phrases have four
  // words.
  void join_phrase(const std::string& first) {
    if (!begins_phrase(first)) return;
    std::string words = first;
    std::size_t at = at_;
    std::size_t phrase_end = 0;
    Meaning found;
    for (int more = 0; more < 3; ++more) {
      if (byte(at) != ' ' && byte(at) != '-') break;
      if (symbol_at_or_end(at + 1) != SymbolKind::kLetter) break;
      const WordScan next = scan_word(text_, at + 1);
      words += ' ';
      words += next.word;
      at = next.end;
      const Meaning meaning = phrase_meaning(words);
      if (meaning.word != Word::kPlain) {
        found = meaning;
        phrase_end = at;
      }
    }
    if (phrase_end == 0) return;
    // "or earlier" ends what it is said of; "and before 1260" begins something.
    const bool closing = found.word == Word::kOrEarlier || found.word == Word::kOrLater;
    const SymbolKind behind = symbol_at_or_end(phrase_end + (byte(phrase_end) == ' ' ? 1 : 0));
    if (closing && (behind == SymbolKind::kDigit || behind == SymbolKind::kLetter)) return;
    Token& token = tokens_.back();
    token.word = found.word;
    token.value = found.value;
    token.clock = found.word == Word::kClock;
    token.end = at_ = phrase_end;
  }

  static Meaning stylised_meaning(const WordScan& scan) {
    // Eras of other calendars are known by their capitals alone: "be" and "am" are words.
    if (scan.capitals) {
      for (const std::string_view era : {"am", "be", "sh", "vs", "bs", "me", "ec", "ap"}) {
        if (scan.word == era) return {Word::kForeignEra, 0};
      }
    }
    if (const int month = misspelt_month(scan.word)) return {Word::kMonth, month};
    return {};
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool space_ = false;
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> lex(std::string_view text) { return Lexer(text).run(); }

}  // namespace muster::dates
