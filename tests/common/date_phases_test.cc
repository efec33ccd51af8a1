#include "tests/common/date_rows.h"

namespace muster {
namespace {

// Each phase is an interval with its name.
TEST(DatePhasesTest, ReadsPhases) {
  const DateRow rows[] = {
      {"First phase: 12 March 2018\nSecond phase: 5–7 April 2018",
       "2018-03-12, 2018-04-05..2018-04-07", "First phase | Second phase"},
      {"First phase:\n12 March 2018\n\nSecond phase:\n5–7 April 2018",
       "2018-03-12, 2018-04-05..2018-04-07", "First phase | Second phase"},
      {"12 March 2018 (first phase) 5–7 April 2018 (second phase)",
       "2018-03-12, 2018-04-05..2018-04-07", "first phase | second phase"},
      {"12 March 2018\n (First phase)\n5–7 April 2018\n (Second phase)",
       "2018-03-12, 2018-04-05..2018-04-07", "First phase | Second phase"},
      {"First phase12 March 2018(1 day)Second phase5–7 April 2018(3 days)",
       "2018-03-12, 2018-04-05..2018-04-07", "First phase | Second phase"},
      {"Phase 1 (12–20 March 2018), Phase 2 (1–3 April 2018)",
       "2018-03-12..2018-03-20, 2018-04-01..2018-04-03", "Phase 1 | Phase 2"},
      {"Phase 1: 5–16 July 1943 Phase 2: 12 July – 23 August 1943",
       "1943-07-05..1943-07-16, 1943-07-12..1943-08-23", "Phase 1 | Phase 2"},
      {"Raids: 1702–1704 Siege: 1705–1706", "1702..1704, 1705..1706", "Raids | Siege"},
      {"1st phase: 3–5 March 2018; 2nd phase: 7–9 March 2018",
       "2018-03-03..2018-03-05, 2018-03-07..2018-03-09", "1st phase | 2nd phase"},
      {"* Invasion: 20 March – 1 May 2003\n* Occupation: 1 May 2003 – 18 December 2011",
       "2003-03-20..2003-05-01, 2003-05-01..2011-12-18", "Invasion | Occupation"},
      {"\u2022 5–7 May 1942 (carriers)\n\u2022 8 May 1942 (main action)",
       "1942-05-05..1942-05-07, 1942-05-08", "carriers | main action"},
      {"- 3 March 2018: first raid\n- 5 March 2018: second raid", "2018-03-03, 2018-03-05",
       "first raid | second raid"},
      {"5 March 1944 – Battle begins\n7 March 1944 – Battle ends", "1944-03-05, 1944-03-07",
       "Battle begins | Battle ends"},
      {"25 June 1950 – 27 July 1953 (de facto)\n25 June 1950 – present (de jure)",
       "1950-06-25..1953-07-27, 1950-06-25..now", "de facto | de jure"},
      {"Second Border War: 2020", "2020", "Second Border War"},
      {"low level resurgence since june 22, 2002", "2002-06-22..now", "low level resurgence"},
      {"World War 2: 1939–45", "1939..1945", "World War 2"},
      {"Operation 1027: 27 October 2023 – present", "2023-10-27..now", "Operation 1027"},
      {"March to the Sea: November 15 – December 21, 1864", "1864-11-15..1864-12-21",
       "March to the Sea"},
      {"Long March 1934–1935", "1934..1935", "Long March"},
      {"Prague Spring 1968", "1968", "Prague Spring"},
      {"August Storm (9–20 August 1945)", "1945-08-09..1945-08-20", "August Storm"},
      {"Began: 5 May 1943; ended: 9 June 1943", "1943-05-05..1943-06-09"},
      {"Start: 5 May 1943\nEnd: 9 June 1943", "1943-05-05..1943-06-09"},
      {"Began 1850; ended before 1860", "1850..1859~"},
      {"Began 1850; ended before 1850", "1850, ?..1849~"},
  };
  expect_read(rows);
}

// A date without a year has the one said nearby.
TEST(DatePhasesTest, GivesYearsFromHeadingsAndNeighbours) {
  const DateRow rows[] = {
      {"1914:\n28 July – 5 August", "1914-07-28..1914-08-05"},
      {"1863, July 1–3", "1863-07-01..1863-07-03"},
      {"1863 (July 1–3)", "1863-07-01..1863-07-03"},
      {"1863 July 1–3", "1863-07-01..1863-07-03"},
      {"14 October (Saturday) 1066", "1066-10-14"},
      {"24 June (traditional), 1314", "1314-06-24"},
      {"1870 July 19 – 1871 May 10", "1870-07-19..1871-05-10"},
      {"1870, July 19 – 1871, May 10", "1870-07-19..1871-05-10"},
      {"1870 July – 1871 May", "1870-07..1871-05"},
      {"1943 May 1944", "1943, 1944-05"},
      {"1204 (8–13 April)", "1204-04-08..1204-04-13"},
      {"July 1–3 (1863)", "1863-07-01..1863-07-03"},
      {"24 May – 6 June (first), 7–9 July 2017 (second)",
       "2017-05-24..2017-06-06, 2017-07-07..2017-07-09", "first | second"},
      {"15 April – 1 May (first)\n3 June 1919 (second)", "1919-04-15..1919-05-01, 1919-06-03",
       "first | second"},
      {"20 December (first), 4 January 2013 (second)", "2012-12-20, 2013-01-04", "first | second"},
      {"First phase: 5 May – 1 June; second phase: 3 July – 5 August 1943",
       "1943-05-05..1943-06-01, 1943-07-03..1943-08-05", "First phase | second phase"},
      {"12 March 2018 (first), 14 April (second)", "2018-03-12, 2018-04-14", "first | second"},
      {"2012 campaign: 5 March – 6 April 2012", "2012-03-05..2012-04-06", "2012 campaign"},
      {"Battle of the Pass (1944): 5 March 1944", "1944-03-05", "Battle of the Pass (1944)"},
  };
  expect_read(rows);
}

// What a bracket behind a date says is a note on it, and so is the peace that was signed later.
TEST(DatePhasesTest, LeavesNotesAndTreaties) {
  const DateRow rows[] = {
      {"1718 (baptism 8 May 1719)", "1718", "baptism 8 May 1719"},
      {"May 26-June 1, 1864 (May 28, 1864)", "1864-05-26..1864-06-01", "May 28, 1864"},
      {"1 September 1939 (1939-09-01) – 2 September 1945 (1945-09-02)", "1939-09-01..1945-09-02"},
      {"June 6, 1944; 80 years ago (1944-06-06)", "1944-06-06"},
      {"24 June 1812 (crossing) – 14 December 1812 (retreat)", "1812-06-24..1812-12-14", "retreat"},
      {"28 July 1914 – 11 November 1918\nPeace treaties:\n* Treaty of Versailles: signed 28 June "
       "1919",
       "1914-07-28..1918-11-11"},
      {"5 May 1789 – 9 November 1799 (10 years, 6 months and 4 days)", "1789-05-05..1799-11-09"},
      {"6 April – 29 May 1453 (53 days)", "1453-04-06..1453-05-29"},
      {"1946–54 (8 years)", "1946..1954"},
      {"24 February 2022 – present (2 years, 10 months)", "2022-02-24..now"},
  };
  expect_read(rows);
}

// Hours and time zones are no dates.
TEST(DatePhasesTest, LeavesTimesOfDay) {
  const DateRow rows[] = {
      {"6 June 1944, 06:30", "1944-06-06"},
      {"6 June 1944, 06:30–12:00", "1944-06-06"},
      {"07:00, 6 June – 12:00, 7 June 1944", "1944-06-06..1944-06-07"},
      {"5:30 a.m., April 12, 1861", "1861-04-12"},
      {"April 12, 1861, 4:30 a.m. – April 14, 1861, 2:30 p.m.", "1861-04-12..1861-04-14"},
      {"6 June 1944 at 0630 hours", "1944-06-06"},
      {"6 June 1944, 06:30 local time (UTC+2)", "1944-06-06"},
      {"13 November 2015 21:16 – 14 November 2015 00:58 CET (UTC+01:00)", "2015-11-13..2015-11-14"},
      {"11 September 2001 8:46 am – 10:28 am EDT", "2001-09-11"},
      {"Early hours of 14 June 1982", "1982-06-14~"},
  };
  expect_read(rows);
}

// Notes and times between the ends of a range do not part them.
TEST(DatePhasesTest, ReadsRangesWithNotesBetween) {
  const DateRow rows[] = {
      {"13 September 2014 – 26 January 2015 (siege) until April 2015 (mopping-up)",
       "2014-09-13..2015-04", "mopping-up"},
      {"1400 hrs 5 May 2013 – 0600 hrs 6 May 2013", "2013-05-05..2013-05-06"},
      {"5 May 2013 14:00 to 6 May 2013 15:00", "2013-05-05..2013-05-06"},
      {"5 May 2013 at 1400", "2013-05-05"},
      {"June 5th through the 13th of 2012", "2012-06-05..2012-06-13"},
      {"5–12 May 2013 (main battle) / 13 May – 16 June 2013 (pursuit)",
       "2013-05-05..2013-05-12, 2013-05-13..2013-06-16", "main battle | pursuit"},
      {"5–12 May 2013 and 14–16 May 2013", "2013-05-05..2013-05-12, 2013-05-14..2013-05-16"},
      {"5 May 2013 – still ongoing", "2013-05-05..now"},
      {"Main phase: 26 June – 1 July 2015Clashes: until 17 July 2015",
       "2015-06-26..2015-07-01, ?..2015-07-17", "Main phase | Clashes"},
      {"6 April 2014 – present (low-level since 2017)", "2014-04-06..now", "low-level since 2017"},
      {"March 2013 – 300 killed", "2013-03", "300 killed"},
      {"Palm Sunday, 29 March 1461", "1461-03-29", "Palm Sunday"},
      {"480 v. Chr.", "-0479"},
  };
  expect_read(rows);
}

}  // namespace
}  // namespace muster
