#include <utility>

#include "common/date_core.h"

namespace muster::dates {
namespace {

// Day and month by their order, or what is left of them when the order is not clear.
void set_day_and_month(Piece& piece, const Token& first, const Token& second, bool day_is_first) {
  int day = first.value;
  int month = second.value;
  if (month > 12 && day <= 12) {
    std::swap(day, month);
    piece.order = Order::kMonthDay;
  } else if (day_is_first || day > 12) {
    piece.order = Order::kDayMonth;
  } else if (day != month) {
    piece.order = Order::kUnclear;  // 4/5/1944: April or May
    piece.number = day;
    piece.other_number = month;
    return;
  }
  piece.month = static_cast<unsigned>(month);
  piece.day = static_cast<unsigned>(day);
}

// 12/1944, 03.2018, 03-2018; 2018-03.
bool read_numeric_month(Cursor& cursor, Piece& piece) {
  const Token& a = cursor[0];
  const Token& b = cursor[2];
  const Token& joint = cursor[1];
  if (!is_plain_number(a) || !is_plain_number(b) || !is_tight(cursor, 1, 2)) return false;
  const Token& next = cursor[3];
  const bool goes_on = !next.space && (next.is(Glyph::kDash) || next.is(Glyph::kSlash)) &&
                       cursor[4].is(Glyph::kNumber);
  if (goes_on || next.is(Word::kMonth) || next.is(Word::kEra) || next.is(Word::kCentury))
    return false;
  const auto is_month = [](const Token& token) {
    return token.digits <= 2 && token.value >= 1 && token.value <= 12;
  };
  if (is_month(a) && b.digits == 4) {
    const bool joined = joint.is(Glyph::kSlash) || joint.is(Glyph::kDot) ||
                        (joint.is(Glyph::kDash) && has_leading_zero(a));
    if (!joined) return false;
    piece.month = static_cast<unsigned>(a.value);
    set_year(piece, b);
  } else if (a.digits == 4 && b.digits == 2 && is_month(b) && joint.is(Glyph::kDash) &&
             joint.hyphen) {
    // "1904-05" are two years; what can't be is a month.
    if (!has_leading_zero(a) && b.value > a.value % 100) return false;
    piece.month = static_cast<unsigned>(b.value);
    set_year(piece, a);
  } else {
    return false;
  }
  cursor.advance(3);
  return true;
}

}  // namespace

bool read_numeric_date(Cursor& cursor, Piece& piece) {
  const Token& a = cursor[0];
  const Token& b = cursor[2];
  const Token& c = cursor[4];
  const Glyph joint = cursor[1].glyph;
  const bool dots = joint == Glyph::kDot;
  if (!dots && joint != Glyph::kSlash && joint != Glyph::kDash) return false;
  if (cursor[3].glyph != joint || !is_plain_number(b) || !is_plain_number(c) || cursor[1].space ||
      cursor[3].space || (!dots && !is_tight(cursor, 1, 4))) {
    return read_numeric_month(cursor, piece);
  }
  if (a.digits == 4 && b.digits <= 2 && c.digits <= 2) {
    if (b.value < 1 || b.value > 12 || c.value < 1 || c.value > 31) return false;
    piece.month = static_cast<unsigned>(b.value);
    piece.day = static_cast<unsigned>(c.value);
    set_year(piece, a);
  } else if (c.digits == 4 && c.value > 0 && a.digits <= 2 && b.digits <= 2) {
    const auto in = [](int value, int most) { return value >= 1 && value <= most; };
    if (!(in(a.value, 31) && in(b.value, 12)) && !(in(a.value, 12) && in(b.value, 31)))
      return false;
    set_day_and_month(piece, a, b, dots);
    set_year(piece, c);
  } else {
    return false;
  }
  cursor.advance(5);
  // ISO 8601's T before the time, which is gone already.
  const Token& next = cursor.now();
  if (!next.space && next.is(Word::kPlain) && next.end - next.begin == 1) cursor.advance();
  piece.numeric = true;
  return true;
}

}  // namespace muster::dates
