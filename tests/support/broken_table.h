// The table of fixtures/README.md: what is wrong with each file of fixtures/broken, and what is
// said of it.
#pragma once

#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "common/unicode.h"
#include "tests/support/temp_folder.h"

namespace muster::test {

struct BrokenFile {
  std::string said;  // "error", "warning", "lint", "nothing", "not read"
  std::string code;  // empty where nothing is said
};

inline std::map<std::string, BrokenFile> broken_table() {
  const auto bare = [](std::string_view cell) {
    cell = trim(cell);
    if (cell.size() > 1 && cell.front() == '`') cell = cell.substr(1, cell.size() - 2);
    return std::string(cell);
  };
  std::map<std::string, BrokenFile> table;
  std::istringstream lines(read_text(MUSTER_SOURCE_DIR "/fixtures/README.md"));
  bool inside = false;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("## ")) inside = line == "## broken";
    if (!inside || !line.starts_with("| `")) continue;
    // No cell of the first, third or fourth column has a bar in it; the second may have one in
    // backquotes.
    std::vector<std::string> cells;
    std::istringstream row(line.substr(1));
    for (std::string cell; std::getline(row, cell, '|');)
      cells.push_back(cell);
    if (cells.size() < 4) continue;
    table[bare(cells[0])] = {bare(cells[cells.size() - 2]), bare(cells[cells.size() - 1])};
  }
  return table;
}

}  // namespace muster::test
