#include "indexer/claim_scanner.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "common/characters.h"
#include "indexer/claim_figures.h"
#include "indexer/claim_lexicon.h"

namespace muster::claims {
namespace {

bool is_word_char(char c) { return is_letter(c) || is_digit(c); }

constexpr std::array<std::string_view, 44> kAbbreviations{
    "approx", "incl", "est", "gov", "govt", "no",  "nos",  "vs",  "ca",  "c",    "mt",
    "st",     "jan",  "feb", "mar", "apr",  "jun", "jul",  "aug", "sep", "sept", "oct",
    "nov",    "dec",  "gen", "col", "lt",   "maj", "capt", "sgt", "cpl", "brig", "div",
    "regt",   "bn",   "inf", "cav", "art",  "mil", "min",  "max", "ft",  "cf",   "def"};

bool is_abbreviation(std::string_view lower) {
  return lower.size() == 1 || lower.find('.') != std::string_view::npos ||
         std::find(kAbbreviations.begin(), kAbbreviations.end(), lower) != kAbbreviations.end();
}

class Scanner {
 public:
  explicit Scanner(const PlainText& plain) : text_(plain.text), lower_(plain.lower) {}

  std::vector<Token> run() {
    tokens_.reserve(text_.size() / 4 + 4);
    line();
    while (at_ < text_.size())
      step();
    return std::move(tokens_);
  }

 private:
  char ahead(std::size_t by = 1) const { return at_ + by < text_.size() ? text_[at_ + by] : '\0'; }

  Token& push(TokenType type, std::size_t begin, std::size_t end) {
    Token token;
    token.type = type;
    token.text = text_.substr(begin, end - begin);
    token.lower = lower_.substr(begin, end - begin);
    token.brackets = brackets_;
    tokens_.push_back(token);
    return tokens_.back();
  }

  void mark(TokenType type) {
    push(type, at_, at_ + 1);
    ++at_;
  }

  // A new line with its bullets; empty lines and lines of bullets alone leave no token but the next
  // line's.
  void line() {
    bool blank = false;
    int depth = 0;
    const std::size_t begin = at_;
    for (; at_ < text_.size(); ++at_) {
      const char c = text_[at_];
      if (c == '*') {
        ++depth;
      } else if (c == '\n') {
        blank = blank || depth == 0;
        depth = 0;
      } else if (c != ' ') {
        break;
      }
    }
    brackets_ = 0;
    Token& token = push(TokenType::kLine, begin, begin);
    token.depth = depth;
    token.blank = blank;
  }

  void step() {
    const char c = text_[at_];
    switch (c) {
      case '\n':
        ++at_;
        return line();
      case ',':
        return mark(TokenType::kComma);
      case ';':
        return mark(TokenType::kSemicolon);
      case ':':
        return mark(TokenType::kColon);
      case '/':
        return mark(TokenType::kSlash);
      case '(':
        ++brackets_;
        return mark(TokenType::kOpen);
      case ')':
        mark(TokenType::kClose);
        if (brackets_ > 0) --brackets_;
        return;
      case kRangeDash:
      case '-':
        return mark(TokenType::kDash);
      case kFlagMark:
        return mark(TokenType::kFlag);
      case '~':
      case '<':
      case '>':
      case '+':
      case '=':
        return mark(TokenType::kSymbol);
      case '!':
        return mark(TokenType::kStop);
      case '.':
        if (is_picture(at_)) {
          mark(TokenType::kFlag);
          at_ += 3;
          return;
        }
        if (!tokens_.empty() && tokens_.back().type != TokenType::kStop)
          return mark(TokenType::kStop);
        ++at_;
        return;
      case '&':
        push(TokenType::kWord, at_, at_ + 1).lower = "and";
        ++at_;
        return;
      case '$':
        return money();
      default:
        break;
    }
    if (is_digit(c)) return figure();
    if (text_.substr(at_, 2) == "\xc2\xa3" || text_.substr(at_, 3) == "\xe2\x82\xac")
      return money();
    if (is_letter(c)) return word();
    ++at_;
  }

