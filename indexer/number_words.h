// Numbers written out, and the scales that follow figures.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "indexer/claim_scanner.h"

namespace muster::claims {

inline constexpr std::int64_t kLargestCount =
    1'000'000'000'000;  // more than ever lived; larger figures count nothing

// One number, as figure, as words, or both: "1,200", "three thousand", "1.5 million", "a dozen".
struct Value {
  std::int64_t number = 0;
  std::int64_t scale = 1;  // of the word behind it: 1,000,000 of "2 million"
  int length = 0;          // digits written; 0 for words
  bool grouped = false;
  std::size_t end = 0;  // the token behind it
};

// The number at `at`; nullopt where there is none, or none that can count anything ("1.5").
std::optional<Value> read_value(const std::vector<Token>& tokens, std::size_t at);

// Words that count by no certain number stand at `at`: "dozens of", "several hundred". 0: none;
// else their count.
std::size_t vague_length(const std::vector<Token>& tokens, std::size_t at);

}  // namespace muster::claims
