// Rows of a name and what is known of it, as an infobox has them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/text_options.h"

namespace muster {

using TextLines = std::vector<std::vector<Span>>;

// Columns before the names of rows, and between what stands beside each other.
inline constexpr std::size_t kRowIndent = 1;
inline constexpr std::size_t kRowGap = 2;

// A text of many lines, bullets left out, each line broken to fit.
TextLines wrapped_lines(std::string_view text, Role role, std::size_t columns);
// A text on one line, broken to fit.
TextLines wrapped(std::vector<Span> text, std::size_t columns);

// The name, and beside it the cells, each `cell_columns` wide. Nothing where no cell
// has a line.
void render_row(std::string_view label, std::size_t label_columns,
                const std::vector<TextLines>& cells, std::size_t cell_columns,
                const TextOptions& options, std::string& out);

}  // namespace muster
