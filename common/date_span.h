// The time a piece of a date takes in.
#pragma once

#include "common/date.h"
#include "common/date_piece.h"

namespace muster::dates {

struct Span {
  PartialDate first;
  PartialDate last;
};

// Of a piece with its year, astronomical, or a period with its era. Parts of centuries, decades,
// years and months are thirds, halves, quarters; seasons are those of the northern half, winter
// from December of its year to February of the next.
Span span_of(const Piece& piece);

unsigned days_in(int year, unsigned month);

}  // namespace muster::dates
