#include "indexer/claim_figures.h"

#include <algorithm>

#include "common/characters.h"

namespace muster::claims {
namespace {

constexpr int kMostDigits = 15;

}  // namespace

std::size_t digits_end(std::string_view text, std::size_t at) {
  while (at < text.size() && is_digit(text[at]))
    ++at;
  return at;
}

std::size_t read_figure(std::string_view text, std::size_t at, Figure& figure) {
  std::size_t end = digits_end(text, at);
  const std::size_t first = end - at;
  bool overflow = false;
  const auto take = [&](std::size_t from, std::size_t to) {
    for (std::size_t i = from; i < to; ++i) {
      if (++figure.length > kMostDigits) {
        overflow = true;
        return;
      }
      figure.digits = figure.digits * 10 + (text[i] - '0');
    }
  };
  take(at, end);
  while (end + 1 < text.size() && (text[end] == ',' || text[end] == '\'' || text[end] == '.')) {
    const char mark = text[end];
    const std::size_t next = digits_end(text, end + 1);
    const std::size_t size = next - end - 1;
    const bool indian = mark == ',' && size == 2 && next < text.size() && text[next] == ',' &&
                        digits_end(text, next + 1) - next - 1 >= 2;
    const bool dots = mark == '.';
    if (!(size == 3 || indian) || (first > 3 && figure.length == static_cast<int>(first)) ||
        (dots && figure.grouped && !figure.dot_grouped) || (!dots && figure.dot_grouped)) {
      break;
    }
    figure.grouped = true;
    figure.dot_grouped = dots;
    take(end + 1, next);
    end = next;
  }
  const bool decimal_comma = end < text.size() && text[end] == ',' && !figure.grouped;
  if (end + 1 < text.size() && is_digit(text[end + 1]) && !figure.dot_grouped &&
      (text[end] == '.' || decimal_comma)) {
    const std::size_t next = digits_end(text, end + 1);
    // "1,5 million" has a decimal comma; "10,20" are two figures.
    const bool scale = text.substr(next, 8) == " million" || text.substr(next, 8) == " billion" ||
                       text.substr(next, 4) == " mln";
    if (!decimal_comma || (scale && next - end <= 3)) {
      figure.decimals = static_cast<int>(std::min<std::size_t>(next - end - 1, kMostDigits));
      take(end + 1, next);
      end = next;
    }
  }
  if (overflow) figure.digits = -1;
  return end;
}

std::optional<std::size_t> numeric_date(std::string_view text, std::size_t at) {
  const std::size_t first = digits_end(text, at);
  if (first >= text.size() || first - at > 4) return std::nullopt;
  const char mark = text[first];
  if (mark != '.' && mark != '-' && mark != '/') return std::nullopt;
  const std::size_t second = digits_end(text, first + 1);
  if (second == first + 1 || second - first > 3 || second >= text.size() || text[second] != mark)
    return std::nullopt;
  const std::size_t third = digits_end(text, second + 1);
  if (third == second + 1 || third - second > 5 || (third < text.size() && is_letter(text[third])))
    return std::nullopt;
  const std::size_t last = third - second - 1;
  return last == 2 || last == 4 || first - at == 4 ? std::optional(third) : std::nullopt;
}

}  // namespace muster::claims
