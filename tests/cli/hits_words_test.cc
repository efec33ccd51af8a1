// What words, phrases and operators find.
#include "tests/support/hit_table.h"

namespace muster::test {
namespace {

class WordHits : public HitTable {};

constexpr const char* kBattles = "austerlitz borodino marathon salamis raqqa four_crowns";
constexpr const char* kNoBattles =
    "anglo-zulu border_war civil_war donbas invasion_of_russia lodz long_feud millbrook qadam "
    "sudan "
    "sun_tzu third_coalition";

TEST_F(WordHits, Words) {
  check({
      {"battle", kBattles, "in titles"},
      {"battles", kBattles, "another form of the word"},
      {"BATTLE", kBattles, "in capitals"},
      {"attacked", "borodino qadam sun_tzu anglo-zulu", "attacked and attacks"},
      {"army", "borodino civil_war qadam sun_tzu anglo-zulu", "army and armies, names and text"},
      {"napoleon", "austerlitz borodino third_coalition invasion_of_russia", "and Napoleonic"},
      {"emperor", "austerlitz", "emperors"},
      {"emperors field", "austerlitz", "both words"},
      {"field emperors", "austerlitz", "in any order"},
      {"frozen, field", "austerlitz", "a comma between them says nothing"},
      {"thick fog", "austerlitz", "a text of the infobox"},
      {"aftermath", "austerlitz", "a heading"},
      {"pressburg", "austerlitz", "a link's text"},
      {"quill", "austerlitz borodino sun_tzu", "an author"},
      {"moravia", "austerlitz", "a tag and a place"},
      {"mills", "lodz", "and not Millbrook"},
      {"zzzunknown", "", "a word that no article has"},
      {"", kAll, "nothing: every article"},
      {"*", kAll, "a star alone: every article"},
  });
}

TEST_F(WordHits, WaysToWriteAWord) {
  check({
      {"Łódź", "lodz", "as it is written"},
      {"lodz", "lodz", "without accents"},
      {"brûlé", "lodz", "an author with accents"},
      {"brule", "lodz", "without them"},
      {"armée", "invasion_of_russia", "which is no army"},
      {"armee", "invasion_of_russia", "nor without its accent"},
      {"al-Qadam", "qadam", "with its article"},
      {"qadam", "qadam", "without"},
      {"al qadam", "qadam", "and in two words"},
      {"AL-QADAM", "qadam", "in capitals"},
      {"U.S.", "raqqa", "initials"},
      {"us", "raqqa", "without points"},
      {"1,000", "lodz", "thousands set apart"},
      {"1000", "lodz", "or not"},
      {"o'brien", "four_crowns", "with an apostrophe"},
      {"O’Brien", "four_crowns", "a curly one"},
      {"obrien", "four_crowns", "none"},
      {"rorke", "anglo-zulu", "the name of whom it is"},
      {"rorke's", "anglo-zulu", "as it is written"},
      {"airport", "sudan", "without its own possessive"},
      {"anglo-zulu", "anglo-zulu", "with a hyphen"},
      {"zulu", "anglo-zulu", "one part of it, and not Zululand alone"},
      {"mill-owners", "lodz", "a hyphen in a heading"},
      {"孫子", "sun_tzu", "two characters of four"},
      {"兵法", "sun_tzu", "the other two"},
      {"子兵", "sun_tzu", "those in the middle"},
      {"孫子兵法", "sun_tzu", "all four"},
      {"孫兵", "", "which do not stand beside each other"},
  });
}

TEST_F(WordHits, Phrases) {
  check({
      {"\"frozen field\"", "austerlitz", "beside each other"},
      {"\"field frozen\"", "", "in another order"},
      {"\"Frozen FIELD\"", "austerlitz", "case aside"},
      {"\"frozen fields\"", "", "not in another form"},
      {"“frozen field”", "austerlitz", "curly quotes"},
      {"«frozen field»", "austerlitz", "angled quotes"},
      {"frozen-field", "austerlitz", "a hyphen does as well"},
      {"field-frozen", "", "in that order"},
      {"\"battle\"", kBattles, "one word as it is written"},
      {"\"battles\"", "austerlitz borodino", "which stands in two tags"},
      {"\"attacks\"", "sun_tzu", "not attacked"},
      {"\"napoleon\"", "austerlitz borodino", "not Napoleonic"},
      {"\"sun of austerlitz\"", "austerlitz", "three words"},
      {"\"grande armee\"", "invasion_of_russia", "accents aside"},
      {"\"french empire\"", "austerlitz borodino invasion_of_russia third_coalition", "a name"},
      {"\"first french empire\"", "", "a page is no text"},
      {"\"battle of raqqa\"", "raqqa", "nor is a link's page"},
      {"\"austerlitz the emperors\"", "", "a title and a text are apart"},
      {"\"1,000 looms\"", "lodz", "a number in it"},
      {"\"the u.s. flew\"", "raqqa", "initials in it"},
  });
}

TEST_F(WordHits, Operators) {
  check({
      {"moscow AND redoubts", "borodino", "both"},
      {"moscow AND khartoum AND date:1800..", "borodino sudan", "no article has both: one of them"},
      {"moscow OR khartoum", "borodino sudan", "either"},
      {"moscow OR khartoum OR triremes", "borodino sudan salamis", "any of three"},
      {"moscow OR khartoum airport", "borodino sudan", "OR is looser than words side by side"},
      {"(moscow OR khartoum) airport", "sudan", "brackets hold together"},
      {"moscow OR *", kAll, "or anything"},
      {"moscow AND *", "borodino", "and anything"},
      {"battle NOT greece", "austerlitz borodino raqqa four_crowns", "without two"},
      {"battle -greece", "austerlitz borodino raqqa four_crowns", "the same by a dash"},
      {"-greece battle", "austerlitz borodino raqqa four_crowns", "wherever it stands"},
      {"battle AND NOT greece", "austerlitz borodino raqqa four_crowns", "or with AND"},
      {"NOT battle", kNoBattles, "nothing but a negation"},
      {"-battle", kNoBattles, "by a dash"},
      {"-battle -war", "lodz millbrook", "without two words, of which one has other forms"},
      {"battle -greece -russia", "austerlitz raqqa four_crowns", "without either"},
      {"battle -(greece OR russia)", "austerlitz raqqa four_crowns", "the same in brackets"},
      {"battle -(greece russia)", kBattles, "none has both"},
      {"battle -\"of marathon\"", "austerlitz borodino salamis raqqa four_crowns", "a phrase"},
      {"battle NOT (greece NOT salamis)", "austerlitz borodino salamis raqqa four_crowns",
       "a negation of a negation"},
      {"battle -attack*", "austerlitz marathon salamis raqqa four_crowns", "a prefix"},
      {"battle NOT *", "", "nothing is left"},
      {"(battle greece) OR (war zululand)", "marathon salamis anglo-zulu", "two groups"},
      {"((moscow))", "borodino", "brackets that change nothing"},
      {"battle (greece OR (russia -moscow))", "marathon salamis", "brackets in brackets"},
  });
}

TEST_F(WordHits, Near) {
  check({
      {"emperors NEAR/5 field", "austerlitz", "the fifth word behind it"},
      {"emperors NEAR/4 field", "", "and not the fourth"},
      {"field NEAR/5 emperors", "austerlitz", "in any order"},
      {"emperors NEAR field", "austerlitz", "ten if it is not said"},
      {"columns NEAR/4 heights", "austerlitz", "the fourth word behind it"},
      {"columns NEAR/3 heights", "", "and not the third"},
      {"emperor NEAR/5 fields", "austerlitz", "other forms of the words"},
      {"\"frozen field\" NEAR/5 emperors", "austerlitz", "a phrase near a word"},
      {"\"field frozen\" NEAR/5 emperors", "", "whose words have to be in that order"},
      {"(kings OR emperors) NEAR/5 field", "austerlitz", "a choice near a word"},
      {"(kings OR emperors) NEAR/5 (field OR bridge)", "austerlitz four_crowns", "two choices"},
      {"(kings OR queens) NEAR/4 bridge", "four_crowns", "one of which is nowhere"},
      {"(kings OR queens) NEAR/4 field", "", "neither is near"},
      {"emper* NEAR/5 field", "austerlitz", "the beginning of a word"},
      {"emperrors~ NEAR/5 field", "austerlitz", "a close spelling"},
      {"austerlitz NEAR/10 emperors", "", "a title and a text are far apart"},
      {"frozen NEAR/2 field NEAR/2 mist", "austerlitz", "three words"},
      {"battle emperors NEAR/5 field", "austerlitz", "tighter than words side by side"},
      {"moscow OR emperors NEAR/5 field", "borodino austerlitz", "and than OR"},
      {"battle -(emperors NEAR/5 field)", "borodino marathon salamis raqqa four_crowns",
       "what is near left out"},
  });
}

TEST_F(WordHits, PrefixesAndCloseSpellings) {
  check({
      {"auster*", "austerlitz", "the beginning of a word"},
      {"AUSTER*", "austerlitz", "case aside"},
      {"armé*", "invasion_of_russia", "accents aside"},
      {"bat*", kBattles, "battle and battles"},
      {"al-qad*", "qadam", "of the last part"},
      {"frozen-fie*", "austerlitz", "a phrase of its parts"},
      {"field-fro*", "", "in that order"},
      {"frozin-feild~", "austerlitz", "two close spellings beside each other"},
      {"zzz*", "", "with which no word begins"},
      {"auster* -moravia", "", "beside a negation"},
      {"(auster* OR boro*) -moravia", "borodino", "in a group"},
      {"austerlits~", "austerlitz", "one letter wrong"},
      {"borodin~", "borodino", "one letter short"},
      {"isandlvana~", "anglo-zulu", "a place spelt otherwise"},
      {"plutark~", "marathon", "two edits"},
      {"plutokras~", "", "and not three"},
      {"title:austerlits~", "austerlitz", "in a field"},
  });
}

TEST_F(WordHits, WhereNoArticleHasAllWords) {
  check({
      {"moscow zzzunknown", "borodino", "those with the most of them"},
      {"moscow khartoum", "borodino sudan", "one each"},
      {"moscow khartoum -airport", "borodino", "negations never give way"},
      {"moscow zzzunknown date:1812", "borodino", "beside a field that holds"},
      {"moscow zzzunknown date:1805", "", "fields never give way"},
      {"moscow zzzunknown combatant:athens", "", "names neither"},
      {"(zzz OR yyy) moscow", "borodino", "a choice gives way as a whole"},
      {"title:moscow khartoum", "", "a word in a field is no plain word"},
      {"\"field frozen\" moscow", "borodino", "a phrase gives way"},
      {"moscow AND date:1805", "", "one word alone has nothing to give way to"},
  });
}

TEST_F(WordHits, Order) {
  check_order({
      {"raqqa", "raqqa qadam", "a title before a text"},
      {"moscow khartoum airport", "sudan borodino", "two of the words before one"},
      {"battles path:napoleon", "austerlitz borodino",
       "the word as written as often in both: by path"},
      {"path:napoleon", "austerlitz borodino invasion_of_russia third_coalition", "ties: by path"},
      {"battle path:ancient", "marathon salamis", "the same words as often: by path"},
  });
  check_order({{"path:napoleon", "third_coalition austerlitz invasion_of_russia borodino",
                "by the first day"},
               {"date:2000..", "civil_war donbas raqqa qadam sudan", "and what goes on"}},
              "date");
  check_order({{"path:napoleon", "borodino invasion_of_russia austerlitz third_coalition",
                "the other way round"},
               {"path:notes", "anglo-zulu sun_tzu", "what has no date comes last"}},
              "-date");
  check_order({{"path:notes", "anglo-zulu sun_tzu", "either way"}}, "date");
  check_order({{"path:napoleon", "austerlitz borodino invasion_of_russia third_coalition",
                "Battle, Battle, French, War"},
               {"path:\"made up\"", "four_crowns border_war long_feud millbrook",
                "Battle, Border, Long, Millbrook"}},
              "title");
  check_order({{"path:syria", "civil_war raqqa qadam", "the largest first: 500,000, 1,955, 196"},
               {"path:notes", "anglo-zulu sun_tzu", "nobody says: by path"}},
              "killed");
  check_order({{"path:syria", "qadam raqqa civil_war", "the smallest first"}}, "-killed");
  check_order({{"path:napoleon", "invasion_of_russia borodino austerlitz third_coalition",
                "450,000, 290,000, 170,000, none"}},
              "strength");
  check_order({{"path:napoleon", "austerlitz borodino invasion_of_russia third_coalition",
                "what says nothing is still last"}},
              "-strength");
  check_order({{"path:napoleon", "third_coalition invasion_of_russia austerlitz borodino",
                "four years, half a year, a day, a day"}},
              "duration");
}

}  // namespace
}  // namespace muster::test
