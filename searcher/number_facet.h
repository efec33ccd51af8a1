// Facets of numbers: how many articles have so many killed, so many days, counted by ranges.
#pragma once

#include <xapian.h>

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/fields.h"
#include "searcher/facet_counter.h"
#include "searcher/results.h"

namespace muster {

// The field, and the side it may name, of a facet of numbers; nullopt: it is no such facet.
std::optional<FieldRef> find_number_facet(std::string_view name);

// The ranges that articles are counted by, ascending, none overlapping: by powers of ten; of days,
// by weeks, months and years.
std::span<const NumberBucket> buckets_of(const Field& field);

// "10–99", "1,000,000+", "2–7 days": as --where takes it.
std::string bucket_text(const Field& field, const NumberBucket& bucket);
// The range of a text that bucket_text() gave, or of any other that a query takes for its field.
std::string where_range(const Field& field, std::string_view text);

// Counts exactly what `matched` finds in each range: an article counts in every one that some
// side's figure, or that of the whole, overlaps, just as `--where` and the query's `killed:10..99`
// hold it. Facets of `requests` that are no numbers are in `facets` in their order, and the others
// are put between them. Xapian's exceptions pass through.
void add_number_facets(const Xapian::Database& db, const Xapian::Query& matched,
                       const std::vector<FacetRequest>& requests, std::chrono::milliseconds timeout,
                       std::vector<Facet>& facets);

// The requests that are no numbers'.
std::vector<FacetRequest> without_numbers(const std::vector<FacetRequest>& requests);

}  // namespace muster
