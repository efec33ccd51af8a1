#include "common/date_numbers.h"

#include <algorithm>

#include "common/date_roles.h"

namespace muster::dates {
namespace {

bool is_short_decade(const Piece& piece) {
  return piece.form == Form::kPeriod && piece.period == 10 && piece.digits == 2;
}

bool is_century(const Piece& piece) {
  return piece.form == Form::kPeriod && piece.period >= 100 && !piece.hundreds;
}

void make_year(Piece& piece) {
  piece.form = Form::kDate;
  piece.has_year = true;
  piece.year = piece.number;
  piece.year_digits = piece.digits;
}

void make_day(Piece& piece, const Piece& neighbour) {
  piece.form = Form::kDate;
  piece.day = static_cast<unsigned>(piece.number);
  piece.month = neighbour.month;
  piece.month_first = neighbour.month_first;
}

bool can_be_day(const Piece& piece) { return piece.number >= 1 && piece.number <= 31; }

// Whether a number before a year is one too: the era behind holds for both, or the year is a short
// one.
bool is_year_before(const Piece& piece, const Piece& right, Joint joint) {
  const bool told = right.era != 0 || right.year_digits <= 2;
  if (joint != Joint::kAnd && joint != Joint::kComma) {
    return told || (is_range(joint) && right.year_digits == 3);
  }
  // A list goes on as it began: "88–84, 83–82 and 73–63 BC".
  return told && (right.era > 0 ? piece.number < right.year : piece.number > right.year);
}

// What the piece behind says: "12–20 March", "5th–6th century", "29–19 BC", "50–562".
void hear_right(Piece& piece, const Piece& right, Joint joint) {
  if (is_century(right) && piece.number >= 1) {
    piece.form = Form::kPeriod;
    piece.period = right.period;
    piece.nth = piece.number;
  } else if (can_be_day(piece) && right.form == Form::kDate && right.month != 0 &&
             !right.month_first && !right.numeric && (right.day != 0 || right.day_unknown)) {
    make_day(piece, right);
  } else if (!piece.ordinal && right.is_year() && piece.number >= 1 &&
             is_year_before(piece, right, joint)) {
    make_year(piece);
  }
}

// What the piece before says: "May 8–9", "1914–18", "AD 60/61".
void hear_left(Piece& piece, const Piece& left, Joint joint) {
  if (can_be_day(piece) && left.day != 0 && left.month_first && !left.has_year) {
    make_day(piece, left);
    return;
  }
  if (piece.ordinal || !left.has_year || joint == Joint::kComma || joint == Joint::kAnd) return;
  const bool close = joint == Joint::kTight || joint == Joint::kSlash;
  const bool shorter = piece.digits < left.year_digits;
  if (left.is_year() ? shorter || left.era != 0 : close && shorter && left.form == Form::kDate) {
    make_year(piece);
  } else if (left.form == Form::kSeason && close && shorter) {
    make_year(piece);
  }
}

// "1860s–70s"; and in "1890s–1900s" the second is a decade too.
void settle_decade(Piece& piece, const Piece* left) {
  const bool follows = left != nullptr && left->form == Form::kPeriod && left->period <= 100 &&
                       left->nth >= 100 && (left->period == 10 || left->hundreds);
  if (is_short_decade(piece)) {
    if (!follows) {
      piece.form = Form::kNumber;  // "the '60s" of any century
      piece.number = 0;
      return;
    }
    piece.nth += left->nth - left->nth % 100;
    piece.digits = 4;
  } else if (piece.hundreds && follows && left->period == 10) {
    piece.hundreds = false;
    piece.period = 10;
  }
}

}  // namespace

void settle_numbers(Chain& chain) {
  auto& pieces = chain.pieces;
  for (std::size_t i = pieces.size(); i-- > 0;) {
    Piece& piece = pieces[i];
    if (!piece.is_number() || i + 1 == pieces.size()) continue;
    // "March 12 and 14, 5 May" has its month in front.
    const bool led =
        i > 0 && pieces[i - 1].month_first && pieces[i - 1].day != 0 && !pieces[i - 1].has_year;
    if (!led) hear_right(piece, pieces[i + 1], chain.joints[i + 1]);
  }
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (pieces[i].form == Form::kPeriod) settle_decade(pieces[i], i > 0 ? &pieces[i - 1] : nullptr);
    if (i > 0 && pieces[i].is_number()) hear_left(pieces[i], pieces[i - 1], chain.joints[i]);
  }
  for (std::size_t i = pieces.size(); i-- > 0;) {
    if (!pieces[i].is_number()) continue;
    if (pieces[i].has_year && pieces[i].day == 0) {
      pieces[i].form = Form::kDate;  // "34, 1944" without any month: the year is left
    } else {
      remove_piece(chain, i);
    }
  }
}

}  // namespace muster::dates
