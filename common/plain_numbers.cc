#include "common/plain_numbers.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <utility>

#include "common/characters.h"
#include "common/date.h"
#include "common/figure.h"
#include "common/unicode.h"

namespace muster {
namespace {

// Longer runs of digits are no figures: telephone numbers, codes.
constexpr std::size_t kLongestFigure = 18;

// Dashes as '-', minus signs as '\x01', blanks of all kinds as ' '; the rest as it is.
std::string plain(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t code = decode(text, at);
    if (code == 0x2212) {
      out += '\x01';
    } else if (code >= 0x2010 && code <= 0x2015) {
      out += '-';
    } else if (code == 0xA0 || code == 0x202F || (code >= 0x2000 && code <= 0x200A)) {
      out += ' ';
    } else {
      out += text.substr(begin, at - begin);
    }
  }
  return out;
}

double scale_of(std::string_view rest) {
  static constexpr std::array<std::pair<std::string_view, double>, 4> kScales{
      {{"thousand", 1e3}, {"million", 1e6}, {"billion", 1e9}, {"trillion", 1e12}}};
  const std::string lower = ascii_lower(trim(rest.substr(0, 12)));
  for (const auto& [word, scale] : kScales) {
    if (lower.starts_with(word)) return scale;
  }
  return 1;
}

struct Figures {
  std::vector<double> outside;
  std::vector<double> inside;  // of brackets
};

Figures figures_of(const std::string& text) {
  Figures found;
  int depth = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (c == '(' || c == '[') ++depth;
    if ((c == ')' || c == ']') && depth > 0) --depth;
    if (!is_digit(c)) {
      ++at;
      continue;
    }
    const std::size_t begin = at;
    const Figure figure = read_figure(text, begin);
    at = figure.end;
    // "T-72", "BM21", "H2O": part of a name.
    const bool in_name =
        begin > 0 && (is_letter(text[begin - 1]) ||
                      (text[begin - 1] == '-' && begin > 1 && is_letter(text[begin - 2])));
    if (in_name || figure.digits > kLongestFigure) continue;
    const double value = figure.value * scale_of(std::string_view(text).substr(at));
    const bool minus =
        begin > 0 && (text[begin - 1] == '\x01' ||
                      (text[begin - 1] == '-' && (begin == 1 || text[begin - 2] == ' ')));
    (depth > 0 ? found.inside : found.outside).push_back(minus ? -value : value);
  }
  return found;
}

// Of a text that is a date, the years.
std::vector<double> years_of(std::string_view text) {
  std::vector<double> years;
  const auto interval = read_query_date(trim(text.substr(0, text.find('('))));
  if (!interval) return years;
  for (const std::optional<PartialDate>& date : {interval->start, interval->end}) {
    // Astronomical years: 0 is 1 BC.
    if (date) years.push_back(date->year > 0 ? date->year : date->year - 1);
  }
  return years;
}

}  // namespace

std::vector<double> plain_numbers(std::string_view text) {
  std::vector<double> numbers;
  if (std::none_of(text.begin(), text.end(), is_digit)) return numbers;
  Figures figures = figures_of(plain(text));
  numbers = figures.outside.empty() ? std::move(figures.inside) : std::move(figures.outside);
  const bool has_letters =
      std::any_of(text.begin(), text.end(), [](char c) { return is_ascii_letter(c); });
  if (has_letters) {
    if (std::vector<double> years = years_of(text); !years.empty()) numbers = std::move(years);
  }
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  if (numbers.size() > kMaxPlainNumbers) numbers.resize(kMaxPlainNumbers);
  return numbers;
}

}  // namespace muster
