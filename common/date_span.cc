#include "common/date_span.h"

#include <algorithm>

namespace muster::dates {
namespace {

// Of `count` units the ones a part takes in, counted from 0: [from, to).
struct Cut {
  int from;
  int to;
};

Cut cut(const Fraction& part, int count) {
  // A decade's early years are four (1990–93), its middle three, its late ones three.
  if (count == 10 && part.of == 3) {
    constexpr int kEnds[] = {0, 4, 7, 10};
    return {kEnds[part.from], kEnds[part.to]};
  }
  if (part.of == kWeeks) return {0, count};
  const int from = count * part.from / part.of;
  return {from, std::max(count * part.to / part.of, from + 1)};
}

PartialDate year_of(int year) {
  return {std::clamp(year, kMinYear, kMaxYear), std::nullopt, std::nullopt};
}

PartialDate month_of(int year, int month) {
  return {year, static_cast<unsigned>(month), std::nullopt};
}

// The first year of a decade, century or millennium as an astronomical one.
int first_year(const Piece& piece) {
  const bool before_christ = piece.era < 0;
  if (piece.period == 10 || piece.hundreds) {
    return before_christ ? 1 - (piece.nth + piece.period - 1) : piece.nth;
  }
  return before_christ ? 1 - piece.nth * piece.period : (piece.nth - 1) * piece.period + 1;
}

Span period_span(const Piece& piece) {
  const int first = first_year(piece);
  const Cut years = cut(piece.part, piece.period);
  return {year_of(first + years.from), year_of(first + years.to - 1)};
}

Span season_span(const Piece& piece) {
  const Cut months = cut(piece.part, 3);
  const auto month = [&](int index) {
    const int number = 3 + piece.season * 3 + index;
    if (number <= 12 || piece.year == kMaxYear) return month_of(piece.year, std::min(number, 12));
    return month_of(piece.year + 1, number - 12);
  };
  return {month(months.from), month(months.to - 1)};
}

Span month_span(const Piece& piece) {
  const PartialDate month = month_of(piece.year, static_cast<int>(piece.month));
  if (piece.part.of == 1) return {month, month};
  // Thirds of a month are 1–10, 11–20 and the rest.
  const int count = static_cast<int>(days_in(piece.year, piece.month));
  if (piece.part.of == kWeeks) {
    const int first = piece.part.to == 5 ? count - 6 : piece.part.from * 7 + 1;
    return {{piece.year, piece.month, static_cast<unsigned>(first)},
            {piece.year, piece.month, static_cast<unsigned>(first + 6)}};
  }
  Cut days = cut(piece.part, piece.part.of == 3 ? 30 : count);
  if (piece.part.to == piece.part.of) days.to = count;
  Span span{month, month};
  span.first.day = static_cast<unsigned>(std::min(days.from + 1, count));
  span.last.day = static_cast<unsigned>(std::min(days.to, count));
  return span;
}

}  // namespace

unsigned days_in(int year, unsigned month) {
  const auto last = std::chrono::year{year} / std::chrono::month{month} / std::chrono::last;
  return static_cast<unsigned>(last.day());
}

Span span_of(const Piece& piece) {
  if (piece.form == Form::kPeriod) return period_span(piece);
  if (piece.form == Form::kSeason) return season_span(piece);
  if (piece.month == 0) {
    if (piece.part.of == 1) return {year_of(piece.year), year_of(piece.year)};
    const Cut months = cut(piece.part, 12);
    return {month_of(piece.year, months.from + 1), month_of(piece.year, months.to)};
  }
  if (piece.day == 0) return month_span(piece);
  const PartialDate day{piece.year, piece.month, piece.day};
  return {day, day};
}

}  // namespace muster::dates
