// The manual pages name the options that the programs have, all of them and no others.
#include <gtest/gtest.h>

#include <cctype>
#include <filesystem>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "tests/support/program.h"
#include "tests/support/temp_folder.h"

namespace muster::test {
namespace {

using Names = std::set<std::string>;

bool is_name(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-'; }

// The options at the beginning of a line of --help: "  -n,--limit N=10".
void add_options(const std::string& line, Names& names) {
  const std::size_t begin = line.find_first_not_of(' ');
  if (begin == std::string::npos || line[begin] != '-') return;
  std::string name;
  for (std::size_t i = begin; i <= line.size(); ++i) {
    if (i < line.size() && is_name(line[i])) {
      name += line[i];
      continue;
    }
    if (name.size() > 1) names.insert(name);
    name.clear();
    if (i == line.size() || line[i] != ',') return;
  }
}

Names options_of_help(const std::string& help) {
  Names names;
  std::istringstream lines(help);
  for (std::string line; std::getline(lines, line);)
    add_options(line, names);
  return names;
}

Names commands_of_help(const std::string& help) {
  Names names;
  std::istringstream lines(help.substr(std::min(help.find("Subcommands:"), help.size())));
  std::string line;
  std::getline(lines, line);
  while (std::getline(lines, line) && line.starts_with("  ")) {
    names.insert(line.substr(2, line.find(' ', 2) - 2));
  }
  return names;
}

// The names behind `.It macro` of an mdoc page: ".It Fl n , -limit Ar n" gives -n and --limit.
Names items(const std::string& page, const std::string& macro) {
  Names names;
  std::istringstream lines(page);
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with(".It " + macro + ' ')) continue;
    std::istringstream words(line.substr(5 + macro.size()));
    for (std::string word; words >> word;) {
      if (word == ",") continue;
      if (word == "Ar" || word == "Op" || word == "Ns") break;
      names.insert(macro == "Fl" ? '-' + word : word);
    }
  }
  return names;
}

std::string page_of(const std::string& name) {
  return read_text(MUSTER_SOURCE_DIR "/docs/man/" + name);
}

TEST(ManPage, NamesTheOptionsOfSearch) {
  const Outcome help = muster_search({"--help"});
  ASSERT_EQ(help.status, 0);
  const Names options = options_of_help(help.out);
  EXPECT_GT(options.size(), 10U);
  EXPECT_EQ(items(page_of("muster-search.1"), "Fl"), options);
}

TEST(ManPage, NamesTheCommandsAndOptionsOfIndex) {
  const Outcome help = muster_index({"--help"});
  ASSERT_EQ(help.status, 0);
  const Names commands = commands_of_help(help.out);
  Names options = options_of_help(help.out);
  for (const std::string& command : commands) {
    const Names more = options_of_help(muster_index({command, "--help"}).out);
    options.insert(more.begin(), more.end());
  }
  const std::string page = page_of("muster-index.1");
  EXPECT_EQ(items(page, "Cm"), commands);
  EXPECT_EQ(items(page, "Fl"), options);
}

TEST(ManPage, IsCleanMdoc) {
  if (!std::filesystem::exists("/usr/bin/mandoc")) GTEST_SKIP() << "there is no mandoc";
  for (const char* name : {"muster-index.1", "muster-search.1", "muster-query.7"}) {
    const Outcome lint =
        run("/usr/bin/mandoc", {"-T", "lint", MUSTER_SOURCE_DIR "/docs/man/" + std::string(name)});
    std::istringstream lines(lint.out + lint.err);
    for (std::string line; std::getline(lines, line);) {
      // The pages refer to each other, and are not installed here.
      EXPECT_NE(line.find("referenced manual not found: Xr muster-"), std::string::npos) << line;
    }
  }
}

}  // namespace
}  // namespace muster::test
