#include "searcher/render_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "common/unicode.h"
#include "searcher/percent_encoding.h"
#include "searcher/shell_quote.h"
#include "searcher/table_values.h"

namespace muster {
namespace {

constexpr std::string_view kDefaultColumns =
    "rank,score,path,title,kind,first_day,last_day,ongoing,place,part_of,side1,side2,outcome,"
    "strength_min,strength_max,killed_min,killed_max,casualties_min,casualties_max";

// Single-letter changes between two short names.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j)
    row[j] = j;
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t above = row[j + 1];
      row[j + 1] = std::min({above + 1, row[j] + 1, diagonal + (a[i] == b[j] ? 0U : 1U)});
      diagonal = above;
    }
  }
  return row[b.size()];
}

// The column that was probably meant; empty: none is near.
std::string_view nearest_column(std::string_view name) {
  constexpr std::size_t kLongestName = 32;
  if (name.empty() || name.size() > kLongestName) return {};
  std::string_view nearest;
  std::size_t least = 2 * (name.size() / 3 + 1) + 2;
  for (const TableColumn& column : table_columns()) {
    // "killed" is not far from "killed_min", only short of it.
    if (name.size() > 2 && column.name.substr(0, name.size()) == name) return column.name;
    // People seldom err in the first letter.
    const std::size_t unlike =
        2 * distance(name, column.name) + (name.front() == column.name.front() ? 0 : 1);
    if (unlike < least) {
      nearest = column.name;
      least = unlike;
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

std::string render_csv(const Results& results, const std::vector<std::string>& columns) {
  std::string out;
  const auto append_row = [&](const auto& value_of) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (i > 0) out += ',';
      append_csv(out, printable(value_of(columns[i]), true));
    }
    out += "\r\n";
  };
  append_row([](const std::string& column) { return column; });
  for (const Hit& hit : results.hits)
    append_row([&hit](const std::string& column) { return table_value(hit, column); });
  return out;
}

std::string render_tsv(const Results& results, const std::vector<std::string>& columns) {
  std::string out;
  const auto append_row = [&](const auto& value_of) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (i > 0) out += '\t';
      out += printable(value_of(columns[i]));
    }
    out += '\n';
  };
  append_row([](const std::string& column) { return column; });
  for (const Hit& hit : results.hits)
    append_row([&hit](const std::string& column) { return table_value(hit, column); });
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
