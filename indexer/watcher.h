// Keeping a database in step with folders for as long as it is wanted.
#pragma once

#include <atomic>
#include <functional>
#include <string>
#include <vector>

#include "common/error.h"

namespace muster {

struct WatchJob {
  std::vector<std::string> folders;  // absolute, links resolved
  std::string database;              // passed over where it lies in one of them
  std::function<void()> watching;    // told once no change can be missed any more
  // Brings the database up to date with these articles and folders.
  std::function<Result<void>(const std::vector<std::string>& changed)> update;
  std::function<void(const Error&)> failed;  // told of an update that will be tried again
};

// Updates once, then whenever something has changed, until `stop`. Changes that come together are
// one update; where some were missed, it is one of everything. Nothing is held while nothing
// changes.
Result<void> keep_in_step(const WatchJob& job, const std::atomic<bool>& stop);

}  // namespace muster
