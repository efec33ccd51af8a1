#include "searcher/labelled_row.h"

#include <algorithm>
#include <limits>

#include "common/unicode.h"
#include "searcher/columns.h"
#include "searcher/wrap.h"

namespace muster {

TextLines wrapped(std::vector<Span> text, std::size_t columns) {
  for (Span& span : text)
    span.text = printable(span.text);
  return wrap(text, {columns, columns, std::numeric_limits<std::size_t>::max()});
}

TextLines wrapped_lines(std::string_view text, Role role, std::size_t columns) {
  TextLines lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = trim(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    while (line.starts_with('*'))
      line = trim(line.substr(1));
    for (auto& part : wrapped({{one_line(line), role}}, columns))
      lines.push_back(std::move(part));
  }
  return lines;
}

void render_row(std::string_view label, std::size_t label_columns,
                const std::vector<TextLines>& cells, std::size_t cell_columns,
                const TextOptions& options, std::string& out) {
  std::size_t height = 0;
  for (const TextLines& cell : cells)
    height = std::max(height, cell.size());
  for (std::size_t i = 0; i < height; ++i) {
    Line line;
    line.add_blanks(kRowIndent);
    if (i == 0) line.add(elide_end(one_line(label), label_columns), Role::kMinor);
    std::size_t at = kRowIndent + label_columns + kRowGap;
    for (const TextLines& cell : cells) {
      if (i < cell.size()) line.move_to(at).add(cell[i]);
      at += cell_columns + kRowGap;
    }
    line.append_to(out, style_of(options));
  }
}

}  // namespace muster
