#include "searcher/render_facets.h"

#include <algorithm>

#include "common/bars.h"
#include "common/unicode.h"
#include "searcher/columns.h"
#include "searcher/quantity_text.h"

namespace muster {
namespace {

constexpr std::size_t kFacetIndent = 1;
constexpr std::size_t kBlockGap = 3;  // between blocks
constexpr std::size_t kBarCells = 8;
constexpr std::size_t kMaxValue = 32;  // columns
// Values are elided to this where another block then stands beside them.
constexpr std::size_t kFewValueColumns = 24;
// Facets whose counts differ by more than this have scales of their own, else the bars of one would
// all be dots.
constexpr std::uint64_t kSharedScale = 4;

struct Row {
  std::string value;
  std::string count;
  std::string bar;
};

struct Block {
  std::string heading;
  std::vector<Row> rows;
  std::string more;
  std::size_t value_columns = 0;
  std::size_t count_columns = 0;

  std::size_t columns() const { return value_columns + 2 + count_columns + 1 + kBarCells; }
  std::size_t height() const { return 1 + rows.size() + (more.empty() ? 0 : 1); }
};

std::uint64_t most_of(const Facet& facet) {
  std::uint64_t most = 0;
  for (const FacetValue& value : facet.values)
    most = std::max(most, value.count);
  return most;
}

Block block_of(const Facet& facet, std::uint64_t most_of_all, std::size_t columns) {
  Block block;
  block.heading = one_line(facet.field);
  const std::uint64_t own = most_of(facet);
  const std::uint64_t most = own < most_of_all / kSharedScale ? own : most_of_all;
  block.value_columns = display_width(block.heading);
  for (const FacetValue& value : facet.values) {
    Row row{one_line(value.value), number_text(static_cast<std::int64_t>(value.count)),
            horizontal_bar(value.count, most, kBarCells)};
    block.count_columns = std::max(block.count_columns, row.count.size());
    block.value_columns = std::max(block.value_columns, display_width(row.value));
    block.rows.push_back(std::move(row));
  }
  const std::size_t rest = 2 + block.count_columns + 1 + kBarCells;
  const std::size_t room = columns > rest ? columns - rest : 1;
  block.value_columns = std::min({block.value_columns, kMaxValue, room});
  if (facet.others > 0) block.more = "+" + std::to_string(facet.others) + " more";
  if (facet.values.empty()) block.more = "none";
  return block;
}

void add_row(Line& line, const Block& block, std::size_t row, std::size_t at) {
  if (row >= block.height()) return;
  line.move_to(at);
  if (row == 0) {
    line.add(elide_end(block.heading, block.columns()), Role::kHeading);
  } else if (row <= block.rows.size()) {
    const Row& values = block.rows[row - 1];
    line.add(elide_middle(values.value, block.value_columns));
    line.move_to(at + block.value_columns + 2 + block.count_columns - values.count.size());
    line.add(values.count).add_blanks(1).add(values.bar, Role::kBar);
  } else {
    line.add(block.more, Role::kMinor);
  }
}

// How many blocks from `first` on stand beside each other, the values elided where they need be,
// and given back what room is left.
std::size_t fit_beside(std::vector<Block>& blocks, std::size_t first, std::size_t width) {
  std::vector<std::size_t> wanted;
  std::size_t columns = kFacetIndent;
  std::size_t last = first;
  for (; last < blocks.size(); ++last) {
    Block& block = blocks[last];
    const std::size_t natural = block.value_columns;
    block.value_columns = std::min(natural, kFewValueColumns);
    const std::size_t more = (last == first ? 0 : kBlockGap) + block.columns();
    if (last > first && columns + more > width) {
      block.value_columns = natural;
      break;
    }
    columns += more;
    wanted.push_back(natural);
  }
  for (bool given = true; given && columns < width;) {
    given = false;
    for (std::size_t i = first; i < last && columns < width; ++i) {
      if (blocks[i].value_columns == wanted[i - first]) continue;
      ++blocks[i].value_columns;
      ++columns;
      given = true;
    }
  }
  return last;
}

}  // namespace

void render_facets(const std::vector<Facet>& facets, const TextOptions& options, std::string& out) {
  std::uint64_t most = 0;
  for (const Facet& facet : facets)
    most = std::max(most, most_of(facet));
  std::vector<Block> blocks;
  blocks.reserve(facets.size());
  for (const Facet& facet : facets)
    blocks.push_back(block_of(facet, most, options.width - kFacetIndent));

  for (std::size_t first = 0; first < blocks.size();) {
    const std::size_t last = fit_beside(blocks, first, options.width);
    std::size_t height = 0;
    for (std::size_t i = first; i < last; ++i)
      height = std::max(height, blocks[i].height());
    if (first > 0) out += '\n';
    for (std::size_t row = 0; row < height; ++row) {
      Line line;
      std::size_t at = kFacetIndent;
      for (std::size_t i = first; i < last; ++i) {
        add_row(line, blocks[i], row, at);
        at += blocks[i].columns() + kBlockGap;
      }
      line.append_to(out, style_of(options));
    }
    first = last;
  }
}

std::vector<std::string> narrowing(const std::vector<Facet>& facets, std::uint64_t total) {
  std::vector<std::string> values;
  for (const Facet& facet : facets) {
    const FacetValue* best = nullptr;
    for (const FacetValue& value : facet.values) {
      if (value.count > 0 && value.count < total && (best == nullptr || value.count > best->count))
        best = &value;
    }
    if (best != nullptr) values.push_back(facet.field + "=" + best->value);
  }
  return values;
}

}  // namespace muster
