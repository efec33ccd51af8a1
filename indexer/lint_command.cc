#include <fmt/format.h>

#include <cstdio>
#include <map>

#include "common/messages.h"
#include "indexer/article_reader.h"
#include "indexer/commands.h"
#include "indexer/diagnostics_file.h"
#include "indexer/facts_reader.h"
#include "indexer/lint.h"
#include "indexer/named_files.h"

namespace muster {
namespace {

class LintRun {
 public:
  explicit LintRun(bool ndjson) : ndjson_(ndjson) {}

  void file(const std::string& path) {
    ++files_;
    const auto text = read_file(path);
    if (!text) {
      report(path, {0, 0, Severity::kError, "unreadable", text.error().message});
      return;
    }
    Article article;
    const bool readable = read_article(*text, path, article);
    for (const Diagnostic& diagnostic : article.diagnostics)
      report(path, diagnostic);
    if (!readable) return;
    for (const Diagnostic& diagnostic : lint(article, read_facts(article)))
      report(path, diagnostic);
  }

  void folder_problem(const std::string& problem) {
    some_failed_ = true;
    print_note("muster-index", problem);
  }

  // "51 files: 3 findings (no-combatants 1, link-without-page 2)"
  std::string summary() const {
    std::size_t findings = 0;
    std::string codes;
    for (const auto& [code, count] : counts_) {
      findings += count;
      codes += fmt::format("{}{} {}", codes.empty() ? "" : ", ", code, count);
    }
    return fmt::format("{} file{}, {} finding{}{}", files_, files_ == 1 ? "" : "s", findings,
                       findings == 1 ? "" : "s", codes.empty() ? "" : " (" + codes + ")");
  }

  int status() const {
    if (some_failed_) return exit_status(ErrorCode::kSomeFailed);
    return counts_.empty() ? 0 : 1;
  }

 private:
  void report(const std::string& path, const Diagnostic& diagnostic) {
    if (diagnostic.severity == Severity::kError) some_failed_ = true;
    ++counts_[diagnostic.code];
    const std::string line =
        ndjson_ ? diagnostic_json(path, diagnostic) : to_line(path, diagnostic);
    std::fputs((line + '\n').c_str(), stdout);
  }

  const bool ndjson_;
  bool some_failed_ = false;
  std::size_t files_ = 0;
  std::map<std::string, std::size_t> counts_;
};

}  // namespace

int run_lint(const IndexOptions& options) {
  LintRun run(options.format == "ndjson");
  const NamedFiles named = named_files(options.paths);
  for (const std::string& problem : named.problems)
    run.folder_problem(problem);
  for (const std::string& path : named.files)
    run.file(path);
  if (!options.quiet) print_note("muster-index", run.summary());
  return run.status();
}

}  // namespace muster
