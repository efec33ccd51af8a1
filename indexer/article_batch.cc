#include "indexer/article_batch.h"

#include <xxhash.h>

#include <algorithm>
#include <chrono>

#include "indexer/article_reader.h"
#include "indexer/facts_reader.h"
#include "indexer/inspect_json.h"

namespace muster {
namespace {

Diagnostic failure(std::string code, std::string message) {
  return {0, 0, Severity::kError, std::move(code), std::move(message)};
}

// A file changed again within one tick of the clock keeps its time. What is that fresh is therefore
// read again next time.
constexpr std::int64_t kTickNs = 5'000'000;

bool is_fresh(std::int64_t mtime_ns) {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::nanoseconds>(now).count() - mtime_ns < kTickNs;
}

BuiltArticle build_one(const WorkItem& item) {
  BuiltArticle built;
  built.item = &item;
  auto text = read_file(item.source.root + '/' + item.source.path);
  if (!text) {
    built.diagnostics.push_back(failure("unreadable", text.error().message));
    built.outcome = BuildOutcome::kUnreadable;
    return built;
  }
  Source source = item.source;
  if (is_fresh(source.mtime_ns)) source.mtime_ns = 0;
  source.hash = XXH3_64bits(text->data(), text->size());
  if (item.known != 0 && source.hash == item.known_hash) {
    built.outcome = BuildOutcome::kUnchanged;
    return built;
  }
  Article article;
  const bool readable = read_article(*text, source.path, article);
  built.diagnostics = article.diagnostics;
  if (!readable) return built;
  const Facts facts = read_facts(article);
  try {
    built.document = build_document(article, facts, source, inspect_json(article, facts));
    built.outcome = BuildOutcome::kBuilt;
  } catch (const Xapian::Error& error) {
    built.diagnostics.push_back(failure("not-indexable", error.get_msg()));
  }
  return built;
}

}  // namespace

std::vector<BuiltArticle> build_batch(const WorkItem* items, std::size_t count,
                                      const std::atomic<bool>& stop) {
  std::vector<BuiltArticle> batch;
  batch.reserve(count);
  for (std::size_t i = 0; i < count && !stop.load(std::memory_order_relaxed); ++i) {
    batch.push_back(build_one(items[i]));
  }
  return batch;
}

}  // namespace muster
