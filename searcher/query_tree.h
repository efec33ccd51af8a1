// A query as a small tree of plain values. It prints to the text it means, and compares.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "common/fields.h"

namespace muster {

enum class NodeKind {
  kAll,       // matches every article: "*", or nothing but negations
  kWord,      // text
  kPhrase,    // text: the words in that order
  kPrefix,    // text: words that begin so
  kFuzzy,     // text: words spelt nearly so
  kNear,      // children (words) within `distance` words of each other, in any order
  kAnd,       // children
  kOr,        // children
  kNot,       // first child without the second
  kField,     // `field` over the first child: words, phrases, groups of them
  kValue,     // `field` with `text` for a value: dates, numbers, near:, has:, is:, path:
  kVersus,    // first child and second child are combatants of different sides
  kWith,      // first child and second child are combatants of one side
};

struct QueryNode {
  NodeKind kind = NodeKind::kAll;
  std::string text;          // UTF-8, as typed, without the quotes
  unsigned distance = 0;     // kNear
  std::string field;         // kField, kValue: the field's own name, or "infobox.KEY"
  int side = 0;              // 0: any; 1 to kMaxSides
  std::vector<QueryNode> children;
  std::size_t begin = 0;     // where it stands in the query, in bytes; not compared
  std::size_t end = 0;

  friend bool operator==(const QueryNode& a, const QueryNode& b);
};

// The query that means the same, brackets where they are needed: parse(to_string(q)) == q.
std::string to_string(const QueryNode& node);

}  // namespace muster
