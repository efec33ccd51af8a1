#include "searcher/facet_counter.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "common/fields.h"
#include "searcher/calendar.h"
#include "searcher/period_counts.h"
#include "searcher/value_counts.h"

namespace muster {
namespace {

// A timeline of more buckets than this says nothing that a coarser one does not.
constexpr int kMaxBuckets = 60;

Facet calendar_facet(const FacetRequest& request, Period period, const ValueLists& dates,
                     Day today) {
  Facet facet;
  facet.field = request.field;
  facet.ordered = true;
  const PeriodCounts periods = count_periods(period, dates, today);
  // Those with the most articles are shown, in the order of time.
  std::vector<std::pair<int, std::uint64_t>> all;
  int number = periods.first;
  for (const std::uint64_t count : periods.counts) {
    if (count > 0) all.emplace_back(number, count);
    ++number;
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  if (all.size() > request.limit) {
    facet.others = all.size() - request.limit;
    all.resize(request.limit);
  }
  std::sort(all.begin(), all.end());
  for (const auto& [shown, count] : all)
    facet.values.push_back({period_label(period, shown), count});
  return facet;
}

// The same with some values counted as others; an article that has both counts once.
ValueCounts count_merged(const ValueLists& lists,
                         const std::unordered_map<ValueId, ValueId>& merged) {
  ValueCounts counts;
  std::vector<ValueId> values;
  lists.for_each([&](std::string_view packed, std::uint64_t articles) {
    values.clear();
    for (std::size_t i = 0; i < packed_size<ValueId>(packed); ++i) {
      const auto value = read_packed<ValueId>(packed, i);
      const auto other = merged.find(value);
      values.push_back(other == merged.end() ? value : other->second);
    }
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
    for (const ValueId value : values)
      counts.add(value, articles);
  });
  return counts;
}

Facet value_facet(const FacetRequest& request, const ValueLists& lists, const NameLookup& names) {
  ValueCounts counts = count_values(lists);
  const auto merged = names.merged(field_named(request.field), counts);
  if (!merged.empty()) counts = count_merged(lists, merged);
  std::vector<ValueCounts::Entry> all = counts.all();
  const auto by_count = [](const auto& a, const auto& b) { return a.count > b.count; };
  // Names decide between equal counts, so all that tie with the last one shown are looked up.
  std::size_t looked_up = std::min(request.limit, all.size());
  if (looked_up > 0 && looked_up < all.size()) {
    const auto last = all.begin() + static_cast<std::ptrdiff_t>(looked_up) - 1;
    std::nth_element(all.begin(), last, all.end(), by_count);
    const std::uint64_t least = last->count;
    const auto tied = std::partition(all.begin(), all.end(),
                                     [&](const auto& entry) { return entry.count >= least; });
    looked_up = static_cast<std::size_t>(tied - all.begin());
  }
  Facet facet;
  facet.field = request.field;
  for (std::size_t i = 0; i < looked_up; ++i)
    facet.values.push_back({names.display(all[i].id), all[i].count});
  std::sort(facet.values.begin(), facet.values.end(), [](const FacetValue& a, const FacetValue& b) {
    return a.count != b.count ? a.count > b.count : a.value < b.value;
  });
  if (facet.values.size() > request.limit) facet.values.resize(request.limit);
  facet.others = all.size() - facet.values.size();
  return facet;
}

Xapian::valueno slot_of(const std::string& field) {
  return is_calendar_facet(field) ? slots::kDates : find_field(field)->field->slot;
}

}  // namespace

bool is_calendar_facet(std::string_view field) {
  const auto period = find_period(field);
  return period && *period != Period::kDay;
}

FacetCounter::FacetCounter(std::vector<FacetRequest> facets, std::string timeline_unit, Day today,
                           bool remote)
    : requests_(std::move(facets)), timeline_unit_(std::move(timeline_unit)), today_(today) {
  std::vector<Xapian::valueno> wanted;
  for (const FacetRequest& request : requests_)
    wanted.push_back(slot_of(request.field));
  if (!timeline_unit_.empty()) wanted.push_back(slots::kDates);
  std::sort(wanted.begin(), wanted.end());
  wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
  for (const Xapian::valueno slot : wanted)
    lists_.emplace_back(slot, remote);
}

void FacetCounter::attach(Xapian::Enquire& enquire) {
  for (ValueLists& lists : lists_)
    enquire.add_matchspy(lists.spy());
}

const ValueLists& FacetCounter::lists(Xapian::valueno slot) const {
  return *std::find_if(lists_.begin(), lists_.end(),
                       [slot](const ValueLists& one) { return one.slot() == slot; });
}

void FacetCounter::add(const FacetCounter& other) {
  for (std::size_t i = 0; i < lists_.size(); ++i)
    lists_[i].add(other.lists_[i]);
}

Facet FacetCounter::facet(std::size_t number, const NameLookup& names) const {
  const FacetRequest& request = requests_[number];
  const ValueLists& values = lists(slot_of(request.field));
  if (!is_calendar_facet(request.field)) return value_facet(request, values, names);
  return calendar_facet(request, *find_period(request.field), values, today_);
}

std::optional<Timeline> FacetCounter::timeline() const {
  if (timeline_unit_.empty()) return std::nullopt;
  const ValueLists& dates = lists(slots::kDates);
  const auto named = find_period(timeline_unit_);
  const Period period = named ? *named : choose_period(dates, today_, kMaxBuckets);
  Timeline timeline;
  timeline.unit = name_of(period);
  const PeriodCounts periods = count_periods(period, dates, today_);
  int number = periods.first;
  for (const std::uint64_t count : periods.counts) {
    timeline.buckets.push_back({first_day_of(period, number), last_day_of(period, number), count});
    ++number;
  }
  return timeline;
}

}  // namespace muster
