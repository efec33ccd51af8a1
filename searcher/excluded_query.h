// What may stand behind AND_NOT.
#pragma once

#include <xapian.h>

#include "common/error.h"

namespace muster {

// A query that finds the articles of `query`, written so that it may stand on the right of AND_NOT.
//
// Xapian 1.4.22 never asks what stands there for its greatest weight, but lists that are walked
// together (AND, FILTER, NEAR) read that weight, from memory that nothing was written to, and pass
// it on as what an article must reach: a choice of lists among them then finds articles or not by
// chance. Lists under OR, AND_NOT and those of single terms pass on nothing. So "a AND b" becomes
// a AND_NOT (all AND_NOT b), and a choice of words in a phrase becomes a choice of phrases; kUsage
// where these are too many. (XOR with all articles, which does ask, is no way out: over several
// databases it uses lists that are gone.)
Result<Xapian::Query> excluded_query(const Xapian::Query& query);

}  // namespace muster
