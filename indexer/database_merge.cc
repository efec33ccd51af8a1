#include "indexer/database_merge.h"

#include <xapian.h>

#include <algorithm>
#include <filesystem>
#include <thread>

#include "common/xapian_guard.h"
#include "indexer/database_swap.h"
#include "indexer/glass_run.h"
#include "indexer/glass_version.h"

namespace muster {
namespace {

namespace fs = std::filesystem;
using glass::Table;

Result<void> compact(const std::vector<std::string>& parts, const std::string& into) {
  return guard(into, [&] {
    Xapian::Database all;
    for (const std::string& part : parts)
      all.add_database(Xapian::Database(part));
    all.compact(into, Xapian::Compactor::FULL);
  });
}

// Whether Xapian numbers the articles of a part without a look at its postings, which one of the
// two merges does not have.
bool is_numbered_through(const std::string& part) {
  return guard(part,
               [&] {
                 const Xapian::Database db(part);
                 return db.get_doccount() == db.get_lastdocid();
               })
      .value_or(false);
}

// A folder with the same tables as `part`, some of which are said to be empty.
Result<void> make_view(const std::string& part, const std::string& view, bool of_positions) {
  std::error_code error;
  fs::create_directories(view, error);
  for (const char* const table : {"postlist", "docdata", "termlist", "position"}) {
    const std::string name = std::string(table) + ".glass";
    const fs::path file = fs::absolute(part) / name;
    if (!error && fs::exists(file)) fs::create_symlink(file, fs::path(view) / name, error);
  }
  if (error) return fail(ErrorCode::kSystem, view + ": " + error.message());
  auto version = glass::read_version(part);
  if (!version) return tl::unexpected(version.error());
  for (std::size_t i = 0; i < glass::kTables; ++i) {
    const auto table = static_cast<Table>(i);
    if ((table == Table::kPositions) == of_positions) continue;
    auto empty = glass::emptied((*version)[table]);
    if (!empty) return tl::unexpected(empty.error());
    (*version)[table] = std::move(*empty);
  }
  return glass::write_version(view, *version);
}

// What each of the two merges reads: positions, or all else.
Result<std::vector<std::string>> make_views(const std::vector<std::string>& parts,
                                            const std::string& folder, bool of_positions) {
  std::vector<std::string> views;
  for (const std::string& part : parts) {
    views.push_back(folder + "/" + std::to_string(views.size()));
    if (auto made = make_view(part, views.back(), of_positions); !made)
      return tl::unexpected(made.error());
  }
  return views;
}

// Puts the positions in `from` into the database in `into`, which has none.
Result<void> move_positions(const std::string& from, const std::string& into) {
  auto version = glass::read_version(into);
  auto other = glass::read_version(from);
  if (!version) return tl::unexpected(version.error());
  if (!other) return tl::unexpected(other.error());
  (*version)[Table::kPositions] = (*other)[Table::kPositions];
  // An empty table has no file.
  std::error_code error;
  const std::string file = "/position.glass";
  if (fs::exists(from + file)) fs::rename(from + file, into + file, error);
  if (error) return fail(ErrorCode::kSystem, into + file + ": " + error.message());
  return glass::write_version(into, *version);
}

Result<void> merge_in_two(const std::vector<std::string>& parts, const std::string& into,
                          const std::string& scratch) {
  const auto positions = make_views(parts, scratch + "/positions", true);
  if (!positions) return tl::unexpected(positions.error());
  const auto others = make_views(parts, scratch + "/others", false);
  if (!others) return tl::unexpected(others.error());
  const std::string merged = scratch + "/merged";
  Result<void> first;
  Result<void> second;
  {
    const std::jthread other([&] { first = compact(*positions, merged); });
    second = compact(*others, into);
  }
  if (!first) return first;
  if (!second) return second;
  return move_positions(merged, into);
}

}  // namespace

Result<void> merge_databases(const std::vector<std::string>& parts, const std::string& into,
                             unsigned threads) {
  const bool in_two = threads > 1 && can_write_runs() &&
                      std::all_of(parts.begin(), parts.end(), is_numbered_through);
  if (!in_two) return compact(parts, into);
  const std::string scratch = into + ".merge";
  auto done = merge_in_two(parts, into, scratch);
  auto removed = remove_folder(scratch);
  return done ? removed : done;
}

}  // namespace muster
