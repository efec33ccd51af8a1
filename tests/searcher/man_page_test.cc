// The man page of the query language is written by hand; what it leaves out is found here.
#include <gtest/gtest.h>

#include <set>
#include <sstream>
#include <string>

#include "common/fields.h"
#include "searcher/query_context.h"
#include "searcher/query_tree.h"
#include "tests/support/file_text.h"

namespace muster {
namespace {

std::string page() { return test::file_text(MUSTER_SOURCE_DIR "/docs/man/muster-query.7"); }

// The arguments of every Cm macro: what the page says can be typed as it stands.
std::set<std::string> typed_words(const std::string& text) {
  std::set<std::string> words;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    std::istringstream parts(line);
    bool typed = false;
    for (std::string part; parts >> part;) {
      if (part == ".Cm" || part == "Cm") {
        typed = true;
      } else if (typed && part != "," && part != "." && part != ":") {
        words.insert(part);
      }
    }
  }
  return words;
}

// The words of the lines that begin an item of a list.
std::set<std::string> items(const std::string& text) {
  std::set<std::string> words;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with(".It ")) continue;
    std::istringstream parts(line);
    for (std::string part; parts >> part;)
      words.insert(part);
  }
  return words;
}

TEST(ManPageTest, DescribesEveryField) {
  const std::string text = page();
  ASSERT_FALSE(text.empty());
  const std::set<std::string> typed = typed_words(text);
  const std::set<std::string> described = items(text);
  for (const Field& field : fields()) {
    EXPECT_TRUE(described.contains(std::string(field.name)))
        << field.name << " is no item of the page";
    std::istringstream aliases{std::string(field.aliases)};
    for (std::string alias; aliases >> alias;) {
      EXPECT_TRUE(typed.contains(alias)) << alias << ", another name of " << field.name;
    }
  }
}

TEST(ManPageTest, SaysWhichFieldsHaveSides) {
  const std::string text = page();
  const std::size_t begin = text.find("A digit from 1 to 4");
  ASSERT_NE(begin, std::string::npos);
  const std::set<std::string> sided =
      typed_words(text.substr(begin, text.find(".Pp", begin) - begin));
  for (const Field& field : fields()) {
    EXPECT_EQ(sided.contains(std::string(field.name)), field.sided) << field.name;
  }
}

TEST(ManPageTest, DescribesEveryOperator) {
  const std::set<std::string> described = items(page());
  for (const char* word : {"AND", "OR", "NOT", "VS", "WITH", "NEAR", "NEAR/", "\\-", "*", "\\(ti",
                           "..", ">", ">=", "<", "<=", "\\&("}) {
    EXPECT_TRUE(described.contains(word)) << word << " is no item of the page";
  }
}

TEST(ManPageTest, NamesNoOtherField) {
  for (const std::string& word : typed_words(page())) {
    const bool value =
        std::set<std::string>{
            "today", "now",   "yesterday", "this-year", "last-year", "last-10-years",
            "2",     "years", "ago",       "after",     "since",     "before",
            "until", "k",     "m",         "b"}
            .contains(word);
    EXPECT_TRUE(value || find_field(word)) << word << " is typed on the page, but is no field";
  }
}

TEST(ManPageTest, LimitsAreThoseOfTheParser) {
  const QueryLimits limits;
  const std::string said = "Queries may have " + std::to_string(limits.bytes) + " bytes, " +
                           std::to_string(limits.terms) + " words and values, and brackets " +
                           std::to_string(limits.depth) + " deep.";
  EXPECT_NE(page().find(said), std::string::npos) << said;
  EXPECT_NE(page().find("words of each other, " + std::to_string(kNearDistance)),
            std::string::npos);
}

}  // namespace
}  // namespace muster
