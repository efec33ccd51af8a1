#include "common/date_roles.h"

#include <algorithm>

#include "common/date.h"
#include "common/date_numbers.h"
#include "common/date_span.h"

namespace muster::dates {
namespace {

void absorb_piece(Chain& chain, std::size_t i) {
  const auto at = static_cast<std::ptrdiff_t>(i);
  chain.pieces.erase(chain.pieces.begin() + at);
  chain.joints.erase(chain.joints.begin() + at);
}

bool needs_year(const Piece& piece) {
  return !piece.has_year &&
         (piece.form == Form::kSeason || (piece.form == Form::kDate && piece.month != 0));
}

unsigned month_of(const Piece& piece) {
  return piece.form == Form::kSeason ? static_cast<unsigned>(3 + piece.season * 3) : piece.month;
}

bool is_before(const Piece& a, const Piece& b) { return month_of(a) < month_of(b); }

void set_year(Piece& piece, int year) {
  piece.has_year = true;
  piece.year = std::clamp(year, kMinYear, kMaxYear);
}

constexpr unsigned kMonthsOfOneYear = 6;  // further apart, two names of a day are in two years
constexpr int kLongestAbbreviated = 50;   // years, where the end is in another century

void settle_eras(Chain& chain) {
  auto& pieces = chain.pieces;
  const auto dated = [](const Piece& piece) {
    return piece.has_year || piece.form == Form::kPeriod;
  };
  const auto value = [](const Piece& piece) { return piece.has_year ? piece.year : piece.nth; };
  int era = 0;
  for (std::size_t i = pieces.size(); i-- > 0;) {
    if (pieces[i].era != 0) {
      era = pieces[i].era;
    } else if (dated(pieces[i])) {
      pieces[i].era = era;
    }
  }
  for (std::size_t i = 1; i < pieces.size(); ++i) {
    const Piece& left = pieces[i - 1];
    if (pieces[i].era != 0 || !dated(pieces[i]) || !dated(left)) continue;
    // "44 BC – 31" falls, so it is BC still; "27 BC – 476" is not.
    const bool falls = left.era < 0 && value(pieces[i]) < value(left);
    pieces[i].era = left.era < 0 && !falls ? 1 : left.era;
  }
}

// 1053–54, 881/2, 1899–01; 428/27 BC. "133–27 BC" is left as it is: in BC ranges years are written
// out.
void complete_years(Chain& chain) {
  for (std::size_t i = 1; i < chain.pieces.size(); ++i) {
    const Piece& left = chain.pieces[i - 1];
    Piece& piece = chain.pieces[i];
    const Joint joint = chain.joints[i];
    if (joint == Joint::kComma || joint == Joint::kAnd || !piece.is_year() || !left.has_year)
      continue;
    if (piece.year_digits >= left.year_digits || piece.year_digits > 2) continue;
    const int base = piece.year_digits == 1 ? 10 : 100;
    int year = left.year - left.year % base + piece.year;
    if (left.era < 0 && piece.era < 0) {
      const bool slash = joint == Joint::kSlash || joint == Joint::kOr;
      const bool clear =
          joint == Joint::kTight && (left.year_digits >= 4 || piece.year_digits == 1);
      if (year > left.year) year = slash ? year - base : 0;
      if ((slash || clear) && year > 0) piece.year = year;
    } else if (left.era >= 0 && piece.era >= 0 && piece.year < left.year) {
      if (year < left.year) year += base;
      // "1899–01" passes into the next century; "2018-13" is a slip.
      if (year - left.year <= kLongestAbbreviated || year / 100 == left.year / 100)
        piece.year = year;
    }
  }
}

void make_astronomical(Chain& chain) {
  for (std::size_t i = chain.pieces.size(); i-- > 0;) {
    Piece& piece = chain.pieces[i];
    if (!piece.has_year) continue;
    const bool possible = piece.year >= 1 && piece.year <= (piece.era < 0 ? 10000 : 9999) &&
                          (!piece.grouped || piece.era < 0);
    if (!possible) {
      const bool ends_range = (i > 0 && is_range(chain.joints[i])) ||
                              (i + 1 < chain.joints.size() && is_range(chain.joints[i + 1]));
      if (ends_range) {
        piece = Piece{};
        piece.form = Form::kUnknown;
      } else {
        remove_piece(chain, i);
      }
    } else if (piece.era < 0) {
      piece.year = 1 - piece.year;
    }
  }
}

bool is_list(Joint joint) { return joint == Joint::kComma || joint == Joint::kAnd; }

// The year of a range's start holds for its end where the list goes on behind: "12 March 2018 – 5
// April, 6 May 2019".
void year_from_start(Chain& chain, std::size_t i) {
  const Piece& left = chain.pieces[i - 1];
  Piece& piece = chain.pieces[i];
  set_year(piece, left.year);
  if (is_range(chain.joints[i]) && left.month != 0 && is_before(piece, left))
    set_year(piece, left.year + 1);
}

void settle_years(Chain& chain) {
  auto& pieces = chain.pieces;
  for (std::size_t i = 1; i < pieces.size(); ++i) {
    const bool list_behind = i + 1 == pieces.size() || is_list(chain.joints[i + 1]);
    if (needs_year(pieces[i]) && pieces[i - 1].has_year && is_range(chain.joints[i]) &&
        list_behind) {
      year_from_start(chain, i);
    }
  }
  // A year at the end holds for what stands before it: "28 December – 3 January 1945" begins in
  // 1944.
  for (std::size_t i = pieces.size(); i-- > 1;) {
    Piece& piece = pieces[i - 1];
    if (!needs_year(piece) || !pieces[i].has_year) continue;
    const bool dated = pieces[i].month != 0 || pieces[i].form == Form::kSeason;
    const bool passes = chain.joints[i] != Joint::kComma && chain.joints[i] != Joint::kOr;
    // "7 November (25 October) 1917" names one day twice; only "25 December (6 January) 1856"
    // passes into a year.
    const bool apart = chain.joints[i] != Joint::kSlash ||
                       month_of(piece) - month_of(pieces[i]) > kMonthsOfOneYear;
    const bool earlier = dated && passes && is_before(pieces[i], piece) && apart;
    set_year(piece, pieces[i].year - (earlier ? 1 : 0));
  }
  for (std::size_t i = 1; i < pieces.size(); ++i) {
    if (!needs_year(pieces[i]) || !pieces[i - 1].has_year) continue;
    year_from_start(chain, i);
    // "1863, July 1–3": the year was only said first.
    if (pieces[i - 1].is_year() && chain.joints[i] == Joint::kComma) {
      pieces[i].bound = pieces[i - 1].bound;
      remove_piece(chain, i - 1);
      --i;
    }
  }
}

// "10 February 1688/9" is of 1689, when the year began in March; else what stands before a second
// year holds for it too.
void settle_alternatives(Chain& chain) {
  for (std::size_t i = 1; i < chain.pieces.size(); ++i) {
    const Joint joint = chain.joints[i];
    if (joint != Joint::kSlash && joint != Joint::kOr) continue;
    Piece& left = chain.pieces[i - 1];
    Piece& piece = chain.pieces[i];
    if (left.form == Form::kDate && left.month != 0 && piece.is_year() && piece.part.of == 1) {
      if (joint == Joint::kSlash && left.month <= 3 && piece.year == left.year + 1) {
        left.year = piece.year;
        absorb_piece(chain, i--);
        continue;
      }
      piece.month = left.month;
      piece.day = left.day;
      left.approximate = true;
    } else if (joint == Joint::kSlash && left.day != 0 && !left.month_first &&
               piece.form == Form::kDate && piece.month != 0 && piece.day == 0 &&
               !piece.day_unknown && piece.part.of == 1) {
      piece.day = left.day;  // "15 July/August 717"
      left.approximate = true;
    }
  }
}

// "winter 1941/42" is one winter.
void settle_winters(Chain& chain) {
  for (std::size_t i = 1; i < chain.pieces.size(); ++i) {
    const Piece& left = chain.pieces[i - 1];
    const Piece& piece = chain.pieces[i];
    if (left.form == Form::kSeason && left.season == 3 && piece.is_year() &&
        piece.year == left.year + 1 &&
        (chain.joints[i] == Joint::kSlash || is_range(chain.joints[i]))) {
      absorb_piece(chain, i--);
    }
  }
}

// 1/9/1939 has the order that another date of the chain shows: 1/9/1939 – 27/9/1939.
void settle_orders(Chain& chain) {
  Order known = Order::kNone;
  for (const Piece& piece : chain.pieces) {
    if (piece.order == Order::kDayMonth || piece.order == Order::kMonthDay) known = piece.order;
  }
  for (Piece& piece : chain.pieces) {
    if (piece.order != Order::kUnclear) continue;
    if (known == Order::kNone) {
      piece.approximate = piece.doubtful = true;
      continue;
    }
    const bool day_first = known == Order::kDayMonth;
    piece.day = static_cast<unsigned>(day_first ? piece.number : piece.other_number);
    piece.month = static_cast<unsigned>(day_first ? piece.other_number : piece.number);
  }
}

}  // namespace

bool is_range(Joint joint) {
  return joint == Joint::kTight || joint == Joint::kDash || joint == Joint::kTo;
}

void remove_piece(Chain& chain, std::size_t i) {
  if (i + 1 < chain.joints.size()) chain.joints[i + 1] = Joint::kComma;
  absorb_piece(chain, i);
}

bool settle_roles(Chain& chain, std::optional<int> context_year) {
  settle_orders(chain);
  settle_numbers(chain);
  settle_eras(chain);
  complete_years(chain);
  make_astronomical(chain);
  const auto has_time = [](const Piece& piece) {
    return piece.has_year || piece.form == Form::kPeriod;
  };
  const bool yearless = std::none_of(chain.pieces.begin(), chain.pieces.end(), has_time);
  if (yearless && std::any_of(chain.pieces.begin(), chain.pieces.end(), needs_year)) {
    if (!context_year) return false;
    for (std::size_t i = chain.pieces.size(); i-- > 0;) {
      if (!needs_year(chain.pieces[i])) continue;
      set_year(chain.pieces[i], *context_year);
      break;
    }
  }
  settle_years(chain);
  settle_alternatives(chain);
  settle_winters(chain);
  for (std::size_t i = chain.pieces.size(); i-- > 0;) {
    Piece& piece = chain.pieces[i];
    if (needs_year(piece)) {
      remove_piece(chain, i);
    } else if (piece.month != 0 && piece.day > days_in(piece.year, piece.month)) {
      piece.day = 0;
      piece.doubtful = true;
    }
  }
  return true;
}

}  // namespace muster::dates
