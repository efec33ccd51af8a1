#include "searcher/calendar.h"

#include <fmt/format.h>

#include <array>
#include <charconv>

#include "common/unicode.h"

namespace muster {
namespace {

using std::chrono::year_month_day;

constexpr std::array<std::string_view, 5> kNames = {"day", "month", "year", "decade", "century"};

int year_of(Day day) { return static_cast<int>(year_month_day(day).year()); }
int month_of(Day day) {
  return static_cast<int>(static_cast<unsigned>(year_month_day(day).month()));
}

int floor_divide(int value, int by) { return value >= 0 ? value / by : -((-value + by - 1) / by); }

// Years before Christ as people count them: 1 and up.
int bc(int year) { return 1 - year; }

int decade_of(int year) { return year >= 1 ? year / 10 : -(bc(year) / 10) - 1; }
int first_year_of_decade(int number) {
  if (number > 0) return number * 10;
  if (number == 0) return 1;
  const int tens = -number - 1;
  return 1 - (tens * 10 + 9);
}

Day first_of(int year, unsigned month = 1) {
  return Day(std::chrono::year(year) / std::chrono::month(month) / 1);
}

std::string year_label(int year) {
  return year >= 1 ? std::to_string(year) : fmt::format("{} BC", bc(year));
}

// A number at the start of `text`, which loses it.
std::optional<int> take_number(std::string_view& text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || value < 0 || value > 99'999) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return value;
}

bool take(std::string_view& text, std::string_view what) {
  if (!text.starts_with(what)) return false;
  text.remove_prefix(what.size());
  return true;
}

std::optional<int> parse_year(std::string_view text) {
  const auto number = take_number(text);
  if (!number || *number == 0) return std::nullopt;
  if (text.empty() || text == " ad" || text == " ce") return *number;
  if (text == " bc" || text == "bc" || text == " bce") return 1 - *number;
  return std::nullopt;
}

}  // namespace

std::string ordinal(int number) {
  const int tens = number % 100;
  const int ones = number % 10;
  if (tens >= 11 && tens <= 13) return fmt::format("{}th", number);
  constexpr std::array<const char*, 4> kEndings = {"th", "st", "nd", "rd"};
  return fmt::format("{}{}", number, kEndings[ones < 4 ? static_cast<std::size_t>(ones) : 0]);
}

std::optional<Period> find_period(std::string_view name) {
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    if (kNames[i] == name) return static_cast<Period>(i);
  }
  return std::nullopt;
}

std::string_view name_of(Period period) { return kNames[static_cast<std::size_t>(period)]; }

int period_number(Period period, Day day) {
  switch (period) {
    case Period::kDay:
      return static_cast<int>(day.time_since_epoch().count());
    case Period::kMonth:
      return year_of(day) * 12 + month_of(day) - 1;
    case Period::kYear:
      return year_of(day);
    case Period::kDecade:
      return decade_of(year_of(day));
    case Period::kCentury:
      return floor_divide(year_of(day) - 1, 100);
  }
  return 0;
}

Day first_day_of(Period period, int number) {
  switch (period) {
    case Period::kDay:
      return Day(std::chrono::days(number));
    case Period::kMonth: {
      const int year = floor_divide(number, 12);
      return first_of(year, static_cast<unsigned>(number - year * 12) + 1);
    }
    case Period::kYear:
      return first_of(number);
    case Period::kDecade:
      return first_of(first_year_of_decade(number));
    case Period::kCentury:
      return first_of(number * 100 + 1);
  }
  return {};
}

Day last_day_of(Period period, int number) {
  return first_day_of(period, number + 1) - std::chrono::days(1);
}

std::string period_label(Period period, int number) {
  switch (period) {
    case Period::kDay:
      return to_string(first_day_of(period, number));
    case Period::kMonth:
      return to_string(first_day_of(period, number))
          .substr(0, to_string(first_day_of(period, number)).size() - 3);
    case Period::kYear:
      return year_label(number);
    case Period::kDecade:
      return number >= 0 ? fmt::format("{}s", number * 10)
                         : fmt::format("{}s BC", (-number - 1) * 10);
    case Period::kCentury:
      return number >= 0 ? ordinal(number + 1) + " century" : ordinal(-number) + " century BC";
  }
  return {};
}

std::optional<int> parse_period(Period period, std::string_view label) {
  const std::string lower = ascii_lower(label);
  std::string_view text = lower;
  switch (period) {
    case Period::kDay:
    case Period::kMonth: {
      const auto date = parse_partial_date(label);
      if (!date || !date->month || date->day.has_value() != (period == Period::kDay))
        return std::nullopt;
      return period_number(period, first_day_of(*date));
    }
    case Period::kYear:
      return parse_year(text);
    case Period::kDecade: {
      const auto number = take_number(text);
      if (!number || *number % 10 != 0 || !take(text, "s")) return std::nullopt;
      if (text.empty()) return *number / 10;
      return text == " bc" ? std::optional(-(*number / 10) - 1) : std::nullopt;
    }
    case Period::kCentury: {
      const auto number = take_number(text);
      if (!number || *number == 0) return std::nullopt;
      if (!take(text, "th") && !take(text, "st") && !take(text, "nd") && !take(text, "rd"))
        return std::nullopt;
      if (!take(text, " century")) return std::nullopt;
      if (text.empty()) return *number - 1;
      return text == " bc" ? std::optional(-*number) : std::nullopt;
    }
  }
  return std::nullopt;
}

}  // namespace muster
