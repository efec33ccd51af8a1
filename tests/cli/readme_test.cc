// What README.md shows is what happens: every command in it is run, and its output compared.
// With MUSTER_WRITE_README=1 in the environment the outputs are written into README.md instead.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "tests/support/normalised.h"
#include "tests/support/program.h"
#include "tests/support/temp_folder.h"

namespace muster::test {
namespace {

namespace fs = std::filesystem;

constexpr const char* kReadme = MUSTER_SOURCE_DIR "/README.md";

struct Command {
  std::string text;    // without "$ "; may go on over several lines with a backslash
  std::string output;  // as README.md has it
};

// README.md, cut at its commands: what is no command or output is kept as it is.
struct Block {
  std::string before;
  std::vector<Command> commands;  // empty: the rest of the file
};

std::vector<Block> read_blocks(const std::string& readme) {
  std::vector<Block> blocks(1);
  std::istringstream lines(readme);
  bool inside = false;
  for (std::string line; std::getline(lines, line);) {
    if (line == "```console") {
      inside = true;
      blocks.back().before += line + '\n';
    } else if (inside && line == "```") {
      inside = false;
      blocks.push_back({line + '\n', {}});
    } else if (!inside) {
      blocks.back().before += line + '\n';
    } else if (line.starts_with("$ ")) {
      std::string text = line.substr(2);
      while (text.ends_with('\\') && std::getline(lines, line))
        text += '\n' + line;
      blocks.back().commands.push_back({text, {}});
    } else if (blocks.back().commands.empty()) {
      blocks.back().before += line + '\n';
    } else {
      blocks.back().commands.back().output += line + '\n';
    }
  }
  return blocks;
}

TEST(Readme, ShowsWhatHappens) {
  TempFolder folder;
  const fs::path bin = fs::path(folder.path()) / "bin";
  fs::create_directory(bin);
  fs::create_symlink(MUSTER_INDEX_BINARY, bin / "muster-index");
  fs::create_symlink(MUSTER_SEARCH_BINARY, bin / "muster-search");
  fs::create_directory(folder / "muster");
  fs::copy(MUSTER_SOURCE_DIR "/fixtures", folder / "muster/fixtures", fs::copy_options::recursive);
  Surroundings how;
  how.folder = folder / "muster";
  how.environment = {{"PATH", bin.string() + ":/usr/bin:/bin"}};

  std::string written;
  std::size_t count = 0;
  for (const Block& block : read_blocks(read_text(kReadme))) {
    written += block.before;
    for (const Command& command : block.commands) {
      // Both streams stand in a terminal as they come.
      const Outcome outcome = run("/bin/sh", {"-c", "exec 2>&1\n" + command.text}, how);
      EXPECT_EQ(normalised(outcome.out), normalised(command.output)) << "$ " << command.text;
      written += "$ " + command.text + '\n' + outcome.out;
      ++count;
    }
  }
  EXPECT_GE(count, 5U);
  if (std::getenv("MUSTER_WRITE_README") != nullptr)
    std::ofstream(kReadme, std::ios::binary) << written;
}

}  // namespace
}  // namespace muster::test
