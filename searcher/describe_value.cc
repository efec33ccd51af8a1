#include "searcher/describe_value.h"

#include <cmath>

#include "searcher/calendar.h"
#include "searcher/compact_date.h"
#include "searcher/quantity_text.h"

namespace muster {
namespace {

using std::chrono::year_month_day;

// An end of a range as a year or a month where it is that of one.
PartialDate end_of_range(Day day, bool first) {
  const auto year = period_number(Period::kYear, day);
  const auto month = period_number(Period::kMonth, day);
  const year_month_day date{day};
  const int number = static_cast<int>(date.year());
  const auto bound = [&](Period period, int of) {
    return first ? first_day_of(period, of) : last_day_of(period, of);
  };
  if (bound(Period::kYear, year) == day) return {number, std::nullopt, std::nullopt};
  const auto month_number = static_cast<unsigned>(date.month());
  if (bound(Period::kMonth, month) == day) return {number, month_number, std::nullopt};
  return {number, month_number, static_cast<unsigned>(date.day())};
}

PartialDate with_day(Day day) {
  const year_month_day date{day};
  return {static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
          static_cast<unsigned>(date.day())};
}

// Both ends in the precision of the finer one.
std::pair<PartialDate, PartialDate> both_ends(Day first, Day last) {
  PartialDate from = end_of_range(first, true);
  PartialDate to = end_of_range(last, false);
  if (from.day || to.day) return {with_day(first), with_day(last)};
  if (from.month || to.month) {
    from.month = with_day(first).month;
    to.month = with_day(last).month;
  }
  return {from, to};
}

std::string on_side(int side) { return side > 0 ? " on side " + std::to_string(side) : ""; }

std::string near_words(const std::string& text) {
  const std::size_t comma = text.rfind(',');
  if (comma == std::string::npos) return "near " + text;
  return "within " + text.substr(comma + 1) + " of " + text.substr(0, comma);
}

std::string number_value(const Field& field, int side, const std::string& text) {
  const auto range = read_number_range(text);
  const std::string words = range ? number_words(*range) : text;
  if (field.name == "duration") return "lasting " + words + (words == "1" ? " day" : " days");
  const bool participle = field.name != "strength" && field.name != "casualties";
  const std::string name(field.name);
  return (participle ? words + ' ' + name : name + ' ' + words) + on_side(side);
}

std::string date_value(const Field& field, const std::string& text, Day today) {
  const auto range = read_date_range(text, today);
  std::string words = range ? date_words(*range) : text;
  if (field.name == "began") return "begun " + words;
  if (field.name == "ended" || field.name == "published")
    return std::string(field.name) + ' ' + words;
  return words;
}

}  // namespace

std::string date_words(const DateRange& range) {
  if (!range.last_day) return "from " + compact_date(end_of_range(*range.first_day, true)) + " on";
  if (!range.first_day) return "up to " + compact_date(end_of_range(*range.last_day, false));
  for (const Period period : {Period::kCentury, Period::kDecade}) {
    const int number = period_number(period, *range.first_day);
    if (first_day_of(period, number) == *range.first_day &&
        last_day_of(period, number) == *range.last_day)
      return "in the " + period_label(period, number);
  }
  const auto [from, to] = both_ends(*range.first_day, *range.last_day);
  return (from.day ? "on " : "in ") + compact_range(from, to);
}

std::string number_words(const NumberRange& range) {
  const auto number = [](double value) { return number_text(static_cast<std::int64_t>(value)); };
  const bool from = std::isfinite(range.min);
  const bool to = std::isfinite(range.max);
  // An end that is left out is the next number a double can hold.
  const bool above = from && range.min != std::floor(range.min);
  const bool below = to && range.max != std::ceil(range.max);
  if (from && to) {
    const std::string first = number(above ? std::floor(range.min) + 1 : range.min);
    const std::string last = number(below ? std::ceil(range.max) - 1 : range.max);
    return first == last ? first : first + "–" + last;
  }
  if (from) {
    return above ? "more than " + number(std::floor(range.min)) : number(range.min) + " or more";
  }
  if (to) return below ? "less than " + number(std::ceil(range.max)) : "up to " + number(range.max);
  return "any number";
}

std::string value_words(const Field& field, int side, const std::string& text, Day today) {
  switch (field.kind) {
    case FieldKind::kDate:
      return date_value(field, text, today);
    case FieldKind::kNumber:
      return number_value(field, side, text);
    case FieldKind::kNear:
      return near_words(text);
    case FieldKind::kFlag:
      return field.name == "has" ? "with " + text : text;
    case FieldKind::kPath:
      return (text.ends_with('/') ? "below " : "at ") + text;
    default:
      return text;
  }
}

}  // namespace muster
