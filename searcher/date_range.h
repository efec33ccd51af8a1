// The text of a date's value in a query to an interval of days.
#pragma once

#include <optional>
#include <string_view>

#include "common/date.h"

namespace muster {

// nullopt: no end on that side. At least one end is set, and first_day <= last_day.
struct DateRange {
  std::optional<Day> first_day;
  std::optional<Day> last_day;

  friend bool operator==(const DateRange&, const DateRange&) = default;
};

// Reads
// - any date that read_date() knows, `2018`, `March 2018`, `12–20 March 2018`, `490bc`, `-0489`,
// `1860s`: its envelope;
// - `a..b`, `a..`, `..b` of such dates, a's first day to b's last; ends the wrong way round are
// swapped;
// - `>a`, `>=a`, `<a`, `<=a`: after, from, before, up to;
// - relative to `today`: `today`, `now`, `yesterday`, `this-year`, `last-year`, `last-10-years` (to
// today), `2 years ago`, with
//   years, months, weeks or days, blanks or hyphens between the words; they may be ends too.
// nullopt: no date or range of them.
std::optional<DateRange> read_date_range(std::string_view text, Day today);

}  // namespace muster
