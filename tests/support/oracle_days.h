// Days as whole numbers, reckoned apart from the program: what an oracle compares dates by.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace muster::test {

// Both included; the far ends stand for what is not said.
inline constexpr long kFarPast = -100'000'000;
inline constexpr long kFarFuture = 100'000'000;

struct DayRange {
  long first = kFarPast;
  long last = kFarFuture;
  bool overlaps(const DayRange& other) const { return first <= other.last && last >= other.first; }
};

struct OracleDate {
  int year = 0;   // astronomical: 0 is 1 BC
  int month = 0;  // 0: not said
  int day = 0;    // 0: not said
};

inline bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }
inline int days_in_month(int year, int month) {
  static constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return kDays[month - 1] + (month == 2 && is_leap(year) ? 1 : 0);
}

// Counted up month by month from a table of the 400 years after which the calendar begins anew.
inline long day_number(int year, int month, int day) {
  static const std::vector<long> before_year = [] {
    std::vector<long> days{0};
    for (int one = 0; one < 400; ++one)
      days.push_back(days.back() + (is_leap(one) ? 366 : 365));
    return days;
  }();
  int cycle = year / 400;
  if (year % 400 < 0) --cycle;
  const int of_cycle = year - cycle * 400;
  long number = cycle * before_year[400] + before_year[static_cast<std::size_t>(of_cycle)];
  for (int one = 1; one < month; ++one)
    number += days_in_month(year, one);
  return number + day;
}

// "2018", "2018-03", "-0489-09-12".
inline OracleDate read_oracle_date(const std::string& text) {
  const std::size_t sign = text.front() == '-' ? 1 : 0;
  OracleDate date;
  const std::size_t month = text.find('-', sign);
  date.year = std::stoi(text.substr(sign, month - sign)) * (sign == 1 ? -1 : 1);
  if (month == std::string::npos) return date;
  date.month = std::stoi(text.substr(month + 1, 2));
  if (text.size() > month + 3) date.day = std::stoi(text.substr(month + 4));
  return date;
}

inline DayRange days_of(const OracleDate& date) {
  const int first_month = date.month == 0 ? 1 : date.month;
  const int last_month = date.month == 0 ? 12 : date.month;
  return {day_number(date.year, first_month, date.day == 0 ? 1 : date.day),
          day_number(date.year, last_month,
                     date.day == 0 ? days_in_month(date.year, last_month) : date.day)};
}

inline std::string padded(int number, std::size_t width) {
  std::string text = std::to_string(number);
  return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

inline std::string year_text(int year) {
  return year < 0 ? '-' + padded(-year, 4) : padded(year, 4);
}
inline std::string date_text(const OracleDate& date) {
  std::string text = year_text(date.year);
  if (date.month != 0) text += '-' + padded(date.month, 2);
  if (date.day != 0) text += '-' + padded(date.day, 2);
  return text;
}

// The year and month a day is in.
inline OracleDate month_of(long day) {
  OracleDate date;
  date.year = static_cast<int>(day / 365);
  while (day_number(date.year, 1, 1) > day)
    --date.year;
  while (day_number(date.year + 1, 1, 1) <= day)
    ++date.year;
  date.month = 1;
  while (date.month < 12 && day_number(date.year, date.month + 1, 1) <= day)
    ++date.month;
  return date;
}

inline std::string ordinal_text(int number) {
  const bool teen = number % 100 / 10 == 1;
  const char* endings[] = {"th", "st", "nd", "rd"};
  return std::to_string(number) + (teen || number % 10 > 3 ? "th" : endings[number % 10]);
}

// What a facet calls the period that a month is in.
inline std::string period_name(const std::string& facet, const OracleDate& month) {
  const bool bc = month.year < 1;
  const int year = bc ? 1 - month.year : month.year;  // as people count
  const std::string era = bc ? " BC" : "";
  if (facet == "month") return date_text(month);
  if (facet == "year") return std::to_string(year) + era;
  if (facet == "decade") return std::to_string(year / 10 * 10) + 's' + era;
  return ordinal_text((year + 99) / 100) + " century" + era;
}

}  // namespace muster::test
