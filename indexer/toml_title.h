// The title out of TOML front matter, which is otherwise not read.
#pragma once

#include <string>
#include <string_view>

namespace muster {

// The text of the first `title = "..."` (or '...') outside any table; empty: there is none.
std::string toml_title(std::string_view toml);

}  // namespace muster
