#include "common/database.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <charconv>
#include <cstdlib>
#include <filesystem>

#include "common/tokenizer.h"
#include "common/xapian_guard.h"

namespace muster {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kTcp = "tcp://";

std::optional<std::string> environment(const char* name) {
  const char* value =
      std::getenv(name);  // NOLINT(concurrency-mt-unsafe): nothing here sets variables
  if (value == nullptr || *value == '\0') return std::nullopt;
  return value;
}

// A path, a stub file or tcp://host:port as a Xapian database.
Xapian::Database open_one(const std::string& path, unsigned timeout_ms) {
  if (!path.starts_with(kTcp)) return Xapian::Database(path);
  const std::string address = path.substr(kTcp.size());
  const auto colon = address.rfind(':');
  unsigned port = 0;
  if (colon != std::string::npos) {
    std::from_chars(address.data() + colon + 1, address.data() + address.size(), port);
  }
  if (colon == 0 || port == 0 || port > 65'535) {
    throw Xapian::DatabaseOpeningError("the address is not of the form tcp://HOST:PORT");
  }
  return Xapian::Remote::open(address.substr(0, colon), port, timeout_ms, timeout_ms);
}

}  // namespace

std::string locate_database(const std::optional<std::string>& named) {
  if (named) return *named;
  if (auto path = environment("MUSTER_DB")) return *path;
  std::error_code error;
  for (fs::path folder = fs::current_path(error); !folder.empty(); folder = folder.parent_path()) {
    const fs::path candidate = folder / ".muster";
    if (fs::exists(candidate, error)) return candidate.string();
    if (folder == folder.root_path()) break;
  }
  if (auto data = environment("XDG_DATA_HOME")) return *data + "/muster";
  return environment("HOME").value_or("") + "/.local/share/muster";
}

Result<DatabaseInfo> check_schema(const Xapian::Database& db, const std::string& name) {
  return guard(name,
               [&]() -> Result<DatabaseInfo> {
                 const std::string schema = db.get_metadata(metadata::kSchema);
                 if (schema.empty()) {
                   return fail(
                       ErrorCode::kNoDatabase,
                       fmt::format("{}: a Xapian database, but not one of Muster's", name),
                       "make one with `muster-index update FOLDER`, or name another with --db");
                 }
                 const std::string tokenizer = db.get_metadata(metadata::kTokenizer);
                 if (schema != std::to_string(kSchemaVersion) ||
                     tokenizer != std::to_string(kTokenizerVersion)) {
                   return fail(
                       ErrorCode::kSchemaMismatch,
                       fmt::format(
                           "{}: made by Muster {} with schema {} and tokeniser {}; this is Muster "
                           "{} with schema {} and tokeniser {}",
                           name, db.get_metadata(metadata::kVersion), schema, tokenizer,
                           MUSTER_VERSION, kSchemaVersion, kTokenizerVersion),
                       "index the articles again: `muster-index update --rebuild`");
                 }
                 return DatabaseInfo{db.get_metadata(metadata::kLanguage),
                                     db.get_metadata(metadata::kVersion),
                                     db.get_metadata(metadata::kUpdated)};
               })
      .and_then([](Result<DatabaseInfo> inner) { return inner; });
}

Result<OpenDatabase> open_database(const std::vector<std::string>& paths, unsigned timeout_ms) {
  OpenDatabase opened;
  opened.name = fmt::format("{}", fmt::join(paths, ", "));
  for (const std::string& path : paths) {
    std::error_code error;
    const bool tcp = path.starts_with(kTcp);
    if (!tcp && !fs::exists(path, error)) {
      return fail(ErrorCode::kNoDatabase, fmt::format("{}: no such database", path),
                  "make one with `muster-index update FOLDER`, or name another with --db");
    }
    Xapian::Database one;
    auto done = guard(path, [&] { one = open_one(path, timeout_ms); });
    if (!done) return tl::unexpected(done.error());
    auto info = check_schema(one, path);
    if (!info) return tl::unexpected(info.error());
    if (opened.db.size() > 0 && info->language != opened.info.language) {
      return fail(ErrorCode::kSchemaMismatch,
                  fmt::format("{}: indexed for {}, the databases before it for {}", path,
                              info->language, opened.info.language),
                  "search databases of one language at a time");
    }
    opened.info = *info;
    opened.remote = opened.remote || tcp;
    auto added = guard(path, [&] { opened.db.add_database(one); });
    if (!added) return tl::unexpected(added.error());
  }
  return opened;
}

}  // namespace muster
