#include "indexer/side_reader.h"

#include <gtest/gtest.h>

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

void expect_rows(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    const InfoboxField input = field(row.text, row.links);
    EXPECT_EQ(show(read_participants(input, ParticipantKind::kCombatant, input.links)),
              row.expected)
        << row.text << "\n  " << row.why;
  }
}

TEST(Combatants, LinesAndBulletsPartNames) {
  expect_rows({
      {"", "", "", "nothing says nothing"},
      {"Roman Republic", "", "Roman Republic", "one line, one name"},
      {"Carthage\nNumidia", "", "Carthage | Numidia", "lines"},
      {"Kingdom of Castile\n\n\n Kingdom of Aragon \n", "",
       "Kingdom of Castile | Kingdom of Aragon", "empty lines, blanks"},
      {"Allied army\n* Prussia\n** Silesian militia\n* Saxony", "",
       "Allied army | *Prussia | **Silesian militia | *Saxony",
       "the group heads its bullets and is a name too"},
      {"*Athens\n*Plataea", "", "*Athens | *Plataea", "bullets without a heading"},
      {"* \n** Thebes", "", "**Thebes", "an empty bullet is nothing"},
      {"• Thessaly\n◦ Phocis", "", "*Thessaly | *Phocis", "other bullet characters"},
      {"French Empire • Kingdom of Italy", "", "French Empire | Kingdom of Italy",
       "a bullet inside a line parts it"},
      {"Portugal · Spain", "", "Portugal | Spain", "so does a middle dot between blanks"},
      {"League of Cambrai: * France ** Ferrara * Spain", "",
       "*France @league of cambrai | **Ferrara @league of cambrai | *Spain @league of cambrai",
       "flattened bullets"},
      {"Genoa<br>Pisa<br />Lucca", "", "Genoa | Pisa | Lucca", "<br> is a line end"},
      {"Aceh  Johor   Demak", "", "Aceh | Johor | Demak",
       "two blanks stand where a line break was lost"},
      {"Chile; Peru | Bolivia", "", "Chile | Peru | Bolivia", "semicolons and bars"},
      {"Mughal\u00a0Empire", "", "Mughal Empire", "one no-break blank is a blank"},
      {"United Kingdom / Hanover", "", "United Kingdom | Hanover", "a slash between blanks"},
      {"Anglo/Dutch fleet", "", "Anglo/Dutch fleet", "a slash in a word"},
  });
}

TEST(Combatants, MarkupIsNoText) {
  expect_rows({
      {"'''Byzantine Empire'''", "", "Byzantine Empire", "bold"},
      {"{{flag|France}}\n{{flagcountry|Spain}}", "", "France | Spain",
       "flag templates name their country"},
      {"{{flagicon|Sweden}} [[Swedish Empire|Sweden]]", "", "Sweden",
       "an icon is no name; a link shows its text"},
      {"{{plainlist|\n* Lydia\n* Babylon}}", "", "*Lydia | *Babylon", "list templates"},
      {"{{ubl|Media|Persis}}", "", "Media | Persis", "list templates with arguments"},
      {"Texas<ref>Smith 1901</ref>[4] [note 2]", "", "Texas", "references"},
      {"Mexico<!-- central government --> [a]", "", "Mexico", "comments"},
      {"style=text-align:left", "", "", "table markup alone"},
      {"style=\"width:50%\" | Kilwa", "", "Kilwa", "table markup before a text"},
      {"<small>Bavaria</small>&nbsp;&amp; Saxony", "", "Bavaria | Saxony", "tags and entities"},
      {"[[File:Arms.svg|20px]] Burgundy", "", "Burgundy", "an embedded image"},
  });
}

