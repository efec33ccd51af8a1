// One line of a combatant, commander or unit text to the names, notes and headings in it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/link_table.h"
#include "indexer/side_reader.h"

namespace muster {

struct SidePiece {
  enum class Kind { kName, kNote, kHeading, kFlag };
  Kind kind = Kind::kName;
  std::string text;                 // of a flag: its country, which may be empty
  std::optional<std::string> page;  // of a name
};

// `line` as infobox_lines gives it, without image names; `bulleted`: it stands under a bullet,
// where one line is one name unless separators say otherwise. The rules stand in
// docs/facts-sides.md.
std::vector<SidePiece> split_side_line(std::string_view line, bool bulleted, ParticipantKind kind,
                                       const LinkTable& links);

}  // namespace muster
