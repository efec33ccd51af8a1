// What depends on a terminal, on a real one: a pseudo-terminal of a size that the test chooses.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <optional>
#include <sstream>

#include "common/unicode.h"
#include "tests/support/article_database.h"

namespace muster::test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;
using Environment = std::map<std::string, std::string>;

constexpr Window kUsual{80, 200};
constexpr const char* kEscape = "\x1b[";
constexpr const char* kLink = "\x1b]8;;file://";

class TerminalTest : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!has_terminals()) GTEST_SKIP() << "this machine has no pseudo-terminals (/dev/pts)";
  }
  static void SetUpTestSuite() { articles_.emplace(MUSTER_SOURCE_DIR "/fixtures/articles"); }
  static void TearDownTestSuite() { articles_.reset(); }
  static std::optional<ArticleDatabase> articles_;

  static Surroundings with(Environment environment) {
    environment.emplace("TERM", "xterm-256color");
    environment.emplace("MUSTER_DB", articles_->db());
    Surroundings how;
    how.environment = std::move(environment);
    return how;
  }
  static std::string shown(const std::vector<std::string>& arguments, const Window& window = kUsual,
                           const Environment& environment = {}) {
    const Outcome outcome =
        run_in_terminal(MUSTER_SEARCH_BINARY, arguments, window, with(environment));
    EXPECT_EQ(outcome.status, 0);
    return outcome.out;
  }
  static std::string piped(const std::vector<std::string>& arguments,
                           const Environment& environment = {}) {
    return muster_search(arguments, with(environment)).out;
  }
  static std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);)
      lines.push_back(line);
    return lines;
  }
};
std::optional<ArticleDatabase> TerminalTest::articles_;

TEST_F(TerminalTest, FillsTheWindow) {
  for (const auto columns : std::initializer_list<unsigned short>{60, 100, 200}) {
    const auto lines = lines_of(shown({"waterloo", "--color", "never"}, {columns, 200}));
    ASSERT_FALSE(lines.empty());
    EXPECT_EQ(display_width(lines[0]), columns) << "the time stands at the right edge";
    const auto asked =
        lines_of(shown({"waterloo", "--color", "never", "--width", "70"}, {columns, 200}));
    EXPECT_EQ(display_width(asked[0]), 70U) << "unless another width is asked for";
  }
}

TEST_F(TerminalTest, ColoursWhereTheyAreWanted) {
  const std::vector<std::string> query = {"waterloo"};
  const auto colored = [&](const char* when) {
    return std::vector<std::string>{"waterloo", "--color", when};
  };
  EXPECT_THAT(shown(query), HasSubstr(kEscape)) << "a terminal";
  EXPECT_THAT(shown(query, kUsual, {{"NO_COLOR", "1"}}), Not(HasSubstr(kEscape)));
  EXPECT_THAT(shown(query, kUsual, {{"NO_COLOR", ""}}), HasSubstr(kEscape)) << "an empty one";
  EXPECT_THAT(shown(query, kUsual, {{"TERM", "dumb"}}), Not(HasSubstr(kEscape)));
  EXPECT_THAT(shown(query, kUsual, {{"TERM", "dumb"}}), HasSubstr("[Waterloo]"))
      << "matches are marked in another way then";
  EXPECT_THAT(shown(colored("never")), Not(HasSubstr(kEscape)));
  EXPECT_THAT(shown(colored("always"), kUsual, {{"NO_COLOR", "1"}}), HasSubstr(kEscape))
      << "the command line knows best";
  EXPECT_THAT(piped(query), Not(HasSubstr(kEscape))) << "no terminal";
  EXPECT_THAT(piped(query, {{"CLICOLOR_FORCE", "1"}}), HasSubstr(kEscape));
  EXPECT_THAT(piped(colored("always")), HasSubstr(kEscape));
  for (const char* format : {"json", "ndjson", "csv", "tsv", "paths", "trec"}) {
    EXPECT_THAT(piped({"waterloo", "--format", format, "--color", "always"}),
                Not(HasSubstr(kEscape)))
        << format << " is for programs";
  }
}

TEST_F(TerminalTest, LinksPathsWhereTerminalsFollowThem) {
  const std::vector<std::string> query = {"waterloo"};
  EXPECT_THAT(shown(query), Not(HasSubstr(kLink))) << "not known to";
  EXPECT_THAT(shown(query, kUsual, {{"TERM_PROGRAM", "WezTerm"}}), HasSubstr(kLink));
  EXPECT_THAT(shown({"waterloo", "--hyperlinks", "always"}), HasSubstr(kLink));
  EXPECT_THAT(shown({"--show", "battle_of_waterloo", "--hyperlinks", "always"}), HasSubstr(kLink));
  EXPECT_THAT(shown({"waterloo", "--hyperlinks", "never"}, kUsual, {{"TERM_PROGRAM", "WezTerm"}}),
              Not(HasSubstr(kLink)));
  EXPECT_THAT(piped(query, {{"TERM_PROGRAM", "WezTerm"}}), Not(HasSubstr(kLink)));
}

