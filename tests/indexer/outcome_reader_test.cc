#include "indexer/outcome_reader.h"

#include <gtest/gtest.h>

#include <vector>

namespace muster {
namespace {

TEST(Outcome, HeadlineIsTheFirstLineThatSaysSomething) {
  struct Row {
    const char* text;
    const char* headline;
    const char* why;
  };
  const std::vector<Row> rows = {
      {"", "", "nothing"},
      {"Roman victory", "Roman victory", "one line"},
      {"Pyrrhic victory\n* Epirus withdraws", "Pyrrhic victory", "bullets follow"},
      {"* Swedish victory\n* Treaty of Nystad", "Swedish victory", "the bullet is no part of it"},
      {"'''Decisive''' ''Mongol'' victory<br>Fall of Kiev", "Decisive Mongol victory", "markup"},
      {"Inconclusive[3][a]", "Inconclusive", "references"},
      {"Armistice:\n* Lines held", "Armistice", "the colon announces the bullets"},
      {"Stalemate;\npeace in 1604", "Stalemate", "a semicolon at the end"},
      {"Draw; both sides claim victory", "Draw; both sides claim victory", "inside it stays"},
      {"\n\n  Ottoman   victory \n", "Ottoman victory", "blanks"},
      {"🇫🇷 French victory", "French victory", "a flag"},
      {"Coalition victory • Treaty of Tilsit • A new duchy", "Coalition victory", "bullets inside"},
      {"Flag of Chile.svg Chilean victory", "Chilean victory", "an image name"},
      {"Union victory (fort surrendered)", "Union victory (fort surrendered)",
       "a bracket is part of it"},
      {"{{nowrap|Allied victory}}", "Allied victory", "a template"},
      {"style=margin:0\nTexian victory", "Texian victory", "table markup"},
      {"—\n1,200", "", "no letters, no headline"},
      {"[[Ethiopia|Ethiopian]] victory", "Ethiopian victory", "a link"},
  };
  for (const Row& row : rows) {
    const Outcome outcome = read_outcome(row.text);
    EXPECT_EQ(outcome.headline, row.headline) << row.text << "\n  " << row.why;
    EXPECT_EQ(outcome.text, row.text) << "the text stays as it is";
  }
}

}  // namespace
}  // namespace muster
