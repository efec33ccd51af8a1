// Words in a row, or near each other, within one part of an article: the plain words' places and
// the marks of the parts have to say it together.
#include <gtest/gtest.h>

#include "tests/support/program.h"
#include "tests/support/temp_folder.h"

namespace muster::test {
namespace {

// Each part has its own words in a row, and has those of other parts apart from each other.
constexpr const char* kApart = R"(---
title: Red Fox at Green Hill
description: Fox of the hill, then red and green.
author: Ida Moss
tags: [blue water, grey stone]
infobox:
  conflict: The old mill
  result: Bridge, lost at noon
  terrain: dark wood with old ruins near a mill
  image_caption: Broken gate
---

The hill was green. A fox of red fur came to the old gate by the mill; a bridge was lost.

## Noon at the bridge

Stone that was grey lay in the water, and blue was the sky.
)";

constexpr const char* kPlain = R"(---
title: Another
---

The red fox lost bridge and old mill. The broken gate stood. Moss grew on grey stone.
)";

struct Row {
  const char* query;
  const char* found;
  const char* why;
};

constexpr Row kRows[] = {
    {"\"red fox\"", "ab", "in a title, in a text"},
    {"title:\"red fox\"", "a", "in the title"},
    {"body:\"red fox\"", "b", "both words are in a's text, but not in a row there"},
    {"body:\"red fur\"", "a", "in the text"},
    {"title:\"fox red\"", "", "the other way round"},
    {"title:\"fox green\"", "", "not in a row"},
    {"title:(fox NEAR/3 green)", "a", "within three"},
    {"title:(fox NEAR/1 green)", "", "not within one"},
    {"body:(fox NEAR/2 red)", "ab", "\"fox of red\""},
    {"body:(hill NEAR/1 green)", "", "beside each other in the title alone"},
    {"body:(hill NEAR/3 green)", "a", "\"hill was green\""},
    {"summary:\"the hill\"", "a", "in the description"},
    {"summary:\"green hill\"", "", "which has both, apart; they are in a row in the title"},
    {"infobox.conflict:\"old mill\"", "a", "of one key"},
    {"infobox.terrain:\"old mill\"", "", "another key has them apart, and conflict in a row"},
    {"infobox.terrain:\"old ruins\"", "a", "in a row there"},
    {"infobox.terrain:(old NEAR/4 mill)", "a", "near each other there"},
    {"infobox.terrain:(old NEAR/2 mill)", "", "not as near, though beside each other elsewhere"},
    {"infobox.image_caption:\"broken gate\"", "a", "of what is no plain text"},
    {"infobox.image_caption:\"gate broken\"", "", "the other way round"},
    {"outcome:\"lost at\"", "a", "of a result"},
    {"outcome:\"noon bridge\"", "a", "words of one value, in any order"},
    {"outcome:\"bridge lost by\"", "", "of which one is missing"},
    {"section:\"the bridge\"", "a", "in a heading"},
    {"section:\"bridge noon\"", "", "which has both, the other way round"},
    {"tag:\"blue water\"", "a", "a whole tag"},
    {"tag:\"blue stone\"", "", "of two tags"},
    {"author:\"ida moss\"", "a", "an author"},
    {"title:red-fo*", "a", "with an open end"},
    {"body:red-fo*", "b", "with an open end, in the text alone"},
    {"body:(fox NEAR/6 came NEAR/6 gate NEAR/6 old)", "a", "four words"},
    {"body:(green NEAR/9 hill NEAR/9 fox NEAR/9 red NEAR/9 fur)", "a", "five words"},
    {"title:(green NEAR/9 hill NEAR/9 fox NEAR/9 red NEAR/9 fur)", "", "one of which is elsewhere"},
    {"title:(red -\"green fox\")", "a", "without what is not there"},
    {"another -body:\"red fox\"", "", "without what is there"},
    {"hill -body:\"red fox\"", "a", "without what is in the title alone"},
};

TEST(PhraseTest, StaysInItsPart) {
  TempFolder folder;
  folder.write("articles/a.md", kApart);
  folder.write("articles/b.md", kPlain);
  const std::string db = folder / "db";
  ASSERT_EQ(muster_index({"update", "--db", db, folder / "articles"}).status, 0);
  for (const auto& [query, found, why] : kRows) {
    const Outcome outcome = muster_search(
        {"--db", db, "--match", "all", "--strict", "--sort", "title", "--format", "json", query});
    std::string names;
    for (const char* name : {"a", "b"}) {
      if (outcome.out.find(std::string("\"") + name + ".md\"") != std::string::npos) names += name;
    }
    EXPECT_EQ(names, found) << query << ": " << why << '\n' << outcome.err;
  }
}

}  // namespace
}  // namespace muster::test
