// One article that was found.
#pragma once

#include <cstddef>
#include <string>

#include "searcher/results.h"
#include "searcher/text_options.h"

namespace muster {

// Rank, title and dates; place and war; sides; outcome and losses; snippet; path: a line or two for
// each of which something is known. `rank_columns`: what the widest rank of the page takes.
void render_hit(const Hit& hit, const TextOptions& options, std::size_t rank_columns,
                std::string& out);

// A file's path on a line of its own, which a terminal may open.
void render_path(const std::string& file, const TextOptions& options, std::size_t indent,
                 std::string& out);

}  // namespace muster
