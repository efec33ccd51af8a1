// The table of fields for people.
#pragma once

#include <string>

namespace muster {

std::string render_fields();

}  // namespace muster
