// Text made to fit columns of a terminal, by whole grapheme clusters and display width. All texts
// are printable ones.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace muster {

// What stands for text left out; one column wide.
inline constexpr std::string_view kEllipsis = "…";

// Any text as one printable line without needless blanks.
std::string one_line(std::string_view text);

// The text, or its beginning and end with "…" between them where it is wider than `columns`.
std::string elide_middle(std::string_view text, std::size_t columns);
// The text, or its beginning with "…" behind it.
std::string elide_end(std::string_view text, std::size_t columns);

}  // namespace muster
