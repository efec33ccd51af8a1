// Words of a query that no article has, and what they were likely meant to be.
//
// Suggestions come from the index's own words and names, by walking its terms, so they are the same
// for one database, for many, and for those on other machines.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "searcher/query_compiler.h"
#include "searcher/query_tree.h"

namespace muster {

// A word that stands nowhere in the part of the articles in which it is sought.
struct UnknownWord {
  std::string field;  // empty: anywhere
  std::string word;   // as typed
  std::optional<std::string> correction;
};

struct Spelling {
  std::vector<UnknownWord> unknown;  // each once, in the order of the query
  // The query with every correction in it; nullopt: there is none.
  std::optional<QueryNode> corrected;
};

// Looks through what the query wants, not what it leaves out. Words are taken for the forms that
// they are searched in; a name that is known as a whole is right.
Spelling check_spelling(const QueryNode& tree, const CompilerContext& context);

// For people, a line for each field: `no article has "waterlo"`, `no combatant has "rome" or "ross"
// in its name`.
std::vector<std::string> notes_of(const std::vector<UnknownWord>& words);

}  // namespace muster
