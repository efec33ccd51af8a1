#include "searcher/render_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "common/edit_distance.h"
#include "common/unicode.h"
#include "searcher/percent_encoding.h"
#include "searcher/shell_quote.h"
#include "searcher/table_values.h"

namespace muster {
namespace {

constexpr std::string_view kDefaultColumns =
    "rank,score,path,title,kind,first_day,last_day,ongoing,place,part_of,side1,side2,outcome,"
    "strength_min,strength_max,killed_min,killed_max,casualties_min,casualties_max";

// The column that was probably meant; empty: none is near.
std::string_view nearest_column(std::string_view name) {
  std::string_view nearest;
  std::size_t least = name.size() / 3 + 2;
  for (const TableColumn& column : table_columns()) {
    // "killed" is not far from "killed_min", only short of it.
    if (name.size() > 2 && column.name.substr(0, name.size()) == name) return column.name;
    const std::size_t changes = edit_distance(name, column.name, least);
    if (changes < least) {
      nearest = column.name;
      least = changes;
    }
  }
  return nearest;
}

Error unknown_column(std::string_view name) {
  const std::string_view nearest = nearest_column(name);
  std::string hint = fmt::format("did you mean {}?", nearest);
  if (nearest.empty()) {
    hint = "--fields takes: ";
    for (const TableColumn& column : table_columns())
      hint.append(&column == &table_columns().front() ? "" : ", ").append(column.name);
  }
  return {ErrorCode::kUsage, fmt::format("no column is named {}", shell_quote(name)),
          std::move(hint)};
}

void append_csv(std::string& out, const std::string& value) {
  if (value.find_first_of("\",\r\n") == std::string::npos) {
    out += value;
    return;
  }
  out += '"';
  for (const char c : value) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

bool is_control(char32_t code) { return code < 0x20 || (code >= 0x7F && code < 0xA0); }

bool has_controls(std::string_view path) {
  for (std::size_t at = 0; at < path.size();) {
    if (is_control(decode(path, at))) return true;
  }
  return false;
}

// "query" is the one of a batch that found the hit.
std::string value_in(const Results& results, const Hit& hit, const std::string& column) {
  return column == "query" ? results.query_id.value_or("") : table_value(hit, column);
}

}  // namespace

Result<std::vector<std::string>> read_columns(std::string_view list) {
  if (trim(list).empty()) list = kDefaultColumns;
  std::vector<std::string> columns;
  while (!list.empty()) {
    const std::size_t comma = std::min(list.find(','), list.size());
    const std::string name = ascii_lower(trim(list.substr(0, comma)));
    list.remove_prefix(std::min(comma + 1, list.size()));
    if (name.empty()) continue;
    if (!is_table_column(name)) return tl::unexpected<Error>(unknown_column(name));
    columns.push_back(name);
  }
  if (columns.empty()) return fail(ErrorCode::kUsage, "--fields names no column");
  return columns;
}

std::string render_csv(const Results& results, const std::vector<std::string>& columns,
                       bool header) {
  std::string out;
  const auto append_row = [&](const auto& value_of) {
    if (results.query_id) append_csv(out, printable(value_of("query"), true));
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (i > 0 || results.query_id) out += ',';
      append_csv(out, printable(value_of(columns[i]), true));
    }
    out += "\r\n";
  };
  if (header) append_row([](const std::string& column) { return column; });
  for (const Hit& hit : results.hits)
    append_row([&](const std::string& column) { return value_in(results, hit, column); });
  return out;
}

std::string render_tsv(const Results& results, const std::vector<std::string>& columns,
                       bool header) {
  std::string out;
  const auto append_row = [&](const auto& value_of) {
    if (results.query_id) out += printable(value_of("query"));
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (i > 0 || results.query_id) out += '\t';
      out += printable(value_of(columns[i]));
    }
    out += '\n';
  };
  if (header) append_row([](const std::string& column) { return column; });
  for (const Hit& hit : results.hits)
    append_row([&](const std::string& column) { return value_in(results, hit, column); });
  return out;
}

std::string render_paths(const Results& results, PathsMode mode) {
  std::string out;
  for (const Hit& hit : results.hits) {
    const bool quoted = mode == PathsMode::kTerminal
                            ? printable(hit.file) != hit.file
                            : mode == PathsMode::kLines && has_controls(hit.file);
    out += quoted ? shell_quote(hit.file) : hit.file;
    out += mode == PathsMode::kNul ? '\0' : '\n';
  }
  return out;
}

std::string render_trec(const Results& results, std::string_view query_id) {
  const std::string id = query_id.empty() ? "0" : run_file_word(query_id);
  std::string out;
  for (const Hit& hit : results.hits) {
    out += fmt::format("{} Q0 {} {} {:.9f} muster\n", id, run_file_word(hit.path), hit.rank,
                       hit.score);
  }
  return out;
}

}  // namespace muster
