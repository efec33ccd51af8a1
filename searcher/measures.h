// Which strengths and losses a search is about, so that its hits show them.
#pragma once

#include <string_view>
#include <vector>

#include "searcher/query_tree.h"
#include "searcher/results.h"

namespace muster {

// Those that the query asks for (killed:100.., has:strength), those that `names` name (what is
// sorted by, counted, held), each once, in the order of Measure. Empty: the search is about none.
std::vector<Measure> measures_asked(const QueryNode& tree,
                                    const std::vector<std::string_view>& names);

}  // namespace muster
