#include "searcher/quantity_text.h"

#include <fmt/format.h>

#include <cmath>

namespace muster {
namespace {

std::string grouped(std::string digits) {
  for (std::size_t at = digits.size(); at > 3;) {
    at -= 3;
    digits.insert(at, ",");
  }
  return digits;
}

}  // namespace

std::string number_text(std::int64_t number) {
  if (number >= 0) return grouped(std::to_string(number));
  // Its digits without the sign; the negation of the smallest number would not fit.
  return "-" + grouped(std::to_string(number).substr(1));
}

std::string range_text(const Range& range) {
  std::string text = number_text(range.min);
  if (range.max != range.min) text.append("–").append(number_text(range.max));
  if (range.at_least) text += '+';
  return text;
}

std::string count_text(std::uint64_t count, const char* singular, const char* plural) {
  return grouped(std::to_string(count)) + " " + (count == 1 ? singular : plural);
}

std::string duration_text(double milliseconds) {
  if (!std::isfinite(milliseconds) || milliseconds < 0) return {};
  if (milliseconds < 0.05) return "<0.1 ms";
  if (milliseconds < 0.95) return fmt::format("{:.1f} ms", milliseconds);
  if (milliseconds < 9999.5) return fmt::format("{:.0f} ms", milliseconds);
  return fmt::format("{:.1f} s", milliseconds / 1000);
}

}  // namespace muster
