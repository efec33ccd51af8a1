// What of a command line is an option's, and what the query's.
#include "searcher/options.h"

#include <gtest/gtest.h>

namespace muster {
namespace {

SearchOptions parsed(std::vector<const char*> words) {
  words.insert(words.begin(), "muster-search");
  const auto options = parse_search_options(static_cast<int>(words.size()), words.data());
  EXPECT_TRUE(options.options) << words.back();
  return options.options.value_or(SearchOptions{});
}

TEST(SearchOptions, TimelineTakesAUnitAndNothingElse) {
  const struct {
    std::vector<const char*> words;
    const char* timeline;
    const char* query;
    const char* why;
  } rows[] = {
      {{"siege"}, "", "siege", "none asked for"},
      {{"--timeline"}, "auto", "", "alone"},
      {{"--timeline", "siege"}, "auto", "siege", "no unit, so a word"},
      {{"--timeline", "decade", "siege"}, "decade", "siege", "a unit behind it"},
      {{"--timeline=month", "year"}, "month", "year", "a unit with =, then a word"},
      {{"siege", "--timeline", "--count"}, "auto", "siege", "another option behind it"},
      {{"--", "--timeline", "day"}, "", "--timeline day", "words behind --"},
  };
  for (const auto& [words, timeline, query, why] : rows) {
    const SearchOptions options = parsed(words);
    EXPECT_EQ(options.timeline, timeline) << why;
    EXPECT_EQ(options.query, query) << why;
  }
}

TEST(SearchOptions, FieldsTakesColumns) {
  EXPECT_TRUE(parsed({"--fields"}).list_fields);
  for (const auto& words : {std::vector<const char*>{"--fields=title,date", "siege"},
                            {"--fields", "title,date", "siege"},
                            {"siege", "--fields", "title,date"}}) {
    const SearchOptions options = parsed(words);
    EXPECT_FALSE(options.list_fields);
    EXPECT_EQ(options.columns, "title,date");
    EXPECT_EQ(options.query, "siege");
  }
  EXPECT_TRUE(parsed({"--fields", "sieges"}).list_fields) << "no column, so a word too many";
}

TEST(SearchOptions, TellsNoPathFromAnEmptyOne) {
  EXPECT_EQ(parsed({"x"}).show, std::nullopt);
  EXPECT_EQ(parsed({"--show", ""}).show, "");
  EXPECT_EQ(parsed({"--show", "a b.md"}).show, "a b.md");
  EXPECT_EQ(parsed({"--similar=a.md", "x"}).similar, "a.md");
  EXPECT_EQ(parsed({"--values", "war", "x"}).values, "war");
}

}  // namespace
}  // namespace muster
