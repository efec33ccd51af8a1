#include "indexer/place_reader.h"

#include <gtest/gtest.h>

#include "tests/support/side_tables.h"

namespace muster {
namespace {

struct Row {
  const char* text;
  const char* links;
  const char* expected;  // the names, joined by " | "
  const char* why;
};

void expect_rows(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    const Place place = read_place(testing::field(row.text, row.links));
    std::string names;
    for (const std::string& name : place.names)
      names += (names.empty() ? "" : " | ") + name;
    EXPECT_EQ(names, row.expected) << row.text << "\n  " << row.why;
    EXPECT_EQ(place.text, row.text);
  }
}

TEST(Place, CommasPartSmallerFromLarger) {
  expect_rows({
      {"", "", "", "nothing"},
      {"Smolensk", "", "Smolensk", "one name"},
      {"Pharsalus, Thessaly, Greece", "", "Pharsalus | Thessaly | Greece", "in the order written"},
      {"Kars, Ardahan and Batum, Caucasus", "", "Kars | Ardahan | Batum | Caucasus",
       "a list within"},
      {"Bosnia and Herzegovina", "", "Bosnia and Herzegovina", "\"and\" in a country's name"},
      {"Sarajevo, Bosnia and Herzegovina", "", "Sarajevo | Bosnia and Herzegovina",
       "the same behind a comma"},
      {"Washington, D.C., United States", "", "Washington, D.C. | United States",
       "a comma inside a name"},
      {"Polk County, Georgia; Floyd County, Georgia", "", "Polk County | Floyd County | Georgia",
       "the larger one once, at the end"},
      {"Polk County Floyd County, Georgia", "", "Polk County | Floyd County | Georgia",
       "two that lost what parts them"},
      {"Algeria\n* Oran\n* Sétif, Kabylia", "", "Oran | Sétif | Kabylia | Algeria",
       "a line above bullets is larger"},
      {"English Channel\nNorth Sea", "", "English Channel | North Sea", "lines"},
      {"Corfu / Kerkyra", "", "Corfu | Kerkyra", "a slash between blanks"},
      {"🇪🇸 Spain 🇵🇹 Portugal", "", "Spain | Portugal", "flags"},
  });
}

TEST(Place, WordsOfPositionAreNoNames) {
  expect_rows({
      {"Near Cannae, Apulia", "", "Cannae | Apulia", "near"},
      {"Off Cape Matapan", "", "Cape Matapan", "off"},
      {"the South Caucasus", "", "South Caucasus", "a capital belongs to the name"},
      {"northern Bihar, eastern India", "", "Bihar | India", "small letters do not"},
      {"between Tours and Poitiers, France", "", "Tours | Poitiers | France", "between"},
      {"Sinop, 40 km north of Ankara", "", "Sinop | Ankara", "distances"},
      {"Western and eastern part of Fars", "", "Fars", "directions alone"},
      {"Hungary, neighbouring countries", "", "Hungary", "no capital, no name"},
      {"south-eastern Artois", "", "Artois", "directions with a hyphen"},
      {"Unknown", "", "", "unknown"},
      {"Valmy, France 49°4′N 4°46′E", "", "Valmy | France", "coordinates are no name"},
      {"49°4′N 4°46′E", "", "", "nor alone"},
      {"Adams County, Pennsylvania39°48′41″N 77°13′33″W / 39.81139°N 77.22583°W", "",
       "Adams County | Pennsylvania", "glued to a name"},
      {"Shiloh, TennesseeCoordinates: 35°9′N 88°19′W", "", "Shiloh | Tennessee", "with a label"},
      {"About 30 km west of Brussels", "", "Brussels", "a rough distance"},
      {"Probably near Paris, France", "", "Paris | France", "a guess"},
      {"South of Mosul, Iraq", "", "Mosul | Iraq", "a direction with a capital"},
      {"Kingdom of Jerusalem", "", "Kingdom of Jerusalem", "\"of\" within a name"},
      {"In and around the city of Aleppo", "", "Aleppo", "what kind of place it is"},
      {"Marne River near Paris, France", "", "Marne River | Paris | France",
       "a place near another"},
      {"Unknown location in Gaul", "", "Gaul", "not known closer"},
      {"Unknown location", "", "", "not at all"},
  });
}

TEST(Place, BracketsSayTodaysNames) {
  expect_rows({
      {"Kircholm (in present-day Latvia)", "", "Kircholm | Latvia", "in it"},
      {"Issus, Cilicia (modern-day Turkey)", "", "Issus | Cilicia | Turkey", "modern-day"},
      {"Tannenberg, East Prussia (now Stębark, Poland)", "",
       "Tannenberg | East Prussia | Stębark | Poland", "now"},
      {"Memel (disputed)", "", "Memel", "other brackets are passed over"},
      {"Danzig (de jure) Free City (de facto)", "", "Danzig | Free City",
       "and part what they stand between"},
      {"Atlas (Rif and Ouarsenis), Maghreb", "Rif; Ouarsenis", "Atlas | Rif | Ouarsenis | Maghreb",
       "linked places in brackets"},
      {"Edessa, present-day Turkey", "", "Edessa | Turkey", "without a bracket"},
  });
}

TEST(Place, LinksAreNames) {
  expect_rows({
      {"Eastern bank of the Euphrates, Iraq", "Euphrates", "Euphrates | Iraq",
       "the link in a part is its place"},
      {"Kirkuk city, Iraq", "Kirkuk", "Kirkuk | Iraq", "what follows it is not"},
      {"Sadad, Syria", "Sadad, Syria", "Sadad | Syria", "a page's own comma parts too"},
      {"Ain/Tarma, Syria", "Ain; Tarma", "Ain | Tarma | Syria", "a slash between links"},
      {"Trinidad and Tobago waters, Gulf", "Trinidad and Tobago", "Trinidad and Tobago | Gulf",
       "\"and\" inside a link"},
      {"Theatre: Galicia", "", "Galicia", "a heading is no place"},
  });
}

}  // namespace
}  // namespace muster
