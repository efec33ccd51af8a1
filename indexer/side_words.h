// What single words tell in the texts of sides: ranks, kinds of unit, offices, words of time and
// doubt.
#pragma once

#include <string_view>

namespace muster {

// All of these look at one word, case aside; a full stop, comma or quotation mark at its ends does
// not matter.

// Written in capitals alone: "YPG", "PFLP-GC", "USN".
bool is_abbreviation(std::string_view word);

// "Brigade", "Division", "Corps": its size, from 1 (section) to 10 (department). 0: no unit.
// Plurals count.
int unit_size(std::string_view word);
// A noun for people under arms that ends a name: "Forces", "militia", "tribe", and every unit.
bool is_group_noun(std::string_view word);
// A military rank or a part of one: "Major", "Gen.", "Rear". Not "1st", which ranks share with
// units.
bool is_rank(std::string_view word);
// A rank, or a dignity that stands before a name: "Sultan", "Duke", "Sir".
bool is_title(std::string_view word);
// A dignity that "of" follows: "Duke", "King", "Count".
bool is_dignity(std::string_view word);
// What someone is: "commander", "President", "leader", "governor".
bool is_office(std::string_view word);
// "al-Nusra", "ibn", "von", "de": in small letters and yet part of a name.
bool is_particle(std::string_view word);
// "al-Nusra", "ash-Sham", "el-Alamein": an article that may begin a name.
bool begins_with_article(std::string_view word);
// "Liwa", "Jaysh", "Kata'ib": nouns for armed groups that stand first in their names.
bool is_leading_group_noun(std::string_view word);
// Ordinal number: "1st", "141st", "Second", "XIV" (Roman numerals of two letters and more, or I, V,
// X).
bool is_ordinal(std::string_view word);
// Words of time, doubt or kind, by which a bracket or a part after a comma is a note.
bool is_note_word(std::string_view word);
// What became of someone: "KIA", "POW", "surrendered", "†".
bool is_fate(std::string_view word);
// A word that begins a heading: "Supported", "Airstrikes", "Allied".
bool begins_heading(std::string_view word);
// A word that makes a heading of what it ends, colon or not: "support", "suppliers", "involved".
bool ends_heading(std::string_view word);
// "supported", "backed", "aided": with "by", a heading in the middle of a line.
bool is_helping(std::string_view word);
// "Unknown", "Unnamed", "Unidentified".
bool is_unknown(std::string_view word);
// "remnants", "elements", "detachment": followed by "of", a part of what is named.
bool is_part_noun(std::string_view word);

// What follows a person's name as a part of it: "Jr.", "III", "the" ("the Great").
bool is_name_suffix(std::string_view word);

// A whole text that stands for "nothing to say": "Unknown", "None", "N/A", "Various", "See below",
// "-".
bool is_nothing(std::string_view text);

}  // namespace muster
