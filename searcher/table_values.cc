#include "searcher/table_values.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace muster {
namespace {

std::string joined_values(const std::vector<std::string>& values) {
  std::string out;
  for (const std::string& value : values)
    out.append(out.empty() ? "" : "; ").append(value);
  return out;
}

std::string day_text(const std::optional<Day>& day) { return day ? to_string(*day) : ""; }

std::string side_names(const Hit& hit, int number) {
  for (const HitSide& side : hit.sides) {
    if (side.number == number) return joined_values(side.combatants);
  }
  return {};
}

struct PlainColumn {
  TableColumn column;
  std::string (*value)(const Hit&);
};

const std::array kPlainColumns{
    PlainColumn{{"rank", "place among all hits"},
                [](const Hit& hit) { return std::to_string(hit.rank); }},
    PlainColumn{{"score", "the ranking's weight"},
                [](const Hit& hit) { return fmt::format("{:.6f}", hit.score); }},
    PlainColumn{{"path", "path below its root"}, [](const Hit& hit) { return hit.path; }},
    PlainColumn{{"file", "path as it opens from here"}, [](const Hit& hit) { return hit.file; }},
    PlainColumn{{"title", "title"}, [](const Hit& hit) { return hit.title; }},
    PlainColumn{{"kind", "conflict, person, settlement ..."},
                [](const Hit& hit) { return hit.kind; }},
    PlainColumn{{"short_description", "what it is, in a few words"},
                [](const Hit& hit) { return hit.short_description; }},
    PlainColumn{{"author", "author"}, [](const Hit& hit) { return hit.author; }},
    PlainColumn{{"published", "day of publication"}, [](const Hit& hit) { return hit.published; }},
    PlainColumn{{"tags", "tags"}, [](const Hit& hit) { return joined_values(hit.tags); }},
    PlainColumn{{"date", "dates as the article has them"},
                [](const Hit& hit) { return hit.date.text; }},
    PlainColumn{{"first_day", "first day possible"},
                [](const Hit& hit) { return day_text(hit.date.first_day); }},
    PlainColumn{{"last_day", "last day possible; empty while it goes on"},
                [](const Hit& hit) { return day_text(hit.date.last_day); }},
    PlainColumn{{"ongoing", "true or false; empty without a date"},
                [](const Hit& hit) -> std::string {
                  if (hit.date.intervals.empty()) return {};
                  return hit.date.ongoing ? "true" : "false";
                }},
    PlainColumn{{"place", "places, from the smallest to the largest"},
                [](const Hit& hit) { return joined_values(hit.places); }},
    PlainColumn{{"part_of", "the conflicts it is part of"},
                [](const Hit& hit) { return joined_values(hit.part_of); }},
    PlainColumn{{"outcome", "outcome"}, [](const Hit& hit) { return hit.outcome; }},
    PlainColumn{{"side1", "combatants of side 1"},
                [](const Hit& hit) { return side_names(hit, 1); }},
    PlainColumn{{"side2", "combatants of side 2"},
                [](const Hit& hit) { return side_names(hit, 2); }},
    PlainColumn{{"side3", "combatants of side 3"},
                [](const Hit& hit) { return side_names(hit, 3); }},
    PlainColumn{{"side4", "combatants of side 4"},
                [](const Hit& hit) { return side_names(hit, 4); }},
    PlainColumn{{"section", "heading of the section the snippet is from"},
                [](const Hit& hit) { return hit.snippet.section; }},
    PlainColumn{{"snippet", "the passage that matches"},
                [](const Hit& hit) { return hit.snippet.text; }},
};

constexpr std::array<TableColumn, 12> kNumberColumns{{
    {"strength_min", "strength of all sides, the least (strength1_min: of side 1)"},
    {"strength_max", "strength of all sides, the most"},
    {"killed_min", "killed, as stated for the whole, else of all sides; the least"},
    {"killed_max", "killed, the most"},
    {"wounded_min", "wounded, the least"},
    {"wounded_max", "wounded, the most"},
    {"captured_min", "captured, the least"},
    {"captured_max", "captured, the most"},
    {"missing_min", "missing, the least"},
    {"missing_max", "missing, the most"},
    {"casualties_min", "losses whose kind is not said, the least"},
    {"casualties_max", "losses whose kind is not said, the most"},
}};

// A number's column: strength or a loss, of one side or of all, its least or its most.
struct NumberColumn {
  std::optional<Loss> loss;  // nullopt: strength
  int side = 0;
  bool most = false;
};

std::optional<NumberColumn> number_column(std::string_view name) {
  NumberColumn column;
  const std::size_t bar = name.rfind('_');
  if (bar == std::string_view::npos) return std::nullopt;
  const std::string_view end = name.substr(bar + 1);
  if (end != "min" && end != "max") return std::nullopt;
  column.most = end == "max";
  name = name.substr(0, bar);
  if (!name.empty() && name.back() >= '1' && name.back() < '1' + kMaxSides) {
    column.side = name.back() - '0';
    name.remove_suffix(1);
  }
  if (name == "strength") return column;
  const auto* const loss = std::find(kLossNames.begin(), kLossNames.end(), name);
  if (loss == kLossNames.end()) return std::nullopt;
  column.loss = kLosses.at(static_cast<std::size_t>(loss - kLossNames.begin()));
  return column;
}

std::optional<Range> of_side(const HitSide& side, const NumberColumn& column) {
  return column.loss ? side.losses[*column.loss] : side.strength;
}

// Ends of a sum that would pass the largest number stay at it.
std::int64_t added(std::int64_t a, std::int64_t b) {
  std::int64_t sum = 0;
  return __builtin_add_overflow(a, b, &sum) ? INT64_MAX : sum;
}

std::string number_value(const Hit& hit, const NumberColumn& column) {
  std::optional<Range> range;
  if (column.side == 0 && column.loss) range = hit.losses[*column.loss];
  if (!range) {
    for (const HitSide& side : hit.sides) {
      const std::optional<Range> own = of_side(side, column);
      if (!own || (column.side != 0 && side.number != column.side)) continue;
      if (!range) range = Range{};
      range->min = added(range->min, own->min);
      range->max = added(range->max, own->max);
    }
  }
  if (!range) return {};
  return std::to_string(column.most ? range->max : range->min);
}

const PlainColumn* plain_column(std::string_view name) {
  for (const PlainColumn& column : kPlainColumns) {
    if (column.column.name == name) return &column;
  }
  return nullptr;
}

}  // namespace

const std::vector<TableColumn>& table_columns() {
  static const std::vector<TableColumn> kColumns = [] {
    std::vector<TableColumn> columns;
    columns.reserve(kPlainColumns.size() + kNumberColumns.size());
    for (const PlainColumn& column : kPlainColumns)
      columns.push_back(column.column);
    columns.insert(columns.end(), kNumberColumns.begin(), kNumberColumns.end());
    return columns;
  }();
  return kColumns;
}

bool is_table_column(std::string_view name) {
  return plain_column(name) != nullptr || number_column(name).has_value();
}

std::string table_value(const Hit& hit, std::string_view column) {
  if (const PlainColumn* plain = plain_column(column)) return plain->value(hit);
  const std::optional<NumberColumn> number = number_column(column);
  return number ? number_value(hit, *number) : std::string();
}

}  // namespace muster
