// What a query is read against, and what there was to say about it.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace muster {

struct QueryLimits {
  std::size_t bytes = 8 * 1024;
  std::size_t terms = 1024;  // words, phrases' words and values together
  std::size_t depth = 64;    // of brackets; never more than kMaxQueryDepth
};

// Deeper brackets are refused whatever the limits say: the stack is finite.
inline constexpr std::size_t kMaxQueryDepth = 128;

struct QueryContext {
  bool strict = false;  // what is lenient otherwise is an error
  QueryLimits limits = {};
  // Whether articles have that infobox key, in the form infobox_key() gives. Empty: none is known,
  // and only `infobox.KEY:` reaches them.
  std::function<bool(std::string_view key)> has_key = {};
};

// Something in the query that is not as it should be, or is likely not what was meant.
struct QueryProblem {
  std::size_t begin = 0;  // bytes of the query
  std::size_t end = 0;
  std::string what;      // `nothing behind "AND"`
  std::string taken;     // what was made of it: `taken as a word`
  bool is_hint = false;  // well formed, so no error in strict mode
};

using QueryProblems = std::vector<QueryProblem>;

// A piece of the query for a message: quoted, short, printable.
std::string quote_for_message(std::string_view text);

// The notes for people: one a problem in the order of the query, each once, and not too many.
std::vector<std::string> notes_of(QueryProblems problems);

// The first problem that is no hint; nullptr: none.
const QueryProblem* first_error(const QueryProblems& problems);

// "message", the query's part around the place, and a line with a caret under it:
//   nothing behind "AND"
//     isil AND
//          ^~~
std::string message_with_caret(std::string_view message, std::string_view query, std::size_t begin,
                               std::size_t end);

}  // namespace muster
