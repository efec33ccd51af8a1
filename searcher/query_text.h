// The characters of a query that mean something to its lexer.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace muster {

// The query in valid UTF-8, control characters as blanks.
std::string clean_query(std::string_view query);

// Bytes of the white space (Unicode's, zero-width blanks too) or the double quote (straight, curly,
// angled) that stands at `at`; 0: none does.
std::size_t blank_length(std::string_view text, std::size_t at);
std::size_t quote_length(std::string_view text, std::size_t at);

// The number of terms the tokeniser finds: 0 where there is nothing to search for.
std::size_t count_terms(std::string_view text);

}  // namespace muster
