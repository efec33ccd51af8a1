#include "searcher/pager.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <thread>

#include "tests/support/file_text.h"

namespace muster {
namespace {

TEST(WriteAll, WritesMoreThanAPipeHolds) {
  const std::string text(1'000'000, 'x');
  std::array<int, 2> ends{};
  ASSERT_EQ(pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK), 0) << "writes come back half done";
  std::size_t count = 0;
  std::thread reader([&] {
    std::array<char, 4096> buffer{};
    while (count < text.size()) {
      const ssize_t got = ::read(ends[0], buffer.data(), buffer.size());
      if (got > 0) count += static_cast<std::size_t>(got);
    }
  });
  const Result<Written> written = write_all(ends[1], text);
  reader.join();
  close(ends[0]);
  close(ends[1]);
  ASSERT_TRUE(written);
  EXPECT_EQ(*written, Written::kAll);
  EXPECT_EQ(count, text.size());
}

TEST(WriteAll, EndsQuietlyWhenTheReaderIsGone) {
  std::array<int, 2> ends{};
  ASSERT_EQ(pipe2(ends.data(), O_CLOEXEC), 0);
  close(ends[0]);
  // The signal that would end this program is held back.
  const Result<Written> written = write_all(ends[1], "text");
  close(ends[1]);
  ASSERT_TRUE(written);
  EXPECT_EQ(*written, Written::kReaderGone);
}

TEST(WriteAll, ReportsAFullDisk) {
  const int full = open("/dev/full", O_WRONLY | O_CLOEXEC);
  if (full < 0) GTEST_SKIP() << "this system has no /dev/full";
  const Result<Written> written = write_all(full, "text");
  close(full);
  ASSERT_FALSE(written);
  EXPECT_EQ(written.error().code, ErrorCode::kSystem);
  EXPECT_EQ(written.error().message, "cannot write the results: No space left on device");
}

TEST(Pager, GetsTheText) {
  const std::string file = testing::TempDir() + "muster_pager_" + std::to_string(getpid());
  const std::string text = "first\nsecond\n";
  const Result<Written> written =
      show_in_pager("cat > '" + file + "'; echo $LESS >> '" + file + "'", text);
  ASSERT_TRUE(written) << written.error().message;
  EXPECT_EQ(*written, Written::kAll);
  const char* const less = getenv("LESS");
  EXPECT_EQ(test::file_text(file), text + (less != nullptr ? less : "FRX") + "\n");
  unlink(file.c_str());
}

TEST(Pager, MayLeaveEarly) {
  const Result<Written> written = show_in_pager("exit 0", std::string(1'000'000, 'x'));
  ASSERT_TRUE(written);
  EXPECT_EQ(*written, Written::kReaderGone);
}

TEST(Pager, IsNotMissedWhenItIsNotThere) {
  testing::internal::CaptureStdout();
  const Result<Written> written = show_in_pager("muster-no-such-pager 2> /dev/null", "text\n");
  EXPECT_EQ(testing::internal::GetCapturedStdout(), "text\n");
  ASSERT_TRUE(written);
  EXPECT_EQ(*written, Written::kAll);
}

}  // namespace
}  // namespace muster
