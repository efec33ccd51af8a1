// A batch of files to documents: what the worker threads do.
#pragma once

#include <atomic>
#include <string>
#include <vector>

#include "common/diagnostic.h"
#include "indexer/index_document.h"
#include "indexer/update_plan.h"

namespace muster {

// How many articles of so many go into one batch. Each batch of a large update is a database that
// is merged with the others, so few and large ones make a smaller result: the posting lists are
// merged piece by piece. But a batch is kept in memory, and no thread should wait for the last one.
std::size_t batch_articles(std::size_t articles);

enum class BuildOutcome { kBuilt, kUnchanged, kFailed };

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
