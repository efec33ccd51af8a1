#include <clocale>
#include <cstdio>
#include <exception>

#include "indexer/commands.h"

namespace {

int run(const muster::IndexOptions& options) {
  using muster::IndexCommand;
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

// Results that could not be written are a failure, however well everything else went.
int finished(int status) {
  const bool written = std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
  if (written) return status;
  return muster::report_failure(
      {muster::ErrorCode::kSystem, "cannot write the results", "is the disk full?"});
}

}  // namespace

int main(int argc, char** argv) {
  const muster::ParsedIndexOptions parsed = muster::parse_index_options(argc, argv);
  return finished(parsed.options ? run(*parsed.options) : parsed.status);
}
