#include "tests/common/date_rows.h"

namespace muster {
namespace {

// A question mark, "unknown" or nothing stands for an end that is not told.
TEST(DateVagueTest, ReadsUnknownEnds) {
  const DateRow rows[] = {
      {"? – 1187", "?..1187"},
      {"1187 – ?", "1187..?"},
      {"Unknown – 12 March 2018", "?..2018-03-12"},
      {"12 March 2018 – unknown", "2018-03-12..?"},
      {"?? March 1944", "1944-03~"},
      {"March ?, 1944", "1944-03~"},
      {"1 March 2012 – ? September 2012", "2012-03-01..2012-09~"},
      {"12? March 1244", "1244-03-12~"},
      {"1066?", "1066~"},
      {"1066 (?)", "1066~"},
  };
  expect_read(rows);
}

// Present, ongoing, since, and a dash with nothing behind it.
TEST(DateVagueTest, ReadsWhatGoesOn) {
  const DateRow rows[] = {
      {"14 November 2011 – present", "2011-11-14..now"},
      {"14 November 2011 – Present day", "2011-11-14..now"},
      {"14 November 2011 – now", "2011-11-14..now"},
      {"14 November 2011 to date", "2011-11-14..now"},
      {"14 November 2011 –", "2011-11-14..now"},
      {"2014–", "2014..now"},
      {"since 1963", "1963..now"},
      {"1963 onwards", "1963..now"},
      {"from 1963 onward", "1963..now"},
      {"12 March 2014 (ongoing)", "2014-03-12..now"},
      {"12 March 2014, ongoing", "2014-03-12..now"},
      {"Ongoing since 12 March 2014", "2014-03-12..now"},
      {"2004–2012, 2012–present", "2004..2012, 2012..now"},
      {"Ongoing", "?..now"},
  };
  expect_read(rows);
}

// Before and after leave the other end open.
TEST(DateVagueTest, ReadsBounds) {
  const DateRow rows[] = {
      {"before 1850", "?..1849~"},
      {"before 12 March 2018", "?..2018-03-11~"},
      {"before March 2018", "?..2018-02~"},
      {"prior to the 5th century", "?..0400~"},
      {"pre-1850", "?..1849~"},
      {"until 1963", "?..1963"},
      {"by 1250", "?..1250"},
      {"no later than 1250", "?..1250"},
      {"1250 or earlier", "?..1250~"},
      {"after 1250", "1251..?~"},
      {"after 31 December 1999", "2000-01-01..?~"},
      {"post-1945", "1946..?~"},
      {"not before 1250", "1250..?~"},
      {"1250 or later", "1250..?~"},
      {"from 1963", "1963..?"},
      {"after 1250 and before 1260", "1251..1259~"},
  };
  expect_read(rows);
}

// Doubt makes a date approximate and no wider.
TEST(DateVagueTest, HearsDoubt) {
  const DateRow rows[] = {
      {"c. 1274", "1274~"},
      {"ca.1200", "1200~"},
      {"circa 5 September 1201", "1201-09-05~"},
      {"around March 1915", "1915-03~"},
      {"~1250", "1250~"},
      {"about AD 60", "0060~"},
      {"probably 1066", "1066~"},
      {"possibly 12 March 1244", "1244-03-12~"},
      {"c. 1250 – c. 1300", "1250..1300~"},
      {"732 (probably October)", "0732-10~"},
      {"dated from 1073 to 1077", "1073..1077~"},
  };
  expect_read(rows);
}

// Early, mid and late are thirds; halves and quarters are what they say.
TEST(DateVagueTest, ReadsParts) {
  const DateRow rows[] = {
      {"early 1863", "1863-01..1863-04~"},
      {"mid-1863", "1863-05..1863-08~"},
      {"late-1863", "1863-09..1863-12~"},
      {"mid to late 1944", "1944-05..1944-12~"},
      {"late 1863 – early 1864", "1863-09..1864-04~"},
      {"early March 2018", "2018-03-01..2018-03-10~"},
      {"mid-March 2018", "2018-03-11..2018-03-20~"},
      {"end of February 2018", "2018-02-21..2018-02-28~"},
      {"late March – early April 2018", "2018-03-21..2018-04-10~"},
      {"beginning of 1863", "1863-01..1863-04~"},
      {"first half of 1863", "1863-01..1863-06~"},
      {"second half of March 2018", "2018-03-16..2018-03-31~"},
      {"first half of the 12th century", "1101..1150~"},
      {"last quarter of the 5th century", "0476..0500~"},
      {"early 2nd century", "0101..0133~"},
      {"mid-5th century", "0434..0466~"},
      {"late 5th century", "0467..0500~"},
      {"Late 13th to early 14th century", "1267..1333~"},
      {"early 1860s", "1860..1863~"},
      {"mid-1860s", "1864..1866~"},
      {"late 1860s", "1867..1869~"},
      {"early-to-mid 1990s", "1990..1996~"},
  };
  expect_read(rows);
}

// Three months each; a winter belongs to the year it begins in.
TEST(DateVagueTest, ReadsSeasons) {
  const DateRow rows[] = {
      {"Spring 994", "0994-03..0994-05~"},
      {"Summer of 1863", "1863-06..1863-08~"},
      {"Autumn 1917", "1917-09..1917-11~"},
      {"Fall of 1863", "1863-09..1863-11~"},
      {"Winter 1941", "1941-12..1942-02~"},
      {"winter 1941–42", "1941-12..1942-02~"},
      {"winter of 1941/42", "1941-12..1942-02~"},
      {"Winter–Spring 1942", "1941-12..1942-05~"},
      {"autumn 1941 – spring 1942", "1941-09..1942-05~"},
      {"Summer/Autumn 1944", "1944-06..1944-11~"},
      {"Spring 1918 – November 1918", "1918-03..1918-11~"},
      {"late summer 1944", "1944-08~"},
  };
  expect_read(rows);
}

// They begin with the year one, decades with the nought.
TEST(DateVagueTest, ReadsDecadesCenturiesMillennia) {
  const DateRow rows[] = {
      {"1990s", "1990..1999"},
      {"the 1860s", "1860..1869"},
      {"1860's", "1860..1869"},
      {"1860s–70s", "1860..1879"},
      {"1860s and 1870s", "1860..1879"},
      {"1890s–1900s", "1890..1909"},
      {"1800s", "1800..1899"},
      {"2000s", "2000..2009"},
      {"15th century", "1401..1500"},
      {"15th-century", "1401..1500"},
      {"fifth century", "0401..0500"},
      {"XV century", "1401..1500"},
      {"5th–6th centuries", "0401..0600"},
      {"14th/15th century", "1301..1500~"},
      {"14th–15th c.", "1301..1500"},
      {"4th and 5th centuries", "0301..0500"},
      {"between the 5th and 7th centuries", "0401..0700"},
      {"13th century–1382", "1201..1382"},
      {"mid-13th century – 1382", "1234..1382~"},
      {"2nd millennium", "1001..2000"},
  };
  expect_read(rows);
}

// Weeks of a month are counted from its first day; the last one is its last seven.
TEST(DateVagueTest, ReadsWeeks) {
  const DateRow rows[] = {
      {"first week of May 2013", "2013-05-01..2013-05-07~"},
      {"second week of May 2013", "2013-05-08..2013-05-14~"},
      {"Last week of May 2013", "2013-05-25..2013-05-31~"},
      {"First days of May 1940", "1940-05-01..1940-05-10~"},
      {"the turn of the 20th century", "1901..1910~"},
  };
  expect_read(rows);
}

}  // namespace
}  // namespace muster
