// How a query was read, for --explain and --names.
#pragma once

#include <string>
#include <vector>

#include "searcher/name_lookup.h"
#include "searcher/query_compiler.h"
#include "searcher/query_tree.h"
#include "searcher/results.h"

namespace muster {

// `query` is what was run for `tree`.
Explanation explain(const QueryNode& tree, const CompiledQuery& compiled,
                    const Xapian::Query& query, const NameLookup& names);

// What a text means in every field of names in which it means something.
std::vector<Explanation::Name> explain_everywhere(const std::string& text, const NameLookup& names);

}  // namespace muster
