// How much a word counts by where it stands. Tuned on judged queries: see docs/ranking.md.
#pragma once

namespace muster {

inline constexpr unsigned kTitleWeight = 5;
inline constexpr unsigned kNameWeight = 3;
inline constexpr unsigned kInfoboxWeight = 1;
inline constexpr unsigned kSummaryWeight = 2;
inline constexpr unsigned kLeadWeight = 2;
inline constexpr unsigned kHeadingWeight = 2;
inline constexpr unsigned kBodyWeight = 1;

}  // namespace muster
