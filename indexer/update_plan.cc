#include "indexer/update_plan.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <tuple>

#include "common/fields.h"
#include "common/xapian_guard.h"

namespace muster {
namespace {

namespace fs = std::filesystem;

auto key(const Source& source) { return std::tie(source.root_id, source.path); }

bool in_scope(const std::string& path, const std::string& below) {
  if (below.empty() || path == below) return true;
  return path.size() > below.size() && path.starts_with(below) && path[below.size()] == '/';
}

bool same_file(const FoundFile& file, const Source& known) {
  return file.size == known.size && file.mtime_ns == known.mtime_ns;
}

// Adds to the plan what one scope asks for. `begin` to `end`: what is known of its root.
void plan_scope(const Scope& scope, const Walk& walk,
                std::vector<KnownArticle>::const_iterator begin,
                std::vector<KnownArticle>::const_iterator end, bool rebuild, UpdatePlan& plan) {
  const auto add_work = [&](const FoundFile& file, const KnownArticle* known) {
    WorkItem item;
    item.source = {scope.root_id, scope.root, file.path, file.size, file.mtime_ns, 0};
    if (known != nullptr && !rebuild) {
      item.known = known->id;
      item.known_hash = known->source.hash;
      item.known_undated = known->source.mtime_ns == 0;
    }
    plan.work.push_back(std::move(item));
  };
  auto at = begin;
  const auto gone_before = [&](const std::string* path) {
    for (; at != end && (path == nullptr || at->source.path < *path); ++at) {
      if (in_scope(at->source.path, scope.below) && walk.problems.empty())
        plan.gone.push_back(at->id);
    }
  };
  for (const FoundFile& file : walk.files) {
    gone_before(&file.path);
    if (at == end || at->source.path != file.path) {
      add_work(file, nullptr);
      continue;
    }
    if (!rebuild && same_file(file, at->source)) {
      ++plan.unchanged;
    } else {
      add_work(file, &*at);
    }
    ++at;
  }
  gone_before(nullptr);
}

}  // namespace

Result<std::vector<KnownArticle>> known_articles(const Xapian::Database& db,
                                                 const std::string& name) {
  return guard(name, [&] {
    std::vector<KnownArticle> known;
    known.reserve(db.get_doccount());
    auto path = db.valuestream_begin(slots::kPath);
    for (auto file = db.valuestream_begin(slots::kFile); file != db.valuestream_end(slots::kFile);
         ++file) {
      path.skip_to(file.get_docid());
      if (path == db.valuestream_end(slots::kPath) || path.get_docid() != file.get_docid()) {
        throw Xapian::DatabaseCorruptError("an article without a path");
      }
      known.push_back({file.get_docid(), unpack_source(*file, *path)});
    }
    std::sort(known.begin(), known.end(), [](const KnownArticle& a, const KnownArticle& b) {
      return key(a.source) < key(b.source);
    });
    return known;
  });
}

Result<UpdatePlan> make_plan(const std::vector<Scope>& scopes,
                             const std::vector<std::uint32_t>& dropped_roots,
                             const std::vector<KnownArticle>& known, bool rebuild) {
  UpdatePlan plan;
  const auto of_root = [&](std::uint32_t id) {
    return std::equal_range(known.begin(), known.end(),
                            KnownArticle{0, Source{id, {}, {}, 0, 0, 0}},
                            [](const KnownArticle& a, const KnownArticle& b) {
                              return a.source.root_id < b.source.root_id;
                            });
  };
  for (const Scope& scope : scopes) {
    std::error_code error;
    const bool gone = scope.may_be_gone && fs::exists(scope.root, error) &&
                      !fs::exists(scope.root + '/' + scope.below, error);
    auto walk = gone ? Result<Walk>(Walk{}) : find_articles(scope.root, scope.below);
    if (!walk) return tl::unexpected(walk.error());
    const auto [begin, end] = of_root(scope.root_id);
    plan_scope(scope, *walk, begin, end, rebuild, plan);
    plan.problems.insert(plan.problems.end(), walk->problems.begin(), walk->problems.end());
  }
  for (const std::uint32_t id : dropped_roots) {
    const auto [begin, end] = of_root(id);
    for (auto at = begin; at != end; ++at)
      plan.gone.push_back(at->id);
  }
  return plan;
}

}  // namespace muster
