// Query text to tree. The grammar, loosest first; words are case-blind except AND, OR, NOT, VS,
// WITH, NEAR:
//
//   query   = or
//   or      = and { "OR" and }
//   and     = unary { ["AND"] unary }               words beside each other must all match
//   unary   = { "NOT" | "-" } versus                two negations are none
//   versus  = with { "VS" with }                    A VS B VS C: each against each
//   with    = near { "WITH" near }                  A VS B WITH C: A against B and C, who stand
//   together near    = primary { "NEAR" ["/" n] primary }    within n words (10) of each other;
//   different n: pair by pair primary = "(" query ")" | field ":" primary | phrase | word | word
//   "*" | word "~" | "*"
//
// Nothing but negations is everything without them; `*` and an empty query are everything.
// `field:*` is has:field. It is lenient: what can't be a query is taken as words, with a note. In
// strict mode that is an error with the place.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/error.h"
#include "searcher/query_context.h"
#include "searcher/query_tree.h"

namespace muster {

struct ParsedQuery {
  QueryNode tree;
  std::string text;  // the query in valid UTF-8, control characters as blanks: what positions count
  std::vector<std::string> notes;  // what was taken leniently; for people, printable
};

// kUsage where a limit is passed, or in strict mode the query is not well formed; the message then
// has the query and a caret under the place on lines of their own.
Result<ParsedQuery> parse_query(std::string_view query, const QueryContext& context = {});

}  // namespace muster
