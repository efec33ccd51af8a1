#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <utility>

#include "tests/searcher/query_rows.h"

namespace muster {
namespace {

using Nodes = std::vector<QueryNode>;

QueryNode node(NodeKind kind, std::string text, Nodes children = {}) {
  QueryNode out;
  out.kind = kind;
  out.text = std::move(text);
  out.children = std::move(children);
  return out;
}

int pick(int count) { return *rc::gen::inRange(0, count); }

// Random trees in the parser's normal form. Words are such as could be drawn into a value, or be
// taken for more than words.
QueryNode random_word() {
  const auto text = *rc::gen::elementOf(std::vector<std::string>{
      "isil", "al-Qadam", "U.S.", "1,000",          "and",  "vs", "near/3", "12:30",
      "孫子", "Côte",     "~5",   "March",          "2018", "BC", "12",     "century",
      "ago",  "years",    "5",    "https://x.org/y"});
  const auto kind = *rc::gen::elementOf(std::vector<NodeKind>{
      NodeKind::kWord, NodeKind::kWord, NodeKind::kPhrase, NodeKind::kPrefix, NodeKind::kFuzzy});
  return node(kind, text);
}

template <class Part>
Nodes some(Part part) {
  Nodes nodes;
  for (int i = 2 + pick(2); i > 0; --i)
    nodes.push_back(part());
  return nodes;
}

QueryNode random_near() {
  QueryNode near =
      node(NodeKind::kNear, "", some([] {
             return pick(4) > 0 ? random_word() : node(NodeKind::kOr, "", some(random_word));
           }));
  near.distance = static_cast<unsigned>(1 + pick(20));
  return near;
}

QueryNode random_leaf() { return pick(4) > 0 ? random_word() : random_near(); }

// kAnd, kOr and kNot over what `leaf` makes; `not_of` the kind that stands right above.
template <class Leaf>
QueryNode random_group(Leaf leaf, int depth, NodeKind above) {
  const int kind = depth <= 0 ? 3 : pick(5);
  const auto below = [&](NodeKind of) { return [=] { return random_group(leaf, depth - 1, of); }; };
  if (kind == 0 && above != NodeKind::kAnd)
    return node(NodeKind::kAnd, "", some(below(NodeKind::kAnd)));
  if (kind == 1 && above != NodeKind::kOr)
    return node(NodeKind::kOr, "", some(below(NodeKind::kOr)));
  // A kNot is part of the kAnd or kNot above it.
  if (kind == 2 && above != NodeKind::kAnd && above != NodeKind::kNot) {
    return node(NodeKind::kNot, "", {below(NodeKind::kNot)(), below(NodeKind::kNot)()});
  }
  return leaf();
}

QueryNode random_field(bool of_sides) {
  static const std::vector<std::pair<std::string, int>> kAny{
      {"title", 0}, {"place", 0}, {"kind", 0}, {"infobox.territory", 0}};
  static const std::vector<std::pair<std::string, int>> kSided{
      {"combatant", 0}, {"combatant", 1}, {"commander", 4}, {"unit", 2}};
  QueryNode field = node(NodeKind::kField, "", {random_group(random_leaf, 2, NodeKind::kField)});
  std::tie(field.field, field.side) = *rc::gen::elementOf(of_sides ? kSided : kAny);
  return field;
}

QueryNode random_value() {
  struct Value {
    const char* field;
    int side;
    const char* text;
  };
  static const std::vector<Value> kValues{{"date", 0, "2018-03..2018-05"},
                                          {"date", 0, "March 2018"},
                                          {"date", 0, "2018"},
                                          {"date", 0, "490 BC"},
                                          {"date", 0, "-0489"},
                                          {"began", 0, "last-10-years"},
                                          {"ended", 0, "yesterday"},
                                          {"killed", 1, "1k..2m"},
                                          {"killed", 0, "> 5"},
                                          {"duration", 0, "..3"},
                                          {"near", 0, "36.2, 37.1, 5km"},
                                          {"near", 0, "36.2,37.1,5km"},
                                          {"has", 0, "title"},
                                          {"is", 0, "ongoing"},
                                          {"path", 0, "a(b"},
                                          {"path", 0, "a b,"},
                                          {"path", 0, "(x)"},
                                          {"path", 0, "x_(y).md"},
                                          {"infobox.territory", 0, "5..10"},
                                          {"infobox.opened", 0, "March 2018..May 2018"}};
  const Value value = *rc::gen::elementOf(kValues);
  QueryNode out = node(NodeKind::kValue, value.text);
  out.field = value.field;
  out.side = value.side;
  return out;
}

QueryNode random_party() {
  return random_group([] { return pick(2) > 0 ? random_leaf() : random_field(true); }, 1,
                      NodeKind::kVersus);
}

QueryNode random_with() { return node(NodeKind::kWith, "", some(random_party)); }

QueryNode random_versus() {
  return node(NodeKind::kVersus, "",
              some([] { return pick(3) > 0 ? random_party() : random_with(); }));
}

QueryNode random_operand() {
  switch (pick(8)) {
    case 0:
      return random_field(pick(2) > 0);
    case 1:
    case 2:
      return random_value();
    case 3:
      return random_versus();
    case 4:
      return random_with();
    default:
      return random_leaf();
  }
}

QueryNode random_tree() {
  const QueryNode tree = random_group(random_operand, 3, NodeKind::kField);
  switch (pick(6)) {
    case 0:
      return QueryNode{};
    case 1:  // nothing but a negation
      return node(NodeKind::kNot, "", {QueryNode{}, tree});
    case 2:
      return tree.kind == NodeKind::kOr ? tree : node(NodeKind::kOr, "", {QueryNode{}, tree});
    default:
      return tree;
  }
}

// Text made of what means something to the parser, in any order.
std::string random_query() {
  static const std::vector<std::string> kPieces{
      "a",     "isil", "foo:",       "title:",     "Side1:", "date:", "killed:", "year:", "path:",
      "near:", "has:", "infobox.x:", "territory:", "(",      ")",     "(",       ")",     "\"",
      "“",     "-",    "-",          " ",          " ",      " ",     " ",       " AND ", " OR ",
      " NOT ", " VS ", " WITH ",     " NEAR/3 ",   " NEAR ", "AND",   "*",       "~",     "~2",
      "..",    "5",    "March",      "2018",       "BC",     "\xff",  ":",       ",",     ">",
      "12–20", "://",  "century",    ";",          "\\",     "'",     ".",       "é",     "…"};
  std::string query;
  for (int i = pick(24); i > 0; --i)
    query += *rc::gen::elementOf(kPieces);
  return query;
}

void check_round_trip(const QueryNode& tree) {
  const std::string text = to_string(tree);
  const auto again = parse_query(text, query_context(true));
  if (!again) RC_FAIL(text + ": " + again.error().message);
  RC_LOG() << text << "\n" << debug_string(again->tree) << "\n" << debug_string(tree) << "\n";
  RC_ASSERT(again->tree == tree);
  RC_ASSERT(to_string(again->tree) == text);
}

RC_GTEST_PROP(QueryRoundTripTest, TreesComeBackFromTheirText, ()) {
  check_round_trip(*rc::gen::exec(random_tree));
}

RC_GTEST_PROP(QueryRoundTripTest, QueriesComeBackFromTheirCanonicalText, ()) {
  const std::string query = *rc::gen::exec(random_query);
  const auto parsed = parse_query(query, query_context());
  if (!parsed) RC_FAIL(parsed.error().message);
  check_round_trip(parsed->tree);
}

RC_GTEST_PROP(QueryRoundTripTest, AnyBytesAreAQuery, (const std::string& query)) {
  const auto parsed = parse_query(query, query_context());
  if (!parsed) RC_FAIL(parsed.error().message);
  check_round_trip(parsed->tree);
}

RC_GTEST_PROP(QueryRoundTripTest, StrictTakesWhatHasNothingToNote, ()) {
  const std::string query = *rc::gen::exec(random_query);
  const auto lenient = parse_query(query, query_context());
  const auto strict = parse_query(query, query_context(true));
  RC_ASSERT(lenient.has_value());
  if (lenient->notes.empty()) {
    RC_ASSERT(strict.has_value());
    RC_ASSERT(strict->tree == lenient->tree);
  } else if (!strict) {
    RC_ASSERT(strict.error().code == ErrorCode::kUsage);
  }
}

}  // namespace
}  // namespace muster
