#include <clocale>
#include <cstdio>
#include <exception>

#include "indexer/commands.h"

int main(int argc, char** argv) {
  using muster::IndexCommand;
  const muster::ParsedIndexOptions parsed = muster::parse_index_options(argc, argv);
  if (!parsed.options) return parsed.status;
  const muster::IndexOptions& options = *parsed.options;
  try {
    switch (options.command) {
      case IndexCommand::kUpdate:
      case IndexCommand::kForget:
        return muster::run_update(options);
      case IndexCommand::kInspect:
        return muster::run_inspect(options);
      case IndexCommand::kLint:
        return muster::run_lint(options);
      case IndexCommand::kStatus:
        return muster::run_status(options);
      case IndexCommand::kCheck:
        return muster::run_check(options);
      case IndexCommand::kCompact:
        return muster::run_compact(options);
      case IndexCommand::kDump:
        return muster::run_dump(options);
    }
  } catch (const std::exception& error) {
    // Nothing is known to come here; if it does, it is a fault of ours, said and not hidden.
    std::fprintf(stderr, "muster-index: internal error: %s\n", error.what());
  }
  return 70;
}
