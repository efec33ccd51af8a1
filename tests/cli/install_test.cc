// `cmake --install` puts everything in its place.
#include <gtest/gtest.h>

#include <filesystem>

#include "tests/support/program.h"
#include "tests/support/temp_folder.h"

namespace muster::test {
namespace {

namespace fs = std::filesystem;

TEST(Install, PutsAllInPlace) {
  if (!fs::exists("/usr/bin/cmake")) GTEST_SKIP() << "there is no cmake";
  TempFolder folder;
  const fs::path build = fs::path(MUSTER_SEARCH_BINARY).parent_path().parent_path();
  const Outcome outcome =
      run("/usr/bin/cmake", {"--install", build.string(), "--prefix", folder.path()});
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  for (const char* file :
       {"bin/muster-index", "bin/muster-search", "share/man/man1/muster-index.1",
        "share/man/man1/muster-search.1", "share/man/man7/muster-query.7",
        "share/bash-completion/completions/muster-index",
        "share/bash-completion/completions/muster-search", "share/doc/muster/README.md",
        "share/doc/muster/docs/schema/search.schema.json"})
    EXPECT_TRUE(fs::is_regular_file(folder / file)) << file;
  EXPECT_EQ(run(folder / "bin/muster-search", {"--version"}).status, 0) << "it runs from there";
}

}  // namespace
}  // namespace muster::test
