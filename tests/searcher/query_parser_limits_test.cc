#include "tests/searcher/query_rows.h"

namespace muster {
namespace {

std::string repeated(std::string_view piece, std::size_t times) {
  std::string out;
  out.reserve(piece.size() * times);
  for (std::size_t i = 0; i < times; ++i)
    out += piece;
  return out;
}

QueryContext roomy() {
  QueryContext context = query_context();
  context.limits = {.bytes = 16 << 20, .terms = 10'000'000, .depth = 10'000'000};
  return context;
}

TEST(QueryParserTest, LimitsHaveClearErrors) {
  struct Row {
    std::string query;
    std::string message;  // its first line
    const char* why;
  };
  const std::vector<Row> rows{
      {std::string(8193, 'a'), "the query has 8193 bytes, and the limit is 8192", "too long"},
      {repeated("a ", 1025), "the query has more words and values than the limit of 1024",
       "too many words"},
      {"\"" + repeated("a ", 1025) + "\"",
       "the query has more words and values than the limit of 1024", "in a phrase too"},
      {repeated("is:a ", 1025), "the query has more words and values than the limit of 1024",
       "too many values"},
      {repeated("(", 65) + "a", "brackets in the query are deeper than the limit of 64",
       "too deep"},
      {repeated("title:(", 65) + "a", "brackets in the query are deeper than the limit of 64",
       "in fields too"},
      {repeated("-(", 65) + "a" + repeated(")", 65),
       "brackets in the query are deeper than the limit of 64", "though they are closed"},
  };
  for (const Row& row : rows) {
    const auto parsed = parse_query(row.query, query_context());
    ASSERT_FALSE(parsed) << row.why;
    EXPECT_EQ(parsed.error().code, ErrorCode::kUsage);
    const std::string& message = parsed.error().message;
    EXPECT_EQ(message.substr(0, message.find('\n')), row.message) << row.why;
  }
}

TEST(QueryParserTest, WhatIsJustWithinTheLimits) {
  EXPECT_TRUE(parse_query(std::string(8192, 'a'), query_context()));
  EXPECT_TRUE(parse_query(repeated("a ", 1024), query_context()));
  const auto deep = parse_query(repeated("(", 64) + "a" + repeated(")", 64), query_context(true));
  ASSERT_TRUE(deep);
  EXPECT_EQ(debug_string(deep->tree), "a");
  const auto negated =
      parse_query(repeated("-(", 64) + "a" + repeated(")", 64), query_context(true));
  ASSERT_TRUE(negated);
  EXPECT_EQ(to_string(negated->tree), repeated("NOT (", 63) + "NOT a" + repeated(")", 63))
      << "depth that means something is kept";
}

// The stack is finite, whatever limits a caller sets.
TEST(QueryParserTest, NoLimitsCannotExhaustTheStack) {
  const std::vector<std::string> hostile{
      repeated("(", 1 << 20),
      repeated("-(", 1 << 19),
      repeated("title:(", 1 << 17),
      repeated("nofield:(", 1 << 17),
      repeated("date:(2018 (", 1 << 17),
      repeated("(", 1 << 19) + repeated(")", 1 << 19),
  };
  for (const std::string& query : hostile) {
    const auto parsed = parse_query(query, roomy());
    ASSERT_FALSE(parsed) << query.substr(0, 10);
    EXPECT_TRUE(parsed.error().message.starts_with(
        "brackets in the query are deeper than the limit of 128"));
  }
}

// Where time grew with the square of the length, the test would not end in its time.
TEST(QueryParserTest, LongQueriesAreReadInLinearTime) {
  const std::vector<std::pair<std::string, const char*>> rows{
      {repeated("word ", 100'000), "words"},
      {repeated("a OR ", 20'000) + "a", "a choice"},
      {repeated("a VS ", 20'000) + "a", "sides"},
      {repeated("a NEAR ", 20'000) + "a", "near"},
      {repeated("a NEAR/3 b NEAR/5 ", 10'000) + "a", "near at different distances"},
      {repeated("-a ", 20'000), "negations"},
      {repeated("NOT ", 20'000) + "a", "negations of negations"},
      {repeated("AND ", 20'000), "operators without operands"},
      {repeated(")", 1 << 20), "closing brackets"},
      {repeated("()", 1 << 15), "empty brackets"},
      {repeated("\"a\"", 20'000), "phrases"},
      {repeated("a\" ", 20'000), "quotes that open nothing"},
      {std::string(1 << 20, '-'), "dashes"},
      {std::string(1 << 20, '*'), "asterisks"},
      {repeated("a*", 1 << 17), "asterisks inside words"},
      {repeated("a:", 1 << 17), "colons"},
      {repeated("ab:c ", 20'000), "unknown fields"},
      {repeated("title: ", 20'000), "fields without values"},
      {repeated("title:-", 20'000), "fields with dashes"},
      {repeated("date:12 March ", 10'000), "values that go on"},
      {repeated("date:last ", 10'000), "values that might"},
      {"date:(" + repeated("12 ", 20'000) + ")", "a group of values"},
      {"date:" + std::string(1 << 20, '1'), "one long value"},
      {repeated("killed:x ", 20'000), "values that cannot be read"},
      {std::string(1 << 20, '\xff'), "invalid bytes"},
      {std::string(1 << 20, '\0'), "NULs"},
      {repeated("near:1, ", 20'000), "points that go on"},
  };
  for (const auto& [query, why] : rows) {
    const auto parsed = parse_query(query, roomy());
    ASSERT_TRUE(parsed) << why;
    EXPECT_LE(parsed->notes.size(), 9U) << why;
    EXPECT_FALSE(to_string(parsed->tree).empty()) << why;
  }
}

}  // namespace
}  // namespace muster
