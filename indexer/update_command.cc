#include <fmt/format.h>
#include <fmt/ranges.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string_view>

#include "common/database.h"
#include "common/messages.h"
#include "common/unicode.h"
#include "common/xapian_guard.h"
#include "indexer/commands.h"
#include "indexer/diagnostics_file.h"
#include "indexer/progress_line.h"
#include "indexer/roots.h"
#include "indexer/stop_signal.h"
#include "indexer/updater.h"
#include "indexer/watcher.h"

namespace muster {
namespace {

using Clock = std::chrono::steady_clock;

// Diagnostics as lines on stderr; a line of progress under them where that is a terminal.
class Console : public UpdateObserver {
 public:
  Console(const IndexOptions& options, DiagnosticsFile* file)
      : options_(options), file_(file), live_(!options.quiet && is_live_terminal()) {}

  ~Console() override { clear(); }
  Console(const Console&) = delete;
  Console& operator=(const Console&) = delete;

  void diagnostic(const std::string& path, const Diagnostic& diagnostic) override {
    if (file_ != nullptr) file_->add(path, diagnostic);
    if (diagnostic.severity == Severity::kWarning && !options_.verbose) {
      ++warnings_;
      return;
    }
    clear();
    std::fputs((to_line(path, diagnostic) + '\n').c_str(), stderr);
  }

  void note(const std::string& text) override {
    clear();
    print_note("muster-index", text);
  }

  void progress(std::size_t done, std::size_t total, const std::string& path) override {
    // The end of reading is always told: what comes then may take a while.
    const auto now = Clock::now();
    if (!live_ || (done < total && now - shown_ < std::chrono::milliseconds(100))) return;
    shown_ = now;
    const double seconds = std::chrono::duration<double>(shown_ - began_).count();
    // The last column is left free: what is written there moves some terminals to the next line.
    const std::string line = progress_line({done, total, seconds, path}, window_columns() - 1);
    std::fputs(("\r\x1b[K" + line).c_str(), stderr);
    drawn_ = true;
  }

  std::size_t warnings() const { return warnings_; }

 private:
  // One in which a line can be written anew.
  static bool is_live_terminal() {
    // NOLINTNEXTLINE(concurrency-mt-unsafe): nothing changes the environment
    const char* term = std::getenv("TERM");
    return isatty(STDERR_FILENO) == 1 && term != nullptr && *term != '\0' &&
           std::string_view(term) != "dumb";
  }

  static std::size_t window_columns() {
    constexpr std::size_t kUsual = 80;
    winsize window{};
    const bool known = ioctl(STDERR_FILENO, TIOCGWINSZ, &window) == 0 && window.ws_col > 0;
    return known ? window.ws_col : kUsual;
  }

  void clear() {
    if (drawn_) std::fputs("\r\x1b[K", stderr);
    drawn_ = false;
  }

