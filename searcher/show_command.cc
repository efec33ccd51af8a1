#include "searcher/show_command.h"

#include <fmt/format.h>

#include "searcher/present.h"
#include "searcher/render_article.h"
#include "searcher/search_program.h"
#include "searcher/search_request.h"
#include "searcher/show.h"
#include "searcher/watchdog.h"

namespace muster {

Result<void> show_article(const SearchOptions& options, const std::vector<std::string>& databases,
                          const Environment& environment) {
  const bool as_record = options.format == "json" || options.format == "ndjson";
  if (!as_record && options.format != "text") {
    return fail(ErrorCode::kUsage, fmt::format("--show has no format {}", options.format),
                "text, json and ndjson are those it has");
  }
  if (!options.query.empty() || options.query_from_stdin) {
    return fail(ErrorCode::kUsage, "--show takes no query",
                "a path with blanks in it stands in quotes");
  }
  const auto timeout = timeout_of(options);
  Result<StoredArticle> article;
  {
    const Watchdog watchdog(kProgram, "", timeout);
    article = load_article(databases, *options.show, timeout);
  }
  if (!article) return tl::unexpected(article.error());
  Result<std::string> text = render_record(*article);
  if (!as_record) text = render_article(*article, look_of(options, environment));
  if (!text) return tl::unexpected(text.error());
  auto written = present(*text, options, environment);
  if (!written) return tl::unexpected(written.error());
  return {};
}

}  // namespace muster
