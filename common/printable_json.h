// JSON that may go to a terminal.
#pragma once

#include <string>

namespace muster {

// The same JSON, with every character that a terminal could obey or that would not be seen written
// as \uXXXX. `json` is valid, compact JSON in UTF-8, as a library dumps it.
std::string printable_json(std::string json);

}  // namespace muster
