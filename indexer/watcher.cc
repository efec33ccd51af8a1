#include "indexer/watcher.h"

#include <poll.h>

#include <chrono>
#include <csignal>
#include <optional>

#include "indexer/folder_watch.h"
#include "indexer/roots.h"

namespace muster {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

// A burst is over when nothing has come for so long; it is not waited for longer than that.
constexpr milliseconds kQuiet{60};
constexpr milliseconds kLongestBurst{400};
// Until what failed is tried again, or a folder that went is looked for.
constexpr milliseconds kRetryPause{1000};
// To look at so many one by one takes longer than to look at everything.
constexpr std::size_t kManyPaths = 1000;

// Waits until the descriptor is readable, a signal comes or the time is over; no time: for ever. A
// signal that came just before is not slept through.
void wait_for(int descriptor, std::optional<milliseconds> limit, const std::atomic<bool>& stop) {
  sigset_t stopping;
  sigset_t before;
  sigemptyset(&stopping);
  sigaddset(&stopping, SIGINT);
  sigaddset(&stopping, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &stopping, &before);
  if (!stop.load()) {
    pollfd one{descriptor, POLLIN, 0};
    timespec time{};
    if (limit) {
      time.tv_sec = limit->count() / 1000;
      time.tv_nsec = (limit->count() % 1000) * 1'000'000;
    }
    ppoll(&one, 1, limit ? &time : nullptr, &before);
  }
  pthread_sigmask(SIG_SETMASK, &before, nullptr);
}

class Watcher {
 public:
  Watcher(const WatchJob& job, FolderWatch watch, const std::atomic<bool>& stop)
      : job_(job), watch_(std::move(watch)), stop_(stop) {}

  Result<void> run() {
    // What changed before the folders were watched.
    changes_.everything = true;
    while (!stop_.load()) {
      if (auto done = take_burst(); !done) return done;
      if (stop_.load()) break;
      if (auto done = apply(); !done) return done;
      if (stop_.load()) break;
      wait_for(watch_.descriptor(), pause(), stop_);
    }
    return {};
  }

 private:
  Result<void> take_burst() {
    const auto began = Clock::now();
    for (;;) {
      FolderChanges news;
      if (auto done = watch_.read(news); !done) return done;
      const bool quiet = news.empty();
      news_ = news_ || !quiet;
      changes_.everything = changes_.everything || news.everything;
      changes_.paths.merge(news.paths);
      if (quiet || stop_.load() || Clock::now() - began > kLongestBurst) return {};
      wait_for(watch_.descriptor(), kQuiet, stop_);
    }
  }

  Result<void> apply() {
    if (changes_.everything || missing_) {
      auto all = watch_.watch_all();
      if (!all) return tl::unexpected(all.error());
      const bool back = missing_ && *all;
      news_ = news_ || back;
      missing_ = !*all;
      changes_.everything = changes_.everything || back;
    }
    // What was refused is so again until something changes.
    if (changes_.empty() || (refused_ && !news_)) return {};
    news_ = false;
    const bool all = changes_.everything || changes_.paths.size() > kManyPaths;
    const std::vector<std::string> paths =
        all ? job_.folders : std::vector<std::string>(changes_.paths.begin(), changes_.paths.end());
    auto done = job_.update(paths);
    if (stop_.load()) return {};
    refused_ = !done && done.error().code != ErrorCode::kLocked;
    if (done) {
      changes_ = {};
      said_.clear();
    } else if (done.error().message != said_) {
      said_ = done.error().message;
      job_.failed(done.error());
    }
    return {};
  }

  std::optional<milliseconds> pause() const {
    if (missing_ || (!changes_.empty() && !refused_)) return kRetryPause;
    return std::nullopt;
  }

  const WatchJob& job_;
  FolderWatch watch_;
  const std::atomic<bool>& stop_;
  FolderChanges changes_;  // not yet in the database
  bool news_ = false;      // something came since the last update was tried
  bool refused_ = false;   // which will not help until something changes
  bool missing_ = false;   // one of the folders
  std::string said_;
};

}  // namespace

Result<void> keep_in_step(const WatchJob& job, const std::atomic<bool>& stop) {
  auto watch = FolderWatch::open(job.folders, resolve_path(job.database));
  if (!watch) return tl::unexpected(watch.error());
  job.watching();
  return Watcher(job, std::move(*watch), stop).run();
}

}  // namespace muster