TEST_F(TerminalTest, PagesWhatDoesNotFit) {
  const Environment pager = {{"MUSTER_PAGER", "sed 's/^/P:/'"}, {"PAGER", "sed 's/^/Q:/'"}};
  const Window low{80, 10};
  const std::vector<std::string> query = {"battle"};
  EXPECT_THAT(shown(query, low, pager), StartsWith("P:"));
  EXPECT_THAT(shown(query, low, {{"PAGER", "sed 's/^/Q:/'"}}), StartsWith("Q:"));
  EXPECT_THAT(shown({"--show", "battle_of_waterloo"}, low, pager), StartsWith("P:"));
  EXPECT_THAT(shown(query, {80, 500}, pager), Not(StartsWith("P:"))) << "it fits";
  EXPECT_THAT(shown({"battle", "--pager", "never"}, low, pager), Not(StartsWith("P:")));
  EXPECT_THAT(shown(query, low, {{"MUSTER_PAGER", ""}}), Not(StartsWith("P:"))) << "none is wanted";
  EXPECT_THAT(shown(query, low, {{"MUSTER_PAGER", "/nonexistent/pager"}}), HasSubstr(" articles"))
      << "nothing is lost with the pager";
  EXPECT_THAT(piped(query, pager), Not(StartsWith("P:"))) << "no terminal";
}

TEST_F(TerminalTest, ShowsHowFarAnUpdateHasCome) {
  TempFolder folder;
  const std::vector<std::string> update = {"update", "--rebuild", "--db", folder / "db",
                                           MUSTER_SOURCE_DIR "/fixtures/articles"};
  const auto updated = [&](std::vector<std::string> more, const Environment& environment) {
    more.insert(more.begin(), update.begin(), update.end());
    return run_in_terminal(MUSTER_INDEX_BINARY, more, {60, 24}, with(environment)).out;
  };
  const std::string live = updated({}, {});
  EXPECT_THAT(live, HasSubstr("100% ████████████████ 83/83  writing"));
  EXPECT_THAT(live, HasSubstr("\r\x1b[K83 articles in ")) << "the line goes, the summary stays";
  const std::string dumb = updated({}, {{"TERM", "dumb"}});
  EXPECT_THAT(dumb, StartsWith("83 articles in ")) << "no line can be written anew";
  EXPECT_EQ(updated({"--quiet"}, {}), "");
  const Outcome outcome = muster_index(update, with({}));
  EXPECT_EQ(outcome.err, "") << "no terminal";
  EXPECT_THAT(outcome.out, StartsWith("83 articles in "));
}

TEST_F(TerminalTest, EndsQuietlyWithItsReader) {
  for (const std::string& command : std::vector<std::string>{
           std::string(MUSTER_SEARCH_BINARY " --limit 1000 --format json"),
           std::string(MUSTER_SEARCH_BINARY " --limit 1000"),
           std::string(MUSTER_INDEX_BINARY " dump"),
           std::string(MUSTER_INDEX_BINARY " inspect " MUSTER_SOURCE_DIR "/fixtures/articles")}) {
    const Outcome outcome =
        run("/bin/bash", {"-c", command + " | true; exit ${PIPESTATUS[0]}"}, with({}));
    EXPECT_EQ(outcome.err, "") << command;
    // 0, or ended by the signal that says so.
    EXPECT_TRUE(outcome.status == 0 || outcome.status == 141) << command << outcome.status;
  }
}

TEST_F(TerminalTest, SaysThatTheDiskIsFull) {
  if (!std::filesystem::exists("/dev/full")) GTEST_SKIP() << "this system has no /dev/full";
  for (const std::string& command : std::vector<std::string>{
           std::string(MUSTER_SEARCH_BINARY " battle"),
           std::string(MUSTER_SEARCH_BINARY " --count"),
           std::string(MUSTER_SEARCH_BINARY " battle --format csv"),
           std::string(MUSTER_SEARCH_BINARY " --show battle_of_waterloo"),
           std::string(MUSTER_SEARCH_BINARY " --fields"), std::string(MUSTER_INDEX_BINARY " dump"),
           std::string(MUSTER_INDEX_BINARY " status"),
           std::string(MUSTER_INDEX_BINARY " inspect " MUSTER_SOURCE_DIR "/fixtures/articles"),
           std::string(MUSTER_INDEX_BINARY " lint " MUSTER_SOURCE_DIR "/fixtures/broken")}) {
    const Outcome outcome = run("/bin/sh", {"-c", command + " >/dev/full"}, with({}));
    EXPECT_EQ(outcome.status, 8) << command;
    EXPECT_THAT(outcome.err, HasSubstr("cannot write the results")) << command;
  }
}

}  // namespace
}  // namespace muster::test
