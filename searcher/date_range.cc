#include "searcher/date_range.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <utility>
#include <vector>

#include "common/unicode.h"

namespace muster {
namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::year_month_day;
using std::chrono::years;

// Longer texts are no dates that anybody asks for.
constexpr std::size_t kLongest = 256;

enum class Unit { kDay, kWeek, kMonth, kYear };

std::optional<Unit> calendar_unit(std::string_view word) {
  if (word.ends_with('s')) word.remove_suffix(1);
  if (word == "day") return Unit::kDay;
  if (word == "week") return Unit::kWeek;
  if (word == "month") return Unit::kMonth;
  if (word == "year") return Unit::kYear;
  return std::nullopt;
}

std::optional<int> number_of(std::string_view word) {
  if (word == "a" || word == "an" || word == "one") return 1;
  int count = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), count);
  if (error != std::errc() || end != word.data() + word.size() || count < 0 || count > kMaxYear) {
    return std::nullopt;
  }
  return count;
}

// `count` units before a day; the last day of a month that is too short, the first day of all where
// it lies before.
Day before(Day today, int count, Unit unit) {
  static const Day first = first_day_of(PartialDate{kMinYear, std::nullopt, std::nullopt});
  if (unit == Unit::kDay) return std::max(first, today - days{count});
  if (unit == Unit::kWeek) return std::max(first, today - days{7 * count});
  const year_month_day date(today);
  const year_month_day moved = unit == Unit::kMonth ? date - months{count} : date - years{count};
  if (moved.ok()) return std::max(first, Day{moved});
  return std::max(first, Day{moved.year() / moved.month() / std::chrono::last});
}

// The day, week (from Monday), month or year of the calendar that the day lies in.
DateRange period_of(Day day, Unit unit) {
  if (unit == Unit::kDay) return {day, day};
  if (unit == Unit::kWeek) {
    const Day monday = day - (std::chrono::weekday(day) - std::chrono::Monday);
    return {monday, monday + days{6}};
  }
  const year_month_day date(day);
  PartialDate period{static_cast<int>(date.year()), std::nullopt, std::nullopt};
  if (unit == Unit::kMonth) period.month = static_cast<unsigned>(date.month());
  return DateRange{first_day_of(period), last_day_of(period)};
}

// The words of a relative date: blanks, hyphens and underscores part them.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : ascii_lower(text) + ' ') {
    if (c != ' ' && c != '-' && c != '_') {
      word += c;
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  }
  return words;
}

std::optional<DateRange> read_relative(std::string_view text, Day today) {
  const std::vector<std::string> words = words_of(text);
  if (words.empty() || words.size() > 3) return std::nullopt;
  const std::string& first = words.front();
  if (words.size() == 1) {
    if (first == "today" || first == "now") return DateRange{today, today};
    if (first == "yesterday") return DateRange{today - days{1}, today - days{1}};
    return std::nullopt;
  }
  const bool last = first == "last" || first == "past";
  if (words.size() == 2) {
    const auto unit = calendar_unit(words[1]);
    if (!unit || words[1].ends_with('s')) return std::nullopt;
    if (first == "this") return period_of(today, *unit);
    // The first of this month has the whole last month behind it, whatever today is.
    if (last) return period_of(*period_of(today, *unit).first_day - days{1}, *unit);
    return std::nullopt;
  }
  if (last) {
    const auto count = number_of(words[1]);
    const auto unit = calendar_unit(words[2]);
    if (!count || !unit) return std::nullopt;
    return DateRange{before(today, *count, *unit), today};
  }
  if (words[2] == "ago") {
    const auto count = number_of(first);
    const auto unit = calendar_unit(words[1]);
    if (!count || !unit) return std::nullopt;
    return period_of(before(today, *count, *unit), *unit);
  }
  return std::nullopt;
}

// "1861-65" is a span of years; "2018-13" is no span that ends in 2113, but a slip in a month.
bool is_wrong_month(std::string_view text) {
  const auto digits = [](std::string_view part) {
    return part.find_first_not_of("0123456789") == std::string_view::npos;
  };
  if (text.size() != 7 || text[4] != '-' || parse_partial_date(text)) return false;
  const std::string_view century_year = text.substr(2, 2);
  return digits(text.substr(0, 4)) && digits(text.substr(5)) && text.substr(5) <= century_year;
}

