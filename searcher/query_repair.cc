#include "searcher/query_repair.h"

#include <string>
#include <utility>

#include "common/unicode.h"

namespace muster {
namespace {

bool is_binary(TokenKind kind) {
  return kind == TokenKind::kAnd || kind == TokenKind::kOr || kind == TokenKind::kVersus ||
         kind == TokenKind::kWith || kind == TokenKind::kNear;
}

bool is_operator(TokenKind kind) { return is_binary(kind) || kind == TokenKind::kNot; }

// Appends tokens one by one, so that what stands before each is in order already.
class Repairer {
 public:
  explicit Repairer(QueryProblems& problems) : problems_(problems) {}

  void add(QueryToken token) {
    if (token.kind == TokenKind::kOpen) {
      open_.push_back(out_.size());
    } else if (token.kind == TokenKind::kClose) {
      if (open_.empty()) return report(token, "\")\" closes nothing", "left out");
      end_operand(token.begin);
      open_.pop_back();
    } else if (is_binary(token.kind)) {
      if (!out_.empty() && is_operator(out_.back().kind)) drop_operator();
      if (!has_operand()) {
        report(token, "nothing before " + quote_for_message(token.text), "taken as a word");
        make_word(token);
      }
    } else if (token.kind == TokenKind::kNot && !out_.empty() && binds_names(out_.back().kind)) {
      report(out_.back(), quote_for_message(out_.back().text) + " before a negation",
             "taken as AND");
      out_.back().kind = TokenKind::kAnd;
    }
    out_.push_back(std::move(token));
  }

  std::vector<QueryToken> finish(std::size_t end) {
    // The text's end closes what is open, so that "(a OR b" means what it seems to.
    while (!open_.empty()) {
      const QueryToken& opening = out_[open_.back()];
      if (!opening.made) report(opening, "\"(\" is never closed", "closed at the end");
      end_operand(end);
      open_.pop_back();
      QueryToken closing;
      closing.kind = TokenKind::kClose;
      closing.made = true;
      closing.begin = closing.end = end;
      out_.push_back(std::move(closing));
    }
    if (!out_.empty() && is_operator(out_.back().kind)) drop_operator();
    return std::move(out_);
  }

 private:
  static bool binds_names(TokenKind kind) {
    return kind == TokenKind::kVersus || kind == TokenKind::kWith || kind == TokenKind::kNear;
  }

  void report(const QueryToken& at, std::string what, std::string taken) {
    problems_.push_back({at.begin, at.end, std::move(what), std::move(taken), false});
  }

  bool has_operand() const { return !out_.empty() && out_.back().kind != TokenKind::kOpen; }

  static void make_word(QueryToken& token) {
    token.kind = TokenKind::kWord;
    token.text = ascii_lower(token.text);
  }

  // The operator at the end of what is there has nothing behind it.
  void drop_operator() {
    QueryToken& last = out_.back();
    const bool dash = last.kind == TokenKind::kNot && last.made;
    report(last, "nothing behind " + quote_for_message(last.text),
           dash ? "left out" : "taken as a word");
    if (dash) {
      last.kind = TokenKind::kNothing;
    } else {
      make_word(last);
    }
  }

  // Before a closing bracket: an operator is a word, nothing at all is "nothing".
  void end_operand(std::size_t end) {
    if (is_operator(out_.back().kind)) drop_operator();
    if (out_.back().kind != TokenKind::kOpen) return;
    QueryToken nothing;
    nothing.kind = TokenKind::kNothing;
    nothing.begin = out_.back().begin;
    nothing.end = end;
    if (!out_.back().made) report(out_.back(), "nothing between brackets", "left out");
    out_.push_back(std::move(nothing));
  }

  QueryProblems& problems_;
  std::vector<QueryToken> out_;
  std::vector<std::size_t> open_;  // where in `out_` the brackets stand that are not closed
};

}  // namespace

std::vector<QueryToken> repair_tokens(std::vector<QueryToken> tokens, QueryProblems& problems) {
  Repairer repairer(problems);
  const std::size_t end = tokens.empty() ? 0 : tokens.back().end;
  for (QueryToken& token : tokens)
    repairer.add(std::move(token));
  return repairer.finish(end);
}

std::optional<QueryToken> bracket_below(const std::vector<QueryToken>& tokens, std::size_t depth) {
  std::size_t now = 0;
  for (const QueryToken& token : tokens) {
    if (token.made) continue;
    if (token.kind == TokenKind::kOpen && ++now > depth) return token;
    if (token.kind == TokenKind::kClose && now > 0) --now;
  }
  return std::nullopt;
}

}  // namespace muster
