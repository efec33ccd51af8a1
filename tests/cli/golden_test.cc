// What searches of the fixtures look like, whole, at several widths, with colours and without.
// With MUSTER_WRITE_GOLDEN=1 in the environment the files are written instead; then look at them.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "tests/support/normalised.h"
#include "tests/support/program.h"
#include "tests/support/temp_folder.h"

namespace muster::test {
namespace {

namespace fs = std::filesystem;

struct Shown {
  const char* name;
  std::vector<std::string> arguments;
  const char* why;
};

const std::vector<Shown>& all_shown() {
  static const std::vector<Shown> shown = {
      {"enemies",
       {"prussia VS \"french empire\"", "date:1815", "--facet", "combatant", "--facet", "month",
        "--facet", "outcome"},
       "sides, facets beside each other, how to go on"},
      {"losses",
       {"--sort", "killed", "--limit", "4", "--facet", "killed", "--facet", "duration",
        "--no-snippets"},
       "losses since they are sorted by, facets of numbers"},
      {"scripts", {"ōnin OR māori OR 応仁", "--limit", "4"}, "letters with marks, wide letters"},
      {"decades", {"--timeline=decade", "--limit", "0"}, "from BC to what is not over"},
      {"years", {"within:\"napoleonic wars\"", "--timeline", "--limit", "0"}, "a unit that fits"},
      {"similar", {"--similar", "battle_of_isandlwana", "--limit", "3"}, "like one article"},
      {"show", {"--show", "battle_of_poltava"}, "an article with two sides"},
      {"show_place", {"--show", "adwa"}, "an article with another infobox"},
      {"nothing", {"zzyzx", "--facet", "place"}, "nothing found"},
  };
  return shown;
}

TEST(Golden, LooksAsItStandsInTheFile) {
  TempFolder folder;
  fs::copy(MUSTER_SOURCE_DIR "/fixtures/articles", folder / "articles",
           fs::copy_options::recursive);
  Surroundings how;
  how.folder = folder.path();
  ASSERT_EQ(muster_index({"update", "--db", ".muster", "articles"}, how).status, 0);
  const bool write = std::getenv("MUSTER_WRITE_GOLDEN") != nullptr;
  for (const Shown& shown : all_shown()) {
    for (const std::string width : {"60", "80", "120", "200"}) {
      for (const bool color : {false, true}) {
        if (color && width != "80") continue;  // colours do not depend on the width
        std::vector<std::string> arguments = shown.arguments;
        arguments.insert(arguments.end(), {"--width", width, "--today", "2026-01-01", "--color",
                                           color ? "always" : "never"});
        const std::string text = normalised(visible(muster_search(arguments, how).out));
        const std::string file = MUSTER_SOURCE_DIR "/tests/cli/golden/" + std::string(shown.name) +
                                 '_' + width + (color ? "_color.txt" : ".txt");
        if (write) std::ofstream(file, std::ios::binary) << text;
        EXPECT_EQ(text, read_text(file)) << file << ": " << shown.why;
      }
    }
  }
}

}  // namespace
}  // namespace muster::test
