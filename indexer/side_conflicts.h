// "Part of" texts to the conflicts they name.
#pragma once

#include <vector>

#include "common/article.h"
#include "common/facts.h"

namespace muster {

// Links are the names where there are any; else "the A of the B, C and the D" is parted by commas,
// "and" between conflicts, and the larger conflict is added that "of the" names. A leading "the" is
// no part of a name.
std::vector<Participant> read_conflicts(const InfoboxField& field);

}  // namespace muster
