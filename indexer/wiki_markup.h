// Leftovers of HTML and wiki markup in infobox values.
#pragma once

#include <string>
#include <string_view>

namespace muster::claims {

// References, comments and file links vanish; breaks become newlines, list items lines with a
// bullet; templates and links leave the text they show, flag templates a kFlagMark; entities are
// decoded. Linear in the text.
std::string strip_wiki_markup(std::string_view text);

}  // namespace muster::claims
