#include <gtest/gtest.h>

#include "tests/indexer/claim_summary.h"

namespace muster {
namespace {

void check(const std::vector<ClaimCase>& cases, ClaimContext context = ClaimContext::kCasualties) {
  for (const ClaimCase& c : cases)
    EXPECT_EQ(losses_of(c.text, context), c.expected) << c.text << "\n  " << c.why;
}

TEST(ClaimReaderLosses, Wordings) {
  check({
      {"50,000 dead (US estimate 1968)", "killed 50000", "the year of an estimate"},
      {"approximately 1⁄3 of the army", "none", "a fraction of the army"},
      {"50 killed or mortally wounded, 60 wounded", "killed 50, wounded 60", "those died"},
      {"250 killed, 800 wounded, 200 missing", "killed 250, wounded 800, missing 200", ""},
      {"35–58 KIA 300 WIA 13 –68 POW", "killed 35..58, wounded 300, captured 13..68",
       "abbreviations, flattened"},
      {"40 killed in action\n12 died of wounds\n130 wounded in action", "killed 52, wounded 130",
       "died of wounds adds"},
      {"25,000 deaths from disease; 6,000 killed in battle", "killed 31000", "so does disease"},
      {"88 fatalities, 120 injured", "killed 88, wounded 120", ""},
      {"15,000 taken prisoner", "captured 15000", ""},
      {"12,000 prisoners of war", "captured 12000", ""},
      {"Over 10,000 surrendered", "captured 10000+", ""},
      {"40 kidnapped, 6 executed", "killed 6, captured 40", ""},
      {"17 prisoners executed", "killed 17", "the verb decides"},
      {"5,000 casualties", "casualties 5000", "kind unsaid"},
      {"300", "casualties 300", "a bare number"},
      {"2 generals", "killed 2", "generals are listed when dead"},
      {"20 soldiers were killed and 5 were wounded", "killed 20, wounded 5", "sentences"},
      {"13 killed, 5 missing presumed dead", "killed 13, missing 5", "presumed dead is missing"},
      {"All 300 killed", "killed 300", "all of a number"},
      {"5,000 killed, another 3,000 drowned", "killed 8000", "another"},
      {"100 dead, 50 more at the bridge", "killed 150", "more of the same"},
      {"One killed, two wounded", "killed 1, wounded 2", "words"},
      {"Three thousand five hundred dead", "killed 3500", "words"},
      {"two dozen killed", "killed 24", "a dozen is twelve"},
      {"More than 1,000 killed and over 3,000 wounded", "killed 1000+, wounded 3000+", ""},
      {"Up to 8,000 killed", "killed 0..8000", "up to promises nothing"},
      {"fewer than 100 killed", "killed 0..99", ""},
      {"20 killed/30 wounded", "killed 20, wounded 30", "slash between claims"},
      {"300 of 500 men killed", "killed 300", "of how many does not count"},
      {"4,000 Saxons slain", "killed 4000", ""},
      {"Estimates range from 5,000 to 20,000 killed", "killed 5000..20000", ""},
      {"1 policeman shot dead, 3 hurt", "killed 1, wounded 3", "shot dead"},
      {"12 killed20 wounded", "killed 12, wounded 20", "a lost line break"},
      {"224 civilians and 15 missing", "missing 15, casualties 224", "the missing may not be they"},
      {"over 200 lost their lives", "killed 200+", "lost their lives"},
  });
}

TEST(ClaimReaderLosses, WordsBeforeFigures) {
  check({
      {"Killed: 34\nWounded: 50\nMissing: 3", "killed 34, wounded 50, missing 3", ""},
      {"KIA: 34 WIA: 50 POW: 7", "killed 34, wounded 50, captured 7", "one line"},
      {"Killed: 1,000 Wounded: 2,000 Captured: 300 Missing: 40",
       "killed 1000, wounded 2000, captured 300, missing 40", ""},
      {"killed 10, wounded 20", "killed 10, wounded 20", "no colons"},
      {"Killed 250 Wounded 300 Captured 500", "killed 250, wounded 300, captured 500", ""},
      {"killed\n* 20 soldiers\n* 5 officers", "killed 25", "a heading without colon over bullets"},
      {"Killed\n34\nWounded\n50", "killed 34, wounded 50", "headings on lines of their own"},
      {"Deaths: 20 soldiers, 5 civilians", "killed 25", ""},
      {"Killed: 12 officers, 30 men and 50 wounded", "killed 42, wounded 50",
       "own words go before the heading"},
      {"killed in action: 40, died of wounds: 12", "killed 52", ""},
      {"Lost 173 soldiers in the pass, 58 soldiers at the ford", "killed 231",
       "soldiers lost are dead"},
      {"Killed – 34; wounded – 50", "killed 34, wounded 50", "dashes for colons"},
      {"Casualties: 20 killed, 30 wounded", "killed 20, wounded 30", "the heading is less certain"},
      {"Casualties and losses: 1,000", "casualties 1000", ""},
      {"Dead: 10\nWounded: 20\nCaptured: None", "killed 10, wounded 20", "none is no number"},
      {"Killed: 1,100\nWounded: unknown\nPrisoners: 300", "killed 1100, captured 300", ""},
      {"Casualties: 12 officers and 300 men killed", "killed 312",
       "the verb goes before a general heading"},
      {"Military deaths: 500\nCivilian deaths: 200", "killed 700", "headings that add up"},
  });
}

TEST(ClaimReaderLosses, VerbsHoldForAll) {
  check({
      {"12 officers and 340 men killed", "killed 352", ""},
      {"114 marines, 23 sailors and 8 officers killed, 200 marines wounded",
       "killed 145, wounded 200", ""},
      {"100 Greek and 85 Cypriot civilians killed", "killed 185", "adjectives"},
      {"5 soldiers and 6 tanks captured", "captured 5", "the tanks are no prisoners"},
      {"20 soldiers killed, 5 civilians", "killed 25", "the verb said once, before"},
      {"47 civilians killed and 500 wounded", "killed 47, wounded 500", ""},
      {"20,000 men and 30 guns lost", "killed 20000", ""},
  });
}

TEST(ClaimReaderLosses, CombinedKindsCountForNone) {
  check({
      {"c. 15,000 killed and wounded\n7,000 captured", "captured 7000", ""},
      {"1,500 dead or wounded", "none", ""},
      {"20,000 killed, wounded or captured", "none", ""},
      {"1,000–2,000 killed, wounded, and captured", "none", "with a last comma"},
      {"20,000 killed/wounded", "none", "slash"},
      {"1,313 killed or captured", "none", ""},
      {"40 dead or missing", "none", ""},
      {"200 captured/missing", "none", ""},
      {"Killed or wounded: 300\nCaptured: 40", "captured 40", "as a heading"},
      {"Killed, wounded and missing: 5,000", "none", "as a heading"},
      {"5,000 (killed and wounded)", "none", "in brackets"},
      {"killed in action, wounded in action and missing: 900", "none", ""},
      {"250 killed, wounded unknown", "killed 250", "wounded has an amount of its own"},
      {"250 killed, many wounded", "killed 250", ""},
  });
}

TEST(ClaimReaderLosses, ThingsLost) {
  check({
      {"1,200 killed\n3,500 wounded\n2 ships sunk\n4 ships captured", "killed 1200, wounded 3500",
       ""},
      {"1 helicopter shot down, 3 killed", "killed 3", ""},
      {"17 aircraft destroyed", "none", ""},
      {"3 tanks destroyed and 2 captured", "none", "tanks, not prisoners"},
      {"6 killed, 25 captured, 1–2 tanks destroyed and 8 captured 5 APCs captured",
       "killed 6, captured 25", ""},
      {"12 of 17 aircraft lost", "none", ""},
      {"200 horses killed, 15 men killed", "killed 15", ""},
      {"10 elephants captured, 300 men captured", "captured 300", ""},
      {"3 ships captured\n500 prisoners", "captured 500", ""},
      {"12 killed, 3 Su-25 shot down, 152 mm guns captured", "killed 12", ""},
      {"Leopard 2 tanks: 8 destroyed", "none", ""},
      {"700 displaced, 300 homes destroyed, 12 killed", "killed 12", ""},
      {"1,200 casualties\n10 tanks lost\n5 guns captured", "casualties 1200", ""},
      {"Aircraft losses: 23\nTank losses: 140\n80 killed", "killed 80", "headings of things"},
      {"4 standards and 30 guns captured", "none", "trophies"},
      {"2 tank crewmen killed", "killed 2", "men of a machine"},
      {"1 Mi-8 lost (5 crew killed)", "killed 5", ""},
      {"Two MiG-21s and one Su-7 lost\n14 tanks", "none", ""},
  });
}

TEST(ClaimReaderLosses, NothingIsInvented) {
  for (std::string_view text : {"None",
                                "Heavy",
                                "Unknown",
                                "Minimal",
                                "Light",
                                "Heavy losses",
                                "Entire garrison killed or captured",
                                "Nearly all killed",
                                "dozens",
                                "hundreds wounded",
                                "Several killed",
                                "Many",
                                "few",
                                "Unspecified",
                                "thousands killed",
                                "30%",
                                "30% killed",
                                "one-third of the army",
                                "See below",
                                "Half the army killed",
                                "a few",
                                "Severe",
                                "unknown number of dead",
                                "low hundreds of losses",
                                "scores of wounded",
                                "No casualties",
                                "most captured",
                                "1st Division destroyed",
                                "Hundreds of servicemen missing",
                                "tens of thousands"}) {
    EXPECT_EQ(losses_of(text), "none") << text;
  }
}

TEST(ClaimReaderLosses, BareNumbersOfOtherFields) {
  check({{"39 (including 2 attackers)", "killed 39", ""},
         {"12 killed, 30 injured", "killed 12, wounded 30", "own words go first"},
         {"130+", "killed 130+", ""},
         {"500 up to 20,000 villagers", "killed 500..20000", ""},
         {"Dozens", "none", ""},
         {"0", "killed 0", "a figure, though nobody died"},
         {"20 (15 soldiers, 5 civilians)", "killed 20", ""}},
        ClaimContext::kKilled);
  check({{"50+", "wounded 50+", ""},
         {"120 (20 critically)", "wounded 120", ""},
         {"unknown", "none", ""}},
        ClaimContext::kWounded);
}

TEST(ClaimReaderLosses, DatesAreNoLosses) {
  check({
      {"20 killed on 5 May 2015", "killed 20", ""},
      {"In May 20 killed", "killed 20", "the month alone is the date"},
      {"12 October: 5 killed", "killed 5", ""},
      {"40 killed in 2 days", "killed 40", ""},
      {"120 killed (18 Sep. – 25 Sep.; 29 Oct. – 1 Nov.)", "killed 120", ""},
      {"300 dead (1936–39)", "killed 300", ""},
      {"169 deaths (October 1991 – April 1992; according to the minister)", "killed 169", ""},
      {"16 killed (1st day)", "killed 16", ""},
      {"150 dead by 2015", "killed 150", ""},
      {"9 dead as of 3 June 1967", "killed 9", ""},
  });
}

}  // namespace
}  // namespace muster
