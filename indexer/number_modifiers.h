// Words and signs that make a number a bound or a rough one.
#pragma once

#include <cstddef>
#include <vector>

#include "indexer/claim_scanner.h"

namespace muster::claims {

struct Modifiers {
  bool at_least = false;
  bool up_to = false;
  bool less = false;
  bool approximate = false;
  bool between = false;
};

// Takes what modifies a number from before it ("at least", "c.", "<") and moves `at` behind.
Modifiers read_modifiers(const std::vector<Token>& tokens, std::size_t& at);

// Takes what modifies a number from behind it ("or more", "at least", "or so") and moves `at`
// behind.
void read_tail(const std::vector<Token>& tokens, std::size_t& at, Modifiers& modifiers);

}  // namespace muster::claims
