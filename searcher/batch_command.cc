#include "searcher/batch_command.h"

#include <fmt/format.h>
#include <unistd.h>

#include <fstream>
#include <iostream>

#include "common/unicode.h"
#include "searcher/pager.h"
#include "searcher/render_results.h"
#include "searcher/search_program.h"
#include "searcher/watchdog.h"

namespace muster {
namespace {

struct BatchQuery {
  std::string id;
  std::string query;
};

Result<std::vector<BatchQuery>> read_batch(const std::string& path) {
  std::ifstream file;
  if (path != "-") {
    file.open(path, std::ios::binary);
    if (!file) return fail(ErrorCode::kSystem, fmt::format("{}: cannot be read", path));
  }
  std::istream& in = path == "-" ? std::cin : file;
  std::vector<BatchQuery> queries;
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (line.ends_with('\r')) line.pop_back();
    if (line.empty()) continue;
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos) {
      return fail(ErrorCode::kUsage,
                  fmt::format("{}:{}: no tab between an ID and a query", path, number),
                  "a line is ID<TAB>QUERY");
    }
    queries.push_back({line.substr(0, tab), line.substr(tab + 1)});
  }
  return queries;
}

std::string batch_note(std::string_view id) { return fmt::format("query {}:", id); }

}  // namespace

int run_batch(const SearchOptions& options, const std::vector<std::string>& databases,
              SearchRequest request, const Environment& environment) {
  auto queries = read_batch(options.batch_file);
  if (!queries) return report(queries.error());
  int status = kNothingFound;
  bool first = true;
  for (const BatchQuery& one : *queries) {
    request.query = one.query;
    auto results = search_in_time(databases, request, one.id);
    if (!results) {
      print_note(kProgram, batch_note(one.id));
      status = report(results.error());
      if (results.error().code != ErrorCode::kUsage) return status;
      continue;
    }
    results->query_id = one.id;
    print_notes(*results, options);
    auto text = render_results(*results, options, environment, first);
    if (!text) return report(text.error());
    if (options.format == "text" && !options.count) {
      const std::string heading = fmt::format("query {}: {}\n", one.id, one.query);
      text->insert(0, (first ? "" : "\n") + printable(heading, true));
    }
    first = false;
    auto written = write_all(STDOUT_FILENO, *text);
    if (!written) return report(written.error());
    if (results->total > 0 && status == kNothingFound) status = 0;
    if (*written == Written::kReaderGone) break;
  }
  return status;
}

Result<Results> search_in_time(const std::vector<std::string>& databases,
                               const SearchRequest& request, std::string_view id) {
  const Watchdog watchdog(kProgram, id.empty() ? std::string() : batch_note(id), request.timeout);
  return search(databases, request);
}

void print_notes(const Results& results, const SearchOptions& options) {
  if (options.format == "text" && !options.count) return;
  for (const std::string& note : results.notes)
    print_note(kProgram, note);
}

}  // namespace muster
