// A batch of files to documents: what the worker threads do.
#pragma once

#include <atomic>
#include <string>
#include <vector>

#include "common/diagnostic.h"
#include "indexer/index_document.h"
#include "indexer/update_plan.h"

namespace muster {

// Articles in one batch: what is handed over at once, and so how often progress is seen.
inline constexpr std::size_t kBatchArticles = 200;

enum class BuildOutcome {
  kBuilt,
  kUnchanged,
  kFailed,      // its text cannot be indexed
  kUnreadable,  // the file is there but cannot be read, so that what is known of it stays
};

// What became of one file.
struct BuiltArticle {
  const WorkItem* item = nullptr;
  BuildOutcome outcome = BuildOutcome::kFailed;
  PackedDocument document;              // kBuilt only
  std::vector<Diagnostic> diagnostics;  // warnings too
};

// Reads and builds `count` articles from `items` on. Stops early, with fewer, when `stop` is set.
std::vector<BuiltArticle> build_batch(const WorkItem* items, std::size_t count,
                                      const std::atomic<bool>& stop);

}  // namespace muster
