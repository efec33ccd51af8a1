// Outside text without what no reader of it may ever see.
#pragma once

#include <string>
#include <string_view>

namespace muster {

// `text` with LF line ends and without control characters other than '\n' and '\t' (C0, DEL, C1),
// and without U+FEFF. The text itself where there is nothing to do, else a view of `buffer`. Lines
// stay lines: a line number means the same before and after. `dropped` says whether anything but a
// carriage return went.
std::string_view clean_text(std::string_view text, std::string& buffer, bool* dropped = nullptr);

}  // namespace muster
