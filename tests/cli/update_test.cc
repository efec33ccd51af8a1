// muster-index update and its kin, as a person runs them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "tests/support/program.h"
#include "tests/support/temp_folder.h"

namespace muster::test {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;
using ::testing::StartsWith;

constexpr std::string_view kGood = "---\ntitle: Battle of the Ford\n---\n\nThey met at the ford.\n";
constexpr std::string_view kOther =
    "---\ntitle: Siege of the Tower\n---\n\nThe tower stood for a year.\n";
constexpr std::string_view kBroken = "---\ntitle: [open\n---\n\nNothing.\n";

class UpdateTest : public ::testing::Test {
 protected:
  TempFolder folder_;
  std::string db_ = folder_ / "db";

  Outcome update(std::vector<std::string> more = {}) {
    std::vector<std::string> arguments = {"update", "--db", db_};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return muster_index(arguments);
  }
  std::string count(const std::string& query) {
    return muster_search({"--db", db_, "--count", query}).out;
  }
  // Counts without the time they took.
  static std::string counts(const Outcome& outcome) {
    const auto begin = outcome.out.find(": ");
    const auto end = outcome.out.find(" (");
    return begin == std::string::npos || end == std::string::npos
               ? outcome.out
               : outcome.out.substr(begin + 2, end - begin - 2);
  }
  // Every file of the database with its time: nothing was written where it stays the same.
  std::string state() {
    std::string all;
    for (const auto& entry : fs::recursive_directory_iterator(db_)) {
      all += entry.path().string() + ' ' +
             std::to_string(entry.last_write_time().time_since_epoch().count()) + '\n';
    }
    return all;
  }
};

TEST_F(UpdateTest, KeepsInStepWithTheFolder) {
  folder_.write("articles/ford.md", kGood);
  folder_.write("articles/deep/er/tower.markdown", kOther);
  folder_.write("articles/.hidden/ford.md", kGood);
  folder_.write("articles/.draft.md", kGood);
  folder_.write("articles/notes.txt", "no article");
  Outcome outcome = update({folder_ / "articles"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(counts(outcome), "2 added, 0 updated, 0 unchanged, 0 removed, 0 failed");

  const std::string before = state();
  outcome = update();
  EXPECT_EQ(counts(outcome), "0 added, 0 updated, 2 unchanged, 0 removed, 0 failed");
  EXPECT_EQ(state(), before) << "an update of nothing writes nothing";

  folder_.write("articles/ford.md",
                "---\ntitle: Battle of the Bridge\n---\n\nThey met at the bridge.\n");
  folder_.write("articles/new.mdx", "# A new one\n\nIt has just come.\n");
  fs::remove(folder_ / "articles/deep/er/tower.markdown");
  outcome = update();
  EXPECT_EQ(counts(outcome), "1 added, 1 updated, 0 unchanged, 1 removed, 0 failed");
  EXPECT_EQ(count("ford"), "0\n");
  EXPECT_EQ(count("bridge"), "1\n");
  EXPECT_EQ(count("tower"), "0\n");
  EXPECT_EQ(count("\"just come\""), "1\n");
}

TEST_F(UpdateTest, ABrokenFileIsSaidAndTheRestIsIndexed) {
  folder_.write("articles/a.md", kGood);
  folder_.write("articles/b.md", kBroken);
  folder_.write("articles/c.md", kOther);
  const Outcome outcome = update({folder_ / "articles", "--diagnostics", folder_ / "said.ndjson"});
  EXPECT_EQ(outcome.status, 7);
  EXPECT_EQ(counts(outcome), "2 added, 0 updated, 0 unchanged, 0 removed, 1 failed");
  EXPECT_THAT(outcome.err, StartsWith(folder_ / "articles/b.md:"));
  EXPECT_THAT(outcome.err, HasSubstr(": error: "));
  EXPECT_THAT(outcome.err, HasSubstr(" [yaml-syntax]\n"));
  EXPECT_THAT(read_text(folder_ / "said.ndjson"),
              HasSubstr(R"("severity":"error","code":"yaml-syntax")"));
  EXPECT_EQ(count("ford OR tower"), "2\n");

  const std::string before = state();
  EXPECT_EQ(update().status, 7) << "it is still broken";
  EXPECT_EQ(state(), before) << "and nothing is new";
}

TEST_F(UpdateTest, AFileThatBreaksIsNoLongerFound) {
  folder_.write("articles/a.md", kGood);
  folder_.write("articles/b.md", kOther);
  update({folder_ / "articles"});
  folder_.write("articles/a.md", kBroken);
  EXPECT_EQ(counts(update()), "0 added, 0 updated, 1 unchanged, 1 removed, 1 failed");
  EXPECT_EQ(count("ford"), "0\n");
}

TEST_F(UpdateTest, AFileThatCannotBeReadNowStaysFound) {
  const std::string file = folder_.write("articles/a.md", kGood);
  update({folder_ / "articles"});
  fs::remove(file);
  fs::create_symlink("/proc/self/mem", file);  // can be opened, but has nothing at its beginning
  const std::string before = state();
  const Outcome outcome = update();
  EXPECT_EQ(outcome.status, 7);
  EXPECT_EQ(counts(outcome), "0 added, 0 updated, 0 unchanged, 0 removed, 1 failed");
  EXPECT_EQ(outcome.err,
            file + ": error: cannot read " + file + ": Input/output error [unreadable]\n");
  EXPECT_EQ(state(), before);
  EXPECT_EQ(count("ford"), "1\n");
}

TEST_F(UpdateTest, ATouchedFileIsUnchanged) {
  const std::string file = folder_.write("articles/a.md", kGood);
  update({folder_ / "articles"});
  fs::last_write_time(file, fs::file_time_type::clock::now() - std::chrono::hours(5));
  EXPECT_EQ(counts(update()), "0 added, 0 updated, 1 unchanged, 0 removed, 0 failed");
  EXPECT_EQ(count("ford"), "1\n");
}

TEST_F(UpdateTest, RefusesToRemoveMoreThanHalf) {
  for (const char* name : {"a", "b", "c", "d", "e"})
    folder_.write(std::string("articles/") + name + ".md", kGood);
  update({folder_ / "articles"});
  for (const char* name : {"a", "b", "c"})
    fs::remove(folder_ / (std::string("articles/") + name + ".md"));
  const Outcome refused = update();
  EXPECT_EQ(refused.status, 2);
  EXPECT_EQ(refused.err,
            "muster-index: this would remove 3 of 5 articles; nothing was changed\n"
            "  if they are meant to go, give --allow-removals; else check the path\n");
  EXPECT_EQ(count("ford"), "5\n");
  EXPECT_EQ(counts(update({"--allow-removals"})),
            "0 added, 0 updated, 2 unchanged, 3 removed, 0 failed");
}

TEST_F(UpdateTest, RootsStandBesideEachOther) {
  folder_.write("one/a.md", kGood);
  folder_.write("two/a.md", kOther);
  update({folder_ / "one"});
  EXPECT_EQ(counts(update({folder_ / "two"})),
            "1 added, 0 updated, 0 unchanged, 0 removed, 0 failed")
      << "only what lies under the roots named is removed";
  EXPECT_EQ(count("ford OR tower"), "2\n");
  EXPECT_EQ(counts(update()), "0 added, 0 updated, 2 unchanged, 0 removed, 0 failed")
      << "no path: all roots";
  const Outcome forgotten = muster_index({"forget", "--db", db_, folder_ / "one"});
  EXPECT_EQ(forgotten.status, 0) << forgotten.err;
  EXPECT_EQ(count("ford OR tower"), "1\n");
  EXPECT_EQ(muster_index({"forget", "--db", db_, folder_ / "one"}).status, 2);
}

TEST_F(UpdateTest, APartOfARootIsUpdatedAlone) {
  folder_.write("all/in/a.md", kGood);
  folder_.write("all/out/b.md", kGood);
  update({folder_ / "all"});
  folder_.write("all/in/a.md", kOther);
  folder_.write("all/out/b.md", kOther);
  EXPECT_EQ(counts(update({folder_ / "all/in"})),
            "0 added, 1 updated, 0 unchanged, 0 removed, 0 failed");
  EXPECT_EQ(count("ford"), "1\n");
}

TEST_F(UpdateTest, ARootAroundAnotherTakesItsPlace) {
  folder_.write("all/in/a.md", kGood);
  folder_.write("all/b.md", kOther);
  update({folder_ / "all/in"});
  const Outcome outcome = update({folder_ / "all"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(count("ford"), "1\n") << "not found twice";
  EXPECT_EQ(count("tower"), "1\n");
}

TEST_F(UpdateTest, DryRunWritesNothing) {
  folder_.write("articles/a.md", kGood);
  const Outcome outcome = update({folder_ / "articles", "--dry-run"});
  EXPECT_EQ(counts(outcome), "1 added, 0 updated, 0 unchanged, 0 removed, 0 failed");
  EXPECT_FALSE(fs::exists(db_));
}

TEST_F(UpdateTest, LeftoversOfAKilledRunAreCleared) {
  folder_.write("articles/a.md", kGood);
  folder_.write("db.building/batch-000000/half", "written");
  EXPECT_EQ(update({folder_ / "articles"}).status, 0);
  EXPECT_FALSE(fs::exists(db_ + ".building"));
}

TEST_F(UpdateTest, WhatIsNotOursIsLeftAlone) {
  folder_.write("articles/a.md", kGood);
  folder_.write("db/precious.txt", "data");
  const Outcome outcome = update({folder_ / "articles"});
  EXPECT_EQ(outcome.status, 3) << outcome.err;
  EXPECT_EQ(read_text(folder_ / "db/precious.txt"), "data");
}

TEST_F(UpdateTest, WrongUseIsSaid) {
  const std::pair<std::vector<std::string>, std::string> rows[] = {
      {{"update", "--db", db_},
       "muster-index: no folder of articles is known yet\n  name one: muster-index update "
       "FOLDER\n"},
      {{"update", "--db", db_, folder_ / "none"},
       "muster-index: " + (folder_ / "none") + ": no such folder\n  name a folder of articles\n"},
      {{"update", "--language", "klingon", "--db", db_, folder_.path()},
       "muster-index: unknown language 'klingon'\n  the languages are 'english' and 'none'\n"},
  };
  for (const auto& [arguments, expected] : rows) {
    const Outcome outcome = muster_index(arguments);
    EXPECT_EQ(outcome.status, 2);
    EXPECT_EQ(outcome.err, expected);
    EXPECT_EQ(outcome.out, "");
  }
}

TEST_F(UpdateTest, DumpsEverything) {
  folder_.write("articles/a.md", kGood);
  update({folder_ / "articles"});
  const Outcome outcome = muster_index({"dump", "--db", db_});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_THAT(outcome.out, HasSubstr(R"("title":"Battle of the Ford")"));
  EXPECT_THAT(outcome.out,
              HasSubstr(R"("body":[{"heading":"","level":0,"text":"They met at the ford.)"));
}

TEST_F(UpdateTest, ChecksAndCompacts) {
  folder_.write("articles/a.md", kGood);
  update({folder_ / "articles"});
  EXPECT_EQ(muster_index({"check", "--db", db_}).status, 0);
  EXPECT_EQ(muster_index({"compact", "--db", db_}).status, 0);
  EXPECT_EQ(count("ford"), "1\n");
  folder_.write("db/postlist.glass", "damaged");
  EXPECT_EQ(muster_index({"check", "--db", db_}).status, 5);
  EXPECT_EQ(muster_index({"check", "--db", folder_ / "none"}).status, 3);
}

}  // namespace
}  // namespace muster::test
