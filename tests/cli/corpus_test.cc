// Searches of real articles, and what a person expects of them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <sstream>

#include "tests/support/article_database.h"

namespace muster::test {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

class CorpusTest : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    if (fs::exists(corpus_folder())) corpus_.emplace(corpus_folder());
  }
  static void TearDownTestSuite() { corpus_.reset(); }
  void SetUp() override {
    if (!corpus_) GTEST_SKIP() << "no real articles: " << corpus_folder() << " is absent";
  }
  static std::optional<ArticleDatabase> corpus_;
};
std::optional<ArticleDatabase> CorpusTest::corpus_;

TEST_F(CorpusTest, IsIndexedWholeAndOnce) {
  EXPECT_EQ(corpus_->built().status, 0) << corpus_->built().err;
  EXPECT_EQ(corpus_->built().err, "");
  EXPECT_THAT(corpus_->built().out,
              HasSubstr(": 507 added, 0 updated, 0 unchanged, 0 removed, 0 failed"));
  std::vector<std::pair<fs::path, fs::file_time_type>> before;
  for (const auto& entry : fs::recursive_directory_iterator(corpus_->db())) {
    before.emplace_back(entry.path(), entry.last_write_time());
  }
  const Outcome again = corpus_->update();
  EXPECT_EQ(again.status, 0) << again.err;
  EXPECT_THAT(again.out, HasSubstr(": 0 added, 0 updated, 507 unchanged, 0 removed, 0 failed"));
  for (const auto& [path, time] : before) {
    EXPECT_EQ(fs::last_write_time(path), time) << "an update of nothing writes nothing: " << path;
  }
}

constexpr int kAny = -1;

struct Search {
  const char* query;
  std::vector<const char*> best;  // found, all of them, among the first `best.size()` + `leeway`
  int total;                      // how many there are, where it can be told by reading
  const char* why;
  std::size_t leeway = 0;
};

void expect_found(const ArticleDatabase& corpus, const std::vector<Search>& rows) {
  std::vector<std::string> queries;
  for (const Search& row : rows)
    queries.emplace_back(row.query);
  std::string said;
  const auto found = corpus.find(queries, {}, &said);
  // These are all well formed, so that only words which no article has are worth a note.
  std::istringstream notes(said);
  for (std::string note; std::getline(notes, note);)
    EXPECT_THAT(note, testing::StartsWith("muster-search: no ")) << said;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Search& row = rows[i];
    SCOPED_TRACE(std::string(row.query) + "  (" + row.why + ')');
    if (row.total != kAny) {
      EXPECT_EQ(found[i].size(), static_cast<std::size_t>(row.total));
    }
    const std::size_t first = std::min(found[i].size(), row.best.size() + row.leeway);
    const std::vector<std::string> top(found[i].begin(),
                                       found[i].begin() + static_cast<std::ptrdiff_t>(first));
    for (const char* path : row.best)
      EXPECT_THAT(top, ::testing::Contains(std::string(path)));
  }
}

constexpr const char* kMarch2018 = "syria/southern_damascus_offensive_(march_2018).md";
constexpr const char* kJanuary2018 = "syria/southern_damascus_offensive_(january–february_2018).md";
constexpr const char* kQusayr2013 = "syria/battle_of_al-qusayr_(2013).md";
constexpr const char* kGettysburg = "civil-war/battle_of_gettysburg.md";
constexpr const char* kAntietam = "civil-war/battle_of_antietam.md";
constexpr const char* kCrater = "civil-war/battle_of_the_crater.md";
constexpr const char* kHamptonRoads = "civil-war/battle_of_hampton_roads.md";
constexpr const char* kShusha1992 = "caucasus/battle_of_shusha_(1992).md";
constexpr const char* kShusha2020 = "caucasus/battle_of_shusha_(2020).md";

