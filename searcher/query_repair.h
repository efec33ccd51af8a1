// Tokens in any order to tokens in an order that the grammar allows.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "searcher/query_context.h"
#include "searcher/query_lexer.h"

namespace muster {

// Brackets without their other half are dropped or closed at the end, operators without an operand
// become words; each is a problem. What comes out: brackets in pairs with something between them,
// an operand on each side of AND, OR, VS, WITH and NEAR (behind AND and OR it may be negated) and
// behind NOT.
std::vector<QueryToken> repair_tokens(std::vector<QueryToken> tokens, QueryProblems& problems);

// The first bracket of the query that lies deeper than `depth`.
std::optional<QueryToken> bracket_below(const std::vector<QueryToken>& tokens, std::size_t depth);

}  // namespace muster
