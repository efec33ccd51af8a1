#include <gtest/gtest.h>

#include "tests/indexer/claim_summary.h"

namespace muster {
namespace {

void check(const std::vector<ClaimCase>& cases) {
  for (const ClaimCase& c : cases)
    EXPECT_EQ(strength_of(c.text), c.expected) << c.text << "\n  " << c.why;
}

TEST(ClaimReaderStrength, AddsUpTheArms) {
  check({
      {"45,000 infantry and 8,000 cavalry", "53000", "arms add up"},
      {"500 horse, 3,000 foot", "3500", "horse and foot are men"},
      {"12,000 bayonets, 3,000 sabres", "15000", "so are bayonets and sabres"},
      {"2,000 regulars\n1,500 militia\n12 guns", "3500", "guns are no men"},
      {"some 300 Spartans, 700 Thespians and 400 Thebans", "1400", "peoples"},
      {"900 Janissaries, 3 galleys", "900", "galleys are no men"},
      {"8,000 infantry, 1,200 cavalry, 1,500 artillery", "10700",
       "so many artillery are artillerymen"},
      {"8,000 infantry and 24 artillery pieces", "8000", "and these are guns"},
      {"🇬🇧 8,000\n🇫🇷 6,000", "14000", "each flag is a group"},
      {"Invasion force: 2,500\nGarrison: 600", "3100", "headings that name groups"},
      {"Army of the Danube: 90,000\nCavalry Corps: 10,000", "100000",
       "names of units head men, not units"},
      {"Franks: 15,000–20,000\nBurgundians: 3,000", "18000..23000", "ranges add up end by end"},
      {"Infantry – 20,000; cavalry – 3,000; artillery – 60 guns", "23000", "dashes for colons"},
      {"27 ships\n3,000 crew", "3000", "crews are men"},
      {"1 battalion (800 men), 2 companies (240 men)", "1040", "men in brackets behind units"},
      {"2 brigades (c. 6,000 men)", "6000", "units have no number of men, the bracket has"},
      {"141st Regiment: 800 men", "800", "the ordinal names a regiment"},
      {"300-man garrison", "300", "a hyphen may join number and noun"},
      {"about 6,000 to 7,000 strong", "6000..7000", "strong"},
      {"2,300 Boers; 4 guns", "2300", "semicolon"},
      {"30 Wagner Group and 200 local fighters", "230", "a group's name is no unit counted"},
      {"1,500 men under Colonel Grey, 400 native scouts", "1900", "commander in between"},
      {"9,000 levies plus 2,000 mercenaries", "11000", "plus"},
      {"5,000 dismounted knights\n10,000 longbowmen\n2,000 Welsh spearmen", "17000",
       "medieval arms"},
  });
}

TEST(ClaimReaderStrength, PartsAreNotAdded) {
  check({
      {"50,000 men:\n40,000 infantry\n10,000 cavalry", "50000",
       "a colon opens the list of its parts"},
      {"68,000\n40,000 infantry\n28,000 cavalry", "68000", "the first is exactly the sum"},
      {"40,000 infantry\n28,000 cavalry\n68,000 in all", "68000", "the last is"},
      {"Total: 60,000\nFranks: 20,000\nSaxons: 40,000", "60000", "total"},
      {"Franks: 20,000\nSaxons: 35,000\nTotal: c. 60,000", "60000",
       "a total need not be the exact sum"},
      {"4,000 men\n* 2,500 infantry\n* 1,400 cavalry", "4000", "bullets below a number"},
      {"Coalition:\n* 2,500 infantry\n* 1,400 cavalry", "3900",
       "bullets below a heading without number"},
      {"20,000 (including 3,000 cavalry)", "20000", "including"},
      {"20,000 men, including 3,000 cavalry and 500 gunners", "20000",
       "including, without brackets"},
      {"25,000, of whom 5,000 were cavalry", "25000", "of whom"},
      {"4,000 men (2,000 engaged)", "4000", "brackets"},
      {"17,000\n(9,000 engaged)", "17000", "brackets on a line of their own"},
      {"6,000 (4,000 infantry, 2,000 cavalry)", "6000", "the parts in brackets"},
      {"10,000–12,000 troops (7,000 Russians; 3,000–5,000 Austrians)", "10000..12000",
       "with ranges"},
      {"50,000: 30,000 Turks, 20,000 Tatars", "50000", "colon in the line"},
  });
}

TEST(ClaimReaderStrength, RivalAccountsSpan) {
  check({
      {"Modern estimates: 10,000–20,000\nAncient sources: 100,000", "10000..100000",
       "two kinds of sources"},
      {"300,000 (Herodotus)\n25,000 (modern estimates)", "25000..300000",
       "an ancient author counts, and does not fight"},
      {"47,000 (Livy)\n40,000 (Polybius)", "40000..47000", "two of them"},
      {"Per Appian: 40,000 infantry, 5,000 cavalry\nPer Plutarch: 30,000", "30000..45000",
       "sums within an account"},
      {"15,000 (claimed)\n7,000 (actual)", "7000..15000", "claimed and actual are rivals"},
      {"30,000 (Ottoman sources) or 100,000 (Persian sources)", "30000..100000", "or"},
      {"Government claim: 500\nRebel claim: 2,000", "500..2000", "headings that claim"},
      {"8,000 (12,000 according to Froissart)", "8000..12000",
       "a bracket with a source is no part"},
      {"10,000 (modern estimate: 6,000)", "6000..10000", "even if it is less"},
      {"5,000 (or 7,000) men", "5000..7000", "more than the whole is another figure for it"},
      {"Contemporary sources:\n60,000\nModern estimates:\n15,000–20,000", "15000..60000",
       "headings on lines of their own"},
      {"1,500–2,000 (UN estimate) 4,000 (government figures)", "1500..4000", "flattened"},
  });
}

TEST(ClaimReaderStrength, ChangesOverTimeSpan) {
  check({
      {"30,000 (initial), 45,000 (peak)", "30000..45000", "one army at two times"},
      {"1944: 90,000\n1945: 120,000", "90000..120000", "years as headings"},
      {"110,000 (January 1916)\n160,000 (June 1916)", "110000..160000", "months in brackets"},
      {"20,000 in 1864, 35,000 in 1865", "20000..35000", "years behind in"},
      {"20,000 initially, later 50,000", "20000..50000", "words of time"},
      {"Initially 4,000, later 10,000", "4000..10000", "before the figure"},
      {"6,000, reinforced to 10,000", "6000..10000", "reinforced to"},
      {"3,000 rising to 5,500", "3000..5500", "rising to"},
      {"In 1864: 20,000", "20000", "a year is no strength"},
      {"42,000 (1993)\nVolunteers: 350\nLegion: 200", "42550", "one date alone makes no rivals"},
      {"1941\n3,767,000 personnel\n1943\n3,900,000 personnel", "3767000..3900000",
       "years alone above figures with separators"},
      {"12 arquebuses, 4 crossbows, 62 horsemen, 106 foot", "168", "weapons are no men"},
      {"7,000 initially\nc. 5,000 remaining", "5000..7000", "what is left of them"},
      {"1941\n900 militia", "2841", "but not above plain ones"},
      {"Initial: 15,000\nReinforced: 25,000", "15000..25000", "words of time as headings"},
      {"May 1915\n75,000\nJanuary 1916\n120,000", "75000..120000", "months alone"},
      {"1914:\n* 100,000 infantry\n* 20,000 cavalry\n1918:\n* 300,000", "120000..300000",
       "headings of years over lists"},
  });
}

TEST(ClaimReaderStrength, ThingsAndUnitsAreNoPersons) {
  check({
      {"60,000 troops, 120 guns", "60000", "guns"},
      {"100,000 men and 600 cannon", "100000", "cannon"},
      {"4 legions", "none", "units only"},
      {"3 infantry divisions\n2 tank brigades\n55 tanks", "none", "the last noun decides"},
      {"1st Infantry Division\n2nd Armored Division", "none", "ordinals"},
      {"7 Armoured Division", "none", "a number that names a division"},
      {"3 Commando Brigade\n2,000 men", "2000", "or a brigade"},
      {"2/5 Gurkha Rifles", "none", "or a battalion"},
      {"33 ships of the line\n6 others", "none", "others are more of the same"},
      {"8 battalions\n12 squadrons\n24 guns", "none", "units"},
      {"12 T-34 tanks\n400 men", "400", "model names"},
      {"400 men, 2 F-16s, 3 Mi-24s", "400", "models alone"},
      {"5,500 men and 88 mm guns", "5500", "a calibre"},
      {"4 152 mm howitzers, 90 men", "90", "a calibre behind a count"},
      {"230 aircraft\n24 bombers\n80 fighters", "none", "fighters beside bombers fly"},
      {"8 Leopard 2 tanks, 300 soldiers", "300", "a number within a name"},
      {"6 aircraft carriers, 300 planes, 50 destroyers", "none", "a fleet"},
      {"74-gun ship and 2 frigates", "none", "a ship's rate"},
      {"18–20 warships, 6,000+ men", "6000+", "ships and men"},
      {"1,700 horses, 200 camels, 9,000 men", "9000", "animals"},
      {"outnumbered 3 to 1", "none", "a ratio"},
      {"Task Force 58\n1,200 sailors", "1200", "a task force's number"},
      {"Orbiter 1K drones and 40 operators", "40", "a letter glued to a model's figure"},
      {"20 war elephants, 3,000 foot", "3000", "elephants"},
      {"12 Sherman tanks, 2 companies of infantry", "none", "infantry behind of is no head"},
  });
}

}  // namespace
}  // namespace muster
