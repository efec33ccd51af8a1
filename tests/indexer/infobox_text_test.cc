#include "indexer/infobox_text.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "indexer/flags.h"
#include "indexer/image_names.h"
#include "indexer/link_table.h"
#include "tests/support/side_tables.h"

namespace muster {
namespace {

// Lines joined by "|", stars for the depth, "^" where an empty line stands before.
std::string show(std::string_view text) {
  std::string out;
  for (const InfoboxLine& line : infobox_lines(text)) {
    if (!out.empty()) out += "|";
    if (line.after_blank) out += "^";
    out.append(static_cast<std::size_t>(line.depth), '*');
    out += line.text;
  }
  return out;
}

TEST(InfoboxText, LinesKeepTheStructure) {
  struct Row {
    const char* text;
    const char* expected;
    const char* why;
  };
  const std::vector<Row> rows = {
      {"a\nb", "a|b", "lines"},
      {"\n\na\n\n\nb\n", "a|^b", "empty lines are told once, and not before the first"},
      {"*a\n** b\n# c\n- d", "*a|**b|*c|*d", "bullets of all kinds"},
      {"a - b –c", "a - b –c", "dashes inside a line"},
      {"-5 degrees", "-5 degrees", "a sign is no bullet"},
      {"a * b ** c", "a|*b|**c", "bullets between blanks inside a line"},
      {"a*b", "a*b", "a star in a word"},
      {"a  b    c", "a  b  c", "longer gaps are two blanks"},
      {"a\tb", "a  b", "a tab is a gap"},
      {"a (b\nc) d", "a (b c) d", "a bracket over two lines"},
      {"a (b\n* c)", "a (b|*c)", "but not over a bullet"},
      {"a\u200bb\u00adc\ufeff", "abc", "invisible characters"},
      {"a\u00a0b\u2009c", "a b c", "blanks of other widths"},
      {"a\x01\x7f"
       "b",
       "a  b", "control characters"},
      {"a&nbsp;&ndash; b&amp;c &unknown;", "a – b&c &unknown;", "entities"},
      {"<ref name=\"x\"/>a<ref>never closed", "anever closed", "a reference without an end"},
      {"2 < 3 > 1", "2 < 3 > 1", "signs that are no tags"},
      {"{{a|{{b|c}}|d}}", "d", "nested templates"},
      {"}} ]] {{", "", "what is not paired"},
      {"[1] [a] [1862]", "", "footnote marks"},
      {"[see text]", "[see text]", "other square brackets"},
      {"x † y (†)", "x (†) y (†)", "death marks become brackets"},
  };
  for (const Row& row : rows)
    EXPECT_EQ(show(row.text), row.expected) << row.text << "\n  " << row.why;
}

TEST(InfoboxText, DeepNestingAndLongTextsAreFine) {
  std::string deep;
  for (int i = 0; i < 20000; ++i)
    deep += "{{[[(<";
  EXPECT_NO_FATAL_FAILURE(infobox_lines(deep));
  EXPECT_EQ(show(std::string(50000, '*') + "x").size(), 50001U);
}

TEST(InfoboxText, CleanTextIsOneLine) {
  EXPECT_EQ(clean_infobox_text("🇫🇷 '''France'''\n* Brittany  Anjou"), "France Brittany Anjou");
}

TEST(Flags, LettersToCountries) {
  EXPECT_EQ(flag_at("🇫🇷 x", 0)->country, "France");
  EXPECT_EQ(flag_at("x 🇽🇰", 2)->country, "Kosovo");
  EXPECT_EQ(flag_at("🏴󠁧󠁢󠁷󠁬󠁳󠁿", 0)->country, "Wales");
  EXPECT_EQ(flag_at("🇶🇶", 0)->country, "") << "no country's letters";
  EXPECT_EQ(flag_at("🇫", 0)->bytes, 4U) << "half a flag is still decoration";
  EXPECT_FALSE(flag_at("F", 0));
  EXPECT_FALSE(flag_at("🏴", 0)) << "a black flag is nobody's";
  EXPECT_FALSE(flag_at("", 0));
  EXPECT_TRUE(is_country("bosnia and herzegovina"));
  EXPECT_TRUE(is_country("Scotland"));
  EXPECT_FALSE(is_country("Prussia")) << "no flag emoji, though it was one";
}

TEST(LinkTable, FindsWholeTextsLongestFirst) {
  const std::vector<Link> own = testing::links("Free Army; Free; '''Bold Army'''=>Bold; x=>y");
  const LinkTable table(own, {});
  const auto found = table.find("Freedom, FREE ARMY (Free) bold army");
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].begin, 9U) << "not in \"Freedom\"; the longer link wins";
  EXPECT_EQ(found[0].end, 18U);
  EXPECT_EQ(found[1].link->page, "Free");
  EXPECT_EQ(found[2].link->page, "Bold") << "markup in a link's text does not matter";
  EXPECT_TRUE(table.find("Free  Army").size() == 1U) << "no link runs over a gap";
  EXPECT_TRUE(table.abbreviated_by("FA"));
  EXPECT_FALSE(table.abbreviated_by("FB"));
}

TEST(ImageNames, RepeatedNamesAreKnown) {
  const LinkTable none({}, {});
  std::vector<std::string> seen;
  std::string line = "Red Star banner.svg Alpha troop Red Star banner.svg Beta";
  remove_image_names(line, none, seen);
  EXPECT_EQ(line, "Alpha troop  Beta");
  line = "No image: version 2.svgz, a.b";
  remove_image_names(line, none, seen);
  EXPECT_EQ(line, "No image: version 2.svgz, a.b");
}

}  // namespace
}  // namespace muster
