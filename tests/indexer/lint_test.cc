// What lint says of articles, and what it must not say: a false alarm makes people stop reading.
#include "indexer/lint.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "indexer/article_reader.h"
#include "indexer/facts_reader.h"
#include "indexer/lint_dates.h"

namespace muster {
namespace {

Article article_of(const std::string& text) {
  Article article;
  EXPECT_TRUE(read_article(text, "a.md", article)) << text;
  return article;
}

// "3:5 end-before-start; 4:5 ..." of an article with this infobox, whose first field stands on
// line 3.
std::string findings(const std::vector<std::string>& fields,
                     const std::string& body = "They met.") {
  std::string text = "---\ninfoboxes:\n";
  for (const std::string& field : fields)
    text += (text.ends_with("infoboxes:\n") ? "  - " : "    ") + field + "\n";
  const Article article = article_of(text + "---\n\n" + body + "\n");
  std::string out;
  for (const Diagnostic& one : lint(article, read_facts(article))) {
    out += (out.empty() ? "" : "; ") + std::to_string(one.line) + ":" + std::to_string(one.column) +
           " " + one.code;
    EXPECT_EQ(one.severity, Severity::kWarning);
    EXPECT_FALSE(one.message.empty());
  }
  return out;
}

struct Row {
  std::vector<std::string> fields;
  std::string found;
  const char* why;
};

void expect_found(const std::vector<Row>& rows) {
  for (const Row& row : rows)
    EXPECT_EQ(findings(row.fields), row.found) << row.fields.front() << ": " << row.why;
}

TEST(LintTest, Dates) {
  expect_found({
      {{"date: 14 July 1691 – 2 March 1691"}, "3:5 end-before-start", "days"},
      {{"date: 1945–1939"}, "3:5 end-before-start", "years"},
      {{"conflict: X", "date: 30 May 1702 – 4 April 1702"},
       "4:5 end-before-start",
       "at the field's own line"},
      {{"date: 216–202 BC"}, "", "years before Christ count down"},
      {{"date: 1881/2"}, "", "an abbreviated year is none before it"},
      {{"date: 12–20 March 2018"}, "", "as it should be"},
      {{"date: 28 December 1702 – 3 January 1703"}, "", "over the new year"},
      {{"date: 31 June 1713"}, "3:5 impossible-date", "June has 30"},
      {{"date: 30 May – 31 June 1713"}, "3:5 impossible-date", "as an end"},
      {{"date: 18 April"}, "3:5 unread-date", "no year: nobody knows when"},
      {{"date: Unknown"}, "", "says that nobody knows"},
      {{"date: 3 days in spring"}, "", "a duration is no date"},
      {{"date: ''"}, "", "empty"},
      {{"built: 31 June 1713"}, "", "only dates of what the article is about"},
  });
}

TEST(LintTest, FrontMatterDatesCountWhereTheInfoboxHasNone) {
  const Article alone = article_of("---\ntitle: X\ndate:\n  - 31 June 1713\n---\n\nText.\n");
  ASSERT_EQ(lint(alone, read_facts(alone)).size(), 1U);
  EXPECT_EQ(lint(alone, read_facts(alone))[0].code, "impossible-date");
  const Article both =
      article_of("---\ndate: 31 June 1713\ninfoboxes:\n  - date: 31 June 1713\n---\n\nText.\n");
  EXPECT_EQ(lint(both, read_facts(both)).size(), 1U) << "once is enough";
}

TEST(LintTest, ImpossibleDays) {
  struct Day {
    const char* text;
    const char* found;  // "": nothing
    const char* why;
  };
  for (const Day& row : std::vector<Day>{
           {"31 June 1713", "31 June 1713", "June has 30"},
           {"June 31, 1713", "June 31, 1713", "the American order"},
           {"31st of June 1713", "", "words between are left alone"},
           {"the 31st June", "31st June", "an ordinal, no year"},
           {"30 Feb. 1805", "30 Feb. 1805", "abbreviated"},
           {"29 February 1805", "29 February 1805", "no leap year in any calendar of ours"},
           {"29 February 1700", "", "a leap year by the Julian calendar"},
           {"29 February", "", "in a leap year"},
           {"45 March 1918", "45 March 1918", "no month has so many"},
           {"45 March", "", "may be something else that is counted"},
           {"1713-06-31", "1713-06-31", "in digits"},
           {"1713-13-01", "1713-13-01", "no such month"},
           {"1713-06-30", "", "possible"},
           {"30–31 June 1713", "31 June 1713", "the end of a range"},
           {"2 September 31 BC", "", "31 is the year"},
           {"September 31", "", "may be a year"},
           {"1930–31 April", "", "31 is a year"},
           {"May 31, 1862", "", "possible"},
           {"31 hours on 30 June 1713", "", "hours"},
           {"33 killed, June 1713", "", "men"},
           {"", "", "nothing"},
       }) {
    EXPECT_EQ(find_impossible_date(row.text).value_or(""), row.found)
        << row.text << ": " << row.why;
  }
}

TEST(LintTest, Sides) {
  expect_found({
      {{"combatant1: Ardmere", "combatant2: Ardmere"}, "4:5 combatant-on-two-sides", "by name"},
      {{"combatant1: ARDMÈRE", "combatant2: Ardmere"},
       "4:5 combatant-on-two-sides",
       "capitals and accents aside"},
      {{"combatant1: {text: The Reds, links: [{text: The Reds, page: Red Guards}]}",
        "combatant2: {text: Red Guards, links: [{text: Red Guards, page: Red Guards}]}"},
       "4:5 combatant-on-two-sides",
       "one page, once under another name"},
      {{"combatant1: {text: Hill clans, links: [{text: Hill clans, page: Clans of Vell}]}",
        "combatant2: {text: River clans, links: [{text: River clans, page: Clans of Vell}]}"},
       "",
       "parts of one people, under names of their own"},
      {{"combatant1: {text: Royalists, links: [{text: Royalists, page: Royalists (Spain)}]}",
        "combatant2: {text: Royalists, links: [{text: Royalists, page: Royalists (Peru)}]}"},
       "",
       "two pages under one name"},
      {{"combatant1: Ardmere", "combatant2: Vell"}, "", "two"},
      {{"combatant1: Ardmere", "combatant2: Vell", "commander1: A. Pask", "commander2: A. Pask"},
       "",
       "he changed sides"},
      {{"combatant1: 'Saxony (until 1813)'", "combatant2: 'Saxony (from 1813)'"},
       "",
       "a note says when"},
      {{"combatant1: Ardmere", "combatant2: Vell", "commander3: Jory Pask"},
       "5:5 no-combatants",
       "a commander of nobody"},
      {{"combatant1: Ardmere", "units2: Third Foot"}, "4:5 no-combatants", "a unit of nobody"},
      {{"combatant1: Ardmere", "combatant2: Unknown", "commander2: Jory Pask"},
       "",
       "unknown is an answer"},
      {{"combatant1: Ardmere", "combatant2: Vell", "casualties3: 30 civilians killed"},
       "",
       "civilians"},
      {{"name: Third Foot", "commander1: Jory Pask"}, "", "a unit's infobox has no sides"},
  });
}

TEST(LintTest, LossesAndStrength) {
  struct Numbers {
    const char* strength;
    const char* casualties;
    bool found;
    const char* why;
    const char* date = "1 April 1703";
  };
  for (const Numbers& row : std::vector<Numbers>{
           {"300", "1,200 killed", true, "more dead than men"},
           {"300", "200 killed, 150 missing", true, "together more than there were"},
           {"300", "200 killed, 100 wounded", false, "all of them"},
           {"300", "200 killed, 90 wounded, 95 captured", false, "the wounded were captured"},
           {"300–1,500", "1,200 killed", false, "possible, if there were 1,500"},
           {"300", "100–1,200 killed", false, "possible, if it were 100"},
           {"300+", "1,200 killed", false, "there may have been more"},
           {"~300", "310 killed", false, "about so many"},
           {"300 men, 12 ships", "1,200 killed", false, "nobody says who was in the ships"},
           {"3 divisions", "1,200 killed", false, "no men are counted"},
           {"300", "30 killed, 1,200 civilians killed", false, "civilians do not fight"},
           {"300", "1,200 supporters arrested", false, "nor do supporters"},
           {"300 riders", "1,200 riders killed", true, "but those who were counted do"},
           {"300", "250 killed (per Ardmere) 1,200 killed (per Vell)", false,
            "one account is possible"},
           {"300", "Heavy", false, "no number"},
           {"Unknown", "1,200 killed", false, "no number"},
           {"300", "1,200 killed", false, "others came in their place", "April 1703 – May 1709"},
           {"300", "1,200 killed", false, "nobody says how long it was", "Unknown"},
       }) {
    const std::string found =
        findings({"date: " + std::string(row.date), "combatant1: Ardmere", "combatant2: Vell",
                  "strength1: '" + std::string(row.strength) + "'",
                  "casualties1: '" + std::string(row.casualties) + "'"});
    EXPECT_EQ(found, row.found ? "7:5 losses-above-strength" : "")
        << row.strength << " / " << row.casualties << ": " << row.why;
  }
}

TEST(LintTest, Links) {
  expect_found({
      {{"place: {text: Port Hollow, links: [{text: Port Hollow, page: undefined}]}"},
       "3:5 link-without-page",
       "the word"},
      {{"place: {text: Port Hollow, links: [{text: Port Hollow, page: ''}]}"},
       "3:5 link-without-page",
       "empty"},
      {{"place: {text: 'A, B', links: [{text: A, page: undefined}, {text: B, page: ''}]}"},
       "3:5 link-without-page",
       "once a field"},
      {{"place: {text: Port Hollow, links: [{text: Port Hollow, page: port hollow}]}"},
       "",
       "a page"},
  });
}

TEST(LintTest, Coordinates) {
  expect_found({
      {{"coordinates: 95.5°N, 200.25°E"}, "3:5 unread-coordinates", "no such latitude"},
      {{"coordinates: 36.2°N"}, "3:5 unread-coordinates", "half a pair"},
      {{"coordinates: 36.2°N 37.16°E"}, "", "Aleppo"},
      {{"coordinates: missing"}, "", "no number, nothing to read"},
  });
}

TEST(LintTest, FindingsComeByLine) {
  EXPECT_EQ(findings({"combatant1: Ardmere", "combatant2: Ardmere", "coordinates: 99 N 0 E",
                      "date: 1945–1939"}),
            "4:5 combatant-on-two-sides; 5:5 unread-coordinates; 6:5 end-before-start");
}

TEST(LintTest, MessagesHoldNoControlCharacters) {
  const Article article =
      article_of("---\ninfoboxes:\n  - coordinates: \"99 N \\e[31m\\x9b 0 E\"\n---\n\nText.\n");
  const std::vector<Diagnostic> found = lint(article, read_facts(article));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].message.find('\x1b'), std::string::npos);
  EXPECT_EQ(found[0].message.find("\xC2\x9B"), std::string::npos);
}

TEST(LintTest, NothingIsSaidOfAnArticleWithoutInfobox) {
  EXPECT_EQ(findings({"name: Port Hollow"}), "");
  const Article article = article_of("# A note\n\nNo more than that.\n");
  EXPECT_TRUE(lint(article, read_facts(article)).empty());
}

}  // namespace
}  // namespace muster
