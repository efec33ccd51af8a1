// What dates and numbers find. "Today" is 15 January 2026.
#include "tests/support/hit_table.h"

namespace muster::test {
namespace {

class ValueHits : public HitTable {};

constexpr const char* kMiddleAges = "four_crowns border_war long_feud";
constexpr const char* kBefore1300 = "marathon salamis four_crowns border_war long_feud";

TEST_F(ValueHits, Dates) {
  check({
      {"date:1805", "austerlitz third_coalition", "a year"},
      {"date:1805-12", "austerlitz third_coalition", "a month"},
      {"date:1805-12-02", "austerlitz third_coalition", "the day"},
      {"date:1805-12-03", "third_coalition", "the day after"},
      {"date:\"2 December 1805\"", "austerlitz third_coalition", "as articles write it"},
      {"date:\"December 2, 1805\"", "austerlitz third_coalition", "as others do"},
      {"date:\"Dec 1805\"", "austerlitz third_coalition", "a short month"},
      {"date:02.12.1805", "austerlitz third_coalition", "day, month, year"},
      {"date:\"September 1812\"", "borodino invasion_of_russia", "a month and a year"},
      {"date:\"summer 1812\"", "invasion_of_russia", "June to August"},
      {"date:\"24 June – 14 December 1812\"", "borodino invasion_of_russia", "from day to day"},
      {"date:1812-06-23", "", "the day before"},
      {"date:1812-06-24", "invasion_of_russia", "the first day"},
      {"date:1812-12-14", "invasion_of_russia", "the last day"},
      {"date:1812-12-15", "", "the day after"},
      {"date:\"12–20 March 2018\"", "qadam civil_war donbas", "its own days"},
      {"date:2018-03-11", "civil_war donbas", "the day before them"},
      {"date:2018-03-21", "civil_war donbas", "the day behind them"},
      {"date:1806", "third_coalition", "the last year"},
      {"date:1807", "", "the year after"},
      {"date:1270s", kMiddleAges, "a decade"},
      {"date:\"13th century\"", kMiddleAges, "a century"},
      {"date:1275", "border_war long_feud", "circa 1274 is no wider"},
      {"date:1971", "millbrook", "an attack"},
      {"date:1879-05", "anglo-zulu", "said outside of an infobox"},
      {"when:1971", "millbrook", "another name of the field"},
      {"DURING:1971", "millbrook", "and another, in capitals"},
      {"year:1274", kMiddleAges, "a year by its name"},
      {"decade:1270", kMiddleAges, "a decade"},
      {"decade:1270s", kMiddleAges, "with its s"},
      {"century:13", kMiddleAges, "a century by its number"},
      {"century:13th", kMiddleAges, "by its ordinal"},
      {"month:2018-03", "qadam civil_war donbas", "a month"},
  });
}

TEST_F(ValueHits, RangesOfDates) {
  check({
      {"date:1803..1804", "third_coalition", "years"},
      {"date:1804..1812", "third_coalition austerlitz borodino invasion_of_russia", "more of them"},
      {"year:1804..1812", "third_coalition austerlitz borodino invasion_of_russia", "by the name"},
      {"date:1803–1806", "third_coalition austerlitz", "with a dash"},
      {"date:2017-10-17..2018-03-12", "raqqa qadam civil_war donbas", "days"},
      {"date:2017-10-18..2018-03-11", "civil_war donbas", "between the two"},
      {"date:2018-03..2018-05", "qadam civil_war donbas", "months"},
      {"date:\"March 2018..May 2018\"", "qadam civil_war donbas", "in words"},
      {"date:\"March..May 2018\"", "qadam civil_war donbas", "with the year said once"},
      {"date:..1274", kBefore1300, "up to"},
      {"date:2024-12-08..", "civil_war sudan", "from"},
      {"date:2024-12-09..", "sudan", "from the day after"},
      {"date:>2022", "civil_war sudan", "after the year"},
      {"date:>=2022", "civil_war donbas sudan", "from the year on"},
      {"date:<1300", kBefore1300, "before the year"},
      {"date:<=1201", "marathon salamis long_feud", "up to its end"},
      {"date:\"after 2022\"", "civil_war sudan", "in a word"},
      {"date:\"since 2022\"", "civil_war donbas sudan", "in a word"},
      {"date:\"before 1300\"", kBefore1300, "in a word"},
      {"date:\"until 1201\"", "marathon salamis long_feud", "in a word"},
      {"date:2030", "sudan", "what goes on has no end yet"},
      {"date:1281..1290", "long_feud", "a gap in all others"},
      {"date:(1971 OR 1879)", "millbrook anglo-zulu", "a choice"},
      {"date:(1805 NOT 1806)", "austerlitz", "one without the other"},
      {"kind:conflict date:1800..1899 -date:1812", "austerlitz third_coalition", "beside others"},
      {"date:1805 OR date:1971", "austerlitz third_coalition millbrook", "either"},
  });
}

TEST_F(ValueHits, BeforeChrist) {
  check({
      {"date:490bc", "marathon", "as one word"},
      {"date:\"490 BC\"", "marathon", "as two"},
      {"date:490bce", "marathon", "of the common era"},
      {"date:-0489", "marathon", "astronomically"},
      {"date:480bc", "salamis", "ten years later"},
      {"date:-0479-09", "salamis", "the month"},
      {"date:-0479-10", "", "the next month"},
      {"date:\"September 480 BC\"", "salamis", "the month in words"},
      {"date:490", "", "after Christ"},
      {"date:\"5th century BC\"", "marathon salamis", "a century"},
      {"date:\"6th century BC\"", "", "the one before"},
      {"century:\"5 BC\"", "marathon salamis", "by its number"},
      {"date:490..480bc", "marathon salamis", "an era that holds for both ends"},
      {"date:489..481bc", "", "between the two"},
      {"date:500bc..485bc", "marathon", "an era each"},
      {"date:..490bc", "marathon", "up to"},
      {"date:<490bc", "", "before"},
      {"date:<=490bc", "marathon", "before or then"},
      {"date:485bc.. path:ancient", "salamis", "from"},
      {"date:>490bc path:ancient", "salamis", "after"},
      {"date:480bc..100", "salamis", "over the turn of the era"},
      {"year:490bc", "marathon", "by the name"},
      {"decade:490bc", "marathon", "499 to 490 BC"},
      {"began:490bc", "marathon", "its beginning"},
      {"ended:480bc", "salamis", "its end"},
      {"-date:490bc path:ancient", "salamis", "left out"},
  });
}

TEST_F(ValueHits, RelativeDates) {
  check({
      {"date:today", "sudan", "the day it is"},
      {"date:now", "sudan", "the same"},
      {"date:yesterday", "sudan", "the day before"},
      {"date:this-year", "sudan", "2026"},
      {"date:last-year", "sudan", "2025"},
      {"date:last-2-years", "civil_war sudan", "since 15 January 2024"},
      {"date:last-10-years", "civil_war donbas qadam raqqa sudan", "since 15 January 2016"},
      {"date:\"2 years ago\"", "civil_war sudan", "2024"},
      {"date:\"8 years ago\"", "civil_war donbas qadam", "2018"},
      {"date:\"last 10 years\"", "civil_war donbas qadam raqqa sudan", "with blanks"},
      {"published:last-3-years", "austerlitz", "since 15 January 2023"},
      {"began:last-3-years", "sudan", "since then"},
      {"ended:last-2-years", "civil_war", "what goes on has not ended"},
  });
}

TEST_F(ValueHits, EndsAndPublication) {
  check({
      {"began:1805-12-02", "austerlitz", "a day"},
      {"began:1803", "third_coalition", "a year"},
      {"began:1812", "borodino invasion_of_russia", "two of one year"},
      {"start:1812-06-24", "invasion_of_russia", "another name of the field"},
      {"started:2011", "civil_war", "and another"},
      {"began:2018", "qadam", "not what was going on already"},
      {"began:1270..1275", "four_crowns border_war", "a range"},
      {"began:2023..", "sudan", "what goes on began too"},
      {"began:..490bc", "marathon", "up to"},
      {"ended:2018-03-20", "qadam", "a day"},
      {"ended:1812-12", "invasion_of_russia", "a month"},
      {"end:2024", "civil_war", "another name of the field"},
      {"ended:2023..", "civil_war", "what goes on has no end"},
      {"ended:1280", "border_war", "the last of the years"},
      {"began:2018-03-12 ended:2018-03-20", "qadam", "both"},
      {"began:..2012 ended:2020..", "civil_war", "around others"},
      {"published:2022", "borodino", "a year around the month"},
      {"published:2022-09", "borodino", "the month"},
      {"published:2022-09-15", "borodino", "a day within the month"},
      {"published:2023-12-02", "austerlitz", "the day"},
      {"published:..2022", "borodino", "up to"},
      {"published:>2022", "austerlitz", "after"},
      {"pubdate:2023", "austerlitz", "another name of the field"},
      {"published:1805", "", "which is another date"},
      {"published:*", "austerlitz borodino", "ever"},
  });
}

TEST_F(ValueHits, Duration) {
  check({
      {"duration:1", "austerlitz borodino millbrook", "a single day"},
      {"duration:9", "qadam", "the first and the last included"},
      {"duration:2..10", "qadam", "a range"},
      {"days:9", "qadam", "another name of the field"},
      {"duration:30", "salamis", "a month, if no more is said"},
      {"duration:365", "marathon four_crowns", "or a year"},
      {"duration:100..200", "invasion_of_russia raqqa anglo-zulu", "174, 134 and 175 days"},
      {"duration:174", "invasion_of_russia", "counted over the months"},
      {"duration:..9", "austerlitz borodino millbrook qadam", "at most"},
      {"duration:<9", "austerlitz borodino millbrook", "less"},
      {"duration:>1000", "third_coalition civil_war donbas border_war long_feud", "more"},
      {"duration:1k..", "third_coalition civil_war donbas border_war long_feud", "in thousands"},
      {"duration:1,461", "third_coalition", "four years, one of them a leap year"},
      {"-duration:..9 path:syria", "raqqa civil_war", "left out"},
  });
}

TEST_F(ValueHits, Numbers) {
  check({
      {"killed:192", "marathon", "a number"},
      {"killed:150", "qadam", "between two claims"},
      {"killed:100..200", "marathon qadam", "a range"},
      {"killed:176..191", "", "between two articles"},
      {"killed:175..192", "qadam marathon", "whose ends are included"},
      {"killed:..20", "qadam four_crowns millbrook", "at most"},
      {"killed:<20", "qadam millbrook", "less"},
      {"killed:<=20", "qadam four_crowns millbrook", "at most"},
      {"killed:10-20", "qadam four_crowns millbrook", "with a dash"},
      {"killed:16000..", "austerlitz civil_war", "at least"},
      {"killed:>16000", "civil_war", "more"},
      {"killed:>=16,000", "austerlitz civil_war", "thousands set apart"},
      {"killed:>15,999", "austerlitz civil_war", "more than a little less"},
      {"killed:16k", "austerlitz", "in thousands"},
      {"killed:1.3k", "raqqa", "with a point"},
      {"killed:0.5m", "civil_war", "in millions"},
      {"killed:500K", "civil_war", "a capital"},
      {"killed:6k..7k", "marathon donbas", "a range of them"},
      {"killed:\"1,305\"", "austerlitz", "in quotes"},
      {"killed:1305", "austerlitz", "without its comma"},
      {"dead:12", "millbrook", "of an attack, by another name"},
      {"deaths:12", "millbrook", "and another"},
      {"wounded:30..40", "millbrook four_crowns", "another kind"},
      {"injured:35", "millbrook", "by another name"},
      {"wounded:>10k", "donbas", "more"},
      {"captured:573", "austerlitz", "another kind"},
      {"prisoners:20k", "austerlitz", "by another name"},
      {"missing:1..5", "qadam four_crowns", "another kind"},
      {"casualties:30k", "borodino", "of a kind that is not said"},
      {"losses:50000", "borodino", "by another name"},
      {"casualties:35,001..39,999", "", "between the two sides"},
      {"strength:70k", "austerlitz", "between the ends of a range"},
      {"strength:80000", "", "between the two sides"},
      {"strength:>100k", "borodino invasion_of_russia", "large armies"},
      {"strength:451k..", "", "a figure that is the least is no claim of more"},
      {"strength:371", "", "ships are no men"},
  });
}

TEST_F(ValueHits, NumbersOfASide) {
  check({
      {"killed1:17", "qadam", "side 1"},
      {"killed2:17", "", "and not side 2"},
      {"killed1:100..200", "marathon", "side 1"},
      {"killed2:100..200", "qadam", "side 2"},
      {"killed3:4", "qadam", "side 3"},
      {"killed4:20", "four_crowns", "side 4"},
      {"killed1:12", "", "what is said of the whole is of no side"},
      {"killed1:..1000", "marathon qadam raqqa", "at most"},
      {"killed3:15000", "", "civilians are no side"},
      {"wounded1:6,991", "austerlitz", "another kind"},
      {"captured2:20k", "austerlitz", "another"},
      {"captured1:20k", "", "of the other side"},
      {"missing3:1", "qadam", "another"},
      {"casualties1:30k", "borodino", "another"},
      {"casualties2:30k", "", "of the other side"},
      {"strength2:..5k", "raqqa", "another"},
      {"strength4:500", "four_crowns", "of the fourth"},
      {"Killed1:17", "qadam", "with a capital"},
      {"dead2:6,400", "marathon", "by another name"},
      {"killed1:..200 killed2:100..200", "qadam", "both sides"},
      {"killed:(17 OR 12)", "qadam millbrook", "a choice"},
      {"killed:(..20 NOT 17)", "four_crowns millbrook", "one without the other"},
      {"kind:conflict date:2000.. -killed:..20", "raqqa civil_war donbas sudan", "left out"},
      {"combatant2:isil killed2:1000..", "raqqa", "beside a name"},
  });
}

}  // namespace
}  // namespace muster::test
