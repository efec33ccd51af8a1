// What the quantities of one line count.
#pragma once

#include <cstddef>
#include <vector>

#include "indexer/claim_accounts.h"
#include "indexer/claim_context.h"
#include "indexer/claim_items.h"
#include "indexer/claim_phrase.h"

namespace muster::claims {

inline constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

// An item and what is known of it so far.
struct Reading {
  ClaimHeadings headings;  // in force at it
  Phrase lead;
  Phrase tail;
  LossWords losses;
  Kind kind = Kind::kNone;       // where losses are empty
  bool lost = false;             // "lost" is said of it
  bool settled = false;          // words say what it counts, not its surroundings
  std::size_t whole = kNowhere;  // the item of this line that it is part of
  std::size_t claim = kNowhere;  // what became of it
};

// What surrounds the line.
struct Surroundings {
  ClaimContext context = ClaimContext::kCasualties;
  bool fighters_fly = false;         // "fighters" are aircraft: bombers stand beside them
  const RawClaim* before = nullptr;  // the claim before this line
  const RawClaim* whole = nullptr;   // the claim that the line lists parts of
  bool in_bracket = false;           // and stands in a bracket behind
};

// Sets losses or kind, and whole, of every reading.
void settle_kinds(const std::vector<Token>& tokens, const ItemLine& line,
                  const Surroundings& around, std::vector<Reading>& readings);

}  // namespace muster::claims
