// Facets of numbers: how many articles have so many killed, so many days, counted by ranges.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/fields.h"
#include "searcher/enquiry.h"
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

// Counts for one match: an article counts in every range that some side's figure, or that of the
// whole, overlaps, just as `--where` and the query's `killed:10..99` hold it. Xapian's exceptions
// pass through.
class NumberFacets {
 public:
  // Of `requests`, those that are numbers'. Articles are counted while they are matched; those of a
  // `remote` database, which no spy of ours reaches, by a query for each range.
  NumberFacets(const std::vector<FacetRequest>& requests, bool remote);
  ~NumberFacets();
  NumberFacets(const NumberFacets&) = delete;
  NumberFacets& operator=(const NumberFacets&) = delete;

  // Before the match.
  void attach(Xapian::Enquire& enquire);
  // What another of the same requests counted of other articles of the same database.
  void add(const NumberFacets& other);
  // After it: `matched` is what was looked for, `facets` are those of the other requests in their
  // order, and the numbers' are put between them.
  void add_to(std::vector<Facet>& facets, const Xapian::Database& db, const Xapian::Query& matched,
              const TimeLeft& time_left) const;

 private:
  struct Counter;
  std::vector<std::unique_ptr<Counter>> counters_;
  bool remote_;
};

// The requests that are no numbers'.
std::vector<FacetRequest> without_numbers(const std::vector<FacetRequest>& requests);

}  // namespace muster
