// How many words a text has.
#pragma once

#include <cstddef>
#include <string_view>

namespace muster {

// What stands between blanks is a word if it has a letter or a digit in it.
std::size_t count_words(std::string_view text);

}  // namespace muster