  bool is_picture(std::size_t at) const {
    const std::string_view ending = lower_.substr(at, 4);
    return ending == ".svg" || ending == ".png" || ending == ".jpg" || ending == ".gif";
  }

  void money() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && !is_digit(text_[at_]) && at_ < begin + 4)
      ++at_;
    const std::size_t digits = at_;
    while (at_ < text_.size() && (is_digit(text_[at_]) ||
                                  ((text_[at_] == ',' || text_[at_] == '.') && is_digit(ahead()))))
      ++at_;
    if (at_ > digits) push(TokenType::kMeasure, begin, at_);
  }

  // A period inside a word stands behind single letters only: "U.S.", not "killed.Two".
  bool single_letter(std::size_t begin) const {
    return at_ == begin + 1 || (at_ >= begin + 2 && text_[at_ - 2] == '.');
  }

  void word() {
    const std::size_t begin = at_;
    bool model = false;
    if (const std::size_t about = lower_.substr(at_, 2) == "ca" ? 2
                                  : lower_[at_] == 'c'          ? 1
                                                                : 0;
        about > 0) {
      if (digits_end(text_, at_ + about) >= at_ + about + 2) {  // c200
        push(TokenType::kWord, at_, at_ + about);
        at_ += about;
        return;
      }
    }
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (is_word_char(c)) {
        model = model || is_digit(c);
      } else if (!((c == '-' || c == '\'' || c == '.') && at_ + 1 < text_.size() &&
                   is_word_char(text_[at_ + 1]) &&
                   !(c == '.' && (is_digit(text_[at_ + 1]) || !single_letter(begin))))) {
        break;
      }
      ++at_;
    }
    if (model) {  // "12 killed20 wounded": a line break was lost
      const std::size_t digit = text_.find_first_of("0123456789", begin);
      const Role role =
          digit > begin + 3 ? look_up(lower_.substr(begin, digit - begin)).role : Role::kNone;
      if (role == Role::kLoss || role == Role::kPerson || role == Role::kThing ||
          role == Role::kWrecked || role == Role::kCivilian) {
        at_ = digit;
        model = false;
      }
    }
    std::size_t end = at_;
    if (at_ < text_.size() && text_[at_] == '.' &&
        is_abbreviation(lower_.substr(begin, end - begin)))
      ++at_;
    Token& token = push(TokenType::kWord, begin, end);
    token.capital =
        is_ascii_upper(text_[begin]) || static_cast<unsigned char>(text_[begin]) >= 0x80;
    token.model = model;
    if (token.lower.ends_with("'s")) token.lower.remove_suffix(2);
    if (model && (token.lower.starts_with("mid-") || token.lower.starts_with("early-") ||
                  token.lower.starts_with("late-") || token.lower.starts_with("pre-"))) {
      token.type = TokenType::kDate;
    }
  }

  // "44k/173w/21m" is how some reports count killed, wounded and missing.
  std::string_view tally_letter(std::size_t end) const {
    if (end >= text_.size() || (end + 1 < text_.size() && is_word_char(text_[end + 1]))) return {};
    const bool after = tokens_.back().type == TokenType::kSlash && at_ > 0 && text_[at_ - 1] == '/';
    const bool before = end + 2 < text_.size() && text_[end + 1] == '/' && is_digit(text_[end + 2]);
    if (!after && !before) return {};
    switch (lower_[end]) {
      case 'k':
        return "killed";
      case 'w':
        return "wounded";
      case 'm':
        return "missing";
      case 'c':
      case 'p':
        return "captured";
      default:
        return {};
    }
  }

  void figure() {
    if (const auto end = numeric_date(text_, at_)) {
      push(TokenType::kDate, at_, *end);
      at_ = *end;
      return;
    }
    Figure figure;
    const std::size_t begin = at_;
    std::size_t end = read_figure(lower_, at_, figure);
    const char next = end < text_.size() ? text_[end] : '\0';
    const auto whole = [&](TokenType type, std::size_t to) {
      push(type, begin, to);
      at_ = to;
    };
    if (next == '%' || is_picture(end))
      return whole(TokenType::kMeasure, next == '%' ? end + 1 : end);
    if (next == ':' && end + 1 < text_.size() && is_digit(text_[end + 1]) && figure.length <= 2 &&
        digits_end(text_, end + 1) - end <= 4) {
      return whole(TokenType::kMeasure, digits_end(text_, end + 1));  // a ratio or a time of day
    }
    const auto number = [&](std::size_t to) {
      push(figure.digits < 0 ? TokenType::kMeasure : TokenType::kNumber, begin, to).figure = figure;
      at_ = to;
    };
    if (const std::string_view letter = tally_letter(end); !letter.empty()) {
      number(end);
      push(TokenType::kWord, end, end + 1).lower = letter;
      at_ = end + 1;
      return;
    }
    if (next == '-' && end + 1 < text_.size() && is_letter(text_[end + 1]))
      return hyphenated(end, number);
    if (!is_letter(next)) return number(end);
    std::size_t stop = end;
    while (stop < text_.size() && is_word_char(text_[stop]))
      ++stop;
    const std::string_view glued = lower_.substr(end, stop - end);
    // "Orbiter 1K" is a name, "37K" many.
    const bool name = stop == end + 1 && is_ascii_upper(text_[end]) &&
                      tokens_.back().type == TokenType::kWord && tokens_.back().capital;
    if (!name &&
        (glued == "k" || glued == "m" || glued == "mn" || glued == "bn" || glued == "mln" ||
         glued == "x" || (glued.size() >= 3 && look_up(glued).role != Role::kNone))) {
      number(end);
      if (glued == "x") at_ = stop;  // 3x T-72
      return;
    }
    if (glued == "s") {
      const bool year =
          figure.length == 4 && !figure.grouped && figure.digits >= 1100 && figure.digits % 10 == 0;
      return whole(year ? TokenType::kDate : TokenType::kVague, stop);  // 1990s; 100s
    }
    if (glued == "st" || glued == "nd" || glued == "rd" || glued == "th" || glued == "er" ||
        glued == "e") {
      push(TokenType::kWord, begin, stop).model = false;
      at_ = stop;
      return;
    }
    if (look_up(glued).role == Role::kUnitOfMeasure) return whole(TokenType::kMeasure, stop);
    at_ = begin;  // 2S1, 9K33, 2A36
    word();
    tokens_.back().model = true;
  }

  // "74-gun", "20-pounder" and "3-day" describe; "300-man" and "300-strong" count.
  template <typename PushNumber>
  void hyphenated(std::size_t end, PushNumber number) {
    std::size_t stop = end + 1;
    while (stop < text_.size() && is_word_char(text_[stop]))
      ++stop;
    const std::string_view tail = lower_.substr(end + 1, stop - end - 1);
    if (tail == "man" || tail == "men" || tail == "strong" || tail == "odd" || tail == "plus") {
      number(end);
      if (tail == "man" || tail == "men") push(TokenType::kWord, end + 1, stop);
      if (tail == "plus" || tail == "odd")
        push(TokenType::kSymbol, end + 1, stop).lower = tail == "odd" ? "~" : "+";
      at_ = stop;
    } else if (stop < text_.size() && text_[stop] == '-') {
      at_ = stop;
      while (at_ < text_.size() && (is_word_char(text_[at_]) || text_[at_] == '-'))
        ++at_;
      push(TokenType::kMeasure, end, at_);
    } else {
      push(TokenType::kMeasure, end, stop);
      at_ = stop;
    }
  }

  std::string_view text_;
  std::string_view lower_;
  std::size_t at_ = 0;
  int brackets_ = 0;
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> scan_claims(const PlainText& plain) { return Scanner(plain).run(); }

}  // namespace muster::claims