TEST_F(CorpusTest, FindsWordsAndPhrases) {
  expect_found(
      *corpus_,
      {{"southern damascus offensive", {kMarch2018, kJanuary2018}, kAny, "the words of two titles"},
       {"southern damascus offensive march 2018", {kMarch2018}, kAny, "an exact title first"},
       {"qadam", {kMarch2018}, kAny, "al-Qadam without its article; it is the place of one"},
       {"al-Qadam", {kMarch2018}, kAny, "and with it"},
       {"QUSAYR battle 2013", {kQusayr2013}, kAny, "case aside"},
       {"gettysburg", {kGettysburg}, kAny, "the title is the word"},
       {"antietam", {kAntietam}, kAny, "the title is the word"},
       {"crater mine petersburg", {kCrater}, 1, "one article has all three"},
       {"ironclad hampton roads", {kHamptonRoads}, 1, "stems: it writes of ironclads"},
       {"monitor merrimack", {kHamptonRoads}, 1, "the two ships"},
       {"\"pickett's charge\"", {kGettysburg}, 1, "a phrase with an apostrophe"},
       {"\"pickett’s charge\"", {kGettysburg}, 1, "and with the curly one"},
       {"first nagorno-karabakh war",
        {"caucasus/first_nagorno-karabakh_war.md"},
        kAny,
        "a hyphenated name"},
       {"shusha massacre",
        {"caucasus/shusha_massacre.md"},
        kAny,
        "an exact title but for Battle of"},
       {"battle of shusha", {kShusha1992, kShusha2020}, kAny, "two battles of one name"},
       {"deir ez zor",
        {"syria/deir_ez-zor_governorate_clashes.md",
         "syria/deir_ez-zor_offensive_(september–november_2017).md"},
        kAny,
        "hyphens left out"},
       {"day's gap", {"civil-war/battle_of_day's_gap.md"}, kAny, "an apostrophe in a title"},
       {"days gap", {"civil-war/battle_of_day's_gap.md"}, kAny, "or forgotten", 2},
       {"kobanî", {}, 11, "with a diacritic"},
       {"kobani", {}, 11, "and without: the same articles"},
       {"gettysb*", {kGettysburg}, kAny, "the beginning of a word"},
       {"gettisburg~", {kGettysburg}, kAny, "a close spelling"},
       {"\"captured commander from the Palestinian People’s Party\"",
        {kMarch2018},
        1,
        "a phrase of the body"},
       {"\"commander captured from\"", {}, 0, "words in another order are another phrase"}});
}

