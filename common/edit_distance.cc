#include "common/edit_distance.h"

#include <algorithm>
#include <string>
#include <vector>

#include "common/unicode.h"

namespace muster {
namespace {

std::u32string code_points(std::string_view text) {
  std::u32string out;
  for (std::size_t at = 0; at < text.size();)
    out += decode(text, at);
  return out;
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

template <class Text>
std::size_t distance(const Text& from, const Text& to, std::size_t limit) {
  const std::size_t longer = std::max(from.size(), to.size());
  if (longer - std::min(from.size(), to.size()) > limit) return limit + 1;
  // Most texts are words: their rows need no memory of their own.
  constexpr std::size_t kShort = 64;
  std::size_t rows[3][kShort];
  std::vector<std::size_t> memory;
  std::size_t* before = rows[0];
  std::size_t* above = rows[1];
  std::size_t* row = rows[2];
  const std::size_t columns = to.size() + 1;
  if (columns > kShort) {
    memory.resize(3 * columns);
    before = memory.data();
    above = before + columns;
    row = above + columns;
  }
  for (std::size_t j = 0; j < columns; ++j)
    above[j] = j;
  for (std::size_t i = 1; i <= from.size(); ++i) {
    row[0] = i;
    std::size_t least = i;
    for (std::size_t j = 1; j < columns; ++j) {
      const std::size_t replaced = above[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, replaced});
      if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1]) {
        row[j] = std::min(row[j], before[j - 2] + 1);
      }
      least = std::min(least, row[j]);
    }
    // A swap reaches back over one row, so both must be beyond the limit.
    if (least > limit && *std::min_element(above, above + columns) > limit) return limit + 1;
    std::size_t* const oldest = before;
    before = above;
    above = row;
    row = oldest;
  }
  return std::min(above[to.size()], limit + 1);
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
  if (is_ascii(a) && is_ascii(b)) return distance(a, b, limit);
  return distance(code_points(a), code_points(b), limit);
}

}  // namespace muster
