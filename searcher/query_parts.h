// Small pieces that every part of the query compiler builds with.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "common/error.h"

namespace muster {

// A compiled part of a query. What has no weight only filters.
struct Part {
  Xapian::Query query;  // empty: says nothing, and is left out
  bool weighted = false;
  bool nothing = false;  // no article can match, so what needs it need not be looked for
};

// Query terms and values a part may be widened to.
inline constexpr std::size_t kMaxExpansions = 10'000;

inline tl::unexpected<Error> too_many(const std::string& what) {
  return fail(ErrorCode::kUsage, what + " stands for more than 10,000 terms of the index",
              "give it more letters, or a narrower range");
}

inline Xapian::Query any_of(const std::vector<Xapian::Query>& queries) {
  return {Xapian::Query::OP_OR, queries.begin(), queries.end()};
}

inline Xapian::Query any_term(const std::vector<std::string>& terms) {
  return {Xapian::Query::OP_OR, terms.begin(), terms.end()};
}

// Filters without weight.
inline Part filter(const Xapian::Query& query) {
  return {Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, query, 0.0), false};
}

// What the filter lets through, with the scores it has without one: Xapian takes a query within a
// filter apart, adds up its weights in another order, and may find phrases that are not there.
Xapian::Query filtered(const Xapian::Query& query, const Xapian::Query& filter);

// The same weight for every article.
inline Xapian::Query fixed_weight(double weight) {
  return Xapian::Query((new Xapian::FixedWeightPostingSource(weight))->release());
}

bool is_fixed_weight(const Xapian::Query& query);

// Finds no article. A term that none has: Xapian's MatchNothing is an empty query, which says
// nothing and would be left out.
inline Xapian::Query no_article() { return Xapian::Query("\x01"); }

inline Part nothing() { return {no_article(), false, true}; }

// All of the parts; those with weight rank, the others filter.
Part all_of(const std::vector<Part>& parts);
// Any of the parts.
Part any_part(const std::vector<Part>& parts);
// The first without the second. Errors: those of excluded_query().
Result<Part> without(const Part& part, const Part& excluded);

}  // namespace muster
