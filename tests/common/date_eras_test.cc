#include "tests/common/date_rows.h"

namespace muster {
namespace {

// 490 BC is -489; a lone BC at the end holds for both ends.
TEST(DateErasTest, ReadsYearsBeforeChrist) {
  const DateRow rows[] = {
      {"490 BC", "-0489"},
      {"490 B.C.", "-0489"},
      {"480BCE", "-0479"},
      {"490bc", "-0489"},
      {"12 September 490 BC", "-0489-09-12"},
      {"September 12, 490 BC", "-0489-09-12"},
      {"March 44 BC", "-0043-03"},
      {"March 15, 44 BC", "-0043-03-15"},
      {"58–51 BC", "-0057..-0050"},
      {"264–241 BC", "-0263..-0240"},
      {"499 BC – 449 BC", "-0498..-0448"},
      {"404 or 403 BC", "-0403..-0402~"},
      {"218/217 BC", "-0217..-0216~"},
      {"331/0 BC", "-0330..-0329~"},
      {"428/27 BC", "-0427..-0426~"},
      {"1279–13 BC", "-1278..-1212"},
      {"133–27 BC", "-0132..-0026"},
      {"8,000 – 2,700 BC", "-7999..-2699"},
      {"c. 10,000 BC", "-9999~"},
      {"ca. 1200–1000 BCE", "-1199..-0999~"},
      {"spring 480 BC", "-0479-03..-0479-05~"},
      {"winter 218/217 BC", "-0217-12..-0216-02~"},
      {"480 BC (August or September)", "-0479-08..-0479-09~"},
      {"431 – 25 April 404 BC", "-0430..-0403-04-25"},
      {"10 January 49 BC – 17 March 45 BC", "-0048-01-10..-0044-03-17"},
      {"16 January 27 – 19 August 14 BC", "-0026-01-16..-0013-08-19"},
      {"480 BC, either August 20 or September 8–10", "-0479-08-20~, -0479-09-08..-0479-09-10~"},
      {"88–84, 83–82 and 73–63 BC", "-0087..-0083, -0082..-0081, -0072..-0062"},
      {"58, 57 and 52–50 BC", "-0057, -0056, -0051..-0049"},
      {"traditionally dated to 1184 BC", "-1183~"},
      {"547/6 BC", "-0546..-0545~"},
      {"585 BC (28 May)", "-0584-05-28"},
      {"late August or September 480 BC", "-0479-08-21..-0479-09~"},
      {"480s BC", "-0488..-0479"},
      {"5th century BC", "-0499..-0400"},
      {"early 5th century BC", "-0499..-0467~"},
      {"5th to 4th century BC", "-0499..-0300"},
      {"late 5th – early 4th century BC", "-0433..-0367~"},
      {"3rd millennium BC", "-2999..-2000"},
  };
  expect_read(rows);
}

// A year of one or two digits is one where its era is said.
TEST(DateErasTest, ReadsYearsOfOurEra) {
  const DateRow rows[] = {
      {"AD 14", "0014"},
      {"14 AD", "0014"},
      {"A.D. 14–37", "0014..0037"},
      {"60-61 AD", "0060..0061"},
      {"AD 60/61", "0060..0061~"},
      {"AD 117–38", "0117..0138"},
      {"9 August AD 378", "0378-08-09"},
      {"19 August 14 CE", "0014-08-19"},
      {"may 629 ad", "0629-05"},
      {"50 – 562 CE", "0050..0562"},
      {"27 BC – AD 14", "-0026..0014"},
      {"100 BC - 50 AD", "-0099..0050"},
      {"5th century BC – 2nd century AD", "-0499..0200"},
      {"44 BC – 31", "-0043..-0030"},
      {"27 BC – 476", "-0026..0476"},
  };
  expect_read(rows);
}

// Where the same day stands in two calendars the Gregorian one counts.
TEST(DateErasTest, PrefersNewStyle) {
  const DateRow rows[] = {
      {"5 August 1844 (O.S. 24 July)", "1844-08-05"},
      {"5 August [O.S. 24 July] 1844 – 29 September 1930", "1844-08-05..1930-09-29"},
      {"25 October [13 October O.S.] 1854", "1854-10-25"},
      {"24 July 1844 (O.S.)", "1844-07-24"},
      {"24 July (O.S.) 1844", "1844-07-24"},
      {"7 November (25 October) 1917", "1917-10-25..1917-11-07"},
      {"25 December (6 January) 1856", "1855-12-25..1856-01-06"},
      {"15 July 1410 (Julian calendar)", "1410-07-15"},
      {"27 June [N.S. 8 July] 1709", "1709-07-08"},
      {"27 June 1709 (8 July 1709 N.S.)", "1709-07-08"},
      {"27 June (8 July, New Style) 1709", "1709-07-08"},
      {"16–17 June [N.S. 27–28 June] 1743", "1743-06-27..1743-06-28"},
      {"8 July 1709 (N.S.) 27 June 1709 (O.S.) 28 June 1709 (Swedish calendar)", "1709-07-08"},
      {"1 July 1690 O.S. / 11 July 1690 N.S.", "1690-07-11"},
      {"16 December 1598 (Gregorian) / 19 November 1598 (lunar)", "1598-12-16"},
      {"7 November 1917 [O.S. 25 October] – 16 June 1923", "1917-11-07..1923-06-16"},
      {"27 May 1905 (O.S. 14 May) – 28 May 1905 (O.S. 15 May)", "1905-05-27..1905-05-28"},
      {"10 February 1688/9", "1689-02-10"},
      {"{{OldStyleDate|8 July|1709|27 June}}", "1709-07-08"},
  };
  expect_read(rows);
}

// Years and months of other calendars are no years and days of ours.
TEST(DateErasTest, LeavesOtherCalendars) {
  const DateRow rows[] = {
      {"1000 CE / 390 AH", "1000"},
      {"AH 390 (1000 AD)", "1000"},
      {"10 Muharram 61 AH (10 October 680)", "0680-10-10"},
      {"10 October 680 (10 Muharram 61 AH)", "0680-10-10"},
      {"1365 Hijri (1945)", "1945"},
      {"17 Ramadan, 2 AH", "none"},
      {"Sha'ban 1365", "none"},
      {"22 Bahman 1357 / 11 February 1979", "1979-02-11"},
      {"18 Brumaire, Year VIII (9 November 1799)", "1799-11-09"},
      {"9 Thermidor Year II", "none"},
      {"753 AUC", "none"},
      {"2310 BE", "none"},
      {"Genroku 15 (1703)", "1703"},
      {"Keichō 5, 9th month, 15th day (21 October 1600)", "1600-10-21"},
      {"5th year of Ramesses II (1274 BC)", "-1273"},
      {"Year 5 of Ramesses II", "none"},
  };
  expect_read(rows);
}

}  // namespace
}  // namespace muster
