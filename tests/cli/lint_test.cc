// muster-index lint, as a person runs it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "tests/support/broken_table.h"
#include "tests/support/diagnostic_lines.h"
#include "tests/support/program.h"
#include "tests/support/temp_folder.h"

namespace muster::test {
namespace {

const std::string kBroken = MUSTER_SOURCE_DIR "/fixtures/broken";
const std::string kArticles = MUSTER_SOURCE_DIR "/fixtures/articles";

TEST(LintCommandTest, SaysWhatTheTableSays) {
  const Outcome outcome = muster_index({"lint", "--format", "ndjson", kBroken});
  EXPECT_EQ(outcome.status, 7) << "some could not be read";
  const auto said = said_of(outcome.out);
  for (const auto& [file, expected] : broken_table()) {
    std::set<std::string> codes;
    if (!expected.code.empty()) {
      codes = {(expected.said == "error" ? "error " : "warning ") + expected.code};
    }
    const auto found = said.find(file);
    EXPECT_EQ(found == said.end() ? std::set<std::string>{} : found->second, codes) << file;
  }
}

TEST(LintCommandTest, FindsNothingWrongInGoodArticlesButLinksWithoutPages) {
  const Outcome outcome = muster_index({"lint", "--format", "ndjson", kArticles});
  EXPECT_EQ(outcome.status, 1) << outcome.err;
  const std::set<std::string> only = {"warning link-without-page"};
  const auto said = said_of(outcome.out);
  for (const auto& [file, codes] : said)
    EXPECT_EQ(codes, only) << file;
  const std::set<std::string> untidy = {"adwa.md", "gallipoli_campaign.md",
                                        "great_siege_of_malta_(1565).md",
                                        "battle_of_the_plains_of_abraham.md"};
  std::set<std::string> files;
  for (const auto& [file, codes] : said)
    files.insert(file);
  EXPECT_EQ(files, untidy);
}

TEST(LintCommandTest, StatusLinesAndSummary) {
  const TempFolder folder;
  folder.write("a/good.md", "---\ntitle: Good\n---\n\nText.\n");
  folder.write("b/odd.md", "---\ntitle: Odd\ninfoboxes:\n  - date: 1945–1939\n---\n\nText.\n");
  folder.write("c/bad.md", "---\ntitle: [open\n---\n\nText.\n");
  struct Case {
    std::vector<std::string> paths;
    int status;
    const char* out;  // how the only line of it goes on behind the folder
    const char* summary;
    const char* why;
  };
  const std::string good = folder / "a";
  for (const Case& c : std::vector<Case>{
           {{good}, 0, "", "1 file, 0 findings\n", "nothing found"},
           {{folder / "b"},
            1,
            "/b/odd.md:4:5: warning: the date ends before it starts: \"1945–1939\" "
            "[end-before-start]\n",
            "1 file, 1 finding (end-before-start 1)\n",
            "something found"},
           {{folder / "b/odd.md", good},
            1,
            "/b/odd.md:4:5: warning: ",
            "2 files, 1 finding (",
            "files and folders"},
           {{folder / "b/"},
            1,
            "/b/odd.md:4:5: warning: ",
            "1 file, 1 finding (",
            "a slash at the end"},
           {{folder / "c"},
            7,
            "/c/bad.md:",
            "1 file, 1 finding (yaml-syntax 1)\n",
            "could not be read"},
           {{folder / "none.md"},
            7,
            "/none.md: error: ",
            "1 file, 1 finding (unreadable 1)\n",
            "is not there"},
       }) {
    std::vector<std::string> arguments = {"lint"};
    arguments.insert(arguments.end(), c.paths.begin(), c.paths.end());
    const Outcome outcome = muster_index(arguments);
    EXPECT_EQ(outcome.status, c.status) << c.why;
    EXPECT_THAT(outcome.err, ::testing::StartsWith("muster-index: " + std::string(c.summary)))
        << c.why;
    if (*c.out == '\0') {
      EXPECT_EQ(outcome.out, "") << c.why;
    } else {
      EXPECT_THAT(outcome.out, ::testing::StartsWith(folder.path() + c.out)) << c.why;
      EXPECT_EQ(std::count(outcome.out.begin(), outcome.out.end(), '\n'), 1) << c.why;
    }
  }
  EXPECT_EQ(muster_index({"lint", "-q", good}).err, "") << "no summary";
  EXPECT_EQ(muster_index({"lint"}).status, 2) << "no path";
  EXPECT_EQ(muster_index({"lint", "--format", "xml", good}).status, 2) << "no such format";
}

}  // namespace
}  // namespace muster::test
