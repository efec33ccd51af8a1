// The same articles give the same results, whatever way the database came about.
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "tests/support/program.h"
#include "tests/support/temp_folder.h"

namespace muster::test {
namespace {

namespace fs = std::filesystem;

const std::string kArticles = std::string(MUSTER_SOURCE_DIR) + "/fixtures/articles";

// Queries of every kind, one a line, as --batch takes them.
constexpr std::string_view kQueries =
    "1\tbattle\n2\triver crossing\n3\t\"the army\"\n4\tcombatant:france\n5\tdate:1800..1899\n"
    "6\trome OR zulu\n7\tkilled:1000..\n8\tplace:africa -war\n9\tcommander:napoleon\n10\tattack*\n"
    "11\twithin:\"Napoleonic Wars\"\n12\tbritain VS france\n13\thas:coordinates\n14\t\n";

class ConsistencyTest : public ::testing::Test {
 protected:
  TempFolder folder_;

  // Everything the queries find, with scores, facets and all, but for the time it took and the
  // paths' root.
  std::string results(const std::string& db) {
    const std::string batch = folder_.write("queries.tsv", kQueries);
    // Named in the environment, so that no command line shown has the database's name in it.
    Surroundings how;
    how.environment = {{"MUSTER_DB", db}};
    std::string all =
        muster_search({"--batch", batch, "--format", "trec", "--limit", "1000"}, how).out;
    const std::string shown =
        muster_search({"--limit", "5", "--facet", "combatant:30", "--facet", "year:30", "--facet",
                       "place", "--facet", "war", "--timeline", "century", "--width", "100"},
                      how)
            .out;
    all += shown.substr(shown.find('\n'));  // the first line has the time it took
    return all;
  }

  static void copy(const std::string& from, const std::string& to) {
    fs::create_directories(to);
    fs::copy(from, to, fs::copy_options::recursive | fs::copy_options::overwrite_existing);
  }
};

TEST_F(ConsistencyTest, ThreadsDoNotMatter) {
  ASSERT_EQ(muster_index({"update", "--db", folder_ / "one", "-j", "1", kArticles}).status, 0);
  ASSERT_EQ(muster_index({"update", "--db", folder_ / "many", "-j", "8", kArticles}).status, 0);
  EXPECT_EQ(results(folder_ / "one"), results(folder_ / "many"));
}

TEST_F(ConsistencyTest, LocaleAndTimeZoneDoNotMatter) {
  Surroundings elsewhere;
  elsewhere.environment = {{"LC_ALL", "tr_TR.UTF-8"}, {"TZ", "Pacific/Kiritimati"}};
  ASSERT_EQ(muster_index({"update", "--db", folder_ / "here", kArticles}).status, 0);
  ASSERT_EQ(muster_index({"update", "--db", folder_ / "there", kArticles}, elsewhere).status, 0);
  EXPECT_EQ(results(folder_ / "here"), results(folder_ / "there"));
}

// One folder after the other, with changes and removals on the way, ends where a clean build of the
// end state does.
TEST_F(ConsistencyTest, ManySmallUpdatesEqualOneBuild) {
  const std::string work = folder_ / "articles";
  fs::create_directories(work);
  for (const char* part : {"africa", "europe", "asia"}) {
    copy(kArticles + '/' + part, work + '/' + part);
    ASSERT_EQ(muster_index({"update", "--db", folder_ / "grown", work}).status, 0);
  }
  folder_.write("articles/africa/battle_of_adwa.md",
                "---\ntitle: Another one\n---\n\nNot for long: the army waits.\n");
  fs::remove(work + "/asia/battle_of_hattin.md");
  ASSERT_EQ(muster_index({"update", "--db", folder_ / "grown"}).status, 0);
  copy(kArticles, work);
  ASSERT_EQ(muster_index({"update", "--db", folder_ / "grown"}).status, 0);
  ASSERT_EQ(muster_index({"update", "--db", folder_ / "clean", work}).status, 0);
  EXPECT_EQ(results(folder_ / "grown"), results(folder_ / "clean"));
}

// Killed at any moment, the database is the last committed state, and the next update ends where a
// clean build ends.
TEST_F(ConsistencyTest, KilledAtAnyMoment) {
  const std::string work = folder_ / "articles";
  copy(kArticles + "/europe", work + "/europe");
  const std::string db = folder_ / "db";
  ASSERT_EQ(muster_index({"update", "--db", db, work}).status, 0);
  const std::string europe = results(db);
  copy(kArticles, work);
  ASSERT_EQ(muster_index({"update", "--db", folder_ / "clean", work}).status, 0);
  const std::string whole = results(folder_ / "clean");
  ASSERT_NE(europe, whole);
  std::size_t interrupted = 0;
  for (int milliseconds = 1; milliseconds < 400; milliseconds += 1 + milliseconds / 4) {
    const std::string seconds = "0." +
                                std::string(milliseconds < 10    ? "00"
                                            : milliseconds < 100 ? "0"
                                                                 : "") +
                                std::to_string(milliseconds);
    const Outcome killed = run("/usr/bin/timeout", {"-s", "KILL", seconds, MUSTER_INDEX_BINARY,
                                                    "update", "--db", db, work});
    if (killed.status == 0) break;
    ++interrupted;
    const std::string now = results(db);
    ASSERT_TRUE(now == europe || now == whole) << "killed after " << milliseconds << " ms";
  }
  EXPECT_GT(interrupted, 0U);
  ASSERT_EQ(muster_index({"update", "--db", db}).status, 0);
  EXPECT_EQ(results(db), whole);
}

TEST_F(ConsistencyTest, ASecondWriterWaitsAndThenSaysWhoIsInTheWay) {
  ASSERT_EQ(muster_index({"update", "--db", folder_ / "db", kArticles}).status, 0);
  // A lock held from outside, as another writer holds it.
  const Outcome outcome = run("/usr/bin/flock", {folder_ / "db.lock", MUSTER_INDEX_BINARY, "update",
                                                 "--db", folder_ / "db", "--lock-timeout", "0.2"});
  EXPECT_EQ(outcome.status, 6);
  EXPECT_TRUE(outcome.err.starts_with("muster-index: " + (folder_ / "db") + ": process "))
      << outcome.err;
  EXPECT_TRUE(outcome.err.ends_with(
      " is writing to it\n"
      "  wait until it is done, or give it longer with --lock-timeout SECONDS\n"))
      << outcome.err;
}

}  // namespace
}  // namespace muster::test
