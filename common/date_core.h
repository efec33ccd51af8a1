// The inside of a piece of a date: what stands behind words like "late" or "before".
#pragma once

#include <cstddef>
#include <vector>

#include "common/date_lexer.h"
#include "common/date_piece.h"

namespace muster::dates {

// A place among tokens; past the end there is kEnd for ever.
class Cursor {
 public:
  Cursor(const std::vector<Token>& tokens, std::size_t at) : tokens_(&tokens), at_(at) {}

  const Token& operator[](std::size_t ahead) const {
    return at_ + ahead < tokens_->size() ? (*tokens_)[at_ + ahead] : tokens_->back();
  }
  const Token& now() const { return (*this)[0]; }
  const Token* before() const { return at_ > 0 ? &(*tokens_)[at_ - 1] : nullptr; }
  void advance(std::size_t by = 1) {
    at_ = at_ + by < tokens_->size() ? at_ + by : tokens_->size() - 1;
  }
  std::size_t at() const { return at_; }

 private:
  const std::vector<Token>* tokens_;
  std::size_t at_;
};

// Digits alone, without commas or a suffix.
bool is_plain_number(const Token& token);
bool has_leading_zero(const Token& token);
// Whether no white space stands before the tokens `from` to `to` ahead.
bool is_tight(const Cursor& cursor, std::size_t from, std::size_t to);
void set_year(Piece& piece, const Token& number);
// the, in, year: words that may stand before a date or inside it
bool is_filler(const Token& token);
// c., about, ?, ~
bool is_doubt(const Token& token);
// Digits, or a word: 3rd, third. 0 for anything else.
int ordinal_of(const Token& token);

// Each reads into the piece and moves the cursor behind what it read, or leaves both as they are
// and says false.
bool read_numeric_date(Cursor& cursor, Piece& piece);
bool read_year(Cursor& cursor, Piece& piece, bool may_be_short);
bool read_period(Cursor& cursor, Piece& piece);
bool read_day_and_month(Cursor& cursor, Piece& piece);
bool read_month(Cursor& cursor, Piece& piece);
bool read_season(Cursor& cursor, Piece& piece);

}  // namespace muster::dates
