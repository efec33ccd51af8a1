// How many articles there are in each stretch of time.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "searcher/results.h"
#include "searcher/text_options.h"

namespace muster {

// A row with its count for each bucket while there are few; a chart of columns, several buckets to
// a column where the width is too small, when there are many. Counts are never added up, since an
// article may be in several buckets: a column shows the highest of its own.
void render_timeline(const Timeline& timeline, const TextOptions& options, std::string& out);

// The options that show the bucket with the most articles in a finer unit; nullopt: there is no
// finer one, or nothing to tell apart.
std::optional<std::vector<std::string>> closer_look(const Timeline& timeline);

}  // namespace muster
