#include <cstdio>

#include "common/messages.h"
#include "common/printable_json.h"
#include "indexer/article_reader.h"
#include "indexer/commands.h"
#include "indexer/facts_reader.h"
#include "indexer/inspect_json.h"
#include "indexer/named_files.h"

namespace muster {
namespace {

// False: the file could not be read as an article.
bool inspect(const std::string& path) {
  auto text = read_file(path);
  if (!text) {
    print_error("muster-index", text.error());
    return false;
  }
  Article article;
  const bool readable = read_article(*text, path, article);
  if (readable) std::puts(printable_json(inspect_json(article, read_facts(article))).c_str());
  for (const Diagnostic& diagnostic : article.diagnostics) {
    if (readable && diagnostic.severity == Severity::kWarning) continue;  // it stands in the output
    std::fputs((to_line(path, diagnostic) + '\n').c_str(), stderr);
  }
  return readable;
}

}  // namespace

int run_inspect(const IndexOptions& options) {
  const NamedFiles named = named_files(options.paths);
  for (const std::string& problem : named.problems)
    print_note("muster-index", problem);
  bool all_read = named.problems.empty();
  for (const std::string& path : named.files)
    all_read = inspect(path) && all_read;
  return all_read ? 0 : exit_status(ErrorCode::kSomeFailed);
}

}  // namespace muster
