#include "common/edit_distance.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>

namespace muster {
namespace {

TEST(EditDistance, CountsSteps) {
  const struct {
    const char* a;
    const char* b;
    std::size_t distance;
    const char* why;
  } rows[] = {
      {"", "", 0, "nothing"},
      {"", "abc", 3, "insertions"},
      {"combatant", "combatent", 1, "a replacement"},
      {"combatant", "combtant", 1, "a deletion"},
      {"combatant", "cobmatant", 1, "neighbours swapped are one step"},
      {"kitten", "sitting", 3, "the textbook's"},
      {"Łódź", "Łodź", 1, "code points, not bytes"},
  };
  for (const auto& row : rows)
    EXPECT_EQ(edit_distance(row.a, row.b, 9), row.distance) << row.why;
}

TEST(EditDistance, BeyondTheLimitIsOneMoreThanIt) {
  EXPECT_EQ(edit_distance("aaaa", "bbbb", 2), 3U);
  EXPECT_EQ(edit_distance("a", std::string(1000, 'b'), 2), 3U);
}

RC_GTEST_PROP(EditDistance, IsTheSameBothWaysAndWithoutALimit, ()) {
  const auto word = rc::gen::container<std::string>(rc::gen::elementOf(std::string("abc")));
  const std::string a = *word;
  const std::string b = *word;
  const std::size_t distance = edit_distance(a, b, 1000);
  RC_ASSERT(distance == edit_distance(b, a, 1000));
  RC_ASSERT((distance == 0) == (a == b));
  for (std::size_t limit = 0; limit < 5; ++limit)
    RC_ASSERT(edit_distance(a, b, limit) == std::min(distance, limit + 1));
}

}  // namespace
}  // namespace muster
