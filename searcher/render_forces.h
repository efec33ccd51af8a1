// The sides of an article in columns beside each other: who fought, who led, what it cost them.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "searcher/text_options.h"

namespace muster {

// `sides` as the record of an article has them. `labels`: columns for the names of the rows. Where
// the width has no room for columns, the sides stand below each other.
void render_forces(const nlohmann::json& sides, std::size_t labels, const TextOptions& options,
                   std::string& out);

}  // namespace muster
