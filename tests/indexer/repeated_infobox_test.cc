#include "indexer/repeated_infobox.h"

#include <gtest/gtest.h>

namespace muster {
namespace {

Article article_with(const std::string& lead) {
  Article article;
  article.infoboxes.resize(1);
  for (const char* key : {"conflict", "date", "place", "combatant1"}) {
    InfoboxField field;
    field.key = key;
    article.infoboxes[0].fields.push_back(field);
  }
  article.sections = {{"", 0, lead}, {"Battle", 2, "date\tMay\nplace\tA ford\nconflict\tB\n"}};
  article.words = 100;
  return article;
}

TEST(RepeatedInfobox, IsTakenOutOfTheLead) {
  const struct {
    const char* lead;
    const char* left;
    const char* why;
  } rows[] = {
      {"conflict\tBattle of the Ford\ndate\t3 May 1702\nplace\tThe ford\nThey met at the ford.\n",
       "They met at the ford.\n", "the infobox once more"},
      {"conflict\tX\ndate\tY\nplace\tZ\nwidth\t300\nText.", "width\t300\nText.",
       "a row whose key the infobox has not stays"},
      {"date\tMay\nplace\tA ford\nText.\n", "date\tMay\nplace\tA ford\nText.\n",
       "two rows are a table like any other"},
      {"date and place are known.\nplace by place.\nconflict after conflict.\n",
       "date and place are known.\nplace by place.\nconflict after conflict.\n",
       "sentences are no rows"},
      {"", "", "nothing"},
  };
  for (const auto& row : rows) {
    Article article = article_with(row.lead);
    drop_repeated_infobox(article);
    EXPECT_EQ(article.sections[0].text, row.left) << row.why;
    EXPECT_EQ(article.sections[1].text, "date\tMay\nplace\tA ford\nconflict\tB\n")
        << "only the lead is looked at";
  }
}

TEST(RepeatedInfobox, ItsWordsNoLongerCount) {
  Article article =
      article_with("conflict\tBattle of the Ford\ndate\t3 May 1702\nplace\tFord\nText.\n");
  drop_repeated_infobox(article);
  EXPECT_EQ(article.words, 100U - 11U);
}

}  // namespace
}  // namespace muster
