// Results for people. No control character of any string in them comes out; escapes are this
// program's own.
#pragma once

#include <string>

#include "searcher/results.h"
#include "searcher/text_options.h"

namespace muster {

// Ends in a newline. Lines are no wider than options.width (kMinTextWidth at least), but for paths
// and commands.
std::string render_text(const Results& results, const TextOptions& options);

}  // namespace muster
