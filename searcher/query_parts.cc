#include "searcher/query_parts.h"

#include "searcher/excluded_query.h"

namespace muster {

Xapian::Query filtered(const Xapian::Query& query, const Xapian::Query& filter) {
  if (filter.empty()) return query;
  using Xapian::Query;
  const Query whole(Query::OP_SCALE_WEIGHT, Query(Query::OP_SCALE_WEIGHT, query, 2), 0.5);
  return {Query::OP_FILTER, whole, filter};
}

bool is_fixed_weight(const Xapian::Query& query) {
  // There are sources of other kinds, and it is the description that tells them apart.
  return query.get_type() == Xapian::Query::LEAF_POSTING_SOURCE &&
         query.get_description().find("FixedWeightPostingSource") != std::string::npos;
}

Part all_of(const std::vector<Part>& parts) {
  std::vector<Xapian::Query> weighted;
  std::vector<Xapian::Query> filters;
  for (const Part& part : parts) {
    if (part.nothing) return nothing();
    if (part.query.empty()) continue;
    (part.weighted ? weighted : filters).push_back(part.query);
  }
  const Xapian::Query filtered(Xapian::Query::OP_AND, filters.begin(), filters.end());
  if (weighted.empty()) return {filtered, false};
  const Xapian::Query ranked(Xapian::Query::OP_AND, weighted.begin(), weighted.end());
  if (filters.empty()) return {ranked, true};
  return {Xapian::Query(Xapian::Query::OP_FILTER, ranked, filtered), true};
}

Part any_part(const std::vector<Part>& parts) {
  std::vector<Xapian::Query> queries;
  bool weighted = false;
  bool hopeless = false;
  for (const Part& part : parts) {
    hopeless = hopeless || part.nothing;
    if (part.query.empty() || part.nothing) continue;
    queries.push_back(part.query);
    weighted = weighted || part.weighted;
  }
  if (queries.empty() && hopeless) return nothing();
  return {any_of(queries), weighted};
}

Result<Part> without(const Part& part, const Part& excluded) {
  if (excluded.query.empty() || excluded.nothing || part.nothing) return part;
  const Xapian::Query from = part.query.empty() ? Xapian::Query::MatchAll : part.query;
  auto left_out = excluded_query(excluded.query);
  if (!left_out) return tl::unexpected(left_out.error());
  return Part{Xapian::Query(Xapian::Query::OP_AND_NOT, from, *left_out), part.weighted};
}

}  // namespace muster
