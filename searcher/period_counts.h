// How many articles touch each year, decade or the like.
#pragma once

#include <cstdint>
#include <vector>

#include "common/date.h"
#include "searcher/calendar.h"
#include "searcher/value_lists.h"

namespace muster {

struct PeriodCounts {
  int first = 0;                      // number of the first period
  std::vector<std::uint64_t> counts;  // one a period from there on, without gaps; empty: none
};

// An article counts once in each period that any of its dates touches; what has no end goes on
// until today, what has no beginning is seen at its end alone.
PeriodCounts count_periods(Period period, const ValueLists& dates, Day today);

// The finest period of which the dates do not touch more than `most`.
Period choose_period(const ValueLists& dates, Day today, int most);

}  // namespace muster
