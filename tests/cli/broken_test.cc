// Files that are wrong: what is said of each, and that the rest is indexed all the same.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <set>
#include <string>

#include "common/unicode.h"
#include "tests/support/broken_table.h"
#include "tests/support/diagnostic_lines.h"
#include "tests/support/program.h"
#include "tests/support/temp_folder.h"

namespace muster::test {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

const std::string kBroken = MUSTER_SOURCE_DIR "/fixtures/broken";

TEST(BrokenTest, TheTableHasEveryFile) {
  const auto table = broken_table();
  std::size_t files = 0;
  for (const auto& entry : fs::directory_iterator(kBroken)) {
    ++files;
    EXPECT_TRUE(table.contains(entry.path().filename())) << entry.path();
  }
  EXPECT_EQ(table.size(), files);
}

TEST(BrokenTest, UpdateSaysWhatTheTableSays) {
  const TempFolder folder;
  const std::string db = folder / "db";
  const Outcome outcome =
      muster_index({"update", "--db", db, "-v", "--diagnostics", folder / "said.ndjson", kBroken});
  EXPECT_EQ(outcome.status, 7);
  const auto said = said_of(read_text(folder / "said.ndjson"));
  std::size_t failed = 0;
  std::size_t indexed = 0;
  const auto table = broken_table();
  for (const auto& [file, expected] : table) {
    std::set<std::string> codes;
    if (expected.said == "error" || expected.said == "warning")
      codes = {expected.said + ' ' + expected.code};
    const auto found = said.find(file);
    EXPECT_EQ(found == said.end() ? std::set<std::string>{} : found->second, codes) << file;
    if (expected.said == "error") ++failed;
    if (expected.said != "error" && expected.said != "not read") ++indexed;
  }
  for (const auto& [file, codes] : said)
    EXPECT_TRUE(table.contains(file)) << file;
  EXPECT_THAT(outcome.out,
              HasSubstr(std::to_string(indexed) + " added, 0 updated, 0 unchanged, 0 removed, " +
                        std::to_string(failed) + " failed"));
  EXPECT_EQ(muster_search({"--db", db, "--count", ""}).out, std::to_string(indexed) + "\n")
      << "the good rest is found";
}

TEST(BrokenTest, NothingReachesATerminalThatItWouldObey) {
  const TempFolder folder;
  const std::string db = folder / "db";
  // A file's name is text of others as well.
  fs::copy(kBroken, folder / "articles");
  folder.write("articles/\x1b]0;owned\x07.md", "---\ntitle: [open\n---\n\nNothing.\n");
  folder.write("articles/caf\xe9\u202e\u009b.md",
               "---\ntitle: A name\ntitle: \"\\e[2J\"\n---\n\nHere.\n");
  const auto all_printable = [](const std::vector<Outcome>& outcomes) {
    for (const Outcome& one : outcomes) {
      EXPECT_EQ(printable(one.out, true), one.out);
      EXPECT_EQ(printable(one.err, true), one.err);
    }
  };
  all_printable({muster_index({"update", "--db", db, "-v", folder / "articles"}),
                 muster_index({"lint", folder / "articles"}),
                 muster_index({"lint", "--format", "ndjson", folder / "articles"}),
                 muster_index({"inspect", folder / "articles"}),
                 muster_index({"status", "--db", db}), muster_index({"dump", "--db", db})});
  const Outcome search = muster_search({"--db", db, "rings", "--color", "never"});
  EXPECT_THAT(search.out, HasSubstr("Escape"));
  all_printable({search,
                 muster_search({"--db", db, "rings", "--format", "json", "--facet", "combatant"}),
                 muster_search({"--db", db, "here", "--format", "paths"})});
  // A row of csv ends as RFC 4180 has it.
  Outcome table = muster_search({"--db", db, "rings", "--format", "csv"});
  std::erase(table.out, '\r');
  all_printable({table});
}

}  // namespace
}  // namespace muster::test
