// muster-index update --watch, as the real program: what is saved is found, whatever way it is
// saved.
#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/file.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <memory>

#include "tests/support/program.h"
#include "tests/support/temp_folder.h"

namespace muster::test {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

class WatchTest : public ::testing::Test {
 protected:
  void SetUp() override {
    for (const char* name : {"a", "b", "c", "d", "e"})
      save(name, "first");
  }

  void start(std::vector<std::string> more = {}) {
    more.insert(more.begin(), {"update", "--db", db_, "--watch", folder_ / "articles"});
    program_ = std::make_unique<Running>(MUSTER_INDEX_BINARY, more);
    ASSERT_TRUE(says("watching ")) << program_->said();
  }
  void save(const std::string& name, const std::string& word) const {
    folder_.write("articles/" + name + ".md", "# " + name + "\n\nIt says " + word + ".\n");
  }
  bool says(const std::string& text) const {
    return eventually([&] { return program_->said().find(text) != std::string::npos; });
  }
  int count(const std::string& query) const {
    const Outcome outcome = muster_search({"--db", db_, "--count", "--match", "all", query});
    return outcome.status > 1 ? -1 : std::stoi(outcome.out);
  }
  bool comes_to(const std::string& query, int expected) const {
    return eventually([&] { return count(query) == expected; });
  }
  std::string articles(const std::string& below = "") const {
    return folder_ / ("articles" + below);
  }

