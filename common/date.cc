#include "common/date.h"

#include <fmt/format.h>

namespace muster {
namespace {

namespace chrono = std::chrono;

Day day_of(int year, unsigned month, unsigned day) {
  return chrono::sys_days{chrono::year{year} / chrono::month{month} / chrono::day{day}};
}

Day last_of_month(int year, unsigned month) {
  return chrono::sys_days{chrono::year{year} / chrono::month{month} / chrono::last};
}

std::string year_text(int year) {
  return year < 0 ? fmt::format("-{:04}", -year) : fmt::format("{:04}", year);
}

// `count` digits at the front of `text`, which is moved behind them.
std::optional<int> take_digits(std::string_view& text, std::size_t count) {
  if (text.size() < count) return std::nullopt;
  int value = 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (text[i] < '0' || text[i] > '9') return std::nullopt;
    value = value * 10 + (text[i] - '0');
  }
  text.remove_prefix(count);
  return value;
}

bool take(std::string_view& text, char c) {
  if (text.empty() || text.front() != c) return false;
  text.remove_prefix(1);
  return true;
}

}  // namespace

Day first_day_of(const PartialDate& date) {
  return day_of(date.year, date.month.value_or(1), date.day.value_or(1));
}

Day last_day_of(const PartialDate& date) {
  if (date.month && date.day) return day_of(date.year, *date.month, *date.day);
  return last_of_month(date.year, date.month.value_or(12));
}

std::optional<Day> first_day_of(const DateInterval& interval) {
  if (!interval.start) return std::nullopt;
  return first_day_of(*interval.start);
}

std::optional<Day> last_day_of(const DateInterval& interval) {
  if (!interval.end) return std::nullopt;
  return last_day_of(*interval.end);
}

std::string to_string(const PartialDate& date) {
  std::string text = year_text(date.year);
  if (date.month) text += fmt::format("-{:02}", *date.month);
  if (date.month && date.day) text += fmt::format("-{:02}", *date.day);
  return text;
}

std::string to_string(Day day) {
  const chrono::year_month_day date{day};
  return to_string(PartialDate{static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                               static_cast<unsigned>(date.day())});
}

std::optional<PartialDate> parse_partial_date(std::string_view text) {
  const bool negative = take(text, '-');
  const auto year = take_digits(text, 4);
  if (!year || (negative && *year == 0)) return std::nullopt;
  PartialDate date{negative ? -*year : *year, std::nullopt, std::nullopt};
  if (text.empty()) return date;
  if (!take(text, '-')) return std::nullopt;
  const auto month = take_digits(text, 2);
  if (!month || *month < 1 || *month > 12) return std::nullopt;
  date.month = static_cast<unsigned>(*month);
  if (text.empty()) return date;
  if (!take(text, '-')) return std::nullopt;
  const auto day = take_digits(text, 2);
  if (!day || !text.empty()) return std::nullopt;
  const chrono::year_month_day whole{chrono::year{date.year}, chrono::month{*date.month},
                                     chrono::day{static_cast<unsigned>(*day)}};
  if (!whole.ok()) return std::nullopt;
  date.day = static_cast<unsigned>(*day);
  return date;
}

}  // namespace muster
