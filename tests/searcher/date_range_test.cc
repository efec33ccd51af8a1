#include "searcher/date_range.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>
#include <vector>

namespace muster {
namespace {

// A leap day, which is where counting back by months and years goes wrong.
Day leap_day() { return Day{std::chrono::year{2024} / 2 / 29}; }

std::string printed(const std::optional<DateRange>& range) {
  if (!range) return "none";
  const auto end = [](const std::optional<Day>& day) { return day ? to_string(*day) : "*"; };
  return end(range->first_day) + " " + end(range->last_day);
}

struct Row {
  std::string text;
  const char* range;  // first and last day, * for an open end
  const char* why;
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    EXPECT_EQ(printed(read_date_range(row.text, leap_day())), row.range)
        << row.text << ": " << row.why;
  }
}

TEST(DateRangeTest, SingleDates) {
  check({
      {"2018", "2018-01-01 2018-12-31", "a year"},
      {"2018-03", "2018-03-01 2018-03-31", "a month"},
      {"2018-03-12", "2018-03-12 2018-03-12", "a day"},
      {" 2018 ", "2018-01-01 2018-12-31", "blanks around it"},
      {"March 2018", "2018-03-01 2018-03-31", "as people write it"},
      {"12 March 2018", "2018-03-12 2018-03-12", "a day as people write it"},
      {"12–20 March 2018", "2018-03-12 2018-03-20", "an interval with a dash"},
      {"490bc", "-0489-01-01 -0489-12-31", "the year before 1 is 0"},
      {"490 BC", "-0489-01-01 -0489-12-31", "in capitals, with a blank"},
      {"-0489", "-0489-01-01 -0489-12-31", "as inspect prints it"},
      {"1860s", "1860-01-01 1869-12-31", "a decade"},
      {"19th century", "1801-01-01 1900-12-31", "a century"},
      {"5th century BC", "-0499-01-01 -0400-12-31", "500 to 401 BC"},
      {"2011 – present", "2011-01-01 *", "what goes on has no end"},
  });
}

TEST(DateRangeTest, Ranges) {
  check({
      {"2018-03..2018-05", "2018-03-01 2018-05-31",
       "the first day of one to the last of the other"},
      {"2018-03..May 2018", "2018-03-01 2018-05-31", "each end as it likes"},
      {"2018 .. 2019", "2018-01-01 2019-12-31", "blanks around the dots"},
      {"..1815", "* 1815-12-31", "no lower end"},
      {"1815..", "1815-01-01 *", "no upper end"},
      {"490bc..480bc", "-0489-01-01 -0479-12-31", "years BC count down"},
      {"490..480bc", "-0489-01-01 -0479-12-31", "one BC at the end holds for both"},
      {"-0489..0014", "-0489-01-01 0014-12-31", "across the change of eras"},
      {"March..May 2018", "2018-03-01 2018-05-31", "one year at the end holds for both"},
      {"2019..2018", "2018-01-01 2019-12-31", "the wrong way round"},
      {"0001-01-01..0000-01-01", "0000-01-01 0001-01-01", "days in full, the wrong way round"},
      {"1860s..1880s", "1860-01-01 1889-12-31", "decades"},
      {"1861-65", "1861-01-01 1865-12-31", "a short form of the second year"},
      {"2018-03-12..2018-03-12", "2018-03-12 2018-03-12", "both ends the same"},
      {"2011 – present..", "2011-01-01 *", "an open end that has a first day"},
  });
}

TEST(DateRangeTest, Comparisons) {
  check({
      {">2018", "2019-01-01 *", "after the year is over"},
      {">=2018", "2018-01-01 *", "from its first day"},
      {"<2018", "* 2017-12-31", "before its first day"},
      {"<= 2018-03", "* 2018-03-31", "up to its last day, with a blank"},
      {"≥2018", "2018-01-01 *", "as one character"},
      {"≤2018", "* 2018-12-31", "as one character"},
      {"after March 2018", "2018-04-01 *", "in words"},
      {"Before 490 BC", "* -0490-12-31", "in words, in any case"},
      {"since 2011", "2011-01-01 *", "in words"},
      {"until 1815", "* 1815-12-31", "the year it ends in belongs to it"},
  });
}

TEST(DateRangeTest, Relative) {
  check({
      {"today", "2024-02-29 2024-02-29", "the day given"},
      {"now", "2024-02-29 2024-02-29", "the same"},
      {"Yesterday", "2024-02-28 2024-02-28", "in any case"},
      {"this-year", "2024-01-01 2024-12-31", "of the calendar"},
      {"this month", "2024-02-01 2024-02-29", "with a blank"},
      {"this week", "2024-02-26 2024-03-03", "from Monday; that day was a Thursday"},
      {"last-year", "2023-01-01 2023-12-31", "the year before, all of it"},
      {"last-month", "2024-01-01 2024-01-31", "the month before, however long"},
      {"last week", "2024-02-19 2024-02-25", "the week before"},
      {"last-10-years", "2014-02-28 2024-02-29", "to today; there was no 29 February 2014"},
      {"last-6-months", "2023-08-29 2024-02-29", "six months back"},
      {"past 30 days", "2024-01-30 2024-02-29", "thirty days back"},
      {"last-2-weeks", "2024-02-15 2024-02-29", "fourteen days back"},
      {"2 years ago", "2022-01-01 2022-12-31", "the year as such"},
      {"a year ago", "2023-01-01 2023-12-31", "one"},
      {"3-months-ago", "2023-11-01 2023-11-30", "the month as such"},
      {"1 week ago", "2024-02-19 2024-02-25", "the week as such"},
      {"10 days ago", "2024-02-19 2024-02-19", "the day"},
      {"2018..today", "2018-01-01 2024-02-29", "as the end of a range"},
      {"2 years ago..", "2022-01-01 *", "as its beginning"},
      {"..yesterday", "* 2024-02-28", "as its end, open before"},
      {"last-9999-years", "-7975-02-28 2024-02-29", "as far back as it goes"},
      {"last 0 days", "2024-02-29 2024-02-29", "today alone"},
  });
}

TEST(DateRangeTest, WhatIsNone) {
  check({
      {"", "none", "nothing"},
      {"  ", "none", "blanks"},
      {"..", "none", "two open ends say nothing"},
      {"unknown", "none", "no date"},
      {"2018-13", "none", "no such month, nor the year 2113"},
      {"2018-02-30", "none", "no such day"},
      {"2018..unknown", "none", "half a range is none"},
      {"unknown..2018", "none", "nor the other half"},
      {"2016..2018..2020", "none", "three ends"},
      {">", "none", "a comparison with nothing"},
      {">..2018", "none", "two ways to say it at once"},
      {"last", "none", "of what"},
      {"last years", "none", "how many"},
      {"last-many-years", "none", "no number"},
      {"last-99999-years", "none", "more years than there are"},
      {"2 fortnights ago", "none", "no such unit"},
      {"this-3-years", "none", "not as one says"},
      {"-", "none", "a dash"},
      {std::string(300, '1'), "none", "longer than any date that is meant"},
      {"\xff\xfe", "none", "invalid UTF-8"},
  });
}

RC_GTEST_PROP(DateRangeTest, AnyTextGivesAnOrderedRangeOrNone, (const std::string& text)) {
  const auto range = read_date_range(text, leap_day());
  if (!range) return;
  RC_ASSERT(range->first_day || range->last_day);
  if (range->first_day && range->last_day) RC_ASSERT(*range->first_day <= *range->last_day);
}

RC_GTEST_PROP(DateRangeTest, DaysComeBack, ()) {
  const Day a{std::chrono::days{*rc::gen::inRange(-900'000, 900'000)}};
  const Day b{std::chrono::days{*rc::gen::inRange(-900'000, 900'000)}};
  const auto range = read_date_range(to_string(a) + ".." + to_string(b), leap_day());
  RC_ASSERT(range.has_value());
  RC_ASSERT(range->first_day == std::min(a, b));
  RC_ASSERT(range->last_day == std::max(a, b));
}

}  // namespace
}  // namespace muster
