// One article as `--show` lays it out, and how it is found.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <optional>
#include <sstream>

#include "common/unicode.h"
#include "tests/support/article_database.h"
#include "tests/support/json_schema.h"

namespace muster::test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;
using Json = nlohmann::json;

class ShowTest : public ::testing::Test {
 protected:
  static void SetUpTestSuite() { articles_.emplace(MUSTER_SOURCE_DIR "/fixtures/articles"); }
  static void TearDownTestSuite() { articles_.reset(); }
  static std::optional<ArticleDatabase> articles_;

  static Outcome show(const std::string& path, std::vector<std::string> more = {}) {
    more.insert(more.end(), {"--show", path});
    return articles_->search(more);
  }

  static std::string line_with(const std::string& text, const std::string& what) {
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
      if (line.find(what) != std::string::npos) return line;
    }
    return {};
  }
};
std::optional<ArticleDatabase> ShowTest::articles_;

TEST_F(ShowTest, IsFoundByAnyPathPeopleHave) {
  const std::string folder = MUSTER_SOURCE_DIR "/fixtures/articles/";
  const struct {
    std::string path;
    const char* why;
  } rows[] = {
      {folder + "africa/battle_of_zama.md", "in full"},
      {folder + "asia/../africa/./battle_of_zama.md", "in full, the long way round"},
      {"africa/battle_of_zama.md", "below its root"},
      {"africa/battle_of_zama", "without its extension"},
      {"battle_of_zama.md", "its end"},
      {"battle_of_zama", "its end, without the extension"},
      {"./battle_of_zama.md", "as a shell completes it"},
  };
  for (const auto& [path, why] : rows)
    EXPECT_THAT(show(path).out, StartsWith("Battle of Zama\n")) << path << ": " << why;
  Surroundings here;
  here.folder = folder + "asia";
  const Outcome near =
      muster_search({"--db", articles_->db(), "--show", "../africa/battle_of_zama.md"}, here);
  EXPECT_THAT(near.out, StartsWith("Battle of Zama\n")) << "relative to here";
}

TEST_F(ShowTest, NamesCandidatesWhereNoneIsMeant) {
  TempFolder folder;
  folder.write("in/one/notes.md", "---\ntitle: First notes\n---\nA text.\n");
  folder.write("in/two/notes.md", "---\ntitle: Second notes\n---\nA text.\n");
  folder.write("in/three/siege_of_thebes.md", "---\ntitle: Siege of Thebes\n---\nA text.\n");
  const std::string db = folder / "db";
  ASSERT_EQ(muster_index({"update", "--db", db, folder / "in"}).status, 0);
  const auto shown = [&](const std::string& path) {
    return muster_search({"--db", db, "--show", path});
  };
  const Outcome both = shown("notes.md");
  EXPECT_EQ(both.status, 2);
  EXPECT_EQ(both.out, "");
  EXPECT_THAT(both.err, HasSubstr("2 articles have the path notes.md\n"));
  EXPECT_THAT(both.err, HasSubstr("one/notes.md\n"));
  EXPECT_THAT(both.err, HasSubstr("two/notes.md\n"));
  EXPECT_THAT(shown("two/notes.md").out, StartsWith("Second notes\n"));
  const Outcome none = shown("siege_of_tebes.md");
  EXPECT_EQ(none.status, 2);
  EXPECT_THAT(none.err, HasSubstr("no article has the path siege_of_tebes.md"));
  EXPECT_THAT(none.err, HasSubstr("three/siege_of_thebes.md\n")) << "what its words are nearest to";
  EXPECT_EQ(shown("").status, 2);
  EXPECT_EQ(shown("/").status, 2);
}

TEST_F(ShowTest, LaysItsFactsOut) {
  const std::string text = show("battle_of_zama", {"--width", "80"}).out;
  EXPECT_THAT(line_with(text, " date "), HasSubstr("Oct 202 BC"));
  EXPECT_THAT(line_with(text, " place "), HasSubstr("Zama Regia, Tunisia"));
  EXPECT_THAT(line_with(text, " part of "), HasSubstr("Second Punic War"));
  EXPECT_THAT(line_with(text, " outcome "), HasSubstr("Roman victory"));
  EXPECT_THAT(line_with(text, "side 1"), HasSubstr("side 2")) << "beside each other";
  EXPECT_THAT(line_with(text, " combatants "), HasSubstr("Roman Republic"));
  EXPECT_THAT(line_with(text, " combatants "), HasSubstr("Carthage"));
  EXPECT_THAT(line_with(text, " commanders "), HasSubstr("Hannibal"));
  EXPECT_THAT(line_with(text, " killed "), HasSubstr("1,500–2,500"));
  EXPECT_THAT(text, HasSubstr("\nSections\n"));
  EXPECT_THAT(line_with(text, "Aftermath"), StartsWith(" Aftermath"));
}

TEST_F(ShowTest, SetsSidesBelowEachOtherWhereColumnsAreFew) {
  const std::string text = show("algerian_war", {"--width", "60"}).out;
  EXPECT_THAT(line_with(text, "side 1"), Not(HasSubstr("side 2"))) << "three do not fit";
  EXPECT_THAT(text, HasSubstr("side 3"));
}

TEST_F(ShowTest, FitsItsWidth) {
  for (const char* name : {"algerian_war", "battle_of_zama", "ōnin_war", "adwa", "henry_dunant"}) {
    for (const std::size_t width : {40U, 60U, 80U, 120U}) {
      std::istringstream lines(show(name, {"--width", std::to_string(width)}).out);
      for (std::string line; std::getline(lines, line);) {
        if (line.find("fixtures/articles/") != std::string::npos)
          continue;  // the path is for copying
        EXPECT_LE(display_width(printable(line)), width) << name << ": " << line;
        EXPECT_FALSE(line.ends_with(' ')) << name << ": " << line;
      }
    }
  }
}

TEST_F(ShowTest, ShowsOtherInfoboxesByTheirKeys) {
  const std::string text = show("adwa", {"--width", "80"}).out;
  EXPECT_NE(line_with(text, " population total "), "") << text;
  EXPECT_EQ(text.find("pushpin"), std::string::npos) << "how a map is laid out is of no interest";
}

TEST_F(ShowTest, PrintsTheRecordThatInspectPrints) {
  const std::string file = MUSTER_SOURCE_DIR "/fixtures/articles/africa/battle_of_zama.md";
  Json shown = Json::parse(show("battle_of_zama", {"--format", "json"}).out);
  Json inspected = Json::parse(muster_index({"inspect", file}).out);
  const auto schema =
      testing_support::JsonSchema::from_file(MUSTER_SOURCE_DIR "/docs/schema/inspect.schema.json");
  EXPECT_EQ(schema.errors(shown), std::vector<std::string>());
  shown.erase("path");
  inspected.erase("path");
  EXPECT_EQ(shown, inspected);
}

TEST_F(ShowTest, SaysWhatItCannotDo) {
  EXPECT_EQ(show("battle_of_zama", {"--format", "csv"}).status, 2);
  const Outcome query = show("battle_of_zama", {"rome"});
  EXPECT_EQ(query.status, 2);
  EXPECT_THAT(query.err, HasSubstr("--show takes no query"));
}

}  // namespace
}  // namespace muster::test
