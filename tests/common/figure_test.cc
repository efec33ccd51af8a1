#include "common/figure.h"

#include <gtest/gtest.h>

namespace muster {
namespace {

TEST(Figure, EndsWhereItsDigitsDo) {
  struct Row {
    const char* text;
    double value;
    std::size_t end;
    const char* why;
  };
  const Row rows[] = {
      {"1234", 1234, 4, "digits"},
      {"1,234,567 men", 1234567, 9, "groups"},
      {"1 234", 1234, 5, "set apart by blanks"},
      {"1,234 567", 1234, 5, "one separator throughout"},
      {"12,34", 12, 2, "no group of three"},
      {"1,2345", 1, 1, "nor one of four"},
      {"1234,567", 1234, 4, "a group stands behind three digits at most"},
      {"12.50x", 12.5, 5, "a fraction"},
      {"12.", 12, 2, "a full stop"},
      {"7", 7, 1, "one digit"},
  };
  for (const Row& row : rows) {
    const Figure figure = read_figure(row.text, 0);
    EXPECT_EQ(figure.value, row.value) << row.text << ": " << row.why;
    EXPECT_EQ(figure.end, row.end) << row.text << ": " << row.why;
  }
  EXPECT_EQ(read_figure("about 30", 6).value, 30);
}

}  // namespace
}  // namespace muster
