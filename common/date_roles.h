// What each piece of a chain says once its neighbours are heard.
#pragma once

#include <optional>

#include "common/date_chain.h"

namespace muster::dates {

bool is_range(Joint joint);

// Takes a piece out; what stood before it and behind it is then a list.
void remove_piece(Chain& chain, std::size_t i);

// Gives every piece its whole date: bare numbers become days, years or centuries, abbreviated years
// are completed, eras and years are taken from neighbours, years become astronomical. Pieces that
// say nothing are removed, days that their month does not have as well. `context_year` stands in
// where the chain has no year at all; false: it would be needed.
bool settle_roles(Chain& chain, std::optional<int> context_year);

}  // namespace muster::dates
