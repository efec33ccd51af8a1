// Counts of values, as blocks of short bars beside each other.
#pragma once

#include <string>
#include <vector>

#include "searcher/results.h"
#include "searcher/text_options.h"

namespace muster {

void render_facets(const std::vector<Facet>& facets, const TextOptions& options, std::string& out);

// For each facet the `--where` value that narrows the results most plainly: the most frequent one
// that not every article has. A facet that has no such value gives none.
std::vector<std::string> narrowing(const std::vector<Facet>& facets, std::uint64_t total);

}  // namespace muster
