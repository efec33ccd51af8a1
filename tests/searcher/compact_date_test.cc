#include "searcher/compact_date.h"

#include <gtest/gtest.h>

#include "tests/support/sample_results.h"

namespace muster {
namespace {

using samples::fact;
using samples::interval;
using samples::since;

PartialDate year(int y) { return {y, {}, {}}; }
PartialDate month(int y, unsigned m) { return {y, m, {}}; }
PartialDate day(int y, unsigned m, unsigned d) { return {y, m, d}; }

DateFact span(PartialDate start, PartialDate end, bool approximate = false) {
  return fact({interval(start, end, approximate)});
}

struct Case {
  DateFact fact;
  const char* text;
  const char* why;
};

void check(const std::vector<Case>& cases) {
  for (const Case& c : cases)
    EXPECT_EQ(compact_date(c.fact), c.text) << c.why;
}

TEST(CompactDate, SaysOnceWhatBothEndsShare) {
  check({
      {{}, "", "no date at all"},
      {span(day(2018, 3, 12), day(2018, 3, 12)), "12 Mar 2018", "one day"},
      {span(day(2018, 3, 12), day(2018, 3, 20)), "12–20 Mar 2018", "days of one month"},
      {span(day(2018, 1, 5), day(2018, 2, 20)), "5 Jan – 20 Feb 2018", "days of one year"},
      {span(day(2001, 12, 30), day(2002, 1, 3)), "30 Dec 2001 – 3 Jan 2002", "days of two years"},
      {span(month(2018, 3), month(2018, 3)), "Mar 2018", "one month"},
      {span(month(1809, 4), month(1809, 11)), "Apr–Nov 1809", "single words need no air"},
      {span(month(1993, 12), month(1994, 5)), "Dec 1993 – May 1994", "months of two years"},
      {span(year(1848), year(1848)), "1848", "one year"},
      {span(year(1053), year(1054)), "1053–1054", "years stand in full"},
  });
}

TEST(CompactDate, KeepsThePrecisionOfEachEnd) {
  check({
      {span(day(2012, 3, 1), month(2012, 9)), "1 Mar – Sep 2012", "a day and a month"},
      {span(month(2012, 3), day(2012, 3, 5)), "Mar – 5 Mar 2012", "a month and a day in it"},
      {span(year(2012), month(2012, 9)), "2012 – Sep 2012", "a year is not the months of its end"},
      {span(year(1992), day(1994, 5, 12)), "1992 – 12 May 1994", "a year and a day"},
  });
}

TEST(CompactDate, NamesTheEraWhereItIsInDoubt) {
  check({
      {span(year(-489), year(-489)), "490 BC", "-489 is 490 BC: there is no year 0"},
      {span(year(0), year(0)), "1 BC", "astronomical year 0"},
      {span(year(-497), year(-492)), "498–493 BC", "BC once for both"},
      {span(day(-215, 8, 2), day(-215, 8, 2)), "2 Aug 216 BC", "a day"},
      {span(day(-479, 8, 7), day(-479, 9, 10)), "7 Aug – 10 Sep 480 BC", "days of one year"},
      {span(month(-404, 3), month(-403, 4)), "Mar 405 – Apr 404 BC", "months of two years"},
      {span(year(-99), year(50)), "100 BC – AD 50", "both eras"},
      {span(day(-26, 1, 16), day(14, 8, 19)), "16 Jan 27 BC – 19 Aug AD 14", "days of both eras"},
      {span(year(-4999), year(460)), "5000 BC – AD 460", "AD answers BC, however late"},
      {span(year(60), year(61)), "AD 60–61", "60 alone is no year to the reader"},
      {span(year(50), year(562)), "AD 50–562", "the first one says it for both"},
      {span(month(9, 9), month(9, 9)), "Sep AD 9", "\"Sep 9\" would be a day"},
      {span(month(627, 1), month(627, 2)), "Jan–Feb 627", "three digits are a year"},
  });
}

TEST(CompactDate, SaysWhatIsNotSure) {
  check({
      {span(year(-1273), year(-1273), true), "c. 1274 BC", "circa"},
      {span(year(-7999), year(-2699), true), "c. 8000–2700 BC", "once for both ends"},
      {fact({since(year(2014))}), "since 2014", "still going on"},
      {fact({since(day(2022, 4, 18))}), "since 18 Apr 2022", "from a day on"},
      {fact({{year(2012), {}, true, true, {}}}), "since c. 2012", "from about a year on"},
      {fact({{{}, {}, true, false, {}}}), "ongoing", "nothing but that"},
      {fact({interval({}, year(1849), true)}), "before 1850", "\"before\" is vague by itself"},
      {fact({interval({}, month(2015, 12))}), "before Jan 2016", "the month that follows"},
      {fact({interval({}, day(2016, 2, 29))}), "before 1 Mar 2016", "the day that follows"},
      {fact({interval({}, year(0))}), "before AD 1", "1 BC is followed by AD 1"},
      {fact({interval(month(2015, 12), {})}), "from Dec 2015", "the end is not known"},
  });
}

TEST(CompactDate, SpansAllPhases) {
  check({
      {fact({interval(day(2022, 3, 2), day(2022, 3, 3)),
             interval(day(2022, 3, 9), day(2022, 3, 13))}),
       "2–13 Mar 2022", "a gap is no matter"},
      {fact({interval(year(1939), year(1939)), interval(year(1944), year(1948))}), "1939–1948",
       "years apart"},
      {fact({interval(day(2018, 5, 1), day(2018, 8, 4)),
             interval(day(2017, 9, 8), day(2018, 3, 5))}),
       "8 Sep 2017 – 4 Aug 2018", "phases in any order"},
      {fact({interval(day(2017, 9, 8), day(2018, 3, 5)), since(month(2018, 5))}),
       "since 8 Sep 2017", "the last phase is open"},
      {fact({interval(year(1258), year(1258)), interval(year(1285), year(1288), true)}),
       "c. 1258–1288", "one end is approximate"},
  });
}

TEST(CompactDate, GoesByTheFactsOwnDays) {
  // A headline that is more exact than the first of the phases below it.
  DateFact headline = fact({since(day(1988, 2, 20)), interval(year(1988), year(1991))});
  headline.first_day = first_day_of(day(1988, 2, 20));
  DateFact elsewhere = fact({interval(year(1700), year(1710))});
  elsewhere.last_day = last_day_of(day(1712, 5, 1));
  check({
      {headline, "since 20 Feb 1988", "the day that no phase goes before"},
      {elsewhere, "1700 – 1 May 1712", "a day that no interval has is given as it is"},
  });
}

}  // namespace
}  // namespace muster
