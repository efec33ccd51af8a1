#include "indexer/glass_version.h"

#include <gtest/gtest.h>
#include <xapian.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "indexer/glass_run.h"
#include "tests/support/file_text.h"
#include "tests/support/temp_folder.h"

namespace muster::glass {
namespace {

class GlassVersionTest : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!can_write_runs()) GTEST_SKIP() << "this Xapian has another format";
    Xapian::WritableDatabase db(path_, Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
    for (int i = 0; i < 500; ++i) {
      Xapian::Document document;
      document.add_posting("word" + std::to_string(i % 90), 1);
      db.add_document(document);
      // Blocks that are given up make lists of free ones.
      if (i % 100 == 99) db.commit();
    }
    db.commit();
  }

  test::TempFolder folder_;
  std::string path_ = folder_ / "db";
};

TEST_F(GlassVersionTest, IsWrittenAsXapianWroteIt) {
  const std::string before = test::file_text(path_ + "/iamglass");
  const auto version = read_version(path_);
  ASSERT_TRUE(version) << version.error().message;
  ASSERT_TRUE(write_version(path_, *version));
  EXPECT_EQ(test::file_text(path_ + "/iamglass"), before);
}

TEST_F(GlassVersionTest, ATableSaidToBeEmptyIs) {
  EXPECT_TRUE(Xapian::Database(path_).has_positions());
  auto version = read_version(path_);
  ASSERT_TRUE(version);
  const auto empty = emptied((*version)[Table::kPositions]);
  ASSERT_TRUE(empty);
  (*version)[Table::kPositions] = *empty;
  ASSERT_TRUE(write_version(path_, *version));
  const Xapian::Database db(path_);
  EXPECT_FALSE(db.has_positions());
  EXPECT_EQ(db.get_termfreq("word7"), 6U);
}

TEST_F(GlassVersionTest, ANewTableIsAnEmptyOne) {
  EXPECT_EQ(emptied(new_table(18)).value_or(""), new_table(18));
}

TEST_F(GlassVersionTest, RefusesWhatIsDamaged) {
  const std::string good = test::file_text(path_ + "/iamglass");
  for (std::size_t size : {std::size_t{0}, std::size_t{20}, std::size_t{40}}) {
    std::ofstream(path_ + "/iamglass", std::ios::binary) << good.substr(0, size);
    const auto version = read_version(path_);
    ASSERT_FALSE(version) << size;
    EXPECT_EQ(version.error().code, ErrorCode::kDamaged);
    EXPECT_EQ(version.error().message, path_ + "/iamglass: not a version file of Xapian 1.4");
  }
  EXPECT_FALSE(read_version(folder_ / "nowhere"));
  EXPECT_FALSE(emptied("\x01"));
}

}  // namespace
}  // namespace muster::glass
