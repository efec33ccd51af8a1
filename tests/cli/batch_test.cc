// Many queries in one run, in every format.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "tests/support/article_database.h"
#include "tests/support/conflict.h"
#include "tests/support/json_schema.h"

namespace muster::test {
namespace {

class BatchTest : public ::testing::Test {
 protected:
  BatchTest() {
    folder_.write("a/one.md", article({"Battle of the Ford"}));
    folder_.write("a/two words.md", article({"Siege of the Ford"}));
    articles_ = std::make_unique<ArticleDatabase>(folder_ / "a");
  }

  Outcome run(const std::string& queries, const std::vector<std::string>& more) const {
    std::vector<std::string> arguments = {"--batch", folder_.write("queries.tsv", queries),
                                          "--no-snippets"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return articles_->search(arguments);
  }

  TempFolder folder_;
  std::unique_ptr<ArticleDatabase> articles_;
};

constexpr const char* kQueries = "a\tbattle\nb,1\tzzzzzz\r\n\nc\tsiege ford\n";

TEST_F(BatchTest, NamesTheQueryInEveryFormat) {
  const Outcome csv = run(kQueries, {"--format", "csv", "--fields=rank,title"});
  EXPECT_EQ(csv.out, "query,rank,title\r\na,1,Battle of the Ford\r\nc,1,Siege of the Ford\r\n");
  EXPECT_EQ(csv.err, "muster-search: no article has \"zzzzzz\"\n");
  EXPECT_EQ(csv.status, 0);
  EXPECT_EQ(run(kQueries, {"--format", "tsv", "--fields=title"}).out,
            "query\ttitle\na\tBattle of the Ford\nc\tSiege of the Ford\n");
  EXPECT_EQ(run(kQueries, {"--count"}).out, "a\t1\nb,1\t0\nc\t1\n");
  EXPECT_THAT(run(kQueries, {"--format", "trec"}).out,
              ::testing::MatchesRegex("a Q0 one\\.md 1 [0-9.]+ muster\n"
                                      "c Q0 two%20words\\.md 1 [0-9.]+ muster\n"));
  EXPECT_EQ(run(kQueries, {"--format", "paths"}).out,
            folder_ / "a/one.md\n" + (folder_ / "a/two words.md\n"));
  const std::string text = run(kQueries, {}).out;
  EXPECT_THAT(text, ::testing::StartsWith("query a: battle\n1 article"));
  EXPECT_THAT(text, ::testing::HasSubstr("\n\nquery b,1: zzzzzz\nNo articles found."));

  const auto schema =
      testing_support::JsonSchema::from_file(MUSTER_SOURCE_DIR "/docs/schema/search.schema.json");
  std::string ids;
  std::istringstream lines(run(kQueries, {"--format", "json"}).out);
  for (std::string line; std::getline(lines, line);) {
    const auto one = nlohmann::json::parse(line);
    EXPECT_THAT(schema.errors(one), ::testing::IsEmpty());
    ids += one["query_id"].get<std::string>() + ' ';
  }
  EXPECT_EQ(ids, "a b,1 c ");
  std::istringstream hits(run(kQueries, {"--format", "ndjson"}).out);
  ids.clear();
  for (std::string line; std::getline(hits, line);) {
    const auto one = nlohmann::json::parse(line);
    EXPECT_THAT(schema.errors(one, "#/$defs/line"), ::testing::IsEmpty());
    ids += one["query_id"].get<std::string>() + ' ';
  }
  EXPECT_EQ(ids, "a c ");
}

TEST_F(BatchTest, PassesOverWhatCannotBeRun) {
  const std::string brackets(1'000'000, '(');
  const Outcome outcome = run("1\t" + brackets + "\n2\tbattle\n3\tkilled:100..x siege\n",
                              {"--format", "trec", "--strict"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.out, ::testing::StartsWith("2 Q0 one.md 1 ")) << "the others are run";
  EXPECT_THAT(
      outcome.err,
      ::testing::StartsWith("muster-search: query 1:\n"
                            "muster-search: the query has 1000000 bytes, and the limit is 8192\n"));
  EXPECT_THAT(outcome.err, ::testing::HasSubstr("muster-search: query 3:\n"));
}

TEST_F(BatchTest, SaysWhereALineIsWrong) {
  const Outcome outcome = run("a\tbattle\nno tab\n", {"--format", "trec"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_EQ(outcome.out, "") << "nothing is run of a file that is not as it should be";
  EXPECT_EQ(outcome.err, "muster-search: " + (folder_ / "queries.tsv") +
                             ":2: no tab between an ID and a query\n"
                             "  a line is ID<TAB>QUERY\n");
}

struct Limit {
  const char* why;
  std::string query;
  const char* message;
};

TEST_F(BatchTest, NoQueryIsACrashOrAHang) {
  std::string words;
  for (int i = 0; i < 100'000; ++i)
    words += "w" + std::to_string(i) + ' ';
  std::string some;
  for (int i = 0; i < 1025; ++i)
    some += "w" + std::to_string(i) + ' ';
  const Limit rows[] = {
      {"brackets without end", std::string(1'000'000, '('),
       "muster-search: the query has 1000000 bytes, and the limit is 8192\n"},
      {"words without end", words,
       "muster-search: the query has 688890 bytes, and the limit is 8192\n"},
      {"more words than are looked for", some,
       "muster-search: the query has more words and values than the limit of 1024\n"},
      {"brackets too deep", std::string(65, '(') + "a" + std::string(65, ')'),
       "muster-search: brackets in the query are deeper than the limit of 64\n"},
  };
  for (const Limit& row : rows) {
    Surroundings how;
    how.input = row.query;
    const Outcome outcome = muster_search({"--db", articles_->db(), "-"}, how);
    EXPECT_EQ(outcome.status, 2) << row.why;
    EXPECT_THAT(outcome.err, ::testing::StartsWith(row.message)) << row.why;
    EXPECT_EQ(outcome.out, "") << row.why;
  }
  const char* odd[] = {"NEAR/999999999999",
                       "a NEAR/999999999999 b",
                       "..",
                       ":",
                       "::",
                       "\"",
                       "'",
                       "\xff\xfe",
                       "!?",
                       "date:",
                       "date:..",
                       "combatant:",
                       "()",
                       "-",
                       "NOT",
                       "a AND OR b",
                       "a VS",
                       "VS",
                       "*~",
                       "near:,,"};
  for (const char* query : odd) {
    Surroundings how;
    how.input = query;
    const Outcome outcome = muster_search({"--db", articles_->db(), "--count", "-"}, how);
    EXPECT_LE(outcome.status, 2) << query;
    EXPECT_THAT(outcome.err, ::testing::Not(::testing::HasSubstr("Xapian"))) << query;
  }
}

TEST_F(BatchTest, StandsForNoMoreTermsThanItMay) {
  std::string body;
  for (int i = 0; i < 10'001; ++i)
    body += "zz" + std::to_string(i) + ' ';
  Conflict many{"Many words"};
  many.body = body;
  folder_.write("b/many.md", article(many));
  const ArticleDatabase articles(folder_ / "b");
  const Outcome outcome = articles.search({"zz*"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_EQ(outcome.err,
            "muster-search: zz* stands for more than 10,000 terms of the index\n"
            "  give it more letters, or a narrower range\n");
  EXPECT_EQ(articles.search({"zz1*", "--count"}).out, "1\n");
}

}  // namespace
}  // namespace muster::test
