// Raw tokens to tokens in which a quantity is one token, with its range and all that modifies it.
#pragma once

#include <vector>

#include "indexer/claim_scanner.h"

namespace muster::claims {

// "c. 10–11,000", "at least 300", "between 20 and 30", "2½ million", "500 or more" each become one
// kNumber with a Quantity; words for amounts without a number one kVague; dates one kDate; figures
// that count nothing one kMeasure. A kNumber always has max, min <= max, and neither is negative.
std::vector<Token> lex_numbers(const std::vector<Token>& raw);

}  // namespace muster::claims
