#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <sstream>

#include "common/compression.h"
#include "common/database.h"
#include "common/fields.h"
#include "common/messages.h"
#include "common/printable_json.h"
#include "common/stored_body.h"
#include "common/stored_facts.h"
#include "common/unicode.h"
#include "common/xapian_guard.h"
#include "indexer/commands.h"
#include "indexer/database_swap.h"
#include "indexer/index_writer.h"
#include "indexer/roots.h"
#include "indexer/shards.h"
#include "indexer/writer_lock.h"

namespace muster {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

std::uint64_t bytes_below(const std::string& folder) {
  std::uint64_t bytes = 0;
  std::error_code error;
  for (const auto& entry : fs::recursive_directory_iterator(folder, error)) {
    if (entry.is_regular_file(error)) bytes += entry.file_size(error);
  }
  return bytes;
}

// The library may crash on damaged data, so the look at it is a child process's.
int check_in_child(const std::string& database) {
  std::fflush(stdout);
  const pid_t child = fork();
  if (child == 0) {
    std::size_t errors = 1;
    std::ostringstream said;
    try {
      errors = Xapian::Database::check(database, 0, &said);
      if (errors > 0) std::fputs(printable(said.str(), true).c_str(), stderr);
    } catch (const Xapian::Error& error) {
      std::fputs((printable(error.get_description()) + '\n').c_str(), stderr);
    } catch (...) {
      std::fputs("unknown failure\n", stderr);
    }
    _exit(errors == 0 ? 0 : 1);
  }
  int status = 0;
  if (child < 0 || waitpid(child, &status, 0) < 0) return -1;
  return status;
}

// One article as it is dumped: what inspect printed, and the text by section.
Result<std::string> dumped(const Xapian::Document& document) {
  auto body = decompress(document.get_value(slots::kBody));
  if (!body) return body;
  auto facts = decompress_facts(document.get_value(slots::kFacts), *body);
  if (!facts) return facts;
  Json text = Json::array();
  for (const Section& section : split_sections(*body)) {
    text.push_back(
        {{"heading", section.heading}, {"level", section.level}, {"text", section.text}});
  }
  // The two are joined as texts: parsing what was printed only to print it again would be for
  // nothing.
  facts->pop_back();
  return printable_json(
      *facts + ",\"body\":" + text.dump(-1, ' ', false, Json::error_handler_t::replace) + '}');
}

// One after the other: each takes its place as soon as it is done.
Result<void> compact_part(const std::string& part) {
  if (auto cleared = clear_leftovers(part); !cleared) return cleared;
  const std::string fresh = building_folder(part);
  auto done =
      guard(part, [&] { Xapian::Database(part).compact(fresh, Xapian::Compactor::FULLER); });
  if (done) done = swap_in(fresh, part);
  if (!done) (void)remove_folder(fresh);
  return done;
}

}  // namespace

int report_failure(const Error& error) {
  print_error("muster-index", error);
  return exit_status(error.code);
}

int run_status(const IndexOptions& options) {
  const std::string path = locate_database(options.database);
  auto opened = open_database({path});
  if (!opened) return report_failure(opened.error());
  auto text = guard(path, [&] { return opened->db.get_metadata(metadata::kRoots); });
  if (!text) return report_failure(text.error());
  auto roots = Roots::from_json(*text);
  if (!roots) return report_failure(roots.error());
  const std::uint64_t bytes = bytes_below(path);
  const auto articles = opened->db.get_doccount();
  if (options.json) {
    Json folders = Json::array();
    for (const Root& root : roots->all())
      folders.push_back(to_valid_utf8(root.path));
    const Json out = {{"schema_version", 1},
                      {"database", to_valid_utf8(path)},
                      {"articles", articles},
                      {"shards", opened->db.size()},
                      {"bytes", bytes},
                      {"language", opened->info.language},
                      {"updated", opened->info.updated},
                      {"version", opened->info.version},
                      {"schema", kSchemaVersion},
                      {"folders", folders}};
    fmt::print("{}\n", out.dump());
    return 0;
  }
  fmt::print(
      "database   {}\narticles   {}\nsize       {:.1f} MB\nlanguage   {}\nupdated    {}\nmade by   "
      " Muster {}, schema {}\n",
      printable(path), articles, static_cast<double>(bytes) / 1e6, printable(opened->info.language),
      printable(opened->info.updated), printable(opened->info.version), kSchemaVersion);
  if (opened->db.size() > 1) fmt::print("shards     {}\n", opened->db.size());
  for (const Root& root : roots->all())
    fmt::print("folder     {}\n", printable(root.path));
  return 0;
}

int run_check(const IndexOptions& options) {
  const std::string path = locate_database(options.database);
  auto parts = database_parts(path);
  if (!parts) return report_failure(parts.error());
  for (const DatabasePart& part : *parts) {
    if (part.remote()) {
      print_note("muster-index", part.name + ": a server's, not looked at");
    } else if (check_in_child(part.name) != 0) {
      return report_failure(
          {ErrorCode::kDamaged, part.name + ": damaged",
           "remove it and index the articles again: muster-index update --rebuild FOLDER"});
    }
  }
  auto opened = open_database({path});
  if (!opened) return report_failure(opened.error());
  fmt::print("{}: no damage found\n", printable(path));
  return 0;
}

int run_compact(const IndexOptions& options) {
  const std::string path = locate_database(options.database);
  if (auto local = refuse_server(path); !local) return report_failure(local.error());
  auto opened = open_database({path});
  if (!opened) return report_failure(opened.error());
  auto lock = WriterLock::acquire(
      path, std::chrono::milliseconds(static_cast<int>(options.lock_timeout * 1000)));
  if (!lock) return report_failure(lock.error());
  if (auto cleared = clear_leftovers(path); !cleared) return report_failure(cleared.error());
  auto parts = parts_to_write(path);
  if (!parts) return report_failure(parts.error());
  const std::uint64_t before = bytes_below(path);
  for (const std::string& part : *parts) {
    if (auto done = compact_part(part); !done) return report_failure(done.error());
  }
  if (!options.quiet) {
    fmt::print("{}: {:.1f} MB, was {:.1f} MB\n", printable(path),
               static_cast<double>(bytes_below(path)) / 1e6, static_cast<double>(before) / 1e6);
  }
  return 0;
}

int run_dump(const IndexOptions& options) {
  const std::string path = locate_database(options.database);
  auto opened = open_database({path});
  if (!opened) return report_failure(opened.error());
  auto done = guard(path, [&]() -> Result<void> {
                const Xapian::Database& db = opened->db;
                for (auto at = db.postlist_begin(""); at != db.postlist_end(""); ++at) {
                  auto line = dumped(db.get_document(*at, Xapian::DOC_ASSUME_VALID));
                  if (!line) return tl::unexpected(line.error());
                  if (std::puts(line->c_str()) < 0) break;
                }
                return {};
              }).and_then([](Result<void> inner) { return inner; });
  return done ? 0 : report_failure(done.error());
}

}  // namespace muster
