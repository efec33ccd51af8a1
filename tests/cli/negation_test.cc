// What is left out does not hang on what memory was used for before, in one database or several.
// Xapian 1.4.22 reads memory it has not written where lists that are walked together stand behind
// AND_NOT, and lists that are gone where XOR is asked of several databases.
#include <gtest/gtest.h>

#include "tests/support/article_database.h"

namespace muster::test {
namespace {

struct Pair {
  const char* from;
  const char* without;
  const char* why;
};

constexpr Pair kPairs[] = {
    {"battle", "river", "a word"},
    {"battle", "(river OR army)", "one of two"},
    {"battle", "(attacked army)", "two words, of which one has other forms"},
    {"battle", "\"the army\"", "a phrase"},
    {"battle", "(army NEAR/5 attack)", "words near each other"},
    {"battle", "((army OR river) NEAR/9 (attack OR cross OR retreat))", "choices near each other"},
    {"battle", "the-arm*", "a phrase with many endings"},
    {"battle", "body:(army NEAR/9 attack)", "words near each other in one part"},
    {"battle", "body:attack", "a word of the body, where it is not in the head alone"},
    {"battle", "title:(battle -siege)", "a negation in it"},
    {"kind:conflict", "(france VS \"united kingdom\")", "sides, each of which may be any of four"},
    {"kind:conflict", "(france WITH prussia OR rome)", "names together"},
    {"kind:conflict", "(date:1815 place:belgium)", "values"},
    {"kind:conflict", "killed:1000..", "ranges, of any side"},
    {"kind:conflict", "(attack -(river date:1800..))", "a negation that has such lists in it"},
    {"*", "(army (date:1800.. OR river))", "nothing but a negation"},
    {"(kind:conflict -(army attack))", "(battle (river OR date:1900..))", "two negations"},
};

TEST(NegationTest, DividesTheArticlesWhateverMemoryHolds) {
  const std::string folder = MUSTER_SOURCE_DIR "/fixtures/articles";
  const ArticleDatabase articles(folder);
  const TempFolder other;
  const std::string shards = other / "shards";
  ASSERT_EQ(muster_index({"update", "--db", shards, "--shards", "3", folder}).status, 0);
  const auto paths = [&](const std::string& db, const std::string& query, const char* fill) {
    Surroundings how;
    if (*fill != '\0') {
      // Fills what glibc gives out; chunks kept for reuse would escape it.
      how.environment = {{"MALLOC_PERTURB_", fill},
                         {"GLIBC_TUNABLES", "glibc.malloc.tcache_count=0"}};
    }
    const Outcome found = muster_search(
        {"--db", db, "--match", "all", "--strict", "--format", "paths", "--limit", "1000", query},
        how);
    EXPECT_EQ(found.err, "") << query;
    return std::count(found.out.begin(), found.out.end(), '\n');
  };
  for (const auto& [from, without, why] : kPairs) {
    const std::string left = from;
    const std::string right = without;
    const auto all = paths(articles.db(), left, "");
    const auto both = paths(articles.db(), left + ' ' + right, "");
    EXPECT_GT(all, both) << right << ": " << why << ": nothing to leave out shows nothing";
    for (const char* fill : {"", "1", "63", "128"}) {
      for (const char* operation : {" NOT ", " -"}) {
        for (const std::string& db : {articles.db(), shards}) {
          EXPECT_EQ(paths(db, left + operation + right, fill), all - both)
              << left << operation << right << " (" << why << "), memory filled with " << fill
              << ", in " << db;
        }
      }
    }
  }
}

}  // namespace
}  // namespace muster::test
