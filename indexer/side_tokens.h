// One line of a combatant, commander or unit text, cut into words, links, brackets and separators.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "common/article.h"
#include "indexer/link_table.h"

namespace muster {

struct SideToken {
  enum class Kind { kWord, kLink, kBracket, kComma, kAnd, kSlash, kDash, kColon, kBreak, kFlag };
  Kind kind = Kind::kWord;
  std::size_t begin = 0;  // bytes of the line; of a bracket: its content
  std::size_t end = 0;
  const Link* link = nullptr;
  std::string_view country;  // of a flag
};

// A link is one token, whatever it holds; a bracket is one token too, unless only the last word of
// a name stands behind it ("46th (Airborne) Regiment"). Links of other texts count where they
// cannot cut a name in two.
std::vector<SideToken> tokenize_side_line(std::string_view line, const LinkTable& links);

}  // namespace muster
