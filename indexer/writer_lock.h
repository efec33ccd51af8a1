// One writer per database, by a lock file beside it: the database's folder itself is swapped for a
// new one.
#pragma once

#include <chrono>
#include <string>

#include "common/error.h"

namespace muster {

// Held while the object lives; let go by the system when the process ends, however it ends.
class WriterLock {
 public:
  // Waits up to `timeout`. kLocked names the process in the way.
  static Result<WriterLock> acquire(const std::string& database, std::chrono::milliseconds timeout);

  WriterLock(WriterLock&& other) noexcept;
  WriterLock& operator=(WriterLock&& other) noexcept;
  WriterLock(const WriterLock&) = delete;
  WriterLock& operator=(const WriterLock&) = delete;
  ~WriterLock();

 private:
  explicit WriterLock(int descriptor) : descriptor_(descriptor) {}
  int descriptor_ = -1;
};

}  // namespace muster
