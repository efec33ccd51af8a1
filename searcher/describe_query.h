// A query in words, for the header of its results: "isil against the Free Syrian Army, in 2018".
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/date.h"
#include "common/fields.h"
#include "searcher/name_lookup.h"
#include "searcher/query_tree.h"

namespace muster {

struct DescriptionContext {
  // How articles write a name that is a value of the field; empty: it is none.
  std::function<std::string(const Field& field, const std::string& text)> known_name;
  Day today;
};

DescriptionContext description_context(const NameLookup& names, Day today);

// The words first, then who fought whom, then what else must hold, with the facets held by --where.
// Empty for what finds everything.
std::string describe(const QueryNode& tree,
                     const std::vector<std::pair<std::string, std::string>>& where,
                     const DescriptionContext& context);

}  // namespace muster
