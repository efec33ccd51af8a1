// The value of a query's field in words: "in 2018", "1,000 or more killed".
#pragma once

#include <string>

#include "common/date.h"
#include "common/fields.h"
#include "searcher/date_range.h"
#include "searcher/number_range.h"

namespace muster {

// "in 1914–1918", "on 12 Mar 2018", "in the 1860s", "from 1815 on", "up to May 1815".
std::string date_words(const DateRange& range);

// "100–500", "1,000 or more", "up to 50", "more than 7".
std::string number_words(const NumberRange& range);

// `field` with that value; for a field whose values are read as such, not as words.
std::string value_words(const Field& field, int side, const std::string& text, Day today);

}  // namespace muster