std::optional<DateRange> read_single(std::string_view text, Day today) {
  text = trim(text);
  if (text.empty() || is_wrong_month(text)) return std::nullopt;
  if (const auto relative = read_relative(text, today)) return relative;
  const auto interval = read_query_date(text);
  if (!interval) return std::nullopt;
  DateRange range{first_day_of(*interval), last_day_of(*interval)};
  if (!range.first_day && !range.last_day) return std::nullopt;
  if (range.first_day && range.last_day && *range.last_day < *range.first_day) {
    std::swap(range.first_day, range.last_day);
  }
  return range;
}

std::optional<DateRange> read_between(std::string_view low_text, std::string_view high_text,
                                      Day today) {
  const auto low = read_single(low_text, today);
  const auto high = read_single(high_text, today);
  const bool in_order =
      low && high && low->first_day && high->last_day && *low->first_day <= *high->last_day;
  if (in_order) return DateRange{low->first_day, high->last_day};
  // "March..May 2018", "490..480bc": what stands at the end holds for both ends. A day written in
  // full lacks nothing.
  const bool in_full = parse_partial_date(trim(low_text)) && parse_partial_date(trim(high_text));
  if (high && !in_full) {
    const std::string joined = std::string(trim(low_text)) + " – " + std::string(trim(high_text));
    const auto range = read_single(joined, today);
    if (range && range->first_day && range->last_day) return range;
  }
  if (!low || !high) return std::nullopt;
  if (!low->first_day || !low->last_day || !high->first_day || !high->last_day) return std::nullopt;
  return DateRange{high->first_day, low->last_day};
}

std::optional<DateRange> read_dotted(std::string_view text, std::size_t dots, Day today) {
  // "Mar...Apr" is an abbreviation and two dots.
  if (dots > 0 && text.substr(dots).starts_with("...")) ++dots;
  const std::string_view low = trim(text.substr(0, dots));
  const std::string_view high = trim(text.substr(dots + 2));
  const bool more_dots = high.find("..") != std::string_view::npos;
  if ((low.empty() && high.empty()) || more_dots) return std::nullopt;
  if (!low.empty() && !high.empty()) return read_between(low, high, today);
  const auto end = read_single(low.empty() ? high : low, today);
  if (!end) return std::nullopt;
  const DateRange range = low.empty() ? DateRange{std::nullopt, end->last_day}
                                      : DateRange{end->first_day, std::nullopt};
  if (!range.first_day && !range.last_day) return std::nullopt;
  return range;
}

enum class Relation { kAfter, kFrom, kBefore, kUpTo };

// The relation a text begins with, taken off it.
std::optional<Relation> take_relation(std::string_view& text) {
  struct Word {
    std::string_view word;
    Relation relation;
  };
  static constexpr Word kWords[] = {
      {">=", Relation::kFrom},     {"≥", Relation::kFrom},         {">", Relation::kAfter},
      {"<=", Relation::kUpTo},     {"≤", Relation::kUpTo},         {"<", Relation::kBefore},
      {"since ", Relation::kFrom}, {"after ", Relation::kAfter},   {"until ", Relation::kUpTo},
      {"till ", Relation::kUpTo},  {"before ", Relation::kBefore},
  };
  const std::string lower = ascii_lower(text);
  for (const Word& word : kWords) {
    if (!lower.starts_with(word.word)) continue;
    text.remove_prefix(word.word.size());
    return word.relation;
  }
  return std::nullopt;
}

std::optional<DateRange> read_relation(Relation relation, std::string_view text, Day today) {
  const auto date = read_single(text, today);
  if (!date || !date->first_day || !date->last_day) return std::nullopt;
  switch (relation) {
    case Relation::kAfter:
      return DateRange{*date->last_day + days{1}, std::nullopt};
    case Relation::kFrom:
      return DateRange{date->first_day, std::nullopt};
    case Relation::kBefore:
      return DateRange{std::nullopt, *date->first_day - days{1}};
    case Relation::kUpTo:
      return DateRange{std::nullopt, date->last_day};
  }
  return std::nullopt;
}

}  // namespace

std::optional<DateRange> read_date_range(std::string_view text, Day today) {
  text = trim(text);
  if (text.empty() || text.size() > kLongest) return std::nullopt;
  const std::size_t dots = text.find("..");
  if (dots != std::string_view::npos) return read_dotted(text, dots, today);
  std::string_view rest = text;
  if (const auto relation = take_relation(rest)) {
    if (const auto range = read_relation(*relation, rest, today)) return range;
  }
  return read_single(text, today);
}

}  // namespace muster
