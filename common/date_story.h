// All chains of dates of one text, and what they say about one another.
#pragma once

#include <cstddef>
#include <vector>

#include "common/date_chain.h"
#include "common/date_label.h"
#include "common/date_lexer.h"
#include "common/date_resolve.h"

namespace muster::dates {

struct Found {
  Stretch place;
  Chain chain;              // empty for "ongoing" alone
  bool unlabelled = false;  // the words beside it have been heard already: "began", "ended"
  Reading reading;          // its intervals may all be gone: its place is still no label
};

// The dates in order. Dates without a year take it from a heading or a neighbour; years that only
// head or name what stands behind them, notes in brackets, and Old Style dates beside New Style
// ones are left out.
std::vector<Found> read_story(const std::vector<Token>& tokens,
                              const std::vector<std::size_t>& match);

}  // namespace muster::dates
