#include "searcher/options.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>

#include "common/characters.h"
#include "common/error.h"
#include "common/unicode.h"
#include "searcher/render_table.h"
#include "searcher/sort_order.h"

namespace muster {
namespace {

constexpr const char* kDescription =
    "Searches a database made by muster-index.\n"
    "Words must all match; \"phrases\", AND, OR, NOT, -word, brackets, field:value, "
    "date:2013..2015,\n"
    "`A VS B`: see muster-query(7), and --fields. \"-\" reads the query from standard input.";

constexpr const char* kFooter =
    "Exit status: 0 something found, 1 nothing found, 2 wrong use or query, 3 no such database or "
    "not\n"
    "ours, 4 made by another version, 5 damaged, 6 timed out, 8 the system refused.";

void add_what(CLI::App& app, SearchOptions& options) {
  app.add_option("QUERY", options.words, "What to look for; nothing: every article");
  app.add_option("--db", options.databases, "The database; may be given more than once")
      ->type_name("PATH")
      ->allow_extra_args(false);
  app.add_option("--where", options.where,
                 "Only articles with that value of a facet; all must hold")
      ->type_name("NAME=VALUE")
      ->allow_extra_args(false);
  app.add_option("--similar", options.similar, "What is like that article, by its words and names")
      ->type_name("PATH");
  app.add_option("--show", options.show, "Show that article instead: its facts, lead and sections")
      ->type_name("PATH");
  app.add_option("--match", options.match,
                 "Words that must match: all, any, or all and else as many as can be")
      ->check(CLI::IsMember({"auto", "all", "any"}))
      ->capture_default_str();
  app.add_option("--date-match", options.date_match,
                 "Dates that may lie in what is asked for (possible), or cannot lie outside it "
                 "(certain)")
      ->check(CLI::IsMember({"possible", "certain"}))
      ->type_name("HOW")
      ->capture_default_str();
  app.add_flag("--any-role", options.any_role,
               "Beside VS and WITH, names of units and commanders too");
  app.add_flag("--no-correct", options.no_correct, "Suggest a spelling, but do not search for it");
  app.add_flag("--strict", options.strict, "A query that is not well formed is an error");
  app.add_option("--today", options.today, "What \"now\" is")->type_name("YYYY-MM-DD");
  app.add_option("--timeout", options.timeout, "Give up after so long; 0: never")
      ->type_name("SECONDS")
      ->check(CLI::Range(0.0, 86'400.0))
      ->capture_default_str();
  app.add_option("--threads", options.threads,
                 "Threads for one search (default: one for each processor, up to 8)")
      ->check(CLI::Range(1U, 64U))
      ->type_name("N");
  app.add_option("--aliases", options.aliases_file,
                 "YAML: names, and what else they are called; before what the articles teach")
      ->type_name("FILE");
  app.add_flag("--no-aliases", options.no_aliases,
               "Names mean only themselves, whatever the articles' links call them");
  app.add_option("--names", options.names, "What a name stands for, and why; no search")
      ->type_name("TEXT");
  app.add_flag("--explain", options.explain,
               "How the query was read, and what gave each hit its score");
  app.add_option("--batch", options.batch_file,
                 "Run the queries of a file, a line each: ID, tab, query")
      ->type_name("FILE");
}

const std::vector<std::string> kTimelineUnits = {"auto", "century", "decade",
                                                 "year", "month",   "day"};

void add_page(CLI::App& app, SearchOptions& options) {
  app.add_option("-n,--limit", options.limit, "Hits to show")
      ->type_name("N")
      ->capture_default_str();
  app.add_option("--offset", options.offset, "Hits to pass over")
      ->type_name("N")
      ->capture_default_str();
  std::vector<std::string> sorts = sort_names();
  for (const std::string& name : sort_names()) {
    if (name != "relevance") sorts.push_back('-' + name);
  }
  app.add_option("--sort", options.sort,
                 "relevance, or date, title, killed, ...; \"-date\": the other way round")
      ->check(CLI::IsMember(sorts))
      ->type_name("NAME")
      ->capture_default_str();
  app.add_option("--facet", options.facets,
                 "Count the values of a facet among all hits, and show N of them")
      ->type_name("NAME[:N]")
      ->allow_extra_args(false);
  app.add_option("--values", options.values,
                 "Print only the values of a facet among all hits, one a line")
      ->type_name("NAME");
  app.add_option("--timeline", options.timeline,
                 "Count the hits over time, by auto, century, decade, year, month or day")
      ->type_name("[UNIT]")
      ->check(CLI::IsMember(kTimelineUnits));
  app.add_flag("--count", options.count, "Print only how many there are");
}

void add_look(CLI::App& app, SearchOptions& options, std::string& fields) {
  app.add_option("--format", options.format, "text, json, ndjson, csv, tsv, paths or trec")
      ->check(CLI::IsMember({"text", "json", "ndjson", "csv", "tsv", "paths", "trec"}))
      ->type_name("NAME")
      ->capture_default_str();
  app.add_flag("--no-snippets", options.no_snippets, "Show no passages");
  app.add_flag("-0,--null", options.nul, "With --format paths: a NUL byte behind each");
  app.add_option("--color", options.color, "auto, always or never")
      ->check(CLI::IsMember({"auto", "always", "never"}))
      ->type_name("WHEN")
      ->capture_default_str();
  app.add_option("--hyperlinks", options.hyperlinks, "auto, always or never")
      ->check(CLI::IsMember({"auto", "always", "never"}))
      ->type_name("WHEN")
      ->capture_default_str();
  app.add_option("--pager", options.pager, "auto or never")
      ->check(CLI::IsMember({"auto", "never"}))
      ->type_name("WHEN")
      ->capture_default_str();
  app.add_option("--width", options.width, "Columns to fill (default: the window's)")
      ->check(CLI::Range(std::size_t{20}, std::size_t{10'000}))
      ->type_name("N");
  app.add_flag("--fields", fields,
               "List what can be searched; --fields=A,B: the columns of csv and tsv");
}

// What of the command line is ours, and what are words of the query.
struct SplitArguments {
  std::vector<std::string> options;
  std::vector<std::string> words;
};

SplitArguments split_arguments(const CLI::App& app, const std::vector<std::string>& arguments) {
  SplitArguments split;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    if (argument == "--") {
      split.words.insert(split.words.end(), arguments.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                         arguments.end());
      break;
    }
    const std::string name = argument.substr(0, argument.find('='));
    const bool long_name = argument.starts_with("--");
    const bool dashed = argument.size() > 1 && argument.front() == '-';
    const CLI::Option* option =
        dashed ? app.get_option_no_throw(long_name ? name : argument) : nullptr;
    if (option == nullptr && !long_name && dashed && argument.starts_with("-n") &&
        std::all_of(argument.begin() + 2, argument.end(), is_digit)) {
      option = app.get_option_no_throw("-n");
      split.options.push_back(argument);
      continue;
    }
    if (option == nullptr && !long_name) {
      split.words.push_back(argument);
      continue;
    }
    split.options.push_back(argument);
    if (argument == "--timeline") {
      // Its unit may be left out.
      const bool unit = i + 1 < arguments.size() &&
                        std::find(kTimelineUnits.begin(), kTimelineUnits.end(), arguments[i + 1]) !=
                            kTimelineUnits.end();
      split.options.push_back(unit ? arguments[++i] : kTimelineUnits.front());
      continue;
    }
    if (argument == "--fields" && i + 1 < arguments.size() && read_columns(arguments[i + 1])) {
      split.options.back() += '=' + arguments[++i];  // alone it lists fields, and takes no query
      continue;
    }
    const bool takes_value =
        option != nullptr && option->get_expected_max() > 0 && name == argument;
    if (takes_value && i + 1 < arguments.size()) split.options.push_back(arguments[++i]);
  }
  return split;
}

bool has_blank(std::string_view text) {
  return text.find_first_of(" \t\n") != std::string_view::npos;
}

// Written as a query of its own: with quotes, brackets or operators in it.
bool is_query(std::string_view text) {
  if (text.find_first_of("\"()") != std::string_view::npos ||
      text.find("“") != std::string_view::npos)
    return true;
  const std::string padded = ' ' + std::string(text) + ' ';
  for (const char* sign : {" AND ", " OR ", " NOT ", " VS ", " WITH ", " NEAR ", " NEAR/", " -"}) {
    if (padded.find(sign) != std::string::npos) return true;
  }
  // More than one field, or one that is not at the beginning.
  const std::size_t blank = text.find(' ');
  return blank != std::string_view::npos && text.find(':', blank) != std::string_view::npos;
}

std::string requoted(const std::string& word) {
  const std::size_t colon = word.find(':');
  const std::size_t blank = word.find_first_of(" \t\n");
  // A field's value, or the whole word.
  const std::size_t begin = colon != std::string::npos && colon < blank ? colon + 1 : 0;
  return word.substr(0, begin) + '"' + word.substr(begin) + '"';
}

}  // namespace

std::string join_query_words(const std::vector<std::string>& words) {
  if (words.size() == 1) return words.front();
  std::string query;
  for (const std::string& word : words) {
    if (!query.empty()) query += ' ';
    query += has_blank(word) && !is_query(word) ? requoted(word) : word;
  }
  return query;
}

ParsedSearchOptions parse_search_options(int argc, const char* const* argv) {
  SearchOptions options;
  CLI::App app(kDescription, "muster-search");
  app.footer(kFooter);
  app.set_version_flag("--version", std::string("muster-search ") + MUSTER_VERSION);
  add_what(app, options);
  add_page(app, options);
  std::string fields;
  add_look(app, options, fields);
  SplitArguments split = split_arguments(app, {argv + 1, argv + argc});
  std::reverse(split.options.begin(), split.options.end());
  try {
    app.parse(split.options);
  } catch (const CLI::Success& success) {
    return {std::nullopt, app.exit(success)};
  } catch (const CLI::ParseError& error) {
    std::fprintf(stderr,
                 "muster-search: %s\n  try: muster-search --help; behind -- everything is a word "
                 "of the query\n",
                 printable(error.what(), true).c_str());
    return {std::nullopt, exit_status(ErrorCode::kUsage)};
  }
  options.list_fields = fields == "true";
  if (!options.list_fields) options.columns = fields;
  options.words = std::move(split.words);
  options.query_from_stdin = options.words.size() == 1 && options.words.front() == "-";
  if (!options.query_from_stdin) options.query = join_query_words(options.words);
  return {options, 0};
}

}  // namespace muster
