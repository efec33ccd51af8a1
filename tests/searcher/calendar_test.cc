#include "searcher/calendar.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace muster {
namespace {

Day day(const char* text) { return first_day_of(*parse_partial_date(text)); }

TEST(Calendar, LabelsOfPeriods) {
  const struct {
    const char* day;
    Period period;
    const char* label;
    const char* first;
    const char* last;
    const char* why;
  } rows[] = {
      {"2018-03-12", Period::kDay, "2018-03-12", "2018-03-12", "2018-03-12", "a day"},
      {"2018-03-12", Period::kMonth, "2018-03", "2018-03-01", "2018-03-31", "a month"},
      {"2016-02-01", Period::kMonth, "2016-02", "2016-02-01", "2016-02-29",
       "a leap year's February"},
      {"2018-03-12", Period::kYear, "2018", "2018-01-01", "2018-12-31", "a year"},
      {"2018-03-12", Period::kDecade, "2010s", "2010-01-01", "2019-12-31", "a decade"},
      {"1800-06-01", Period::kCentury, "18th century", "1701-01-01", "1800-12-31",
       "1800 is the 18th century's last year"},
      {"1801-06-01", Period::kCentury, "19th century", "1801-01-01", "1900-12-31",
       "and 1801 the next one's first"},
      {"0001-01-01", Period::kCentury, "1st century", "0001-01-01", "0100-12-31",
       "it has no year 0"},
      {"0000-12-31", Period::kYear, "1 BC", "0000-01-01", "0000-12-31", "year 0 is 1 BC"},
      {"0000-12-31", Period::kCentury, "1st century BC", "-0099-01-01", "0000-12-31",
       "100 BC to 1 BC"},
      {"-0489-09-12", Period::kYear, "490 BC", "-0489-01-01", "-0489-12-31", "Marathon"},
      {"-0489-09-12", Period::kDecade, "490s BC", "-0498-01-01", "-0489-12-31", "499 BC to 490 BC"},
      {"-0489-09-12", Period::kCentury, "5th century BC", "-0499-01-01", "-0400-12-31",
       "500 BC to 401 BC"},
      {"0005-01-01", Period::kDecade, "0s", "0001-01-01", "0009-12-31",
       "nine years, since there is no year 0"},
      {"-0004-01-01", Period::kDecade, "0s BC", "-0008-01-01", "0000-12-31", "9 BC to 1 BC"},
      {"1211-01-01", Period::kCentury, "13th century", "1201-01-01", "1300-12-31",
       "11 to 13 end in th"},
      {"1053-01-01", Period::kCentury, "11th century", "1001-01-01", "1100-12-31",
       "11th, not 11st"},
  };
  for (const auto& row : rows) {
    const int number = period_number(row.period, day(row.day));
    EXPECT_EQ(period_label(row.period, number), row.label) << row.why;
    EXPECT_EQ(to_string(first_day_of(row.period, number)), row.first) << row.why;
    EXPECT_EQ(to_string(last_day_of(row.period, number)), row.last) << row.why;
  }
}

TEST(Calendar, WhatIsNoLabel) {
  EXPECT_EQ(parse_period(Period::kYear, "0"), std::nullopt);
  EXPECT_EQ(parse_period(Period::kYear, "490 B"), std::nullopt);
  EXPECT_EQ(parse_period(Period::kDecade, "2013s"), std::nullopt);
  EXPECT_EQ(parse_period(Period::kCentury, "19th"), std::nullopt);
  EXPECT_EQ(parse_period(Period::kMonth, "2018"), std::nullopt);
  EXPECT_EQ(parse_period(Period::kYear, "490 bc"), -489);
}

RC_GTEST_PROP(Calendar, PeriodsAreWithoutGapsAndTheirLabelsReadBack, ()) {
  const Day any(std::chrono::days(*rc::gen::inRange(-4'000'000, 2'900'000)));
  for (const Period period :
       {Period::kDay, Period::kMonth, Period::kYear, Period::kDecade, Period::kCentury}) {
    const int number = period_number(period, any);
    RC_ASSERT(first_day_of(period, number) <= any);
    RC_ASSERT(any <= last_day_of(period, number));
    RC_ASSERT(period_number(period, last_day_of(period, number)) == number);
    RC_ASSERT(period_number(period, last_day_of(period, number) + std::chrono::days(1)) ==
              number + 1);
    RC_ASSERT(parse_period(period, period_label(period, number)) == std::optional(number));
  }
}

}  // namespace
}  // namespace muster
