#include "common/date_template.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <iterator>
#include <optional>
#include <vector>

#include "common/characters.h"
#include "common/unicode.h"

namespace muster::dates {
namespace {

constexpr std::array kMonthNames{"January",   "February", "March",    "April",
                                 "May",       "June",     "July",     "August",
                                 "September", "October",  "November", "December"};

// Templates that show the last of their arguments, whatever they do to its looks.
constexpr std::array<std::string_view, 32> kWrappers{
    "nowrap", "nobr",   "nobreak", "nobold",   "small",    "smaller",  "big",         "larger",
    "large",  "huge",   "resize",  "center",   "centre",   "lang",     "normal",      "font",
    "bold",   "italic", "strong",  "longitem", "nbnowrap", "fontsize", "sort",        "color",
    "b",      "i",      "em",      "midsize",  "left",     "right",    "nobold text", "nbold"};
constexpr std::array<std::string_view, 4> kFirstShown{"abbr", "tooltip", "ill",
                                                      "interlanguage link"};
constexpr std::array<std::string_view, 14> kLists{
    "ubl",       "unbulleted list", "plainlist",  "plain list",        "flatlist",
    "flat list", "hlist",           "clist",      "bulleted list",     "collapsible list",
    "br list",   "cslist",          "unbulleted", "indented plainlist"};
constexpr std::array<std::string_view, 13> kDashes{
    "snd",     "spnd",    "ndash", "mdash",   "spaced ndash", "spaced en dash",
    "en dash", "em dash", "dash",  "nbndash", "snds",         "–",
    "—"};
constexpr std::array<std::string_view, 5> kSpaces{"nbsp", "space", "spaces", "thinsp",
                                                  "thin space"};
constexpr std::array<std::string_view, 4> kBreaks{"br", "break", "crlf", "pb"};
constexpr std::array<std::string_view, 5> kCirca{"circa", "c.", "c", "ca", "ca."};
constexpr std::array<std::string_view, 4> kEras{"ad", "bc", "bce", "ce"};
constexpr std::array<std::string_view, 8> kDates{
    "dts",        "bda",        "dda",  "birth year and age", "death year and age",
    "birth year", "death year", "as of"};

struct Arguments {
  std::string name;
  std::vector<std::string_view> plain;
  std::vector<std::pair<std::string, std::string_view>> named;

