// Dates in few columns, for people: "12–20 Mar 2018", "5 Jan – 20 Feb 2018", "c. 1274 BC", "since
// 2014".
#pragma once

#include <string>

#include "common/date.h"

namespace muster {

// The whole span of a fact, whatever its phases; empty where it has no date.
// "c. " where an end that is shown is approximate; "before 1850" where no start is said, "from
// 2015" where no end is.
std::string compact_date(const DateFact& date);

// One date, or the first and the last of a span. An end that says nothing new is left out: the
// month or the year stands once, BC once, AD only before the year 100 and after a start BC.
std::string compact_date(const PartialDate& date);
std::string compact_range(const PartialDate& start, const PartialDate& end);

}  // namespace muster
