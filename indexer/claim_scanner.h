// Characters of a strength or casualties text to raw tokens: words, figures and marks, each with
// its place.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "common/facts.h"
#include "indexer/claim_markup.h"

namespace muster::claims {

enum class TokenType : std::uint8_t {
  kWord,
  kNumber,  // a figure; after lex_numbers: a quantity with all that belongs to it
  kVague,   // a quantity without a number: "dozens of", "unknown number of", "heavy"
  kDate,
  kMeasure,  // a figure that counts nothing: "152 mm", "40 %", "$5 million", "3:1", "Hill 60"
  kComma,
  kSemicolon,
  kColon,
  kSlash,
  kOpen,
  kClose,
  kDash,
  kSymbol,  // ~ < > + =
  kStop,    // the end of a sentence
  kLine,    // a line begins
  kFlag,
};

// A figure as written: digits / 10^decimals.
struct Figure {
  std::int64_t digits = 0;
  int decimals = 0;
  int length = 0;            // how many digits were written
  bool grouped = false;      // 1,200
  bool dot_grouped = false;  // 1.200: thousands, unless "million" follows
};

struct Quantity {
  std::optional<std::int64_t> min;  // nullopt with max: "up to"
  std::optional<std::int64_t> max;
  bool at_least = false;
  bool approximate = false;
};

struct Token {
  TokenType type = TokenType::kWord;
  std::string_view text;   // as written
  std::string_view lower;  // words: ASCII lower case, without a final period
  Figure figure;           // kNumber, before lex_numbers
  Quantity quantity;       // kNumber, after it
  int depth = 0;           // kLine: how many bullets
  bool blank = false;      // kLine: an empty line stands before it
  bool capital = false;    // words
  bool model = false;      // words with a digit in them: "T-72", "2S1"
  int brackets = 0;        // how many are open here
};

// The views are into `plain`, which must outlive them.
std::vector<Token> scan_claims(const PlainText& plain);

}  // namespace muster::claims