  std::string_view operator[](std::string_view key) const {
    for (const auto& [name_of, value] : named) {
      if (name_of == key) return value;
    }
    return {};
  }
  std::string_view at(std::size_t i) const {
    return i < plain.size() ? plain[i] : std::string_view{};
  }
};

bool is_key(std::string_view text) {
  return !text.empty() && text.size() <= 24 && std::all_of(text.begin(), text.end(), [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '-' || c == ' ';
  });
}

Arguments split(std::string_view inside) {
  Arguments arguments;
  bool first = true;
  while (true) {
    const std::size_t bar = inside.find('|');
    const std::string_view part = inside.substr(0, bar);
    const std::size_t equals = part.find('=');
    if (first) {
      arguments.name = ascii_lower(collapse_blanks(part));
      std::replace(arguments.name.begin(), arguments.name.end(), '_', ' ');
    } else if (equals != std::string_view::npos && is_key(trim(part.substr(0, equals)))) {
      const std::string key = ascii_lower(trim(part.substr(0, equals)));
      const std::string_view value = trim(part.substr(equals + 1));
      // "1=" is the first plain argument by another way.
      if (std::isdigit(static_cast<unsigned char>(key[0])) != 0) {
        arguments.plain.push_back(value);
      } else {
        arguments.named.emplace_back(key, value);
      }
    } else {
      arguments.plain.push_back(trim(part));
    }
    first = false;
    if (bar == std::string_view::npos) return arguments;
    inside.remove_prefix(bar + 1);
  }
}

std::optional<int> number(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// "1 July 1863" from its parts; a month may be a number or a name. Empty for an empty year.
std::string date_in_words(std::string_view year, std::string_view month, std::string_view day) {
  if (year.empty()) return {};
  std::string text;
  const auto month_number = number(month);
  const auto day_number = number(day);
  const bool has_month = month_number ? *month_number >= 1 && *month_number <= 12 : !month.empty();
  if (has_month) {
    if (day_number && *day_number >= 1) text += fmt::format("{} ", *day_number);
    text += month_number ? kMonthNames[static_cast<std::size_t>(*month_number - 1)]
                         : std::string(month);
    text += ' ';
  }
  const auto year_number = number(year);
  if (year_number && *year_number <= 0)
    return text + fmt::format("{} BC", 1 - static_cast<long>(*year_number));
  return text + std::string(year);
}

std::string date_template(const Arguments& arguments) {
  if (!arguments["year"].empty()) {
    return date_in_words(arguments["year"], arguments["month"], arguments["day"]);
  }
  if (arguments.plain.empty()) {
    const std::string_view display = arguments["display"];
    return std::string(display.empty() ? arguments["date"] : display);
  }
  const auto year = number(arguments.at(0));
  if (!year) return std::string(arguments.at(0));
  // {{dts|1|July|1863}} has the day in front.
  if (!number(arguments.at(1)) && *year <= 31 && number(arguments.at(2)).value_or(0) > 31) {
    return date_in_words(arguments.at(2), arguments.at(1), arguments.at(0));
  }
  return date_in_words(arguments.at(0), arguments.at(1), arguments.at(2));
}

std::string range_template(const Arguments& arguments) {
  const std::size_t half = arguments.plain.size() >= 6 ? 3 : arguments.plain.size() / 2;
  if (half == 0) return std::string(arguments.at(0));
  const auto part = [&](std::size_t begin) {
    if (!number(arguments.at(begin))) return std::string(arguments.at(begin));
    return date_in_words(arguments.at(begin), half > 1 ? arguments.at(begin + 1) : "",
                         half > 2 ? arguments.at(begin + 2) : "");
  };
  return part(0) + " – " + part(half);
}

std::string joined(const Arguments& arguments, std::string_view prefix,
                   std::string_view separator) {
  std::string text;
  for (const std::string_view part : arguments.plain) {
    if (part.empty()) continue;
    if (!text.empty()) text += separator;
    text.append(prefix).append(part);
  }
  return text;
}

}  // namespace

std::string expand_template(std::string_view inside) {
  const Arguments arguments = split(inside);
  const std::string_view name = arguments.name;
  if (is_one_of(name, kWrappers)) {
    return arguments.plain.empty() ? std::string() : std::string(arguments.plain.back());
  }
  if (is_one_of(name, kFirstShown)) return std::string(arguments.at(0));
  if (is_one_of(name, kLists)) return joined(arguments, "", "\n");
  if (is_one_of(name, kDashes)) return " – ";
  if (is_one_of(name, kSpaces)) return " ";
  if (is_one_of(name, kBreaks)) return "\n";
  if (is_one_of(name, kCirca)) {
    return arguments.plain.empty() ? "c. " : joined(arguments, "c. ", " – ");
  }
  if (name == "reign" || name == "r." || name == "floruit" || name == "fl.") {
    return joined(arguments, "", " – ");
  }
  if (is_one_of(name, kEras)) return fmt::format("{} {}", arguments.at(0), name);
  if (name.starts_with("oldstyledate")) {
    return fmt::format("{} [O.S. {}] {}", arguments.at(0), arguments.at(2), arguments.at(1));
  }
  if (name == "start and end dates" || name == "date range" || name == "daterange") {
    return range_template(arguments);
  }
  // Cleanup notices say when they were set: {{use dmy dates|date=May 2012}}, {{update|date=...}}.
  const bool notice = name.starts_with("use ") || name.find("update") != std::string_view::npos ||
                      name.find("dated") != std::string_view::npos;
  const bool dated = name.find("date") != std::string_view::npos && !notice;
  if (dated || is_one_of(name, kDates)) return date_template(arguments);
  return {};
}

}  // namespace muster::dates
