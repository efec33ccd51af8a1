// Texts compressed as Xapian compresses what lies in its tables.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace muster {

inline constexpr char kDeflated = 1;
inline constexpr char kPlain = 0;

// kDeflated and the compressed text, or kPlain and the text itself where it is no longer than
// `at_least` or compression gains nothing.
std::string deflate(std::string_view text, std::size_t at_least);

}  // namespace muster
