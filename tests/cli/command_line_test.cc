// Command lines that say two things at once.
#include <gtest/gtest.h>

#include "tests/support/program.h"

namespace muster::test {
namespace {

TEST(CommandLineTest, FieldsAloneTakesNoQuery) {
  const Outcome listed = muster_search({"--fields"});
  EXPECT_EQ(listed.status, 0);
  EXPECT_EQ(listed.out.rfind("title ", 0), 0U) << listed.out;
  // Whoever means columns learns how they are written, in place of a list of fields.
  const Outcome mixed = muster_search({"--format", "csv", "--fields", "sieges"});
  EXPECT_EQ(mixed.status, 2);
  EXPECT_EQ(mixed.out, "");
  EXPECT_EQ(mixed.err,
            "muster-search: --fields takes no query: it lists what can be searched\n"
            "  the columns of csv and tsv stand behind a '=': --fields=title,date\n");
}

}  // namespace
}  // namespace muster::test
