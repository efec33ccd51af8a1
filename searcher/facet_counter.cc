#include "searcher/facet_counter.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "common/fields.h"
#include "searcher/calendar.h"

namespace muster {
namespace {

// A timeline of more buckets than this says nothing that a coarser one does not.
constexpr int kMaxBuckets = 60;

// Calls `visit(number)` once for each period that any of the spans touches; what has no end goes on
// until today, what has no beginning is seen at its end alone.
template <class Visit>
void for_each_period(Period period, const std::vector<DaySpan>& spans, Day today, Visit visit) {
  std::vector<std::pair<int, int>> ranges;
  for (const DaySpan& span : spans) {
    if (!span.first && !span.last) continue;
    Day last = span.last.value_or(std::max(today, span.first.value_or(today)));
    const Day first = span.first.value_or(last);
    last = std::max(first, last);
    ranges.emplace_back(period_number(period, first), period_number(period, last));
  }
  std::sort(ranges.begin(), ranges.end());
  std::optional<int> done;
  for (const auto& [first, last] : ranges) {
    for (int number = done ? std::max(first, *done + 1) : first; number <= last; ++number) {
      visit(number);
      done = number;
    }
  }
}

using PeriodCounts = std::map<int, std::uint64_t>;

PeriodCounts count_periods(Period period, const Xapian::ValueCountMatchSpy& spy, Day today) {
  PeriodCounts counts;
  for (auto at = spy.values_begin(); at != spy.values_end(); ++at) {
    const auto articles = at.get_termfreq();
    for_each_period(period, unpack_spans(*at), today,
                    [&](int number) { counts[number] += articles; });
  }
  return counts;
}

Facet calendar_facet(const FacetRequest& request, Period period,
                     const Xapian::ValueCountMatchSpy& spy, Day today) {
  Facet facet;
  facet.field = request.field;
  facet.ordered = true;
  const PeriodCounts counts = count_periods(period, spy, today);
  // Those with the most articles are shown, in the order of time.
  std::vector<std::pair<int, std::uint64_t>> all(counts.begin(), counts.end());
  std::stable_sort(all.begin(), all.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  if (all.size() > request.limit) {
    facet.others = all.size() - request.limit;
    all.resize(request.limit);
  }
  std::sort(all.begin(), all.end());
  for (const auto& [number, count] : all)
    facet.values.push_back({period_label(period, number), count});
  return facet;
}

using ValueCounts = std::unordered_map<ValueId, std::uint64_t>;

ValueCounts count_values(const Xapian::ValueCountMatchSpy& spy,
                         const std::unordered_map<ValueId, ValueId>& merged) {
  ValueCounts counts;
  std::vector<ValueId> values;
  for (auto at = spy.values_begin(); at != spy.values_end(); ++at) {
    const std::string packed = *at;
    values.clear();
    for (std::size_t i = 0; i < packed_size<ValueId>(packed); ++i) {
      const auto value = read_packed<ValueId>(packed, i);
      const auto other = merged.find(value);
      values.push_back(other == merged.end() ? value : other->second);
    }
    if (!merged.empty()) {
      std::sort(values.begin(), values.end());
      values.erase(std::unique(values.begin(), values.end()), values.end());
    }
    for (const ValueId value : values)
      counts[value] += at.get_termfreq();
  }
  return counts;
}

Facet value_facet(const FacetRequest& request, const Xapian::ValueCountMatchSpy& spy,
                  const NameLookup& names) {
  ValueCounts counts = count_values(spy, {});
  // Names that are counted as others; an article that has both counts once.
  const auto merged = names.merged(field_named(request.field), counts);
  if (!merged.empty()) counts = count_values(spy, merged);
  std::vector<std::pair<ValueId, std::uint64_t>> all(counts.begin(), counts.end());
  const auto by_count = [](const auto& a, const auto& b) { return a.second > b.second; };
  std::sort(all.begin(), all.end(), by_count);
  // Names decide between equal counts, so all that tie with the last one shown are looked up.
  std::size_t looked_up = std::min(request.limit, all.size());
  while (looked_up > 0 && looked_up < all.size() &&
         all[looked_up].second == all[looked_up - 1].second)
    ++looked_up;
  Facet facet;
  facet.field = request.field;
  for (std::size_t i = 0; i < looked_up; ++i)
    facet.values.push_back({names.display(all[i].first), all[i].second});
  std::sort(facet.values.begin(), facet.values.end(), [](const FacetValue& a, const FacetValue& b) {
    return a.count != b.count ? a.count > b.count : a.value < b.value;
  });
  if (facet.values.size() > request.limit) facet.values.resize(request.limit);
  facet.others = all.size() - facet.values.size();
  return facet;
}

// The finest unit that does not take more than kMaxBuckets.
Period choose_period(const Xapian::ValueCountMatchSpy& spy, Day today) {
  for (const Period period : {Period::kDay, Period::kMonth, Period::kYear, Period::kDecade}) {
    std::optional<int> first;
    std::optional<int> last;
    for (auto at = spy.values_begin(); at != spy.values_end(); ++at) {
      for (const DaySpan& span : unpack_spans(*at)) {
        const Day end = span.last.value_or(today);
        const int from = period_number(period, span.first.value_or(end));
        const int to = period_number(period, end);
        first = std::min(first.value_or(from), from);
        last = std::max(last.value_or(to), to);
      }
    }
    if (!first || *last - *first < kMaxBuckets) return period;
  }
  return Period::kCentury;
}

}  // namespace

bool is_calendar_facet(std::string_view field) {
  const auto period = find_period(field);
  return period && *period != Period::kDay;
}

FacetCounter::FacetCounter(std::vector<FacetRequest> facets, std::string timeline_unit, Day today)
    : requests_(std::move(facets)), timeline_unit_(std::move(timeline_unit)), today_(today) {
  std::vector<Xapian::valueno> wanted;
  for (const FacetRequest& request : requests_)
    wanted.push_back(slot_of(request.field));
  if (!timeline_unit_.empty()) wanted.push_back(slots::kDates);
  std::sort(wanted.begin(), wanted.end());
  wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
  for (const Xapian::valueno slot : wanted) {
    spies_.emplace_back(slot, std::make_unique<Xapian::ValueCountMatchSpy>(slot));
  }
}

void FacetCounter::attach(Xapian::Enquire& enquire) {
  for (const auto& [slot, spy] : spies_)
    enquire.add_matchspy(spy.get());
}

Xapian::valueno FacetCounter::slot_of(const std::string& field) const {
  return is_calendar_facet(field) ? slots::kDates : find_field(field)->field->slot;
}

const Xapian::ValueCountMatchSpy* FacetCounter::spy(Xapian::valueno slot) const {
  for (const auto& [number, spy] : spies_) {
    if (number == slot) return spy.get();
  }
  return nullptr;
}

std::vector<Facet> FacetCounter::facets(const NameLookup& names) const {
  std::vector<Facet> all;
  for (const FacetRequest& request : requests_) {
    const Xapian::ValueCountMatchSpy& counts = *spy(slot_of(request.field));
    if (is_calendar_facet(request.field)) {
      all.push_back(calendar_facet(request, *find_period(request.field), counts, today_));
    } else {
      all.push_back(value_facet(request, counts, names));
    }
  }
  return all;
}

std::optional<Timeline> FacetCounter::timeline() const {
  if (timeline_unit_.empty()) return std::nullopt;
  const Xapian::ValueCountMatchSpy& counts = *spy(slots::kDates);
  const auto named = find_period(timeline_unit_);
  const Period period = named ? *named : choose_period(counts, today_);
  Timeline timeline;
  timeline.unit = name_of(period);
  const PeriodCounts periods = count_periods(period, counts, today_);
  if (periods.empty()) return timeline;
  for (int number = periods.begin()->first; number <= periods.rbegin()->first; ++number) {
    const auto found = periods.find(number);
    timeline.buckets.push_back({first_day_of(period, number), last_day_of(period, number),
                                found == periods.end() ? 0 : found->second});
  }
  return timeline;
}

}  // namespace muster
