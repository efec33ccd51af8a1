#include "indexer/claim_context.h"

namespace muster::claims {

void ClaimHeadings::read(const std::vector<Token>& tokens, std::size_t begin, std::size_t end) {
  const Phrase phrase = read_phrase(tokens, begin, end, true);
  bool about_losses = false;
  if (!phrase.losses.empty()) {
    losses = phrase.losses;
    about_losses = true;
  }
  lost = phrase.lost;
  if (phrase.sourced()) {
    source = written(tokens, phrase.source_begin, phrase.source_end);
    period = phrase.period;
    cumulative = phrase.cumulative;
  } else if (!phrase.period.empty()) {
    period = phrase.period;
    cumulative = phrase.cumulative;
  }
  total = phrase.total;
  change = phrase.change;
  including = phrase.including;
  if (phrase.sourced() && !about_losses) return;
  civilian = phrase.civilian;
  group = phrase.group_begin != phrase.group_end
              ? written(tokens, phrase.group_begin, phrase.group_end)
              : std::string();
  // "Guards Tank Corps: 20,000" names men of a unit; "Tanks: 300" counts tanks, "Tank losses: 30"
  // too.
  noun = phrase.noun == Kind::kUnits || phrase.noun == Kind::kPersonnel ? Kind::kNone : phrase.noun;
}

void ClaimHeadings::end_line() {
  noun = Kind::kNone;
  total = change = civilian = including = lost = false;
  group.clear();
}

}  // namespace muster::claims
