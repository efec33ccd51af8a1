// Who stood against whom, in one line, and what it cost them.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "searcher/results.h"
#include "searcher/terminal_line.h"
#include "searcher/text_options.h"

namespace muster {

// "A, B +2  vs  C": as many names of each side as fit, evenly; first names that do not fit are
// elided. Where that would leave too little of them, the sides are set on several lines. No lines:
// no side has a name.
std::vector<Line> sides_lines(const std::vector<HitSide>& sides, std::size_t indent,
                              std::size_t columns);

// "killed 17 vs 116–175", one text for each measure of which something is known: of the sides in
// their order, "?" for one that is not known; of the article as a whole where nothing is known of
// the sides.
std::vector<std::string> measure_texts(const Hit& hit, const std::vector<Measure>& measures);

}  // namespace muster