TEST_F(CorpusTest, FindsByFields) {
  expect_found(
      *corpus_,
      {{"combatant:hezbollah date:2013-05-25 qusayr", {kQusayr2013}, kAny, "the battle was on"},
       {"commander:grant date:1863-05-18..1863-07-04 vicksburg",
        {"civil-war/siege_of_vicksburg.md"},
        kAny,
        "the siege lasted just so long"},
       {"commander:\"Robert E. Lee\" place:pennsylvania", {kGettysburg}, 1, "his one battle there"},
       {"unit:\"dimashq wilayah\"", {kMarch2018}, kAny, "a unit with no page", 1},
       {"place:\"Cullman County, Alabama\"", {"civil-war/battle_of_day's_gap.md"}, 1, "one battle"},
       {"war:\"inter-rebel conflict during the Syrian civil war\" qadam",
        {kMarch2018},
        kAny,
        "the second of two wars"},
       {"outcome:\"ISIL victory\" date:2018", {kMarch2018, kJanuary2018}, 2, "by the result"},
       {"title:\"battle of the crater\"", {kCrater}, 1, "a phrase of the title"},
       {"section:aftermath qadam", {kMarch2018}, kAny, "a heading", 1},
       {"summary:\"prisoner exchange\"", {}, kAny, "the lead"},
       {"body:evacuation title:damascus", {kMarch2018}, kAny, "text and title", 2},
       {"tag:\"Syria–United States relations\"",
        {"website/list_of_united_states_attacks_on_syria_during_the_syrian_civil_war.md"},
        1,
        "a tag with a dash"},
       {"kind:settlement", {"syria/atme.md"}, 1, "one village"},
       {"author:wikipedia kind:structure",
        {"syria/second_northern_syria_buffer_zone.md"},
        1,
        "all but one are Wikipedia's; one is a wall"},
       {"link:Qadam", {kMarch2018}, kAny, "it links there, by another name", 2},
       {"path:caucasus", {}, 13, "a folder of 13"},
       {"path:caucasus/shusha_massacre.md", {"caucasus/shusha_massacre.md"}, 1, "one file"},
       {"territory:hadrut", {"caucasus/battle_of_hadrut.md"}, kAny, "an infobox key", 1},
       {"population_total:2,255", {"syria/atme.md"}, 1, "a number as its text"},
       {"target:civilians", {"caucasus/shusha_massacre.md"}, 1, "an infobox key of one article"},
       {"date:1862-09-17", {kAntietam, "civil-war/battle_of_munfordville.md"}, 2, "a day"},
       {"date:\"12–20 March 2018\" qadam", {kMarch2018}, 1, "a date as it is written"},
       {"began:1861-04-12", {"civil-war/battle_of_fort_sumter.md"}, kAny, "the first shot"},
       {"ended:1865-04-09",
        {"civil-war/battle_of_appomattox_court_house.md", "civil-war/battle_of_fort_blakely.md"},
        2,
        "the surrender, and the last assault"},
       {"date:1918..1920 combatant:armenia",
        {"caucasus/armenian–azerbaijani_war_(1918–1920).md"},
        1,
        "a range of years"},
       {"killed:116..175 date:2018-03 place:qadam", {kMarch2018}, 1, "rival accounts give a range"},
       {"killed1:17 killed2:150 qadam", {kMarch2018}, 1, "each side's own"},
       {"killed1:116 qadam date:2018-03", {}, 0, "which are the other side's"},
       {"strength1:2000 combatant1:isil date:2018-03", {kMarch2018}, 1, "1,500–2,500"},
       {"duration:9 date:2018-03", {kMarch2018}, kAny, "12 to 20 March are nine days", 2},
       {"casualties:20000.. path:civil-war",
        {kGettysburg},
        1,
        "the costliest: both lost over 20,000"},
       {"isil VS \"free syrian army\" date:2018", {kMarch2018}, kAny, "against each other", 3},
       {"armenia VS azerbaijan date:2020-11 place:shusha",
        {kShusha2020},
        kAny,
        "on different sides"},
       {"armenia WITH azerbaijan", {}, 0, "never on one"},
       {"combatant:\"zzz yyy\"", {}, 0, "what no article has is not left out"},
       {"combatant:\"zzz yyy\" date:1863", {}, 0, "nor beside what some have"},
       {"qadam NOT combatant:\"zzz yyy\"", {kMarch2018}, 4, "nothing is taken from them"},
       {"date:2018-03-15 combatant:\"zzz yyy\" OR date:2018-03-15 place:qadam",
        {kMarch2018},
        1,
        "an alternative that has nothing"},
       {"shusha NOT date:2020",
        {kShusha1992, "caucasus/shusha_massacre.md"},
        kAny,
        "not the last war"},
       {"(gettysburg OR antietam) commander:meade title:battle", {kGettysburg}, kAny, "brackets"},
       {"near:36.31,-36.69,1km", {"syria/atme.md"}, 1, "the place, as the article gives it"},
       {"near:Atme,1km", {"syria/atme.md"}, 1, "the same by name"},
       {"has:fatalities", {"caucasus/shusha_massacre.md"}, 1, "an infobox key"},
       {"is:ongoing", {"caucasus/nagorno-karabakh_conflict.md"}, kAny, "present when written", 2}});
}

