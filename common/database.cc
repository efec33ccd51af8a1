#include "common/database.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cstdlib>
#include <filesystem>

#include "common/tokenizer.h"
#include "common/xapian_guard.h"

namespace muster {
namespace {

namespace fs = std::filesystem;

std::optional<std::string> environment(const char* name) {
  const char* value =
      std::getenv(name);  // NOLINT(concurrency-mt-unsafe): nothing here sets variables
  if (value == nullptr || *value == '\0') return std::nullopt;
  return value;
}

// Opens one part of several and adds it; they must agree in their language.
Result<void> add_part(const DatabasePart& part, const ServerPatience& patience,
                      OpenDatabase& opened) {
  Xapian::Database one;
  if (auto done = guard(part.name, [&] { one = open_part(part, patience); }); !done) return done;
  auto info = check_schema(one, part.name);
  if (!info) return tl::unexpected(info.error());
  if (opened.db.size() > 0 && info->language != opened.info.language) {
    return fail(ErrorCode::kSchemaMismatch,
                fmt::format("{}: indexed for {}, the databases before it for {}", part.name,
                            info->language, opened.info.language),
                "search databases of one language at a time");
  }
  if (info->updated < opened.info.updated) info->updated = opened.info.updated;
  opened.info = *info;
  opened.remote = opened.remote || part.remote();
  return guard(part.name, [&] {
    opened.parts.push_back(part);
    opened.states.push_back(state_of(one, part));
    opened.db.add_database(one);
  });
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

std::string state_of(const Xapian::Database& part, const DatabasePart& where) {
  if (where.remote()) return {};
  return fmt::format("{}:{}", part.get_uuid(), part.get_revision());
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

Result<OpenDatabase> open_database(const std::vector<std::string>& paths,
                                   const ServerPatience& patience) {
  OpenDatabase opened;
  opened.name = fmt::format("{}", fmt::join(paths, ", "));
  for (const std::string& path : paths) {
    auto parts = database_parts(path);
    if (!parts) return tl::unexpected(parts.error());
    for (const DatabasePart& part : *parts) {
      if (auto added = add_part(part, patience, opened); !added)
        return tl::unexpected(added.error());
    }
  }
  return opened;
}

}  // namespace muster
