// Dates, numbers, distances, flags and paths to Xapian queries.
#pragma once

#include <string>

#include "searcher/date_range.h"
#include "searcher/number_range.h"
#include "searcher/query_compiler.h"
#include "searcher/query_parts.h"

namespace muster {

// `field:text` for a field that takes values. kUsage where the text is none for that field.
Result<Part> compile_value(const Field& field, int side, const std::string& text,
                           const CompilerContext& context);

// `key:text`, a range of numbers over an infobox key that is no field: one of the numbers its text
// gives lies in it. kUsage where the text is no range, or the key has no numbers.
Result<Part> compile_key_range(const std::string& key, const std::string& text,
                               const CompilerContext& context);

// Articles of which some range of a kNumber field overlaps `range`: that of `side`, or for side 0
// that of any side or of the whole.
Xapian::Query number_query(const Field& field, int side, const NumberRange& range);

// Articles whose dates, under a date field's prefix, overlap the range.
Xapian::Query date_overlap(const Field& field, const DateRange& range);

}  // namespace muster
