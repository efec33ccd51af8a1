// Databases in shards, as they are made, kept up and broken off.
#include "indexer/shards.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <sstream>
#include <string>

#include "tests/support/program.h"
#include "tests/support/temp_folder.h"

namespace muster::test {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

const std::string kArticles = MUSTER_SOURCE_DIR "/fixtures/articles";

class ShardsTest : public ::testing::Test {
 protected:
  Outcome update(std::vector<std::string> more = {}) {
    more.insert(more.begin(), {"update", "--db", db_});
    return muster_index(more);
  }
  // The paths and contents of all articles, in the order of paths.
  static std::set<std::string> dump(const std::string& db) {
    std::istringstream lines(muster_index({"dump", "--db", db}).out);
    std::set<std::string> all;
    for (std::string line; std::getline(lines, line);)
      all.insert(line);
    return all;
  }
  std::size_t found(const std::string& query) {
    return std::stoul(muster_search({"--db", db_, "--count", "--match", "all", query}).out);
  }
  std::set<std::string> names_in_database() {
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator(db_))
      names.insert(entry.path().filename());
    return names;
  }
  static void copy(const std::string& from, const std::string& to) {
    fs::create_directories(to);
    fs::copy(from, to, fs::copy_options::recursive | fs::copy_options::overwrite_existing);
  }

  TempFolder folder_;
  std::string db_ = folder_ / "db";
};

TEST_F(ShardsTest, AreFoundAgainWithoutBeingTold) {
  const std::string work = folder_ / "articles";
  copy(kArticles, work);
  ASSERT_EQ(update({"--shards", "3", work}).status, 0);
  const std::set<std::string> names = {"XAPIANDB", "shard-0-of-3", "shard-1-of-3", "shard-2-of-3"};
  EXPECT_EQ(names_in_database(), names);
  for (const std::string& shard : shard_folders(db_, 3))
    EXPECT_GT(dump(shard).size(), 10U) << "no shard is left empty";
  EXPECT_THAT(update().out, HasSubstr(": 0 added, 0 updated, "));

  folder_.write("articles/new.md", "# Quokka\n\nA quokka crosses the river.\n");
  folder_.write("articles/africa/battle_of_adwa.md", "# Wombat\n\nNo quokka here.\n");
  fs::remove(work + "/asia/battle_of_hattin.md");
  EXPECT_THAT(update().out, HasSubstr(": 1 added, 1 updated, "));
  EXPECT_EQ(found("quokka"), 2U);
  ASSERT_EQ(muster_index({"update", "--db", folder_ / "one", work}).status, 0);
  EXPECT_TRUE(dump(db_) == dump(folder_ / "one"));
  EXPECT_EQ(names_in_database(), names);
}

TEST_F(ShardsTest, AnotherNumberOfThemIsANewDatabase) {
  ASSERT_EQ(update({kArticles}).status, 0);
  const std::set<std::string> all = dump(db_);
  const Outcome refused = update({"--shards", "4"});
  EXPECT_EQ(refused.status, 2);
  EXPECT_EQ(refused.err, "muster-index: " + db_ +
                             ": in 1 shards, not 4\n"
                             "  give --rebuild to read everything anew into other shards\n");
  for (const char* shards : {"4", "2", "1"}) {
    ASSERT_EQ(update({"--shards", shards, "--rebuild"}).status, 0) << shards;
    EXPECT_TRUE(dump(db_) == all) << shards;
    EXPECT_EQ(update({"--rebuild"}).status, 0) << shards;
    EXPECT_TRUE(dump(db_) == all) << "as many as it had: " << shards;
    EXPECT_FALSE(fs::exists(db_ + ".building"));
  }
  EXPECT_TRUE(fs::exists(db_ + "/iamglass")) << "one shard is none";
}

TEST_F(ShardsTest, AllCommandsTakeThem) {
  copy(kArticles + "/africa", folder_ / "one");
  copy(kArticles + "/asia", folder_ / "two");
  ASSERT_EQ(update({"--shards", "3", folder_ / "one", folder_ / "two"}).status, 0);
  EXPECT_THAT(muster_index({"status", "--db", db_}).out, HasSubstr("\nshards     3\n"));
  EXPECT_THAT(muster_index({"status", "--json", "--db", db_}).out, HasSubstr("\"shards\":3"));
  const std::set<std::string> all = dump(db_);
  EXPECT_EQ(muster_index({"compact", "--db", db_}).status, 0);
  EXPECT_TRUE(dump(db_) == all);
  EXPECT_EQ(muster_index({"forget", "--db", db_, folder_ / "one"}).status, 0);
  ASSERT_EQ(muster_index({"update", "--db", folder_ / "whole", folder_ / "two"}).status, 0);
  EXPECT_TRUE(dump(db_) == dump(folder_ / "whole"));
  EXPECT_EQ(muster_index({"check", "--db", db_}).status, 0);

  folder_.write("db/shard-1-of-3/postlist.glass", "damaged");
  const Outcome checked = muster_index({"check", "--db", db_});
  EXPECT_EQ(checked.status, 5);
  EXPECT_THAT(checked.err, HasSubstr("shard-1-of-3: damaged")) << "which one it is";
  EXPECT_EQ(update({"--rebuild", folder_ / "two"}).status, 0);
  EXPECT_TRUE(dump(db_) == dump(folder_ / "whole"));
}

