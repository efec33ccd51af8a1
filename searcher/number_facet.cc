#include "searcher/number_facet.h"

#include <algorithm>
#include <array>
#include <limits>

#include "common/unicode.h"
#include "searcher/number_range.h"
#include "searcher/quantity_text.h"
#include "searcher/value_query.h"

namespace muster {
namespace {

using Xapian::Query;

constexpr std::array<NumberBucket, 8> kPersons{{{0, 0},
                                                {1, 9},
                                                {10, 99},
                                                {100, 999},
                                                {1'000, 9'999},
                                                {10'000, 99'999},
                                                {100'000, 999'999},
                                                {1'000'000, std::nullopt}}};
// A day, a week, a month, a quarter, a year, five years.
constexpr std::array<NumberBucket, 7> kDays{
    {{1, 1}, {2, 7}, {8, 30}, {31, 90}, {91, 365}, {366, 1'826}, {1'827, std::nullopt}}};

NumberRange range_of(const NumberBucket& bucket) {
  NumberRange range;
  range.min = static_cast<double>(bucket.from);
  if (bucket.to) range.max = static_cast<double>(*bucket.to);
  return range;
}

using BandCounts = std::array<std::uint64_t, 8>;

}  // namespace

// Counts each matched article once in every range that one of its numbers overlaps.
class NumberSpy : public Xapian::MatchSpy {
 public:
  NumberSpy(const Field& field, int side) : buckets_(buckets_of(field)), paired_(field.sided) {
    for (int one = side; one <= (side == 0 ? kMaxSides : side); ++one) {
      const Xapian::valueno slot = number_slot(field, one);
      if (slot != kNoSlot) slots_.push_back(slot);
    }
  }

  void operator()(const Xapian::Document& document, double) override {
    std::array<bool, std::tuple_size_v<BandCounts>> touched{};
    for (const Xapian::valueno slot : slots_) {
      const std::string low = document.get_value(slot);
      if (low.empty()) continue;
      const double min = Xapian::sortable_unserialise(low);
      const double max = paired_ ? Xapian::sortable_unserialise(document.get_value(slot + 1)) : min;
      for (std::size_t i = 0; i < buckets_.size(); ++i) {
        const NumberRange range = range_of(buckets_[i]);
        touched.at(i) = touched.at(i) || (min <= range.max && max >= range.min);
      }
    }
    for (std::size_t i = 0; i < touched.size(); ++i)
      counts_.at(i) += touched.at(i) ? 1U : 0U;
  }

  const BandCounts& counts() const { return counts_; }
  void add(const BandCounts& other) {
    for (std::size_t i = 0; i < other.size(); ++i)
      counts_.at(i) += other.at(i);
  }

 private:
  std::span<const NumberBucket> buckets_;
  bool paired_;
  std::vector<Xapian::valueno> slots_;
  BandCounts counts_{};
};

namespace {

// The same by a query for each range.
BandCounts count_by_queries(const Xapian::Database& db, const Query& matched, const FieldRef& ref,
                            const TimeLeft& time_left) {
  BandCounts counts{};
  const auto buckets = buckets_of(*ref.field);
  for (std::size_t i = 0; i < buckets.size(); ++i) {
    const Query held = number_query(*ref.field, ref.side, range_of(buckets[i]));
    counts.at(i) = count_of(db, Query(Query::OP_FILTER, held, matched), time_left);
  }
  return counts;
}

Facet facet_of(const FacetRequest& request, const Field& field, const BandCounts& counts) {
  Facet facet;
  facet.field = request.field;
  facet.ordered = true;
  const auto buckets = buckets_of(field);
  for (std::size_t i = 0; i < buckets.size(); ++i) {
    if (counts.at(i) > 0)
      facet.values.push_back({bucket_text(field, buckets[i]), counts.at(i), buckets[i]});
  }
  while (facet.values.size() > request.limit) {
    // The ranges with the most articles stay, in their order.
    const auto least = std::min_element(
        facet.values.rbegin(), facet.values.rend(),
        [](const FacetValue& a, const FacetValue& b) { return a.count < b.count; });
    facet.values.erase(std::next(least).base());
    ++facet.others;
  }
  return facet;
}

}  // namespace

std::optional<FieldRef> find_number_facet(std::string_view name) {
  const auto ref = find_field(name);
  if (!ref || ref->field->kind != FieldKind::kNumber) return std::nullopt;
  return ref;
}

std::span<const NumberBucket> buckets_of(const Field& field) {
  if (field.name == "duration") return kDays;
  return kPersons;
}

std::string bucket_text(const Field& field, const NumberBucket& bucket) {
  std::string text = number_text(bucket.from);
  if (!bucket.to) {
    text += '+';
  } else if (*bucket.to != bucket.from) {
    text += "–" + number_text(*bucket.to);
  }
  if (field.name == "duration") text += text == "1" ? " day" : " days";
  return text;
}

std::string where_range(const Field& field, std::string_view text) {
  if (field.name == "duration") {
    for (const std::string_view unit : {" days", " day"}) {
      if (text.ends_with(unit)) text.remove_suffix(unit.size());
    }
  }
  return std::string(trim(text));
}

struct NumberFacets::Counter {
  Counter(FacetRequest asked, const FieldRef& of, std::size_t place)
      : request(std::move(asked)), ref(of), at(place), spy(*of.field, of.side) {}

  FacetRequest request;
  FieldRef ref;
  std::size_t at;  // among all facets
  NumberSpy spy;
};

NumberFacets::NumberFacets(const std::vector<FacetRequest>& requests, bool remote)
    : remote_(remote) {
  for (std::size_t i = 0; i < requests.size(); ++i) {
    if (const auto ref = find_number_facet(requests[i].field))
      counters_.push_back(std::make_unique<Counter>(requests[i], *ref, i));
  }
}

NumberFacets::~NumberFacets() = default;

void NumberFacets::attach(Xapian::Enquire& enquire) {
  if (remote_) return;
  for (const auto& counter : counters_)
    enquire.add_matchspy(&counter->spy);
}

void NumberFacets::add(const NumberFacets& other) {
  for (std::size_t i = 0; i < counters_.size(); ++i)
    counters_[i]->spy.add(other.counters_[i]->spy.counts());
}

void NumberFacets::add_to(std::vector<Facet>& facets, const Xapian::Database& db,
                          const Query& matched, const TimeLeft& time_left) const {
  for (const auto& counter : counters_) {
    const BandCounts counts =
        remote_ ? count_by_queries(db, matched, counter->ref, time_left) : counter->spy.counts();
    facets.insert(facets.begin() + static_cast<std::ptrdiff_t>(counter->at),
                  facet_of(counter->request, *counter->ref.field, counts));
  }
}

std::vector<FacetRequest> without_numbers(const std::vector<FacetRequest>& requests) {
  std::vector<FacetRequest> others;
  for (const FacetRequest& request : requests) {
    if (!find_number_facet(request.field)) others.push_back(request);
  }
  return others;
}

}  // namespace muster
