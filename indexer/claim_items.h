// A line of a strength or casualties text, split at its quantities.
#pragma once

#include <cstddef>
#include <vector>

#include "indexer/claim_phrase.h"
#include "indexer/claim_scanner.h"

namespace muster::claims {

// Words before a colon.
struct Heading {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// One quantity with the words that belong to it.
struct Item {
  std::size_t token = 0;          // of the quantity
  std::vector<Heading> headings;  // that stand before it, behind the item before
  std::size_t lead_begin = 0;     // words directly before it: "later", "killed" of "killed 20"
  std::size_t tail_end = 0;       // tokens (token, tail_end) follow it
  bool joined = false;            // a comma or "and" leads to the next item
  bool comma = false;             // it is a comma
  bool or_next = false;           // an "or" does
  bool dash_next = false;  // nothing but a dash and brackets stand between: "300 (claimed) – 500"
  bool ends_clause = false;  // a semicolon or a period parts it from the next item
  bool opens_list = false;   // a colon ends it: what follows are its parts
};

struct ItemLine {
  std::vector<Item> items;
  bool prefixed = false;  // losses stand before their figures: "killed 20, wounded 30"
};

// Splits tokens[begin, end) that stand within `brackets` open brackets; what stands within more is
// passed over.
ItemLine split_items(const std::vector<Token>& tokens, std::size_t begin, std::size_t end,
                     int brackets);

}  // namespace muster::claims
