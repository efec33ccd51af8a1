#include "common/varint.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <limits>
#include <string>

namespace muster {
namespace {

RC_GTEST_PROP(Varint, ComesBack, (std::uint64_t number, const std::string& behind)) {
  std::string bytes;
  append_varint(bytes, number);
  bytes += behind;
  std::string_view rest = bytes;
  RC_ASSERT(take_varint(rest) == number);
  RC_ASSERT(rest == behind);
}

TEST(Varint, TakesSevenBitsAByte) {
  struct Row {
    std::uint64_t number;
    std::string bytes;
  };
  const Row rows[] = {{0, std::string(1, '\0')},
                      {127, "\x7F"},
                      {128, "\x80\x01"},
                      {std::numeric_limits<std::uint64_t>::max(), std::string(9, '\xFF') + '\x01'}};
  for (const Row& row : rows) {
    std::string bytes;
    append_varint(bytes, row.number);
    EXPECT_EQ(bytes, row.bytes) << row.number;
    std::string_view rest = row.bytes;
    EXPECT_EQ(take_varint(rest), row.number);
  }
}

TEST(Varint, RefusesWhatIsNoNumber) {
  for (const std::string& bytes : {std::string(), std::string("\x80"), std::string(11, '\xFF'),
                                   std::string(9, '\xFF') + '\x02'}) {
    std::string_view rest = bytes;
    EXPECT_EQ(take_varint(rest), std::nullopt) << bytes.size();
  }
}

}  // namespace
}  // namespace muster
