#include "searcher/number_range.h"

#include <cmath>
#include <string>
#include <utility>

#include "common/characters.h"
#include "common/figure.h"
#include "common/unicode.h"

namespace muster {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
// Longer texts are no numbers that anybody means, and have no finite value to speak of.
constexpr std::size_t kLongestRange = 64;

// Unicode's minus, dashes, blanks and comparisons as their ASCII forms, so that the rest sees one
// form each.
std::string to_ascii(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t code = decode(text, at);
    if (code == 0x2212 || (code >= 0x2010 && code <= 0x2015)) {
      out += '-';
    } else if (code == 0xA0 || code == 0x202F || (code >= 0x2000 && code <= 0x200A)) {
      out += ' ';
    } else if (code == 0x2265) {
      out += ">=";
    } else if (code == 0x2264) {
      out += "<=";
    } else if (code == 0x2026) {
      out += "...";
    } else if (code < 0x80) {
      out += code == '\t' || code == '\n' ? ' ' : static_cast<char>(code);
    } else {
      out += '?';  // nothing else can stand in a number
    }
  }
  return out;
}

std::string_view trim_blanks(std::string_view text) {
  while (!text.empty() && text.front() == ' ')
    text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ')
    text.remove_suffix(1);
  return text;
}

double multiplier_of(std::string_view suffix) {
  const std::string name = ascii_lower(suffix);
  if (name.empty()) return 1;
  if (name == "k") return 1e3;
  if (name == "m" || name == "mn") return 1e6;
  if (name == "b" || name == "bn") return 1e9;
  return 0;
}

struct Number {
  double value = 0;
  double unit = 1;
};

// One number with nothing around it.
std::optional<Number> read_number(std::string_view text) {
  text = trim_blanks(text);
  const bool minus = !text.empty() && text.front() == '-';
  if (minus) text.remove_prefix(1);
  if (text.empty() || !is_digit(text.front())) return std::nullopt;
  const Figure figure = read_figure(text, 0);
  const double unit = multiplier_of(trim_blanks(text.substr(figure.end)));
  if (unit == 0) return std::nullopt;
  return Number{(minus ? -figure.value : figure.value) * unit, unit};
}

std::optional<NumberRange> ordered(double min, double max) {
  if (max < min) std::swap(min, max);
  return NumberRange{min, max};
}

std::optional<NumberRange> read_comparison(std::string_view text) {
  const bool greater = text.front() == '>';
  text.remove_prefix(1);
  const bool equal = !text.empty() && text.front() == '=';
  if (equal) text.remove_prefix(1);
  const auto number = read_number(text);
  if (!number) return std::nullopt;
  const double value = number->value;
  if (greater) return NumberRange{equal ? value : std::nextafter(value, kInfinity), kInfinity};
  return NumberRange{-kInfinity, equal ? value : std::nextafter(value, -kInfinity)};
}

std::optional<NumberRange> read_dotted(std::string_view low, std::string_view high) {
  low = trim_blanks(low);
  high = trim_blanks(high);
  if (low.empty() && high.empty()) return std::nullopt;
  NumberRange range;
  if (!low.empty()) {
    const auto number = read_number(low);
    if (!number) return std::nullopt;
    range.min = number->value;
  }
  if (!high.empty()) {
    const auto number = read_number(high);
    if (!number) return std::nullopt;
    range.max = number->value;
  }
  return ordered(range.min, range.max);
}

std::optional<NumberRange> read_dashed(std::string_view low_text, std::string_view high_text) {
  auto low = read_number(low_text);
  const auto high = read_number(high_text);
  if (!low || !high) return std::nullopt;
  // "10-20k" is ten to twenty thousand; "900-1k" is not nine hundred thousand.
  if (low->unit == 1 && low->value * high->unit < high->value) low->value *= high->unit;
  return ordered(low->value, high->value);
}

}  // namespace

std::optional<NumberRange> read_number_range(std::string_view text) {
  if (text.size() > kLongestRange) return std::nullopt;
  const std::string ascii = to_ascii(text);
  const std::string_view value = trim_blanks(ascii);
  if (value.empty()) return std::nullopt;
  if (value.front() == '>' || value.front() == '<') return read_comparison(value);
  if (const std::size_t dots = value.find(".."); dots != std::string_view::npos) {
    return read_dotted(value.substr(0, dots), value.substr(dots + 2));
  }
  if (value.back() == '+') {
    const auto number = read_number(value.substr(0, value.size() - 1));
    if (!number) return std::nullopt;
    return NumberRange{number->value, kInfinity};
  }
  if (const auto number = read_number(value)) return NumberRange{number->value, number->value};
  // The first dash may be the minus of the lower end.
  const std::size_t dash = value.find('-', 1);
  if (dash == std::string_view::npos) return std::nullopt;
  return read_dashed(value.substr(0, dash), value.substr(dash + 1));
}

}  // namespace muster
