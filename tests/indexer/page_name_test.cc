#include "indexer/page_name.h"

#include <gtest/gtest.h>

#include <string_view>

namespace muster {
namespace {

TEST(PageName, OfLinks) {
  struct {
    std::string_view href;
    std::string_view page;
    std::string_view why;
  } const cases[] = {
      {"./Fall_of_the_town", "Fall of the town", "a wiki's page"},
      {"./Town,_Province#History", "Town, Province", "a part of it"},
      {"./UTC+03:00", "UTC+03:00", "a colon in it is no scheme"},
      {"./AC/DC", "AC/DC", "a slash in it"},
      {"./Where_is_it?", "Where is it?", "a question mark in it"},
      {"./St._Mary's", "St. Mary's", "a dot in it is no extension"},
      {"./%D0%9C%D0%B8%D1%80", "\xD0\x9C\xD0\xB8\xD1\x80", "percent signs are decoded"},
      {"./100%_sure%2", "100% sure%2", "unless they are none"},
      {"./%FF", "\xEF\xBF\xBD", "what is not UTF-8 becomes so"},
      {"./%0C%0A", "", "control characters alone are no name"},
      {"./undefined", "undefined", "as the source has it"},
      {"./", "", "no page"},
      {"./#Part", "", "a part of no page"},
      {"", "", "nothing"},
      {"#part", "", "this page"},
      {"other_town.md", "other town", "an article beside this one"},
      {"../wars/other_town.mdx#x", "other town", "one elsewhere"},
      {"/articles/other-town.markdown?x=1", "other-town", "one from the root"},
      {"/wiki/Other_town", "Other town", "a wiki's own address"},
      {"/articles/other_town/", "other town", "a site's address"},
      {"../other_town/", "other town", "the same, relative"},
      {"https://en.wikipedia.org/wiki/Other_town?action=x#y", "Other town?action=x",
       "Wikipedia's; its names may have a ? in them"},
      {"https://wikipedia.org/wiki/Special:Redirect/file/A.svg", "", "a file there"},
      {"https://example.org/wiki/Other_town", "", "another site's wiki"},
      {"https://example.org", "", "another site"},
      {"//example.org/wiki/X", "", "the same without a scheme"},
      {"mailto:x@example.org", "", "a letter"},
      {"javascript:alert(1)", "", "no address at all"},
      {"./Map_of_it.svg", "", "an image"},
      {"./File:Map", "", "a file"},
      {"./Category:Sieges", "", "a category"},
      {"scan.PDF", "", "a document"},
      {" ./Padded ", "Padded", "blanks around it"},
  };
  for (const auto& c : cases)
    EXPECT_EQ(page_of_link(c.href), c.page) << c.why << ": " << c.href;
}

TEST(PageName, SpecialPages) {
  EXPECT_TRUE(is_special_page("File:Map.svg"));
  EXPECT_TRUE(is_special_page("category :Sieges"));
  EXPECT_FALSE(is_special_page("Operation: Storm"));
  EXPECT_FALSE(is_special_page("Files"));
}

}  // namespace
}  // namespace muster
