// The command line of muster-index as plain data. The only place, with its source file, that knows
// CLI11.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace muster {

enum class IndexCommand { kUpdate, kForget, kInspect, kLint, kStatus, kCheck, kCompact, kDump };

struct IndexOptions {
  IndexCommand command = IndexCommand::kUpdate;
  std::optional<std::string> database;
  std::vector<std::string> paths;
  std::string language;
  std::string diagnostics_file;
  std::string format = "text";  // of lint: text or ndjson
  double lock_timeout = 10;     // seconds
  unsigned threads = 0;
  std::size_t shards = 0;
  bool rebuild = false;
  bool dry_run = false;
  bool allow_removals = false;
  bool watch = false;
  bool quiet = false;
  bool verbose = false;
  bool json = false;
};

// Either options to go on with, or the exit status to end with: help and version have then been
// printed to stdout, what is wrong to stderr.
struct ParsedIndexOptions {
  std::optional<IndexOptions> options;
  int status = 0;
};
ParsedIndexOptions parse_index_options(int argc, const char* const* argv);

}  // namespace muster
