// An update's plan to a database, whether that is one or stands in shards.
#pragma once

#include <atomic>
#include <string>
#include <vector>

#include "common/error.h"
#include "indexer/index_writer.h"

namespace muster {

struct WriteTarget {
  std::vector<std::string> parts;  // as they are; documents are counted through all of them in turn
  std::size_t shards = 1;          // as they are to be; another number is a new database
  std::size_t known = 0;           // articles in all parts
};

struct WriteOutcome {
  bool written = false;
  bool partly = false;  // stopped when some shards were written and others not yet
};

// Writes `plan`, which stands in the place of job.plan. A new database comes to be at once. The
// shards of one that is there are written one after the other, each at once; the first, whose list
// of folders is the one that counts, comes first.
Result<WriteOutcome> write_plan(WriteJob job, UpdatePlan plan, const WriteTarget& target,
                                const std::atomic<bool>& stop);

}  // namespace muster
