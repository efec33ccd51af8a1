#include "searcher/number_range.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>
#include <vector>

namespace muster {
namespace {

constexpr double kOpen = std::numeric_limits<double>::infinity();

TEST(NumberRangeTest, Ranges) {
  struct Row {
    const char* text;
    double min;
    double max;
    const char* why;
  };
  const std::vector<Row> rows{
      {"17", 17, 17, "a single number"},
      {"0", 0, 0, "none killed is a number too"},
      {" 17 ", 17, 17, "blanks around it"},
      {"007", 7, 7, "leading zeros"},
      {"100..500", 100, 500, "both ends"},
      {"100 .. 500", 100, 500, "blanks around the dots"},
      {"1000..", 1000, kOpen, "no upper end"},
      {"..50", -kOpen, 50, "no lower end"},
      {"500..100", 100, 500, "the wrong way round"},
      {"100-500", 100, 500, "a hyphen"},
      {"100–500", 100, 500, "an en dash"},
      {"100 — 500", 100, 500, "an em dash between blanks"},
      {">=100", 100, kOpen, "at least"},
      {"<=100", -kOpen, 100, "at most"},
      {"≥ 100", 100, kOpen, "at least, as one character"},
      {"≤100", -kOpen, 100, "at most, as one character"},
      {">= 1,000", 1000, kOpen, "a blank behind the comparison"},
      {"100+", 100, kOpen, "as infoboxes write at least"},
      {"1,000", 1000, 1000, "thousands by commas"},
      {"1,234,567", 1234567, 1234567, "more of them"},
      {"1 000", 1000, 1000, "thousands by blanks"},
      {"1\u00a0000\u202f000", 1000000, 1000000, "no-break blanks"},
      {"1,000..2,000", 1000, 2000, "in a range"},
      {"1k", 1000, 1000, "thousand"},
      {"1K..2M", 1000, 2000000, "capitals"},
      {"2.5m", 2500000, 2500000, "a fraction of a million"},
      {"1bn", 1e9, 1e9, "thousand millions"},
      {"1 k", 1000, 1000, "a blank before the unit"},
      {"6.5..7.2", 6.5, 7.2, "fractions"},
      {"10-20k", 10000, 20000, "the unit at the end holds for both ends"},
      {"900-1k", 900, 1000, "unless that turned the range round"},
      {"10..20k", 10, 20000, "two dots: each end as it stands"},
      {"-413", -413, -413, "below the sea"},
      {"-413..-10", -413, -10, "both ends below zero"},
      {"-5-5", -5, 5, "the first dash is a minus"},
      {"−5..5", -5, 5, "a real minus"},
      {"999999999999", 999999999999.0, 999999999999.0, "more than 32 bits"},
  };
  for (const Row& row : rows) {
    const auto range = read_number_range(row.text);
    ASSERT_TRUE(range) << row.text << ": " << row.why;
    EXPECT_EQ(range->min, row.min) << row.text << ": " << row.why;
    EXPECT_EQ(range->max, row.max) << row.text << ": " << row.why;
  }
}

TEST(NumberRangeTest, StrictComparisonsLeaveTheNumberOut) {
  const auto above = read_number_range(">100");
  ASSERT_TRUE(above);
  EXPECT_GT(above->min, 100);
  EXPECT_LE(above->min, 100.001) << "a broken number just above belongs to it";
  EXPECT_EQ(above->max, kOpen);
  const auto below = read_number_range("< 1k");
  ASSERT_TRUE(below);
  EXPECT_LT(below->max, 1000);
  EXPECT_GE(below->max, 999.999);
  EXPECT_EQ(below->min, -kOpen);
}

TEST(NumberRangeTest, WhatIsNone) {
  struct Row {
    std::string text;
    const char* why;
  };
  const std::vector<Row> rows{
      {"", "nothing"},
      {"   ", "blanks"},
      {"many", "a word"},
      {"..", "two open ends say nothing"},
      {"-", "a dash alone"},
      {">", "a comparison with nothing"},
      {">=", "a comparison with nothing"},
      {">many", "a comparison with a word"},
      {"1..2..3", "three ends"},
      {"1...5", "three dots"},
      {"1,00", "no thousands"},
      {"1,0000", "no thousands"},
      {"1234,567", "a group of four before the comma"},
      {"1,000 000", "two kinds of separator"},
      {"1.2.3", "two points"},
      {"5x", "no such unit"},
      {"12 men", "a word behind it"},
      {"1e5", "no exponents: not as people write"},
      {"0x10", "nor hexadecimals"},
      {"inf", "nor infinity by name"},
      {"nan", "nor that"},
      {"١٧", "digits of other scripts are not read"},
      {"5\xff", "invalid UTF-8"},
      {std::string("5\0", 2), "a NUL"},
      {std::string(65, '9'), "longer than any number that is meant"},
  };
  for (const Row& row : rows)
    EXPECT_FALSE(read_number_range(row.text)) << row.text << ": " << row.why;
}

RC_GTEST_PROP(NumberRangeTest, WholeNumbersComeBack, ()) {
  const auto a = *rc::gen::inRange(-1'000'000'000, 1'000'000'000);
  const auto b = *rc::gen::inRange(-1'000'000'000, 1'000'000'000);
  const auto range = read_number_range(std::to_string(a) + ".." + std::to_string(b));
  RC_ASSERT(range.has_value());
  RC_ASSERT(range->min == std::min(a, b));
  RC_ASSERT(range->max == std::max(a, b));
}

RC_GTEST_PROP(NumberRangeTest, AnyTextIsRead, (const std::string& text)) {
  const auto range = read_number_range(text);
  RC_ASSERT(!range || range->min <= range->max);
}

}  // namespace
}  // namespace muster
