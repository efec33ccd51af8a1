// Commanders, units and conflicts, read by read_participants.
#include <gtest/gtest.h>

#include "indexer/side_reader.h"
#include "tests/support/side_tables.h"

namespace muster {
namespace {

using testing::field;
using testing::show;

struct Row {
  const char* text;
  const char* links;
  const char* expected;
  const char* why;
};

void expect_rows(ParticipantKind kind, const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    const InfoboxField input = field(row.text, row.links);
    EXPECT_EQ(show(read_participants(input, kind, input.links)), row.expected)
        << row.text << "\n  " << row.why;
  }
}

TEST(Commanders, RanksBeginNamesAndLinksTellThem) {
  expect_rows(
      ParticipantKind::kCommander,
      {
          {"Gaius Marius\nLucius Cornelius Sulla", "", "Gaius Marius | Lucius Cornelius Sulla",
           "lines"},
          {"Major General John Buford", "", "Major General John Buford",
           "as written, rank and all"},
          {"Major General John Buford", "John Buford", "John Buford", "the link tells the name"},
          {"Rear Admiral Ito Sukeyuki Colonel Oshima", "",
           "Rear Admiral Ito Sukeyuki | Colonel Oshima", "a rank begins a name"},
          {"Brig. Gen. A. Ross 1st Lt. B. Cole", "", "Brig. Gen. A. Ross | 1st Lt. B. Cole",
           "abbreviated ranks"},
          {"General Alba Major General Vitelli", "Alba; Vitelli", "Alba | Vitelli",
           "ranks between links"},
          {"Sultan Mehmed II\nZaganos Pasha", "Mehmed II", "Mehmed II | Zaganos Pasha",
           "dignities before a link"},
          {"Emperor Menelik II", "", "Emperor Menelik II", "without a link they stay"},
          {"Marcus Reno Frederick Benteen", "Marcus Reno; Frederick Benteen",
           "Marcus Reno | Frederick Benteen", "links side by side"},
          {"Marcus Reno Tom Weir", "Marcus Reno", "Marcus Reno | Tom Weir", "a name behind a link"},
          {"Tom Weir Marcus Reno", "Marcus Reno", "Tom Weir | Marcus Reno", "a name before a link"},
          {"Old Marcus Reno", "Marcus Reno", "Old Marcus Reno", "one unknown word before a link"},
          {"🇹🇷 Ali Bey 🇮🇷 Reza Khan", "", "Ali Bey | Reza Khan", "flags part names and are none"},
          {"🇹🇷", "", "", "a flag alone is no commander"},
      });
}

TEST(Commanders, SeparatorsAndDignities) {
  expect_rows(
      ParticipantKind::kCommander,
      {
          {"Jean Lannes, André Masséna & Davout", "", "Jean Lannes | André Masséna | Davout",
           "comma and &"},
          {"Miltiades and Callimachus", "", "Miltiades | Callimachus", "and"},
          {"Arthur Wellesley, 1st Duke of Wellington", "",
           "Arthur Wellesley, 1st Duke of Wellington", "a dignity is part of the name"},
          {"Arthur Wellesley, 1st Duke of Wellington", "Arthur Wellesley",
           "Arthur Wellesley (1st Duke of Wellington)", "the link tells the name, so it is a note"},
          {"Capt. James Lawrence, USN", "", "Capt. James Lawrence (USN)", "whom he served"},
          {"Thomas, Lord Camoys, Hugh Stafford", "", "Thomas, Lord Camoys | Hugh Stafford",
           "a first name and a title"},
          {"William Hull, Jr.\nIsaac Hull", "", "William Hull, Jr. | Isaac Hull", "suffixes"},
          {"Dost Mohammad, emir of Kabul", "", "Dost Mohammad (emir of Kabul)",
           "small letters after a comma are a note"},
          {"Ras Alula – commander of the north", "", "Ras Alula (commander of the north)",
           "so they are after a dash"},
      });
}

TEST(Commanders, FatesRolesAndOffices) {
  expect_rows(
      ParticipantKind::kCommander,
      {
          {"Leonidas I †\nDemophilus", "", "Leonidas I (†) | Demophilus", "a dagger"},
          {"Leonidas † Demophilus †", "Leonidas; Demophilus", "Leonidas (†) | Demophilus (†)",
           "daggers end names"},
          {"Tamon Yamaguchi KIA", "", "Tamon Yamaguchi (KIA)", "a fate without a bracket"},
          {"Paulus (POW)\nSeydlitz (WIA) (POW)", "", "Paulus (POW) | Seydlitz (WIA; POW)",
           "fates in brackets"},
          {"Hua Mulan (scouts) Xie Kang (archers)", "", "Hua Mulan (scouts) | Xie Kang (archers)",
           "a role ends a name"},
          {"Omar (a.k.a. \"The Hawk\", emir of Van)", "", "Omar=The Hawk (emir of Van)",
           "an alias and a note"},
          {"William Tubman\nPresident of Liberia", "", "William Tubman (President of Liberia)",
           "a line with an office"},
          {"Duke of Alba\nPrince of Parma", "", "Duke of Alba | Prince of Parma",
           "dignities stand for who holds them"},
          {"Ras Kassa\nPrime Minister of Shewa\nRas Seyum\nnorthern army commander", "",
           "Ras Kassa (Prime Minister of Shewa) | Ras Seyum (northern army commander)",
           "offices of many words"},
          {"KIA:\n\nAbd el-Krim\n\nMuha u Hammu", "", "Abd el-Krim @kia | Muha u Hammu @kia",
           "a fate as a heading"},
          {"Krim\nKIA\n\nHammu", "", "Krim | Hammu @kia", "without a colon too"},
          {"Juan \"El Tigre\" Cruz", "", "Juan \"El Tigre\" Cruz", "a nickname inside a name"},
          {"\"El Tigre\"", "", "El Tigre", "a nickname alone"},
      });
}

TEST(Commanders, NobodyIsNobody) {
  expect_rows(ParticipantKind::kCommander,
              {
                  {"Unknown", "", "", "says so"},
                  {"None\nN/A\nVarious\n—", "", "", "says so in other words"},
                  {"Unnamed rebel leader", "", "", "a description of somebody"},
                  {"Unidentified Brigadier", "", "", "a rank without a name"},
                  {"Unknown Ibrahim Pasha", "", "Ibrahim Pasha", "a lost line break"},
                  {"Zeynel Unknown tribal chiefs", "", "Zeynel", "behind a name"},
                  {"Unknown; later sources name Arthur", "", "", "a remark is no name"},
                  {"Charles Leclerc # Rochambeau", "", "Charles Leclerc | Rochambeau",
                   "the mark of a natural death"},
                  {"Ali Hassan X", "", "Ali Hassan X", "an initial in a name"},
                  {"Ali Hassan (chief) X", "", "Ali Hassan (chief)", "a lone letter is no name"},
              });
  const InfoboxField linked = field("Basil Issa", "Basil Issa=>Northern Brigade");
  EXPECT_FALSE(read_participants(linked, ParticipantKind::kCommander, {}).front().page)
      << "linked to his unit";
}

TEST(Units, ChainsAndLists) {
  expect_rows(
      ParticipantKind::kUnit,
      {
          {"141st Regiment\n4th Armoured Division (elements)", "",
           "141st Regiment | 4th Armoured Division (elements)", "lines"},
          {"2nd Brigade, 1st Division, XV Corps", "", "2nd Brigade, 1st Division, XV Corps",
           "from the smaller to the larger: one"},
          {"1st Battalion, 5th Marines", "", "1st Battalion, 5th Marines", "a regiment of marines"},
          {"I Corps, II Corps, III Corps", "", "I Corps | II Corps | III Corps",
           "equals are a list"},
          {"4th Foot, 23rd Foot, and 52nd Foot", "", "4th Foot | 23rd Foot | 52nd Foot", "a list"},
          {"1st and 2nd Brigades, Army of Kentucky", "", "1st and 2nd Brigades, Army of Kentucky",
           "a noun for both"},
          {"43rd and 68th Regiments", "68th Regiments=>68th Foot", "43rd and 68th Regiments",
           "though one side is linked"},
          {"Cox's, Ames's, and Paine's Divisions", "", "Cox's, Ames's, and Paine's Divisions",
           "a noun for three"},
          {"Companies A, B, and F, 4th Foot", "", "Companies A, B, and F, 4th Foot", "letters"},
          {"Department of Texas, New Mexico, and Arizona", "",
           "Department of Texas, New Mexico, and Arizona", "regions of one"},
          {"52nd Brigade 17th Brigade", "", "52nd Brigade | 17th Brigade",
           "an ordinal behind a unit of its size"},
          {"Omar Brigade al-Ezz Brigade", "", "Omar Brigade | al-Ezz Brigade",
           "the same noun again"},
          {"17th Division Liwa al-Quds", "", "17th Division | Liwa al-Quds",
           "a noun that begins names"},
          {"46th (Airborne) Regiment", "", "46th (Airborne) Regiment", "a bracket inside a name"},
          {"Saladin Brigades (FSA) 7th Brigade (HQ)", "Saladin Brigades; Free Soldiers Army",
           "Saladin Brigades (FSA) | 7th Brigade=HQ",
           "an abbreviation of another linked name says whose it is"},
          {"Special Guard (SG)", "", "Special Guard=SG", "an abbreviation of its own"},
          {"See order of battle", "", "", "a reference"},
          {"12,000 men\n1,063", "", "", "strengths"},
          {"Forces involved\n\n3rd Hussars", "", "3rd Hussars @forces involved",
           "a heading without a colon"},
          {"Legio X Equestris and Legio XII", "", "Legio X Equestris | Legio XII", "Roman legions"},
      });
}

TEST(Conflicts, LinksOrWordsTellThem) {
  expect_rows(
      ParticipantKind::kConflict,
      {
          {"the Peninsular War", "", "Peninsular War", "\"the\" is no part of it"},
          {"the Peninsular War", "Peninsular War", "Peninsular War", "linked"},
          {"the Gallic campaign of the Social War", "Gallic campaign; Social War",
           "Gallic campaign | Social War", "links"},
          {"the Gallic campaign of the Social War", "",
           "Gallic campaign of the Social War | Social War", "the larger one in it"},
          {"the Second Punic War and the Roman conquest of Spain", "",
           "Second Punic War | Roman conquest of Spain", "two"},
          {"the First War,\nthe Second War,\nand the Third War", "",
           "First War | Second War | Third War", "a sentence over lines"},
          {"Crisis of 1875 (Eastern Wars)", "", "Crisis of 1875 | Eastern Wars",
           "a bracket with a war"},
          {"Kessel offensive (June–July 1943)", "", "Kessel offensive (June–July 1943)",
           "a bracket with a date stays"},
          {"War of the Spanish Succession", "", "War of the Spanish Succession", "one name"},
          {"the Wars of the Roses", "", "Wars of the Roses", "one name"},
          {"Siege of Aachen and Cologne", "", "Siege of Aachen and Cologne",
           "\"and\" between places"},
          {"the Tigre campaign, raid on Gura", "Tigre campaign", "Tigre campaign | raid on Gura",
           "beside a link"},
          {"", "", "", "nothing"},
      });
}

}  // namespace
}  // namespace muster
