#include "common/date_core.h"

#include <algorithm>

namespace muster::dates {
namespace {

bool is_day(const Token& token) {
  return token.is(Glyph::kNumber) && token.suffix != Suffix::kPlural && !token.grouped &&
         token.digits <= 2 && token.value >= 1 && token.value <= 31;
}

// An era soon behind, with no longer number before it: "16 January 27 – 19 August 14 BC" has short
// years.
bool is_era_ahead(const Cursor& cursor) {
  for (std::size_t i = 0; i < 10; ++i) {
    const Token& token = cursor[i];
    if (token.is(Word::kEra)) return true;
    if (token.is(Glyph::kEnd) || token.is(Glyph::kLine) || token.is(Glyph::kOpen) ||
        token.is(Glyph::kSemicolon) || (token.is(Glyph::kNumber) && token.digits > 2)) {
      return false;
    }
  }
  return false;
}

// What may stand between a month and its year: "March, in the year 1244", "24 July (O.S.) 1844".
void skip_joints(Cursor& cursor, Piece& piece) {
  for (int i = 0; i < 4; ++i) {
    const Token& token = cursor.now();
    if (token.is(Word::kOldStyle) || token.is(Word::kNewStyle)) {
      piece.style = token.is(Word::kOldStyle) ? Style::kOld : Style::kNew;
      cursor.advance();
      continue;
    }
    if (!token.is(Glyph::kComma) && !token.is(Glyph::kDot) && !token.is(Word::kOf) &&
        !is_filler(token))
      return;
    cursor.advance();
  }
}

// The year behind a month, a day or a season.
bool read_year_behind(Cursor& cursor, Piece& piece) {
  Cursor ahead = cursor;
  skip_joints(ahead, piece);
  // "12 March", and the year alone on the next line.
  const bool own_line =
      ahead.now().is(Glyph::kLine) && ahead[1].is(Glyph::kNumber) && ahead[1].digits == 4 &&
      (ahead[2].is(Glyph::kLine) || ahead[2].is(Glyph::kOpen) || ahead[2].is(Glyph::kEnd));
  if (own_line) ahead.advance();
  if (ahead.now().grouped || !read_year(ahead, piece, true)) return false;
  cursor = ahead;
  return true;
}

}  // namespace

bool is_plain_number(const Token& token) {
  return token.is(Glyph::kNumber) && token.suffix == Suffix::kNone && !token.grouped;
}

bool has_leading_zero(const Token& token) {
  int smallest = 1;
  for (unsigned i = 1; i < std::min(token.digits, 9U); ++i)
    smallest *= 10;
  return token.value < smallest;
}

bool is_tight(const Cursor& cursor, std::size_t from, std::size_t to) {
  for (std::size_t i = from; i <= to; ++i) {
    if (cursor[i].space) return false;
  }
  return true;
}

void set_year(Piece& piece, const Token& token) {
  piece.has_year = true;
  piece.year = token.value;
  piece.year_digits = token.digits;
  if (token.value == 0) {  // ISO's year 0
    piece.year = 1;
    piece.era = -1;
  }
}

bool is_filler(const Token& token) {
  return token.is(Word::kFiller) || token.is(Word::kAt) || token.is(Word::kYears);
}

bool is_doubt(const Token& token) {
  return token.is(Word::kApprox) || token.is(Word::kCirca) || token.is(Glyph::kQuestion) ||
         token.is(Glyph::kTilde);
}

int ordinal_of(const Token& token) {
  if (token.is(Glyph::kNumber)) return token.suffix == Suffix::kOrdinal ? token.value : 0;
  if (token.is(Word::kOrdinal)) return token.value;
  return token.is(Word::kFraction) && token.value == 3 ? 3 : 0;
}

bool read_year(Cursor& cursor, Piece& piece, bool may_be_short) {
  Cursor ahead = cursor;
  bool doubt = false;
  for (int i = 0; i < 3 && is_doubt(ahead.now()); ++i, ahead.advance())
    doubt = true;
  int era = 0;
  if (ahead.now().is(Word::kEra)) {
    era = ahead.now().value;
    ahead.advance();
  }
  const Token number = ahead.now();
  if (!number.is(Glyph::kNumber) || number.suffix != Suffix::kNone || number.value == 0 ||
      number.digits > 5)
    return false;
  if (number.digits <= 2 && (ahead[1].is(Word::kMonth) || ahead[1].is(Word::kCentury)))
    return false;
  ahead.advance();
  if (era == 0) {
    const std::size_t skip = ahead.now().is(Glyph::kQuestion) ? 1 : 0;
    if (ahead[skip].is(Word::kEra)) {
      era = ahead[skip].value;
      ahead.advance(skip + 1);
    }
  }
  if (era == 0) {
    const bool range =
        ahead.now().is(Glyph::kDash) || ahead.now().is(Word::kTo) || ahead.now().is(Word::kUntil);
    if (number.digits <= 2 && !(may_be_short && range && is_era_ahead(ahead))) return false;
    if (number.digits > 2 && has_leading_zero(number)) return false;
  }
  piece.approximate = piece.approximate || doubt;
  set_year(piece, number);
  piece.era = era;
  piece.grouped = number.grouped;
  cursor = ahead;
  return true;
}

bool read_period(Cursor& cursor, Piece& piece) {
  Cursor ahead = cursor;
  const Token& token = ahead.now();
  if (token.is(Glyph::kNumber) && token.suffix == Suffix::kPlural) {
    if (token.value % 10 != 0 || token.digits < 2 || token.digits > 4 || token.value == 0)
      return false;
    piece.period = 10;
    piece.nth = token.value;
    piece.digits = token.digits;
    // The 1800s are a century to most people, but the 2000s were a decade.
    piece.hundreds = token.value % 100 == 0 && token.value != 2000;
    if (piece.hundreds) piece.period = 100;
    ahead.advance();
  } else {
    int nth = ordinal_of(token);
    if (nth == 0 && is_plain_number(token) && token.digits <= 2) nth = token.value;
    if (token.is(Word::kPlain)) nth = token.value;  // XV
    const std::size_t skip = ahead[1].is(Glyph::kDash) && !ahead[1].space ? 2 : 1;
    const Token& noun = ahead[skip];
    const bool short_noun = noun.is(Word::kCirca) && token.suffix == Suffix::kOrdinal &&
                            !ahead[skip + 1].is(Glyph::kNumber);
    if (nth < 1 || nth > 100) return false;
    if (noun.is(Word::kCentury) || short_noun) {
      piece.period = 100;
    } else if (noun.is(Word::kMillennium) && nth <= 10) {
      piece.period = 1000;
    } else {
      return false;
    }
    piece.nth = nth;
    ahead.advance(skip + 1);
  }
  piece.form = Form::kPeriod;
  if (ahead.now().is(Word::kEra)) {
    piece.era = ahead.now().value;
    ahead.advance();
  }
  cursor = ahead;
  return true;
}

bool read_day_and_month(Cursor& cursor, Piece& piece) {
  if (!is_day(cursor.now())) return false;
  Cursor ahead = cursor;
  ahead.advance();
  bool doubt = false;
  if (ahead.now().is(Glyph::kQuestion)) {
    doubt = true;
    ahead.advance();
  }
  if (ahead.now().is(Glyph::kDot)) ahead.advance();
  // 12-March-2018
  if (ahead.now().is(Glyph::kDash) && is_tight(ahead, 0, 3) && ahead[1].is(Word::kMonth) &&
      ahead[2].is(Glyph::kDash) && ahead[3].is(Glyph::kNumber) && ahead[3].digits >= 3) {
    piece.day = static_cast<unsigned>(cursor.now().value);
    piece.month = static_cast<unsigned>(ahead[1].value);
    ahead.advance(3);
    cursor = ahead;
    read_year(cursor, piece, false);
    return true;
  }
  for (int i = 0; i < 3 && (ahead.now().is(Word::kOf) || is_filler(ahead.now())); ++i)
    ahead.advance();
  if (!ahead.now().is(Word::kMonth)) return false;
  piece.day = static_cast<unsigned>(cursor.now().value);
  piece.month = static_cast<unsigned>(ahead.now().value);
  piece.approximate = piece.approximate || doubt;
  ahead.advance();
  read_year_behind(ahead, piece);
  cursor = ahead;
  return true;
}

bool read_month(Cursor& cursor, Piece& piece) {
  if (!cursor.now().is(Word::kMonth)) return false;
  Cursor ahead = cursor;
  piece.month = static_cast<unsigned>(ahead.now().value);
  ahead.advance();
  // March ?, 1244
  if (ahead.now().is(Glyph::kQuestion) &&
      (ahead[1].is(Glyph::kComma) || ahead[1].is(Glyph::kNumber))) {
    piece.approximate = true;
    ahead.advance();
  }
  // Mar-2018
  if (ahead.now().is(Glyph::kDash) && is_tight(ahead, 0, 1) && ahead[1].is(Glyph::kNumber) &&
      ahead[1].digits == 4) {
    ahead.advance();
  }
  Cursor day = ahead;
  skip_joints(day, piece);
  const bool is_year = day[1].is(Word::kEra);
  // "May 8 June 1944": the 8 belongs to June. "March 5 May 6 1944": it belongs to March.
  const bool next_has_it =
      day[1].is(Word::kMonth) && !is_day(day[2]) && day.now().suffix == Suffix::kNone;
  if (is_day(day.now()) && !is_year && !next_has_it) {
    piece.day = static_cast<unsigned>(day.now().value);
    piece.month_first = true;
    ahead = day;
    ahead.advance();
    if (ahead.now().is(Glyph::kQuestion)) {
      piece.approximate = true;
      ahead.advance();
    }
  }
  read_year_behind(ahead, piece);
  cursor = ahead;
  return true;
}

bool read_season(Cursor& cursor, Piece& piece) {
  if (!cursor.now().is(Word::kSeason)) return false;
  piece.form = Form::kSeason;
  piece.season = cursor.now().value;
  piece.approximate = true;
  cursor.advance();
  read_year_behind(cursor, piece);
  return true;
}

}  // namespace muster::dates
