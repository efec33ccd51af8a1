#include "searcher/render_results.h"

#include <fmt/format.h>

#include <string>
#include <utility>
#include <vector>

#include "common/unicode.h"
#include "searcher/present.h"
#include "searcher/render_json.h"
#include "searcher/render_table.h"
#include "searcher/render_text.h"
#include "searcher/search_program.h"

namespace muster {
namespace {

// The command line that found these results, without what only shows or counts them.
std::vector<std::string> command_words(const SearchOptions& options, const Results& results) {
  std::vector<std::string> words = {std::string(kProgram)};
  if (!results.query.empty()) words.push_back(results.query);
  const auto add = [&](const char* name, const std::string& value) {
    words.emplace_back(name);
    words.push_back(value);
  };
  for (const std::string& database : options.databases)
    add("--db", database);
  if (options.similar) add("--similar", *options.similar);
  for (const std::string& where : options.where)
    add("--where", where);
  if (options.sort != "relevance") add("--sort", options.sort);
  if (options.match != "auto") add("--match", options.match);
  if (!options.today.empty()) add("--today", options.today);
  if (!options.aliases_file.empty()) add("--aliases", options.aliases_file);
  if (options.date_match != "possible") add("--date-match", options.date_match);
  for (const auto& [name, given] :
       {std::pair("--no-aliases", options.no_aliases),
        std::pair("--no-correct", options.no_correct), std::pair("--any-role", options.any_role),
        std::pair("--strict", options.strict)}) {
    if (given) words.emplace_back(name);
  }
  return words;
}

// The values of the one facet that was counted.
std::string render_values(const Results& results) {
  std::string out;
  for (const Facet& facet : results.facets) {
    for (const FacetValue& value : facet.values)
      out += printable(value.value) + '\n';
  }
  return out;
}

}  // namespace

Result<std::string> render_results(const Results& results, const SearchOptions& options,
                                   const Environment& environment, bool first) {
  if (!options.values.empty()) return render_values(results);
  if (options.count) {
    const std::string id = results.query_id ? printable(*results.query_id) + '\t' : std::string();
    return fmt::format("{}{}\n", id, results.total);
  }
  if (options.format == "json") return render_json(results);
  if (options.format == "ndjson") return render_ndjson(results);
  if (options.format == "trec") return render_trec(results, results.query_id.value_or("1"));
  if (options.format == "paths") {
    const PathsMode mode = options.nul            ? PathsMode::kNul
                           : environment.terminal ? PathsMode::kTerminal
                                                  : PathsMode::kLines;
    return render_paths(results, mode);
  }
  if (options.format == "csv" || options.format == "tsv") {
    auto columns = read_columns(options.columns);
    if (!columns) return tl::unexpected(columns.error());
    return options.format == "csv" ? render_csv(results, *columns, first)
                                   : render_tsv(results, *columns, first);
  }
  TextOptions look = look_of(options, environment);
  look.measures = results.measures;
  look.command = command_words(options, results);
  if (options.limit != SearchOptions().limit)
    look.page_options = {"--limit", std::to_string(options.limit)};
  return render_text(results, look);
}

}  // namespace muster
