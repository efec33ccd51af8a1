#include <gtest/gtest.h>

#include "tests/indexer/claim_summary.h"

namespace muster {
namespace {

void check(const std::vector<ClaimCase>& cases) {
  for (const ClaimCase& c : cases)
    EXPECT_EQ(losses_of(c.text), c.expected) << c.text << "\n  " << c.why;
}

TEST(ClaimReaderAccounts, SourcesAreRivals) {
  check({
      {"1,000+ killed (Taliban claim)\n200 killed (ISAF claim)", "killed 200..1000+", ""},
      {"690 killed (per SOHR) 655 killed (per SDF) 1,000 killed (per ISIL)", "killed 655..1000",
       "flattened"},
      {"20 killed (SOHR); 35 killed (state media)", "killed 20..35", "a counter needs no per"},
      {"Per the Red Cross: 300 killed\nPer the government:\n* 500 killed\n* 20 captured",
       "killed 300..500, captured 20", "headings"},
      {"Iraqi claim:\n5,000 killed\nIranian claim:\n8,000 killed", "killed 5000..8000", ""},
      {"Rebel claim\n60 killed\nGovernment claim\n20 killed", "killed 20..60",
       "headings without colons"},
      {"According to Livy, 20,000 killed and 4,000 captured", "killed 20000, captured 4000",
       "one account"},
      {"15,000 killed according to Plutarch\n9,000 killed according to Appian",
       "killed 9000..15000", "no brackets"},
      {"3,000 killed (Livy)\n8,000 killed (Polybius)\n5,000 captured",
       "killed 3000..8000, captured 5000", ""},
      {"92–97 killed\n130 wounded\n300 killed (opposition claim)", "killed 92..300, wounded 130",
       "a claim against the article's own"},
      {"1,500+ KIA (PRC claim) 3,000 KIA, 4,500 WIA (ROC claim)",
       "killed 1500..3000+, wounded 4500", ""},
      {"Dead: 11,557\n25,000–30,000 (Western estimates)", "killed 11557..30000",
       "the heading holds for the next line"},
      {"SOHR claims 300 killed\nThe army claims 450 killed", "killed 300..450", "sentences"},
      {"80 militia and 20 foreign fighters killed (per the Chronicle)\n21 killed (per SOHR)",
       "killed 21..100", "within an account the sum"},
      {"5 killed (per Alfa) 4 killed (per Bravo)\n3 killed (per Alfa)", "killed 4..8",
       "one source twice is one account"},
      {"300 (army claim) –500 (rebel claim) men killed", "killed 300..500",
       "a range whose ends have sources"},
      {"30,000 deaths (Alfa estimate) 80,000 (Bravo estimate)", "killed 30000..80000",
       "what is counted is said once"},
      {"15,000 killed (Livy)\n20,000 (Polybius)", "killed 15000..20000", ""},
      {"Turkish Army claim: 77 killed\nIndependent: 22 killed", "killed 22..77", ""},
      {"637 killed (US body count)\n52 captured", "killed 637, captured 52", ""},
  });
}

TEST(ClaimReaderAccounts, WhereASourceHolds) {
  check({
      {"300 killed\nhundreds captured\n14 vehicles destroyed\n(government claim)", "killed 300",
       "a line of its own: for all above"},
      {"300–400 killed\n(NATO estimate)", "killed 300..400", ""},
      {"70 killed\n40 captured\nRebel claim", "killed 70, captured 40", "below, without brackets"},
      {"400+ killed, 100–250 wounded and 189 captured (independently confirmed)\n479+ killed (army "
       "claim)",
       "killed 400..479+, wounded 100..250, captured 189", ""},
      {"6 killed (24 and 26 Oct., per SOHR) Heavy (overall casualties per local reports)",
       "killed 6", ""},
      {"54 killed\n150 killed (per The Chronicle)\n35 captured, all executed",
       "killed 54..150, captured 35", ""},
  });
}

TEST(ClaimReaderAccounts, OtherFiguresForTheSame) {
  check({
      {"150 killed (Dutch estimate: 300)", "killed 150..300", ""},
      {"4,000 (or 6,000) killed", "killed 4000..6000", ""},
      {"4,000 killed (possibly 6,000)", "killed 4000..6000", ""},
      {"720 (surgeon's list reports 556)", "casualties 556..720", ""},
      {"39 killed overall (government claim) 150 claimed killed overall, 68–103 confirmed "
       "(opposition claim)",
       "killed 39..150", "confirmed is a count of its own"},
      {"2,500 killed, 1,100 confirmed", "killed 1100..2500", ""},
      {"Wounded: 20,000 or 50,000", "wounded 20000..50000", ""},
      {"300 killed or 500 killed", "killed 300..500", ""},
      {"10,000 killed (estimates up to 35,000)", "killed 10000..35000",
       "what promises nothing takes nothing away"},
      {"10,000 killed (estimates up to 4,000)", "killed 4000..10000", "but it can be less"},
      {"120 dead (Ethiopian government)\n800+ dead (rebels)", "killed 120..800+",
       "a party against another"},
      {"800+ dead (rebels)\n120 dead (Ethiopian government)", "killed 120..800+",
       "in whatever order"},
      {"120 dead (rebels)\n30 dead (loyalists)", "killed 150", "none speaks: groups"},
  });
}

TEST(ClaimReaderAccounts, PeriodsAddUp) {
  check({
      {"28,000 killed (1988–1994) 3,000 killed (May 1994 – August 2009) 44 killed (2021–2022)",
       "killed 31044", ""},
      {"100 killed (1 January – 5 May 2013; army claim)\n50 killed (6–30 May 2013; per SOHR)",
       "killed 150", "other sources, other times"},
      {"115 killed (per SOHR; 19–24 March)\n800+ killed (per gov.)", "killed 115..800+",
       "one without a time is a rival"},
      {"100 killed (as of 5 May)\n200 killed (as of 10 May)", "killed 100..200",
       "running totals grow"},
      {"5 killed (12 October), 7 killed (13 October)", "killed 12", ""},
      {"Phase 1: 200 killed\nPhase 2: 300 killed", "killed 500", ""},
      {"first day: 20 killed; second day: 30 killed", "killed 50", ""},
      {"First phase: Unknown Second phase: 180 killed (47 guards; army claim) 1,800 killed and "
       "injured (140 guards; rebel claim)",
       "killed 180", ""},
      {"10,000 dead (disease)\n2,000 dead (battle)", "killed 12000", "causes add up"},
  });
}

TEST(ClaimReaderAccounts, GroupsAddUp) {
  check({
      {"British:\n20 killed\n30 wounded\nPortuguese:\n10 killed\n15 wounded",
       "killed 30, wounded 45", ""},
      {"Spanish:\n1,000 dead\n\nFrench:\n200 dead", "killed 1200", ""},
      {"US: 5 killed Vietnam: 20 killed, 30 wounded", "killed 25, wounded 30", ""},
      {"13,000 Franks killed; 600 Saxons killed", "killed 13600", ""},
      {"5 KIA, 22 WIA\n20 KIA, 3 MIA", "killed 25, wounded 22, missing 3",
       "names lost with their flags"},
      {"6 killed, 7 wounded 1 killed, 1 wounded", "killed 7, wounded 8", ""},
      {"🇹🇷 59 killed\n8-10 Leopard 2 tanks destroyed\n500+ killed", "killed 559+", ""},
      {"5th Regiment: 20 killed\n7th Regiment: 12 killed", "killed 32", ""},
      {"91 troops killed (11 non-combat), 123 wounded\n9 civilians killed, 6 wounded",
       "killed 100, wounded 129", ""},
  });
}

TEST(ClaimReaderAccounts, ArmsOfOneSourceAddUp) {
  check({
      {"2,000 infantry killed\n300 cavalry killed (Livy)", "killed 2300", "the source says both"},
      {"2,000 infantry killed\n3,000 infantry killed (Livy)", "killed 2000..3000", "the same arm"},
      {"2,000 infantry killed (Appian)\n300 cavalry killed (Livy)", "killed 300..2000",
       "each has his own"},
      {"2,000 men killed\n3,000 fighters killed (UN)", "killed 2000..3000", "no arms"},
  });
}

TEST(ClaimReaderAccounts, PartsAreNotAdded) {
  check({
      {"46,000+ killed per the ministry (incl. 17,000 militants per Israel)", "killed 46000+",
       "a part whoever says so"},
      {"226,000 total\n(killed: 29,000; wounded: 60,000)",
       "killed 29000, wounded 60000, casualties 226000", "headings inside the bracket"},
      {"850 killed: 400 Austrians 450 Saxons", "killed 850", "behind a colon"},
      {"500 killed (French: 300; British: 200)", "killed 500", "headings of groups there"},
      {"300 killed (including 27 officers)", "killed 300", ""},
      {"300 killed, including 27 officers and 12 sergeants, 50 wounded", "killed 300, wounded 50",
       ""},
      {"310–400 killed (250 executed)", "killed 310..400", ""},
      {"8,000 killed (2,000 drowned)", "killed 8000", ""},
      {"2,000 captured, 500 of whom died in captivity", "killed 500, captured 2000",
       "another kind is its own sum"},
      {"120 killed\n* 100 soldiers\n* 20 policemen", "killed 120", ""},
      {"Soldiers: 100 killed\nPolice: 20 killed\nTotal: 120 killed", "killed 120", ""},
      {"50 civilians killed, 30 soldiers killed, 80 killed in total", "killed 80", ""},
      {"100 killed (Hezbollah)\n40 killed (militia)\n150 killed overall", "killed 150", ""},
      {"Military dead:\nOver 16,000,000\nCivilian dead:\nOver 45,000,000\nTotal dead:\nOver "
       "61,000,000",
       "killed 61000000+", ""},
      {"88 total (US 23; CS 65)", "casualties 88", ""},
      {"Total unknown (US 200; CS unknown)", "casualties 200+",
       "a part of what is unknown is a lower bound"},
      {"Unknown (30 confirmed killed)", "killed 30+", ""},
  });
}

TEST(ClaimReaderAccounts, TotalsOfSeveralKinds) {
  check({
      {"Total: 1,250 (250 killed, 800 wounded, 200 missing)",
       "killed 250, wounded 800, missing 200, casualties 1250", ""},
      {"1,250:\n250 killed\n800 wounded\n200 missing",
       "killed 250, wounded 800, missing 200, casualties 1250", ""},
      {"9,000 casualties\n1,500 killed\n7,500 wounded",
       "killed 1500, wounded 7500, casualties 9000", ""},
      {"8,000 (5,000 killed, 3,000 wounded)", "killed 5000, wounded 3000, casualties 8000", ""},
      {"3,000–5,000 total casualties (incl. 500 captured)", "captured 500, casualties 3000..5000",
       ""},
      {"US 44k/173w/12,419 captured; CS 39k/247w", "killed 83, wounded 420, captured 12419",
       "a report's short form"},
      {"12,922 total (US 44k/173w/12,419 captured; CS 39k/247w)",
       "killed 83, wounded 420, captured 12419, casualties 12922", ""},
  });
}

}  // namespace
}  // namespace muster
