// Results as rows of plain values, for spreadsheets, shells and evaluation programs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/error.h"
#include "searcher/results.h"

namespace muster {

// The columns that --fields may name, in the order in which they are listed to people, each with
// one line of help. Beside these, a number's column may name a side: killed2_max.
struct TableColumn {
  std::string_view name;
  std::string_view help;
};
const std::vector<TableColumn>& table_columns();

// The columns named in a comma-separated list; those shown by default for an empty one. kUsage for
// an unknown one, with the name that was probably meant.
Result<std::vector<std::string>> read_columns(std::string_view list);

// Both tables: the first column of a batch's results is the query's ID; `header`: with the row of
// names.
//
// RFC 4180: a header row, CRLF at the end of each row, quotes where they are needed. What is not
// known is empty. Line breaks within values stay; control characters do not.
std::string render_csv(const Results& results, const std::vector<std::string>& columns,
                       bool header = true);

// A header row, then a row a line; tabs and line breaks within values are blanks.
std::string render_tsv(const Results& results, const std::vector<std::string>& columns,
                       bool header = true);

enum class PathsMode {
  kTerminal,  // a line each; quoted for a shell where it has anything that cannot be shown
  kLines,     // a line each; the bytes as they are, but quoted for a shell where it has control
              // characters
  kNul,       // the bytes as they are, each with a NUL byte behind it
};

// The paths as they open from here.
std::string render_paths(const Results& results, PathsMode mode);

// Rows of a run file: `query_id Q0 path rank score muster`. The path is the one below its root,
// blanks as %20, '%' as %25.
std::string render_trec(const Results& results, std::string_view query_id);

}  // namespace muster
