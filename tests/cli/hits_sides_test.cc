// What names, sides, VS and WITH find.
#include "tests/support/hit_table.h"

namespace muster::test {
namespace {

class SideHits : public HitTable {};

constexpr const char* kFrench = "austerlitz borodino third_coalition invasion_of_russia";

TEST_F(SideHits, Combatants) {
  check({
      {"combatant:\"First French Empire\"", kFrench, "a page"},
      {"combatant:\"French Empire\"", kFrench, "the name that links to it"},
      {"combatant:french", kFrench, "a word of either"},
      {"combatant:first", kFrench, "a word of the page alone"},
      {"combatant:russia", "civil_war donbas", "a known name: not the Russian Empire"},
      {"combatant:\"Russian Empire\"", kFrench, "another one"},
      {"combatant:russian", kFrench, "no name by itself: a word of one"},
      {"combatant:empire",
       "austerlitz borodino third_coalition invasion_of_russia marathon salamis",
       "a word of several"},
      {"combatant:\"persian empire\"", "marathon salamis",
       "written so in one, the same page in both"},
      {"combatant:\"achaemenid empire\"", "marathon salamis", "and by the page"},
      {"combatant:\"syrian army\"", "qadam", "not the Free Syrian Army"},
      {"combatant:\"free syrian army\"", "qadam civil_war", "nor the other way round"},
      {"combatant:\"army free\"", "qadam civil_war", "no name: its words within one, in any order"},
      {"combatant:army", "qadam civil_war", "a word of either army"},
      {"combatant:isil", "qadam raqqa civil_war", "by what the articles write"},
      {"combatant:\"Islamic State of Iraq and the Levant\"", "qadam raqqa civil_war",
       "by the page"},
      {"combatant:levant", "qadam raqqa civil_war", "by a word of the page"},
      {"combatant:ypg", "raqqa", "an abbreviation"},
      {"combatant:\"People's Protection Units\"", "raqqa", "what it stands for"},
      {"combatant:\"people’s protection units\"", "raqqa", "with another apostrophe"},
      {"combatant:\"duchy of warsaw\"", "borodino invasion_of_russia", "not where a text has it"},
      {"combatant:warsaw", "borodino invasion_of_russia", "nor its words"},
      {"combatant:\"athens sparta\"", "", "two names are not one"},
      {"combatant:nobody", "", "who is nowhere"},
      {"combatant:emp*", "austerlitz borodino third_coalition invasion_of_russia marathon salamis",
       "the beginning of a word"},
      {"combatant:empyre~",
       "austerlitz borodino third_coalition invasion_of_russia marathon salamis",
       "a close spelling"},
      {"combatant:napoleon", "", "who is a commander"},
  });
}

TEST_F(SideHits, Groups) {
  check({
      {"combatant:(russia OR wagner)", "civil_war donbas sudan", "one or the other"},
      {"combatant:(russia wagner)", "donbas", "both, each a name of its own"},
      {"combatant:(russia AND wagner)", "donbas", "said so"},
      {"combatant:(russia -wagner)", "civil_war", "one without the other"},
      {"combatant:(\"free syrian army\" OR athens)", "qadam civil_war marathon salamis", "phrases"},
      {"combatant:(athens (sparta OR plataea))", "marathon salamis", "brackets in it"},
      {"combatant:(athens sparta)", "salamis", "both"},
      {"-combatant:(isil OR russia) date:2000..", "sudan", "neither"},
      {"combatant:wagner -combatant:russia", "sudan", "two conditions"},
      {"combatant:athens OR combatant:isil", "marathon salamis qadam raqqa civil_war", "either"},
      {"combatant2:(russia OR \"rapid support forces\")", "donbas sudan", "of one side"},
  });
}

TEST_F(SideHits, OneSide) {
  check({
      {"combatant1:isil", "qadam", "side 1"},
      {"combatant2:isil", "raqqa", "side 2"},
      {"combatant3:isil", "civil_war", "side 3"},
      {"combatant4:isil", "", "side 4"},
      {"combatant4:\"elm league\"", "four_crowns", "a fourth side"},
      {"combatant4:league", "four_crowns", "by a word"},
      {"combatant3:*", "qadam civil_war four_crowns", "whoever it is"},
      {"combatant4:*", "civil_war four_crowns", "on the fourth"},
      {"has:combatant4", "civil_war four_crowns", "the same"},
      {"Combatant2:WAGNER", "donbas sudan", "in any case"},
      {"combatant1:wagner", "", "but not on side 1"},
      {"commander1:napoleon", "austerlitz borodino", "commanders have sides too"},
      {"commander2:napoleon", "", "his was the first"},
      {"commander3:*", "four_crowns", "a third commander"},
      {"unit2:army", "borodino", "and units"},
      {"unit1:army", "", "on the other side"},
  });
}

TEST_F(SideHits, CommandersAndUnits) {
  check({
      {"commander:napoleon", "austerlitz borodino", "a name that links to his page"},
      {"commander:\"Napoleon I\"", "austerlitz borodino", "the page"},
      {"commander:kutuzov", "austerlitz borodino", "a word of his name"},
      {"commander:\"mikhail kutuzov\"", "austerlitz borodino", "the whole"},
      {"commander:\"kutuzov mikhail\"", "austerlitz borodino", "words within one name"},
      {"commander:\"mikhail alexander\"", "", "of two names"},
      {"commander:al-haddad", "qadam", "behind a rank"},
      {"commander:haddad", "qadam", "without the article"},
      {"commander:xerxes", "salamis", "without his number"},
      {"commander:o'brien", "four_crowns", "an apostrophe"},
      {"commander:brin", "four_crowns", "a combatant elsewhere; here a word of a name"},
      {"commander:(kutuzov -francis)", "borodino", "a group"},
      {"leader:kutuzov", "austerlitz borodino", "another name of the field"},
      {"GENERAL:kutuzov", "austerlitz borodino", "and another, in capitals"},
      {"commander2:kutuzov commander1:napoleon", "austerlitz borodino", "two fields"},
      {"unit:\"imperial guard\"", "austerlitz", "a unit"},
      {"units:guard", "austerlitz", "a word of it"},
      {"formation:\"1st army\"", "borodino", "with a number"},
      {"unit:\"3rd army\"", "", "another number"},
  });
}

TEST_F(SideHits, Versus) {
  check({
      {"isil VS \"free syrian army\"", "qadam civil_war", "against each other"},
      {"\"free syrian army\" VS isil", "qadam civil_war", "in the other order"},
      {"isil VS (\"free syrian army\")", "qadam civil_war", "brackets that change nothing"},
      {"isil VS syria", "qadam civil_war", "a known name"},
      {"isil VS ypg", "raqqa", "an abbreviation"},
      {"syria VS \"syrian army\"", "", "who stand together"},
      {"athens VS athens", "", "nobody stands against himself"},
      {"empire VS empire", kFrench, "but one empire does against another"},
      {"isil VS army", "qadam civil_war", "a word of a name"},
      {"isil VS \"united kingdom\"", "", "who never met"},
      {"\"united kingdom\" VS \"french empire\"", "third_coalition", "who did once"},
      {"alva VS corda", "four_crowns border_war long_feud", "whatever the number of the side"},
      {"alva VS brin", "border_war", "who stood together elsewhere"},
      {"dorn VS \"elm league\"", "four_crowns", "the third against the fourth"},
      {"emp* VS athens", "marathon salamis", "the beginning of a name's word"},
      {"persiann~ VS athens", "marathon", "a close spelling, where it is written so"},
      {"russian NEAR/1 empire VS \"french empire\"", kFrench, "words near each other in one name"},
      {"(empire -french) VS \"french empire\"", kFrench, "a name that lacks a word"},
      {"(russia OR \"wagner group\") VS ukraine", "donbas", "either of two"},
      {"(russia OR \"rapid support forces\") VS (ukraine OR sudan)", "donbas sudan",
       "on either side"},
  });
}

TEST_F(SideHits, With) {
  check({
      {"alva WITH brin", "four_crowns", "on one side"},
      {"brin WITH alva", "four_crowns", "in the other order"},
      {"brin WITH corda", "border_war", "elsewhere with another"},
      {"ypg WITH \"united states\"", "raqqa", "by an abbreviation"},
      {"isil WITH ypg", "", "who fought each other"},
      {"russia WITH \"wagner group\"", "donbas", "two of a side"},
      {"russia WITH syria", "civil_war", "and elsewhere"},
      {"syria WITH hezbollah WITH \"syrian army\"", "qadam", "three of one"},
      {"athens WITH sparta WITH plataea", "", "not all of whom were there"},
      {"(athens WITH sparta) OR (athens WITH plataea)", "marathon salamis", "in brackets"},
      {"dorn WITH corda", "", "who have sides of their own"},
  });
}

TEST_F(SideHits, ThreeSidesAndMore) {
  check({
      {"isil VS syria VS \"free syrian army\"", "qadam civil_war", "each against each"},
      {"\"free syrian army\" VS isil VS syria", "qadam civil_war", "in any order"},
      {"syria VS \"free syrian army\" VS isil", "qadam civil_war", "in any order"},
      {"isil VS syria VS ypg", "", "of whom one was not there"},
      {"alva VS corda VS dorn", "four_crowns", "three of four"},
      {"alva VS corda VS dorn VS \"elm league\"", "four_crowns", "all four"},
      {"\"elm league\" VS dorn VS corda VS brin", "four_crowns", "backwards"},
      {"alva VS brin VS corda", "", "two of them are one side"},
      {"alva WITH brin VS corda", "four_crowns", "two against one"},
      {"corda VS alva WITH brin", "four_crowns", "one against two"},
      {"corda VS brin WITH alva VS dorn", "four_crowns", "one against two against one"},
      {"alva VS brin WITH corda", "border_war", "a different two"},
      {"athens WITH sparta VS \"persian empire\"", "salamis", "where both were"},
      {"(alva WITH brin) VS (corda OR dorn)", "four_crowns", "brackets"},
      {"syria WITH russia VS isil VS \"free syrian army\"", "civil_war", "three sides"},
  });
}

TEST_F(SideHits, InLargerQueries) {
  check({
      {"isil VS syria place:damascus", "qadam", "and a place"},
      {"isil VS syria date:2018", "qadam civil_war", "and a date"},
      {"date:2018 isil VS syria", "qadam civil_war", "before it"},
      {"isil VS syria -date:2012", "qadam", "and not a date"},
      {"isil VS syria OR ypg VS isil", "qadam civil_war raqqa", "or others"},
      {"(isil VS syria) OR (ypg VS isil)", "qadam civil_war raqqa", "in brackets"},
      {"path:syria -(isil VS syria)", "raqqa", "left out"},
      {"path:syria NOT isil VS syria", "raqqa", "without brackets"},
      {"(alva VS corda) (alva VS brin)", "border_war", "two at once"},
      {"(alva VS corda) NOT (alva WITH brin)", "border_war long_feud", "one without the other"},
      {"(alva WITH brin) -(brin VS corda)", "", "which were both so"},
      {"isil VS syria yarmouk", "qadam", "beside a word"},
      {"combatant1:isil VS \"free syrian army\"", "qadam", "on a side that is said"},
      {"combatant3:isil VS syria", "civil_war", "another"},
      {"combatant1:isil VS combatant1:syria", "", "one side is not two"},
      {"commander:napoleon VS commander:kutuzov", "austerlitz borodino", "commanders"},
      {"commander:kutuzov VS combatant:\"french empire\"", "austerlitz borodino", "of either kind"},
      {"commander:napoleon WITH combatant:\"duchy of warsaw\"", "borodino", "on one side"},
      {"who:isil VS side:syria", "qadam civil_war", "other names of the field"},
      {"belligerent:wagner", "donbas sudan", "another"},
      {"force:wagner", "donbas sudan", "and another"},
  });
}

}  // namespace
}  // namespace muster::test