TEST_F(CorpusTest, FindsAnArticleByAllThatItSays) {
  std::vector<Search> rows;
  const char* const queries[] = {
      "combatant:\"Islamic State of Iraq and the Levant\"",
      "combatant:isil",
      "combatant:Syria",
      "combatant:\"Syrian Armed Forces\"",
      "combatant:\"Palestinian People's Party\"",
      "combatant:\"Free Palestine Movement\"",
      "combatant:\"Free Syrian Army\"",
      "combatant:\"Tahrir al-Sham\"",
      "commander:\"Nidal Darwish\"",
      "commander:darwish",
      "unit:\"Dimashq Wilayah\"",
      "unit:\"141st Regiment\"",
      "unit:\"National Defence Forces\"",
      "place:al-Qadam",
      "place:qadam",
      "qadam",
      "date:2018-03-15",
      "date:2018-03-12",
      "date:2018-03-20",
      "date:\"March 2018\"",
      "war:\"Syrian Civil War\"",
      "within:\"syrian civil war\"",
      "outcome:\"ISIL victory\"",
      "\"116 killed (per SOHR)\"",
      "SOHR 175 killed",
      "\"1 civilian killed\"",
      "\"ISIL threatened to kill any rebels that evacuate\"",
      "\"buses started entering the ISIL pocket\"",
      "isil VS \"free syrian army\"",
      "\"free syrian army\" WITH \"tahrir al-sham\"",
      "killed:17",
      "strength:1500..2500",
      "began:2018-03-12 ended:2018-03-20",
  };
  std::vector<std::string> asked(std::begin(queries), std::end(queries));
  std::string said;
  const auto found = corpus_->find(asked, {}, &said);
  EXPECT_EQ(said, "");
  for (std::size_t i = 0; i < asked.size(); ++i) {
    EXPECT_THAT(found[i], ::testing::Contains(std::string(kMarch2018))) << asked[i];
  }
  for (const auto& paths : corpus_->find(
           {"date:2018-03-11 path:syria", "date:2018-03-21 path:syria", "commander:unknown"})) {
    EXPECT_THAT(paths, ::testing::Not(::testing::Contains(std::string(kMarch2018))));
  }
  const Outcome shown = corpus_->search({"--width", "92", "--limit", "1", "qadam"});
  for (const char* part :
       {"Southern Damascus offensive (March 2018)", "12–20 Mar 2018", "al-Qadam, Syria",
        "Islamic State of Iraq and the Levant  vs  Syria, Syrian Armed Forces",
        "ISIL victory · killed 17 vs 116–175"}) {
    EXPECT_THAT(shown.out, HasSubstr(part));
  }
}

// Rows of a table of tab-separated values with a line of names above.
std::vector<std::map<std::string, std::string>> read_table(const std::string& path) {
  std::istringstream lines(read_text(path));
  std::vector<std::string> names;
  std::vector<std::map<std::string, std::string>> rows;
  for (std::string line; std::getline(lines, line);) {
    std::vector<std::string> cells(1);
    for (const char c : line) {
      if (c == '\t') {
        cells.emplace_back();
      } else {
        cells.back() += c;
      }
    }
    if (names.empty()) {
      names = cells;
      continue;
    }
    for (std::size_t i = 0; i < cells.size() && i < names.size(); ++i) {
      if (i == 0) rows.emplace_back();
      rows.back()[names[i]] = cells[i];
    }
  }
  return rows;
}

