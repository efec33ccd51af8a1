#include "common/record.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <limits>

namespace muster {
namespace {

struct Row {
  std::int64_t number = 0;
  bool flag = false;
  std::optional<std::string> text;
  std::vector<std::string> texts;

  friend bool operator==(const Row&, const Row&) = default;
};

template <class Record, RecordedAs<Row> Value>
void visit(Record& record, Value& row) {
  record(row.number);
  record(row.flag);
  record(row.text);
  record(row.texts);
}

std::string written(const std::vector<Row>& rows) {
  RecordWriter record;
  record(rows);
  return record.take();
}

TEST(Record, NumbersTakeFewBytes) {
  const std::vector<std::pair<std::int64_t, std::string>> table = {
      {0, std::string(1, '\0')},
      {-1, "\x01"},
      {1, "\x02"},
      {63, "\x7E"},
      {64, "\x80\x01"},
      {std::numeric_limits<std::int64_t>::min(), std::string(9, '\xFF') + "\x01"}};
  for (const auto& [number, bytes] : table) {
    RecordWriter writer;
    writer(number);
    EXPECT_EQ(writer.take(), bytes) << number;
    RecordReader reader(bytes);
    std::int64_t back = 7;
    reader(back);
    EXPECT_EQ(back, number);
    EXPECT_TRUE(reader.ended_well());
  }
}

RC_GTEST_PROP(Record, ComesBack, (const std::vector<std::string>& texts, std::int64_t number)) {
  const std::vector<Row> rows = {
      {number, true, std::nullopt, texts}, {}, {~number, false, "", {texts.size(), "x"}}};
  const std::string bytes = written(rows);
  RecordReader reader(bytes);
  std::vector<Row> back;
  reader(back);
  RC_ASSERT(back == rows);
  RC_ASSERT(reader.ended_well());
}

RC_GTEST_PROP(Record, ReadsNothingBeyondTheEnd, (const std::string& bytes)) {
  RecordReader reader(bytes);
  std::vector<Row> rows;
  reader(rows);
  RC_ASSERT(rows.size() <= bytes.size());
}

TEST(Record, KnowsWhatIsCutOrLonger) {
  const std::string bytes = written({{300, true, "text", {"one", "two"}}});
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    RecordReader reader(std::string_view(bytes).substr(0, size));
    std::vector<Row> rows;
    reader(rows);
    EXPECT_FALSE(reader.ended_well()) << size;
  }
  const std::string longer = bytes + "x";
  RecordReader reader(longer);
  std::vector<Row> rows;
  reader(rows);
  EXPECT_FALSE(reader.ended_well());
}

TEST(Record, ANumberWithoutEndIsNone) {
  const std::string bytes(11, '\xFF');
  RecordReader reader(bytes);
  std::int64_t number = 7;
  reader(number);
  EXPECT_EQ(number, 0);
  EXPECT_FALSE(reader.ended_well());
}

}  // namespace
}  // namespace muster
