#include "tests/common/date_rows.h"

namespace muster {
namespace {

std::string envelope(const DateFact& fact) {
  const auto end = [](const std::optional<Day>& day) { return day ? to_string(*day) : "?"; };
  return end(fact.first_day) + ".." + (fact.ongoing ? "now" : end(fact.last_day));
}

TEST(DateEnvelopeTest, SpansAllIntervals) {
  const struct {
    const char* text;
    const char* days;
    const char* why;
  } rows[] = {
      {"12 March 2018", "2018-03-12..2018-03-12", "one day"},
      {"March 2018", "2018-03-01..2018-03-31", "all of a month"},
      {"2018", "2018-01-01..2018-12-31", "all of a year"},
      {"February 2000 – 2001", "2000-02-01..2001-12-31", "each end at its own precision"},
      {"1990s", "1990-01-01..1999-12-31", "all of a decade"},
      {"5th century BC", "-0499-01-01..-0400-12-31", "all of a century"},
      {"c. 1274 BC", "-1273-01-01..-1273-12-31", "circa does not widen"},
      {"1948, 1958–59, 1963", "1948-01-01..1963-12-31", "from the first to the last of a list"},
      {"8 May 1945; 5 March 1943", "1943-03-05..1945-05-08", "whatever the order"},
      {"2004–2012, 2012–present", "2004-01-01..now", "something goes on, so nothing ends"},
      {"1990 – present; 1995–1999", "1990-01-01..now", "though other parts do"},
      {"before 1850", "?..1849-12-31", "no first day"},
      {"after 1850", "1851-01-01..?", "no last day"},
      {"1863 – ?", "1863-01-01..?", "an end that is not known"},
      {"1863 – ?, 1870", "1863-01-01..?", "an unknown end is not outdone by a known one"},
      {"20 February 1988 – present\n* Unrest: 1988–1991\n* War: 1992–1994", "1988-02-20..now",
       "the headline's day counts before the year of a part"},
      {"5 May 1916 – 3 June 1918\n* Siege: 1916\n* Pursuit: 1918", "1916-05-05..1918-06-03",
       "both ends of the headline count"},
      {"5 May 1916 – 3 June 1918\n* Pursuit: 1918–1919", "1916-05-05..1919-12-31",
       "a part that leaves the headline counts"},
      {"5 March 2012 (raid), March 2012 (unrest)", "2012-03-01..2012-03-31",
       "a single day is no headline"},
      {"First phase 1–3 May 2018 Second phase: preparations ongoing", "2018-05-01..now",
       "a phase without any date that goes on"},
      {"Ongoing", "?..now", "nothing but that it goes on"},
      {"28 December 2015 – 3 January 2015", "2015-12-28..?",
       "a slip of the pen: its end is no end"},
      {"18 April", "?..?", "no date"},
  };
  for (const auto& row : rows)
    EXPECT_EQ(envelope(read_date(row.text)), row.days) << row.text << ": " << row.why;
}

TEST(DateEnvelopeTest, SaysWhenARangeIsReversed) {
  EXPECT_TRUE(read_date("28 December 2015 – 3 January 2015").reversed);
  EXPECT_TRUE(read_date("1945–1939").reversed);
  EXPECT_FALSE(read_date("28 December – 3 January 2015").reversed);
  EXPECT_FALSE(read_date("100–50 BC").reversed);
  EXPECT_FALSE(read_date("between 1260 and 1250").reversed);
}

}  // namespace
}  // namespace muster
