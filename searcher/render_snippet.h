// The passage of an article that shows why it was found.
#pragma once

#include <string>

#include "searcher/results.h"
#include "searcher/text_options.h"

namespace muster {

// At most two lines, indented, with the section's heading before and the matches marked: by colour,
// or in [brackets].
void render_snippet(const Snippet& snippet, const TextOptions& options, std::size_t indent,
                    std::string& out);

}  // namespace muster
