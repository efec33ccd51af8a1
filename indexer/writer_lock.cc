#include "indexer/writer_lock.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <thread>
#include <utility>

namespace muster {
namespace {

constexpr std::chrono::milliseconds kLockPause{50};

std::string holder(int descriptor) {
  std::array<char, 32> text{};
  const ssize_t size = pread(descriptor, text.data(), text.size() - 1, 0);
  if (size <= 0) return "another process";
  return fmt::format("process {}", std::string(text.data(), static_cast<std::size_t>(size)));
}

}  // namespace

Result<WriterLock> WriterLock::acquire(const std::string& database,
                                       std::chrono::milliseconds timeout) {
  const std::string path = database + ".lock";
  const int descriptor = open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  if (descriptor < 0) {
    return fail(ErrorCode::kSystem, fmt::format("{}: cannot be written: {}", path, reason(errno)),
                "name a database in a folder that you may write to, with --db");
  }
  WriterLock lock(descriptor);
  const auto deadline = std::chrono::steady_clock::now() + timeout;
  while (flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
    if (std::chrono::steady_clock::now() >= deadline) {
      return fail(ErrorCode::kLocked,
                  fmt::format("{}: {} is writing to it", database, holder(descriptor)),
                  "wait until it is done, or give it longer with --lock-timeout SECONDS");
    }
    std::this_thread::sleep_for(kLockPause);
  }
  const std::string pid = std::to_string(getpid());
  if (ftruncate(descriptor, 0) != 0 || pwrite(descriptor, pid.data(), pid.size(), 0) < 0) {
    return fail(ErrorCode::kSystem, fmt::format("{}: cannot be written: {}", path, reason(errno)));
  }
  return lock;
}

WriterLock::WriterLock(WriterLock&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)) {}

WriterLock& WriterLock::operator=(WriterLock&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  return *this;
}

WriterLock::~WriterLock() {
  if (descriptor_ >= 0) close(descriptor_);
}

}  // namespace muster
