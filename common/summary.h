// What a hit shows of its article: the record stored with each document, small and near.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/error.h"
#include "common/facts.h"

namespace muster {

// One side as a hit shows it.
struct SideSummary {
  int number = 0;                       // 1 to kMaxSides
  std::vector<std::string> combatants;  // display names, in the order of the article
  std::optional<Range> strength;
  Losses losses;
};

struct Summary {
  std::string path;  // below its root; bytes
  std::string root;  // the folder it was found under; bytes
  std::string title;
  std::string kind;
  std::string short_description;
  std::string author;
  DateFact date;  // no intervals: none
  std::vector<std::string> places;
  std::vector<std::string> part_of;
  std::vector<SideSummary> sides;  // ascending by number
  Losses losses;                   // of the article as a whole
  std::string outcome;             // headline
  std::vector<std::string> tags;
  std::string published;  // as a partial date; empty: not said
};

std::string encode(const Summary& summary);
// kDamaged for what encode() did not write.
Result<Summary> decode_summary(std::string_view stored);

}  // namespace muster
