// Articles like one that is named.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <optional>

#include "tests/support/article_database.h"

namespace muster::test {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;
using Json = nlohmann::json;

class SimilarTest : public ::testing::Test {
 protected:
  static void SetUpTestSuite() { articles_.emplace(MUSTER_SOURCE_DIR "/fixtures/articles"); }
  static void TearDownTestSuite() { articles_.reset(); }
  static std::optional<ArticleDatabase> articles_;

  static std::vector<std::string> titles(std::vector<std::string> arguments) {
    arguments.insert(arguments.end(), {"--format", "json"});
    const Outcome outcome = articles_->search(arguments);
    EXPECT_EQ(outcome.err, "");
    std::vector<std::string> out;
    const Json json = Json::parse(outcome.out);
    for (const Json& hit : json["results"])
      out.push_back(hit["title"]);
    return out;
  }
};
std::optional<ArticleDatabase> SimilarTest::articles_;

TEST_F(SimilarTest, FindsWhatSharesNamesAndWordsFirst) {
  const struct {
    const char* path;
    const char* best;
    const char* why;
  } rows[] = {
      {"africa/battle_of_zama.md", "Battle of Cannae", "the same war, the same two enemies"},
      {"battle_of_isandlwana", "Battle of Rorke's Drift", "the same day, the same armies"},
      {"battle_of_thermopylae", "Second Persian invasion of Greece", "the war it belongs to"},
      {"battle_of_goose_green", "Falklands War", "the war it belongs to"},
  };
  for (const auto& row : rows) {
    const std::vector<std::string> found = titles({"--similar", row.path, "--limit", "2"});
    EXPECT_THAT(found, Contains(row.best)) << row.path << ": " << row.why;
  }
}

TEST_F(SimilarTest, NeverFindsTheArticleItself) {
  for (const char* name : {"battle_of_waterloo", "battle_of_zama", "henry_dunant", "adwa"}) {
    const Json record = Json::parse(articles_->search({"--show", name, "--format", "json"}).out);
    EXPECT_THAT(titles({"--similar", name, "--limit", "1000"}),
                Not(Contains(record["title"].get<std::string>())));
  }
}

TEST_F(SimilarTest, FindsPartOfTheArticles) {
  const std::string all = articles_->search({"--count"}).out;
  const std::string like = articles_->search({"--similar", "battle_of_waterloo", "--count"}).out;
  EXPECT_LT(std::stoi(like), std::stoi(all) / 2) << "most have nothing to do with it";
  EXPECT_GT(std::stoi(like), 3);
}

TEST_F(SimilarTest, TakesWhatAQueryTakes) {
  const std::vector<std::string> like = {"--similar", "battle_of_waterloo"};
  const auto with = [&](std::vector<std::string> more) {
    more.insert(more.begin(), like.begin(), like.end());
    return more;
  };
  EXPECT_THAT(titles(with({"date:..1814"})), Not(Contains("Battle of Ligny")))
      << "a query narrows it";
  EXPECT_THAT(titles(with({"--where", "war=Waterloo campaign"})), Contains("Battle of Ligny"));
  EXPECT_EQ(titles(with({"--limit", "1"})).size(), 1U);
  const Outcome text = articles_->search(with({"--limit", "1", "--facet", "war:2"}));
  EXPECT_THAT(text.out, HasSubstr("  like Battle of Waterloo"));
  EXPECT_THAT(text.out, HasSubstr("--similar battle_of_waterloo --today 2026-01-01 --where 'war="));
  EXPECT_THAT(text.out, HasSubstr("--similar battle_of_waterloo --today 2026-01-01 --limit 1 "
                                  "--offset 1"));
}

TEST_F(SimilarTest, SaysWhatIsWrong) {
  const Outcome none = articles_->search({"--similar", "battle_of_watreloo_1815"});
  EXPECT_EQ(none.status, 2);
  EXPECT_THAT(none.err, HasSubstr("no article has the path battle_of_watreloo_1815"));
  EXPECT_EQ(none.out, "");
}

}  // namespace
}  // namespace muster::test
