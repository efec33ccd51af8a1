// What stands between the dates of a text and is none of them.
#pragma once

#include <cstddef>
#include <vector>

#include "common/date_lexer.h"

namespace muster::dates {

// Takes weekdays, times of day and marks of notes out, turns numbers that count something else
// (men, days, phases, years of other calendars) into Glyph::kOther, and settles what brackets do:
// those of an Old Style date go, those of a New Style date take the place of the date before them,
// those within a date ("12 (or 13) March", "480 BC (September)") are opened.
void prune(std::vector<Token>& tokens);

// For each opening bracket the index of the one that closes it; its own index where there is none.
std::vector<std::size_t> matching_brackets(const std::vector<Token>& tokens);

}  // namespace muster::dates
