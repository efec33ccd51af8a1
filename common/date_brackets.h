// What brackets in a date text do.
#pragma once

#include <vector>

#include "common/date_lexer.h"

namespace muster::dates {

// See prune().
void settle_brackets(std::vector<Token>& tokens);

}  // namespace muster::dates
