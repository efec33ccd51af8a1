// Wiki and HTML markup that was left in infobox texts.
#pragma once

#include <string>
#include <string_view>

namespace muster {

// The text without markup, line ends kept and added where markup means one. No control characters
// but '\n'. Linear in the text's length whatever it holds.
std::string strip_markup(std::string_view text);

}  // namespace muster
