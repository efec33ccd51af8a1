// Date texts that cannot be right.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace muster {

// The first date in the text that names a day its month does not have: "31 June 1713", "June 31,
// 1713", "1713-06-31". 29 February is possible in every fourth year, since nobody says by which
// calendar. nullopt: none, or nothing that is surely a date.
std::optional<std::string> find_impossible_date(std::string_view text);

// Whether the text surely holds a date: a month beside a day, or a year of four digits.
bool looks_like_date(std::string_view text);

}  // namespace muster