TEST(Combatants, FlagsPartNamesAndStandForCountries) {
  expect_rows({
      {"🇯🇵 Japan 🇩🇪 Germany", "", "Japan | Germany", "each flag begins a name"},
      {"Kuwait 🇸🇦 Saudi Arabia", "", "Kuwait | Saudi Arabia", "a flag ends the name before it"},
      {"🇫🇷\n🇬🇧 United Kingdom", "", "France | United Kingdom", "a flag alone is its country"},
      {"🏴󠁧󠁢󠁳󠁣󠁴󠁿\nEngland", "", "Scotland | England",
       "flags of parts of a country"},
      {"🇵🇱 Polish Legions", "", "Polish Legions", "the name as written, not the flag's"},
      {"Denmark 🇩🇰", "", "Denmark", "a flag behind a name adds nothing"},
      {"🇽🇽", "", "", "letters that are no country's"},
      {"⚔️ Rohilla chiefs", "", "Rohilla chiefs", "other emoji are decoration"},
  });
}

TEST(Combatants, ImageNamesGo) {
  expect_rows({
      {"Flag of Prussia (1892-1918).svg Prussia", "", "Prussia", "at the start of a line"},
      {"Coat of arms of Lorraine.PNG Duchy of Lorraine\nBanner_2.jpg Bar", "",
       "Duchy of Lorraine | Bar", "any extension"},
      {"Duchy of Milan Flag of Mantua.svg Mantua", "", "Duchy of Milan | Mantua",
       "what stands before \"Flag of\" is kept"},
      {"Iron Guard Legion Flag.svg Legion", "Iron Guard; Legion", "Iron Guard | Legion",
       "links tell what stands before"},
      {"Fictitious Ottoman flag 2.svg Ottoman Empire", "", "Ottoman Empire",
       "a numbered flag has its name before it"},
      {"Legion Flag.svg Legion", "Legion", "Legion", "a link inside the image name is none"},
      {"Old town view.jpg Old town", "Old town", "Old town",
       "the image shows the name that follows"},
      {"Red Guards (north) Red star.svg Sailors", "", "Red Guards (north) | Sailors",
       "a bracket ends what stands before"},
      {"Seal of the Staff (JS).svg Staff troops", "", "Staff troops",
       "a bracket inside the image name"},
      {"War flag.svg|border|23x15px Ottoman Empire", "", "Ottoman Empire", "sizes and frames"},
  });
}

TEST(Combatants, LinksTellNamesApart) {
  expect_rows({
      {"Sikh Empire Durrani Empire", "Sikh Empire; Durrani Empire", "Sikh Empire | Durrani Empire",
       "two links side by side"},
      {"Sikh Empire Dogra chiefs", "Sikh Empire", "Sikh Empire | Dogra chiefs",
       "a capital begins a name behind a link"},
      {"Hyderabad State al-Qu'aiti guard", "Hyderabad State", "Hyderabad State | al-Qu'aiti guard",
       "so does an Arabic article"},
      {"Kurdish Republic Free Officers", "Free Officers", "Kurdish Republic | Free Officers",
       "two words before a link are a name"},
      {"Former Red Guards", "Red Guards", "Former Red Guards",
       "one word before a link belongs to it"},
      {"YPG Red Guards", "Red Guards", "YPG | Red Guards", "but not an abbreviation"},
      {"Iraq Red Guards", "Red Guards", "Iraq | Red Guards", "nor a country"},
      {"Shammar tribe", "Shammar", "Shammar tribe", "small letters go on with the name"},
      {"remnants of the Grande Armée", "Grande Armée", "remnants of the Grande Armée",
       "prepositions hold a name together"},
      {"Dhi Qar Brigade", "Dhi Qar=>Battle of Dhi Qar", "Dhi Qar Brigade",
       "a unit's noun goes on with the name"},
      {"Bavarian royalists and other Catholic bands", "Bavarian royalists",
       "Bavarian royalists and other Catholic bands", "\"and other\" is no new name"},
      {"Armée/Garde", "Armée; Garde", "Armée | Garde", "a slash between links"},
      {"Duchy of Parma, Piacenza", "Duchy of Parma, Piacenza", "Duchy of Parma, Piacenza",
       "a comma in a link is its own"},
      {"prussia Saxony", "Prussia=>prussia; Saxony=>saxony", "prussia | Saxony",
       "links are found whatever the case"},
      {"Border incidents\nIran", "Border incidents=>; Iran", "Iran @border incidents",
       "a link without a page is a heading"},
      {"Ruritania Graustark", "Ruritania=>undefined; Graustark=>undefined", "Ruritania | Graustark",
       "a broken page still tells where a name ends"},
  });
}

