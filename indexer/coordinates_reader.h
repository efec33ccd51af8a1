// Coordinates as people write them.
#pragma once

#include <optional>
#include <string_view>

#include "common/facts.h"

namespace muster {

// "36.2°N, 37.16°E", "36° 12′ 8″ N 37° 9′ E", "N 36.2 E 37.16",
// "{{coord|36|12|N|37|09|E|type:city}}", "36.2, -37.16": the first pair in the text, latitude first
// unless the letters say otherwise, as written. nullopt where there is no pair, or it is out of
// range (latitude beyond 90, longitude beyond 180, minutes or seconds from 60 on).
std::optional<Coordinates> read_coordinates(std::string_view text);

}  // namespace muster
