#include "searcher/excluded_query.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <utility>
#include <vector>

#include "searcher/combinations.h"
#include "searcher/query_parts.h"

namespace muster {
namespace {

using Xapian::Query;

// Each phrase has lists of its own, of some 10 KB a word.
constexpr std::size_t kMaxPhrases = 1000;

std::vector<Query> children(const Query& query) {
  std::vector<Query> all;
  for (std::size_t i = 0; i < query.get_num_subqueries(); ++i)
    all.push_back(query.get_subquery(i));
  return all;
}

// The words that may stand at one place of a phrase.
std::vector<Query> choices(const Query& word) {
  if (word.get_num_subqueries() == 0) return {word};
  return children(word);
}

// How many places the words of a phrase, or words near each other, may lie apart. Xapian says it in
// its description alone: "Query((one NEAR 5 two NEAR 5 three))".
Xapian::termcount window_of(const Query& query) {
  const std::string all = query.get_description();
  // The first word is described within "Query()" by itself, and within one more bracket here.
  std::size_t at = query.get_subquery(0).get_description().size();
  for (int blanks = 0; blanks < 2; ++blanks)
    at = std::min(all.find(' ', at), all.size() - 1) + 1;
  Xapian::termcount window = 0;
  std::from_chars(all.data() + at, all.data() + all.size(), window);
  return window;
}

Result<Query> phrases(const Query& query, Query::op how) {
  std::vector<std::vector<Query>> places;
  for (const Query& word : children(query))
    places.push_back(choices(word));
  const auto all = combinations(places, kMaxPhrases);
  if (!all) {
    return fail(ErrorCode::kUsage, "words near each other that are left out have too many forms",
                "give them more letters, or leave out each word");
  }
  const Xapian::termcount window = window_of(query);
  std::vector<Query> ways;
  for (const std::vector<Query>& words : *all)
    ways.emplace_back(how, words.begin(), words.end(), window);
  return any_of(ways);
}

Query both(const Query& a, const Query& b) {
  if (a.get_type() == Query::LEAF_MATCH_ALL) return b;
  return {Query::OP_AND_NOT, a, Query(Query::OP_AND_NOT, Query::MatchAll, b)};
}

}  // namespace

Result<Query> excluded_query(const Query& query) {
  const Query::op type = query.get_type();
  if (type == Query::OP_PHRASE || type == Query::OP_NEAR) return phrases(query, type);
  if (is_fixed_weight(query)) return Query::MatchAll;
  std::vector<Query> parts;
  for (const Query& child : children(query)) {
    auto part = excluded_query(child);
    if (!part) return part;
    parts.push_back(std::move(*part));
    if (type == Query::OP_AND_MAYBE) break;
  }
  if (parts.empty()) return query;
  switch (type) {
    case Query::OP_AND:
    case Query::OP_FILTER: {
      Query all = Query::MatchAll;
      for (const Query& part : parts) {
        if (part.get_type() != Query::LEAF_MATCH_ALL) all = both(all, part);
      }
      return all;
    }
    case Query::OP_AND_NOT: {
      const std::vector<Query> left_out(parts.begin() + 1, parts.end());
      return Query(Query::OP_AND_NOT, parts.front(), any_of(left_out));
    }
    default:
      // A choice, or a part whose weight alone is another.
      return any_of(parts);
  }
}

}  // namespace muster
