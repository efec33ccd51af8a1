#include "common/names.h"

#include <gtest/gtest.h>

namespace muster {
namespace {

TEST(Names, PagesThatAreNone) {
  EXPECT_TRUE(is_page("Free Syrian Army"));
  EXPECT_FALSE(is_page(""));
  EXPECT_FALSE(is_page("  "));
  EXPECT_FALSE(is_page("undefined")) << "what a converter leaves where it knew no page";
}

TEST(Names, TitlesOfPages) {
  const struct {
    const char* page;
    const char* title;
    const char* why;
  } rows[] = {
      {"Free Syrian Army", "Free Syrian Army", "as it is"},
      {"russia", "Russia", "flag templates give small letters"},
      {"united states", "United States", "each word"},
      {"united kingdom of great britain and ireland", "United Kingdom of Great Britain and Ireland",
       "but the small ones"},
      {"the gambia", "The Gambia", "a small word at the beginning"},
      {"Kingdom_of_France", "Kingdom of France", "as addresses have it"},
      {"iPhone 4", "iPhone 4", "some capital: its capitals are meant"},
  };
  for (const auto& row : rows)
    EXPECT_EQ(page_title(row.page), row.title) << row.why;
}

TEST(Names, OneNameHoweverItIsWritten) {
  const struct {
    const char* name;
    const char* page;
    const char* key;
    const char* form;
    const char* why;
  } rows[] = {
      {"YPG", "People's Protection Units", "peoples protection units", "People's Protection Units",
       "the page it links to"},
      {"Turkey", "turkey", "turkey", "Turkey", "a page in small letters is shown as the name"},
      {"USA", "united states", "united states", "United States", "or with capitals of its own"},
      {"Liwa al-Quds", "undefined", "liwa al quds", "Liwa al-Quds", "no page: as written"},
      {"Liwa al-Quds", nullptr, "liwa al quds", "Liwa al-Quds", "no link"},
  };
  for (const auto& row : rows) {
    Participant one;
    one.name = row.name;
    if (row.page != nullptr) one.page = row.page;
    const CanonicalName name = canonical_name(one);
    EXPECT_EQ(name.key, row.key) << row.why;
    EXPECT_EQ(name.form, row.form) << row.why;
  }
}

}  // namespace
}  // namespace muster
