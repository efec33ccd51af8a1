#include "searcher/match_counter.h"

#include <utility>

#include "searcher/facet_counter.h"
#include "searcher/number_facet.h"

namespace muster {

struct MatchCounter::Part {
  explicit Part(const CountRequest& request)
      : facets(without_numbers(request.search.facets), request.search.timeline,
               request.search.today, request.remote),
        numbers(request.search.facets, request.remote) {}

  void add(const Part& other) {
    total += other.total;
    facets.add(other.facets);
    numbers.add(other.numbers);
  }

  std::uint64_t total = 0;
  FacetCounter facets;
  NumberFacets numbers;
};

MatchCounter::MatchCounter(const Readers& readers, CountRequest request)
    : request_(std::move(request)), query_(readers, request_.query), counted_(readers.size()) {}

MatchCounter::~MatchCounter() = default;

void MatchCounter::count(const Xapian::Database& db, std::size_t part) {
  counted_[part] = std::make_unique<Part>(request_);
  Part& counted = *counted_[part];
  const Xapian::Query query(Xapian::Query::OP_SCALE_WEIGHT, query_.part(part, parts()), 0.0);
  Xapian::Enquire enquire = unweighted_enquiry(db, query, request_.time_left);
  counted.facets.attach(enquire);
  counted.numbers.attach(enquire);
  const Xapian::MSet found = enquire.get_mset(0U, 0U, db.get_doccount());
  counted.total = found.get_matches_estimated();
  if (request_.time_left && !is_exact(found)) all_ = false;
}

std::optional<MatchCounts> MatchCounter::counts(Readers& readers, const NameLookup& names) {
  if (!all_) return std::nullopt;
  Part& sum = *counted_.front();
  for (std::size_t i = 1; i < parts(); ++i)
    sum.add(*counted_[i]);
  MatchCounts counts;
  counts.total = sum.total;
  const std::size_t facets = sum.facets.size();
  counts.facets.resize(facets);
  readers.share(facets + 1, [&](const Xapian::Database& db, std::size_t number) {
    if (number == facets) {
      counts.timeline = sum.facets.timeline();
      return;
    }
    if (&db == &readers.db()) {
      counts.facets[number] = sum.facets.facet(number, names);
    } else {
      const NameLookup others(db, request_.search.aliases, request_.search.learned_aliases);
      counts.facets[number] = sum.facets.facet(number, others);
    }
  });
  sum.numbers.add_to(counts.facets, readers.db(), request_.query, request_.time_left);
  return counts;
}

}  // namespace muster
