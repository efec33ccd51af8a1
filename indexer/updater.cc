#include "indexer/updater.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <thread>

#include "common/database.h"
#include "common/stemmer.h"
#include "common/tokenizer.h"
#include "common/xapian_guard.h"
#include "indexer/index_writer.h"
#include "indexer/roots.h"
#include "indexer/shard_writer.h"
#include "indexer/shards.h"
#include "indexer/update_plan.h"
#include "indexer/writer_lock.h"

namespace muster {
namespace {

namespace fs = std::filesystem;

std::string now() {
  return fmt::format(
      "{:%Y-%m-%dT%H:%M:%SZ}",
      fmt::gmtime(std::chrono::system_clock::to_time_t(std::chrono::system_clock::now())));
}

// One run over one database, under its lock.
class Update {
 public:
  Update(const UpdateOptions& options, UpdateObserver& observer, const std::atomic<bool>& stop,
         std::vector<std::string> parts)
      : options_(options), observer_(observer), stop_(stop) {
    target_.shards = options.shards > 0 ? options.shards : parts.size();
    target_.parts = std::move(parts);
  }

  // Reads what is there. No database yet is none to be wrong, and one that is to be made anew from
  // the folders named may be damaged.
  Result<void> open() {
    auto opened = read_database();
    if (opened || !options_.rebuild || options_.paths.empty()) return opened;
    const ErrorCode code = opened.error().code;
    if (code != ErrorCode::kSchemaMismatch && code != ErrorCode::kDamaged) return opened;
    info_.reset();
    roots_ = {};
    known_.clear();
    return {};
  }

  // The whole of an update, once the database is open.
  Result<UpdateCounts> run() {
    std::vector<Scope> scopes;
    std::vector<std::uint32_t> dropped;
    for (const std::string& path : options_.changed) {
      if (auto scope = roots_.scope_below(path)) add_scope(scopes, *scope);
    }
    if (!options_.changed.empty()) return apply(scopes, dropped);
    if (options_.paths.empty()) {
      for (const Root& root : roots_.all())
        scopes.push_back({root.id, root.path, {}, false});
      if (scopes.empty()) {
        return fail(ErrorCode::kUsage, "no folder of articles is known yet",
                    "name one: muster-index update FOLDER");
      }
    }
    for (const std::string& path : options_.paths) {
      auto scope = roots_.scope_for(path, dropped);
      if (!scope) return tl::unexpected(scope.error());
      add_scope(scopes, *scope);
    }
    return apply(scopes, dropped);
  }

  Result<UpdateCounts> forget() {
    std::vector<std::uint32_t> dropped;
    for (const std::string& path : options_.paths) {
      const Root* root = roots_.find(resolve_path(path));
      if (root == nullptr) {
        return fail(ErrorCode::kUsage, fmt::format("{}: not one of the folders indexed", path),
                    "`muster-index status` lists them");
      }
      dropped.push_back(root->id);
      roots_.remove(dropped.back());
    }
    return apply({}, dropped);
  }

 private:
  Result<void> read_database() {
    std::error_code error;
    if (!fs::exists(options_.database, error)) return {};
    if (target_.shards != target_.parts.size() && !options_.rebuild) {
      return fail(ErrorCode::kUsage,
                  fmt::format("{}: in {} shards, not {}", options_.database, target_.parts.size(),
                              target_.shards),
                  "give --rebuild to read everything anew into other shards");
    }
    auto opened = open_database({options_.database});
    if (!opened) return tl::unexpected(opened.error());
    info_ = opened->info;
    auto roots_text =
        guard(options_.database, [&] { return opened->db.get_metadata(metadata::kRoots); });
    if (!roots_text) return tl::unexpected(roots_text.error());
    auto roots = Roots::from_json(*roots_text);
    if (!roots) return tl::unexpected(roots.error());
    roots_ = std::move(*roots);
    auto known = known_articles(opened->db, options_.database);
    if (!known) return tl::unexpected(known.error());
    known_ = std::move(*known);
    set_orphans_apart();
    return {};
  }

