// Words that no article has, and what is done about them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/support/article_database.h"
#include "tests/support/conflict.h"

namespace muster::test {
namespace {

class SpellingTest : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder_ = new TempFolder;
    folder_->write("a/waterloo.md", article({"Battle of Waterloo",
                                             {{{"First French Empire"}}, {{"United Kingdom"}}},
                                             "18 June 1815",
                                             {},
                                             {},
                                             "Napoleon met Wellington near Waterloo."}));
    folder_->write("a/cannae.md", article({"Battle of Cannae",
                                           {{{"Roman Republic"}}, {{"Carthage"}}},
                                           "216 BC",
                                           {},
                                           {},
                                           "Hannibal enclosed the Roman legions."}));
    articles_ = new ArticleDatabase(*folder_ / "a");
  }
  static void TearDownTestSuite() {
    delete articles_;
    delete folder_;
  }

  static nlohmann::json search(const std::string& query,
                               const std::vector<std::string>& more = {}) {
    std::vector<std::string> arguments = {query, "--format", "json"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return nlohmann::json::parse(articles_->search(arguments).out);
  }

  static inline TempFolder* folder_ = nullptr;
  static inline ArticleDatabase* articles_ = nullptr;
};

TEST_F(SpellingTest, IsCorrectedWhereNothingIsFound) {
  struct Row {
    const char* query;
    int total;
    const char* matched;
    const char* suggestion;  // nullptr: none
    const char* note;        // the first one; nullptr: none
    const char* why;
  };
  const Row rows[] = {
      {"waterloo", 1, "all", nullptr, nullptr, "what is right stays"},
      {"waterlo", 1, "corrected", "waterloo", "no article has \"waterlo\"", "a letter is missing"},
      {"Watreloo", 1, "corrected", "waterloo", "no article has \"Watreloo\"", "two are swapped"},
      {"napolean wellingtn", 1, "corrected", "napoleon wellington",
       "no article has \"napolean\" or \"wellingtn\"", "each word by itself"},
      {"\"napolean met\"", 1, "corrected", "\"napoleon met\"", "no article has \"napolean\"",
       "in a phrase"},
      {"title:(watrloo OR canae)", 2, "corrected", "title:(waterloo OR cannae)",
       "no article has \"watrloo\" or \"canae\" in title:", "in a field"},
      {"combatant:carthago", 1, "corrected", "combatant:carthage",
       "no combatant has \"carthago\" in its name", "a name"},
      {"rome VS carthage", 1, "corrected", "roman VS carthage",
       "no combatant has \"rome\" in its name", "beside VS it is one of a combatant"},
      {"combatant:\"roman republik\"", 1, "corrected", "combatant:\"roman republic\"",
       "no combatant has \"republik\" in its name", "one word of a name"},
      {"waterlo -napoleon", 0, "all", "waterloo NOT napoleon", "no article has \"waterlo\"",
       "the right spelling finds nothing either"},
      {"hannibal -wellingtn", 1, "all", nullptr, nullptr, "what is left out need not be known"},
      {"waterlo OR hannibal", 1, "all", "waterloo OR hannibal", "no article has \"waterlo\"",
       "something is found, so it is but a suggestion"},
      {"qqqqqq", 0, "all", nullptr, "no article has \"qqqqqq\"", "nothing is near it"},
      {"qqqqqq hannibal", 1, "any", nullptr, "no article has \"qqqqqq\"",
       "and the rest of the words is looked for"},
      {"18155", 0, "all", nullptr, nullptr, "a number is no other number"},
      {"kind:conflit", 2, "corrected", "kind:conflict",
       "no article has \"conflit\" in kind:", "one of a set of values"},
  };
  for (const Row& row : rows) {
    const auto found = search(row.query);
    SCOPED_TRACE(std::string(row.query) + ": " + row.why);
    EXPECT_EQ(found["total"], row.total);
    EXPECT_EQ(found["matched"], row.matched);
    EXPECT_EQ(found["suggestion"],
              row.suggestion ? nlohmann::json(row.suggestion) : nlohmann::json());
    const auto& notes = found["notes"];
    EXPECT_EQ(notes.empty() ? nlohmann::json() : notes[0],
              row.note ? nlohmann::json(row.note) : nlohmann::json());
  }
}

TEST_F(SpellingTest, IsOnlySuggestedWhenToldSo) {
  const auto found = search("waterlo", {"--no-correct"});
  EXPECT_EQ(found["total"], 0);
  EXPECT_EQ(found["suggestion"], "waterloo");
  EXPECT_EQ(articles_->search({"waterlo", "--count"}).out, "0\n") << "a count is of what was asked";
}

TEST_F(SpellingTest, IsSaidToPeople) {
  const std::string out = articles_->search({"waterlo", "--limit", "0", "--width", "60"}).out;
  EXPECT_THAT(out, testing::HasSubstr("\nShowing: waterloo\nnote: no article has \"waterlo\"\n"));
  const std::string asked =
      articles_->search({"waterlo", "--limit", "0", "--width", "60", "--no-correct"}).out;
  EXPECT_THAT(asked, testing::HasSubstr("\nDid you mean: waterloo\n"));
}

}  // namespace
}  // namespace muster::test
