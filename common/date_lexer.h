// Date texts as tokens.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "common/date_words.h"

namespace muster::dates {

enum class Glyph : std::uint8_t {
  kEnd,
  kNumber,
  kWord,
  kDash,  // hyphens, dashes, arrows, "..": what may stand between the ends of a range
  kSlash,
  kComma,
  kDot,
  kColon,
  kSemicolon,
  kOpen,   // ( [ {
  kClose,  // ) ] }
  kLine,   // line break
  kBullet,
  kQuestion,
  kTilde,
  kOther,  // anything else, and numbers that can't be part of a date: 12:30, 3.5, +3, 50%
};

enum class Suffix : std::uint8_t { kNone, kOrdinal, kPlural };  // 1, 1st, 1860s

struct Token {
  Glyph glyph = Glyph::kEnd;
  Word word = Word::kPlain;
  Suffix suffix = Suffix::kNone;
  bool space = false;    // white space before it
  bool hyphen = false;   // a dash that is a plain hyphen
  bool square = false;   // a bracket that is square
  bool grouped = false;  // a number with commas: 8,000
  bool clock = false;    // a time of day
  unsigned digits = 0;
  int value = 0;  // of a number; of a word, its meaning's, or a plain word's as a Roman numeral
  std::size_t begin = 0;  // bytes of the text
  std::size_t end = 0;

  bool is(Glyph g) const { return glyph == g; }
  bool is(Word w) const { return glyph == Glyph::kWord && word == w; }
};

// The tokens of a text without markup, and one kEnd behind them.
std::vector<Token> lex(std::string_view text);

}  // namespace muster::dates
