// The tree of a query to the Xapian query it means in one index.
#pragma once

#include <xapian.h>

#include <string>
#include <utility>
#include <vector>

#include "common/date.h"
#include "common/error.h"
#include "searcher/name_lookup.h"
#include "searcher/query_tree.h"
#include "searcher/word_forms.h"

namespace muster {

// A word or phrase that the articles' texts are searched for: what a snippet looks for and marks.
struct SoughtText {
  std::vector<std::vector<std::string>>
      words;  // one: a word; several: a phrase, or words near each other. Each with its forms
  double weight = 1;  // rarer is heavier
};

// A name of the query, and what it was taken for. No meanings: for words within names.
struct NameUse {
  std::string field;
  std::string text;
  std::vector<NameMeaning> meanings;
};

struct CompiledQuery {
  Xapian::Query query;  // every part must match
  // An article's score by `query` is the highest of its scores by these, the first of which finds
  // all that `query` does (RankingRequest). Empty where that would not be found sooner.
  std::vector<Xapian::Query> highest_of;
  bool positions = false;  // where words stand decides what is found
  std::vector<SoughtText> sought;
  std::vector<NameUse> names;  // the names it speaks of
  bool unknown = false;        // some word of it is in no article

  // Another query for the same words, which is ranked as it stands.
  void search_for(Xapian::Query other) {
    query = std::move(other);
    highest_of.clear();
    positions = false;
  }
};

struct CompilerContext {
  const Xapian::Database& db;
  WordForms& forms;
  const NameLookup& names;
  Day today;
  bool any_role = false;       // beside VS and WITH a name is that of a unit or a commander too
  bool certain_dates = false;  // dates must lie within what is asked for, whatever they may mean
};

// kUsage where a limit is passed or a value makes no sense for its field.
Result<CompiledQuery> compile(const QueryNode& tree, const CompilerContext& context);

// The same with any of its words for all of them, articles that have more of them first; fields and
// negations as before. An empty query: there is nothing to relax.
Result<Xapian::Query> compile_relaxed(const QueryNode& tree, const CompilerContext& context);

// `--where NAME=VALUE`: exactly that value of a facet.
Result<Xapian::Query> compile_where(const std::string& field, const std::string& value,
                                    const CompilerContext& context);

}  // namespace muster