  // Articles of a folder that is no longer one of the database's: the first shard's list was
  // written without it, and then the run was cut off.
  void set_orphans_apart() {
    std::erase_if(known_, [&](const KnownArticle& one) {
      const auto& all = roots_.all();
      const bool has_root = std::any_of(
          all.begin(), all.end(), [&](const Root& root) { return root.id == one.source.root_id; });
      if (!has_root) orphans_.push_back(one.id);
      return !has_root;
    });
  }

  // A scope inside another one is looked at once.
  static void add_scope(std::vector<Scope>& scopes, const Scope& scope) {
    const auto covers = [](const Scope& a, const Scope& b) {
      return a.root_id == b.root_id &&
             (a.below.empty() || a.below == b.below || b.below.starts_with(a.below + '/'));
    };
    if (std::any_of(scopes.begin(), scopes.end(),
                    [&](const Scope& one) { return covers(one, scope); }))
      return;
    std::erase_if(scopes, [&](const Scope& one) { return covers(scope, one); });
    scopes.push_back(scope);
  }

  Result<UpdateCounts> apply(std::vector<Scope> scopes, const std::vector<std::uint32_t>& dropped) {
    // A root swallowed by one named later is looked at as a part of that.
    std::erase_if(scopes, [&](const Scope& scope) {
      return std::find(dropped.begin(), dropped.end(), scope.root_id) != dropped.end();
    });
    std::sort(scopes.begin(), scopes.end(), [](const Scope& a, const Scope& b) {
      return std::tie(a.root_id, a.below) < std::tie(b.root_id, b.below);
    });
    if (!options_.language.empty() && info_ && options_.language != info_->language &&
        !options_.rebuild) {
      return fail(ErrorCode::kUsage,
                  fmt::format("{}: indexed for {}, not {}", options_.database, info_->language,
                              options_.language),
                  "give --rebuild to read everything anew");
    }
    if (options_.rebuild) add_missing_roots(scopes, dropped);
    auto plan = make_plan(scopes, dropped, known_, options_.rebuild);
    if (!plan) return tl::unexpected(plan.error());
    for (const std::string& problem : plan->problems)
      observer_.note(problem);
    counts_.unchanged = plan->unchanged;
    counts_.failed = plan->problems.size();
    if (auto allowed = check_removals(*plan, dropped); !allowed)
      return tl::unexpected(allowed.error());
    plan->gone.insert(plan->gone.end(), orphans_.begin(), orphans_.end());
    return write(std::move(*plan), !dropped.empty());
  }

  // What is read anew is read whole.
  void add_missing_roots(std::vector<Scope>& scopes,
                         const std::vector<std::uint32_t>& dropped) const {
    for (const Root& root : roots_.all()) {
      if (std::find(dropped.begin(), dropped.end(), root.id) == dropped.end()) {
        add_scope(scopes, {root.id, root.path, {}, false});
      }
    }
  }

  Result<void> check_removals(const UpdatePlan& plan,
                              const std::vector<std::uint32_t>& dropped) const {
    if (options_.allow_removals || plan.gone.size() * 2 <= known_.size()) return {};
    // What a folder named around another one finds again is not lost.
    if (!dropped.empty() && plan.work.size() >= plan.gone.size()) return {};
    return fail(ErrorCode::kUsage,
                fmt::format("this would remove {} of {} articles; nothing was changed",
                            plan.gone.size(), known_.size()),
                "if they are meant to go, give --allow-removals; else check the path");
  }

  std::map<std::string, std::string> metadata_values() const {
    const std::string kept = info_ ? info_->language : "english";
    return {{metadata::kSchema, std::to_string(kSchemaVersion)},
            {metadata::kTokenizer, std::to_string(kTokenizerVersion)},
            {metadata::kLanguage, options_.language.empty() ? kept : options_.language},
            {metadata::kVersion, MUSTER_VERSION},
            {metadata::kUpdated, now()},
            {metadata::kRoots, roots_.to_json()}};
  }

  void report(const std::vector<BuiltArticle>& articles, std::size_t total) {
    for (const BuiltArticle& one : articles) {
      const std::string file = one.item->source.root + '/' + one.item->source.path;
      for (const Diagnostic& diagnostic : one.diagnostics)
        observer_.diagnostic(file, diagnostic);
      switch (one.outcome) {
        case BuildOutcome::kBuilt:
          ++(one.item->known == 0 ? counts_.added : counts_.updated);
          break;
        case BuildOutcome::kUnchanged:
          ++counts_.unchanged;
          break;
        case BuildOutcome::kFailed:
          ++counts_.failed;
          counts_.removed += one.item->known != 0 ? 1 : 0;
          break;
        case BuildOutcome::kUnreadable:
          ++counts_.failed;
          break;
      }
      observer_.progress(++reported_, total, file);
    }
  }

