// Terms as Xapian takes them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace muster {

// Xapian refuses longer ones, and only when the document is written.
inline constexpr std::size_t kXapianTermBytes = 245;

// `prefix` and `value`; where that is too long, the end of it is replaced by a hash of the whole.
std::string make_term(std::string_view prefix, std::string_view value);
// The same into a string that is there already.
void assign_term(std::string& term, std::string_view prefix, std::string_view value);

// The terms of some words under one prefix.
std::vector<std::string> with_prefix(const std::string& prefix,
                                     const std::vector<std::string>& words);

}  // namespace muster
