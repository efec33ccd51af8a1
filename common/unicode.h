// UTF-8 as this project needs it. The only place, with the tokeniser, that knows utf8proc.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace muster {

bool is_valid_utf8(std::string_view text);
// Every invalid sequence becomes one U+FFFD.
std::string to_valid_utf8(std::string_view text);

// Decodes the code point at `at` (which must be < text.size()) and moves behind it; 0xFFFD for an
// invalid byte, moving by one.
char32_t decode(std::string_view text, std::size_t& at);
void append_utf8(std::string& out, char32_t code);

// What may go to a terminal: control characters (C0, DEL, C1), bidirectional overrides and
// isolates, zero-width and other invisible format characters, private use, surrogates and
// noncharacters are left out; line breaks and tabs become blanks (with `keep_newlines` every line
// break becomes '\n', a tab still a blank); invalid bytes become U+FFFD. What is left can do
// nothing but be shown.
std::string printable(std::string_view text, bool keep_newlines = false);

// Columns a printable text takes in a terminal: wide characters two, combining ones none.
std::size_t display_width(std::string_view text);
// The longest prefix of whole grapheme clusters within `columns`.
std::string_view fit(std::string_view text, std::size_t columns);

// Bytes without white space (Unicode's, zero-width blanks too) at both ends.
std::string_view trim(std::string_view text);
// Runs of white space as one blank, none at the ends.
std::string collapse_blanks(std::string_view text);
// ASCII only, for keys and options.
std::string ascii_lower(std::string_view text);
// Unicode simple case folding of each code point.
std::string fold_case(std::string_view text);

}  // namespace muster
