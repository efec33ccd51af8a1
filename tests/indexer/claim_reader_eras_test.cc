// Texts as articles of many wars have them.
#include <gtest/gtest.h>

#include "tests/indexer/claim_summary.h"

namespace muster {
namespace {

void check_losses(const std::vector<ClaimCase>& cases) {
  for (const ClaimCase& c : cases)
    EXPECT_EQ(losses_of(c.text), c.expected) << c.text << "\n  " << c.why;
}

void check_strength(const std::vector<ClaimCase>& cases) {
  for (const ClaimCase& c : cases)
    EXPECT_EQ(strength_of(c.text), c.expected) << c.text << "\n  " << c.why;
}

TEST(ClaimReaderEras, Ancient) {
  check_strength({
      {"Spartans: 300 Thespians: 700 Thebans: 400 Others: 5,000+", "6400+", ""},
      {"120,000–300,000 (modern estimates) c. 2,080,000 (Herodotus)", "120000..2080000", ""},
      {"86,000\n* 80,000 infantry\n** 40,000 Romans\n** 40,000 allies\n* 6,000 cavalry", "86000",
       "parts of parts"},
      {"One legion (4,200 men)\n300 cavalry", "4500", ""},
      {"7 legions, ~30,000 men & 6,000–7,000 cavalry", "36000..37000", ""},
      {"20 triremes\n5,000 hoplites, 1,200 slingers & archers", "6200", ""},
      {"6–7 legions (30,000–35,000 men)", "30000..35000", ""},
      {"2 legions (about 9,000)", "9000", "so many are men, no legions"},
      {"12,000\nincluding:\n* Thebes: 7,000\n* Argos: 2,000", "12000", "parts below"},
      {"12,000 of which\n7,000 hoplites\n2,000 slingers", "12000", "parts below"},
  });
  check_losses({
      {"Polybius: 70,000 killed\n10,000 captured\nLivy: 48,200 killed\n19,300 captured",
       "killed 48200..70000, captured 10000..19300", ""},
      {"6,400 dead\n7 ships sunk (Herodotus)\n4,000–5,000 dead (modern estimates)",
       "killed 4000..6400", ""},
      {"c. 20,000 killed, 10,000 enslaved", "killed 20000, captured 10000", ""},
      {"2,000 men (dead), 300 men (missing)", "killed 2000, missing 300", ""},
      {"250 lives lost", "killed 250", ""},
      {"1/3 killed", "none", "a share"},
      {"One third killed", "none", "a share"},
      {"Of 700, 300 were killed", "killed 300", "what they were of is no loss"},
  });
}

TEST(ClaimReaderEras, Medieval) {
  check_strength({
      {"6,000–9,000: 5,000 archers, 1,000 men-at-arms", "6000..9000", ""},
      {"70–80 longships, 3,000–4,000 Vikings", "3000..4000", ""},
      {"100,000–200,000 Mongols, 10,000 Jin engineers", "110000..210000", ""},
      {"4,000 horse and foot", "4000", ""},
      {"10,000: 3,000 English, 7,000 Gascons", "10000", ""},
      {"800 cavalry, 200 musketeers\n3 bombards", "1000", ""},
  });
  check_losses({
      {"6,000 killed (most of them nobles) 700–2,200 captured", "killed 6000, captured 700..2200",
       ""},
      {"Up to 600 killed (112 identified)", "killed 0..600", ""},
      {"about 2,000 dead, over half of them drowned", "killed 2000", ""},
      {"Killed: 900–1,000 Captured: c. 800, incl. 34 knights", "killed 900..1000, captured 800",
       ""},
      {"5,000–6,000 killed (Ottoman chronicles) few hundreds (Serbian chronicles)",
       "killed 5000..6000", ""},
      {"2,000 killed, the rest captured", "killed 2000", "the rest is no number"},
  });
}

TEST(ClaimReaderEras, MusketAndSail) {
  check_strength({
      {"68,000–80,000 men\n205 guns", "68000..80000", ""},
      {"Total: 118,000\nAnglo-allies: 68,000\n50,000 Prussians", "118000", ""},
      {"~50,700 infantry\n~14,390 cavalry\n~8,050 artillery and engineers\n252 guns", "73140", ""},
      {"27 ships of the line, 4 frigates, 1 schooner (2,148 guns, 17,000 men)", "17000",
       "no guns among the men"},
      {"5,000 Maratha horse; 12,000 foot; 30 guns", "17000", ""},
      {"20,000 Zulus, of which 10,000–15,000 engaged", "20000", ""},
      {"1,837:\nBritish: 850\n(6th Company)\nNative: 987\n2 7-pounder guns", "1837", ""},
      {"130,000 (90,000 French, 40,000 Italians) 500 guns", "130000", ""},
      {"2,128,948 (peak 698,000)", "2128948", ""},
  });
  check_losses({
      {"41,000–42,000:\n24,000–26,000 killed or wounded\n6,000–7,000 captured\n15,000 missing",
       "captured 6000..7000, missing 15000, casualties 41000..42000", ""},
      {"Total: 24,000\nWellington: 17,000\n3,500 killed\n10,200 wounded\nBlücher: 7,000\n1,200 "
       "killed\n4,400 wounded",
       "killed 4700, wounded 14600, casualties 24000", ""},
      {"23,049 total(3,155 killed 14,531 wounded 5,369 captured/missing)",
       "killed 3155, wounded 14531, casualties 23049", ""},
      {"4,395 dead\n2,541 wounded\n21 ships of the line captured\n1 ship of the line destroyed",
       "killed 4395, wounded 2541", ""},
      {"13 officers, 211 men killed; 28 officers, 591 men wounded", "killed 224, wounded 619", ""},
      {"110 killed, 161 wounded, 375 horses killed", "killed 110, wounded 161", ""},
      {"Over 1,300 killed:\n52 officers\n727 regulars\n471 others including: 133 settlers and 343 "
       "auxiliaries\n2 guns captured",
       "killed 1300+", "a list in a list"},
      {"3 ironclads sunk, 1 captured; 200 killed", "killed 200", ""},
      {"400 died in combat, 1,100 of disease", "killed 1500", ""},
      {"Casualties: ~9,000\nPrisoners: 4,000\nGuns: 60", "captured 4000, casualties 9000", ""},
  });
}

TEST(ClaimReaderEras, WorldWars) {
  check_strength({
      {"13 British and 11 French divisions (initial)\n50 British and 48 French divisions (final)",
       "none", "adjectives of units to come"},
      {"Initial: 270,000 personnel 3,000 artillery pieces\nAt the time of the counter-offensive: "
       "c. 1,040,000 men 10,250 guns",
       "270000..1040000", ""},
      {"XX Corps (15,000 men)\nXXI Corps (12,000 men)", "27000",
       "numbers in the brackets of lines without any"},
      {"3.8–3.9 million men\n180 divisions", "3800000..3900000", "the scale holds for both ends"},
      {"c. 156,000\n1,213 warships 4,126 landing ships", "156000", ""},
      {"233 carrier-based aircraft\n16 submarines", "none", ""},
  });
  check_losses({
      {"10,000+ casualties; 4,414 confirmed dead\n185 M4 Sherman tanks",
       "killed 4414, casualties 10000+", ""},
      {"307 killed\n1 fleet carrier sunk\n~150 aircraft destroyed", "killed 307", ""},
      {"Crew of 1,418 (1,415 killed; 3 survivors)", "killed 1415, casualties 1418", ""},
      {"Military deaths by country:\n🇷🇺 1,811,000\n🇫🇷 1,398,000", "killed 3209000",
       "a heading over flags"},
      {"66,000 dead[Note 4] 133,700 wounded 694,000 captured",
       "killed 66000, wounded 133700, captured 694000", ""},
      {"German sources: 12,000; Soviet sources: 40,000", "casualties 12000..40000", ""},
      {"15–20 dead per Soviet sources; 300 dead per German sources", "killed 15..300", ""},
      {"26,000 KIA, WIA, MIA", "none", ""},
      {"300 killed (out of 1,200)", "killed 300", ""},
      {"20 June: 10 killed\n21 June: 15 killed", "killed 25", ""},
  });
}

TEST(ClaimReaderEras, SinceThen) {
  check_strength({
      {"≈ 850,000 (mid 1966) 1,420,000 (1968)", "850000..1420000", ""},
      {"549,500 (peak, April 1969)", "549500", ""},
      {"~6,000 troops and 30 tanks, 2 C-130s", "6000", ""},
      {"3,000–5,000 in city\n15,000+ in countryside", "18000..20000+", ""},
      {"4th Armored Division 500 soldiers", "500", ""},
      {"Several hundred fighters initially, 1,500 by June", "1500", ""},
      {"Up to 5,000 (per the ministry)", "0..5000", ""},
  });
  check_losses({
      {"14,453 killed (total) 9,500 killed in combat 4,000 died from wounds 53,753 wounded 264 "
       "missing",
       "killed 14453, wounded 53753, missing 264", ""},
      {"58,318 dead; 303,644 wounded (including 150,341 not requiring hospital care)",
       "killed 58318, wounded 303644", ""},
      {"649 killed\n1,657 wounded\n11,313 captured\n1 cruiser sunk",
       "killed 649, wounded 1657, captured 11313", ""},
      {"Ukrainian estimate:\n14,000–15,000 killed, 30,000+ wounded\nUS estimate:\n7,000–15,000 "
       "killed",
       "killed 7000..15000, wounded 30000+", ""},
      {"4 helicopters shot down, 18 killed, 73 wounded, 1 captured",
       "killed 18, wounded 73, captured 1", ""},
      {"NVA body count: 1,519 killed 6 captured US estimate: 1,215 killed",
       "killed 1215..1519, captured 6", ""},
      {"Army: 71 killed\n1 MIA\nMilitia: 614 killed (SOHR)", "killed 685, missing 1",
       "headings for two groups"},
      {"64 killed (Armenian side) 92 killed (Azerbaijani side)", "killed 64..92", "a side says so"},
      {"At least 100 people, including 10 children, killed", "killed 100+",
       "the verb behind the list"},
      {"~700 killed, 300 captured; 1,700 killed (militia claim)", "killed 700..1700, captured 300",
       "the source ends at the semicolon"},
      {"3 killed, 3 tanks damaged (rebel claim: 12 killed)", "killed 3..12", ""},
      {"1,000 killed and 1,500 wounded (government claim) 300 killed (opposition)",
       "killed 300..1000, wounded 1500", ""},
      {"2,647 killed, captured or surrendered (army claim)\n131 police killed", "killed 131", ""},
  });
}

}  // namespace
}  // namespace muster
