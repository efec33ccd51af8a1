// `muster-search --show PATH`.
#pragma once

#include <string>
#include <vector>

#include "common/error.h"
#include "searcher/options.h"
#include "searcher/output.h"

namespace muster {

// Prints the article that options.show names, as text or as its record.
Result<void> show_article(const SearchOptions& options, const std::vector<std::string>& databases,
                          const Environment& environment);

}  // namespace muster
