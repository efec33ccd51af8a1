// Bare numbers in a chain of dates.
#pragma once

#include "common/date_chain.h"

namespace muster::dates {

// Makes each bare number the day, year, decade or century that its neighbours make it; takes out
// those that are none.
void settle_numbers(Chain& chain);

}  // namespace muster::dates
