// Where the database is, whether it is ours, and how it is opened for reading.
//
// A Muster database is a Xapian database whose metadata say so. The keys below are in every shard.
#pragma once

#include <xapian.h>

#include <optional>
#include <string>
#include <vector>

#include "common/database_parts.h"
#include "common/error.h"

namespace muster {

// The version of what is stored: prefixes, slots, records. Another one cannot be read.
inline constexpr int kSchemaVersion = 4;

namespace metadata {
inline constexpr const char* kSchema = "muster.schema";
inline constexpr const char* kTokenizer = "muster.tokenizer";
inline constexpr const char* kLanguage = "muster.language";  // "english" ...; "none"
inline constexpr const char* kVersion = "muster.version";    // the program that made it
inline constexpr const char* kUpdated = "muster.updated";    // when, as 2026-01-31T12:00:00Z
inline constexpr const char* kRoots = "muster.roots";        // the folders indexed, as JSON
}  // namespace metadata

// The database's path: `named` (from --db), else $MUSTER_DB, else .muster in the current folder or
// the nearest one above, else $XDG_DATA_HOME/muster (~/.local/share/muster).
std::string locate_database(const std::optional<std::string>& named);

// What a database says of itself.
struct DatabaseInfo {
  std::string language;
  std::string version;
  std::string updated;  // of several: the last of them
};

struct OpenDatabase {
  Xapian::Database db;
  DatabaseInfo info;
  std::vector<DatabasePart> parts;
  std::vector<std::string> states;  // of each part: what tells whether it is still the same
  std::string name;                 // for messages: the paths it was opened from
  bool remote = false;              // some part is a server's
};

// Opens one or many (paths, stub files, tcp://host:port) as one. kNoDatabase, kSchemaMismatch or
// kDamaged otherwise. Every part must be one of ours, not the first alone.
Result<OpenDatabase> open_database(const std::vector<std::string>& paths,
                                   const ServerPatience& patience = {});

// What tells one state of a part from any other; empty: it is a server's. Xapian's exceptions pass
// through.
std::string state_of(const Xapian::Database& part, const DatabasePart& where);

// Whether a database may be read by this program. `name` is for the message.
Result<DatabaseInfo> check_schema(const Xapian::Database& db, const std::string& name);

}  // namespace muster
