#include "searcher/search_command.h"

#include <fmt/format.h>
#include <unistd.h>

#include <charconv>
#include <fstream>
#include <iostream>
#include <iterator>
#include <limits>

#include "common/database.h"
#include "common/fields.h"
#include "common/messages.h"
#include "common/unicode.h"
#include "searcher/calendar.h"
#include "searcher/number_facet.h"
#include "searcher/output.h"
#include "searcher/pager.h"
#include "searcher/render_explanation.h"
#include "searcher/present.h"
#include "searcher/render_json.h"
#include "searcher/render_table.h"
#include "searcher/render_text.h"
#include "searcher/search.h"
#include "searcher/watchdog.h"
#include "searcher/show_command.h"

namespace muster {
namespace {

constexpr std::string_view kProgram = "muster-search";
constexpr std::size_t kFacetValues = 8;
constexpr int kNothingFound = 1;

int report(const Error& error) {
  print_error(kProgram, error);
  return exit_status(error.code);
}

Result<FacetRequest> read_facet(const std::string& text) {
  FacetRequest facet{text, kFacetValues};
  if (const std::size_t colon = text.find(':'); colon != std::string::npos) {
    facet.field = text.substr(0, colon);
    const char* begin = text.data() + colon + 1;
    const auto [end, error] = std::from_chars(begin, text.data() + text.size(), facet.limit);
    if (error != std::errc{} || end != text.data() + text.size() || facet.limit == 0) {
      return fail(ErrorCode::kUsage,
                  fmt::format("--facet {}: what stands behind the colon is no number", text),
                  "for example --facet combatant:5");
    }
  }
  if (is_calendar_facet(facet.field)) return facet;
  if (const auto number = find_number_facet(facet.field)) {
    facet.field = std::string(number->field->name);
    if (number->side > 0) facet.field += std::to_string(number->side);
    return facet;
  }
  const auto ref = find_field(facet.field);
  if (ref && ref->side == 0 && ref->field->facet && ref->field->slot != kNoSlot) {
    facet.field = ref->field->name;
    return facet;
  }
  std::string names;
  for (const Field& field : fields()) {
    if (field.facet || field.kind == FieldKind::kNumber)
      names += (names.empty() ? "" : ", ") + std::string(field.name);
  }
  return fail(ErrorCode::kUsage, fmt::format("{} is no facet", facet.field), "facets: " + names);
}

Result<std::pair<std::string, std::string>> read_where(const std::string& text) {
  const std::size_t equals = text.find('=');
  if (equals == std::string::npos) {
    return fail(ErrorCode::kUsage, fmt::format("--where {}: there is no \"=\" in it", text),
                "for example --where combatant=Hezbollah");
  }
  return std::pair(text.substr(0, equals), text.substr(equals + 1));
}

Result<Day> read_today(const std::string& text) {
  if (text.empty()) return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  const auto date = parse_partial_date(text);
  if (!date || !date->day) {
    return fail(ErrorCode::kUsage, fmt::format("--today {}: not a day", text),
                "for example --today 2020-12-31");
  }
  return first_day_of(*date);
}

Result<SearchRequest> read_request(const SearchOptions& options) {
  SearchRequest request;
  request.strict = options.strict;
  // A count is that of the query as it stands.
  request.correct = !options.no_correct && !options.count;
  request.explain = options.explain;
  request.any_role = options.any_role;
  request.certain_dates = options.date_match == "certain";
  request.learned_aliases = !options.no_aliases;
  if (!options.aliases_file.empty()) {
    auto aliases = read_aliases(options.aliases_file);
    if (!aliases) return tl::unexpected(aliases.error());
    request.aliases = std::move(*aliases);
  }
  request.match = options.match == "all"   ? MatchMode::kAll
                  : options.match == "any" ? MatchMode::kAny
                                           : MatchMode::kAuto;
  request.similar = options.similar;
  request.limit = options.count || !options.values.empty() ? 0 : options.limit;
  request.offset = options.offset;
  request.sort = options.sort;
  request.timeline = options.timeline;
  request.snippets = !options.no_snippets && options.format != "paths" &&
                     options.format != "trec" && options.format != "csv" && options.format != "tsv";
  request.timeout =
      std::chrono::ceil<std::chrono::nanoseconds>(std::chrono::duration<double>(options.timeout));
  auto today = read_today(options.today);
  if (!today) return tl::unexpected(today.error());
  request.today = *today;
  if (!options.values.empty()) {
    auto facet = read_facet(options.values);
    if (!facet) return tl::unexpected(facet.error());
    request.facets = {{facet->field, std::numeric_limits<std::size_t>::max()}};
    request.timeline.clear();
    return request;
  }
  for (const std::string& text : options.facets) {
    auto facet = read_facet(text);
    if (!facet) return tl::unexpected(facet.error());
    request.facets.push_back(*facet);
  }
  for (const std::string& text : options.where) {
    auto where = read_where(text);
    if (!where) return tl::unexpected(where.error());
    request.where.push_back(*where);
  }
  return request;
}

// The command line that found these results, without what only shows or counts them.
std::vector<std::string> command_words(const SearchOptions& options) {
  std::vector<std::string> words = {std::string(kProgram)};
  if (!options.query.empty()) words.push_back(options.query);
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

Result<std::string> render(const Results& results, const SearchOptions& options,
                           const Environment& environment, std::string_view query_id) {
  if (!options.values.empty()) return render_values(results);
  if (options.count) return fmt::format("{}\n", results.total);
  if (options.format == "json") return render_json(results);
  if (options.format == "ndjson") return render_ndjson(results);
  if (options.format == "trec") return render_trec(results, query_id);
  if (options.format == "paths") {
    const PathsMode mode = options.nul            ? PathsMode::kNul
                           : environment.terminal ? PathsMode::kTerminal
                                                  : PathsMode::kLines;
    return render_paths(results, mode);
  }
  if (options.format == "csv" || options.format == "tsv") {
    auto columns = read_columns(options.columns);
    if (!columns) return tl::unexpected(columns.error());
    return options.format == "csv" ? render_csv(results, *columns) : render_tsv(results, *columns);
  }
  TextOptions look = look_of(options, environment);
  look.measures = results.measures;
  look.command = command_words(options);
  if (options.limit != SearchOptions().limit)
    look.page_options = {"--limit", std::to_string(options.limit)};
  return render_text(results, look);
}

std::string batch_note(std::string_view id) { return fmt::format("query {}:", id); }

// Searches within the time that is given for it; `id`: of the query in a batch, else empty.
Result<Results> search_in_time(const std::vector<std::string>& databases,
                               const SearchRequest& request, std::string_view id = {}) {
  const Watchdog watchdog(kProgram, id.empty() ? std::string() : batch_note(id), request.timeout);
  return search(databases, request);
}

// What to say of the query beside its results; text for people says it in its own place.
void print_notes(const Results& results, const SearchOptions& options) {
  if (options.format == "text" && !options.count) return;
  for (const std::string& note : results.notes)
    print_note(kProgram, note);
}

struct BatchQuery {
  std::string id;
  std::string query;
};

Result<std::string> read_all(std::istream& in) {
  return std::string(std::istreambuf_iterator<char>(in), {});
}

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

int run_batch(const SearchOptions& options, const std::vector<std::string>& databases,
              SearchRequest request, const Environment& environment) {
  auto queries = read_batch(options.batch_file);
  if (!queries) return report(queries.error());
  int status = kNothingFound;
  for (const BatchQuery& one : *queries) {
    request.query = one.query;
    auto results = search_in_time(databases, request, one.id);
    if (!results) {
      print_note(kProgram, batch_note(one.id));
      status = report(results.error());
      if (results.error().code != ErrorCode::kUsage) return status;
      continue;
    }
    print_notes(*results, options);
    auto text = render(*results, options, environment, one.id);
    if (!text) return report(text.error());
    auto written = write_all(STDOUT_FILENO, *text);
    if (!written) return report(written.error());
    if (results->total > 0 && status == kNothingFound) status = 0;
    if (*written == Written::kReaderGone) break;
  }
  return status;
}

int run_names(const SearchOptions& options, const std::vector<std::string>& databases,
              const SearchRequest& request, const Environment& environment) {
  auto names = look_up_names(databases, options.names, request);
  if (!names) return report(names.error());
  const bool json = options.format == "json" || options.format == "ndjson";
  const TextOptions look = look_of(options, environment);
  auto written = write_all(
      STDOUT_FILENO, json ? render_names_json(*names) : render_names(*names, options.names, look));
  if (!written) return report(written.error());
  return names->empty() ? kNothingFound : 0;
}

}  // namespace

std::string render_fields() {
  std::string out;
  std::size_t width = 0;
  for (const Field& field : fields())
    width = std::max(width, field.name.size());
  for (const Field& field : fields()) {
    out += fmt::format("{:<{}}  {}", field.name, width, field.help);
    if (!field.aliases.empty()) out += fmt::format(" (also {})", field.aliases);
    if (field.facet) out += " [facet]";
    if (field.kind == FieldKind::kNumber) out += " [facet of ranges]";
    if (!field.example.empty()) out += fmt::format("\n{:<{}}    {}", "", width, field.example);
    out += '\n';
  }
  out +=
      "\nEvery infobox key is a field too: population_total:, territory:, or infobox.KEY: where "
      "the name is taken.\n";
  return out;
}

int run_search(const SearchOptions& options) {
  const Environment environment = read_environment();
  if (options.list_fields) {
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
  auto text = render(*results, options, environment, "1");
  if (!text) return report(text.error());
  auto written = present(*text, options, environment);
  if (!written) return report(written.error());
  return results->total > 0 ? 0 : kNothingFound;
}

}  // namespace muster
