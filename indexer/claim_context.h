// What the lines above say about the quantities below: headings and what they hold for.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "indexer/claim_phrase.h"

namespace muster::claims {

// Headings in force. A heading of losses, of a source or of a time holds until the next of its
// sort; what else it says (a total, a noun, whom it is about) holds for its own line, or for the
// lines below if it has a line of its own.
struct ClaimHeadings {
  LossWords losses;
  std::string source;
  std::string period;
  std::string group;
  Kind noun = Kind::kNone;
  bool cumulative = false;
  bool total = false;
  bool change = false;  // "Reinforced:": another value of the same thing
  bool civilian = false;
  bool including = false;
  bool lost = false;

  // Takes in the heading tokens[begin, end).
  void read(const std::vector<Token>& tokens, std::size_t begin, std::size_t end);
  // Forgets what holds for one line only.
  void end_line();
};

}  // namespace muster::claims
