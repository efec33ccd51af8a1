// A search that runs past its time says so, and shows nothing as if it were all there is.
#include <gtest/gtest.h>

#include "searcher/enquiry.h"
#include "searcher/search.h"
#include "tests/support/article_database.h"

namespace muster::test {
namespace {

constexpr std::string_view kTimeIsUp =
    "muster-search: the search took longer than 1e-06 s\n"
    "  narrow the query, or give it longer with --timeout SECONDS\n";

class TimeoutTest : public ::testing::Test {
 protected:
  ArticleDatabase articles_{MUSTER_SOURCE_DIR "/fixtures/articles"};
};

TEST_F(TimeoutTest, IsAnErrorWhateverIsAskedFor) {
  struct Row {
    std::vector<std::string> arguments;
    const char* why;
  };
  const std::vector<Row> rows = {
      {{"battle"}, "hits"},
      {{"--count", "battle"}, "a count would be too low"},
      {{"--facet", "combatant", "--limit", "0"}, "and so would those of a facet"},
      {{"--timeline", "year", "--format", "json"}, "or a timeline"},
      {{"no such words anywhere"}, "that nothing was found is not known yet"},
      {{"b*", "--format", "paths"}, "widening a prefix takes time too"},
  };
  for (const Row& row : rows) {
    std::vector<std::string> arguments = {"--timeout", "0.000001"};
    arguments.insert(arguments.end(), row.arguments.begin(), row.arguments.end());
    const Outcome outcome = articles_.search(arguments);
    EXPECT_EQ(outcome.status, 6) << row.why;
    EXPECT_EQ(outcome.out, "") << row.why;
    EXPECT_EQ(outcome.err, kTimeIsUp) << row.why;
  }
}

TEST_F(TimeoutTest, NamesTheQueryOfABatch) {
  const TempFolder folder;
  const std::string batch = folder.write("queries.tsv", "7\tbattle\n8\tarmy\n");
  const Outcome outcome =
      articles_.search({"--timeout", "0.000001", "--batch", batch, "--format", "trec"});
  EXPECT_EQ(outcome.status, 6);
  EXPECT_EQ(outcome.out, "");
  EXPECT_EQ(outcome.err, "muster-search: query 7:\n" + std::string(kTimeIsUp));
}

TEST_F(TimeoutTest, IsForEachQueryAndForTheSearchAlone) {
  const TempFolder folder;
  const std::string batch = folder.write("queries.tsv", "7\tbattle\n8\tarmy\n");
  for (const char* timeout : {"0", "3600"}) {
    const Outcome outcome =
        articles_.search({"--timeout", timeout, "--batch", batch, "--format", "trec"});
    EXPECT_EQ(outcome.status, 0) << timeout;
    EXPECT_EQ(outcome.err, "") << timeout;
  }
}

TEST_F(TimeoutTest, IsAnErrorOfTheLibraryToo) {
  auto database = open_database({articles_.db()});
  ASSERT_TRUE(database);
  SearchRequest request;
  request.query = "battle";
  request.timeout = std::chrono::nanoseconds(1);
  const auto results = search(*database, request);
  ASSERT_FALSE(results);
  EXPECT_EQ(results.error().code, ErrorCode::kLocked);
}

// What the matcher leaves behind where it was told to stop: bounds that differ.
TEST_F(TimeoutTest, KnowsACountThatWasCutShort) {
  auto database = open_database({articles_.db()});
  ASSERT_TRUE(database);
  Xapian::Enquire enquire(database->db);
  const Xapian::Query either(Xapian::Query::OP_OR, Xapian::Query("battle"), Xapian::Query("army"));
  enquire.set_query(either);
  const auto all = database->db.get_doccount();
  EXPECT_TRUE(is_exact(enquire.get_mset(0U, 1U, all)));
  EXPECT_TRUE(is_exact(enquire.get_mset(0U, 0U, all)));
  EXPECT_FALSE(is_exact(enquire.get_mset(0U, 1U, Xapian::doccount{0})))
      << "one hit is known, and others are guessed";
}

}  // namespace
}  // namespace muster::test