TEST_F(CorpusTest, FindsEveryBattleOfTheCivilWar) {
  const std::string path = MUSTER_SOURCE_DIR "/../shared/truth/civil-war.tsv";
  if (!fs::exists(path)) GTEST_SKIP() << "no labels: " << path << " is absent";
  const auto battles = read_table(path);
  ASSERT_EQ(battles.size(), 384U);

  std::vector<std::string> queries;
  for (const auto& battle : battles) {
    std::string commander = battle.at("commanders");
    commander.erase(commander.begin(), std::find_if(commander.begin(), commander.end(),
                                                    [](char c) { return c != ' ' && c != '/'; }));
    commander.erase(std::min(commander.find(" / "), commander.size()));
    const std::string leader = commander.empty() ? "" : " commander:\"" + commander + '"';
    queries.push_back("path:civil-war began:" + battle.at("start") + leader);
  }
  const auto found = corpus_->find(queries);
  for (std::size_t i = 0; i < battles.size(); ++i) {
    EXPECT_THAT(found[i], ::testing::Contains("civil-war/" + battles[i].at("file"))) << queries[i];
  }

  const std::pair<std::string, std::string> ranges[] = {
      {"1861-01-01", "1861-12-31"}, {"1862-06-25", "1862-07-01"}, {"1863-07-01", "1863-07-03"},
      {"1863-07-04", "1863-07-04"}, {"1864-05-01", "1864-06-30"}, {"1864-02-29", "1864-02-29"},
      {"1865-04-01", "1865-04-09"}, {"1865-05-01", "1866-01-01"}, {"1850-01-01", "1861-04-13"}};
  std::vector<std::string> asked;
  for (const auto& [from, to] : ranges)
    asked.push_back("path:civil-war date:" + from + ".." + to);
  const auto overlapping = corpus_->find(asked);
  for (std::size_t i = 0; i < asked.size(); ++i) {
    std::vector<std::string> expected;
    for (const auto& battle : battles) {
      if (battle.at("start") <= ranges[i].second && battle.at("end") >= ranges[i].first) {
        expected.push_back("civil-war/" + battle.at("file"));
      }
    }
    EXPECT_THAT(overlapping[i], ::testing::UnorderedElementsAreArray(expected)) << asked[i];
  }
}

std::map<std::string, int> counts_of(const Outcome& outcome, const std::string& facet) {
  std::map<std::string, int> counts;
  const auto parsed = nlohmann::json::parse(outcome.out, nullptr, false);
  if (parsed.is_discarded()) return counts;
  for (const auto& value : parsed["facets"][facet])
    counts[value["value"]] = value["count"];
  return counts;
}

TEST_F(CorpusTest, CountsAndSorts) {
  const std::map<std::string, int> years = {{"2012", 3}, {"2013", 1}, {"2014", 1},
                                            {"2015", 1}, {"2016", 3}, {"2017", 1}};
  EXPECT_EQ(counts_of(corpus_->search({"--format", "json", "--facet", "year:50",
                                       "combatant:\"free syrian army\" place:aleppo"}),
                      "year"),
            years)
      << "Aleppo itself 2012 to 2016, Azaz and Anadan 2012, al-Rai 2016, al-Bab 2016 to 2017";

  EXPECT_EQ(corpus_->search({"--count", "qadam", "--where", "combatant=Hezbollah"}).out, "0\n");
  EXPECT_EQ(corpus_->search({"--count", "--where", "kind=settlement"}).out, "1\n");
  EXPECT_EQ(corpus_->search({"--count", "--where", "war=American Civil War", "path:civil-war"}).out,
            "384\n");
  EXPECT_EQ(corpus_->search({"--count", "path:civil-war"}).out, "384\n");

  const auto first = [&](const char* by, const char* query) {
    const auto found = corpus_->find({query}, {"--sort", by});
    return found[0].empty() ? std::string() : found[0].front();
  };
  // The names of numbers put the most first, "-" the least.
  EXPECT_EQ(first("date", "path:civil-war"), "civil-war/battle_of_fort_sumter.md");
  EXPECT_EQ(first("-date", "path:civil-war"), "civil-war/battle_of_palmito_ranch.md");
  EXPECT_EQ(first("casualties", "path:civil-war"), kGettysburg);
  EXPECT_EQ(first("-title", "path:caucasus shusha"), "caucasus/siege_of_stepanakert.md");
}

}  // namespace
}  // namespace muster::test