TEST(Combatants, PagesAreThoseOfWholeNames) {
  const auto page = [](const char* text, const char* list) {
    const InfoboxField input = field(text, list);
    const auto found = read_participants(input, ParticipantKind::kCombatant, {});
    return found.empty() ? std::string("nobody") : found.front().page.value_or("none");
  };
  EXPECT_EQ(page("Turkey", "Turkey=>turkey"), "turkey") << "as the source has it";
  EXPECT_EQ(page("YPG", "YPG=>People's Protection Units"), "People's Protection Units");
  EXPECT_EQ(page("Turkey", "Turkey=>undefined"), "none") << "the word undefined is no page";
  EXPECT_EQ(page("Shammar tribe", "Shammar"), "Shammar") << "the larger part of the name is linked";
  EXPECT_EQ(page("Chechen mountain fighters", "Chechen=>Shamil"), "none")
      << "the smaller part leads elsewhere";
  EXPECT_EQ(page("Salah al-Din Brigade", "Salah al-Din=>Saladin"), "none")
      << "a unit is not whom it is named after";
}

TEST(Combatants, CommasAndConjunctions) {
  expect_rows({
      {"Sioux, Cheyenne, and Arapaho", "", "Sioux | Cheyenne | Arapaho", "a list"},
      {"Spain, Tlaxcala and Totonacs", "", "Spain | Tlaxcala | Totonacs",
       "a list without the last comma"},
      {"England, Scotland", "", "England | Scotland", "one comma between countries"},
      {"Ottoman Empire, Egypt", "", "Ottoman Empire | Egypt", "one comma between names"},
      {"Republic of Venice, Dalmatia", "", "Republic of Venice, Dalmatia",
       "\"X of Y, Z\" with a Z that is no country: a place"},
      {"Athens and Plataea", "", "Athens | Plataea", "two plain names"},
      {"Macedon and the Hellenic League", "", "Macedon | Hellenic League",
       "\"the\" is no part of a name"},
      {"Bosnia and Herzegovina", "", "Bosnia and Herzegovina", "a country"},
      {"Croatia, Bosnia and Herzegovina", "", "Croatia | Bosnia and Herzegovina", "in a list"},
      {"Sweden, Norway and Denmark", "", "Sweden | Norway | Denmark",
       "none whose name has \"and\""},
      {"Kingdom of Sweden and Norway", "", "Kingdom of Sweden and Norway",
       "\"of\" reaches over \"and\""},
      {"Kingdom of France and Duchy of Milan", "", "Kingdom of France | Duchy of Milan",
       "unless the other side has its own"},
      {"Navajo and Apache warriors", "", "Navajo and Apache warriors", "a noun for both sides"},
      {"Serbian Army and Macedonian volunteers", "", "Serbian Army | Macedonian volunteers",
       "a noun on each side"},
      {"Siam & Lan Na", "", "Siam | Lan Na", "&"},
      {"Norway, until 1814", "", "Norway (until 1814)", "words of time after a comma are a note"},
      {"France Russia", "", "France | Russia", "countries run together"},
  });
}

