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

Facet count(const Xapian::Database& db, const Query& matched, const FacetRequest& request,
            const FieldRef& ref, std::chrono::milliseconds timeout) {
  Facet facet;
  facet.field = request.field;
  facet.ordered = true;
  Xapian::Enquire enquire(db);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_docid_order(Xapian::Enquire::DONT_CARE);
  if (timeout.count() > 0) enquire.set_time_limit(std::chrono::duration<double>(timeout).count());
  for (const NumberBucket& bucket : buckets_of(*ref.field)) {
    const Query held = number_query(*ref.field, ref.side, range_of(bucket));
    enquire.set_query(Query(Query::OP_FILTER, held, matched));
    const auto articles = enquire.get_mset(0, 0, db.get_doccount()).get_matches_estimated();
    if (articles == 0) continue;
    facet.values.push_back({bucket_text(*ref.field, bucket), articles, bucket});
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

void add_number_facets(const Xapian::Database& db, const Query& matched,
                       const std::vector<FacetRequest>& requests, std::chrono::milliseconds timeout,
                       std::vector<Facet>& facets) {
  for (std::size_t i = 0; i < requests.size(); ++i) {
    const auto ref = find_number_facet(requests[i].field);
    if (!ref) continue;
    facets.insert(facets.begin() + static_cast<std::ptrdiff_t>(i),
                  count(db, matched, requests[i], *ref, timeout));
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
