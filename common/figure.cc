#include "common/figure.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "common/characters.h"

namespace muster {
namespace {

// Whether a separator stands at `at` with three digits behind it, and no more.
bool is_group(std::string_view text, std::size_t at, char separator) {
  const std::string_view group = text.substr(at, 4);
  return group.size() == 4 && group.front() == separator &&
         std::all_of(group.begin() + 1, group.end(), is_digit) &&
         (at + 4 == text.size() || !is_digit(text[at + 4]));
}

}  // namespace

Figure read_figure(std::string_view text, std::size_t at) {
  std::string digits;
  while (at < text.size() && is_digit(text[at]))
    digits += text[at++];
  const char separator = digits.size() <= 3 && at < text.size() ? text[at] : '\0';
  while ((separator == ',' || separator == ' ') && is_group(text, at, separator)) {
    digits.append(text, at + 1, 3);
    at += 4;
  }
  if (at + 1 < text.size() && text[at] == '.' && is_digit(text[at + 1])) {
    digits += text[at++];
    while (at < text.size() && is_digit(text[at]))
      digits += text[at++];
  }
  Figure figure;
  std::from_chars(digits.data(), digits.data() + digits.size(), figure.value);
  figure.digits = digits.size();
  figure.end = at;
  return figure;
}

}  // namespace muster
