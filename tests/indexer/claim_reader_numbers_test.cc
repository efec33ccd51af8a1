#include <gtest/gtest.h>

#include "tests/indexer/claim_summary.h"

namespace muster {
namespace {

void check(const std::vector<ClaimCase>& cases) {
  for (const ClaimCase& c : cases)
    EXPECT_EQ(strength_of(c.text), c.expected) << c.text << "\n  " << c.why;
}

TEST(ClaimReaderNumbers, Figures) {
  check({
      {"5000", "5000", "plain"},
      {"1,250,000", "1250000", "grouped twice"},
      {"1.200 men", "1200", "a dot that groups: nobody is a fraction"},
      {"1.250 million", "1250000", "but a decimal point before million"},
      {"1.5 million men", "1500000", "decimals"},
      {"1,5 million", "1500000", "decimal comma"},
      {"2½ million", "2500000", "a fraction sign"},
      {"~2 million", "2000000", "tilde"},
      {"12k", "12000", "k"},
      {"20\u2009000 men", "20000", "a thin blank groups"},
      {"20\u00a0000", "20000", "a hard blank too"},
      {"20 000 men", "20000", "a plain one before three zeros"},
      {"12 500 men", "12500", "or at the start, before a noun"},
      {"1'200 men", "1200", "an apostrophe"},
      {"1,00,000 sepoys", "100000", "Indian groups"},
      {"2 lakh", "200000", "and Indian scales"},
      {"500soldiers", "500", "glued"},
      {"３００ samurai", "300", "wide digits"},
      {"3x T-72, 100 men", "100", "times sign"},
      {"999999999999999999999999 men", "none", "more than anyone ever had"},
      {"1.5", "none", "no count of men"},
  });
}

TEST(ClaimReaderNumbers, Ranges) {
  check({
      {"5,000–10,000", "5000..10000", "en dash"},
      {"5,000-10,000", "5000..10000", "hyphen"},
      {"5,000—10,000", "5000..10000", "em dash"},
      {"5,000 – 10,000", "5000..10000", "blanks around it"},
      {"10–11,000", "10000..11000", "thousands left out"},
      {"500–1,000", "500..1000", "but not where they are not"},
      {"1–2 million", "1000000..2000000", "scale left out"},
      {"20–30k", "20000..30000", "k left out"},
      {"two or three hundred", "200..300", "in words"},
      {"120–30 men", "120..130", "shortened second end"},
      {"400–300", "300..400", "wrong way round"},
      {"between 5,000 and 10,000", "5000..10000", "between"},
      {"from 200 to 300 men", "200..300", "from ... to"},
      {"20,000 to 30,000 men", "20000..30000", "to"},
      {"5,000 or 6,000 hoplites", "5000..6000", "or"},
      {"500 up to 20,000", "500..20000", "up to between two"},
      {"431 –500+", "431..500+", "plus behind"},
      {"200+–300", "200..300+", "plus inside"},
      {"300, possibly 500", "300..500", "possibly"},
      {"at least 2,000, perhaps as many as 3,000", "2000..3000+", "perhaps as many as"},
      {"c. 900–c. 1,100", "900..1100", "circa at both ends"},
      {"1,500/2,000", "1500..2000", "slash"},
      {"800~900", "800..900", "tilde"},
      {"one hundred to several hundred", "100+", "an end without a number"},
  });
}

TEST(ClaimReaderNumbers, Bounds) {
  check({
      {"over 5,000", "5000+", "over"},
      {"more than 300 men", "300+", "more than"},
      {"at least 40", "40+", "at least"},
      {"no fewer than 40", "40+", "no fewer than"},
      {"upwards of 2,000", "2000+", "upwards of"},
      {">500", "500+", "greater"},
      {"≥500", "500+", "greater or equal"},
      {"500 or more", "500+", "behind the figure"},
      {"500 at least", "500+", "behind the figure"},
      {"<40", "0..39", "less than"},
      {"fewer than 100", "0..99", "fewer than"},
      {"under 1,000 men", "0..999", "under"},
      {"up to 500 warriors", "0..500", "up to promises nothing"},
      {"as many as 800", "0..800", "as many as"},
      {"no more than 60", "0..60", "no more than"},
      {"approx. 700", "700", "approximate"},
      {"c.200 men", "200", "circa, glued"},
      {"c200 men", "200", "circa without a period"},
      {"nearly 1,000", "1000", "nearly"},
      {"300 or so", "300", "or so"},
      {"400 (est.)", "400", "estimated"},
      {"a total of 450 men", "450", "a total of"},
  });
}

TEST(ClaimReaderNumbers, Words) {
  check({
      {"three thousand", "3000", ""},
      {"Three thousand five hundred and twelve men", "3512", "and within a number"},
      {"a hundred", "100", "a stands for one"},
      {"two dozen", "24", "dozen"},
      {"twenty-five knights", "25", "hyphen"},
      {"half a million", "500000", "half"},
      {"one and a half million", "1500000", "and a half"},
      {"one hundred fifty thousand", "150000", "thousands of hundreds"},
      {"ten thousand immortals", "10000", ""},
      {"no one", "none", "a pronoun"},
  });
}

TEST(ClaimReaderNumbers, WhatIsNoNumber) {
  check({
      {"Unknown", "none", ""},
      {"Several thousand", "none", "vague"},
      {"tens of thousands of men", "none", "vague"},
      {"dozens", "none", "vague"},
      {"100s of fighters", "none", "vague"},
      {"a few hundred", "none", "vague"},
      {"Heavy", "none", "vague"},
      {"Entire army", "none", "no number"},
      {"one-third of the army", "none", "a fraction"},
      {"1/3 of the army", "none", "a fraction"},
      {"60% of the garrison", "none", "a percentage"},
      {"worth $5 million", "none", "money"},
      {"unknown (1943)", "none", "a year"},
      {"from 4–5 March", "none", "days"},
      {"October 12, 1805", "none", "a date"},
      {"480 BC", "none", "an era"},
      {"12.10.2015", "none", "figures of a date"},
      {"in the 1990s", "none", "a decade"},
      {"2 days, 14 hours", "none", "durations"},
      {"within 5 km", "none", "distances"},
      {"[12][note 3]", "none", "footnote marks"},
      {"Hill 60", "none", "a name"},
      {"", "none", "nothing"},
  });
}

TEST(ClaimReaderNumbers, Markup) {
  check({
      {"{{circa|5,000}} men{{sfn|Smith|2003|p=12}}", "5000", "templates"},
      {"{{nowrap|12,000 men}}", "12000", "a template that shows its text"},
      {"{{formatnum:15000}}", "15000", "a template with a colon"},
      {"{{flagicon|Spain}} 300<br />{{flagicon|France}} 400", "700", "flags and a break"},
      {"{{ubl|300 infantry|50 cavalry}}", "350", "a list template"},
      {"35,000–40,000+[12]", "35000..40000+", "a footnote mark"},
      {"5,000<ref>Jones 1990, p. 34, gives 7,000</ref>", "5000", "a reference"},
      {"5,000<ref name=\"jones\">\n* 200 cavalry", "5000",
       "a reference left open swallows nothing"},
      {"[[Roman legion|2,000 legionaries]]", "2000", "a link"},
      {"[[File:Flag of 1815.svg|20px]] 900", "900", "a picture"},
      {"Flag of the Regency 2.svg 900", "900", "a picture's name"},
      {"5,000&nbsp;men&ndash;at&ndash;arms", "5000", "entities"},
      {"'''Total''': 8,000", "8000", "bold"},
      {"<!-- 400 --> 500", "500", "a comment"},
      {"• 300 infantry • 40 cavalry", "340", "bullets within a line"},
  });
}

}  // namespace
}  // namespace muster
