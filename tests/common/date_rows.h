// Tables of date texts and what they mean.
#pragma once

#include <gtest/gtest.h>

#include <span>
#include <string>

#include "common/date.h"

namespace muster {

// `dates` has a point as "1863-07-01", a range as "1863-07-01..1863-07-03", "?" for an end not told
// and "now" for one that is still to come; "~" behind it where it is approximate; several joined by
// ", "; "none" for none. `labels` likewise, joined by " | ", where they matter.
struct DateRow {
  const char* text;
  const char* dates;
  const char* labels = nullptr;
};

inline std::string words_for(const DateInterval& interval) {
  const auto end = [](const std::optional<PartialDate>& date) {
    return date ? to_string(*date) : "?";
  };
  std::string text = end(interval.start);
  if (interval.ongoing) {
    text += "..now";
  } else if (interval.start != interval.end || !interval.start) {
    text += ".." + end(interval.end);
  }
  return interval.approximate ? text + "~" : text;
}

inline std::string words_for(const DateFact& fact) {
  std::string text;
  for (const DateInterval& interval : fact.intervals) {
    if (!text.empty()) text += ", ";
    text += words_for(interval);
  }
  return text.empty() ? "none" : text;
}

inline std::string labels_of(const DateFact& fact) {
  std::string text;
  for (const DateInterval& interval : fact.intervals) {
    if (&interval != &fact.intervals.front()) text += " | ";
    text += interval.label.value_or("");
  }
  return text;
}

inline void expect_read(std::span<const DateRow> rows) {
  for (const DateRow& row : rows) {
    const DateFact fact = read_date(row.text);
    EXPECT_EQ(words_for(fact), row.dates) << row.text;
    EXPECT_EQ(fact.text, row.text);
    if (row.labels != nullptr) {
      EXPECT_EQ(labels_of(fact), row.labels) << row.text;
    }
  }
}

}  // namespace muster
