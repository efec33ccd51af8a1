// Batches built by threads, handed over in order.
#pragma once

#include <atomic>
#include <cstddef>
#include <functional>
#include <vector>

#include "common/error.h"
#include "indexer/article_batch.h"

namespace muster {

struct BatchHandlers {
  // On a worker's thread. The batches of a group go to one worker, in order; groups go in any
  // order. May take the documents away.
  std::function<Result<void>(std::size_t batch, std::vector<BuiltArticle>& articles)> on_worker;
  // On the calling thread, for one batch after the other in order.
  std::function<Result<void>(std::size_t batch, std::vector<BuiltArticle>& articles)> on_caller;
};

// Cuts `work` into batches of kBatchArticles, takes `group` of them together, and builds them on
// `threads` threads. The first error ends the run; so does `stop`, after which the batches in hand
// are still handed over.
Result<void> run_batches(const std::vector<WorkItem>& work, unsigned threads, std::size_t group,
                         const std::atomic<bool>& stop, const BatchHandlers& handlers);

}  // namespace muster
