#include "searcher/query_parts.h"

namespace muster {
namespace {

// Whether some part of the query is found by several lists walked together.
bool joins_lists(const Xapian::Query& query) {
  std::vector<Xapian::Query> pending = {query};
  while (!pending.empty()) {
    const Xapian::Query one = std::move(pending.back());
    pending.pop_back();
    switch (one.get_type()) {
      case Xapian::Query::OP_AND:
      case Xapian::Query::OP_FILTER:
      case Xapian::Query::OP_AND_MAYBE:
      case Xapian::Query::OP_XOR:
      case Xapian::Query::OP_NEAR:
      case Xapian::Query::OP_PHRASE:
        return true;
      default:
        for (std::size_t i = 0; i < one.get_num_subqueries(); ++i)
          pending.push_back(one.get_subquery(i));
    }
  }
  return false;
}

}  // namespace

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

Part without(const Part& part, const Part& excluded) {
  if (excluded.query.empty() || excluded.nothing || part.nothing) return part;
  const Xapian::Query from = part.query.empty() ? Xapian::Query::MatchAll : part.query;
  if (!joins_lists(excluded.query)) {
    return {Xapian::Query(Xapian::Query::OP_AND_NOT, from, excluded.query), part.weighted};
  }
  // Xapian 1.4.22 never asks what stands behind AND_NOT for its greatest weight, which lists walked
  // together then read from memory that nothing was written to: articles that should be left out
  // come and go by chance. It does ask what stands in XOR.
  const Xapian::Query others(Xapian::Query::OP_XOR, Xapian::Query::MatchAll, excluded.query);
  if (from.get_type() == Xapian::Query::LEAF_MATCH_ALL) return filter(others);
  return {Xapian::Query(Xapian::Query::OP_FILTER, from, others), part.weighted};
}

}  // namespace muster
