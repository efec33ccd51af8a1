#include "searcher/query_values.h"

#include <algorithm>
#include <array>
#include <optional>

#include "common/characters.h"
#include "common/unicode.h"
#include "searcher/date_range.h"
#include "searcher/number_range.h"
#include "searcher/query_text.h"

namespace muster {
namespace {

// What a word says in a date, as far as it tells whether more is to come.
enum class DateWord {
  kNone,
  kDay,
  kYear,
  kOrdinal,
  kMonth,
  kEra,
  kCentury,
  kQualifier,
  kRelative,
  kUnit,
  kAgo
};

DateWord classify_number(std::string_view word) {
  std::size_t digits = 0;
  while (digits < word.size() && is_digit(word[digits]))
    ++digits;
  const std::string_view rest = word.substr(digits);
  if (digits == 0) return DateWord::kNone;
  if (rest == "st" || rest == "nd" || rest == "rd" || rest == "th") return DateWord::kOrdinal;
  if (!rest.empty()) return DateWord::kNone;
  return digits <= 2 ? DateWord::kDay : DateWord::kYear;
}

DateWord classify(std::string_view text) {
  static constexpr std::array<std::string_view, 24> kMonths{
      "january",   "february", "march",    "april",    "may",  "june", "july", "august",
      "september", "october",  "november", "december", "jan",  "feb",  "mar",  "apr",
      "jun",       "jul",      "aug",      "sep",      "sept", "oct",  "nov",  "dec"};
  static constexpr std::array<std::string_view, 4> kEras{"bc", "bce", "ad", "ce"};
  static constexpr std::array<std::string_view, 12> kQualifiers{
      "early", "mid",    "late", "spring", "summer", "autumn",
      "fall",  "winter", "c",    "ca",     "circa",  "about"};
  static constexpr std::array<std::string_view, 3> kRelatives{"last", "past", "this"};
  static constexpr std::array<std::string_view, 8> kUnits{"day",   "days",   "week", "weeks",
                                                          "month", "months", "year", "years"};
  std::string word = ascii_lower(text);
  std::erase(word, '.');
  while (!word.empty() && word.back() == ',')
    word.pop_back();
  if (is_one_of(word, kMonths)) return DateWord::kMonth;
  if (is_one_of(word, kEras)) return DateWord::kEra;
  if (is_one_of(word, kQualifiers)) return DateWord::kQualifier;
  if (is_one_of(word, kRelatives)) return DateWord::kRelative;
  if (is_one_of(word, kUnits)) return DateWord::kUnit;
  if (word == "century") return DateWord::kCentury;
  if (word == "ago") return DateWord::kAgo;
  return classify_number(word);
}

// What the value's last word says, behind the last "..", blank and dash: "12–20" goes on like "20".
DateWord classify_last(std::string_view value) {
  const std::size_t dots = value.rfind("..");
  if (dots != std::string_view::npos) value.remove_prefix(dots + 2);
  value.remove_prefix(value.find_last_of(' ') + 1);
  const std::size_t en_dash = value.rfind("–");
  const std::size_t dash = en_dash != std::string_view::npos ? en_dash : value.rfind('-');
  if (dash == std::string_view::npos) return classify(value);
  const DateWord first = classify(value.substr(0, dash));
  const DateWord last = classify(value.substr(dash == en_dash ? dash + 3 : dash + 1));
  // "2018-03" is complete.
  const bool alike = first == last || (first == DateWord::kMonth && last == DateWord::kDay);
  return alike ? last : DateWord::kNone;
}

bool has_month(std::string_view value) {
  const std::size_t dots = value.rfind("..");
  if (dots != std::string_view::npos) value.remove_prefix(dots + 2);
  while (!value.empty()) {
    const std::size_t blank = std::min(value.find(' '), value.size());
    if (classify(value.substr(0, blank)) == DateWord::kMonth) return true;
    value.remove_prefix(std::min(blank + 1, value.size()));
  }
  return false;
}

bool date_continues(std::string_view value, std::string_view next) {
  const DateWord before = classify_last(value);
  // "March 2018..May 2018": the word in the middle ends one date and begins another.
  switch (classify(next.substr(0, next.find("..")))) {
    case DateWord::kMonth:
      return before == DateWord::kDay || before == DateWord::kOrdinal ||
             before == DateWord::kQualifier;
    case DateWord::kDay:
      return before == DateWord::kMonth || before == DateWord::kRelative ||
             before == DateWord::kQualifier;
    case DateWord::kYear:
      return before == DateWord::kMonth || before == DateWord::kQualifier ||
             before == DateWord::kRelative ||
             ((before == DateWord::kDay || before == DateWord::kOrdinal) && has_month(value));
    case DateWord::kOrdinal:
      return before == DateWord::kMonth || before == DateWord::kQualifier;
    case DateWord::kEra:
      return before == DateWord::kDay || before == DateWord::kYear || before == DateWord::kCentury;
    case DateWord::kCentury:
      return before == DateWord::kOrdinal;
    case DateWord::kUnit:
      return before == DateWord::kDay || before == DateWord::kYear || before == DateWord::kRelative;
    case DateWord::kAgo:
      return before == DateWord::kUnit;
    default:
      return false;
  }
}

FieldKind kind_of(std::string_view field) {
  const auto ref = find_field(field);
  return ref ? ref->field->kind : FieldKind::kText;
}

bool is_comparison(std::string_view text) {
  return text == ">" || text == ">=" || text == "<" || text == "<=" || text == "≥" || text == "≤";
}

std::string ordinal(std::string_view digits) {
  std::string out(digits);
  const bool teen = digits.size() > 1 && digits[digits.size() - 2] == '1';
  const char last = digits.back();
  out += teen ? "th" : last == '1' ? "st" : last == '2' ? "nd" : last == '3' ? "rd" : "th";
  return out;
}

std::string calendar_end(std::string_view unit, std::string_view value) {
  const std::size_t digits = static_cast<std::size_t>(
      std::find_if_not(value.begin(), value.end(), is_digit) - value.begin());
  const std::string_view number = value.substr(0, digits);
  const std::string_view rest = trim(value.substr(digits));
  const std::string era = ascii_lower(rest);
  if (number.empty() || !(era.empty() || classify(era) == DateWord::kEra)) {
    // "19th" for a century: the word that is left unsaid.
    const bool bare = unit == "century" && classify(value) == DateWord::kOrdinal;
    return std::string(value) + (bare ? " century" : "");
  }
  std::string out;
  if (unit == "century") {
    out = ordinal(number) + " century";
  } else if (unit == "decade" && number.back() == '0') {
    out = std::string(number) + "s";
  } else {
    return std::string(value);
  }
  if (!era.empty()) out += " " + std::string(rest);
  return out;
}

}  // namespace

bool takes_value(FieldKind kind) {
  return kind == FieldKind::kDate || kind == FieldKind::kNumber || kind == FieldKind::kNear ||
         kind == FieldKind::kFlag || kind == FieldKind::kPath;
}

bool is_range(std::string_view text) {
  const bool compares = text.starts_with('>') || text.starts_with('<') || text.starts_with("≥") ||
                        text.starts_with("≤");
  const bool dotted = text.find("..") != std::string_view::npos;
  if (!compares && !dotted) return false;
  return read_number_range(text).has_value() || read_date_range(text, Day{}).has_value();
}

bool is_readable(FieldKind kind, std::string_view text) {
  if (kind == FieldKind::kNumber) return read_number_range(text).has_value();
  // Whether a text is a date does not hang on the day it is read.
  if (kind == FieldKind::kDate) return read_date_range(text, Day{}).has_value();
  return !trim(text).empty();
}

bool may_continue(std::string_view field, std::string_view value, std::string_view next) {
  if (value.empty() || next.empty()) return false;
  switch (kind_of(field)) {
    case FieldKind::kDate:
      return date_continues(value, next);
    case FieldKind::kNumber:
      return is_comparison(value) && is_digit(next.front());
    case FieldKind::kNear:
      return value.back() == ',' && (is_digit(next.front()) || next.front() == '-');
    default:
      return false;
  }
}

bool reads_unquoted(std::string_view field, std::string_view value) {
  if (value.empty() || value == "*" || value.front() == '(') return false;
  if (kind_of(field) != FieldKind::kPath && (value.back() == ',' || value.back() == ';'))
    return false;
  std::size_t depth = 0;
  for (std::size_t at = 0; at < value.size(); ++at) {
    if (blank_length(value, at) > 0) return false;
    if (value[at] == '(') ++depth;
    if (value[at] == ')' && depth-- == 0) return false;
  }
  return depth == 0;
}

std::string calendar_value(std::string_view unit, std::string_view value) {
  const std::size_t dots = value.find("..");
  if (dots == std::string_view::npos) return calendar_end(unit, value);
  return calendar_end(unit, value.substr(0, dots)) + ".." +
         calendar_end(unit, value.substr(dots + 2));
}

}  // namespace muster