TEST_F(ShardsTest, StubFilesOfOthersAreNotWrittenTo) {
  ASSERT_EQ(update({"--shards", "2", kArticles}).status, 0);
  const std::string stub = folder_.write("stub", "auto db\n");
  EXPECT_EQ(muster_index({"update", "--db", stub, kArticles}).status, 2);
  EXPECT_EQ(muster_index({"compact", "--db", stub}).status, 2);
  EXPECT_TRUE(dump(stub) == dump(db_)) << "but read";
  folder_.write("db/XAPIANDB", "auto shard-0-of-2\nauto /elsewhere\n");
  EXPECT_EQ(update({kArticles}).status, 2);
}

// Whatever an interrupted update has left: some shards as they were, others as they are to be.
TEST_F(ShardsTest, KilledAtAnyMoment) {
  const std::string work = folder_ / "articles";
  copy(kArticles + "/europe", work + "/in/europe");
  ASSERT_EQ(update({"--shards", "3", work + "/in"}).status, 0);
  const std::set<std::string> before = dump(db_);
  copy(kArticles, work + "/in");
  folder_.write("articles/out.md", "# Outside\n\nA folder around the old one.\n");
  ASSERT_EQ(muster_index({"update", "--db", folder_ / "whole", work}).status, 0);
  const std::set<std::string> whole = dump(folder_ / "whole");
  std::size_t interrupted = 0;
  for (int milliseconds = 4; milliseconds < 600; milliseconds += 2 + milliseconds / 4) {
    const std::string limit = std::to_string(milliseconds / 1000.0);
    const Outcome killed = run("/usr/bin/timeout", {"-s", "KILL", limit, MUSTER_INDEX_BINARY,
                                                    "update", "--db", db_, work});
    if (killed.status == 0) break;
    ++interrupted;
    std::set<std::string> either = before;
    either.insert(whole.begin(), whole.end());
    const std::set<std::string> now = dump(db_);
    ASSERT_TRUE(std::includes(either.begin(), either.end(), now.begin(), now.end()))
        << "killed after " << milliseconds << " ms";
    ASSERT_EQ(muster_search({"--db", db_, "--count", ""}).out, std::to_string(now.size()) + '\n');
  }
  EXPECT_GT(interrupted, 0U);
  ASSERT_EQ(update({work}).status, 0);
  EXPECT_TRUE(dump(db_) == whole);
}

// The list of folders says so already in the first shard, the others are as they were.
TEST_F(ShardsTest, AFolderForgottenByTheFirstShardAloneIsForgottenByAll) {
  copy(kArticles + "/africa", folder_ / "one");
  copy(kArticles + "/asia", folder_ / "two");
  ASSERT_EQ(update({"--shards", "3", folder_ / "one", folder_ / "two"}).status, 0);
  copy(db_, folder_ / "copy");
  ASSERT_EQ(muster_index({"forget", "--db", db_, folder_ / "one"}).status, 0);
  const std::set<std::string> forgotten = dump(db_);
  for (const char* shard : {"/shard-1-of-3", "/shard-2-of-3"}) {
    fs::remove_all(db_ + shard);
    copy(folder_ / ("copy" + std::string(shard)), db_ + shard);
  }
  ASSERT_TRUE(dump(db_) != forgotten);
  ASSERT_EQ(update().status, 0);
  EXPECT_TRUE(dump(db_) == forgotten);
}

TEST(ShardOf, SpreadsPaths) {
  EXPECT_EQ(shard_of("a.md", 1), 0U);
  std::set<std::size_t> used;
  for (int i = 0; i < 64; ++i)
    used.insert(shard_of("article-" + std::to_string(i) + ".md", 8));
  EXPECT_EQ(used.size(), 8U) << "all are used";
}

// What is built from a copy of a folder elsewhere must be spread as what is built from the folder.
TEST_F(ShardsTest, SpreadAlikeWhereverTheFolderLies) {
  std::vector<std::string> parts;
  for (const std::string here : {"first", "second/deeper"}) {
    for (const std::string name : {"a.md", "b/c.md", "d.md", "e.md"})
      folder_.write(here + '/' + name, "text of " + name + '\n');
    const std::string db = folder_ / ("db of " + std::string(here, 0, 5));
    ASSERT_EQ(muster_index({"update", "--db", db, "--shards", "2", folder_ / here}).status, 0);
    parts.push_back(muster_search({"--db", db + "/shard-0-of-2", "--format", "csv",
                                   "--fields=title", "--sort", "title"})
                        .out);
  }
  EXPECT_EQ(parts[0], parts[1]);
  EXPECT_NE(parts[0], "title\n") << "some are there";
}

}  // namespace
}  // namespace muster::test
