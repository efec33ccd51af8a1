#include <fmt/format.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <array>

#include "common/date.h"

namespace muster {
namespace {

constexpr std::array kMonths{"January", "February", "March",     "April",   "May",      "June",
                             "July",    "August",   "September", "October", "November", "December"};

Day any_day(int first_year, int last_year) {
  const Day first = first_day_of({first_year, std::nullopt, std::nullopt});
  const Day last = last_day_of({last_year, std::nullopt, std::nullopt});
  const auto count = *rc::gen::inRange<std::int64_t>(0, (last - first).count() + 1);
  return first + std::chrono::days{count};
}

PartialDate whole(Day day) {
  const std::chrono::year_month_day date{day};
  return {static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
          static_cast<unsigned>(date.day())};
}

PartialDate any_date(int first_year = kMinYear, int last_year = kMaxYear) {
  PartialDate date = whole(any_day(first_year, last_year));
  const int precision = *rc::gen::inRange(0, 3);
  if (precision < 2) date.day.reset();
  if (precision < 1) date.month.reset();
  return date;
}

std::string year_words(int year) {
  if (year <= 0) return fmt::format("{} BC", 1 - year);
  return year < 1000 ? fmt::format("{} AD", year) : fmt::format("{}", year);
}

std::string month_name(const PartialDate& date) { return kMonths[*date.month - 1]; }

std::string in_words(const PartialDate& date, bool american) {
  const std::string year = year_words(date.year);
  if (!date.month) return year;
  if (!date.day) return fmt::format("{} {}", month_name(date), year);
  return american ? fmt::format("{} {}, {}", month_name(date), *date.day, year)
                  : fmt::format("{} {} {}", *date.day, month_name(date), year);
}

// Years past 2999 are read where an era, a month or a day stands by them.
constexpr int kLastPlainYear = 2999;

RC_GTEST_PROP(DatePropertyTest, WhatIsPrintedParsesBack, ()) {
  const PartialDate date = any_date();
  RC_ASSERT(parse_partial_date(to_string(date)) == date);
}

RC_GTEST_PROP(DatePropertyTest, TheDaysOfADateLieWithinIt, ()) {
  const PartialDate date = any_date();
  const Day first = first_day_of(date);
  const Day last = last_day_of(date);
  RC_ASSERT(first <= last);
  RC_ASSERT(to_string(first).starts_with(to_string(date)));
  RC_ASSERT(to_string(last).starts_with(to_string(date)));
  RC_ASSERT(!to_string(first - std::chrono::days{1}).starts_with(to_string(date)));
  RC_ASSERT(!to_string(last + std::chrono::days{1}).starts_with(to_string(date)));
}

RC_GTEST_PROP(DatePropertyTest, ADateInWordsIsReadBack, (bool american)) {
  const PartialDate date = any_date(kMinYear, kLastPlainYear);
  const DateFact fact = read_date(in_words(date, american));
  RC_ASSERT(fact.intervals.size() == 1U);
  RC_ASSERT(fact.intervals[0].start == date);
  RC_ASSERT(fact.intervals[0].end == date);
  RC_ASSERT(fact.first_day == first_day_of(date));
  RC_ASSERT(fact.last_day == last_day_of(date));
  RC_ASSERT(read_query_date(in_words(date, american)) == fact.intervals[0]);
}

RC_GTEST_PROP(DatePropertyTest, AnIntervalInWordsIsReadBack, (bool american)) {
  PartialDate start = any_date(kMinYear, kLastPlainYear);
  PartialDate end = any_date(kMinYear, kLastPlainYear);
  if (last_day_of(end) < last_day_of(start)) std::swap(start, end);
  RC_PRE(first_day_of(start) <= first_day_of(end));
  const auto joint = *rc::gen::element<std::string>(" – ", " to ", " - ", " until ",
                                                    "\u00A0\u2014\n", " through ");
  // "500 BC – 31" is BC at both ends, so our own era is said behind the other.
  const bool turns = start.year <= 0 && end.year >= 1000;
  const DateFact fact =
      read_date(in_words(start, american) + joint + in_words(end, american) + (turns ? " AD" : ""));
  RC_ASSERT(fact.intervals.size() == 1U);
  RC_ASSERT(fact.intervals[0].start == start);
  RC_ASSERT(fact.intervals[0].end == end);
  RC_ASSERT(!fact.reversed);
}

RC_GTEST_PROP(DatePropertyTest, AMonthOrYearSaidOnceIsReadForBothEnds, (bool american)) {
  const PartialDate start = whole(any_day(1000, kLastPlainYear));
  const PartialDate end =
      whole(std::min(first_day_of(start) + std::chrono::days{*rc::gen::inRange(1, 300)},
                     last_day_of({start.year, std::nullopt, std::nullopt})));
  RC_PRE(!(start == end));
  const bool same_month = start.month == end.month;
  std::string text;
  if (american) {
    text = fmt::format("{} {}–{}{}, {}", month_name(start), *start.day,
                       same_month ? "" : month_name(end) + " ", *end.day, end.year);
  } else {
    text = fmt::format("{}{} – {} {} {}", *start.day, same_month ? "" : " " + month_name(start),
                       *end.day, month_name(end), end.year);
  }
  const DateFact fact = read_date(text);
  RC_LOG() << text;
  RC_ASSERT(fact.intervals.size() == 1U);
  RC_ASSERT(fact.intervals[0].start == start);
  RC_ASSERT(fact.intervals[0].end == end);
}

RC_GTEST_PROP(DatePropertyTest, IsoDatesAreReadBack, ()) {
  PartialDate date = any_date();
  const auto query = read_query_date(to_string(date));
  RC_ASSERT(query.has_value());
  RC_ASSERT(query->start == date);
  RC_ASSERT(query->end == date);
}

// Pieces of dates in any order: whatever comes of it keeps its own rules.
RC_GTEST_PROP(DatePropertyTest, AnyTextGivesSoundIntervals, ()) {
  const auto word = rc::gen::element<std::string>(
      "12", "31", "4", "1863", "480", "0", "May", "February", " ", " ", " ", "–", "-", "/", ",",
      " or ", " and ", " to ", "BC", "AD", "c. ", "late ", "winter ", "th", "s", " century", "?",
      "(", ")", "[", "]", "\n", ": ", "present", "before ", "since ", "between ", "O.S.", "N.S.",
      "{{start date|", "}}", "|", "phase ", " days", "AH", "ongoing", ".", "mid-", "1,200", "07:00",
      "half of ", "first ", "\u2013", "<br>", "&ndash;", "[[", "]]", "~");
  const auto words = *rc::gen::container<std::vector<std::string>>(word);
  std::string text;
  for (const std::string& part : words)
    text += part;
  const DateFact fact = read_date(text);
  RC_ASSERT(fact.text == text);
  for (const DateInterval& interval : fact.intervals) {
    RC_ASSERT(interval.start || interval.end || interval.ongoing);
    RC_ASSERT(!(interval.ongoing && interval.end));
    for (const auto& end : {interval.start, interval.end}) {
      if (end) RC_ASSERT(parse_partial_date(to_string(*end)) == end);
    }
    if (interval.start && interval.end) {
      RC_ASSERT(first_day_of(*interval.start) <= last_day_of(*interval.end));
    }
  }
  if (fact.first_day && fact.last_day) RC_ASSERT(*fact.first_day <= *fact.last_day);
}

}  // namespace
}  // namespace muster
