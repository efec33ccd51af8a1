// Where sentences begin and end, well enough for a passage to be cut there.
#pragma once

#include <cstddef>
#include <string_view>

namespace muster {

// Whether a sentence begins at `begin`, a word's beginning, where the word before it spans [before,
// end). Lines are sentences of their own.
bool begins_sentence(std::string_view text, std::size_t before, std::size_t end, std::size_t begin);

// Whether a sentence of a text in one line ends with the character at `at`.
bool ends_sentence(std::string_view text, std::size_t at);

}  // namespace muster
