#include "common/fields.h"
#include "tests/searcher/query_rows.h"

namespace muster {
namespace {

TEST(QueryParserTest, FieldsOfWords) {
  check_well_formed({
      {"title:aleppo", "(field title aleppo)", "a word in the title"},
      {"TITLE:aleppo", "(field title aleppo)", "the field in any case"},
      {"name:aleppo", "(field title aleppo)", "by another name"},
      {"Result:victory", "(field outcome victory)", "of the infobox"},
      {"title:\"battle of aleppo\"", "(field title \"battle of aleppo\")", "a phrase"},
      {"title:“battle of aleppo”", "(field title \"battle of aleppo\")", "in curly quotes"},
      {"title:alep*", "(field title alep*)", "a prefix"},
      {"title:alepo~", "(field title alepo~)", "close spellings"},
      {"title:(aleppo OR homs)", "(field title (or aleppo homs))", "a group"},
      {"title:(aleppo -battle)", "(field title (not aleppo battle))", "with a negation"},
      {"title:(a \"b c\" NEAR d)", "(field title (and a (near/10 \"b c\" d)))",
       "with everything in it"},
      {"title:((a OR b) c)", "(field title (and (or a b) c))", "brackets in brackets"},
      {"title:(aleppo)", "(field title aleppo)", "brackets around one word"},
      {"title:(-a)", "(not * (field title a))", "a title that lacks it is an article that does"},
      {"title:(a OR -b)", "(or (field title a) (not * (field title b)))", "in a choice too"},
      {"-title:aleppo", "(not * (field title aleppo))", "a field left out"},
      {"NOT title:(a OR b)", "(not * (field title (or a b)))", "with its group"},
      {"title:aleppo homs", "(and (field title aleppo) homs)", "a field holds for one operand"},
      {"title:aleppo body:siege", "(and (field title aleppo) (field body siege))", "two fields"},
      {"(title:aleppo OR homs)", "(or (field title aleppo) homs)", "in brackets"},
      {"combatant1:isil", "(field combatant1 isil)", "one side"},
      {"Side4:isil", "(field combatant4 isil)", "by another name"},
      {"who:isil", "(field combatant isil)", "any side"},
      {"place:al-Qadam,", "(field place al-Qadam)", "a comma behind it"},
      {"title:foo:bar", "(field title foo:bar)", "a second colon is part of the word"},
      {"title::foo", "(field title :foo)", "right behind the first as well"},
      {"title:(foo:bar)", "(field title foo:bar)", "and in brackets"},
      {"title:12:30", "(field title 12:30)", "a time in a title"},
      {"title:(//x)", "(field title //x)", "what would be an address without the brackets"},
      {"title:>5", "(field title >5)", "words are no numbers"},
      {"title:1..5", "(field title 1..5)", "nor ranges"},
      {"kind:conflict tag:\"civil wars\"", "(and (field kind conflict) (field tag \"civil wars\"))",
       "values that are names"},
      {"within:\"syrian civil war\"", "(field within \"syrian civil war\")", "through any depth"},
      {"link:\"Battle of Aleppo\"", "(field link \"Battle of Aleppo\")", "pages"},
      {"title:and", "(field title and)", "small letters"},
      {"title:AND", "(field title and)", "an operator cannot stand there, so it is a word"},
  });
}

TEST(QueryParserTest, FieldsOfValues) {
  check_well_formed({
      {"date:2018", "(value date [2018])", "a year"},
      {"when:2018", "(value date [2018])", "by another name"},
      {"date:2018-03..2018-05", "(value date [2018-03..2018-05])", "a range"},
      {"date:..1815", "(value date [..1815])", "open before"},
      {"date:1815..", "(value date [1815..])", "open behind"},
      {"date:\"March 2018\"", "(value date [March 2018])", "in quotes"},
      {"date:\"12–20 March 2018\"", "(value date [12–20 March 2018])", "an interval in quotes"},
      {"date:2018-03..\"May 2018\"", "(value date [2018-03..May 2018])", "half of it in quotes"},
      {"date:490bc", "(value date [490bc])", "before the era"},
      {"date:-0489", "(value date [-0489])", "a dash is no negation there"},
      {"date:>=2018", "(value date [>=2018])", "a comparison"},
      {"date:last-10-years", "(value date [last-10-years])", "relative to today"},
      {"date:\"2 years ago\"", "(value date [2 years ago])", "in quotes"},
      {"date:2018, aleppo", "(and (value date [2018]) aleppo)", "a comma behind it"},
      {"-date:2018", "(not * (value date [2018]))", "left out"},
      {"date:(2018 OR 2020)", "(or (value date [2018]) (value date [2020]))", "a choice"},
      {"date:(2018..2019 NOT 2018-05)", "(not (value date [2018..2019]) (value date [2018-05]))",
       "without a part"},
      {"date:(12 March 2018)", "(value date [12 March 2018])", "brackets hold a date together"},
      {"date:(March 2018 OR \"May 2018\")",
       "(or (value date [March 2018]) (value date [May 2018]))", "each of them"},
      {"date:(-0489)", "(value date [-0489])", "a minus in brackets"},
      {"began:1861 ended:1865", "(and (value began [1861]) (value ended [1865]))", "the ends"},
      {"published:last-month", "(value published [last-month])", "publication"},
      {"year:2018", "(value date [2018])", "a year is a date"},
      {"month:2018-03", "(value date [2018-03])", "so is a month"},
      {"decade:1860", "(value date [1860s])", "ten years, not one"},
      {"decade:1860s", "(value date [1860s])", "said in full"},
      {"decade:1860..1880", "(value date [1860s..1880s])", "from one to another"},
      {"century:19", "(value date [19th century])", "a number of a century"},
      {"century:1..3", "(value date [1st century..3rd century])", "from one to another"},
      {"century:11th", "(value date [11th century])", "an ordinal"},
      {"century:\"5 BC\"", "(value date [5th century BC])", "before the era"},
      {"killed:17", "(value killed [17])", "a number"},
      {"killed:100..500", "(value killed [100..500])", "a range"},
      {"killed:1k..2m", "(value killed [1k..2m])", "with units"},
      {"killed:1,000..", "(value killed [1,000..])", "with a comma inside"},
      {"killed:\"1 000\"", "(value killed [1 000])", "with a blank"},
      {"killed1:..50", "(value killed1 [..50])", "of one side"},
      {"dead2:>5", "(value killed2 [>5])", "by another name"},
      {"strength:(1000.. -5000..)", "(and (value strength [1000..]) (value strength [-5000..]))",
       "a minus in brackets is the number's"},
      {"duration:<=3", "(value duration [<=3])", "days"},
      {"near:36.2,37.16,25km", "(value near [36.2,37.16,25km])", "a point"},
      {"near:-33.9,18.4,5km", "(value near [-33.9,18.4,5km])", "in the south"},
      {"near:Aleppo,25km", "(value near [Aleppo,25km])", "an article's point"},
      {"near:\"Battle of Aleppo\",25km", "(value near [Battle of Aleppo,25km])",
       "of several words"},
      {"has:coordinates is:ongoing", "(and (value has [coordinates]) (value is [ongoing]))",
       "flags"},
      {"has:(killed OR wounded)", "(or (value has [killed]) (value has [wounded]))",
       "a choice of them"},
      {"title:*", "(value has [title])", "anything in a field is that it has it"},
      {"commander2:*", "(value has [commander2])", "of a side"},
      {"date:*", "(value has [date])", "of dates"},
      {"year:*", "(value has [date])", "by their other names"},
      {"path:syria/", "(value path [syria/])", "a folder"},
      {"path:syria/offensive_(march_2018).md", "(value path [syria/offensive_(march_2018).md])",
       "brackets in it, in pairs"},
      {"path:\"a b.md\"", "(value path [a b.md])", "blanks in quotes"},
      {"path:a,b;", "(value path [a,b;])", "paths end in what they end in"},
      {"(path:a.md)", "(value path [a.md])", "a bracket that it did not open"},
      {"path:\"a)\"", "(value path [a)])", "in quotes it is its own"},
      {"File:x.md", "(value path [x.md])", "by another name"},
  });
}

TEST(QueryParserTest, InfoboxKeys) {
  check_well_formed({
      {"territory:damascus", "(field infobox.territory damascus)", "a key that articles have"},
      {"Territory:damascus", "(field infobox.territory damascus)", "in any case"},
      {"campaign:\"red river\"", "(field infobox.campaign \"red river\")", "a phrase"},
      {"territory:(damascus OR homs)", "(field infobox.territory (or damascus homs))", "a group"},
      {"infobox.territory:x", "(field infobox.territory x)", "said in full"},
      {"infobox.combatant1:x", "(field infobox.combatant1 x)", "where the name is a field's"},
      {"INFOBOX.Sub-Type 2:x", "(and INFOBOX.Sub-Type 2:x)", "a blank is no part of a name"},
      {"infobox.Sub-Type:x", "(field infobox.sub_type x)", "a key as it is known"},
      {"population-total:x", "(field infobox.population_total x)", "without the full form too"},
      {"population_total:1000000..", "(value infobox.population_total [1000000..])", "a range"},
      {"population_total:>5k", "(value infobox.population_total [>5k])", "a comparison"},
      {"population_total:1000", "(field infobox.population_total 1000)",
       "a single number is a word"},
      {"population_total:(>5 OR <3)",
       "(or (value infobox.population_total [>5]) (value infobox.population_total [<3]))",
       "ranges in a group"},
      {"population_total:(big OR >5)",
       "(or (field infobox.population_total big) (value infobox.population_total [>5]))",
       "and words beside them"},
      {"opened:\"March 2018..May 2018\"", "(value infobox.opened [March 2018..May 2018])",
       "a range of dates"},
      {"territory:a..b", "(field infobox.territory a..b)", "no range of words"},
      {"territory:*", "(value has [territory])", "anything"},
      {"été:chaud", "(field infobox.été chaud)", "beyond ASCII"},
  });
}

TEST(QueryParserTest, EveryExampleOfTheTableIsWellFormed) {
  for (const Field& field : fields()) {
    const auto parsed = parse_query(field.example, query_context(true));
    ASSERT_TRUE(parsed) << field.example << ": " << parsed.error().message;
    EXPECT_TRUE(parsed->notes.empty()) << field.example;
    const NodeKind kind = parsed->tree.kind;
    EXPECT_TRUE(kind == NodeKind::kField || kind == NodeKind::kValue) << field.example;
  }
}

TEST(QueryParserTest, EveryNameOfAFieldLeadsToIt) {
  for (const Field& field : fields()) {
    const std::size_t colon = field.example.find(':');
    const std::string value(field.example.substr(colon));
    const char last = field.example[colon - 1];
    const std::string side = last >= '1' && last <= '4' ? std::string(1, last) : "";
    const std::string expected = tree_of(std::string(field.example));
    const std::string aliases(field.aliases);
    for (std::size_t at = 0; at < aliases.size();) {
      const std::size_t end = std::min(aliases.find(' ', at), aliases.size());
      EXPECT_EQ(tree_of(aliases.substr(at, end - at) + side + value), expected) << aliases;
      at = end + 1;
    }
  }
}

}  // namespace
}  // namespace muster
