#include "searcher/search_command.h"

#include <unistd.h>

#include <iostream>
#include <iterator>

#include "common/database.h"
#include "searcher/batch_command.h"
#include "searcher/present.h"
#include "searcher/render_explanation.h"
#include "searcher/render_fields.h"
#include "searcher/render_json.h"
#include "searcher/render_results.h"
#include "searcher/search_program.h"
#include "searcher/search_request.h"
#include "searcher/show_command.h"
#include "searcher/watchdog.h"

namespace muster {
namespace {

Result<std::string> read_all(std::istream& in) {
  return std::string(std::istreambuf_iterator<char>(in), {});
}

int run_names(const SearchOptions& options, const std::vector<std::string>& databases,
              const SearchRequest& request, const Environment& environment) {
  Result<std::vector<Explanation::Name>> names;
  {
    const Watchdog watchdog(kProgram, "", request.timeout);
    names = look_up_names(databases, options.names, request);
  }
  if (!names) return report(names.error());
  const bool json = options.format == "json" || options.format == "ndjson";
  const TextOptions look = look_of(options, environment);
  auto written = write_all(
      STDOUT_FILENO, json ? render_names_json(*names) : render_names(*names, options.names, look));
  if (!written) return report(written.error());
  return names->empty() ? kNothingFound : 0;
}

}  // namespace

int run_search(const SearchOptions& options) {
  const Environment environment = read_environment();
  if (options.list_fields) {
    if (!options.words.empty())
      return report(Error{ErrorCode::kUsage,
                          "--fields takes no query: it lists what can be searched",
                          "the columns of csv and tsv stand behind a '=': --fields=title,date"});
    auto written = write_all(STDOUT_FILENO, render_fields());
    return written ? 0 : report(written.error());
  }
  std::vector<std::string> databases = options.databases;
  if (databases.empty()) databases.push_back(locate_database(std::nullopt));
  if (options.show) {
    auto shown = show_article(options, databases, environment);
    return shown ? 0 : report(shown.error());
  }
  auto request = read_request(options);
  if (!request) return report(request.error());
  if (!options.names.empty()) return run_names(options, databases, *request, environment);
  if (!options.batch_file.empty()) return run_batch(options, databases, *request, environment);

  request->query = options.query;
  if (options.query_from_stdin) {
    auto text = read_all(std::cin);
    if (!text) return report(text.error());
    request->query = *text;
  }
  auto results = search_in_time(databases, *request);
  if (!results) return report(results.error());
  print_notes(*results, options);
  auto text = render_results(*results, options, environment);
  if (!text) return report(text.error());
  auto written = present(*text, options, environment);
  if (!written) return report(written.error());
  return results->total > 0 ? 0 : kNothingFound;
}

}  // namespace muster
