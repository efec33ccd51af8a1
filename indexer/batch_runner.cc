#include "indexer/batch_runner.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace muster {
namespace {

// Groups of batches that may be finished and wait for the caller, per thread: what bounds the
// memory.
constexpr std::size_t kAhead = 4;

class Runner {
 public:
  Runner(const std::vector<WorkItem>& work, unsigned threads, std::size_t group,
         const std::atomic<bool>& stop, const BatchHandlers& handlers)
      : work_(work),
        batches_((work.size() + kBatchArticles - 1) / kBatchArticles),
        group_(std::max<std::size_t>(group, 1)),
        threads_(std::clamp<std::size_t>(threads, 1, std::max<std::size_t>(batches_, 1))),
        stop_(stop),
        handlers_(handlers),
        done_(batches_) {}

  Result<void> run() {
    std::vector<std::jthread> workers;
    for (std::size_t i = 0; i < threads_; ++i)
      workers.emplace_back([this] { work(); });
    Result<void> result;
    for (std::size_t batch = 0; batch < batches_ && result; ++batch) {
      std::vector<BuiltArticle> articles;
      {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return done_[batch].has_value(); });
        Result<std::vector<BuiltArticle>>& finished = *done_[batch];
        if (finished) {
          articles = std::move(*finished);
        } else {
          result = tl::unexpected(finished.error());
        }
        done_[batch] = std::vector<BuiltArticle>{};
        handed_over_ = batch + 1;
      }
      changed_.notify_all();
      if (result) result = handlers_.on_caller(batch, articles);
    }
    {
      const std::lock_guard lock(mutex_);
      failed_ = failed_ || !result;
      handed_over_ = batches_;
    }
    changed_.notify_all();
    return result;
  }

 private:
  void work() {
    while (true) {
      const std::size_t begin = next_.fetch_add(group_);
      if (begin >= batches_) return;
      const std::size_t end = std::min(begin + group_, batches_);
      {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] {
          return begin / group_ < handed_over_ / group_ + kAhead * threads_ || failed_;
        });
      }
      for (std::size_t batch = begin; batch < end; ++batch) {
        Result<std::vector<BuiltArticle>> finished;
        if (!has_failed()) finished = build(batch);
        {
          const std::lock_guard lock(mutex_);
          done_[batch] = std::move(finished);
        }
        changed_.notify_all();
      }
    }
  }

  bool has_failed() {
    const std::lock_guard lock(mutex_);
    return failed_;
  }

  Result<std::vector<BuiltArticle>> build(std::size_t batch) {
    const std::size_t begin = batch * kBatchArticles;
    const std::size_t count = std::min(kBatchArticles, work_.size() - begin);
    std::vector<BuiltArticle> articles = build_batch(work_.data() + begin, count, stop_);
    if (auto done = handlers_.on_worker(batch, articles); !done)
      return tl::unexpected(done.error());
    return articles;
  }

  const std::vector<WorkItem>& work_;
  const std::size_t batches_;
  const std::size_t group_;
  const std::size_t threads_;
  const std::atomic<bool>& stop_;
  const BatchHandlers& handlers_;

  std::atomic<std::size_t> next_ = 0;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<std::optional<Result<std::vector<BuiltArticle>>>> done_;  // guarded by mutex_
  std::size_t handed_over_ = 0;                                         // guarded by mutex_
  bool failed_ = false;                                                 // guarded by mutex_
};

}  // namespace

Result<void> run_batches(const std::vector<WorkItem>& work, unsigned threads, std::size_t group,
                         const std::atomic<bool>& stop, const BatchHandlers& handlers) {
  return Runner(work, threads, group, stop, handlers).run();
}

}  // namespace muster