  Result<UpdateCounts> write(UpdatePlan plan, bool roots_changed) {
    counts_.removed = plan.gone.size();
    WriteJob job;
    job.database = options_.database;
    job.exists = info_.has_value() && !options_.rebuild;
    job.roots_changed = roots_changed || roots_are_new();
    job.metadata = metadata_values();
    job.threads =
        options_.threads > 0 ? options_.threads : std::max(1U, std::thread::hardware_concurrency());
    job.report = [&, total = plan.work.size()](const std::vector<BuiltArticle>& articles) {
      report(articles, total);
    };
    if (options_.dry_run) {
      const auto nothing = [](std::size_t, std::vector<BuiltArticle>&) { return Result<void>(); };
      const auto only_report = [&](std::size_t, std::vector<BuiltArticle>& articles) {
        job.report(articles);
        return Result<void>();
      };
      auto done = run_batches(plan.work, job.threads, 1, stop_, {nothing, only_report});
      if (!done) return tl::unexpected(done.error());
    } else {
      target_.known = known_.size();
      auto written = write_plan(std::move(job), std::move(plan), target_, stop_);
      if (!written) return tl::unexpected(written.error());
      counts_.written = written->written;
      counts_.partly = written->partly;
    }
    counts_.stopped = stop_.load();
    return counts_;
  }

  bool roots_are_new() const {
    return std::any_of(roots_.all().begin(), roots_.all().end(),
                       [&](const Root& root) { return root.id >= first_new_root_; });
  }

 public:
  // Roots made from here on are new.
  void mark_roots() {
    for (const Root& root : roots_.all())
      first_new_root_ = std::max(first_new_root_, root.id + 1);
  }

 private:
  const UpdateOptions& options_;
  UpdateObserver& observer_;
  const std::atomic<bool>& stop_;
  std::optional<DatabaseInfo> info_;
  Roots roots_;
  std::uint32_t first_new_root_ = 1;
  std::vector<KnownArticle> known_;
  std::vector<Xapian::docid> orphans_;
  WriteTarget target_;
  UpdateCounts counts_;
  std::size_t reported_ = 0;
};

template <class Work>
Result<UpdateCounts> run_locked(const UpdateOptions& options, UpdateObserver& observer,
                                const std::atomic<bool>& stop, Work work) {
  if (!options.language.empty()) {
    if (auto stemmer = Stemmer::make(options.language); !stemmer)
      return tl::unexpected(stemmer.error());
  }
  if (auto local = refuse_server(options.database); !local) return tl::unexpected(local.error());
  std::error_code error;
  const fs::path parent = fs::path(options.database).parent_path();
  if (!parent.empty()) fs::create_directories(parent, error);
  auto lock = WriterLock::acquire(options.database, options.lock_timeout);
  if (!lock) return tl::unexpected(lock.error());
  if (auto cleared = clear_leftovers(options.database); !cleared)
    return tl::unexpected(cleared.error());
  auto parts = parts_to_write(options.database);
  if (!parts) return tl::unexpected(parts.error());
  for (const std::string& part : *parts) {
    if (auto cleared = clear_leftovers(part); !cleared) return tl::unexpected(cleared.error());
  }
  Update run(options, observer, stop, std::move(*parts));
  if (auto opened = run.open(); !opened) return tl::unexpected(opened.error());
  run.mark_roots();
  return work(run);
}

}  // namespace

Result<UpdateCounts> update(const UpdateOptions& options, UpdateObserver& observer,
                            const std::atomic<bool>& stop) {
  return run_locked(options, observer, stop, [](Update& run) { return run.run(); });
}

Result<UpdateCounts> forget(const UpdateOptions& options, UpdateObserver& observer,
                            const std::atomic<bool>& stop) {
  return run_locked(options, observer, stop, [](Update& run) { return run.forget(); });
}

}  // namespace muster
