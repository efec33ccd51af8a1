// Query text to tokens: where words, phrases, fields and their values begin and end.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/query_context.h"

namespace muster {

enum class TokenKind {
  kWord,    // text
  kPhrase,  // text
  kPrefix,  // text
  kFuzzy,   // text
  kAll,
  kValue,    // text, field, side
  kNothing,  // something in which there is nothing to search for; an operand all the same
  kField,    // field, side: holds for the operand behind it
  kOpen,
  kClose,
  kAnd,
  kOr,
  kNot,
  kVersus,
  kWith,
  kNear,  // distance
};

struct QueryToken {
  TokenKind kind = TokenKind::kNothing;
  std::string text;   // of an operator: as written
  std::string field;  // canonical, or "infobox.KEY"
  int side = 0;
  unsigned distance = 0;
  bool made = false;  // a bracket that is not in the query; a negation written as "-"
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct LexedQuery {
  std::vector<QueryToken> tokens;
  std::size_t terms = 0;
};

// `text` is a clean_query(). A kField is always followed by an operand: a word, a phrase or the
// like, nothing, or kOpen. Brackets and operators may stand anywhere.
LexedQuery lex_query(std::string_view text, const QueryContext& context, QueryProblems& problems);

}  // namespace muster
