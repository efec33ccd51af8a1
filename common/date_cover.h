// Intervals of days as terms in the shape of the calendar.
//
// An interval is covered by the fewest whole days, months, years, decades, centuries and millennia.
// Two intervals overlap if and only if a node of one cover equals, contains or lies within a node
// of the other. A document therefore has a term for each node of its cover, and a marked one for
// each node above them; a query asks for its own nodes, those above them, and the marked form of
// its own.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "common/date.h"

namespace muster {

// Days from first to last, both included; nullopt: as far as the calendar goes.
struct DaySpan {
  std::optional<Day> first;
  std::optional<Day> last;

  friend bool operator==(const DaySpan&, const DaySpan&) = default;
};

// The days an interval may take up. What is ongoing, and an end that is not said, is open.
DaySpan possible_days(const DateInterval& interval);

// The terms, without prefix, of a document whose dates are `spans`; sorted, each once.
std::vector<std::string> document_date_terms(const std::vector<DaySpan>& spans);

// The terms, without prefix, any of which a document has if and only if one of its spans overlaps
// this one.
std::vector<std::string> query_date_terms(const DaySpan& span);

}  // namespace muster
