// From chains of pieces to intervals.
#pragma once

#include <optional>
#include <vector>

#include "common/date.h"
#include "common/date_chain.h"

namespace muster::dates {

struct Reading {
  std::vector<DateInterval> intervals;
  std::vector<Style> styles;  // of each interval
  bool yearless = false;      // dates without any year: another chain's may hold for them
  bool has_day = false;       // some piece has a day
  bool lone_year = false;     // nothing but one year
  bool reversed = false;
  bool doubtful = false;  // something in it is impossible, or could be read in two ways
};

Reading resolve(Chain chain, std::optional<int> context_year = std::nullopt);

}  // namespace muster::dates
