// Pieces of dates that hang together: "1, 3 and 5 May – 7 June 1809".
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "common/date_lexer.h"
#include "common/date_piece.h"

namespace muster::dates {

enum class Joint : std::uint8_t {
  kTight,  // a dash with a number on either side and no blanks: binds before "or"
  kDash,
  kTo,
  kSlash,
  kOr,
  kAnd,
  kComma,
};

struct Chain {
  std::vector<Piece> pieces;
  std::vector<Joint> joints;  // joints[i] stands before pieces[i]; the first means nothing
  std::size_t begin = 0;      // tokens
  std::size_t end = 0;
};

// The longest chain that begins at token `at`, if a piece does. `match`: of matching_brackets().
std::optional<Chain> read_chain(const std::vector<Token>& tokens,
                                const std::vector<std::size_t>& match, std::size_t at);

}  // namespace muster::dates
