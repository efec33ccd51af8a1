// An article to the facts in it.
#pragma once

#include "common/article.h"
#include "common/facts.h"

namespace muster {

// Reads every fact of an article. Never fails; what cannot be read is left unsaid. The facts'
// diagnostics are empty: what looks wrong in them is lint's to say.
Facts read_facts(const Article& article);

}  // namespace muster
