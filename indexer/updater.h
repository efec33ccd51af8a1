// Makes a database agree with folders of articles.
//
// Large changes are built aside: every batch of articles becomes a small database of its own, one
// compaction merges them with what is kept of the old one, and the result takes its place in one
// step. Small ones are one transaction on the database itself. Killed at any moment, either leaves
// the last committed state; of a database in shards, that of each shard.
#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

#include "common/diagnostic.h"
#include "common/error.h"

namespace muster {

struct UpdateOptions {
  std::string database;
  std::vector<std::string> paths;  // empty: every root of the database
  // Articles and folders that have changed, or may be gone, below roots of the database; absolute.
  // Instead of paths.
  std::vector<std::string> changed;
  std::string language;         // "" : as the database has it, else English; "none": no stems
  bool rebuild = false;         // read everything anew
  bool dry_run = false;         // read and report, write nothing
  bool allow_removals = false;  // more than half of the articles may go
  std::size_t shards = 0;       // of a new database; 0: as it has them, else one
  unsigned threads = 0;         // 0: as many as the machine has
  std::chrono::milliseconds lock_timeout{10'000};
};

struct UpdateCounts {
  std::size_t added = 0;
  std::size_t updated = 0;
  std::size_t unchanged = 0;
  std::size_t removed = 0;
  std::size_t failed = 0;
  bool written = false;
  bool stopped = false;  // by the stop flag: nothing was written
  bool partly = false;   // stopped, but some shards were written
};

// Told what happens, on the thread that called.
class UpdateObserver {
 public:
  virtual ~UpdateObserver() = default;
  // `file`: as it opens from here.
  virtual void diagnostic(const std::string& file, const Diagnostic& diagnostic) = 0;
  virtual void note(const std::string& text) = 0;
  virtual void progress(std::size_t done, std::size_t total, const std::string& file) = 0;
};

Result<UpdateCounts> update(const UpdateOptions& options, UpdateObserver& observer,
                            const std::atomic<bool>& stop);

// Drops a root with all its articles. kUsage: there is no such root.
Result<UpdateCounts> forget(const UpdateOptions& options, UpdateObserver& observer,
                            const std::atomic<bool>& stop);

}  // namespace muster
