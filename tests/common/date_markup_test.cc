#include "tests/common/date_rows.h"

namespace muster {
namespace {

// A template says what the page would show.
TEST(DateMarkupTest, ReadsTemplates) {
  const DateRow rows[] = {
      {"{{start date|1863|07|01}}", "1863-07-01"},
      {"{{Start date|1863|7|1}} – {{End date|1863|7|3}}", "1863-07-01..1863-07-03"},
      {"{{Start date and age|2018|03}}", "2018-03"},
      {"{{start date|2018}}", "2018"},
      {"{{birth date and age|1950|3|4|df=y}}", "1950-03-04"},
      {"{{birth date|year=1950|month=March|day=4}}", "1950-03-04"},
      {"{{death date and age|2012|3|4|1950|5|6}}", "2012-03-04"},
      {"{{birth-date|4 July 1776}} – {{death-date|5 May 1821}}", "1776-07-04..1821-05-05"},
      {"{{start and end dates|1941|6|22|1945|5|9|df=yes}}", "1941-06-22..1945-05-09"},
      {"{{dts|1863|7|1}}", "1863-07-01"},
      {"{{dts|July 1, 1863}}", "1863-07-01"},
      {"{{circa|1274 BC}}", "-1273~"},
      {"{{circa|268|232 BCE}}", "-0267..-0231~"},
      {"{{c.}} 1200", "1200~"},
      {"{{nowrap|12–20 March 2018}}<br />{{small|(1 week and 1 day)}}", "2018-03-12..2018-03-20"},
      {"{{nowrap|{{start date|1863|7|1}} – {{end date|1863|7|3}}}}", "1863-07-01..1863-07-03"},
      {"{{ubl|5 May 1944|7 June 1944}}", "1944-05-05, 1944-06-07"},
      {"{{plainlist|\n* 5 May 1944\n* 6 June 1944}}", "1944-05-05, 1944-06-06"},
      {"12 March{{snd}}3 April 2018", "2018-03-12..2018-04-03"},
      {"{{as of|2018}}", "2018"},
      {"12 March 2018{{sfn|Smith|1999|p=12}}", "2018-03-12"},
      {"12 March 2018{{citation needed|date=May 2012}}", "2018-03-12"},
      {"{{use dmy dates|date=May 2012}}", "none"},
      {"{{age in days|1914|7|28|1918|11|11}}", "none"},
      {"{{something unheard of|1999}}", "none"},
      {"{{nowrap|12 March 2018", "2018-03-12"},
  };
  expect_read(rows);
}

// Markup goes, its text stays; notes and references go with it.
TEST(DateMarkupTest, ReadsLinksAndTags) {
  const DateRow rows[] = {
      {"[[12 March]] [[2018]] – [[20 March]] [[2018]]", "2018-03-12..2018-03-20"},
      {"[[1863 in history|in 1863]]", "1863"},
      {"[[File:Map of 1863.png]] 1864", "1864"},
      {"[1863](https://example.org/1812)", "1863"},
      {"'''12 March''' 2018", "2018-03-12"},
      {"**12 March 2018**", "2018-03-12"},
      {"<small>12 March 2018</small>", "2018-03-12"},
      {"12<sup>th</sup> March 2018", "2018-03-12"},
      {"12 March 2018<sup>[1]</sup>", "2018-03-12"},
      {"12 March 2018<ref name=\"x\">Smith 1999, p. 12</ref> – 20 March 2018<ref name=y/>",
       "2018-03-12..2018-03-20"},
      {"<!-- 1999 -->12 March 2018", "2018-03-12"},
      {"12 March<br/>2018 (1 week)", "2018-03-12"},
      {"12&nbsp;March&nbsp;2018&ndash;20&nbsp;March 2018", "2018-03-12..2018-03-20"},
      {"12&#8211;20 March 2018", "2018-03-12..2018-03-20"},
      {"12&amp;nbsp;March 2018", "2018-03-12"},
      {"12 March 2018[1][2][3]", "2018-03-12"},
      {"12 March[a] – 14 March[b] 2018", "2018-03-12..2018-03-14"},
      {"14[1] – 25 November 2017[2](1 week)", "2017-11-14..2017-11-25"},
      {"12 March 2018 [note 1]", "2018-03-12"},
      {"28 November[citation needed] – 4 December 2017[8]", "2017-11-28..2017-12-04"},
  };
  expect_read(rows);
}

// Typography changes nothing.
TEST(DateMarkupTest, ReadsAllDashesAndBlanks) {
  const DateRow rows[] = {
      {"12—20 March 2018", "2018-03-12..2018-03-20"},
      {"12\u201520 March 2018", "2018-03-12..2018-03-20"},
      {"12\u201020 March 2018", "2018-03-12..2018-03-20"},
      {"12\u201120 March 2018", "2018-03-12..2018-03-20"},
      {"12\u201220 March 2018", "2018-03-12..2018-03-20"},
      {"12\u221220 March 2018", "2018-03-12..2018-03-20"},
      {"12--20 March 2018", "2018-03-12..2018-03-20"},
      {"12 March 2018 \u2192 20 March 2018", "2018-03-12..2018-03-20"},
      {"12 March 2018 \u00E2\u20AC\u201C 20 March 2018", "2018-03-12..2018-03-20"},
      {"12 – 20 March 2018", "2018-03-12..2018-03-20"},
      {"12\u200B–20 March 2018", "2018-03-12..2018-03-20"},
      {"12 March 2018", "2018-03-12"},
      {"1914...1918", "1914..1918"},
      {"(2500~2000 BC)", "-2499..-1999"},
      {"\uFEFF12 March 2018", "2018-03-12"},
      {"March\u2019s end, 12 March 2018", "2018-03-12"},
  };
  expect_read(rows);
}

// One slip in a long name is still that name.
TEST(DateMarkupTest, ForgivesMisspeltMonths) {
  const DateRow rows[] = {
      {"24 Febuary 1945", "1945-02-24"}, {"12 Setpember 1683", "1683-09-12"},
      {"Novemeber 1942", "1942-11"},     {"3 Ocober 1993", "1993-10-03"},
      {"Agust 1914", "1914-08"},         {"Augusta 1914", "1914"},
  };
  expect_read(rows);
}

}  // namespace
}  // namespace muster
