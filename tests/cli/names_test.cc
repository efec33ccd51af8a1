// What names mean: learned from links, given in a file, counted as one.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/article_database.h"
#include "tests/support/conflict.h"
#include "tests/support/json_schema.h"

namespace muster::test {
namespace {

using ::testing::HasSubstr;

const Named kUnits{"YPG", "People's Protection Units"};
const Named kUnitsInFull{"People's Protection Units", "People's Protection Units"};
const Named kIsil{"ISIL", "Islamic State of Iraq and the Levant"};

class NamesTest : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder_ = new TempFolder;
    int number = 0;
    const auto write = [&](const Conflict& conflict) {
      folder_->write("a/" + std::to_string(number++) + ".md", article(conflict));
    };
    write({"Linked one", {{kUnits}, {kIsil}}});
    write({"Linked two", {{kUnits}, {{"Rebels", "Northern Front"}}}});
    write({"In full", {{kUnitsInFull}, {{"Rebels", "Northern Front"}}}});
    write({"Bare", {{{"YPG"}}, {{"Rebels", "Southern Front"}}}});
    write({"Bare rebels", {{{"Rebels"}}, {{"Southern Front", "Southern Front"}}}});
    write({"Both ways", {{{"YPG"}, kUnitsInFull}, {{"Eastern Front", "Eastern Front"}}}});
    write({"Known by page", {{{"Own Page", "Own Page"}}, {{"Own Page", "Other Page"}}}});
    write({"Once more", {{{"Own Page", "Own Page"}}, {{"Somebody"}}}});
    write({"Elsewhere",
           {{{"Other Page", "Other Page"}}, {{"Somebody"}}},
           {},
           {},
           {},
           "See [here](Nowhere) and [units](People's_Protection_Units)."});
    // A war whose article is called otherwise than links call it.
    folder_->write("a/the_great_quarrel.md", article({"The Quarrel"}));
    write({"First act", {{{"Reds"}}, {{"Blues"}}}, {}, {{"quarrel", "The Great Quarrel"}}});
    folder_->write("a/second.md",
                   article({"Second act", {{{"Reds"}}, {{"Greens"}}}, {}, {{"The Quarrel"}}}));
    // Wars within wars, in a circle.
    write({"Ring one", {}, {}, {{"Ring two", "Ring two"}}});
    write({"Ring two", {}, {}, {{"Ring three", "Ring three"}}});
    write({"Ring three", {}, {}, {{"Ring one", "Ring one"}}});
    articles_ = new ArticleDatabase(*folder_ / "a");
    ASSERT_EQ(articles_->built().status, 0) << articles_->built().err;
  }
  static void TearDownTestSuite() {
    delete articles_;
    delete folder_;
  }

