// Dates as infoboxes have them: intervals with the precision that was written.
//
// Years are astronomical (0 is 1 BC, -489 is 490 BC), -9999 to 9999, in the proleptic Gregorian
// calendar; nothing is converted between calendars. What the texts mean is defined case by case in
// docs/facts.md.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace muster {

using Day = std::chrono::sys_days;

inline constexpr int kMinYear = -9999;
inline constexpr int kMaxYear = 9999;

// A year, a month or a day: whatever precision was written. A month is set where a day is.
struct PartialDate {
  int year = 0;
  std::optional<unsigned> month;  // 1..12
  std::optional<unsigned> day;    // 1..31, valid in its month

  friend bool operator==(const PartialDate&, const PartialDate&) = default;
};

Day first_day_of(const PartialDate& date);
Day last_day_of(const PartialDate& date);

// "2018", "2018-03", "2018-03-12", "-0489": the form that inspect prints, four digits of year at
// least.
std::string to_string(const PartialDate& date);
std::string to_string(Day day);
// The inverse of to_string; nullopt for anything else.
std::optional<PartialDate> parse_partial_date(std::string_view text);

// A stretch of time; a point has the same start and end.
struct DateInterval {
  std::optional<PartialDate> start;  // nullopt: not said ("before 1850")
  std::optional<PartialDate> end;    // nullopt: not said, or still going on
  bool ongoing = false;
  bool approximate = false;          // c., or, a question mark, early/mid/late, a season
  std::optional<std::string> label;  // the phase, place or note that stands beside it

  friend bool operator==(const DateInterval&, const DateInterval&) = default;
};

// The first and last day an interval can take in; nullopt where its start or end is.
std::optional<Day> first_day_of(const DateInterval& interval);
std::optional<Day> last_day_of(const DateInterval& interval);

// The dates of one text, in the order of the text.
struct DateFact {
  std::string text;                     // as written
  std::optional<Day> first_day;         // first day possible; nullopt: unknown
  std::optional<Day> last_day;          // last day possible; nullopt: unknown, or ongoing
  bool ongoing = false;                 // some interval is
  bool reversed = false;                // some end lies before its start, and was left out
  std::vector<DateInterval> intervals;  // empty: the text has no date in it
};

// Reads any date text. Never fails: a text without a date gives no interval, and nothing is
// invented.
DateFact read_date(std::string_view text);

// Reads a date someone asks for: the whole text has to be one interval ("12–20 March 2018",
// "490bc", "2018-03", "1860s"), all of it possible. nullopt for anything else.
std::optional<DateInterval> read_query_date(std::string_view text);

}  // namespace muster
