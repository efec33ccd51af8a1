// How far two spellings are apart.
#pragma once

#include <cstddef>
#include <string_view>

namespace muster {

// The fewest insertions, deletions, replacements and swaps of neighbours that make one of the
// other, counted in code points. `limit`: what is further apart is given as limit + 1, and costs
// less to find out. Texts of any length.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

}  // namespace muster
