// Results made by hand, for the tests of what is made of them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "searcher/results.h"

namespace muster::samples {

inline DateInterval interval(std::optional<PartialDate> start, std::optional<PartialDate> end,
                             bool approximate = false) {
  return {start, end, false, approximate, std::nullopt};
}

inline DateInterval since(PartialDate start) {
  return {start, std::nullopt, true, false, std::nullopt};
}

// The fact that these intervals make: the days follow from them.
inline DateFact fact(std::vector<DateInterval> intervals, std::string text = {}) {
  DateFact out;
  out.text = std::move(text);
  bool unknown_start = false;
  bool unknown_end = false;
  for (const DateInterval& i : intervals) {
    unknown_start = unknown_start || !i.start;
    unknown_end = unknown_end || !i.end;
    out.ongoing = out.ongoing || i.ongoing;
    if (i.start && (!out.first_day || first_day_of(*i.start) < *out.first_day))
      out.first_day = first_day_of(*i.start);
    if (i.end && (!out.last_day || last_day_of(*i.end) > *out.last_day))
      out.last_day = last_day_of(*i.end);
  }
  if (unknown_start) out.first_day.reset();
  if (unknown_end) out.last_day.reset();
  out.intervals = std::move(intervals);
  return out;
}

inline Losses killed(std::int64_t min, std::int64_t max, bool at_least = false) {
  Losses losses;
  losses[Loss::kKilled] = Range{min, max, at_least};
  return losses;
}

// Where the words stand in the text, in the order given.
inline Snippet snippet(std::string section, std::string text,
                       const std::vector<std::string>& words) {
  Snippet out{std::move(section), std::move(text), {}};
  std::size_t at = 0;
  for (const std::string& word : words) {
    at = out.text.find(word, at);
    out.highlights.emplace_back(at, at + word.size());
    at += word.size();
  }
  return out;
}

}  // namespace muster::samples
