// The two ways of writing: a database built aside, and one changed in place.
#pragma once

#include <atomic>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "common/error.h"
#include "indexer/batch_runner.h"
#include "indexer/update_plan.h"

namespace muster {

struct WriteJob {
  std::string database;
  bool exists = false;  // a database of ours is there, and what the plan does not touch stays
  const UpdatePlan* plan = nullptr;
  bool roots_changed = false;                   // to be written even if no article is
  std::map<std::string, std::string> metadata;  // to be set
  unsigned threads = 1;
  // Told of every batch in order, on the calling thread; the documents may be gone.
  std::function<void(const std::vector<BuiltArticle>&)> report;
};

// Nothing is changed where these fail or `stop` is set.
Result<void> write_aside(const WriteJob& job, const std::atomic<bool>& stop);
// False: there was nothing to change.
Result<bool> write_in_place(const WriteJob& job, const std::atomic<bool>& stop);

// Where a database is built before it takes its place.
std::string building_folder(const std::string& database);

// Takes away what an interrupted run left behind. Call under the writers' lock.
Result<void> clear_leftovers(const std::string& database);

}  // namespace muster
