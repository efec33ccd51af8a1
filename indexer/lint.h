// What looks wrong in an article that was read: for those who write articles.
#pragma once

#include <vector>

#include "common/article.h"
#include "common/diagnostic.h"
#include "common/facts.h"

namespace muster {

// Warnings about what an article says, by line and column; never about what it leaves unsaid. What
// reading said of it (the article's own diagnostics) is not repeated. The codes:
//   end-before-start     a date that ends before it starts
//   impossible-date      a day that its month does not have
//   unread-date          surely a date, and none could be read from it
//   combatant-on-two-sides      one combatant on two sides
//   no-combatants        a side with commanders or units, and nobody they belong to
//   losses-above-strength  more lost than there were
//   link-without-page    a link whose page is empty or the word "undefined"
//   unread-coordinates   numbers that are no place on the globe
std::vector<Diagnostic> lint(const Article& article, const Facts& facts);

}  // namespace muster
