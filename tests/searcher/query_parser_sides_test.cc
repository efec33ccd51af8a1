#include "tests/searcher/query_rows.h"

namespace muster {
namespace {

TEST(QueryParserTest, Sides) {
  check_well_formed({
      {"isil VS ypg", "(vs isil ypg)", "against each other"},
      {"isil WITH ypg", "(with isil ypg)", "side by side"},
      {"isil VS \"free syrian army\"", "(vs isil \"free syrian army\")", "a name in quotes"},
      {"A VS B VS C", "(vs A B C)", "each against each"},
      {"A WITH B WITH C", "(with A B C)", "all on one side"},
      {"A WITH B VS C", "(vs (with A B) C)", "WITH is tighter: A and B against C"},
      {"A VS B WITH C", "(vs A (with B C))", "on either side"},
      {"A WITH B VS C WITH D", "(vs (with A B) (with C D))", "on both"},
      {"(A VS B) VS C", "(vs A B C)", "brackets that change nothing"},
      {"(A WITH B) WITH C", "(with A B C)", "of WITH too"},
      {"(isil OR hts) VS ypg", "(vs (or isil hts) ypg)", "either of two"},
      {"(free army) VS isil", "(vs (and free army) isil)", "words of one name"},
      {"(army -free) VS isil", "(vs (not army free) isil)", "a name that lacks a word"},
      {"combatant:isil VS combatant:ypg", "(vs (field combatant isil) (field combatant ypg))",
       "said in full"},
      {"combatant1:isil VS ypg", "(vs (field combatant1 isil) ypg)", "which side"},
      {"who:isil VS side:ypg", "(vs (field combatant isil) (field combatant ypg))",
       "by other names"},
      {"commander:grant VS commander:lee", "(vs (field commander grant) (field commander lee))",
       "whose commanders stood on different sides"},
      {"isil* VS ypg~", "(vs isil* ypg~)", "prefixes and close spellings"},
      {"free NEAR army VS isil", "(vs (near/10 free army) isil)", "NEAR is tighter"},
      {"isil VS ypg date:2018", "(and (vs isil ypg) (value date [2018]))", "and other conditions"},
      {"date:2018 isil VS ypg", "(and (value date [2018]) (vs isil ypg))", "before it"},
      {"-isil VS ypg", "(not * (vs isil ypg))", "a negation holds for the whole"},
      {"NOT isil WITH ypg", "(not * (with isil ypg))", "of either form"},
      {"a VS b OR c VS d", "(or (vs a b) (vs c d))", "a choice of two conflicts"},
      {"isil vs ypg", "(and isil vs ypg)", "in small letters it is a word"},
  });
}

TEST(QueryParserTest, NamesOfSeveralWordsWithoutQuotes) {
  const std::string hint =
      "VS and WITH take one word on each side; put names of several words in quotes";
  struct Row {
    const char* query;
    const char* tree;
    bool hinted;
    const char* why;
  };
  const std::vector<Row> rows{
      {"free syrian army VS isil", "(and free syrian (vs army isil))", true, "a name before it"},
      {"isil VS free syrian army", "(and (vs isil free) syrian army)", true, "a name behind it"},
      {"free army WITH isil", "(and free (with army isil))", true, "of WITH"},
      {"free AND army VS isil", "(and free (vs army isil))", false, "AND says it is meant so"},
      {"\"free army\" VS isil", "(vs \"free army\" isil)", false, "quotes"},
      {"date:2018 army VS isil", "(and (value date [2018]) (vs army isil))", false,
       "a value before it"},
      {"(free) army VS isil", "(and free (vs army isil))", false, "brackets say so too"},
  };
  for (const Row& row : rows) {
    for (const bool strict : {false, true}) {
      const auto parsed = parse_query(row.query, query_context(strict));
      ASSERT_TRUE(parsed) << row.query << ": a hint is no error";
      EXPECT_EQ(debug_string(parsed->tree), row.tree) << row.why;
      EXPECT_EQ(parsed->notes, row.hinted ? std::vector{hint} : std::vector<std::string>{})
          << row.why;
    }
  }
}

TEST(QueryParserTest, WhatIsNoSide) {
  const std::string taken = "; taken as AND";
  check_lenient({
      {"isil VS date:2018",
       "(and isil (value date [2018]))",
       {"\"VS\" beside what is no combatant" + taken},
       "a date fights nobody"},
      {"isil VS place:homs",
       "(and isil (field place homs))",
       {"\"VS\" beside what is no combatant" + taken},
       "nor does a place"},
      {"isil VS *", "isil", {"\"VS\" beside what is no combatant" + taken}, "nor everything"},
      {"isil VS (-ypg)",
       "(not isil ypg)",
       {"\"VS\" beside what is no combatant" + taken},
       "nor what is not there"},
      {"isil WITH killed:5..",
       "(and isil (value killed [5..]))",
       {"\"WITH\" beside what is no combatant" + taken},
       "nor a number"},
      {"(a VS b) WITH c",
       "(and (vs a b) c)",
       {"\"WITH\" beside what is no combatant" + taken},
       "enemies are not one side"},
      {"(a VS b OR c) VS d",
       "(and (or (vs a b) c) d)",
       {"\"VS\" beside what is no combatant" + taken},
       "nor is one of them or another"},
      {"isil VS NOT ypg",
       "(not isil ypg)",
       {"\"VS\" before a negation" + taken},
       "against what is not there"},
      {"isil WITH -ypg", "(not isil ypg)", {"\"WITH\" before a negation" + taken}, "in short"},
      {"isil VS", "(and isil vs)", {"nothing behind \"VS\"; taken as a word"}, "at the end"},
      {"VS isil", "(and vs isil)", {"nothing before \"VS\"; taken as a word"}, "at the beginning"},
      {"\"a\" VS WITH \"b\"",
       "(and \"a\" (with vs \"b\"))",
       {"nothing behind \"VS\"; taken as a word"},
       "both at once"},
      {"isil VS ()", "isil", {"nothing between brackets; left out"}, "against nothing"},
      {"isil VS ... VS ypg",
       "(vs isil ypg)",
       {"nothing to search for in \"...\"; left out"},
       "nothing between"},
      {"title:(a VS b)",
       "(field title (and a vs b))",
       {"\"VS\" inside a field; taken as a word"},
       "a title may have the word"},
      {"date:(2017 VS 2018)",
       "(and (value date [2017]) (value date [2018]))",
       {"\"VS\" between values; taken as AND"},
       "dates have no sides"},
  });
}

}  // namespace
}  // namespace muster
