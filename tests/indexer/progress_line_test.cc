#include "indexer/progress_line.h"

#include <gtest/gtest.h>

#include "common/unicode.h"

namespace muster {
namespace {

TEST(ProgressLine, SaysWhatThereIsToSay) {
  const struct {
    Progress progress;
    const char* line;
    const char* why;
  } rows[] = {
      {{0, 100, 0, "a.md"}, "  0%                    0/100  a.md", "nothing is known yet"},
      {{50, 100, 0.1, "in/a.md"}, " 50% ████████          50/100  a.md", "too soon for a rate"},
      {{50, 100, 1, "in/a.md"}, " 50% ████████          50/100  50/s  1 s left  a.md", "a rate"},
      {{1, 5'000, 1, "a.md"},
       "  0% ▏                   1/5000  1/s  84 min left  a.md",
       "something is done, and long times are minutes"},
      {{100, 100, 3, "a.md"}, "100% ████████████████ 100/100  writing", "all is read"},
      {{0, 0, 0, "a.md"}, "  0%                  0/1  a.md", "nothing to do divides by nothing"},
      {{1, 2, 0.1, "\x1b[2J\u202ex.md"},
       " 50% ████████         1/2  [2Jx.md",
       "nothing that a terminal obeys"},
  };
  for (const auto& [progress, line, why] : rows)
    EXPECT_EQ(progress_line(progress, 80), line) << why;
}

TEST(ProgressLine, FitsAnyWidth) {
  const Progress progress{1'234, 98'765, 12, "folder/応仁の乱_and_a_long_name_behind_it.md"};
  for (std::size_t columns = 1; columns < 120; ++columns)
    EXPECT_LE(display_width(progress_line(progress, columns)), columns);
  EXPECT_EQ(progress_line(progress, 45), "  1% ▎                 1234/98765  103/s")
      << "the name goes first, then the time left";
}

}  // namespace
}  // namespace muster
