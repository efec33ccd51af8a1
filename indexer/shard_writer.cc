#include "indexer/shard_writer.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "indexer/database_swap.h"
#include "indexer/shards.h"

namespace muster {
namespace {

// Up to so many changed articles, or a tenth of the database, one transaction is quicker than a
// merge of everything.
constexpr std::size_t kInPlaceArticles = 200;

// Each shard's part of the plan. What an article has become is written where it is.
std::vector<UpdatePlan> split(UpdatePlan plan, std::size_t shards) {
  std::vector<UpdatePlan> plans(shards);
  const auto count = static_cast<Xapian::docid>(shards);
  for (WorkItem& item : plan.work) {
    std::size_t shard = 0;
    if (item.known == 0) {
      shard = shard_of(item.source.path, shards);
    } else {
      shard = (item.known - 1) % count;
      item.known = (item.known - 1) / count + 1;
    }
    plans[shard].work.push_back(std::move(item));
  }
  for (const Xapian::docid id : plan.gone)
    plans[(id - 1) % count].gone.push_back((id - 1) / count + 1);
  return plans;
}

// False: stopped, or there was nothing to change.
Result<bool> write_part(const WriteJob& job, std::size_t known, const std::atomic<bool>& stop) {
  const std::size_t changes = job.plan->work.size() + job.plan->gone.size();
  if (job.exists && changes == 0 && !job.roots_changed) return false;
  if (job.exists && changes <= std::max(kInPlaceArticles, known / 10))
    return write_in_place(job, stop);
  if (auto done = write_aside(job, stop); !done) return tl::unexpected(done.error());
  return !stop.load();
}

Result<WriteOutcome> write_shards(WriteJob job, std::vector<UpdatePlan> plans,
                                  const WriteTarget& target, const std::atomic<bool>& stop) {
  WriteOutcome outcome;
  for (std::size_t i = 0; i < plans.size() && !stop.load(); ++i) {
    job.database = target.parts[i];
    job.plan = &plans[i];
    auto written = write_part(job, target.known / plans.size(), stop);
    if (!written) return tl::unexpected(written.error());
    outcome.written = outcome.written || *written;
    plans[i] = {};
  }
  outcome.partly = outcome.written && stop.load();
  return outcome;
}

// A new database, shard by shard, which takes its place when all are there.
Result<WriteOutcome> write_new_shards(WriteJob job, std::vector<UpdatePlan> plans,
                                      const std::atomic<bool>& stop) {
  const std::string database = job.database;
  const std::string fresh = building_folder(database);
  const std::vector<std::string> folders = shard_folders(fresh, plans.size());
  Result<void> done;
  for (std::size_t i = 0; i < plans.size() && done && !stop.load(); ++i) {
    job.database = folders[i];
    job.plan = &plans[i];
    done = write_aside(job, stop);
    plans[i] = {};
  }
  const bool complete = done && !stop.load();
  if (complete) done = write_stub(fresh, plans.size());
  if (complete && done) done = swap_in(fresh, database);
  if (!complete || !done) (void)remove_folder(fresh);
  if (!done) return tl::unexpected(done.error());
  return WriteOutcome{complete, false};
}

}  // namespace

Result<WriteOutcome> write_plan(WriteJob job, UpdatePlan plan, const WriteTarget& target,
                                const std::atomic<bool>& stop) {
  if (target.shards == 1) {
    job.plan = &plan;
    return write_part(job, target.known, stop).map([](bool written) {
      return WriteOutcome{written, false};
    });
  }
  std::vector<UpdatePlan> plans = split(std::move(plan), target.shards);
  if (!job.exists) return write_new_shards(std::move(job), std::move(plans), stop);
  return write_shards(std::move(job), std::move(plans), target, stop);
}

}  // namespace muster
