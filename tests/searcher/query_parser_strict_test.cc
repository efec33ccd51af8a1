#include "tests/searcher/query_rows.h"

namespace muster {
namespace {

TEST(QueryParserTest, StrictErrorsShowThePlace) {
  struct Row {
    std::string query;
    std::string message;
    const char* why;
  };
  const std::vector<Row> rows{
      {"isil AND",
       "nothing behind \"AND\"\n"
       "  isil AND\n"
       "       ^~~",
       "an operator at the end"},
      {"foo:bar isil",
       "unknown field \"foo:\"\n"
       "  foo:bar isil\n"
       "  ^~~~",
       "at the beginning"},
      {"isil titel:homs",
       "unknown field \"titel:\"; did you mean \"title:\"?\n"
       "  isil titel:homs\n"
       "       ^~~~~~",
       "with what was meant"},
      {"a) b",
       "\")\" closes nothing\n"
       "  a) b\n"
       "   ^",
       "one character"},
      {"(a OR b",
       "\"(\" is never closed\n"
       "  (a OR b\n"
       "  ^",
       "the bracket, not the end"},
      {"say \"free army",
       "a quote that is never closed\n"
       "  say \"free army\n"
       "      ^",
       "the quote"},
      {"AND b )",
       "nothing before \"AND\"\n"
       "  AND b )\n"
       "  ^~~",
       "the first of two"},
      {"x ) foo:bar",
       "\")\" closes nothing\n"
       "  x ) foo:bar\n"
       "    ^",
       "the first of two, whichever was found first"},
      {"Côte title:",
       "nothing behind \"title:\"\n"
       "  Côte title:\n"
       "       ^~~~~~",
       "columns, not bytes"},
      {"孫子 )",
       "\")\" closes nothing\n"
       "  孫子 )\n"
       "       ^",
       "wide characters take two columns"},
      {"killed:many",
       "\"many\" is no number\n"
       "  killed:many\n"
       "  ^~~~~~~~~~~",
       "a value with its field"},
      {"a date:March 2018 b",
       "the blanks in \"date:March 2018\"\n"
       "  a date:March 2018 b\n"
       "    ^~~~~~~~~~~~~~~",
       "what would have been drawn in"},
      {"isil VS date:2018",
       "\"VS\" beside what is no combatant\n"
       "  isil VS date:2018\n"
       "  ^~~~~~~~~~~~~~~~~",
       "all that it stands between"},
      {"a\x1b[31m )",
       "\")\" closes nothing\n"
       "  a [31m )\n"
       "         ^",
       "no escape reaches the terminal"},
      {"\u202ea )",
       "\")\" closes nothing\n"
       "  a )\n"
       "    ^",
       "nor an override of direction, and the caret stays in place"},
      {std::string(60, 'x') + " ) " + std::string(60, 'y'),
       "\")\" closes nothing\n"
       "  …" +
           std::string(39, 'x') + " ) " + std::string(29, 'y') + "…\n" + std::string(43, ' ') + "^",
       "a long query is cut to the place"},
  };
  for (const Row& row : rows) {
    const auto parsed = parse_query(row.query, query_context(true));
    ASSERT_FALSE(parsed) << row.query << ": " << row.why;
    EXPECT_EQ(parsed.error().message, row.message) << row.why;
    EXPECT_EQ(parsed.error().code, ErrorCode::kUsage);
  }
}

}  // namespace
}  // namespace muster
