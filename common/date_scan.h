// Characters, numbers and words of date texts: what the lexer is made of.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "common/characters.h"
#include "common/date_lexer.h"

namespace muster::dates {

enum class SymbolKind : std::uint8_t {
  kNothing,  // zero-width and footnote marks
  kSpace,
  kDigit,
  kLetter,
  kDash,
  kDot,
  kOpen,
  kClose,
  kStar,
  kBefore,  // a sign that makes a number behind it no date: $ + #
  kGlyph,   // a token of its own
};

struct Symbol {
  SymbolKind kind;
  Glyph glyph;  // of kGlyph
  std::size_t size;
};

// `at` must be < text.size().
Symbol symbol_at(std::string_view text, std::size_t at);

struct NumberScan {
  enum class Kind : std::uint8_t { kPlain, kClock, kOther };
  Kind kind = Kind::kPlain;
  int value = 0;
  unsigned digits = 0;
  bool grouped = false;
  bool ordinal = false;
  bool plural = false;
  std::size_t end = 0;
};
NumberScan scan_number(std::string_view text, std::size_t at);

struct WordScan {
  std::string word;       // lower case, without the dots of B.C.
  bool capitals = false;  // all of it
  int numeral = 0;        // its value as a Roman numeral of I, V and X
  std::size_t end = 0;
};
WordScan scan_word(std::string_view text, std::size_t at);

// Where a month or season begins that is stuck to the word before it ("phaseMarch"); 0: nowhere.
std::size_t glued_tail(std::string_view word);

}  // namespace muster::dates
