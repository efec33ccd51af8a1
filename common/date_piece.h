// One piece of a date as written: "12", "20 March", "2018", "late 5th century", "present".
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "common/date_lexer.h"

namespace muster::dates {

enum class Form : std::uint8_t {
  kNumber,  // a bare number: day, year, century, the neighbours tell
  kDate,    // day, month, year in some combination
  kSeason,
  kPeriod,  // decade, century, millennium
  kPresent,
  kUnknown,  // "?" as an end of a range
};

enum class Bound : std::uint8_t {
  kNone,
  kFrom,
  kBetween,
  kSince,
  kBefore,
  kUntil,
  kAfter,
  kNotBefore
};

enum class Style : std::uint8_t { kNone, kOld, kNew };

// Of 4/5/1944.
enum class Order : std::uint8_t { kNone, kDayMonth, kMonthDay, kUnclear };

// A part of a month, year or period: the `from`-th to `to`-th of `of` parts. Of kWeeks: weeks of a
// month, the fifth its last.
inline constexpr int kWeeks = 0;
struct Fraction {
  int from = 0;
  int to = 1;
  int of = 1;
};

struct Piece {
  Form form = Form::kDate;
  int number = 0;        // kNumber, and the first of a date of unclear order
  int other_number = 0;  // the second of such a date
  Order order = Order::kNone;
  unsigned digits = 0;   // kNumber: as written
  bool ordinal = false;  // kNumber: 1st
  bool numeric = false;  // 2018-03-12, 12.03.2018
  unsigned day = 0;      // 0: none
  unsigned month = 0;    // 0: none
  int season = 0;
  int period = 0;         // years: 10, 100, 1000
  int nth = 0;            // of a century or millennium; the first year of a decade
  bool hundreds = false;  // "1800s": nth is the first year of a period of 100
  bool has_year = false;
  int year = 0;  // as written, until resolved: then astronomical
  unsigned year_digits = 0;
  bool grouped = false;  // the year has a comma: only BC makes it one
  int era = 0;           // -1 BC, 1 AD, 0 not said
  Fraction part;
  Bound bound = Bound::kNone;
  Style style = Style::kNone;
  bool month_first = false;  // March 12
  bool day_unknown = false;  // ? March
  bool approximate = false;
  bool doubtful = false;  // something in it is impossible or could be read in two ways
  std::size_t begin = 0;  // tokens
  std::size_t end = 0;

  bool is_year() const { return form == Form::kDate && has_year && month == 0; }
  bool is_number() const { return form == Form::kNumber; }
};

struct PieceContext {
  bool month_first =
      false;              // a piece before it has the month in front: "March 12, 14 and 16, 1865"
  bool in_range = false;  // it stands behind a dash or "to"
};

// The piece that begins at token `at`, if one does.
std::optional<Piece> read_piece(const std::vector<Token>& tokens, std::size_t at,
                                PieceContext context);

}  // namespace muster::dates
