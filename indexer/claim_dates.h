// Figures in strength and casualties texts that are dates, not quantities.
#pragma once

#include <cstddef>
#include <vector>

#include "indexer/claim_scanner.h"

namespace muster::claims {

// How many tokens from `at` on are a date: "4–5 March", "October 12, 1805", "1993–94" in brackets,
// "in 2012", "480 BC". 0: none. The tokens are those of scan_claims.
std::size_t date_length(const std::vector<Token>& tokens, std::size_t at);

}  // namespace muster::claims
