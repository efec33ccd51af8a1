#include "common/date.h"

#include <gtest/gtest.h>

namespace muster {
namespace {

PartialDate year(int y) { return {y, std::nullopt, std::nullopt}; }
PartialDate month(int y, unsigned m) { return {y, m, std::nullopt}; }
PartialDate day(int y, unsigned m, unsigned d) { return {y, m, d}; }

TEST(DateTest, PrintsAndParsesEachPrecision) {
  const struct {
    PartialDate date;
    const char* text;
  } rows[] = {
      {year(2018), "2018"},
      {month(2018, 3), "2018-03"},
      {day(2018, 3, 12), "2018-03-12"},
      {year(0), "0000"},
      {year(9), "0009"},
      {year(-1), "-0001"},
      {year(-489), "-0489"},
      {month(-489, 9), "-0489-09"},
      {day(-489, 9, 12), "-0489-09-12"},
      {year(9999), "9999"},
      {year(-9999), "-9999"},
      {day(2000, 2, 29), "2000-02-29"},
      {day(-4, 2, 29), "-0004-02-29"},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(to_string(row.date), row.text);
    EXPECT_EQ(parse_partial_date(row.text), row.date) << row.text;
  }
}

TEST(DateTest, ParsesNothingElse) {
  for (const char* text : {"",
                           "-",
                           "18",
                           "218",
                           "02018",
                           "-218",
                           "-0000",
                           "2018-",
                           "2018-3",
                           "2018-00",
                           "2018-13",
                           "2018-03-",
                           "2018-03-1",
                           "2018-03-00",
                           "2018-03-32",
                           "2018-02-29",
                           "1900-02-29",
                           "2018-04-31",
                           "2018-03-12 ",
                           " 2018",
                           "2018/03/12",
                           "2018-03-12T00",
                           "20180312",
                           "+2018",
                           "2o18",
                           "--2018"}) {
    EXPECT_FALSE(parse_partial_date(text)) << '"' << text << '"';
  }
}

TEST(DateTest, KnowsFirstAndLastDays) {
  const struct {
    const char* date;
    const char* first;
    const char* last;
  } rows[] = {
      {"2018", "2018-01-01", "2018-12-31"},       {"2018-03", "2018-03-01", "2018-03-31"},
      {"2018-02", "2018-02-01", "2018-02-28"},    {"2000-02", "2000-02-01", "2000-02-29"},
      {"1900-02", "1900-02-01", "1900-02-28"},    {"2018-03-12", "2018-03-12", "2018-03-12"},
      {"0000", "0000-01-01", "0000-12-31"},       {"-0489", "-0489-01-01", "-0489-12-31"},
      {"-0004-02", "-0004-02-01", "-0004-02-29"}, {"9999", "9999-01-01", "9999-12-31"},
      {"-9999", "-9999-01-01", "-9999-12-31"},
  };
  for (const auto& row : rows) {
    const auto date = parse_partial_date(row.date);
    ASSERT_TRUE(date) << row.date;
    EXPECT_EQ(to_string(first_day_of(*date)), row.first);
    EXPECT_EQ(to_string(last_day_of(*date)), row.last);
  }
}

TEST(DateTest, IntervalsHaveTheDaysTheirEndsHave) {
  DateInterval interval;
  EXPECT_FALSE(first_day_of(interval));
  EXPECT_FALSE(last_day_of(interval));
  interval.start = month(1863, 7);
  interval.end = year(1865);
  EXPECT_EQ(to_string(*first_day_of(interval)), "1863-07-01");
  EXPECT_EQ(to_string(*last_day_of(interval)), "1865-12-31");
}

}  // namespace
}  // namespace muster
