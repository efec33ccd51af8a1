// An infobox that its converter also wrote into the body, as a table of keys and values.
#pragma once

#include "common/article.h"

namespace muster {

// Takes such a table out of the lead: its rows say nothing that the infobox does not, and are no
// text to search or to show. Rows count as such where their first cell is a key of the article's
// infoboxes, and there are several of them.
void drop_repeated_infobox(Article& article);

}  // namespace muster