  static std::string titles(const std::string& query, const std::vector<std::string>& more = {}) {
    std::vector<std::string> arguments = {query, "--format", "tsv",   "--fields=title", "--limit",
                                          "100", "--sort",   "title", "--no-correct"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const std::string out = articles_->search(arguments).out;
    std::string all;
    std::istringstream lines(out.substr(std::min(out.size(), out.find('\n') + 1)));
    for (std::string line; std::getline(lines, line);)
      all += (all.empty() ? "" : ", ") + line;
    return all;
  }

  static std::string facet(const std::vector<std::string>& more) {
    std::vector<std::string> arguments = {"*",        "--limit", "0", "--facet", "combatant:20",
                                          "--format", "json"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return articles_->search(arguments).out;
  }

  static inline TempFolder* folder_ = nullptr;
  static inline ArticleDatabase* articles_ = nullptr;
};

struct Row {
  const char* query;
  const char* titles;
  const char* why;
};

TEST_F(NamesTest, AreFoundByWhatTheyAreCalled) {
  const char* units = "Bare, Both ways, In full, Linked one, Linked two";
  const Row rows[] = {
      {"combatant:ypg", units, "links call the page so, and one article has nothing but this name"},
      {"combatant:\"people's protection units\"", units, "the other way round"},
      {"combatant:\"Peoples Protection UNITS\"", units, "case and apostrophe aside"},
      {"combatant1:ypg", units, "of side 1"},
      {"combatant2:ypg", "", "no side 2 has them"},
      {"combatant:rebels", "Bare, Bare rebels, In full, Linked two",
       "a text with two pages finds both, and itself"},
      {"combatant:\"northern front\"", "In full, Linked two",
       "a page does not take in a name that has other pages too"},
      {"combatant:\"own page\"", "Elsewhere, Known by page, Once more",
       "a name with a page of its own, and another it was once used for"},
      {"combatant:\"other page\"", "Elsewhere, Known by page", "but not the other way round"},
      {"combatant:here", "", "what links to no name of any article teaches nothing"},
      {"combatant:units", units, "a link in the text teaches too"},
      {"ypg VS isil", "Linked one", "beside VS too"},
      {"isil VS \"people's protection units\"", "Linked one", "in any order"},
      {"ypg VS rebels", "Bare, In full, Linked two", "an ambiguous one as each of its pages"},
      {"war:\"the great quarrel\"", "First act, Second act",
       "an article's title is an alias of its file's name"},
      {"war:\"the quarrel\"", "First act, Second act", "and the other way round"},
      {"within:\"ring one\"", "Ring one, Ring three, Ring two", "in a circle everything is within"},
      {"link:ypg", "Both ways, Elsewhere, In full, Linked one, Linked two",
       "pages are names too; who has no link is not found"},
  };
  for (const Row& row : rows)
    EXPECT_EQ(titles(row.query), row.titles) << row.query << ": " << row.why;
}

TEST_F(NamesTest, MeanOnlyThemselvesWhenToldSo) {
  EXPECT_EQ(titles("combatant:ypg", {"--no-aliases"}), "Bare, Both ways")
      << "the name as a whole, and nothing that is only called so";
  EXPECT_EQ(titles("combatant:rebels", {"--no-aliases"}), "Bare rebels");
}

TEST_F(NamesTest, AreCountedAsOne) {
  const std::string together = facet({});
  EXPECT_THAT(together, HasSubstr("People's Protection Units\",\"count\":5}"))
      << "an article with both counts once";
  EXPECT_THAT(together, ::testing::Not(HasSubstr("\"YPG\""))) << together;
  EXPECT_THAT(together, HasSubstr("\"Rebels\"")) << "with two meanings it stays apart";
  const std::string apart = facet({"--no-aliases"});
  EXPECT_THAT(apart, HasSubstr("People's Protection Units\",\"count\":4}"));
  EXPECT_THAT(apart, HasSubstr("\"YPG\",\"count\":2}"));
}

TEST_F(NamesTest, AreHeldAsTheyAreCounted) {
  const char* units = "Bare, Both ways, In full, Linked one, Linked two";
  EXPECT_EQ(titles("*", {"--where", "combatant=People's Protection Units"}), units);
  EXPECT_EQ(titles("*", {"--where", "combatant=YPG"}), units) << "it is the same value";
  EXPECT_EQ(titles("*", {"--where", "combatant=Rebels"}), "Bare rebels");
  EXPECT_EQ(titles("*", {"--where", "combatant=YPG", "--no-aliases"}), "Bare, Both ways");
}

TEST_F(NamesTest, AreGivenByAFile) {
  const std::string file = folder_->write("aliases.yaml",
                                          "Eastern Front: [the east, rebels]\n"
                                          "All the fronts:\n"
                                          "  - Northern Front\n"
                                          "  - Southern Front\n"
                                          "Reds: a side\n");
  const Row rows[] = {
      {"combatant:\"the east\"", "Bare rebels, Both ways",
       "an alias nobody else uses, of a name that rebels are counted as"},
      {"combatant:rebels", "Bare rebels, Both ways",
       "what is given stands in place of what was learned"},
      {"combatant:\"all the fronts\"", "Bare, Bare rebels, In full, Linked two",
       "a name of its own for several"},
      {"combatant:\"northern front\"", "Bare, Bare rebels, In full, Linked two",
       "each of which now means it"},
      {"combatant:ypg", "Bare, Both ways, In full, Linked one, Linked two",
       "what the file does not speak of is as before"},
      {"\"a side\" VS blues", "First act", "beside VS too"},
  };
  for (const Row& row : rows)
    EXPECT_EQ(titles(row.query, {"--aliases", file}), row.titles) << row.query << ": " << row.why;
  EXPECT_EQ(titles("combatant:ypg", {"--aliases", file, "--no-aliases"}), "Bare, Both ways")
      << "of aliases those of the file alone";
  const std::string counted = facet({"--aliases", file});
  EXPECT_THAT(counted, HasSubstr("\"All the fronts\",\"count\":4}")) << counted;
  EXPECT_THAT(counted, ::testing::Not(HasSubstr("Northern Front"))) << counted;
}

TEST_F(NamesTest, SayWhatTheyMeanAndWhy) {
  const Outcome ypg = articles_->search({"--names", "ypg"});
  EXPECT_EQ(ypg.status, 0);
  EXPECT_EQ(ypg.out,
            "combatant: ypg\n"
            "  People's Protection Units · 6 articles · 2 articles call it \"ypg\" · "
            "counted as it: YPG\n"
            "link: ypg\n"
            "  People's Protection Units · 5 articles · 2 articles call it \"ypg\"\n");
  const Outcome none = articles_->search({"--names", "nobody"});
  EXPECT_EQ(none.status, 1);
  EXPECT_EQ(none.out, "\"nobody\" is no name in this index, nor what one is called.\n");
  const Outcome json = articles_->search({"--names", "somebody", "--format", "json"});
  const auto schema =
      testing_support::JsonSchema::from_file(MUSTER_SOURCE_DIR "/docs/schema/search.schema.json");
  EXPECT_THAT(schema.errors(nlohmann::json::parse(json.out), "#/$defs/names"),
              ::testing::IsEmpty());
  EXPECT_EQ(json.out,
            "{\"schema_version\":1,\"names\":[{\"field\":\"combatant\",\"text\":\"somebody\","
            "\"meanings\":[{\"name\":\"Somebody\",\"articles\":2,\"why\":\"the name itself\","
            "\"also\":[]}]}]}\n");
}

TEST_F(NamesTest, OfUnitsAndCommandersCountInAnyRole) {
  const TempFolder folder;
  const std::string roles =
      "    commander1: \"Anna\"\n    units1: \"1st Foot\"\n    commander2: \"Bert\"\n";
  folder.write("a/one.md", article({"One", {{{"Reds"}}, {{"Blues"}}}, {}, {}, roles}));
  const ArticleDatabase articles(folder / "a");
  const auto count = [&](const std::string& query, const std::vector<std::string>& more) {
    std::vector<std::string> arguments = {query, "--count"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return articles.search(arguments).out;
  };
  EXPECT_EQ(count("anna VS blues", {}), "0\n") << "she leads the Reds, but is no combatant";
  EXPECT_EQ(count("anna VS blues", {"--any-role"}), "1\n");
  EXPECT_EQ(count("\"1st foot\" VS bert", {"--any-role"}), "1\n");
  EXPECT_EQ(count("anna VS \"1st foot\"", {"--any-role"}), "0\n") << "they are of one side";
  EXPECT_EQ(count("anna WITH \"1st foot\"", {"--any-role"}), "1\n");
  EXPECT_EQ(count("reds VS blues", {"--any-role"}), "1\n") << "combatants as ever";
}

}  // namespace
}  // namespace muster::test
