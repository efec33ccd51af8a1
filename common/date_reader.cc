#include <algorithm>

#include "common/date.h"
#include "common/date_chain.h"
#include "common/date_label.h"
#include "common/date_lexer.h"
#include "common/date_markup.h"
#include "common/date_prune.h"
#include "common/date_resolve.h"
#include "common/date_story.h"
#include "common/unicode.h"

namespace muster {
namespace {

using dates::Found;
using dates::Stretch;

// Whether the first interval spans all others at the precision they have: "20 February 1988 –
// present", then "1988–1991".
bool is_headline(const std::vector<DateInterval>& intervals) {
  const DateInterval& head = intervals.front();
  if (!head.start || head.start == head.end || (!head.end && !head.ongoing)) return false;
  return std::all_of(intervals.begin() + 1, intervals.end(), [&](const DateInterval& part) {
    const bool starts = !part.start || last_day_of(*part.start) >= first_day_of(*head.start);
    const bool ends = head.ongoing || (part.end && !part.ongoing &&
                                       first_day_of(*part.end) <= last_day_of(*head.end));
    return starts && ends;
  });
}

// "Until 17 July" beside phases that began before: it tells no beginning because one of them does.
bool is_led(const DateInterval& interval, const std::vector<DateInterval>& all) {
  return std::any_of(all.begin(), all.end(), [&](const DateInterval& other) {
    return other.start && interval.end && first_day_of(*other.start) <= first_day_of(*interval.end);
  });
}

// First and last day possible. What is going on has no last day; what has no beginning told makes
// the first day unknown.
void set_envelope(DateFact& fact) {
  if (fact.intervals.empty()) return;
  fact.ongoing = std::any_of(fact.intervals.begin(), fact.intervals.end(),
                             [](const DateInterval& interval) { return interval.ongoing; });
  const std::size_t count = is_headline(fact.intervals) ? 1 : fact.intervals.size();
  bool first_known = true;
  bool last_known = true;
  for (std::size_t i = 0; i < count; ++i) {
    const DateInterval& interval = fact.intervals[i];
    const auto first = first_day_of(interval);
    const auto last = last_day_of(interval);
    if (first && (!fact.first_day || *first < *fact.first_day)) fact.first_day = first;
    if (last && (!fact.last_day || *last > *fact.last_day)) fact.last_day = last;
    first_known =
        first_known && (first || (interval.ongoing && !last) || is_led(interval, fact.intervals));
    last_known = last_known && last.has_value();
  }
  if (!first_known) fact.first_day.reset();
  if (!last_known || fact.ongoing) fact.last_day.reset();
}

// Whether a label says that what it stands beside is no part of the events but the paper that ended
// them.
bool is_treaty(const DateInterval& interval) {
  if (!interval.label) return false;
  const std::string label = ascii_lower(*interval.label);
  for (const std::string_view word : {"treaty", "treaties", "signed", "ratifi"}) {
    if (label.find(word) != std::string::npos) return true;
  }
  return false;
}

// "28 July 1914 – 11 November 1918", then its peace treaties: what was signed after the end of a
// range is a note on it.
void drop_treaties(std::vector<DateInterval>& intervals) {
  if (intervals.empty()) return;
  const DateInterval head = intervals.front();
  if (!head.start || !head.end || head.start == head.end || is_treaty(head)) return;
  intervals.erase(std::remove_if(intervals.begin() + 1, intervals.end(),
                                 [&](const DateInterval& interval) {
                                   return interval.start && interval.start == interval.end &&
                                          is_treaty(interval) &&
                                          first_day_of(*interval.start) > last_day_of(*head.end);
                                 }),
                  intervals.end());
}

std::optional<DateInterval> whole_text(std::string_view text) {
  const auto date = parse_partial_date(text);
  // In a text "1904-05" may well be two years; with a day or a sign before it there is one way to
  // read it.
  if (!date || (!date->day && !text.starts_with('-'))) return std::nullopt;
  return DateInterval{.start = date, .end = date, .label = {}};
}

}  // namespace

DateFact read_date(std::string_view text) {
  DateFact fact;
  fact.text = text;
  if (const auto whole = whole_text(trim(text))) {
    fact.intervals.push_back(*whole);
    set_envelope(fact);
    return fact;
  }
  const std::string plain = dates::plain_text(text);
  std::vector<dates::Token> tokens = dates::lex(plain);
  dates::prune(tokens);
  const std::vector<std::size_t> match = dates::matching_brackets(tokens);
  std::vector<Found> found = dates::read_story(tokens, match);
  std::vector<Stretch> stretches;
  for (const Found& date : found)
    stretches.push_back(date.place);
  const auto labels = dates::read_labels(plain, tokens, match, stretches);
  for (std::size_t i = 0; i < found.size(); ++i) {
    fact.reversed = fact.reversed || found[i].reading.reversed;
    for (DateInterval& interval : found[i].reading.intervals) {
      if (!found[i].unlabelled) interval.label = labels[i];
      fact.intervals.push_back(std::move(interval));
    }
  }
  drop_treaties(fact.intervals);
  set_envelope(fact);
  return fact;
}

std::optional<DateInterval> read_query_date(std::string_view text) {
  text = trim(text);
  if (const auto date = parse_partial_date(text))
    return DateInterval{.start = date, .end = date, .label = {}};
  std::vector<dates::Token> tokens = dates::lex(text);
  dates::prune(tokens);
  const auto chain = dates::read_chain(tokens, dates::matching_brackets(tokens), 0);
  if (!chain || !tokens[chain->end].is(dates::Glyph::kEnd)) return std::nullopt;
  dates::Reading reading = dates::resolve(*chain);
  if (reading.intervals.size() != 1 || reading.reversed || reading.doubtful) return std::nullopt;
  return std::move(reading.intervals.front());
}

}  // namespace muster
