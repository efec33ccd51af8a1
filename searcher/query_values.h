// How values are written in a query: where one ends, and when words are a range.
#pragma once

#include <string>
#include <string_view>

#include "common/fields.h"

namespace muster {

// Fields whose values are read as such, not as words: dates, numbers, points, flags, paths.
bool takes_value(FieldKind kind);

// Whether a word over an infobox key is a range ("1000..", ">=5", "2018-03..May 2018") that can be
// read.
bool is_range(std::string_view text);

// Whether a field of dates, numbers or such can read the text. Flags, points and paths take any.
bool is_readable(FieldKind kind, std::string_view text);

// Whether `next`, the word behind an unquoted value of the field, may belong to it: `date:March
// 2018`, `near:36.2, 37.1,5km`, `killed:> 5`. The words so drawn in must be readable together, or
// the value ends before them.
bool may_continue(std::string_view field, std::string_view value, std::string_view next);

// Whether the value can stand behind its colon without quotes and is read back the same.
bool reads_unquoted(std::string_view field, std::string_view value);

// A value of year:, decade:, century: or month: as one of date:. "19" for a century is "19th
// century", "1860" for a decade "1860s"; each end of a range likewise.
std::string calendar_value(std::string_view unit, std::string_view value);

}  // namespace muster
