// Figures as they are written: how far they go and what they group.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "indexer/claim_scanner.h"

namespace muster::claims {

// Past the ASCII digits from `at` on.
std::size_t digits_end(std::string_view text, std::size_t at);

// Past the figure at `at`, where a digit stands: "1,200", "1.200", "1.5", "1,00,000". `text` is in
// lower case. A figure too long to be one has negative digits.
std::size_t read_figure(std::string_view text, std::size_t at, Figure& figure);

// Past "12.10.2015", "2015-03-12" or "12/10/2015": three runs of digits with one and the same mark
// between them.
std::optional<std::size_t> numeric_date(std::string_view text, std::size_t at);

}  // namespace muster::claims
