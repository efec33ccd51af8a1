#include "common/date_piece.h"

#include <algorithm>

#include "common/date_core.h"

namespace muster::dates {
namespace {

constexpr int kMaxModifiers = 12;  // more words than this before a date say nothing

constexpr int kFirstWeek = 10;  // what Word::kPartOf has for it

void skip_fillers(Cursor& cursor) {
  for (int i = 0; i < 4 && (is_filler(cursor.now()) || cursor.now().is(Word::kOf)); ++i)
    cursor.advance();
}

// early, mid-, late; "mid to late", "early-mid"
bool read_part(Cursor& cursor, Piece& piece) {
  if (!cursor.now().is(Word::kPart)) return false;
  const int first = cursor.now().value;
  int last = first;
  cursor.advance();
  const bool joint = cursor.now().is(Glyph::kDash) || cursor.now().is(Glyph::kSlash) ||
                     cursor.now().is(Word::kTo) || cursor.now().is(Word::kOr) ||
                     cursor.now().is(Word::kAnd);
  std::size_t skip = joint ? 1 : 0;
  // "mid-to-late"
  if (cursor.now().is(Glyph::kDash) && cursor[1].is(Word::kTo))
    skip = cursor[2].is(Glyph::kDash) ? 3 : 2;
  if (skip != 0 && cursor[skip].is(Word::kPart) && cursor[skip].value > first) {
    last = cursor[skip].value;
    cursor.advance(skip + 1);
  }
  if (cursor.now().is(Glyph::kDash)) cursor.advance();
  piece.part = {first, last + 1, 3};
  return true;
}

// "end of", "second half of", "last quarter of the"
bool read_share(Cursor& cursor, Piece& piece) {
  const Token& token = cursor.now();
  if (token.is(Word::kPartOf) && cursor[1].is(Word::kOf)) {
    if (token.value >= kFirstWeek) {
      piece.part = {token.value - kFirstWeek, token.value - kFirstWeek + 1, kWeeks};
    } else {
      piece.part =
          token.value == 3 ? Fraction{0, 1, 10} : Fraction{token.value, token.value + 1, 3};
    }
    cursor.advance(2);
    return true;
  }
  const int nth = ordinal_of(token);
  if (!cursor[1].is(Word::kFraction) || !cursor[2].is(Word::kOf)) return false;
  const int whole = cursor[1].value;
  const int part = token.is(Word::kLast) ? whole : nth;
  if (part < 1 || part > whole) return false;
  piece.part = {part - 1, part, whole};
  cursor.advance(3);
  return true;
}

Bound bound_of(const Token& token) {
  if (!token.is(Glyph::kWord)) return Bound::kNone;
  switch (token.word) {
    case Word::kFrom:
      return Bound::kFrom;
    case Word::kBetween:
      return Bound::kBetween;
    case Word::kSince:
      return Bound::kSince;
    case Word::kBefore:
      return Bound::kBefore;
    case Word::kUntil:
      return Bound::kUntil;
    case Word::kAfter:
      return Bound::kAfter;
    case Word::kNotBefore:
      return Bound::kNotBefore;
    default:
      return Bound::kNone;
  }
}

Style style_of(const Token& token) {
  if (token.is(Word::kOldStyle)) return Style::kOld;
  return token.is(Word::kNewStyle) ? Style::kNew : Style::kNone;
}

bool is_range_joint(const Token& token) {
  return token.is(Glyph::kDash) || token.is(Word::kTo) || token.is(Word::kUntil) ||
         token.is(Glyph::kTilde);
}

// One word before a date that says something about it.
bool read_modifier(Cursor& cursor, Piece& piece) {
  const Token& token = cursor.now();
  if (token.is(Glyph::kQuestion)) {
    if (is_range_joint(cursor[1])) return false;
    piece.approximate = true;
    piece.day_unknown = cursor[1].is(Word::kMonth);
    cursor.advance();
    return true;
  }
  if (is_doubt(token)) {
    piece.approximate = true;
    cursor.advance();
    return true;
  }
  if (read_part(cursor, piece) || read_share(cursor, piece)) {
    piece.approximate = true;
    skip_fillers(cursor);
    return true;
  }
  if (const Bound bound = bound_of(token); bound != Bound::kNone) {
    // "dated from the 12th century" is a point.
    piece.bound = bound == Bound::kFrom && piece.approximate ? Bound::kNone : bound;
    cursor.advance();
    // pre-1850
    if (cursor.now().is(Glyph::kDash) && !cursor.now().space) cursor.advance();
    return true;
  }
  if (const Style style = style_of(token); style != Style::kNone) {
    piece.style = style;
    cursor.advance();
    return true;
  }
  if (is_filler(token) || token.is(Word::kOf)) {
    cursor.advance();
    return true;
  }
  return false;
}

void read_suffixes(Cursor& cursor, Piece& piece, PieceContext context) {
  for (int i = 0; i < 4; ++i) {
    const Token& token = cursor.now();
    const bool comma = token.is(Glyph::kComma);
    const Token& word = cursor[comma ? 1 : 0];
    if (token.is(Glyph::kQuestion)) {
      piece.approximate = true;
    } else if (style_of(token) != Style::kNone) {
      piece.style = style_of(token);
    } else if ((word.is(Word::kOnward) || word.is(Word::kOngoing)) && !context.in_range) {
      piece.bound = Bound::kSince;
      if (comma) cursor.advance();
    } else if (token.is(Word::kOrEarlier) && !cursor[1].is(Glyph::kNumber)) {
      piece.bound = Bound::kUntil;
      piece.approximate = true;
    } else if (token.is(Word::kOrLater) && !cursor[1].is(Glyph::kNumber)) {
      piece.bound = Bound::kNotBefore;
      piece.approximate = true;
    } else {
      return;
    }
    cursor.advance();
  }
}

// A number that its neighbours will tell the meaning of.
bool read_bare_number(Cursor& cursor, Piece& piece, PieceContext context) {
  const Token& token = cursor.now();
  if (!token.is(Glyph::kNumber) || token.suffix == Suffix::kPlural || token.digits > 2 ||
      token.grouped)
    return false;
  piece.form = Form::kNumber;
  piece.number = token.value;
  piece.digits = token.digits;
  piece.ordinal = token.suffix == Suffix::kOrdinal;
  cursor.advance();
  if (piece.number == 0 && cursor.now().is(Word::kEra)) {  // "331/0 BC"
    piece.era = cursor.now().value;
    cursor.advance();
  }
  if (cursor.now().is(Glyph::kDot) && cursor[1].is(Glyph::kDash)) cursor.advance();  // "5.–7. Mai"
  if (context.month_first) {
    Cursor ahead = cursor;
    if (ahead.now().is(Glyph::kComma) || ahead.now().is(Word::kOf)) ahead.advance();
    if (read_year(ahead, piece, false)) cursor = ahead;
  }
  return true;
}

bool read_bare_year(Cursor& cursor, Piece& piece, PieceContext context, bool introduced) {
  Cursor ahead = cursor;
  if (!read_year(ahead, piece, false)) return false;
  // "300 Spartans"; but "in 717 Arabs", "2004 census".
  const bool lone = piece.era == 0 && piece.year_digits <= 3 && ahead.now().is(Word::kPlain);
  if (lone && !introduced && !context.in_range) return false;
  if (piece.era == 0 && piece.year > 2999) piece.grouped = true;
  cursor = ahead;
  return true;
}

// "1870 July 19 – 1871 May 10": elsewhere a year in front is a piece of its own, which holds for
// all that follows.
bool read_year_first(Cursor& cursor, Piece& piece, PieceContext context) {
  Cursor ahead = cursor;
  Piece whole = piece;
  if (!read_year(ahead, whole, false)) return false;
  const bool parted = ahead.now().is(Glyph::kComma);
  if (parted) ahead.advance();
  Piece rest;
  if (!read_month(ahead, rest) || rest.has_year || (parted && rest.day == 0)) return false;
  const bool begins =
      is_range_joint(ahead.now()) && ahead[1].is(Glyph::kNumber) && ahead[1].digits >= 3;
  if (!begins && !context.in_range) return false;
  whole.month = rest.month;
  whole.day = rest.day;
  whole.month_first = true;
  whole.style = rest.style;
  whole.approximate = whole.approximate || rest.approximate;
  piece = whole;
  cursor = ahead;
  return true;
}

bool read_core(Cursor& cursor, Piece& piece, PieceContext context, bool introduced) {
  const Token& token = cursor.now();
  if (context.in_range && (token.is(Word::kPresent) || token.is(Word::kOngoing))) {
    piece.form = Form::kPresent;
    cursor.advance();
    return true;
  }
  if (token.is(Word::kUnknown) || token.is(Glyph::kQuestion)) {
    if (!context.in_range && !is_range_joint(cursor[1])) return false;
    piece.form = Form::kUnknown;
    cursor.advance();
    return true;
  }
  return read_numeric_date(cursor, piece) || read_period(cursor, piece) ||
         read_day_and_month(cursor, piece) || read_month(cursor, piece) ||
         read_season(cursor, piece) || read_year_first(cursor, piece, context) ||
         read_bare_year(cursor, piece, context, introduced) ||
         read_bare_number(cursor, piece, context);
}

}  // namespace

std::optional<Piece> read_piece(const std::vector<Token>& tokens, std::size_t at,
                                PieceContext context) {
  Piece piece;
  Cursor cursor(tokens, at);
  int modifiers = 0;
  while (modifiers < kMaxModifiers && read_modifier(cursor, piece))
    ++modifiers;
  if (!read_core(cursor, piece, context, modifiers > 0)) {
    // "12 March – ?": there is nothing behind the question mark.
    if (!context.in_range || !tokens[at].is(Glyph::kQuestion)) return std::nullopt;
    piece = Piece{};
    piece.form = Form::kUnknown;
    cursor = Cursor(tokens, at + 1);
  }
  read_suffixes(cursor, piece, context);
  piece.begin = at;
  piece.end = cursor.at();
  return piece;
}

}  // namespace muster::dates
