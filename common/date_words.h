// The words that mean something in a date text.
#pragma once

#include <cstdint>
#include <string_view>

namespace muster::dates {

enum class Word : std::uint8_t {
  kPlain,   // any other
  kMonth,   // value 1..12
  kSeason,  // value 0 (spring) .. 3 (winter)
  kWeekday,
  kEra,           // value -1 (BC), 1 (AD)
  kForeignEra,    // years of another calendar: AH, AUC, BP ...
  kForeignMonth,  // months of another calendar
  kApprox,        // circa, about, probably ...
  kCirca,         // those that stand before a year and nothing else
  kUnknown,
  kPart,    // early, mid, late: value 0..2
  kPartOf,  // beginning, middle, end, turn: value 0..3, weeks: 10..14; a part only with "of" behind
  kFraction,  // half (2), third (3), quarter (4): value is the whole
  kOrdinal,   // first, second ...: value
  kLast,
  kCentury,
  kMillennium,
  kPresent,  // as the end of a range
  kOngoing,  // also alone
  kOnward,   // "onwards", "to date": what stands before goes on
  kTo,
  kUntil,
  kAnd,
  kOr,
  kBetween,
  kFrom,
  kSince,
  kBefore,
  kAfter,
  kNotBefore,
  kOrEarlier,
  kOrLater,
  kOldStyle,
  kNewStyle,
  kOf,
  kFiller,    // the, in, on, night ...: may stand before a date or inside it
  kAt,        // likewise; a time of day may follow
  kUnit,      // what is counted: the number before it is no date
  kDuration,  // likewise, units of time
  kYears,     // likewise behind a number; "year" and "month" may stand before a date too
  kAgo,
  kClock,  // hours, a.m., UTC ...
  kStep,   // phase, stage, war ...: a small number behind it is its number
  kBegan,
  kEnded,
  kName,      // only looks like a date: "Long March", "Prague Spring"
  kNumbered,  // operation, hill, resolution ...: any number behind it is its number
};

struct Meaning {
  Word word = Word::kPlain;
  int value = 0;
};

// A word in lower case, without dots.
Meaning meaning_of(std::string_view word);
// A month's name with one letter wrong, missing, too many or swapped; 0 for any other word.
int misspelt_month(std::string_view word);
// Several words, one blank between them, that mean something together ("up to", "old style").
Meaning phrase_meaning(std::string_view words);
// Whether some phrase begins with the word.
bool begins_phrase(std::string_view word);
// Whether a dot behind the word may be part of it ("Sept.", "c.").
bool is_abbreviation(std::string_view word);

}  // namespace muster::dates
