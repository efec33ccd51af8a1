#include "searcher/show.h"

#include "common/compression.h"
#include "common/database.h"
#include "common/fields.h"
#include "common/stored_body.h"
#include "common/stored_facts.h"
#include "common/xapian_guard.h"
#include "searcher/article_path.h"
#include "searcher/hit_builder.h"
#include "searcher/reopening.h"

namespace muster {
namespace {

Result<StoredArticle> load(const Xapian::Database& db, const std::string& path) {
  const auto id = find_article(db, path);
  if (!id) return tl::unexpected(id.error());
  const Xapian::Document document = db.get_document(*id);
  auto summary = decode_summary(document.get_data());
  if (!summary) return tl::unexpected(summary.error());
  const auto body = decompress(document.get_value(slots::kBody));
  if (!body) return tl::unexpected(body.error());
  auto record = decompress_facts(document.get_value(slots::kFacts), *body);
  if (!record) return tl::unexpected(record.error());
  std::string file = file_from_here(summary->root, summary->path);
  return StoredArticle{std::move(*summary), std::move(file), std::move(*record),
                       split_sections(*body)};
}

}  // namespace

Result<StoredArticle> load_article(const std::vector<std::string>& databases,
                                   const std::string& path, std::chrono::nanoseconds timeout) {
  return with_database(databases, timeout,
                       [&](const OpenDatabase& database) -> Result<StoredArticle> {
                         return guard(database.name, [&] { return load(database.db, path); })
                             .and_then([](Result<StoredArticle> inner) { return inner; });
                       });
}

}  // namespace muster
