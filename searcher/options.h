// The command line of muster-search as plain data. The only place, with its source file, that knows
// CLI11.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace muster {

struct SearchOptions {
  std::vector<std::string> databases;
  std::string query;
  std::optional<std::string> similar;  // the path of an article
  std::optional<std::string> show;     // the same, of one to show instead of a search
  std::string values;                  // a facet whose values to list; empty: none
  std::vector<std::string> words;      // the query as it was given, an argument each
  bool query_from_stdin = false;
  std::string batch_file;
  std::string format = "text";
  std::string columns;  // for csv and tsv: --fields=A,B
  std::vector<std::string> facets;
  std::vector<std::string> where;
  std::string timeline;  // "": none
  std::string sort = "relevance";
  std::string match = "auto";
  std::string today;  // "": the day it is
  std::string color = "auto";
  std::string hyperlinks = "auto";
  std::string pager = "auto";
  std::size_t limit = 10;
  std::size_t offset = 0;
  std::optional<std::size_t> width;
  double timeout = 10;   // seconds; 0: none
  unsigned threads = 0;  // 0: one for each processor, up to kMostThreads
  std::string aliases_file;
  std::string names;  // --names TEXT
  std::string date_match = "possible";
  bool no_aliases = false;
  bool no_correct = false;
  bool any_role = false;
  bool explain = false;
  bool strict = false;
  bool count = false;
  bool no_snippets = false;
  bool nul = false;
  bool list_fields = false;  // --fields
};

// Either options to go on with, or the exit status to end with.
struct ParsedSearchOptions {
  std::optional<SearchOptions> options;
  int status = 0;
};

// Everything that is no option of ours is a word of the query, a word with a dash before it too
// (`-rebels`); no option takes a word that was not meant for it. Behind `--` all are words.
ParsedSearchOptions parse_search_options(int argc, const char* const* argv);

// The words of a command line as one query. Where there are several, the shell has already cut
// them, so that blanks within one stood in quotes: `place:"deir ez-zor" war` comes as [place:deir
// ez-zor] [war], and the quotes are put back.
std::string join_query_words(const std::vector<std::string>& words);

}  // namespace muster
