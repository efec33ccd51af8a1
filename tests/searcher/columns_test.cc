#include "searcher/columns.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "common/unicode.h"

namespace muster {
namespace {

struct Elision {
  const char* text;
  std::size_t columns;
  const char* middle;
  const char* end;
  const char* why;
};

TEST(Columns, ElidesWhatDoesNotFit) {
  const std::vector<Elision> cases{
      {"Venice", 6, "Venice", "Venice", "fits"},
      {"Venice", 0, "", "", "no room"},
      {"Venice", 1, "…", "…", "room for the sign alone"},
      {"abcdefghij", 5, "ab…ij", "abcd…", "one word is cut anywhere"},
      {"Republic of Venice", 12, "Republ…enice", "Republic of…",
       "a blank is before the sign no more"},
      {"Movement for the Liberation of the Lake", 24, "Movement for…of the Lake",
       "Movement for the…", "back to whole words where little is lost"},
      {"長篠の戦い", 7, "長篠…い", "長篠の…", "wide characters are two columns"},
      {"長篠の戦い", 6, "長…い", "長篠…", "half a character is not shown"},
      {"e\u0301e\u0301e\u0301e\u0301", 3, "e\u0301…e\u0301", "e\u0301e\u0301…",
       "marks stay with their letters"},
  };
  for (const Elision& c : cases) {
    EXPECT_EQ(elide_middle(c.text, c.columns), c.middle) << c.why;
    EXPECT_EQ(elide_end(c.text, c.columns), c.end) << c.why;
  }
}

RC_GTEST_PROP(Columns, ElidedTextFits, (const std::string& bytes)) {
  const std::string text = one_line(bytes);
  const auto columns = *rc::gen::inRange<std::size_t>(0, 40);
  RC_ASSERT(display_width(elide_middle(text, columns)) <= columns);
  RC_ASSERT(display_width(elide_end(text, columns)) <= columns);
  RC_ASSERT(is_valid_utf8(elide_middle(text, columns)));
}

TEST(Columns, OneLineHasNoControlsAndNoNeedlessBlanks) {
  EXPECT_EQ(one_line("  a\tb\r\n\x1b[1m  c\u202e "), "a b [1m c");
}

}  // namespace
}  // namespace muster