  const IndexOptions& options_;
  DiagnosticsFile* file_;
  const bool live_;
  const Clock::time_point began_ = Clock::now();
  Clock::time_point shown_ = began_;
  bool drawn_ = false;
  std::size_t warnings_ = 0;
};

void print_counts(const UpdateCounts& counts, const std::string& database, double seconds,
                  bool dry_run) {
  const std::size_t articles = counts.added + counts.updated + counts.unchanged;
  fmt::print(
      "{} article{} in {}: {} added, {} updated, {} unchanged, {} removed, {} failed ({:.1f} "
      "s){}\n",
      articles, articles == 1 ? "" : "s", printable(database), counts.added, counts.updated,
      counts.unchanged, counts.removed, counts.failed, seconds,
      dry_run ? "; nothing was written" : "");
}

// Where what an update says goes.
struct Said {
  const IndexOptions& options;
  DiagnosticsFile* file;
};

Result<UpdateCounts> update_once(const Said& said, const UpdateOptions& options,
                                 const std::atomic<bool>& stop) {
  const auto began = Clock::now();
  Result<UpdateCounts> counts;
  std::size_t warnings = 0;
  {
    Console console(said.options, said.file);
    counts = said.options.command == IndexCommand::kForget ? forget(options, console, stop)
                                                           : update(options, console, stop);
    warnings = console.warnings();
  }
  // One of many that found nothing to do says nothing.
  const bool idle = !options.changed.empty() && counts && !counts->written && counts->failed == 0;
  if (!counts || counts->stopped || said.options.quiet || idle) return counts;
  const double seconds = std::chrono::duration<double>(Clock::now() - began).count();
  print_counts(*counts, options.database, seconds, options.dry_run);
  if (warnings > 0)
    print_note("muster-index", fmt::format("{} warnings; see them with -v", warnings));
  // Who reads this from a pipe is to have it now.
  std::fflush(stdout);
  return counts;
}

// The folders that are watched: those named, else all that the database has.
Result<std::vector<std::string>> folders_to_watch(const UpdateOptions& options) {
  std::vector<std::string> folders;
  for (const std::string& path : options.paths)
    folders.push_back(resolve_path(path));
  if (!folders.empty()) return folders;
  auto opened = open_database({options.database});
  if (!opened) return tl::unexpected(opened.error());
  auto text = guard(options.database, [&] { return opened->db.get_metadata(metadata::kRoots); });
  if (!text) return tl::unexpected(text.error());
  auto roots = Roots::from_json(*text);
  if (!roots) return tl::unexpected(roots.error());
  for (const Root& root : roots->all())
    folders.push_back(root.path);
  return folders;
}

// After the first update, those that follow, until a signal comes.
Result<void> watch(const Said& said, UpdateOptions options, const std::atomic<bool>& stop) {
  auto folders = folders_to_watch(options);
  if (!folders) return tl::unexpected(folders.error());
  options.paths.clear();
  options.rebuild = false;
  options.shards = 0;
  options.language.clear();
  WatchJob job{std::move(*folders), options.database, {}, {}, {}};
  job.update = [&](const std::vector<std::string>& changed) -> Result<void> {
    options.changed = changed;
    return update_once(said, options, stop).map([](const UpdateCounts&) {});
  };
  job.failed = [](const Error& error) { print_error("muster-index", error); };
  job.watching = [&] {
    if (said.options.quiet) return;
    print_note("muster-index",
               fmt::format("watching {}; a signal ends it", fmt::join(job.folders, ", ")));
  };
  return keep_in_step(job, stop);
}

}  // namespace

int run_update(const IndexOptions& options) {
  UpdateOptions update_options;
  update_options.database = locate_database(options.database);
  update_options.paths = options.paths;
  update_options.language = options.language;
  update_options.rebuild = options.rebuild;
  update_options.dry_run = options.dry_run;
  update_options.allow_removals =
      options.allow_removals || options.command == IndexCommand::kForget;
  update_options.shards = options.shards;
  update_options.threads = options.threads;
  update_options.lock_timeout =
      std::chrono::milliseconds(static_cast<int>(options.lock_timeout * 1000));

  std::unique_ptr<DiagnosticsFile> file;
  if (!options.diagnostics_file.empty()) {
    auto opened = DiagnosticsFile::open(options.diagnostics_file);
    if (!opened) return report_failure(opened.error());
    file = std::move(*opened);
  }
  const std::atomic<bool>& stop = stop_on_signals();
  const Said said{options, file.get()};
  auto counts = update_once(said, update_options, stop);
  if (!counts) return report_failure(counts.error());
  if (options.watch && !counts->stopped) {
    if (auto watched = watch(said, update_options, stop); !watched)
      return report_failure(watched.error());
    counts->stopped = true;
  } else if (counts->stopped) {
    print_note("muster-index",
               counts->partly ? "stopped; some shards are updated, the next update does the rest"
                              : "stopped; the database is as it was");
  }
  if (file) {
    if (auto closed = file->close(); !closed) return report_failure(closed.error());
  }
  if (counts->stopped) return stop_status();
  return counts->failed > 0 ? exit_status(ErrorCode::kSomeFailed) : 0;
}

}  // namespace muster
