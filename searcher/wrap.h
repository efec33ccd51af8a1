// Text of several parts broken into lines.
#pragma once

#include <cstddef>
#include <vector>

#include "searcher/terminal_line.h"

namespace muster {

struct WrapOptions {
  std::size_t first_columns = 0;  // of the first line
  std::size_t columns = 0;        // of each other line
  std::size_t lines = 1;          // at most; what is left over is cut with "…"
  std::size_t kept = 0;           // spans at the beginning that are never left out
};

// Breaks printable text at blanks, beside wide characters, and within what is too long for any
// line. Where every match (Role::kMatch) would be cut off, what stands before the first one is left
// out instead, with "…", as far as that needs.
std::vector<std::vector<Span>> wrap(const std::vector<Span>& text, const WrapOptions& options);

}  // namespace muster
