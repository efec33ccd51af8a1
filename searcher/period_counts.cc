#include "searcher/period_counts.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "common/packed.h"

namespace muster {
namespace {

// Calls `visit(first, last, articles)` for each span of days.
template <class Visit>
void for_each_span(const ValueLists& dates, Day today, Visit visit) {
  std::vector<DaySpan> spans;
  dates.for_each([&](std::string_view packed, std::uint64_t articles) {
    unpack_spans(packed, spans);
    visit.begin();
    for (const DaySpan& span : spans) {
      if (!span.first && !span.last) continue;
      Day last = span.last.value_or(std::max(today, span.first.value_or(today)));
      const Day first = span.first.value_or(last);
      last = std::max(first, last);
      visit.span(first, last);
    }
    visit.end(articles);
  });
}

// The first day and the last of all.
struct Bounds {
  std::optional<Day> first;
  std::optional<Day> last;

  void begin() {}
  void span(Day from, Day to) {
    first = std::min(first.value_or(from), from);
    last = std::max(last.value_or(to), to);
  }
  void end(std::uint64_t /*articles*/) {}
};

Bounds bounds_of(const ValueLists& dates, Day today) {
  Bounds bounds;
  for_each_span<Bounds&>(dates, today, bounds);
  return bounds;
}

// Where counts rise and fall, so that a long span costs no more than a short one.
struct Steps {
  Period period;
  int first;
  std::vector<std::int64_t> steps;
  std::vector<std::pair<int, int>> ranges = {};  // of one article

  void begin() { ranges.clear(); }
  void span(Day from, Day to) {
    ranges.emplace_back(period_number(period, from), period_number(period, to));
  }
  void end(std::uint64_t articles) {
    if (ranges.size() > 1) std::sort(ranges.begin(), ranges.end());
    std::optional<int> done;
    for (const auto& [from, to] : ranges) {
      const int begin = done ? std::max(from, *done + 1) : from;
      if (begin > to) continue;
      steps[static_cast<std::size_t>(begin - first)] += static_cast<std::int64_t>(articles);
      steps[static_cast<std::size_t>(to - first) + 1] -= static_cast<std::int64_t>(articles);
      done = to;
    }
  }
};

}  // namespace

PeriodCounts count_periods(Period period, const ValueLists& dates, Day today) {
  PeriodCounts out;
  const Bounds bounds = bounds_of(dates, today);
  if (!bounds.first) return out;
  out.first = period_number(period, *bounds.first);
  const int last = period_number(period, *bounds.last);
  Steps steps{period, out.first,
              std::vector<std::int64_t>(static_cast<std::size_t>(last - out.first) + 2)};
  for_each_span<Steps&>(dates, today, steps);
  std::int64_t count = 0;
  for (std::size_t i = 0; i + 1 < steps.steps.size(); ++i) {
    count += steps.steps[i];
    out.counts.push_back(static_cast<std::uint64_t>(count));
  }
  return out;
}

Period choose_period(const ValueLists& dates, Day today, int most) {
  const Bounds bounds = bounds_of(dates, today);
  for (const Period period : {Period::kDay, Period::kMonth, Period::kYear, Period::kDecade}) {
    if (!bounds.first) return period;
    if (period_number(period, *bounds.last) - period_number(period, *bounds.first) < most)
      return period;
  }
  return Period::kCentury;
}

}  // namespace muster
