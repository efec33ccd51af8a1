// The words that stand beside dates.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/date_lexer.h"

namespace muster::dates {

struct Stretch {
  std::size_t begin = 0;  // tokens
  std::size_t end = 0;
};

// For each stretch of tokens that is a date the phase, place or note that belongs to it: before it
// with a colon or nothing between, after it in brackets, behind a colon, or on the rest of its
// line. `dates` are in order.
std::vector<std::optional<std::string>> read_labels(std::string_view text,
                                                    const std::vector<Token>& tokens,
                                                    const std::vector<std::size_t>& match,
                                                    const std::vector<Stretch>& dates);

}  // namespace muster::dates
