// Result and status texts.
#pragma once

#include <string_view>

#include "common/facts.h"

namespace muster {

// The headline is the first line that says something, without bullet, markup, flags, image names
// and the colon or semicolon at its end.
Outcome read_outcome(std::string_view text);

}  // namespace muster
