#include "common/tokenizer.h"

#include <algorithm>
#include <array>

#include "common/folding.h"
#include "common/unicode.h"

namespace muster {
namespace {

// Two of them are a term.
constexpr std::size_t kMaxUnitBytes = kMaxTermBytes / 2;
// What lies between two tokens of one word is short; a longer gap is not looked at.
constexpr std::size_t kMaxGapBytes = 16;

enum : std::uint8_t { kAlnum = 1, kUpper = 2, kDigit = 4, kInner = 8, kHigh = 16, kJoins = 32 };

constexpr auto kAscii = [] {
  std::array<std::uint8_t, 256> flags{};
  for (std::size_t c = '0'; c <= '9'; ++c)
    flags[c] = kAlnum | kDigit;
  for (std::size_t c = 'a'; c <= 'z'; ++c)
    flags[c] = kAlnum;
  for (std::size_t c = 'A'; c <= 'Z'; ++c)
    flags[c] = kAlnum | kUpper;
  for (const char c : {'\'', '`', '.', ','})
    flags[static_cast<unsigned char>(c)] |= kInner;  // may stand inside a word
  for (const char c : {'-', '_', '.', '/', ':', '@', '&', '+'})
    flags[static_cast<unsigned char>(c)] |= kJoins;
  for (std::size_t c = 0x80; c <= 0xFF; ++c)
    flags[c] = kHigh;
  return flags;
}();

std::uint8_t flags_at(std::string_view text, std::size_t at) {
  return kAscii[static_cast<unsigned char>(text[at])];
}

// Ends a word and is no part of it: the dashes, quotation marks, blanks and bullets of common text.
bool is_plain_punctuation(std::string_view text, std::size_t at) {
  const auto byte = [&text](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
  };
  if (byte(at) == 0xC2) return byte(at + 1) == 0xA0;
  if (byte(at) != 0xE2 || byte(at + 1) != 0x80) return false;
  const unsigned last = byte(at + 2);
  return (last >= 0x90 && last <= 0x97) || (last >= 0x9C && last <= 0xA7) || last == 0xAF;
}

// A Hangul consonant and vowel, or that and a final consonant, as one syllable; 0: they are none.
char32_t hangul_syllable(char32_t first, char32_t second) {
  constexpr char32_t kFirst = 0x1100, kVowel = 0x1161, kFinal = 0x11A7, kSyllable = 0xAC00;
  if (first >= kFirst && first < kFirst + 19 && second >= kVowel && second < kVowel + 21) {
    return kSyllable + ((first - kFirst) * 21 + (second - kVowel)) * 28;
  }
  if (first >= kSyllable && first < kSyllable + 11172 && (first - kSyllable) % 28 == 0 &&
      second > kFinal && second < kFinal + 28) {
    return first + (second - kFinal);
  }
  return 0;
}

}  // namespace

Tokenizer::Tokenizer(std::string_view text) : text_(text) {}

Tokenizer::Piece Tokenizer::read(Cursor cursor) const {
  if (cursor.at >= text_.size()) return {CharKind::kBreak, 0, cursor.at, cursor, cursor};
  std::size_t end = cursor.at;
  const FoldedCode folded = fold_code(decode(text_, end), cursor.sub);
  const Cursor next = folded.last ? Cursor{end, 0} : Cursor{cursor.at, cursor.sub + 1};
  // A NUL in the text is not its end.
  return {folded.kind, folded.code == 0 ? U' ' : folded.code, end, cursor, next};
}

// The next piece that is to be seen: neither ignored nor a dropped mark.
Tokenizer::Piece Tokenizer::skip_unseen(Cursor cursor) const {
  Piece piece = read(cursor);
  while (piece.kind == CharKind::kIgnored || piece.kind == CharKind::kDroppedMark) {
    piece = read(piece.next);
  }
  return piece;
}

bool Tokenizer::next(Token& token) {
  if (in_run_ && pair(token, true)) return true;
  for (;;) {
    if (cursor_.sub == 0) {
      std::size_t at = cursor_.at;
      while (at < text_.size() && (flags_at(text_, at) & (kAlnum | kHigh)) == 0)
        ++at;
      cursor_.at = at;
      if (at == text_.size()) return false;
      if ((flags_at(text_, at) & kAlnum) != 0 && ascii_word(token)) return true;
      if (is_plain_punctuation(text_, at)) {
        cursor_.at += text_[at] == '\xC2' ? 2U : 3U;
        continue;
      }
    }
    const Piece piece = read(cursor_);
    if (piece.kind == CharKind::kWord) {
      if (word(token)) return true;
    } else if (piece.kind == CharKind::kPair) {
      if (pair(token, false)) return true;
    } else {
      cursor_ = piece.next;
    }
  }
}

// The fast path: ASCII letters and digits up to something that surely ends the word. False: word()
// has to look.
bool Tokenizer::ascii_word(Token& token) {
  const std::size_t begin = cursor_.at;
  const std::size_t size = text_.size();
  std::size_t at = begin;
  unsigned any = 0;
  unsigned flags = flags_at(text_, at);
  do {
    any |= flags;
    ++at;
    flags = at < size ? flags_at(text_, at) : 0U;
  } while ((flags & kAlnum) != 0);
  if ((flags & kHigh) != 0) {
    if (!is_plain_punctuation(text_, at)) return false;
  } else if ((flags & kInner) != 0) {
    // A comma matters behind a digit only; a full stop behind a digit or a single letter; all where
    // more follows.
    const unsigned behind = at + 1 < size ? flags_at(text_, at + 1) : 0U;
    const bool ends = (behind & (kAlnum | kHigh)) == 0 ||
                      (text_[at] == ',' && (any & kDigit) == 0) ||
                      (text_[at] == '.' && (any & kDigit) == 0 && at - begin > 1);
    if (!ends) return false;
  }
  std::string_view term = text_.substr(begin, std::min(at - begin, kMaxTermBytes));
  if ((any & kUpper) != 0) {
    buffer_.resize(term.size());
    std::transform(term.begin(), term.end(), buffer_.begin(), [](char c) {
      return static_cast<char>(c | ((kAscii[static_cast<unsigned char>(c)] & kUpper) << 4));
    });
    term = buffer_;
  }
  cursor_ = {at, 0};
  finish(token, term, begin, at);
  return true;
}

// A pair of characters of a script without blanks, or one that stands alone.
bool Tokenizer::pair(Token& token, bool in_run) {
  if (!in_run && !read_unit(unit_)) return false;
  in_run_ = read_unit(next_unit_);
  if (!in_run_) {
    if (in_run) return false;
    buffer_ = unit_.bytes;
    finish(token, buffer_, unit_.begin, unit_.end);
    return true;
  }
  buffer_ = unit_.bytes;
  buffer_ += next_unit_.bytes;
  std::swap(unit_, next_unit_);
  finish(token, buffer_, next_unit_.begin, unit_.end);
  token.joined = token.joined || in_run;
  return true;
}

bool Tokenizer::read_unit(Unit& unit) {
  Piece piece = skip_unseen(cursor_);
  if (piece.kind != CharKind::kPair) return false;
  codes_.assign(1, piece.code);
  marks_ = false;
  unit.begin = piece.here.at;
  unit.end = piece.end;
  cursor_ = piece.next;
  for (piece = read(cursor_);; piece = read(piece.next)) {
    if (piece.kind == CharKind::kIgnored) continue;
    if (piece.kind == CharKind::kMark || piece.kind == CharKind::kDroppedMark) {
      add_mark(piece);
    } else {
      const char32_t syllable = piece.kind == CharKind::kPair && codes_.size() == 1
                                    ? hangul_syllable(codes_[0], piece.code)
                                    : 0;
      if (syllable == 0) break;
      codes_[0] = syllable;
    }
    unit.end = piece.end;
    cursor_ = piece.next;
  }
  encode(unit.bytes, kMaxUnitBytes);
  return true;
}

// One connector at most, and nothing that is seen beside it, since what the last token took.
bool Tokenizer::is_joined(std::size_t begin) const {
  if (position_ == 0) return false;
  if (begin <= last_end_) return true;
  const std::size_t gap = begin - last_end_;
  if (gap == 1) {
    if (text_[last_end_] != ',') return (flags_at(text_, last_end_) & (kJoins | kInner)) != 0;
    return (flags_at(text_, last_end_ - 1) & flags_at(text_, begin) & kDigit) != 0;
  }
  if (gap > kMaxGapBytes || text_[last_end_] == ' ' || text_[begin - 1] == ' ') return false;
  bool connected = false;
  for (Cursor at{last_end_, 0}; at.at < begin;) {
    const Piece piece = read(at);
    const bool connector = piece.kind == CharKind::kConnector;
    if (piece.kind == CharKind::kBreak || (connector && connected)) return false;
    connected = connected || connector;
    at = piece.next;
  }
  return true;
}

void Tokenizer::finish(Token& token, std::string_view term, std::size_t begin, std::size_t end) {
  token.term = term;
  token.begin = begin;
  token.end = end;
  token.joined = is_joined(begin);
  token.position = position_++;
  last_end_ = cursor_.at;
}

std::vector<std::string> tokenize(std::string_view text) {
  std::vector<std::string> terms;
  Tokenizer tokenizer(text);
  Token token;
  while (tokenizer.next(token))
    terms.emplace_back(token.term);
  return terms;
}

std::string name_key(std::string_view name) {
  std::string key;
  Tokenizer tokenizer(name);
  tokenizer.keep_possessive_ = true;
  Token token;
  while (tokenizer.next(token)) {
    if (!key.empty()) key.push_back(' ');
    key += token.term;
  }
  return key.empty() ? collapse_blanks(to_valid_utf8(name)) : key;
}

}  // namespace muster
