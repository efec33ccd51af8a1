// What --explain says of a query, and what --names says of a name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searcher/results.h"
#include "searcher/text_options.h"

namespace muster {

void render_explanation(const Explanation& explanation, const TextOptions& options,
                        std::string& out);

// `text` is the name that was asked for.
std::string render_names(const std::vector<Explanation::Name>& names, std::string_view text,
                         const TextOptions& options);

}  // namespace muster
