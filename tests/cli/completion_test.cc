// Completion in bash: what stands on the line, and what is offered.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <optional>
#include <set>
#include <sstream>

#include "common/fields.h"
#include "tests/support/article_database.h"

namespace muster::test {
namespace {

namespace fs = std::filesystem;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;
using Words = std::vector<std::string>;

class CompletionTest : public ::testing::Test {
 protected:
  static void SetUpTestSuite() { articles_.emplace(MUSTER_SOURCE_DIR "/fixtures/articles"); }
  static void TearDownTestSuite() { articles_.reset(); }
  void SetUp() override {
    if (!fs::exists("/bin/bash")) GTEST_SKIP() << "there is no bash";
  }
  static std::optional<ArticleDatabase> articles_;

  // What is offered behind `line`, as bash would put it in place of the last word.
  static Words offered(const std::string& line) {
    TempFolder bin;
    fs::create_symlink(MUSTER_INDEX_BINARY, bin / "muster-index");
    fs::create_symlink(MUSTER_SEARCH_BINARY, bin / "muster-search");
    const std::string script = "source " MUSTER_SOURCE_DIR
                               "/scripts/completion/muster.bash\n"
                               "COMP_WORDBREAKS=$' \\t\\n\"\\'><=;|&(:'\n"
                               "COMP_LINE=$1 COMP_POINT=${#1}\n"
                               "function=$(complete -p \"${1%% *}\")\n"
                               "function=${function#*-F }\n"
                               "${function%% *}\n"
                               "((${#COMPREPLY[@]})) && printf '%s\\n' \"${COMPREPLY[@]}\"\n"
                               "true\n";
    Surroundings how;
    how.environment = {{"PATH", bin.path() + ":/usr/bin:/bin"}, {"MUSTER_DB", articles_->db()}};
    const Outcome outcome = run("/bin/bash", {"-c", script, "bash", line}, how);
    EXPECT_EQ(outcome.status, 0) << line;
    EXPECT_EQ(outcome.err, "") << line;
    Words words;
    std::istringstream lines(outcome.out);
    for (std::string word; std::getline(lines, word);)
      words.push_back(word);
    return words;
  }
};
std::optional<ArticleDatabase> CompletionTest::articles_;

TEST_F(CompletionTest, OffersWhatFits) {
  const struct {
    const char* line;
    Words words;
    const char* why;
  } rows[] = {
      {"muster-search --facet k", {"kind", "killed"}, "facets, those of numbers too"},
      {"muster-search --facet=dec", {"decade"}, "behind =, where bash begins a new word"},
      {"muster-search --where dec", {"decade="}, "a facet to hold to a value"},
      {"muster-search --where 'dec", {"decade="}, "the same in quotes"},
      {"muster-search --where combatant=roman\\ r", {"Roman\\ Republic"}, "a value, in any case"},
      {"muster-search --where 'combatant=roman r",
       {"combatant=Roman Republic"},
       "in quotes, which keep = within the word"},
      {"muster-search \"place:zama", {"place:Zama Regia"}, "a field of the query, in quotes"},
      {"muster-search place:zama", {"Zama\\ Regia"}, "the same without"},
      {"muster-search combatant1:\"roman r", {"Roman Republic"}, "of a side, quotes in the middle"},
      {"muster-search zama dec", {"decade:"}, "a field, behind other words"},
      {"muster-search --format ",
       {"text", "json", "ndjson", "csv", "tsv", "paths", "trec"},
       "the choices of an option"},
      {"muster-search --sort -d", {"-date", "-duration"}, "choices that begin with a dash"},
      {"muster-search --timeline=de", {"decade"}, "a value that may be left out"},
      {"muster-search --no-s", {"--no-snippets"}, "an option"},
      {"muster-search --show afr", {}, "files are bash's to complete"},
      {"muster-search --count --db ", {}, "these too"},
      {"muster-search combatant:zzz", {}, "no such value"},
      {"muster-search nosuchfield:a", {}, "no such field"},
      {"muster-index comp", {"compact"}, "a command"},
      {"muster-index update --allow", {"--allow-removals"}, "an option of a command"},
      {"muster-index lint --format ", {"text", "ndjson"}, "choices of an option of a command"},
      {"muster-index update ", {}, "folders are bash's to complete"},
  };
  for (const auto& [line, words, why] : rows)
    EXPECT_EQ(offered(line), words) << line << ": " << why;
}

TEST_F(CompletionTest, OffersEveryOptionOfHelp) {
  const Words search = offered("muster-search -");
  const Words update = offered("muster-index update -");
  for (const char* option : {"--db", "--where", "--similar", "--show", "-n", "--limit", "-0"})
    EXPECT_THAT(search, Contains(option));
  for (const char* option : {"--db", "--quiet", "-q", "--rebuild"})
    EXPECT_THAT(update, Contains(option));
}

TEST_F(CompletionTest, OffersEveryFieldAndFacet) {
  const Words facets = offered("muster-search --facet ");
  const Words where = offered("muster-search --where ");
  for (const Field& field : fields()) {
    const std::string name(field.name);
    EXPECT_THAT(offered("muster-search " + name), Contains(name + ':'));
    const bool facet = field.facet || field.kind == FieldKind::kNumber;
    if (facet) {
      EXPECT_THAT(facets, Contains(name));
      EXPECT_THAT(where, Contains(name + '='));
    } else {
      EXPECT_THAT(facets, Not(Contains(name)));
    }
  }
}

TEST_F(CompletionTest, AsksTheDatabaseOfTheLine) {
  TempFolder folder;
  folder.write("in/a.md", "---\ntitle: A\ntags: [zebra]\n---\n");
  ASSERT_EQ(muster_index({"update", "--db", folder / "my db", folder / "in"}).status, 0);
  const std::string quoted = "'" + (folder / "my db") + "'";
  EXPECT_THAT(offered("muster-search --db " + quoted + " --where tag=z"), ElementsAre("zebra"));
  EXPECT_THAT(offered("muster-search --db=" + quoted + " tag:z"), ElementsAre("zebra"));
  EXPECT_THAT(offered("muster-search tag:zeb"), IsEmpty()) << "the other database has no such tag";
}

TEST_F(CompletionTest, LeavesNothingForAShellToObey) {
  TempFolder folder;
  folder.write("in/a.md", "---\ntitle: A\ntags: ['x$(touch no)`id`;\"a''b\\ c']\n---\n");
  const std::string db = folder / "db";
  ASSERT_EQ(muster_index({"update", "--db", db, folder / "in"}).status, 0);
  // What is put on the line reads back as the value it stands for.
  for (const std::string quote : {"", "'", "\""}) {
    const Words words = offered("muster-search --db " + db + " --where " + quote + "tag=x");
    ASSERT_EQ(words.size(), 1U) << quote;
    const std::string line = "printf %s " + (quote.empty() ? "tag=" : quote) + words[0] + quote;
    EXPECT_EQ(run("/bin/bash", {"-c", line}).out, "tag=x$(touch no)`id`;\"a'b\\ c") << line;
  }
}

}  // namespace
}  // namespace muster::test
