#include "indexer/coordinates_reader.h"

#include <gtest/gtest.h>

#include <vector>

namespace muster {
namespace {

TEST(CoordinatesReader, ReadsWhatPeopleWrite) {
  struct Row {
    const char* text;
    double latitude;
    double longitude;
    const char* why;
  };
  const std::vector<Row> rows = {
      {"36.2, 37.16", 36.2, 37.16, "two numbers"},
      {"36.2 37.16", 36.2, 37.16, "without a comma"},
      {"-33.9; 151.2", -33.9, 151.2, "a sign"},
      {"−33.9, −70.6", -33.9, -70.6, "the minus sign proper"},
      {"51.5°N, 0.12°W", 51.5, -0.12, "degrees and letters, as written"},
      {"51.5 N 0.12 W", 51.5, -0.12, "letters alone"},
      {"N 51.5 W 0.12", 51.5, -0.12, "letters first"},
      {"0.12°W 51.5°N", 51.5, -0.12, "longitude first"},
      {"South 12.5, East 130.75", -12.5, 130.75, "letters as words"},
      {"48° 12′ N 16° 22′ E", 48.2, 16.366666, "minutes"},
      {"48°12′36″N 16°22′12″E", 48.21, 16.37, "seconds"},
      {"48 12 36 N, 16 22 12 E", 48.21, 16.37, "blanks alone"},
      {"48° 12' 36\" S 16° 22' 12\" W", -48.21, -16.37, "typewriter marks"},
      {"{{coord|48|12|36|N|16|22|12|E|type:event_region:AT}}", 48.21, 16.37, "a template"},
      {"{{coord|48.21|16.37|display=title}}", 48.21, 16.37, "a template without letters"},
      {"48|12|N|16|22|E", 48.2, 16.366666, "its arguments alone"},
      {"48 12 16 30", 48.2, 16.5, "four numbers are degrees and minutes"},
      {"48 12 36 16 22 12", 48.21, 16.37, "six are seconds too"},
      {"Coordinates: 10°N 20°E", 10, 20, "a label before"},
      {"10°N 20°E / 10.5; 20.5", 10, 20, "the first pair counts"},
      {"90°S 180°E", -90, 180, "the ends of the range"},
      {"0, 0", 0, 0, "zero"},
  };
  for (const Row& row : rows) {
    const auto found = read_coordinates(row.text);
    ASSERT_TRUE(found) << row.text << "\n  " << row.why;
    EXPECT_NEAR(found->latitude, row.latitude, 1e-4) << row.text << "\n  " << row.why;
    EXPECT_NEAR(found->longitude, row.longitude, 1e-4) << row.text << "\n  " << row.why;
  }
}

TEST(CoordinatesReader, InventsNothing) {
  for (const char* text :
       {"", "Syria", "SY", "N", "36.2", "36.2°N", "91°N 10°E", "10°N 181°E", "95, 20", "20, 200",
        "10°60′N 20°E", "10°N 20°N", "10°E 20°E", "1 2 3", "1.2.3, 4", "-10°S 20°E",
        "1 2 3 4 5 6 7 8", "near Aleppo, Syria", "99999999999999999999999999999999, 1"}) {
    EXPECT_FALSE(read_coordinates(text)) << text;
  }
}

}  // namespace
}  // namespace muster
