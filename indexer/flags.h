// Flag emoji and the countries they stand for.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace muster {

struct Flag {
  std::string_view country;  // its common English name; empty where the letters are no country's
  std::size_t bytes = 0;     // how long the emoji is
};

// The flag that begins at byte `at`: two regional indicators (ISO 3166-1), or a black flag with a
// tag sequence (England, Scotland, Wales). nullopt: none begins there.
std::optional<Flag> flag_at(std::string_view text, std::size_t at);

// Whether the name, case aside, is one that a flag stands for.
bool is_country(std::string_view name);

}  // namespace muster
