#include "tests/searcher/query_rows.h"

namespace muster {
namespace {

TEST(QueryParserTest, UnknownFields) {
  check_lenient({
      {"foo:bar", "(and foo bar)", {"unknown field \"foo:\"; taken as words"}, "no field, no key"},
      {"combatent1:isil",
       "(and combatent1 isil)",
       {"unknown field \"combatent1:\"; did you mean \"combatant1:\"? Taken as words"},
       "a slip"},
      {"combatant5:isil",
       "(and combatant5 isil)",
       {"unknown field \"combatant5:\"; did you mean \"combatant:\"? Taken as words"},
       "there are four sides"},
      {"place1:homs",
       "(and place1 homs)",
       {"unknown field \"place1:\"; did you mean \"place:\"? Taken as words"},
       "places have no sides"},
      {"foo:bar:baz*",
       "(and foo bar baz*)",
       {"unknown field \"foo:\"; taken as words"},
       "colons part words"},
      {"foo:\"bar baz\"",
       "(and foo \"bar baz\")",
       {"unknown field \"foo:\"; taken as words"},
       "a phrase"},
      {"-foo:bar",
       "(not * (and foo bar))",
       {"unknown field \"foo:\"; taken as words"},
       "negated: both together"},
      {"-foo:\"bar baz\"",
       "(not * (and foo \"bar baz\"))",
       {"unknown field \"foo:\"; taken as words"},
       "and the phrase with it"},
      {"-foo:(a OR b) c",
       "(not c (and foo (or a b)))",
       {"unknown field \"foo:\"; taken as words"},
       "and the group"},
      {"foo:", "foo", {"unknown field \"foo:\"; taken as words"}, "nothing behind it"},
      {"AND:x",
       "(and and x)",
       {"unknown field \"AND:\"; did you mean \"end:\"? Taken as words"},
       "an operator for a name"},
      {"infobox.:x", "(and infobox. x)", {"unknown field \"infobox.:\"; taken as words"}, "no key"},
      {"Note:this", "(and Note this)", {"unknown field \"Note:\"; taken as words"}, "prose"},
      {"foo:a foo:b", "(and foo a foo b)", {"unknown field \"foo:\"; taken as words"}, "said once"},
  });
}

TEST(QueryParserTest, KeysThatNoArticleHas) {
  for (const bool strict : {false, true}) {
    const auto parsed = parse_query("infobox.nowhere:x", query_context(strict));
    ASSERT_TRUE(parsed) << "it is well formed, and finds nothing";
    EXPECT_EQ(debug_string(parsed->tree), "(field infobox.nowhere x)");
    EXPECT_EQ(parsed->notes,
              std::vector<std::string>{"no article has the infobox key \"nowhere\""});
  }
  const auto blind = parse_query("infobox.nowhere:x territory:x", {});
  ASSERT_TRUE(blind);
  EXPECT_EQ(debug_string(blind->tree), "(and (field infobox.nowhere x) territory x)")
      << "where no keys are known, the full form alone reaches them";
}

TEST(QueryParserTest, FieldsWithoutAValue) {
  check_lenient({
      {"title:", "title", {"nothing behind \"title:\"; taken as a word"}, "nothing at all"},
      {"(title:) a",
       "(and title a)",
       {"nothing behind \"title:\"; taken as a word"},
       "before a bracket"},
      {"title: OR a",
       "(or title a)",
       {"nothing behind \"title:\"; taken as a word"},
       "before an operator"},
      {"title: body:a",
       "(and title (field body a))",
       {"nothing behind \"title:\"; taken as a word"},
       "before another field"},
      {"title: -a",
       "(not title a)",
       {"nothing behind \"title:\"; taken as a word"},
       "before a negation"},
      {"title: aleppo",
       "(field title aleppo)",
       {"a blank behind \"title:\"; taken without it"},
       "a blank is a slip"},
      {"date: 2018",
       "(value date [2018])",
       {"a blank behind \"date:\"; taken without it"},
       "of values too"},
      {"title: (a OR b)",
       "(field title (or a b))",
       {"a blank behind \"title:\"; taken without it"},
       "before a group"},
      {"title:()", "*", {"nothing between brackets; left out"}, "an empty group"},
      {"title:() a", "a", {"nothing between brackets; left out"}, "and more"},
      {"title:\"\"", "*", {"nothing to search for in \"\"\"\"; left out"}, "an empty phrase"},
      {"date:\"\"", "*", {"nothing to search for in \"date:\"\"\"; left out"}, "an empty value"},
      {"title:???", "*", {"nothing to search for in \"???\"; left out"}, "punctuation"},
      {"title:\"a",
       "(field title a)",
       {"a quote that is never closed; left out"},
       "a quote that is never closed"},
      {"title:\"",
       "title",
       {"nothing behind \"title:\"; taken as a word", "a quote that is never closed; left out"},
       "and nothing behind it"},
      {"title:-a",
       "(not * (field title a))",
       {"\"-\" behind \"title:\"; taken as if before it"},
       "a misplaced dash"},
      {"-title:-a",
       "(field title a)",
       {"\"-\" behind \"title:\"; taken as if before it"},
       "two of them"},
      {"title:--a", "(field title a)", {"\"--\" is no operator; left out"}, "two dashes"},
      {"title:-", "title", {"nothing behind \"title:\"; taken as a word"}, "a dash and no more"},
      {"has:*", "*", {"nothing to search for in \"has:*\"; left out"}, "has what"},
      {"title:(*)", "*", {"nothing to search for in \"*\"; left out"}, "no field holds everything"},
      {"title:a*b",
       "(field title (and a b))",
       {"\"*\" stands only at the end of a word; taken as words"},
       "words in one field"},
  });
}

TEST(QueryParserTest, FieldsInFields) {
  check_lenient({
      {"title:(a body:b)",
       "(field title (and a body b))",
       {"\"body:\" inside another field; taken as words"},
       "one field at a time"},
      {"title:(territory:b)",
       "(field title (and territory b))",
       {"\"territory:\" inside another field; taken as words"},
       "keys are fields too"},
      {"title:(a -body:(b OR c))",
       "(field title (not a (and body (or b c))))",
       {"\"body:\" inside another field; taken as words"},
       "with what is glued to it"},
      {"killed:(5 NEAR 6)",
       "(and (value killed [5]) (value killed [6]))",
       {"\"NEAR\" between values; taken as AND"},
       "values stand nowhere"},
  });
}

TEST(QueryParserTest, ValuesThatCannotBeRead) {
  check_lenient({
      {"killed:many", "(and killed many)", {"\"many\" is no number; taken as words"}, "no number"},
      {"dead2:many",
       "(and killed many)",
       {"\"many\" is no number; taken as words"},
       "under another name"},
      {"-killed:\"very many\"",
       "(not * (and killed very many))",
       {"\"very many\" is no number; taken as words"},
       "the words stand together"},
      {"killed:5..many",
       "(and killed 5..many)",
       {"\"5..many\" is no number; taken as words"},
       "half a range"},
      {"killed:..", "killed", {"\"..\" is no number; taken as words"}, "a range of nothing"},
      {"date:someday", "(and date someday)", {"\"someday\" is no date; taken as words"}, "no date"},
      {"date:(someday OR 2018)",
       "(or (and date someday) (value date [2018]))",
       {"\"someday\" is no date; taken as words"},
       "in a group"},
      {"date:some(day)",
       "(and date some day)",
       {"\"some(day)\" is no date; taken as words"},
       "with brackets"},
      {"year:mmxviii",
       "(and year mmxviii)",
       {"\"mmxviii\" is no date; taken as words"},
       "the name as it was typed"},
  });
}

TEST(QueryParserTest, ValuesOfSeveralWordsWithoutQuotes) {
  struct Row {
    const char* query;
    const char* value;  // of the field, quoted in the note
    const char* tree;
    const char* why;
  };
  const std::vector<Row> rows{
      {"date:March 2018", "date:\"March 2018\"", "(value date [March 2018])",
       "a month and its year"},
      {"date:12 March 2018", "date:\"12 March 2018\"", "(value date [12 March 2018])", "a day"},
      {"date:March 12, 2018", "date:\"March 12, 2018\"", "(value date [March 12, 2018])",
       "the other way"},
      {"date:12–20 March 2018", "date:\"12–20 March 2018\"", "(value date [12–20 March 2018])",
       "an interval"},
      {"date:490 BC", "date:\"490 BC\"", "(value date [490 BC])", "an era"},
      {"date:19th century", "date:\"19th century\"", "(value date [19th century])", "a century"},
      {"date:last 10 years", "date:\"last 10 years\"", "(value date [last 10 years])", "relative"},
      {"date:2 years ago", "date:\"2 years ago\"", "(value date [2 years ago])", "counted back"},
      {"date:March 2018..May 2018", "date:\"March 2018..May 2018\"",
       "(value date [March 2018..May 2018])", "a range"},
      {"killed:> 500", "killed:\"> 500\"", "(value killed [> 500])", "a comparison"},
      {"near:36.2, 37.1, 5km", "near:\"36.2, 37.1, 5km\"", "(value near [36.2, 37.1, 5km])",
       "a point"},
  };
  for (const Row& row : rows) {
    for (const char* rest : {"", " homs"}) {
      SCOPED_TRACE(std::string(row.query) + rest + ": " + row.why);
      const std::string query = std::string(row.query) + rest;
      const std::string tree =
          *rest == '\0' ? row.tree : "(and " + std::string(row.tree) + " homs)";
      check_lenient({{query,
                      tree,
                      {"the blanks in \"" + std::string(row.query) + "\"; taken as " + row.value},
                      row.why}});
    }
  }
  check_well_formed({
      {"date:2018 march", "(and (value date [2018]) march)", "a year is complete"},
      {"date:2018-03 12", "(and (value date [2018-03]) 12)", "so is a month in digits"},
      {"date:2018 AND bc", "(and (value date [2018]) bc)", "AND parts them"},
      {"date:\"2018\" bc", "(and (value date [2018]) bc)", "so do quotes"},
      {"killed:5 6", "(and (value killed [5]) 6)", "numbers end at a blank"},
  });
}

TEST(QueryParserTest, NotesAreFewAndPrintable) {
  std::string query;
  for (int i = 0; i < 20; ++i)
    query += "unknown" + std::to_string(i) + "x:y ";
  const auto parsed = parse_query(query, query_context());
  ASSERT_TRUE(parsed);
  ASSERT_EQ(parsed->notes.size(), 9U);
  EXPECT_EQ(parsed->notes.front(), "unknown field \"unknown0x:\"; taken as words");
  EXPECT_EQ(parsed->notes.back(), "and more of the kind: 12");

  const auto hostile = parse_query("f\u202eoo:bar " + std::string(100, '?'), query_context());
  ASSERT_TRUE(hostile);
  ASSERT_EQ(hostile->notes.size(), 2U);
  EXPECT_EQ(hostile->notes[0], "unknown field \"foo:\"; taken as words")
      << "no override of direction";
  EXPECT_EQ(hostile->notes[1],
            "nothing to search for in \"" + std::string(40, '?') + "…\"; left out")
      << "long pieces are cut";
}

}  // namespace
}  // namespace muster