TEST(Combatants, HeadingsAreNoNames) {
  expect_rows({
      {"Kingdom of France\nSupported by:\n Papal States\n Genoa", "",
       "Kingdom of France | Papal States @supported by | Genoa @supported by",
       "a line that ends in a colon"},
      {"Axis:\n* Italy\n** Libyan troops\nVichy France", "",
       "*Italy @axis | **Libyan troops @axis | Vichy France",
       "a heading of bullets ends with the bullets"},
      {"Support:\n\n Iraq\n\n Lebanon", "", "Iraq @support | Lebanon @support",
       "empty lines between all names end nothing"},
      {"Aid:\n Norway\n\n🇸🇪 Sweden\nFinland", "", "Norway @aid | Sweden | Finland",
       "an empty line and a state end it"},
      {"Aid:\n Norway\nArms:\n Sweden", "", "Norway @aid | Sweden @arms",
       "the next heading ends it"},
      {"Iraq Air support: United States", "", "Iraq | United States @air support",
       "two words, and a country before them"},
      {"Red Guards Medical support: Soviet Russia", "Red Guards; Soviet Russia",
       "Red Guards | Soviet Russia @medical support", "or a link"},
      {"Red Guards Supported by: Soviet Russia", "Red Guards",
       "Red Guards | Soviet Russia @supported by", "in the middle of a line"},
      {"Whites backed by Britain and Japan", "", "Whites | Britain @backed by | Japan @backed by",
       "without a colon too"},
      {"Oman Diplomatic support", "Oman", "Oman", "a role of nobody"},
      {"South Korea\nMedical support:\n India", "", "South Korea | India @medical support",
       "any support"},
      {"Zouaves:\n1st Zouaves", "Zouaves", "Zouaves | 1st Zouaves @zouaves",
       "a heading that is a link to its own name is a name too"},
      {"Airstrikes:\nNATO", "Airstrikes=>Bombing campaign", "NATO @airstrikes",
       "a heading that leads elsewhere is none"},
      {"Other clans (1467–1477):\n* Yamana", "", "*Yamana @other clans",
       "a bracket before the colon"},
      {"1791–1793\nSlave rebels\n1802:\nIndigenous Army", "",
       "Slave rebels @1791–1793 | Indigenous Army @1802", "years alone"},
      {"Until 1797:\n Venice", "", "Venice @until 1797", "whatever the heading says"},
  });
}

TEST(Combatants, BracketsAreAliasesOrNotes) {
  expect_rows({
      {"Congress of Peoples (CP)", "", "Congress of Peoples=CP", "an abbreviation is an alias"},
      {"Land of Fire (Terra Ignis)", "", "Land of Fire=Terra Ignis", "another name"},
      {"Latvia (1918–1920)", "", "Latvia (1918–1920)", "time"},
      {"Duchy of Savoy (until 1704)", "", "Duchy of Savoy (until 1704)", "time in words"},
      {"Bulgaria (from 1941) (limited)", "", "Bulgaria (from 1941; limited)", "two notes"},
      {"Tuareg bands\n(alleged)", "", "Tuareg bands (alleged)", "a bracket on a line of its own"},
      {"Corsica (Genoese\nclaim)", "", "Corsica (Genoese claim)",
       "a bracket that a line break cuts"},
      {"Hausa states (Kano, Katsina)", "", "Hausa states (Kano, Katsina)", "a list is no name"},
      {"Samori (a.k.a. Wassoulou Empire)", "", "Samori=Wassoulou Empire", "said to be an alias"},
      {"Boers (Afrikaner militia) Zulus (uSuthu)", "", "Boers (Afrikaner militia) | Zulus (uSuthu)",
       "a bracket ends a name"},
      {"Garrison (approx. 300", "", "Garrison (approx. 300)", "never closed"},
      {"(Disputed) Annam", "", "Annam", "a bracket before any name has no owner"},
      {"Sardinia †", "", "Sardinia (†)", "a death mark is a note"},
  });
}

TEST(Combatants, SomeTextsNameNobody) {
  for (const char* text : {"Unknown", "unknown", "None", "N/A", "Various", "?", "–", "…",
                           "See below", "***", "()", "[[]]", "1,200"}) {
    EXPECT_EQ(show(read_participants(field(text), ParticipantKind::kCombatant, {})), "") << text;
  }
}

TEST(Combatants, NamesOfOtherTextsHelpWhereTheyCutNothing) {
  const auto others = testing::links("Red Guards of Petrograd; Finnish Jägers; Petrograd");
  const auto read = [&](const char* text) {
    return show(read_participants(field(text), ParticipantKind::kCombatant, others));
  };
  EXPECT_EQ(read("Red Guards of Petrograd Finnish Jägers"),
            "Red Guards of Petrograd | Finnish Jägers");
  EXPECT_EQ(read("Petrograd Soviet Council"), "Petrograd Soviet Council")
      << "one word may be part of any name";
  EXPECT_EQ(read("Finnish Jägers Battalion"), "Finnish Jägers Battalion")
      << "a lone word behind it belongs to it";
}

}  // namespace
}  // namespace muster
