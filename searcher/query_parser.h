// Query text to tree. The grammar, loosest first; words are case-blind except AND, OR, NOT, VS, WITH, NEAR:
//
//   query   = or
//   or      = and { "OR" and }
//   and     = unary { ["AND"] unary }               words beside each other must all match
//   unary   = ["NOT" | "-"] sides
//   sides   = near { ("VS" | "WITH") near }         A VS B VS C: A against B and B against C and A against C
//   near    = primary { "NEAR" ["/" n] primary }
//   primary = "(" query ")" | field ":" primary | phrase | word | word "*" | word "~" | "*"
//
// It is lenient: what can't be a query is taken as words, with a note. In strict mode that is an error with the place.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/error.h"
#include "searcher/query_tree.h"

namespace muster {

struct QueryLimits {
  std::size_t bytes = 8 * 1024;
  std::size_t terms = 1024;  // words, phrases' words and values together
  std::size_t depth = 64;
};

struct ParsedQuery {
  QueryNode tree;
  std::vector<std::string> notes;  // what was taken leniently; whole sentences for people
};

// kUsage where a limit is passed, or in strict mode the query is not well formed; the message has the query and
// a caret under the place on lines of their own.
Result<ParsedQuery> parse_query(std::string_view query, bool strict = false, const QueryLimits& limits = {});

}  // namespace muster
