#include "searcher/excluded_query.h"

#include <gtest/gtest.h>

#include "searcher/query_parts.h"

namespace muster::test {
namespace {

using Xapian::Query;

const Query kA("a");
const Query kB("b");
const Query kC("c");
const Query kEither(Query::OP_OR, kA, kB);

Query words(Query::op how, const std::vector<Query>& all, Xapian::termcount window) {
  return {how, all.begin(), all.end(), window};
}

struct Row {
  Query query;
  const char* expected;
};

TEST(ExcludedQueryTest, HasNoListsThatAreWalkedTogether) {
  const Row rows[] = {
      {kA, "Query(a)"},
      {kEither, "Query((a OR b))"},
      {Query(Query::OP_SYNONYM, kA, kB), "Query((a OR b))"},
      {Query(Query::OP_SCALE_WEIGHT, kA, 0.0), "Query(a)"},
      {Query(Query::OP_AND, kA, kB), "Query((a AND_NOT (<alldocuments> AND_NOT b)))"},
      {Query(Query::OP_FILTER, kA, kB), "Query((a AND_NOT (<alldocuments> AND_NOT b)))"},
      {Query(Query::OP_AND, Query(Query::OP_AND, kA, kB), kEither),
       "Query(((a AND_NOT (<alldocuments> AND_NOT b)) AND_NOT (<alldocuments> AND_NOT (a OR b))))"},
      {Query(Query::OP_AND, Query::MatchAll, kB), "Query(b)"},
      {Query(Query::OP_AND, kA, fixed_weight(0.5)), "Query(a)"},
      {Query(Query::OP_AND_MAYBE, kA, kB), "Query(a)"},
      {Query(Query::OP_AND_NOT, kEither, Query(Query::OP_FILTER, kA, kB)),
       "Query(((a OR b) AND_NOT (a AND_NOT (<alldocuments> AND_NOT b))))"},
      {words(Query::OP_PHRASE, {kA, kB}, 2), "Query((a PHRASE 2 b))"},
      {words(Query::OP_NEAR, {kA, kB, kC}, 17), "Query((a NEAR 17 b NEAR 17 c))"},
      {words(Query::OP_NEAR, {kEither, kC}, 5), "Query(((a NEAR 5 c) OR (b NEAR 5 c)))"},
      {words(Query::OP_PHRASE, {Query("two words"), kEither}, 3),
       "Query(((two words PHRASE 3 a) OR (two words PHRASE 3 b)))"},
      {Query::MatchAll, "Query(<alldocuments>)"},
  };
  for (const auto& [query, expected] : rows) {
    const auto found = excluded_query(query);
    ASSERT_TRUE(found) << query.get_description();
    EXPECT_EQ(found->get_description(), expected) << query.get_description();
  }
}

TEST(ExcludedQueryTest, HasNoMorePhrasesThanCanBeOpen) {
  std::vector<Query> many;
  for (int i = 0; i < 40; ++i)
    many.emplace_back("word" + std::to_string(i));
  const Query any = any_of(many);
  EXPECT_TRUE(excluded_query(words(Query::OP_NEAR, {any, kA}, 5)));
  const auto found = excluded_query(words(Query::OP_NEAR, {any, any}, 5));
  ASSERT_FALSE(found);
  EXPECT_EQ(found.error().code, ErrorCode::kUsage);
  EXPECT_EQ(found.error().message, "words near each other that are left out have too many forms");
  EXPECT_EQ(found.error().hint, "give them more letters, or leave out each word");
}

}  // namespace
}  // namespace muster::test