  TempFolder folder_;
  std::string db_ = folder_ / "db";
  std::unique_ptr<Running> program_;
};

TEST_F(WatchTest, WhatIsSavedIsFound) {
  start();
  EXPECT_EQ(count("first"), 5);
  save("new", "second");
  EXPECT_TRUE(comes_to("second", 1)) << "a new file";
  save("a", "third");
  EXPECT_TRUE(comes_to("third", 1)) << "written over";
  folder_.write("articles/b.md.tmp", "# b\n\nIt says fourth.\n");
  fs::rename(articles("/b.md.tmp"), articles("/b.md"));
  EXPECT_TRUE(comes_to("fourth", 1)) << "as many editors save";
  EXPECT_EQ(count("first"), 3);
  fs::remove(articles("/c.md"));
  EXPECT_TRUE(comes_to("first", 2)) << "removed";
  fs::rename(articles("/d.md"), articles("/.d.md"));
  EXPECT_TRUE(comes_to("first", 1)) << "hidden";
  fs::rename(articles("/e.md"), articles("/f.md"));
  EXPECT_TRUE(comes_to("path:f.md first", 1)) << "renamed";
  EXPECT_EQ(count("first"), 1);
  save("new", "fifth");
  EXPECT_TRUE(comes_to("fifth", 1)) << "once more";
}

TEST_F(WatchTest, FoldersComeMoveAndGo) {
  start();
  save("deep/er/one", "second");
  EXPECT_TRUE(comes_to("second", 1)) << "made with what is in it";
  save("deep/er/two", "second");
  EXPECT_TRUE(comes_to("second", 2)) << "and watched from then on";
  fs::rename(articles("/deep"), articles("/moved"));
  EXPECT_TRUE(comes_to("path:moved/er/ second", 2));
  EXPECT_EQ(count("second"), 2) << "not at the old place too";
  save("moved/er/three", "second");
  EXPECT_TRUE(comes_to("second", 3)) << "watched at the new place";
  fs::rename(articles("/moved"), folder_ / "away");
  EXPECT_TRUE(comes_to("second", 0)) << "out of the folder";
  folder_.write("away/er/four.md", "# four\n\nIt says sixth.\n");
  fs::rename(folder_ / "away", articles("/back"));
  EXPECT_TRUE(comes_to("second", 3)) << "and back again";
  EXPECT_EQ(count("sixth"), 1);
  fs::remove_all(articles("/back"));
  EXPECT_TRUE(comes_to("second", 0));
  EXPECT_EQ(count("first"), 5);
}

TEST_F(WatchTest, ABurstIsFewUpdates) {
  start();
  for (int i = 0; i < 300; ++i)
    save("many/" + std::to_string(i), "second");
  EXPECT_TRUE(comes_to("second", 300));
  const std::string said = program_->said();
  std::size_t updates = 0;
  for (std::size_t at = 0; (at = said.find(" in " + db_, at)) != std::string::npos; ++at)
    ++updates;
  EXPECT_LT(updates, 30U) << said;
}

// More than the system keeps for us while the program is asleep.
TEST_F(WatchTest, WhatWasNotToldIsFoundAllTheSame) {
  std::size_t kept = 0;
  std::ifstream("/proc/sys/fs/inotify/max_queued_events") >> kept;
  if (kept == 0 || kept > 50'000) GTEST_SKIP() << "the system keeps too many: " << kept;
  start();
  program_->signal(SIGSTOP);
  for (const char* name : {"x", "y"})
    save(name, "second");
  for (std::size_t i = 0; i <= kept; ++i) {
    // Two files in turn, since the same event again is not kept.
    const std::string path = articles(i % 2 == 0 ? "/x.md" : "/y.md");
    fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
  }
  save("last", "third");
  program_->signal(SIGCONT);
  EXPECT_TRUE(comes_to("third", 1));
  EXPECT_TRUE(comes_to("second", 2));
}

TEST_F(WatchTest, OthersMayWriteMeanwhile) {
  start();
  folder_.write("other/x.md", "# x\n\nIt says second.\n");
  const Outcome other =
      muster_index({"update", "--db", db_, "--lock-timeout", "5", folder_ / "other"});
  EXPECT_EQ(other.status, 0) << other.err;
  save("a", "third");
  EXPECT_TRUE(comes_to("third", 1));
  EXPECT_EQ(count("second"), 1) << "what others wrote stays";
}

TEST_F(WatchTest, ALockedDatabaseIsTriedAgain) {
  start({"--lock-timeout", "0"});
  const int lock = open((db_ + ".lock").c_str(), O_RDWR | O_CLOEXEC);
  // The update that follows the first may still hold it.
  ASSERT_TRUE(eventually([&] { return flock(lock, LOCK_EX | LOCK_NB) == 0; }));
  save("a", "second");
  EXPECT_TRUE(says(" is writing to it")) << program_->said();
  EXPECT_EQ(count("second"), 0);
  close(lock);
  EXPECT_TRUE(comes_to("second", 1));
}

TEST_F(WatchTest, ABrokenFileIsSaidAndDoesNoHarm) {
  start();
  folder_.write("articles/a.md", "---\ntitle: [open\n---\n\nNothing.\n");
  EXPECT_TRUE(says("a.md:3:1: error: ")) << program_->said();
  EXPECT_TRUE(comes_to("first", 4));
  save("a", "second");
  EXPECT_TRUE(comes_to("second", 1));
}

TEST_F(WatchTest, WhatWouldRemoveMostIsRefusedAndComesBack) {
  start();
  fs::rename(articles(), folder_ / "gone");
  EXPECT_TRUE(says("muster-index: " + articles())) << program_->said();
  EXPECT_EQ(count("first"), 5) << "a folder that is away is no folder without articles";
  fs::rename(folder_ / "gone", articles());
  save("a", "second");
  EXPECT_TRUE(comes_to("second", 1));
}

TEST_F(WatchTest, AFolderThatComesBackIsReadAnew) {
  start();
  fs::rename(articles(), folder_ / "gone");
  EXPECT_TRUE(says("muster-index: " + articles())) << program_->said();
  // Another folder of the name, of which nothing is told.
  fs::create_directory(folder_ / "new");
  folder_.write("new/a.md", "# a\n\nIt says second.\n");
  for (const char* name : {"/b.md", "/c.md", "/d.md", "/e.md"})
    fs::copy_file(folder_ / "gone" + name, folder_ / "new" + name);
  fs::rename(folder_ / "new", articles());
  EXPECT_TRUE(comes_to("second", 1));
  EXPECT_EQ(count("first"), 4);
}

TEST_F(WatchTest, ASignalEndsIt) {
  struct Row {
    int signal;
    int status;
    const char* word;  // another each time, so that what was saved is known to be there
  };
  for (const auto& [signal, status, word] :
       {Row{SIGINT, 130, "second"}, Row{SIGTERM, 143, "third"}}) {
    start({"--shards", "2"});
    save("a", word);
    EXPECT_TRUE(comes_to(word, 1));
    program_->signal(signal);
    EXPECT_EQ(program_->wait(), status);
    EXPECT_EQ(muster_index({"check", "--db", db_}).status, 0);
    EXPECT_FALSE(fs::exists(db_ + ".building"));
    EXPECT_THAT(muster_index({"update", "--db", db_}).out, HasSubstr(": 0 added, 0 updated, "));
  }
}

TEST_F(WatchTest, IsNoDryRun) {
  EXPECT_EQ(muster_index({"update", "--db", db_, "--watch", "-n", articles()}).status, 2);
}

}  // namespace
}  // namespace muster::test
