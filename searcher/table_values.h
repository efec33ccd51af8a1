// The value a hit has in a column of a table.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searcher/render_table.h"
#include "searcher/results.h"

namespace muster {

bool is_table_column(std::string_view name);

// As data: days as 2018-03-12, numbers without separators, lists joined by "; ". Empty: not known.
// Not cleaned.
std::string table_value(const Hit& hit, std::string_view column);

}  // namespace muster
