// What the fields of texts, names, values and infobox keys find.
#include "tests/support/hit_table.h"

namespace muster::test {
namespace {

class FieldHits : public HitTable {};

constexpr const char* kConflicts =
    "austerlitz border_war borodino civil_war donbas four_crowns invasion_of_russia long_feud "
    "marathon qadam raqqa salamis sudan third_coalition";
constexpr const char* kPoints = "austerlitz borodino marathon salamis qadam raqqa millbrook lodz";

TEST_F(FieldHits, PartsOfTheText) {
  check({
      {"title:battle", "austerlitz borodino marathon salamis raqqa four_crowns", "titles"},
      {"title:wars", "third_coalition civil_war donbas sudan border_war sun_tzu anglo-zulu",
       "another form of the word"},
      {"title:\"of war\"", "sun_tzu", "a phrase"},
      {"title:(austerlitz OR borodino)", "austerlitz borodino", "a choice"},
      {"title:(battle -raqqa)", "austerlitz borodino marathon salamis four_crowns", "a negation"},
      {"title:(battle of) -title:raqqa", "austerlitz borodino marathon salamis four_crowns", "two"},
      {"title:batt*", "austerlitz borodino marathon salamis raqqa four_crowns", "a prefix"},
      {"title:(art NEAR/2 war)", "sun_tzu", "near each other"},
      {"title:(war NEAR/1 art)", "", "not as near as that"},
      {"title:łódź", "lodz", "accents"},
      {"title:al-qadam", "qadam", "a hyphen"},
      {"TITLE:salamis", "salamis", "in capitals"},
      {"name:salamis", "salamis", "another name of the field"},
      {"subject:salamis", "salamis", "and another"},
      {"title:emperors", "", "which stand in the short description"},
      {"title:*", kAll, "every article has one"},
      {"summary:emperors", "austerlitz", "the short description"},
      {"summary:mills", "lodz", "the description"},
      {"description:\"long wars\"", "sun_tzu", "by another name"},
      {"summary:moscow", "borodino", "the lead"},
      {"lead:hoplites", "marathon", "by another name"},
      {"summary:proverb", "", "which stands below the lead"},
      {"body:proverb", "austerlitz", "the running text"},
      {"body:\"frozen field\"", "austerlitz", "a phrase"},
      {"body:borodino", "", "which only its title and infobox say"},
      {"body:austerlitz", "austerlitz", "title and text"},
      {"body:fog", "", "which only the infobox says"},
      {"body:attacked", "borodino qadam sun_tzu anglo-zulu", "other forms of the word"},
      {"body:boro*", "", "nor the beginning of it"},
      {"body:borodina~", "", "nor a close spelling"},
      {"body:(battle NEAR of)", "", "nor words of a title near each other"},
      {"body:(emperors NEAR/5 field)", "austerlitz", "which the text has"},
      {"body:auster*", "austerlitz", "and the beginning of a word in it"},
      {"body:*", kAll, "any text"},
      {"link:* path:notes", "", "no link at all"},
      {"link:* path:today", "donbas sudan", "in an infobox"},
      {"has:section", "austerlitz lodz", "the same"},
      {"summary:*", kAll, "a description, or the lead for one"},
      {"path:* path:notes", "anglo-zulu sun_tzu", "every article has one"},
      {"body:war", "", "no running text speaks of it"},
      {"text:moscow", "borodino", "by another name"},
      {"section:aftermath", "austerlitz", "a heading"},
      {"heading:mills", "lodz", "by another name"},
      {"section:\"mill-owners\"", "lodz", "a phrase"},
      {"section:moscow", "", "which no heading has"},
      {"section:*", "austerlitz lodz", "any heading"},
  });
}

TEST_F(FieldHits, Places) {
  check({
      {"place:moravia", "austerlitz", "a name among several"},
      {"place:\"austrian empire\"", "austerlitz", "the last of them"},
      {"place:syria", "qadam raqqa civil_war", "a country"},
      {"place:russia", "borodino invasion_of_russia", "not where its empire fought elsewhere"},
      {"place:al-qadam", "qadam", "a quarter"},
      {"place:qadam", "qadam", "without the article"},
      {"place:europe", "third_coalition", "a word of a name"},
      {"place:zululand", "anglo-zulu", "said outside of an infobox"},
      {"place:millbrook", "millbrook", "a location"},
      {"place:greenfield", "millbrook four_crowns", "said as location and as place"},
      {"where:moravia", "austerlitz", "another name of the field"},
      {"location:moravia", "austerlitz", "and another"},
      {"In:Moravia", "austerlitz", "and another, with capitals"},
      {"place:(moravia OR khartoum)", "austerlitz sudan", "a choice"},
      {"place:greece -place:salamis", "marathon", "one without the other"},
      {"place:napoleon", "", "who is no place"},
      {"place:* path:\"made up\"", "four_crowns millbrook", "those that name one"},
  });
}

TEST_F(FieldHits, WarsAtAnyDepth) {
  check({
      {"war:\"napoleonic wars\"", "third_coalition invasion_of_russia", "directly"},
      {"war:napoleonic", "third_coalition invasion_of_russia", "by a word of the name"},
      {"war:\"war of the third coalition\"", "austerlitz", "the whole name"},
      {"war:\"third coalition\"", "austerlitz", "words of it"},
      {"partof:\"syrian civil war\"", "qadam raqqa", "another name of the field"},
      {"conflict:\"greco-persian wars\"", "marathon salamis", "and another"},
      {"war:(napoleonic OR \"arab spring\")", "third_coalition invasion_of_russia civil_war",
       "a choice"},
      {"within:\"napoleonic wars\"", "third_coalition invasion_of_russia austerlitz borodino",
       "through its wars"},
      {"within:\"war of the third coalition\"", "austerlitz", "one step"},
      {"within:\"arab spring\"", "civil_war qadam raqqa", "through a war that is an article"},
      {"within:\"greco-persian wars\"", "marathon salamis", "of which there is no article"},
      {"within:\"border war\"", "four_crowns long_feud border_war", "round a circle"},
      {"within:\"long feud\"", "border_war four_crowns long_feud", "from its other end"},
      {"within:napoleonic", "third_coalition invasion_of_russia austerlitz borodino",
       "by a word of the name, at any depth too"},
      {"within:spring", "civil_war qadam raqqa", "of a conflict of which there is no article"},
      {"within:feud", "border_war four_crowns long_feud", "round a circle"},
      {"within:nowhere", "", "which is no word of any"},
      {"within:\"no such war\"", "", "which is none"},
      {"within:\"napoleonic wars\" -war:\"napoleonic wars\"", "austerlitz borodino", "deeper only"},
      {"within:(\"arab spring\" OR \"greco-persian wars\")",
       "civil_war qadam raqqa marathon salamis", "a choice"},
      {"war:*",
       "austerlitz borodino third_coalition invasion_of_russia marathon salamis qadam raqqa "
       "civil_war four_crowns border_war long_feud",
       "part of anything"},
      {"within:* path:syria", "qadam raqqa civil_war", "the same"},
  });
}

TEST_F(FieldHits, ExactValues) {
  check({
      {"outcome:\"french victory\"", "borodino third_coalition", "a known value: that and no more"},
      {"outcome:\"decisive french victory\"", "austerlitz", "another one"},
      {"outcome:decisive", "austerlitz", "a word of one"},
      {"outcome:victory",
       "austerlitz borodino third_coalition invasion_of_russia marathon salamis qadam raqqa",
       "a word of several"},
      {"result:\"isil victory\"", "qadam", "another name of the field"},
      {"status:inconclusive", "donbas", "and another"},
      {"outcome:(greek OR isil)", "marathon salamis qadam", "a choice"},
      {"outcome:victory -outcome:french", "invasion_of_russia marathon salamis qadam raqqa",
       "one without the other"},
      {"kind:conflict", kConflicts, "what has sides"},
      {"kind:attack", "millbrook", "what has perpetrators"},
      {"type:settlement", "lodz", "another name of the field"},
      {"kind:article", "sun_tzu anglo-zulu", "what has no infobox"},
      {"KIND:Attack", "millbrook", "in any case"},
      {"kind:(attack OR settlement)", "millbrook lodz", "a choice"},
      {"kind:settle*", "lodz", "the beginning of a value"},
      {"kind:atack~", "millbrook", "a close spelling"},
      {"kind:zzz*", "", "of none"},
      {"-kind:conflict", "millbrook lodz sun_tzu anglo-zulu", "left out"},
      {"kind:*", kAll, "every article is of some kind"},
      {"author:\"ada quill\"", "austerlitz borodino sun_tzu", "the whole name"},
      {"author:quill", "austerlitz borodino sun_tzu", "a word of it"},
      {"by:\"bo reed\"", "marathon salamis", "another name of the field"},
      {"author:brule", "lodz", "accents aside"},
      {"author:*", "austerlitz borodino sun_tzu marathon salamis lodz", "anybody"},
      {"tag:wars", "third_coalition invasion_of_russia", "a whole tag"},
      {"tag:battles", "austerlitz borodino", "no tag by itself: a word of two"},
      {"tag:\"battles in russia\"", "borodino", "the whole of one"},
      {"category:legends", "four_crowns", "a category"},
      {"keyword:sieges", "raqqa", "another name of the field"},
      {"tags:damascus", "qadam", "and another"},
      {"tag:nothing", "", "which is no tag"},
  });
}

TEST_F(FieldHits, LinksAndPaths) {
  check({
      {"link:\"battle of raqqa\"", "qadam", "from the text"},
      {"link:raqqa", "qadam", "by the text of the link"},
      {"links:\"syrian civil war\"", "qadam raqqa", "from the infobox"},
      {"link:\"peace of pressburg\"", "austerlitz", "to what is no article"},
      {"link:napoleon", "austerlitz borodino", "by what the articles call him"},
      {"link:napol*", "austerlitz borodino third_coalition invasion_of_russia",
       "the beginning of a page"},
      {"link:austerlitz", "", "to which nothing links"},
      {"link:\"battle of\"", "", "words of a page are no page"},
      {"path:syria", "qadam raqqa civil_war", "a folder"},
      {"path:syria/", "qadam raqqa civil_war", "with a slash"},
      {"path:syria/qadam.md", "qadam", "a file below it"},
      {"file:qadam.md", "qadam", "its name alone"},
      {"path:qadam", "qadam", "without ending"},
      {"path:\"made up\"", "four_crowns border_war long_feud millbrook", "a blank in it"},
      {"path:\"made up/four crowns.md\"", "four_crowns", "and in the file"},
      {"path:notes/anglo-zulu.markdown", "anglo-zulu", "a longer ending"},
      {"path:(syria OR ancient) victory", "qadam raqqa marathon salamis", "a choice"},
      {"path:syri", "", "a part of a name is none"},
      {"-path:napoleon french", "sun_tzu", "left out"},
  });
}

TEST_F(FieldHits, InfoboxKeys) {
  check({
      {"weather:fog", "austerlitz", "a key of one article"},
      {"weather:\"thick fog\"", "austerlitz", "a phrase"},
      {"weather:(rain OR fog)", "austerlitz", "a choice"},
      {"weather:fo*", "austerlitz", "a prefix"},
      {"WEATHER:fog", "austerlitz", "in any case"},
      {"infobox.weather:fog", "austerlitz", "by its full name"},
      {"weather:*", "austerlitz", "whatever it says"},
      {"weather:moravia", "", "which another key says"},
      {"population_total:672,185", "lodz", "a number as it is written"},
      {"population_total:672185", "lodz", "and without its comma"},
      {"subdivision_name:poland", "lodz", "a name with an underscore"},
      {"settlement_type:city", "lodz", "another"},
      {"established_date:1423", "lodz", "a year"},
      {"perpetrators:unknown", "millbrook", "a word"},
      {"infobox.killed:unknown", "four_crowns", "a key whose name is a field's"},
      {"infobox.combatant1:athens", "marathon salamis", "and another"},
      {"infobox.result:decisive", "austerlitz", "whose alias it is"},
      {"-weather:fog path:napoleon", "borodino third_coalition invasion_of_russia", "left out"},
  });
}

TEST_F(FieldHits, HasAndIs) {
  check({
      {"has:coordinates", kPoints, "a point on the map"},
      {"has:coordinates -kind:conflict", "millbrook lodz", "of other kinds"},
      {"has:killed", "austerlitz marathon qadam raqqa civil_war donbas four_crowns millbrook",
       "of a side, or in all"},
      {"killed:*", "austerlitz marathon qadam raqqa civil_war donbas four_crowns millbrook",
       "the same"},
      {"has:killed4", "four_crowns", "of one side"},
      {"killed4:*", "four_crowns", "the same"},
      {"killed1:*", "austerlitz marathon qadam raqqa donbas", "of the first"},
      {"strength1:*", "austerlitz borodino invasion_of_russia marathon qadam raqqa salamis",
       "an infobox key too: ships"},
      {"has:strength", "austerlitz borodino invasion_of_russia marathon qadam raqqa four_crowns",
       "ships are no men"},
      {"has:missing", "qadam four_crowns", "another number"},
      {"casualties:*", "borodino", "losses of a kind that is not said"},
      {"has:commander", "austerlitz borodino marathon salamis qadam donbas four_crowns", "names"},
      {"has:unit", "austerlitz borodino", "units"},
      {"has:units", "austerlitz borodino", "by another name of the field"},
      {"has:published", "austerlitz borodino", "a day"},
      {"has:author", "austerlitz borodino marathon salamis lodz sun_tzu", "an author"},
      {"has:tag",
       "austerlitz borodino third_coalition invasion_of_russia qadam raqqa four_crowns lodz",
       "a tag or category"},
      {"has:weather", "austerlitz", "an infobox key"},
      {"HAS:Weather", "austerlitz", "in any case"},
      {"has:(weather OR perpetrators)", "austerlitz millbrook", "a choice"},
      {"has:nothing", "", "a key that is none"},
      {"has:date -kind:conflict -kind:settlement", "millbrook anglo-zulu", "a date"},
      {"has:when -kind:conflict -kind:settlement", "millbrook anglo-zulu", "by another name"},
      {"date:* path:notes", "anglo-zulu", "by the field"},
      {"has:duration path:today", "donbas", "what goes on has none yet"},
      {"duration:* path:today", "donbas", "the same"},
      {"began:* path:today", "donbas sudan", "both began"},
      {"ended:* path:today", "donbas", "one has ended"},
      {"-has:outcome kind:conflict", "four_crowns border_war long_feud", "left out"},
      {"is:ongoing", "sudan", "what goes on"},
      {"IS:ongoing combatant:wagner", "sudan", "beside a name"},
      {"-is:ongoing combatant:wagner", "donbas", "what does not"},
      {"is:approximate year:1274", "four_crowns", "circa"},
  });
}

TEST_F(FieldHits, Near) {
  check({
      {"near:33.5,36.3,25km", "qadam", "around Damascus"},
      {"near:33.5,36.3,500km", "qadam raqqa", "as far as the Euphrates"},
      {"near:33.5,36.3,25", "qadam", "kilometres if it is not said"},
      {"near:\"33.5, 36.3, 25 km\"", "qadam", "with blanks"},
      {"near:38,23.8,25km", "marathon salamis", "on either side of Athens"},
      {"near:38,23.8,25000m", "marathon salamis", "in metres"},
      {"near:38,23.8,15mi", "marathon salamis", "in miles"},
      {"near:38,23.8,15km", "", "not as near as that"},
      {"near:-33.5,36.3,25km", "", "in the south"},
      {"near:51.5,-0.1,1km", "millbrook", "in the west"},
      {"near:51.5,0.1,1km", "", "and not in the east"},
      {"near:\"Battle of Marathon\",50km", "marathon salamis", "around an article's point"},
      {"near:\"battle of marathon\",30km", "marathon", "41 km lie between them"},
      {"near:Łódź,10km", "lodz", "a title with accents"},
      {"near:lodz,10km", "lodz", "or without"},
      {"around:33.5,36.3,25km", "qadam", "another name of the field"},
      {"NEAR:33.5,36.3,25km", "qadam", "in capitals, and still no operator"},
      {"near:0,0,20100km", kPoints, "all over the globe"},
      {"has:coordinates -near:49,17,1000km", "borodino marathon salamis qadam raqqa millbrook",
       "far away: Borodino is 1,400 km, the Thames 1,230 km"},
      {"near:(33.5,36.3,25km OR 51.5,-0.1,1km)", "qadam millbrook", "a choice"},
  });
}

}  // namespace
}  // namespace muster::test
