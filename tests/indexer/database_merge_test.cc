// One thread or two: what is merged is the same.
#include "indexer/database_merge.h"

#include <gtest/gtest.h>
#include <xapian.h>

#include <filesystem>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "indexer/glass_run.h"
#include "tests/support/same_database.h"
#include "tests/support/temp_folder.h"

namespace muster {
namespace {

class DatabaseMergeTest : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!can_write_runs()) GTEST_SKIP() << "this Xapian has another format";
  }

  // A part with so many articles, written as a run.
  std::string run(std::size_t articles, bool positions = true) {
    RunWriter writer;
    for (std::size_t i = 0; i < articles; ++i) {
      IndexDocument document;
      for (unsigned at = 1; at < 60; ++at) {
        const std::string word = "word" + std::to_string(chance_() % 300);
        if (positions) {
          document.add_posting(word, at);
        } else {
          document.add_term(word);
        }
      }
      document.add_value(3, std::to_string(chance_() % 50));
      document.set_data("article " + std::to_string(i));
      writer.add(document.pack());
    }
    std::string folder = next_folder();
    const auto written = writer.write(folder);
    EXPECT_TRUE(written) << written.error().message;
    return folder;
  }

  // One that Xapian wrote: without articles it holds but metadata.
  std::string database(std::size_t articles) {
    std::string folder = next_folder();
    Xapian::WritableDatabase db(folder, Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
    db.set_metadata("whose", "ours");
    for (std::size_t i = 0; i < articles; ++i) {
      Xapian::Document document;
      document.add_posting("word" + std::to_string(chance_() % 300), 1);
      document.add_boolean_term("old");
      db.add_document(document);
    }
    db.commit();
    return folder;
  }

  void expect_same_merge(const std::vector<std::string>& parts) {
    const std::string alone = next_folder();
    const std::string in_two = next_folder();
    ASSERT_TRUE(merge_databases(parts, alone, 1));
    const auto merged = merge_databases(parts, in_two, 2);
    ASSERT_TRUE(merged) << merged.error().message;
    std::ostringstream faults;
    EXPECT_EQ(Xapian::Database::check(in_two, 0, &faults), 0U) << faults.str();
    const Xapian::Database wanted(alone);
    const Xapian::Database got(in_two);
    test::expect_same(wanted, got);
    EXPECT_EQ(got.get_metadata("whose"), wanted.get_metadata("whose"));
    for (const auto& entry : std::filesystem::directory_iterator(in_two))
      EXPECT_FALSE(entry.is_symlink()) << entry.path();
    EXPECT_FALSE(std::filesystem::exists(in_two + ".merge")) << "what it took is gone";
  }

  std::string next_folder() { return folder_ / ("db-" + std::to_string(++folders_)); }

  test::TempFolder folder_;
  std::mt19937 chance_{7};
  int folders_ = 0;
};

TEST_F(DatabaseMergeTest, RunsBehindAnEmptyBase) {
  expect_same_merge({database(0), run(700), run(1), run(300)});
}

TEST_F(DatabaseMergeTest, BehindADatabaseThatWasThere) {
  expect_same_merge({database(200), run(100), run(50, false)});
}

TEST_F(DatabaseMergeTest, WithoutPositions) { expect_same_merge({database(0), run(30, false)}); }

// Xapian then looks for the first number in use among the postings, which the positions are merged
// without.
TEST_F(DatabaseMergeTest, BehindOneWithGaps) {
  for (const Xapian::docid first_gone : {1U, 90U}) {
    const std::string base = database(100);
    {
      Xapian::WritableDatabase db(base, Xapian::DB_OPEN | Xapian::DB_NO_SYNC);
      for (Xapian::docid id = first_gone; id < first_gone + 11; ++id)
        db.delete_document(id);
      db.commit();
    }
    const std::string alone = next_folder();
    const std::string in_two = next_folder();
    const std::vector<std::string> parts = {base, run(40)};
    ASSERT_TRUE(merge_databases(parts, alone, 1));
    ASSERT_TRUE(merge_databases(parts, in_two, 2));
    EXPECT_EQ(Xapian::Database::check(in_two, 0, nullptr), 0U);
    const Xapian::Database wanted(alone);
    const Xapian::Database got(in_two);
    EXPECT_EQ(got.get_doccount(), 129U);
    EXPECT_EQ(got.get_lastdocid(), wanted.get_lastdocid());
    for (auto at = wanted.postlist_begin(""); at != wanted.postlist_end(""); ++at)
      EXPECT_EQ(got.get_document(*at).serialise(), wanted.get_document(*at).serialise());
  }
}

TEST_F(DatabaseMergeTest, WhatIsDamagedIsSaid) {
  const std::string good = run(5);
  const std::string bad = run(5);
  std::filesystem::resize_file(bad + "/iamglass", 20);
  for (const unsigned threads : {1U, 2U}) {
    const auto merged = merge_databases({good, bad}, next_folder(), threads);
    ASSERT_FALSE(merged);
    EXPECT_EQ(merged.error().code, ErrorCode::kDamaged);
  }
}

}  // namespace
}  // namespace muster
