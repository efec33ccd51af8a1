#include "common/date_cover.h"

#include <fmt/format.h>

#include <algorithm>

namespace muster {
namespace {

using std::chrono::days;
using std::chrono::year_month_day;

// Whole years count from here, so that all numbers in terms are positive and of one width.
constexpr int kYearOffset = 10'000;

// The smallest first. A node is a level and the number of its period.
enum class Level { kDay, kMonth, kYear, kDecade, kCentury, kMillennium };
constexpr std::string_view kLetters = "dmyzck";
constexpr int kLevels = 6;

struct Node {
  Level level;
  int number;  // days since 1970, months since the offset, years, tens, hundreds, thousands of
               // years since it
};

int shifted_year(const year_month_day& date) { return static_cast<int>(date.year()) + kYearOffset; }

int number_of(Level level, Day day) {
  const year_month_day date(day);
  const int year = shifted_year(date);
  switch (level) {
    case Level::kDay:
      return static_cast<int>(day.time_since_epoch().count());
    case Level::kMonth:
      return year * 12 + static_cast<int>(static_cast<unsigned>(date.month())) - 1;
    case Level::kYear:
      return year;
    case Level::kDecade:
      return year / 10;
    case Level::kCentury:
      return year / 100;
    case Level::kMillennium:
      return year / 1000;
  }
  return 0;
}

Day first_of_year(int shifted) {
  return Day(std::chrono::year(shifted - kYearOffset) / std::chrono::January / 1);
}

Day begin_of(Level level, int number) {
  switch (level) {
    case Level::kDay:
      return Day(days(number));
    case Level::kMonth:
      return Day(std::chrono::year(number / 12 - kYearOffset) /
                 std::chrono::month(static_cast<unsigned>(number % 12) + 1) / 1);
    case Level::kYear:
      return first_of_year(number);
    case Level::kDecade:
      return first_of_year(number * 10);
    case Level::kCentury:
      return first_of_year(number * 100);
    case Level::kMillennium:
      return first_of_year(number * 1000);
  }
  return {};
}

Day kFirst() { return first_of_year(kYearOffset + kMinYear); }
Day kLast() { return first_of_year(kYearOffset + kMaxYear + 1) - days(1); }

std::string term_of(Level level, Day day) {
  return fmt::format("{}{}", kLetters[static_cast<std::size_t>(level)], number_of(level, day));
}

// Calls `visit(level, first day)` for each node of the cover.
template <class Visit>
void for_each_node(const DaySpan& span, Visit visit) {
  Day at = std::max(span.first.value_or(kFirst()), kFirst());
  const Day last = std::min(span.last.value_or(kLast()), kLast());
  while (at <= last) {
    int best = 0;
    for (int level = kLevels - 1; level > 0; --level) {
      const int number = number_of(static_cast<Level>(level), at);
      const Day begin = begin_of(static_cast<Level>(level), number);
      const Day end = begin_of(static_cast<Level>(level), number + 1) - days(1);
      // The first and last millennium have ends that the calendar cuts off.
      if (std::max(begin, kFirst()) == at && std::min(end, kLast()) <= last) {
        best = level;
        break;
      }
    }
    const auto level = static_cast<Level>(best);
    visit(level, at);
    at = begin_of(level, number_of(level, at) + 1);
  }
}

void sort_unique(std::vector<std::string>& terms) {
  std::sort(terms.begin(), terms.end());
  terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
}

constexpr char kAbove = '^';

}  // namespace

DaySpan possible_days(const DateInterval& interval) {
  DaySpan span;
  if (interval.start) span.first = first_day_of(*interval.start);
  if (interval.end && !interval.ongoing) span.last = last_day_of(*interval.end);
  return span;
}

std::vector<std::string> document_date_terms(const std::vector<DaySpan>& spans) {
  std::vector<std::string> terms;
  for (const DaySpan& span : spans) {
    for_each_node(span, [&](Level level, Day day) {
      terms.push_back(term_of(level, day));
      for (int above = static_cast<int>(level) + 1; above < kLevels; ++above) {
        terms.push_back(kAbove + term_of(static_cast<Level>(above), day));
      }
    });
  }
  sort_unique(terms);
  return terms;
}

std::vector<std::string> query_date_terms(const DaySpan& span) {
  std::vector<std::string> terms;
  for_each_node(span, [&](Level level, Day day) {
    terms.push_back(kAbove + term_of(level, day));
    for (int above = static_cast<int>(level); above < kLevels; ++above) {
      terms.push_back(term_of(static_cast<Level>(above), day));
    }
  });
  sort_unique(terms);
  return terms;
}

}  // namespace muster
