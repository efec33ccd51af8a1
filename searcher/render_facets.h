// Counts of values, as blocks of short bars beside each other.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "searcher/results.h"
#include "searcher/text_options.h"

namespace muster {

void render_facets(const std::vector<Facet>& facets, const TextOptions& options, std::string& out);

// The `--where` value that narrows the results most plainly: the most frequent one that not every
// article has, of the first facet that has such a one; nullopt: none would.
std::optional<std::string> narrowing(const std::vector<Facet>& facets, std::uint64_t total);

}  // namespace muster
