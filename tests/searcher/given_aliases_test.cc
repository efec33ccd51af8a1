#include "searcher/given_aliases.h"

#include <gtest/gtest.h>

#include <string>

namespace muster {
namespace {

// "alias > name (source), ..." a line.
std::string describe(const GivenAliases& aliases) {
  std::string out;
  for (const auto& [alias, names] : aliases.by_alias) {
    out += alias + " >";
    for (const GivenName& name : names)
      out += ' ' + aliases.form_of(value_id(name.key)) + " (" + name.source + ')';
    out += '\n';
  }
  return out;
}

TEST(GivenAliases, AreReadFromYaml) {
  struct Row {
    const char* yaml;
    const char* expected;
    const char* why;
  };
  const Row rows[] = {
      {"Free Syrian Army: FSA\n", "fsa > Free Syrian Army (f:1)\n", "one"},
      {"Units: [YPG, \"the U.S. men\"]\n", "the us men > Units (f:1)\nypg > Units (f:1)\n", "many"},
      {"Units:\n  - YPG\n  - YPG\n", "ypg > Units (f:2)\n", "the same twice is once"},
      {"A: x\nB: X\n", "x > A (f:1) B (f:2)\n", "one alias of two names is ambiguous"},
      {"Qadam: al-Qadam\nQádam: qadam\n", "al qadam > Qadam (f:1)\n",
       "the name itself is no alias of it"},
      {"", "", "an empty file gives none"},
      {"# nothing yet\n", "", "nor do comments"},
  };
  for (const Row& row : rows) {
    const auto read = parse_aliases(row.yaml, "f");
    ASSERT_TRUE(read) << row.yaml << read.error().message;
    EXPECT_EQ(describe(*read), row.expected) << row.why;
  }
}

TEST(GivenAliases, SayWhatIsWrongAndWhere) {
  struct Row {
    const char* yaml;
    const char* message;
  };
  const Row rows[] = {
      {"just text\n", "f:1:1: there is no map of names here"},
      {"- a\n- b\n", "f:1:1: a list stands where a name should"},
      {"A:\n  b: c\n", "f:2:3: a map stands where an alias should"},
      {"A:\n", "f:2:1: an alias of A is empty"},
      {"A: [b, [c]]\n", "f:1:8: a list stands where a name should"},
      {"A: *b\n",
       "f:1:4: YAML aliases (*name) are not allowed; a text that begins with * needs "
       "quotes"},
      {"A: [b\n", "f:2:1: end of sequence flow not found"},
      {"A: b\n---\nC: d\n", "f:2:1: a second document"},
  };
  for (const Row& row : rows) {
    const auto read = parse_aliases(row.yaml, "f");
    ASSERT_FALSE(read) << row.yaml;
    EXPECT_EQ(read.error().message, row.message) << row.yaml;
    EXPECT_EQ(read.error().code, ErrorCode::kUsage);
    EXPECT_EQ(read.error().hint, "a line is NAME: ALIAS, or NAME: [ALIAS, ALIAS]");
  }
}

TEST(GivenAliases, OfNoFileAreAnError) {
  const auto read = read_aliases("/nowhere/aliases.yaml");
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().message, "/nowhere/aliases.yaml: cannot be read");
}

}  // namespace
}  // namespace muster
