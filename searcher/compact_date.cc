#include "searcher/compact_date.h"

#include <algorithm>
#include <array>

namespace muster {
namespace {

constexpr std::array<const char*, 12> kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                              "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

// Before it a number alone is taken for a day, not for a year.
constexpr int kFirstPlainYear = 100;

enum class Era { kNone, kMarked };

bool is_bc(int year) { return year <= 0; }

bool needs_era(int year) { return year < kFirstPlainYear; }

std::string year_text(int year, Era era) {
  if (is_bc(year)) return std::to_string(1 - year) + (era == Era::kMarked ? " BC" : "");
  return (era == Era::kMarked ? "AD " : "") + std::to_string(year);
}

std::string month_text(unsigned month) { return kMonths.at((month + 11) % 12); }

// The day and month, or the month; empty where only the year is known.
std::string day_text(const PartialDate& date) {
  if (!date.month) return {};
  const std::string month = month_text(*date.month);
  return date.day ? std::to_string(*date.day) + " " + month : month;
}

std::string point_text(const PartialDate& date, Era era) {
  const std::string day = day_text(date);
  const std::string year = year_text(date.year, era);
  return day.empty() ? year : day + " " + year;
}

// Words of several parts need air around the dash.
std::string join(const std::string& start, const std::string& end) {
  const bool air = start.find(' ') != std::string::npos || end.find(' ') != std::string::npos;
  return start + (air ? " – " : "–") + end;
}

PartialDate from_day(Day day) {
  const std::chrono::year_month_day date{day};
  return {static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
          static_cast<unsigned>(date.day())};
}

// The start or end that gave the fact's own first or last day, and whether it is approximate.
struct End {
  PartialDate date;
  bool approximate = false;
};

std::optional<End> start_of(const DateFact& fact) {
  if (!fact.first_day) return std::nullopt;
  for (const DateInterval& interval : fact.intervals) {
    if (interval.start && first_day_of(*interval.start) == *fact.first_day)
      return End{*interval.start, interval.approximate};
  }
  return End{from_day(*fact.first_day)};
}

std::optional<End> end_of(const DateFact& fact) {
  if (!fact.last_day || fact.ongoing) return std::nullopt;
  for (const DateInterval& interval : fact.intervals) {
    if (interval.end && last_day_of(*interval.end) == *fact.last_day)
      return End{*interval.end, interval.approximate};
  }
  return End{from_day(*fact.last_day)};
}

// The day, month or year that follows, in the same precision.
PartialDate next(const PartialDate& date) {
  if (!date.month) return {date.year + 1, std::nullopt, std::nullopt};
  if (date.day) return from_day(last_day_of(date) + std::chrono::days{1});
  if (*date.month == 12) return {date.year + 1, 1U, std::nullopt};
  return {date.year, *date.month + 1, std::nullopt};
}

}  // namespace

std::string compact_date(const PartialDate& date) {
  return point_text(date, needs_era(date.year) ? Era::kMarked : Era::kNone);
}

std::string compact_range(const PartialDate& start, const PartialDate& end) {
  if (start == end) return compact_date(start);
  if (start.year == end.year && start.month && end.month) {
    const std::string year =
        " " + year_text(end.year, needs_era(end.year) ? Era::kMarked : Era::kNone);
    if (start.day && end.day && *start.month == *end.month)
      return std::to_string(*start.day) + "–" + day_text(end) + year;
    return join(day_text(start), day_text(end)) + year;
  }
  if (is_bc(start.year) && is_bc(end.year)) {
    const std::string first = point_text(start, Era::kNone);
    const std::string last = point_text(end, Era::kNone);
    return join(first, last) + " BC";
  }
  if (is_bc(start.year))
    return join(point_text(start, Era::kMarked), point_text(end, Era::kMarked));
  const bool marked = needs_era(start.year);
  if (marked && !start.month && !end.month)
    return "AD " + join(year_text(start.year, Era::kNone), year_text(end.year, Era::kNone));
  return join(point_text(start, marked ? Era::kMarked : Era::kNone), point_text(end, Era::kNone));
}

std::string compact_date(const DateFact& fact) {
  if (fact.intervals.empty()) return {};
  const std::optional<End> start = start_of(fact);
  const std::optional<End> end = end_of(fact);
  const bool circa = (start && start->approximate) || (end && end->approximate);
  const std::string prefix = circa ? "c. " : "";
  if (start && end) return prefix + compact_range(start->date, end->date);
  if (fact.ongoing) return start ? "since " + prefix + compact_date(start->date) : "ongoing";
  if (start) return "from " + prefix + compact_date(start->date);
  // "Before" says by itself that it is not exact.
  if (end) return "before " + compact_date(next(end->date));
  return {};
}

}  // namespace muster
