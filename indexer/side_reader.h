// Combatant, commander, unit and part-of texts to the entities in them.
#pragma once

#include <string_view>
#include <vector>

#include "common/article.h"
#include "common/facts.h"

namespace muster {

enum class ParticipantKind { kCombatant, kCommander, kUnit, kConflict };

// Splits a flattened infobox text at its newlines, bullets, `<br>` and double blanks, then by the
// links that stand in it; flags, image names, markup and headings are no entities. `article_links`:
// every link of the article's infoboxes, which tell names apart where the text itself has no
// separator. Never fails; "Unknown" and the like give nothing.
std::vector<Participant> read_participants(const InfoboxField& field, ParticipantKind kind,
                                           const std::vector<Link>& article_links);

}  // namespace muster
