#include "tests/searcher/query_rows.h"

namespace muster {
namespace {

TEST(QueryParserTest, Operators) {
  check_well_formed({
      {"a AND b", "(and a b)", "said so"},
      {"a AND b c AND d", "(and a b c d)", "or left unsaid, it is one level"},
      {"a OR b", "(or a b)", "a choice"},
      {"a OR b OR c", "(or a b c)", "of more"},
      {"a b OR c d", "(or (and a b) (and c d))", "OR is looser than words beside each other"},
      {"a AND b OR c AND d", "(or (and a b) (and c d))", "and than AND"},
      {"a (b OR c) d", "(and a (or b c) d)", "unless in brackets"},
      {"(a b) c", "(and a b c)", "brackets that change nothing leave nothing"},
      {"(a OR b) OR c", "(or a b c)", "of OR neither"},
      {"((((a))))", "a", "however many"},
      {"( a )", "a", "blanks in them"},
      {"foo(bar)baz", "(and foo bar baz)", "no blanks around them"},
      {"(a)(b)", "(and a b)", "none between them"},
      {"offensive (march 2018)", "(and offensive march 2018)", "a title as it stands"},
      {"a NOT b", "(not a b)", "without"},
      {"a AND NOT b", "(not a b)", "said in full"},
      {"a -b", "(not a b)", "in short"},
      {"-b a", "(not a b)", "in any order"},
      {"a -b -c", "(not a (or b c))", "without either"},
      {"a -(b OR c)", "(not a (or b c))", "said otherwise"},
      {"a -(b c)", "(not a (and b c))", "without both together"},
      {"a NOT b c", "(not (and a c) b)", "NOT takes one operand"},
      {"NOT a", "(not * a)", "negations alone are everything without them"},
      {"-a -b", "(not * (or a b))", "more of them"},
      {"* -a", "(not * a)", "everything said so"},
      {"(NOT a) b", "(not b a)", "in brackets"},
      {"(a -b) (c -d)", "(not (and a c) (or b d))", "both levels are one"},
      {"a OR -b", "(or a (not * b))", "a choice of what lacks b"},
      {"a OR b -c", "(or a (not b c))", "NOT is tighter than OR"},
      {"-(-a)", "(not * (not * a))", "brackets keep two negations apart"},
      {"NOT NOT a", "a", "two negations are none"},
      {"NOT -a", "a", "of either form"},
      {"NOT NOT NOT a", "(not * a)", "three are one"},
      {"-*", "(not * *)", "nothing at all"},
      {"-\"a b\"", "(not * \"a b\")", "a phrase left out"},
      {"a -\"b c\"d", "(not (and a d) \"b c\")", "and no more than the phrase"},
      {"\"Iran\"-Iraq", "(and \"Iran\" Iraq)", "a dash behind a phrase joins"},
      {"(a)-b", "(and a b)", "and behind a bracket"},
      {"(-a b)", "(not b a)", "a dash right behind a bracket negates"},
      {"a -b-c", "(not a b-c)", "the second dash is inside a word"},
  });
}

TEST(QueryParserTest, Near) {
  check_well_formed({
      {"a NEAR b", "(near/10 a b)", "within ten words"},
      {"a NEAR/3 b", "(near/3 a b)", "within three"},
      {"a NEAR/1 b", "(near/1 a b)", "beside each other"},
      {"a NEAR/1000 b", "(near/1000 a b)", "the farthest"},
      {"a NEAR/003 b", "(near/3 a b)", "leading zeros"},
      {"a NEAR b NEAR c", "(near/10 a b c)", "all of them"},
      {"a NEAR/3 b NEAR/5 c", "(and (near/3 a b) (near/5 b c))",
       "pair by pair where distances differ"},
      {"a NEAR/3 b NEAR/3 c NEAR/5 d", "(and (near/3 a b c) (near/5 c d))", "as far as they do"},
      {"x a NEAR b y", "(and x (near/10 a b) y)", "NEAR is tighter than AND"},
      {"-a NEAR b", "(not * (near/10 a b))", "and than a negation"},
      {"a* NEAR \"b c\" NEAR d~", "(near/10 a* \"b c\" d~)", "of all that words are"},
      {"(a OR b) NEAR c", "(near/10 (or a b) c)", "a choice of words"},
      {"title:(a NEAR b)", "(field title (near/10 a b))", "inside a field"},
  });
  check_lenient({
      {"a NEAR/0 b",
       "(near/1 a b)",
       {"the distance of \"NEAR/0\" is out of bounds; taken as NEAR/1"},
       "no words between them is one apart"},
      {"a NEAR/1001 b",
       "(near/1000 a b)",
       {"the distance of \"NEAR/1001\" is out of bounds; taken as NEAR/1000"},
       "the index knows no such distance"},
      {"a NEAR/999999999999 b",
       "(near/1000 a b)",
       {"the distance of \"NEAR/999999999999\" is out of bounds; taken as NEAR/1000"},
       "more than a number holds"},
      {"a NEAR date:2018",
       "(and a (value date [2018]))",
       {"\"NEAR\" beside what is no word; taken as AND"},
       "a date stands nowhere in a text"},
      {"title:a NEAR title:b",
       "(and (field title a) (field title b))",
       {"\"NEAR\" beside what is no word; taken as AND"},
       "the field belongs around both"},
      {"(a b) NEAR c", "(and a b c)", {"\"NEAR\" beside what is no word; taken as AND"}, "a group"},
      {"(a NEAR b) NEAR c",
       "(and (near/10 a b) c)",
       {"\"NEAR\" beside what is no word; taken as AND"},
       "what is near already"},
      {"a NEAR -b",
       "(not a b)",
       {"\"NEAR\" before a negation; taken as AND"},
       "near what is not there"},
      {"a NEAR ...", "a", {"nothing to search for in \"...\"; left out"}, "near nothing"},
      {"a NEAR/3 ... NEAR/5 b",
       "(near/5 a b)",
       {"nothing to search for in \"...\"; left out"},
       "nothing between two words"},
  });
}

TEST(QueryParserTest, OperatorsWithoutOperands) {
  const std::string as_word = "; taken as a word";
  check_lenient({
      {"AND", "and", {"nothing before \"AND\"" + as_word}, "alone"},
      {"a AND", "(and a and)", {"nothing behind \"AND\"" + as_word}, "at the end"},
      {"AND a", "(and and a)", {"nothing before \"AND\"" + as_word}, "at the beginning"},
      {"a OR", "(and a or)", {"nothing behind \"OR\"" + as_word}, "OR at the end"},
      {"a AND AND b",
       "(and a and b)",
       {"nothing behind \"AND\"" + as_word},
       "twice: the first is the word"},
      {"a AND OR b", "(or (and a and) b)", {"nothing behind \"AND\"" + as_word}, "two of them"},
      {"NOT", "not", {"nothing behind \"NOT\"" + as_word}, "NOT alone"},
      {"a NOT", "(and a not)", {"nothing behind \"NOT\"" + as_word}, "NOT at the end"},
      {"NOT AND a", "(and not a)", {"nothing behind \"NOT\"" + as_word}, "NOT before AND"},
      {"(a OR) b", "(and a or b)", {"nothing behind \"OR\"" + as_word}, "at the end of brackets"},
      {"(OR a) b", "(and or a b)", {"nothing before \"OR\"" + as_word}, "at their beginning"},
      {"NEAR/5 a", "(and near/5 a)", {"nothing before \"NEAR/5\"" + as_word}, "with a number"},
      {"-AND a", "(not a and)", {"\"AND\" behind \"-\"" + as_word}, "a negated operator"},
      {"AND OR NOT",
       "(or and not)",
       {"nothing before \"AND\"" + as_word, "nothing behind \"NOT\"" + as_word},
       "nothing but operators"},
  });
}

TEST(QueryParserTest, BracketsThatDoNotMatch) {
  check_lenient({
      {"(a OR b", "(or a b)", {"\"(\" is never closed; closed at the end"}, "the end closes it"},
      {"c (a OR b",
       "(and c (or a b))",
       {"\"(\" is never closed; closed at the end"},
       "what it holds stays together"},
      {"((a", "a", {"\"(\" is never closed; closed at the end"}, "two of them, said once"},
      {"a) b", "(and a b)", {"\")\" closes nothing; left out"}, "one too many"},
      {")(",
       "*",
       {"\")\" closes nothing; left out", "\"(\" is never closed; closed at the end",
        "nothing between brackets; left out"},
       "the wrong way round"},
      {"()", "*", {"nothing between brackets; left out"}, "empty"},
      {"a () b", "(and a b)", {"nothing between brackets; left out"}, "empty between words"},
      {"a OR ()", "a", {"nothing between brackets; left out"}, "empty as an operand"},
      {"-()", "*", {"nothing between brackets; left out"}, "empty and negated"},
      {"(())", "*", {"nothing between brackets; left out"}, "empty in empty"},
      {":)",
       "*",
       {"nothing to search for in \":\"; left out", "\")\" closes nothing; left out"},
       "a smile"},
      {"title:(a", "(field title a)", {"\"(\" is never closed; closed at the end"}, "of a field"},
      {"(",
       "*",
       {"\"(\" is never closed; closed at the end", "nothing between brackets; left out"},
       "alone"},
      {"(a \"b)",
       "(and a b)",
       {"a quote that is never closed; left out"},
       "a quote that is none hides no bracket"},
  });
}

TEST(QueryParserTest, BytesThatAreNoText) {
  const std::vector<TreeRow> rows{
      {std::string("a\0b", 3), "(and a b)", "a NUL is a blank"},
      {"a\x1b[31mb", "(and a [31mb)", "so is an escape"},
      {"a\xff b", "(and a\xef\xbf\xbd b)", "an invalid byte is replaced"},
      {"\xff", "*", "alone it is nothing to search for"},
      {"title:\xc3", "*", "half a character"},
      {"a\x7f\x80", "a", "DEL and a lone continuation byte"},
  };
  for (const TreeRow& row : rows)
    EXPECT_EQ(tree_of(row.query), row.tree) << row.why;
}

}  // namespace
}  // namespace muster
