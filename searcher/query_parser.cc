#include "searcher/query_parser.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "common/fields.h"
#include "searcher/query_lexer.h"
#include "searcher/query_normal.h"
#include "searcher/query_repair.h"
#include "searcher/query_text.h"

namespace muster {
namespace {

// nullopt: something in which there is nothing to search for.
using Operand = std::optional<QueryNode>;

// Descends through the grammar. Each level of it that recurs has consumed a bracket, and brackets
// are counted before.
class Parser {
 public:
  Parser(const std::vector<QueryToken>& tokens, QueryProblems& problems)
      : tokens_(tokens), problems_(problems) {}

  QueryNode run() { return parse_or().value_or(QueryNode{}); }

 private:
  bool at(TokenKind kind) const { return at_ < tokens_.size() && tokens_[at_].kind == kind; }
  bool accept(TokenKind kind) {
    if (!at(kind)) return false;
    ++at_;
    return true;
  }

  Operand parse_or() {
    std::vector<QueryNode> parts;
    do {
      if (Operand part = parse_and()) parts.push_back(std::move(*part));
    } while (accept(TokenKind::kOr));
    return any_of(std::move(parts));
  }

  Operand parse_and() {
    Conjunction all;
    while (at_ < tokens_.size() && !at(TokenKind::kOr) && !at(TokenKind::kClose)) {
      if (accept(TokenKind::kAnd)) continue;
      bool negated = false;
      while (accept(TokenKind::kNot))
        negated = !negated;
      const std::size_t first = at_;
      Operand part = parse_versus();
      if (!part) continue;
      if (part->kind == NodeKind::kVersus || part->kind == NodeKind::kWith) hint_at_quotes(first);
      if (negated) {
        all.leave_out(std::move(*part));
      } else {
        all.want(std::move(*part));
      }
    }
    return all.finish();
  }

  // "free syrian army VS isil" sets only the army against isil, which is hardly what was meant.
  void hint_at_quotes(std::size_t first) {
    const auto is_word = [&](std::size_t i) {
      return i < tokens_.size() && tokens_[i].kind == TokenKind::kWord;
    };
    // A field's word is its own: in `place:shusha armenia VS azerbaijan` it belongs to no name.
    const bool of_field = first > 1 && tokens_[first - 2].kind == TokenKind::kField;
    const bool before = first > 0 && !of_field && is_word(first - 1) && is_word(first);
    const bool behind = is_word(at_ - 1) && is_word(at_);
    if (!before && !behind) return;
    problems_.push_back(
        {tokens_[first].begin, tokens_[at_ - 1].end,
         "VS and WITH take one word on each side; put names of several words in quotes", "", true});
  }

  Operand parse_versus() {
    return parse_sides(TokenKind::kVersus, NodeKind::kVersus, [this] {
      return parse_sides(TokenKind::kWith, NodeKind::kWith, [this] { return parse_near(); });
    });
  }

  template <class Part>
  Operand parse_sides(TokenKind separator, NodeKind kind, Part parse_part) {
    const std::size_t first = at_;
    Operand part = parse_part();
    if (!at(separator)) return part;
    const QueryToken& op = tokens_[at_];
    std::vector<QueryNode> parts;
    bool names = true;
    while (true) {
      if (part) {
        names = names && is_party(*part, kind);
        parts.push_back(std::move(*part));
      }
      if (!accept(separator)) break;
      part = parse_part();
    }
    if (!names) {
      problems_.push_back({tokens_[first].begin, tokens_[at_ - 1].end,
                           '"' + op.text + "\" beside what is no combatant", "taken as AND",
                           false});
      return all_of(std::move(parts));
    }
    return joined(kind, std::move(parts));
  }

  Operand parse_near() {
    Operand part = parse_primary();
    if (!at(TokenKind::kNear)) return part;
    const QueryToken& op = tokens_[at_];
    std::vector<QueryNode> parts;
    std::vector<unsigned> distances;  // between each part and the one before it
    unsigned distance = 0;
    bool words = true;
    while (true) {
      if (part) {
        if (!parts.empty()) distances.push_back(distance);
        words = words && may_be_near(*part);
        parts.push_back(std::move(*part));
      }
      if (!at(TokenKind::kNear)) break;
      distance = tokens_[at_++].distance;
      part = parse_primary();
    }
    if (!words) {
      problems_.push_back(
          {op.begin, op.end, '"' + op.text + "\" beside what is no word", "taken as AND", false});
      return all_of(std::move(parts));
    }
    return near_each(std::move(parts), distances);
  }

  Operand parse_primary() {
    if (at_ >= tokens_.size()) return std::nullopt;
    const QueryToken& token = tokens_[at_++];
    if (token.kind == TokenKind::kOpen) {
      Operand inside = parse_or();
      accept(TokenKind::kClose);
      return inside;
    }
    if (token.kind == TokenKind::kField) {
      Operand inside = parse_primary();
      if (!inside) return std::nullopt;
      return in_field(token, std::move(*inside));
    }
    return leaf(token);
  }

  static Operand leaf(const QueryToken& token) {
    QueryNode node;
    switch (token.kind) {
      case TokenKind::kWord:
        node.kind = NodeKind::kWord;
        break;
      case TokenKind::kPhrase:
        node.kind = NodeKind::kPhrase;
        break;
      case TokenKind::kPrefix:
        node.kind = NodeKind::kPrefix;
        break;
      case TokenKind::kFuzzy:
        node.kind = NodeKind::kFuzzy;
        break;
      case TokenKind::kValue:
        node.kind = NodeKind::kValue;
        break;
      case TokenKind::kAll:
        node.begin = token.begin;
        node.end = token.end;
        return node;
      default:
        return std::nullopt;
    }
    node.text = token.text;
    node.field = token.field;
    node.side = token.side;
    node.begin = token.begin;
    node.end = token.end;
    return node;
  }

  const std::vector<QueryToken>& tokens_;
  QueryProblems& problems_;
  std::size_t at_ = 0;
};

Error limit_error(std::string message) { return Error{ErrorCode::kUsage, std::move(message), {}}; }

}  // namespace

Result<ParsedQuery> parse_query(std::string_view query, const QueryContext& context) {
  const QueryLimits& limits = context.limits;
  if (query.size() > limits.bytes) {
    return tl::unexpected(limit_error("the query has " + std::to_string(query.size()) +
                                      " bytes, and the limit is " + std::to_string(limits.bytes)));
  }
  ParsedQuery parsed;
  parsed.text = clean_query(query);
  QueryProblems problems;
  LexedQuery lexed = lex_query(parsed.text, context, problems);
  const std::size_t depth = std::min(limits.depth, kMaxQueryDepth);
  if (const auto bracket = bracket_below(lexed.tokens, depth)) {
    return tl::unexpected(limit_error(message_with_caret(
        "brackets in the query are deeper than the limit of " + std::to_string(depth), parsed.text,
        bracket->begin, bracket->end)));
  }
  if (lexed.terms > limits.terms) {
    return tl::unexpected(limit_error("the query has more words and values than the limit of " +
                                      std::to_string(limits.terms)));
  }
  const std::vector<QueryToken> tokens = repair_tokens(std::move(lexed.tokens), problems);
  parsed.tree = Parser(tokens, problems).run();
  if (context.strict) {
    if (const QueryProblem* error = first_error(problems)) {
      return tl::unexpected(
          limit_error(message_with_caret(error->what, parsed.text, error->begin, error->end)));
    }
  }
  parsed.notes = notes_of(std::move(problems));
  return parsed;
}

}  // namespace muster
