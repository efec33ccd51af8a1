#include "common/stemmer.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "common/tokenizer.h"

namespace muster {
namespace {

Stemmer english() { return Stemmer::make().value(); }

TEST(Stemmer, KnowsItsLanguages) {
  EXPECT_EQ(Stemmer::make("english")->language(), "english");
  EXPECT_EQ(Stemmer::make("none")->language(), "none");
  const auto other = Stemmer::make("klingon");
  ASSERT_FALSE(other.has_value());
  EXPECT_EQ(other.error().code, ErrorCode::kUsage);
  EXPECT_NE(other.error().message.find("klingon"), std::string::npos);
}

TEST(Stemmer, StemsEnglish) {
  Stemmer stemmer = english();
  const std::vector<std::pair<std::string, std::string>> same = {
      {"battle", "battles"},   {"siege", "sieges"}, {"army", "armies"}, {"attack", "attacking"},
      {"happy", "happiness"},  {"hope", "hoping"},  {"die", "dying"},   {"sky", "skies"},
      {"control", "controls"}, {"stop", "stopped"}, {"lee", "lees"},
  };
  for (const auto& [a, b] : same) {
    const std::string stem(stemmer.stem(a));
    EXPECT_EQ(stemmer.stem(b), stem) << a << " " << b;
    EXPECT_EQ(stemmer.stem(a), stem) << "the same when asked again";
  }
  EXPECT_EQ(stemmer.stem("2018"), "2018");
  EXPECT_EQ(stemmer.stem("孫子"), "孫子");
  EXPECT_EQ(stemmer.stem(""), "");
}

TEST(Stemmer, NoneLeavesWordsAlone) {
  Stemmer stemmer = Stemmer::make("none").value();
  EXPECT_EQ(stemmer.stem("battles"), "battles");
  EXPECT_EQ(stem_walk_prefix("battles", stemmer), "battles");
  EXPECT_FALSE(has_other_forms("battles", stemmer));
}

TEST(Stemmer, TellsWhereAWalkIsWorthIt) {
  Stemmer stemmer = english();
  for (const char* word : {"army", "glass", "pss", "go"}) {
    EXPECT_TRUE(has_other_forms(word, stemmer)) << word;
  }
  for (const char* word : {"2018", "3.14", "a", "孫子", "курск", "nth", ""}) {
    EXPECT_FALSE(has_other_forms(word, stemmer)) << word;
  }
}

TEST(StemWalk, BeginsWhereTheFormsPart) {
  Stemmer stemmer = english();
  struct Row {
    std::string word;
    std::string prefix;
    std::string why;
  };
  const std::vector<Row> rows = {
      {"battles", "battl", "the stem itself"},
      {"happy", "happ", "happy, happier: y and i"},
      {"hoping", "hop", "the e of hope is not in hoping"},
      {"dying", "d", "die, dying"},
      {"lies", "l", "lie, lying"},
      {"ties", "t", "tie, tying"},
      {"skies", "sk", "sky, skies"},
      {"capable", "capab", "capable, capability"},
      {"controlled", "control", "a doubled consonant is behind the prefix"},
      {"be", "be", "a stem of two letters is whole"},
  };
  for (const Row& row : rows)
    EXPECT_EQ(stem_walk_prefix(row.word, stemmer), row.prefix) << row.why;
}

// Every word of a stem begins with the prefix of every other one.
void check(const std::set<std::string>& words) {
  Stemmer stemmer = english();
  std::map<std::string, std::vector<std::string>> by_stem;
  for (const std::string& word : words)
    by_stem[std::string(stemmer.stem(word))].push_back(word);
  for (const auto& [stem, forms] : by_stem) {
    const std::string prefix = stem_walk_prefix(forms[0], stemmer);
    ASSERT_FALSE(prefix.empty()) << forms[0];
    for (const std::string& form : forms) {
      ASSERT_EQ(form.compare(0, prefix.size(), prefix), 0) << form << " has the stem " << stem;
    }
    if (stem.size() > 1 && forms.size() > 1) {
      ASSERT_TRUE(has_other_forms(forms[0], stemmer)) << forms[0] << " " << forms[1];
    }
  }
}

// Words of every shape: what the suffix rules of English make of real and unreal roots.
TEST(StemWalk, HoldsForMadeUpWords) {
  const std::vector<std::string> roots = {
      "a",      "i",       "by",      "sk",      "d",      "l",        "t",      "cr",
      "fl",     "hop",     "hopp",    "lov",     "agre",   "fe",       "luxur",  "luxuri",
      "rat",    "rel",     "condit",  "val",     "digit",  "conform",  "radic",  "vil",
      "analog", "vietnam", "predic",  "operat",  "feudal", "decisive", "hope",   "callous",
      "formal", "sens",    "capab",   "stab",    "viab",   "triplic",  "elect",  "good",
      "reviv",  "allow",   "inf",     "airlin",  "gyrosc", "adjust",   "defens", "irrit",
      "replac", "adopt",   "homolog", "commun",  "activ",  "angul",    "effect", "bowdler",
      "prob",   "cease",   "contr",   "control", "roll",   "gener",    "arsen",  "univers",
      "organ",  "polic",   "occup",   "garr",    "milit",  "sieg",     "batt",   "war",
      "fir",    "skirm",   "retr",    "surr",    "y",      "yell",     "say",    "enjoy",
      "gly",    "psss",    "ear",     "on",      "sing",   "gent",     "ug",     "id"};
  const std::vector<std::string> suffixes = {
      "",         "s",       "es",      "ies",    "ied",   "ed",    "edly",   "eed",     "eedly",
      "ing",      "ings",    "ingly",   "y",      "ly",    "i",     "li",     "ility",   "bility",
      "bilities", "able",    "ably",    "ible",   "ibly",  "bly",   "ble",    "ation",   "ational",
      "tional",   "ate",     "ated",    "ating",  "ator",  "ize",   "izer",   "ization", "ized",
      "izing",    "ful",     "fulness", "fully",  "ness",  "ous",   "ously",  "ousness", "ive",
      "ively",    "iveness", "ivity",   "al",     "ally",  "ality", "alism",  "ement",   "ment",
      "ent",      "ently",   "ence",    "ency",   "ance",  "ancy",  "ancies", "ant",     "ic",
      "ical",     "ically",  "icity",   "icate",  "ative", "alize", "ion",    "sion",    "tion",
      "ism",      "ist",     "ists",    "er",     "ers",   "e",     "est",    "ier",     "iest",
      "less",     "lessly",  "logy",    "logies", "log",   "l",     "ll",     "lled",    "lling",
      "ss",       "sses",    "us",      "ying",   "yings", "bb",    "bbed",   "at",      "ated"};
  std::set<std::string> words;
  for (const std::string& root : roots) {
    for (const std::string& suffix : suffixes) {
      words.insert(root + suffix);
      words.insert(root + root.back() + suffix);
      for (const char* second : {"s", "ly", "ed", "ing", "ness"})
        words.insert(root + suffix + second);
    }
  }
  check(words);
}

TEST(StemWalk, HoldsForTheWordsOfRealArticles) {
  const std::filesystem::path folder = MUSTER_SOURCE_DIR "/../shared/corpus";
  if (!std::filesystem::is_directory(folder)) GTEST_SKIP() << "no articles at " << folder;
  std::set<std::string> words;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string text((std::istreambuf_iterator<char>(file)),
                           std::istreambuf_iterator<char>());
    for (std::string& term : tokenize(text))
      words.insert(std::move(term));
  }
  check(words);
}

}  // namespace
}  // namespace muster
