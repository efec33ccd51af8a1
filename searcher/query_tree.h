// A query as a small tree of plain values. It prints to the text it means, and compares.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace muster {

enum class NodeKind {
  kAll,     // matches every article: "*", or nothing but negations
  kWord,    // text; the tokeniser may find more than one term in it ("al-Qadam")
  kPhrase,  // text: the words in that order
  kPrefix,  // text: words that begin so
  kFuzzy,   // text: words spelt nearly so
  // The children, which are words of these kinds and kOr of such, within `distance` words of each
  // other, in any order.
  kNear,
  kAnd,     // children
  kOr,      // children
  kNot,     // first child without the second
  kField,   // `field` over the first child, which has no fields, values or sides in it
  kValue,   // `field` with `text` for a value: dates, numbers, near:, has:, is:, path:, key ranges
  kVersus,  // the children are combatants of different sides, each against each
  kWith,    // the children are combatants of one side
};

// What the name of a field begins with that is an infobox key and may be taken otherwise.
inline constexpr std::string_view kInfoboxField = "infobox.";

// The parser gives trees in one normal form:
// - kAnd, kOr, kNear, kVersus and kWith have two children or more, and none of their own kind.
// - kAnd has no kAll and no kNot for a child: what it leaves out is the second child of a kNot that
//   stands above it.
// - kNot has no kNot for its first child. Negations alone are kNot with kAll for its first child.
// - The children of kVersus and kWith are names: words, kNear, kField of a field with sides that
//   holds names; kAnd, kOr and kNot of these; in kVersus also kWith.
// - The value of a kNumber field can be read by read_number_range(), that of a kDate field by
//   read_date_range().
struct QueryNode {
  NodeKind kind = NodeKind::kAll;
  std::string text;       // valid UTF-8 as typed, without the quotes; control characters are blanks
  unsigned distance = 0;  // kNear: 1 to kMaxNearDistance
  std::string field;      // kField, kValue: the field's own name, or "infobox.KEY", as it is known
  int side = 0;           // 0: any; 1 to kMaxSides
  std::vector<QueryNode> children;
  // Where it stands, in bytes of ParsedQuery::text; not compared.
  std::size_t begin = 0;
  std::size_t end = 0;

  friend bool operator==(const QueryNode& a, const QueryNode& b);
};

// The KEY of a node whose field is "infobox.KEY"; nullopt for any other.
std::optional<std::string> infobox_key_of(const QueryNode& node);
// Words, phrases and their kin: what is sought in texts.
bool is_text(NodeKind kind);
// Words without a field, or a choice of such.
bool is_plain(const QueryNode& node);

inline constexpr unsigned kNearDistance = 10;  // of NEAR without a number
inline constexpr unsigned kMaxNearDistance = 1000;

// The query that means the same, brackets where they are needed: parse(to_string(q)) == q for every
// tree of the parser's.
std::string to_string(const QueryNode& node);

// The tree as an expression, for --explain and tests: (and isil (value date [2018]) (vs "free
// syrian army" ypg)).
std::string debug_string(const QueryNode& node);

}  // namespace muster
