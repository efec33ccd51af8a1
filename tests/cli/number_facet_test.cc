// Facets of numbers, held to what `dump` says of every article and to the query language.
#include "searcher/number_facet.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <sstream>

#include "common/database.h"
#include "tests/support/article_database.h"
#include "tests/support/json_schema.h"

namespace muster::test {
namespace {

using Json = nlohmann::json;

class NumberFacetTest : public ::testing::Test {
 protected:
  static void SetUpTestSuite() { articles_.emplace(MUSTER_SOURCE_DIR "/fixtures/articles"); }
  static void TearDownTestSuite() { articles_.reset(); }
  static std::optional<ArticleDatabase> articles_;

  static Json search(std::vector<std::string> arguments) {
    arguments.insert(arguments.end(), {"--format", "json", "--limit", "0"});
    return Json::parse(articles_->search(arguments).out);
  }

  // The ranges an article has of a number, as the definition of the facet says: of its sides (of
  // the third and fourth only where they have combatants), and of the whole.
  static std::vector<std::pair<std::int64_t, std::int64_t>> ranges(const Json& article,
                                                                   const std::string& number) {
    std::vector<std::pair<std::int64_t, std::int64_t>> out;
    const auto add = [&](const Json& range) {
      if (range.is_object()) out.emplace_back(range["min"], range["max"]);
    };
    for (const Json& side : article["sides"]) {
      if (side["side"] <= 2 || !side["combatants"].empty()) add(side[number]);
    }
    if (number != "strength") add(article["losses"][number]);
    return out;
  }
};
std::optional<ArticleDatabase> NumberFacetTest::articles_;

TEST_F(NumberFacetTest, CountsWhatTheArticlesSay) {
  std::vector<Json> all;
  std::istringstream dump(muster_index({"dump", "--db", articles_->db()}).out);
  for (std::string line; std::getline(dump, line);)
    all.push_back(Json::parse(line));
  ASSERT_GT(all.size(), 50U);
  for (const std::string number :
       {"killed", "wounded", "captured", "missing", "casualties", "strength"}) {
    const Json found = search({"--facet", number})["facets"][number];
    EXPECT_FALSE(found.empty()) << number;
    std::size_t counted = 0;
    std::int64_t last = -1;
    for (const Json& value : found) {
      const std::int64_t from = value["from"];
      const std::int64_t to = value["to"].is_null() ? INT64_MAX : value["to"].get<std::int64_t>();
      EXPECT_GT(from, last) << number << ": ascending, none overlapping";
      last = to;
      const auto overlaps = [&](const Json& article) {
        const auto of = ranges(article, number);
        return std::any_of(of.begin(), of.end(), [&](const auto& range) {
          return range.first <= to && range.second >= from;
        });
      };
      EXPECT_EQ(value["count"], std::count_if(all.begin(), all.end(), overlaps))
          << number << ' ' << value["value"];
      counted += value["count"].get<std::size_t>();
    }
    const auto said = std::count_if(all.begin(), all.end(), [&](const Json& article) {
      return !ranges(article, number).empty();
    });
    EXPECT_GE(counted, static_cast<std::size_t>(said)) << number << ": none is left out";
  }
}

TEST_F(NumberFacetTest, IsHeldByWhereAndByTheQueryAlike) {
  for (const std::string number : {"killed", "killed1", "strength2", "casualties", "duration"}) {
    const Json found = search({"battle", "--facet", number})["facets"][number];
    EXPECT_FALSE(found.empty()) << number;
    for (const Json& value : found) {
      const std::string text = value["value"];
      EXPECT_EQ(search({"battle", "--where", number + '=' + text})["total"], value["count"])
          << number << '=' << text;
      std::string range = std::to_string(value["from"].get<std::int64_t>()) + "..";
      if (!value["to"].is_null()) range += std::to_string(value["to"].get<std::int64_t>());
      EXPECT_EQ(search({"battle " + number + ':' + range})["total"], value["count"])
          << number << ':' << range;
    }
  }
}

TEST_F(NumberFacetTest, StandsAmongOtherFacetsAsAskedFor) {
  const Outcome outcome = articles_->search(
      {"--facet", "killed:2", "--facet", "kind", "--facet", "duration", "--limit", "0"});
  const std::size_t killed = outcome.out.find("killed");
  const std::size_t kind = outcome.out.find("kind", killed);
  EXPECT_LT(killed, kind);
  EXPECT_LT(kind, outcome.out.find("duration", kind));
  const Json json = search({"--facet", "killed:2"});
  EXPECT_EQ(json["facets"]["killed"].size(), 2U) << "N holds for numbers too";
  EXPECT_GT(json["facets_more"]["killed"], 0);
}

TEST_F(NumberFacetTest, IsCountedTheSameWhereNoSpyReaches) {
  const auto database = open_database({articles_->db()});
  ASSERT_TRUE(database);
  const std::vector<FacetRequest> requests = {
      {"killed", 100}, {"strength1", 100}, {"duration", 100}};
  const Xapian::Query everything = Xapian::Query::MatchAll;
  const auto counted = [&](bool remote) {
    Xapian::Enquire enquire(database->db);
    enquire.set_query(everything);
    NumberFacets numbers(requests, remote);
    numbers.attach(enquire);
    enquire.get_mset(0, 0, database->db.get_doccount());
    std::vector<Facet> facets;
    numbers.add_to(facets, database->db, everything, {});
    std::string text;
    for (const Facet& facet : facets) {
      for (const FacetValue& value : facet.values)
        text += facet.field + '=' + value.value + ' ' + std::to_string(value.count) + '\n';
    }
    return text;
  };
  EXPECT_NE(counted(false), "");
  EXPECT_EQ(counted(false), counted(true));
}

TEST_F(NumberFacetTest, KeepsToTheSchemaAndSaysWhatIsWrong) {
  const auto schema =
      testing_support::JsonSchema::from_file(MUSTER_SOURCE_DIR "/docs/schema/search.schema.json");
  EXPECT_EQ(schema.errors(search({"--facet", "killed", "--facet", "duration", "--timeline"})),
            std::vector<std::string>());
  for (const auto& [where, why] : std::vector<std::pair<std::string, std::string>>{
           {"killed=many", "no number"}, {"duration=2–7 weeks", "no days"}}) {
    const Outcome outcome = articles_->search({"--where", where});
    EXPECT_EQ(outcome.status, 2) << why;
    EXPECT_NE(outcome.err.find("is no number or range of numbers"), std::string::npos)
        << outcome.err;
  }
  EXPECT_EQ(articles_->search({"--where", "killed=50..", "--count"}).status, 0)
      << "any range will do, not only those counted";
}

}  // namespace
}  // namespace muster::test
