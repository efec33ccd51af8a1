// What a query says, in words that a person would use.
#include "searcher/describe_query.h"

#include <gtest/gtest.h>

#include <map>

#include "searcher/describe_value.h"
#include "searcher/measures.h"
#include "searcher/query_parser.h"

namespace muster {
namespace {

using std::chrono::year_month_day;

const Day kToday =
    Day(year_month_day{std::chrono::year(2026), std::chrono::month(1), std::chrono::day(1)});

QueryNode tree_of(const std::string& query) {
  auto parsed = parse_query(query);
  EXPECT_TRUE(parsed) << query;
  return parsed ? parsed->tree : QueryNode{};
}

std::string described(const std::string& query,
                      const std::vector<std::pair<std::string, std::string>>& where = {}) {
  static const std::map<std::string, std::string> kNames = {
      {"free syrian army", "Free Syrian Army"},
      {"carthage", "Carthage"},
      {"syria", "Syria"},
      {"syrian civil war", "Syrian Civil War"},
      {"union victory", "Union victory"}};
  DescriptionContext context;
  context.today = kToday;
  context.known_name = [](const Field&, const std::string& text) {
    const auto found = kNames.find(text);
    return found == kNames.end() ? std::string() : found->second;
  };
  return describe(tree_of(query), where, context);
}

struct Row {
  const char* query;
  const char* words;
  const char* why;
};

TEST(DescribeQuery, SaysWhatPeopleWouldSay) {
  const Row rows[] = {
      {"", "", "everything needs no words"},
      {"*", "", "nor does it when it is asked for"},
      {"river crossing", "river crossing", "words stay as typed"},
      {"\"river crossing\"", "“river crossing”", "a phrase stays one"},
      {"siege OR assault", "siege or assault", "either"},
      {"(siege OR assault) harbour", "(siege or assault) harbour", "or harbour would be read"},
      {"siege -tunnel", "siege, without tunnel", "a word left out"},
      {"siege -place:syria", "siege, not in Syria", "a place left out"},
      {"-tunnel", "without tunnel", "nothing but what is left out"},
      {"fortif* napoleaon~", "fortif… words like napoleaon", "beginnings and spellings"},
      {"guns NEAR/5 ridge", "guns near ridge", "near each other"},
      {"isil VS \"free syrian army\" date:2018", "isil against the Free Syrian Army, in 2018",
       "enemies, then when; a known name as articles write it"},
      {"date:1815 napoleon", "napoleon, in 1815", "words first, wherever they stand"},
      {"prussia WITH carthage", "prussia together with Carthage", "allies"},
      {"a1 VS (b1 OR c1)", "a1 against (b1 or c1)", "one against either"},
      {"combatant:carthage", "fought by Carthage", "a side"},
      {"combatant2:carthage", "fought by Carthage on side 2", "a side that is named"},
      {"place:(syria OR iraq)", "in Syria or iraq", "one field, two names"},
      {"place:syria OR place:iraq", "in Syria or in iraq", "a field each"},
      {"war:\"syrian civil war\"", "part of the Syrian Civil War", "wars take an article"},
      {"outcome:\"union victory\"", "ending in Union victory", "an outcome is no name"},
      {"title:waterloo", "with waterloo in the title", "a part of the text"},
      {"began:1861 ended:..1865-04-09", "begun in 1861, ended up to 9 Apr 1865", "ends"},
      {"killed:100..500", "100–500 killed", "a range"},
      {"killed2:1000..", "1,000 or more killed on side 2", "open above, of one side"},
      {"strength:..10k", "strength up to 10,000", "open below"},
      {"duration:1", "lasting 1 day", "one"},
      {"duration:..3", "lasting up to 3 days", "several"},
      {"near:36.2,37.16,25km", "within 25km of 36.2,37.16", "a circle"},
      {"has:coordinates is:ongoing", "with coordinates, ongoing", "flags"},
      {"path:syria/", "below syria/", "a folder"},
      {"infobox.territory:damascus", "territory: damascus", "an infobox key"},
  };
  for (const Row& row : rows)
    EXPECT_EQ(described(row.query), row.words) << row.query << ": " << row.why;
}

TEST(DescribeQuery, AddsWhatFacetsAreHeldTo) {
  EXPECT_EQ(described("siege", {{"place", "syria"}, {"year", "1565"}}), "siege, in Syria, in 1565");
  EXPECT_EQ(described("", {{"killed", "100–999"}}), "100–999 killed");
  EXPECT_EQ(described("", {{"decade", "490s BC"}}), "in the 490s BC");
}

TEST(DescribeQuery, HasWordsForEveryField) {
  for (const Field& field : fields()) {
    if (field.example.empty()) continue;
    const std::string words = described(std::string(field.example));
    EXPECT_NE(words, "") << field.name;
    EXPECT_EQ(words.find(std::string(field.name) + ": "), std::string::npos)
        << field.name << " is described as \"" << words << '"';
  }
}

TEST(DescribeQuery, SaysDatesInTheCoarsestWay) {
  const auto words = [](const char* text) {
    const auto range = read_date_range(text, kToday);
    return range ? date_words(*range) : std::string("?");
  };
  const std::pair<const char*, const char*> rows[] = {
      {"2018", "in 2018"},
      {"1860s", "in the 1860s"},
      {"19th century", "in the 19th century"},
      {"March 2018", "in Mar 2018"},
      {"2018-03..2018-05", "in Mar–May 2018"},
      {"1914..1918", "in 1914–1918"},
      {"2018-03-12", "on 12 Mar 2018"},
      {"2018-03-12..2018-03-31", "on 12–31 Mar 2018"},
      {"490bc", "in 490 BC"},
      {"1815..", "from 1815 on"},
      {"..1815-06", "up to Jun 1815"},
  };
  for (const auto& [text, expected] : rows)
    EXPECT_EQ(words(text), expected) << text;
}

TEST(DescribeQuery, SaysNumbersWithTheirEnds) {
  const std::pair<const char*, const char*> rows[] = {
      {"7", "7"},           {"10..20", "10–20"},       {"1000..", "1,000 or more"},
      {"..50", "up to 50"}, {">100", "more than 100"}, {"<100", "less than 100"},
  };
  for (const auto& [text, expected] : rows) {
    const auto range = read_number_range(text);
    ASSERT_TRUE(range) << text;
    EXPECT_EQ(number_words(*range), expected) << text;
  }
}

TEST(Measures, AreThoseTheSearchIsAbout) {
  using M = Measure;
  struct {
    const char* query;
    std::vector<std::string_view> names;
    std::vector<Measure> expected;
    const char* why;
  } const rows[] = {
      {"siege", {"relevance"}, {}, "about none"},
      {"siege killed:100..", {"date"}, {M::kKilled}, "asked for by number"},
      {"has:wounded strength1:5k..", {}, {M::kStrength, M::kWounded}, "two, in their order"},
      {"siege -killed:100..", {}, {}, "what is left out is not shown"},
      {"siege", {"-strength"}, {M::kStrength}, "sorted by it, turned round"},
      {"siege", {"relevance", "captured2"}, {M::kCaptured}, "counted, of one side"},
      {"siege",
       {"casualties"},
       {M::kKilled, M::kWounded, M::kCaptured, M::kMissing, M::kCasualties},
       "sorted by all losses together"},
      {"siege", {"year", "nonsense"}, {}, "no measures"},
  };
  for (const auto& row : rows)
    EXPECT_EQ(measures_asked(tree_of(row.query), row.names), row.expected)
        << row.query << ": " << row.why;
}

}  // namespace
}  // namespace muster
