#include "indexer/index_writer.h"

#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <filesystem>
#include <optional>

#include "common/fields.h"
#include "common/xapian_guard.h"
#include "indexer/database_merge.h"
#include "indexer/database_swap.h"
#include "indexer/glass_run.h"

namespace muster {
namespace {

namespace fs = std::filesystem;

// A database open for a merge, which may read it twice, holds about this many files open.
constexpr std::size_t kFilesPerDatabase = 10;
// What the rest of the program may need.
constexpr std::size_t kFilesKept = 64;

// How many databases can be open at once; the soft limit is raised as far as the system lets us.
std::size_t databases_at_once() {
  struct rlimit limit {};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return 32;
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
  getrlimit(RLIMIT_NOFILE, &limit);
  const std::size_t files = std::min<std::size_t>(limit.rlim_cur, 65'536);
  return std::max<std::size_t>((files - std::min(files, kFilesKept)) / kFilesPerDatabase, 8);
}

// Merges any number of databases; in several rounds where they can't all be open at once.
Result<void> merge_all(std::vector<std::string> parts, const std::string& into,
                       const std::string& scratch, unsigned threads) {
  const std::size_t at_once = databases_at_once();
  for (unsigned round = 0; parts.size() > at_once; ++round) {
    std::vector<std::string> merged;
    for (std::size_t begin = 0; begin < parts.size(); begin += at_once) {
      const std::size_t end = std::min(begin + at_once, parts.size());
      const std::vector<std::string> group(parts.begin() + static_cast<std::ptrdiff_t>(begin),
                                           parts.begin() + static_cast<std::ptrdiff_t>(end));
      merged.push_back(fmt::format("{}/merge-{}-{:06}", scratch, round, merged.size()));
      if (auto done = merge_databases(group, merged.back(), threads); !done) return done;
      for (const std::string& part : group) {
        if (auto removed = remove_folder(part); !removed) return removed;
      }
    }
    parts = std::move(merged);
  }
  return merge_databases(parts, into, threads);
}

Xapian::WritableDatabase create(const std::string& path) {
  return Xapian::WritableDatabase(path, Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
}

void set_metadata(Xapian::WritableDatabase& db, const std::map<std::string, std::string>& values) {
  for (const auto& [key, value] : values)
    db.set_metadata(key, value);
}

Result<void> copy_folder(const std::string& from, const std::string& to) {
  std::error_code error;
  fs::copy(from, to, fs::copy_options::recursive, error);
  if (error)
    return fail(ErrorCode::kSystem, fmt::format("{}: cannot be copied: {}", from, error.message()));
  return {};
}

// An article that says what it said: only its file's time is new, so that it need not be read
// again.
void touch(Xapian::WritableDatabase& db, const WorkItem& item) {
  Source source = item.source;
  source.hash = item.known_hash;
  Xapian::Document document = db.get_document(item.known);
  document.add_value(slots::kFile, pack_source(source));
  db.replace_document(item.known, document);
}

void apply(Xapian::WritableDatabase& db, BuiltArticle& one) {
  if (one.outcome == BuildOutcome::kBuilt && one.item->known != 0) {
    db.replace_document(one.item->known, one.document.to_xapian());
  } else if (one.outcome == BuildOutcome::kBuilt) {
    db.add_document(one.document.to_xapian());
  } else if (one.outcome == BuildOutcome::kFailed && one.item->known != 0) {
    db.delete_document(one.item->known);
  } else if (one.outcome == BuildOutcome::kUnchanged) {
    touch(db, *one.item);
  }
  one.document = {};
}

// A copy of the old database without what has changed or is gone, and with the new metadata.
Result<void> copy_kept(const WriteJob& job, std::vector<Xapian::docid> outdated,
                       const std::vector<const WorkItem*>& touched, const std::string& copy) {
  if (auto copied = copy_folder(job.database, copy); !copied) return copied;
  outdated.insert(outdated.end(), job.plan->gone.begin(), job.plan->gone.end());
  std::sort(outdated.begin(), outdated.end());
  return guard(job.database, [&] {
    Xapian::WritableDatabase db(copy, Xapian::DB_OPEN | Xapian::DB_NO_SYNC);
    for (const Xapian::docid id : outdated)
      db.delete_document(id);
    for (const WorkItem* item : touched)
      touch(db, *item);
    set_metadata(db, job.metadata);
    db.commit();
  });
}

// How many batches go together into one small database. The posting lists of these are merged piece
// by piece, so few and large ones make a smaller result. But they are kept in memory until they are
// written, one a thread, and no thread should wait long for the last one.
std::size_t batches_together(std::size_t batches, unsigned threads) {
  constexpr std::size_t kShares = 2;         // of each thread
  constexpr std::size_t kMostOfOne = 12;     // of one thread
  constexpr std::size_t kMostInMemory = 40;  // of all; about 10 MB each
  const std::size_t count = std::max(threads, 1U);
  const std::size_t most = std::clamp<std::size_t>(kMostInMemory / count, 1, kMostOfOne);
  return std::clamp<std::size_t>((batches + count * kShares - 1) / (count * kShares), 1, most);
}

// The documents of some batches, written as one small database. For one thread.
class Part {
 public:
  explicit Part(std::string folder) : folder_(std::move(folder)) {}

  void add(std::vector<BuiltArticle>& articles) {
    for (BuiltArticle& one : articles) {
      if (one.outcome != BuildOutcome::kBuilt) continue;
      if (!can_write_runs()) {
        if (!db_) db_.emplace(create(folder_));
        db_->add_document(one.document.to_xapian());
        one.document = {};
      } else {
        if (!run_) run_.emplace();
        run_->add(std::exchange(one.document, {}));
      }
    }
  }

  // No folder where there was no document.
  Result<void> finish() {
    if (db_) db_->commit();
    return run_ ? run_->write(folder_) : Result<void>();
  }

 private:
  std::string folder_;
  std::optional<RunWriter> run_;
  std::optional<Xapian::WritableDatabase> db_;  // where no run can be written
};

// Whether any of these changes the database.
bool changes(const std::vector<BuiltArticle>& articles) {
  return std::any_of(articles.begin(), articles.end(), [](const BuiltArticle& one) {
    // A time to be added is no reason to write by itself.
    if (one.outcome == BuildOutcome::kUnchanged) return !one.item->known_undated;
    if (one.outcome == BuildOutcome::kUnreadable) return false;
    return one.outcome == BuildOutcome::kBuilt || one.item->known != 0;
  });
}

}  // namespace

Result<void> write_aside(const WriteJob& job, const std::atomic<bool>& stop) {
  const std::string scratch = building_folder(job.database);
  std::error_code error;
  fs::create_directories(scratch, error);
  if (error) return fail(ErrorCode::kSystem, fmt::format("{}: {}", scratch, error.message()));
  std::vector<std::string> parts;
  std::vector<Xapian::docid> outdated;
  std::vector<const WorkItem*> touched;
  const std::size_t batches = (job.plan->work.size() + kBatchArticles - 1) / kBatchArticles;
  const std::size_t group = batches_together(batches, job.threads);
  const auto folder = [&](std::size_t number) {
    return fmt::format("{}/part-{:06}", scratch, number);
  };

  BatchHandlers handlers;
  // Each is used by the one worker that has its batches.
  std::vector<std::optional<Part>> open((batches + group - 1) / group);
  handlers.on_worker = [&](std::size_t batch, std::vector<BuiltArticle>& articles) {
    return guard(job.database,
                 [&]() -> Result<void> {
                   std::optional<Part>& part = open[batch / group];
                   if (!part) part.emplace(folder(batch / group));
                   part->add(articles);
                   if ((batch + 1) % group != 0 && batch + 1 != batches) return {};
                   Result<void> done = part->finish();
                   part.reset();
                   return done;
                 })
        .and_then([](Result<void> inner) { return inner; });
  };
  handlers.on_caller = [&](std::size_t, std::vector<BuiltArticle>& articles) -> Result<void> {
    for (const BuiltArticle& one : articles) {
      if (one.outcome == BuildOutcome::kUnchanged) {
        touched.push_back(one.item);
      } else if (one.item->known != 0 && one.outcome != BuildOutcome::kUnreadable) {
        outdated.push_back(one.item->known);
      }
    }
    job.report(articles);
    return {};
  };
  Result<void> done = run_batches(job.plan->work, job.threads, group, stop, handlers);
  if (!done || stop.load()) {
    (void)remove_folder(scratch);
    return done;
  }

  const std::string base = scratch + "/base";
  if (job.exists) {
    done = copy_kept(job, std::move(outdated), touched, base);
  } else {
    done = guard(job.database, [&] {
      Xapian::WritableDatabase db = create(base);
      set_metadata(db, job.metadata);
      db.commit();
    });
  }
  if (!done) return done;
  parts.push_back(base);
  for (std::size_t number = 0; number < open.size(); ++number) {
    if (fs::exists(folder(number), error)) parts.push_back(folder(number));
  }
  const std::string fresh = scratch + "/fresh";
  done = merge_all(std::move(parts), fresh, scratch, job.threads);
  if (done) done = swap_in(fresh, job.database);
  if (!done) {
    (void)remove_folder(scratch);
    return done;
  }
  return remove_folder(scratch);
}

Result<bool> write_in_place(const WriteJob& job, const std::atomic<bool>& stop) {
  return guard(job.database,
               [&]() -> Result<bool> {
                 // Opened for the first change: a run that changes nothing leaves no trace.
                 std::optional<Xapian::WritableDatabase> db;
                 const auto open = [&] {
                   if (db) return;
                   db.emplace(job.database, Xapian::DB_OPEN);
                   db->begin_transaction();
                   for (const Xapian::docid id : job.plan->gone)
                     db->delete_document(id);
                 };
                 BatchHandlers handlers;
                 handlers.on_worker = [](std::size_t, std::vector<BuiltArticle>&) {
                   return Result<void>();
                 };
                 handlers.on_caller = [&](std::size_t, std::vector<BuiltArticle>& articles) {
                   // No exception may pass the threads at work.
                   return guard(job.database, [&] {
                     if (changes(articles)) {
                       open();
                       for (BuiltArticle& one : articles)
                         apply(*db, one);
                     }
                     job.report(articles);
                   });
                 };
                 Result<void> done = run_batches(job.plan->work, job.threads, 1, stop, handlers);
                 if (done && !stop.load() && (job.roots_changed || !job.plan->gone.empty())) open();
                 if (!db) return done ? Result<bool>(false) : tl::unexpected(done.error());
                 if (!done || stop.load()) {
                   db->cancel_transaction();
                   if (!done) return tl::unexpected(done.error());
                   return false;
                 }
                 set_metadata(*db, job.metadata);
                 db->commit_transaction();
                 return true;
               })
      .and_then([](Result<bool> inner) { return inner; });
}

std::string building_folder(const std::string& database) { return database + ".building"; }

Result<void> clear_leftovers(const std::string& database) {
  std::error_code error;
  // A swap in two steps that was cut off between them.
  const std::string old = database + ".old";
  if (!fs::exists(database, error) && fs::exists(old, error)) fs::rename(old, database, error);
  if (auto done = remove_folder(old); !done) return done;
  return remove_folder(building_folder(database));
}

}  // namespace muster
