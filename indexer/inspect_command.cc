#include <fmt/format.h>
#include <sys/stat.h>

#include <cstdio>

#include "common/messages.h"
#include "indexer/article_reader.h"
#include "indexer/commands.h"
#include "indexer/facts_reader.h"
#include "indexer/file_walk.h"
#include "indexer/inspect_json.h"

namespace muster {
namespace {

bool is_folder(const std::string& path) {
  struct stat status {};
  return stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

// False: the file could not be read as an article.
bool inspect(const std::string& path) {
  auto text = read_file(path);
  if (!text) {
    print_error("muster-index", text.error());
    return false;
  }
  Article article;
  const bool readable = read_article(*text, path, article);
  if (readable) std::puts(inspect_json(article, read_facts(article)).c_str());
  for (const Diagnostic& diagnostic : article.diagnostics) {
    if (readable && diagnostic.severity == Severity::kWarning) continue;  // it stands in the output
    std::fputs((to_line(path, diagnostic) + '\n').c_str(), stderr);
  }
  return readable;
}

}  // namespace

int run_inspect(const IndexOptions& options) {
  bool all_read = true;
  for (const std::string& path : options.paths) {
    if (!is_folder(path)) {
      all_read = inspect(path) && all_read;
      continue;
    }
    auto walk = find_articles(path);
    if (!walk) return report_failure(walk.error());
    for (const std::string& problem : walk->problems)
      print_note("muster-index", problem);
    all_read = all_read && walk->problems.empty();
    for (const FoundFile& file : walk->files)
      all_read = inspect(path + '/' + file.path) && all_read;
  }
  if (std::fflush(stdout) != 0)
    return report_failure({ErrorCode::kSystem, "stdout: cannot be written", ""});
  return all_read ? 0 : exit_status(ErrorCode::kSomeFailed);
}

}  // namespace muster
