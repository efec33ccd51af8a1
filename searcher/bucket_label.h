// A stretch of a timeline in few columns.
#pragma once

#include <string>
#include <string_view>

#include "searcher/results.h"

namespace muster {

// "5th c. BC", "1990s", "490 BC", "Mar 2018", "12 Mar 2018"; a span of years for what is no whole
// decade or century.
std::string bucket_label(std::string_view unit, const TimelineBucket& bucket);

}  // namespace muster
