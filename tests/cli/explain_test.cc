// --explain: how a query was read, and what gave each hit its score.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/support/article_database.h"
#include "tests/support/json_schema.h"

namespace muster::test {
namespace {

using ::testing::HasSubstr;

class ExplainTest : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    articles_ = new ArticleDatabase(MUSTER_SOURCE_DIR "/fixtures/articles");
  }
  static void TearDownTestSuite() { delete articles_; }

  static nlohmann::json explain(const std::string& query) {
    return nlohmann::json::parse(
        articles_->search({query, "--explain", "--format", "json", "--limit", "20"}).out);
  }

  static inline ArticleDatabase* articles_ = nullptr;
};

TEST_F(ExplainTest, PartsAddUpToTheScore) {
  const char* queries[] = {
      "battle",
      "siege of vienna",
      "\"battle of\"",
      "napoleon OR wellington",
      "title:siege",
      "combatant:rome",
      "rome VS carthage",
      "france WITH spain",
      "siege -vienna",
      "sieg* army",
      "battl~",
      "battle NEAR/5 army",
      "battle date:1800..1815",
      "outcome:victory battle",
      "(battle OR siege) (army OR fleet)",
      "qqqq battle river army",
      "*",
      "kind:conflict",
      "within:\"napoleonic wars\"",
      "combatant:(france OR austria) cavalry",
      "summary:war body:war",
      "place:france river",
      "\"united kingdom\" VS france VS spain",
      "commander:napoleon guard",
  };
  std::size_t hits = 0;
  for (const char* query : queries) {
    const auto found = explain(query);
    for (const auto& hit : found["results"]) {
      ++hits;
      double sum = 0;
      if (hit.contains("score_parts")) {
        for (const auto& part : hit["score_parts"])
          sum += part["weight"].get<double>();
      }
      const double score = hit["score"];
      EXPECT_NEAR(sum, score, 1e-6 * std::max(1.0, score)) << query << ": " << hit["path"];
    }
  }
  EXPECT_GT(hits, 100U) << "or this says little";
}

TEST_F(ExplainTest, TellsTheFieldsApart) {
  const auto found = explain("waterloo");
  std::vector<std::string> fields;
  for (const auto& part : found["results"][0]["score_parts"])
    fields.push_back(part["field"].get<std::string>());
  EXPECT_THAT(fields, ::testing::IsSupersetOf({"title", "summary", "infobox.conflict"}));
}

TEST_F(ExplainTest, ShowsHowTheQueryWasRead) {
  const auto found = explain("combatant:carthage date:..100 siege");
  EXPECT_EQ(found["explanation"]["tree"],
            "(and (field combatant carthage) (value date [..100]) siege)");
  EXPECT_EQ(found["explanation"]["names"][0]["text"], "carthage");
  EXPECT_THAT(found["explanation"]["xapian"].get<std::string>(), HasSubstr("Query("));
  const auto schema =
      testing_support::JsonSchema::from_file(MUSTER_SOURCE_DIR "/docs/schema/search.schema.json");
  EXPECT_THAT(schema.errors(found), ::testing::IsEmpty());
}

TEST_F(ExplainTest, IsReadableInATerminal) {
  const std::string out =
      articles_->search({"waterloo", "--explain", "--limit", "1", "--width", "70"}).out;
  EXPECT_THAT(out, HasSubstr("\nQuery    waterloo\nIndex    Query("));
  EXPECT_THAT(out, HasSubstr("\n    score "));
  EXPECT_THAT(out, HasSubstr(" waterloo in title\n"));
}

}  // namespace
}  // namespace muster::test
