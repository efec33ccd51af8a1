// What a bracket behind a name says: another name of it, or a note on it.
#pragma once

#include <string>
#include <string_view>

#include "common/facts.h"
#include "indexer/side_reader.h"

namespace muster {

// Adds the bracket's content to the participant as its alias or to its notes. Abbreviations and
// names are aliases; words of time, doubt, kind, fate and office are notes. `affiliation`: it
// abbreviates another name of the article.
void add_bracket(Participant& participant, std::string_view content, ParticipantKind kind,
                 bool affiliation);

// Written as an abbreviation: "PYD", "TEV-DEM", "CJTF–OIR".
bool is_written_short(std::string_view text);
// Whether the capitals of `name` are the letters of `abbreviation`: "Free Syrian Army", "FSA".
bool abbreviates(std::string_view abbreviation, std::string_view name);

}  // namespace muster
