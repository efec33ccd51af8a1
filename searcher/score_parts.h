// Why a hit has the score it has.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "searcher/results.h"

namespace muster {

// For each document, what each part of `query` gave it, by the fields in which the words stand; the
// heaviest first, and none that gave nothing. The weights of a document add up to its score. A word
// counts once for all the places it stands in; its weight is shared out by how much each place
// counts (text_weights.h).
std::vector<std::vector<ScorePart>> score_parts(const Xapian::Database& db,
                                                const Xapian::Query& query,
                                                const std::vector<Xapian::docid>& documents);

}  // namespace muster
