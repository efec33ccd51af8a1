// How much a word counts by where it stands. Tuned on judged queries: see docs/ranking.md.
#pragma once

#include <string_view>

namespace muster {

inline constexpr unsigned kTitleWeight = 5;
inline constexpr unsigned kNameWeight = 3;
inline constexpr unsigned kInfoboxWeight = 1;
inline constexpr unsigned kSummaryWeight = 2;
inline constexpr unsigned kLeadWeight = 2;
inline constexpr unsigned kHeadingWeight = 2;
inline constexpr unsigned kBodyWeight = 1;

// Whether an infobox key, in the form infobox_key() gives, holds names.
inline bool is_name_key(std::string_view key) {
  return key.starts_with("combatant") || key.starts_with("commander") || key.starts_with("units") ||
         key == "place" || key == "partof" || key == "conflict";
}

}  // namespace muster
