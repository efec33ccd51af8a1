// Which texts of an article its facts are read from.
#include "indexer/facts_reader.h"

#include <gtest/gtest.h>

#include <string>

namespace muster {
namespace {

Article with_fields(std::initializer_list<InfoboxField> fields) {
  Article article;
  article.title = "X";
  article.infoboxes.emplace_back().fields = fields;
  return article;
}

InfoboxField field(std::string key, std::string text) {
  InfoboxField made;
  made.key = std::move(key);
  made.text = std::move(text);
  return made;
}

TEST(FactsReader, CoordinatesStandInTheirKeyOrInThePlace) {
  const InfoboxField place = field("place", "Guadalcanal, Solomon Islands 9°30′S 160°00′E");
  const auto own = read_facts(with_fields({place, field("coordinates", "10°N 20°E")})).coordinates;
  ASSERT_TRUE(own);
  EXPECT_DOUBLE_EQ(own->latitude, 10);
  const auto told = read_facts(with_fields({place})).coordinates;
  ASSERT_TRUE(told);
  EXPECT_DOUBLE_EQ(told->latitude, -9.5);
  EXPECT_DOUBLE_EQ(told->longitude, 160);
  EXPECT_FALSE(read_facts(with_fields({field("place", "30 km north of 40, Kansas")})).coordinates)
      << "numbers alone are no degrees";
}

}  // namespace
}  // namespace muster
