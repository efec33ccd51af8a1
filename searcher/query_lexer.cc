#include "searcher/query_lexer.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "common/unicode.h"
#include "searcher/query_cursor.h"
#include "searcher/query_text.h"
#include "searcher/query_tree.h"
#include "searcher/query_values.h"
#include "searcher/query_words.h"

namespace muster {
namespace {

// A suggestion costs a comparison with every field's name, so a query full of unknown ones gets a
// few.
constexpr std::size_t kMaxSuggestions = 16;

bool binds_names(TokenKind kind) { return kind == TokenKind::kVersus || kind == TokenKind::kWith; }

class Lexer {
 public:
  Lexer(std::string_view text, const QueryContext& context, QueryProblems& problems)
      : cursor_{text, context, problems} {}

  LexedQuery run() {
    const QueryLimits& limits = cursor_.context.limits;
    while (cursor_.skip_blanks(), cursor_.at < cursor_.text.size()) {
      // What lies beyond a limit is refused whatever it is.
      if (groups_.size() > kMaxQueryDepth + 1 || cursor_.out.terms > limits.terms) break;
      step();
    }
    return std::move(cursor_.out);
  }

 private:
  // What the words within a pair of brackets are.
  struct Group {
    enum class Mode { kFree, kWords, kValues } mode = Mode::kFree;
    std::optional<FieldTarget> target;
    bool closes_made = false;  // a bracket that is not in the query closes with it
  };
  using Mode = Group::Mode;

  const Group& group() const { return groups_.back(); }

  void step() {
    const bool glued = cursor_.last_end == cursor_.at;
    if (cursor_.here() == '(') {
      open(group().mode, group().target);
    } else if (cursor_.here() == ')') {
      close();
    } else if (group().mode == Mode::kValues) {
      lex_among_values();
    } else if (cursor_.quote() > 0) {
      lex_quote(glued);
    } else if (cursor_.here() == '-') {
      lex_dashes(glued);
    } else {
      lex_chunk(false);
    }
  }

  void open(Mode mode, std::optional<FieldTarget> target, bool closes_made = false) {
    cursor_.push(TokenKind::kOpen, cursor_.at, cursor_.at + 1);
    ++cursor_.at;
    groups_.push_back({mode, std::move(target), closes_made});
  }

  void close() {
    ++cursor_.at;
    cursor_.push(TokenKind::kClose, cursor_.at - 1, cursor_.at);
    if (groups_.size() == 1) return;
    const bool closes_made = group().closes_made;
    groups_.pop_back();
    if (closes_made) cursor_.push(TokenKind::kClose, cursor_.at, cursor_.at, true);
  }

  void lex_among_values() {
    auto token = read_operator(cursor_.chunk());
    if (!token) return lex_group_value(cursor_, *group().target);
    if (binds_names(token->kind) || token->kind == TokenKind::kNear) {
      cursor_.problem(cursor_.at, cursor_.at + token->text.size(),
                      quote_for_message(token->text) + " between values", "taken as AND");
      token->kind = TokenKind::kAnd;
    }
    push_operator(std::move(*token));
  }

  void lex_quote(bool glued) {
    const bool opens = !glued || !cursor_.ends_at(cursor_.at + cursor_.quote());
    if (!opens) return cursor_.drop_quote("a quote that opens nothing");  // 12" guns
    if (cursor_.phrase_end() == QueryCursor::kNone) return cursor_.drop_quote();
    lex_phrase(nullptr, cursor_.at);
  }

  // The phrase that stands here, which is closed, in a field if there is one; `begin` is the
  // field's.
  void lex_phrase(const FieldTarget* target, std::size_t begin) {
    const std::string_view text = cursor_.text;
    const std::size_t opening = cursor_.at;
    const std::size_t end = cursor_.phrase_end();
    const std::size_t inside = opening + cursor_.quote();
    const std::string_view words = trim(text.substr(inside, end - inside));
    if (target != nullptr && target->field == nullptr && is_range(words)) {
      cursor_.at = end + quote_length(text, end);
      push_value(cursor_, *target, words, begin, true);
    } else {
      if (target != nullptr) cursor_.push_field(*target, begin);
      cursor_.at = end + quote_length(text, end);
      push_phrase(words, opening);
    }
    drop_phrase_ending();
  }

  void push_phrase(std::string_view words, std::size_t begin) {
    if (count_terms(words) == 0) return cursor_.push_nothing(begin, cursor_.at);
    QueryToken token;
    token.kind = TokenKind::kPhrase;
    token.text = std::string(words);
    cursor_.push(std::move(token), begin, cursor_.at);
  }

  // "a b"~3, "a b"*
  void drop_phrase_ending() {
    const std::size_t begin = cursor_.at;
    const std::string_view ending = cursor_.chunk();
    if (ending.empty() || (ending.front() != '*' && ending.front() != '~')) return;
    cursor_.at += std::min(ending.find_first_not_of("*~0123456789"), ending.size());
    cursor_.problem(begin, cursor_.at,
                    quote_for_message(cursor_.since(begin)) + " behind a phrase means nothing",
                    "left out");
    cursor_.last_end = cursor_.at;
  }

  std::size_t pass_dashes() {
    const std::size_t begin = cursor_.at;
    while (cursor_.at < cursor_.text.size() && cursor_.here() == '-')
      ++cursor_.at;
    const std::size_t count = cursor_.at - begin;
    if (count > 1) {
      cursor_.problem(begin, cursor_.at,
                      quote_for_message(cursor_.since(begin)) + " is no operator", "left out");
    }
    return count;
  }

  void lex_dashes(bool glued) {
    const std::size_t begin = cursor_.at;
    if (glued) {  // "Iran"-Iraq
      while (cursor_.at < cursor_.text.size() && cursor_.here() == '-')
        ++cursor_.at;
      return;
    }
    if (pass_dashes() > 1) return;
    if (cursor_.ends()) return cursor_.push_nothing(begin, cursor_.at);
    cursor_.push(TokenKind::kNot, begin, cursor_.at, true);
    cursor_.last_end = QueryCursor::kNone;
    if (cursor_.quote() == 0 && cursor_.here() != '(') lex_chunk(true);
  }

  void lex_chunk(bool negated) {
    const std::string_view chunk = cursor_.chunk();
    if (auto token = read_operator(chunk)) {
      if (negated) return lex_operator_as_word(chunk, " behind \"-\"");
      if (group().mode == Mode::kWords && binds_names(token->kind)) {
        return lex_operator_as_word(chunk, " inside a field");
      }
      return push_operator(std::move(*token));
    }
    const auto name = field_name_of(chunk);
    if (group().mode == Mode::kFree) {
      if (chunk == "*") {
        ++cursor_.at;
        return cursor_.push(TokenKind::kAll, cursor_.at - 1, cursor_.at);
      }
      if (name) return lex_field(*name);
    } else if (name && find_target(*name, cursor_.context)) {
      const std::string label = quote_for_message(chunk.substr(0, name->size() + 1));
      cursor_.problem(cursor_.at, cursor_.at + name->size() + 1, label + " inside another field",
                      "taken as words");
      return lex_field_as_words();
    }
    lex_word();
  }

  void lex_operator_as_word(std::string_view chunk, const char* where) {
    const std::size_t begin = cursor_.at;
    cursor_.at += chunk.size();
    cursor_.problem(begin, cursor_.at, quote_for_message(chunk) + where, "taken as a word");
    cursor_.push_words(split_words(chunk, begin), begin, cursor_.at);
  }

  void push_operator(QueryToken token) {
    const std::size_t begin = cursor_.at;
    cursor_.at += token.text.size();
    if (token.kind == TokenKind::kNear) {
      const unsigned distance = std::clamp(token.distance, 1U, kMaxNearDistance);
      if (distance != token.distance) {
        token.distance = distance;
        cursor_.problem(begin, cursor_.at,
                        "the distance of " + quote_for_message(token.text) + " is out of bounds",
                        "taken as NEAR/" + std::to_string(distance));
      }
    }
    cursor_.push(std::move(token), begin, cursor_.at);
    cursor_.last_end = QueryCursor::kNone;
  }

  // The word that stands here, with its ending, as no field or operator.
  void lex_word() {
    const std::size_t begin = cursor_.at;
    const std::string_view chunk = cursor_.chunk();
    const WordForm form = read_word_form(chunk);
    cursor_.at += chunk.size();
    if (form.odd) {
      cursor_.problem(begin, cursor_.at, "too much at the end of " + quote_for_message(chunk),
                      form.prefix ? "taken as a prefix" : "taken as close spellings");
    }
    if (form.base.find('*') != std::string_view::npos) {
      cursor_.problem(begin, cursor_.at, "\"*\" stands only at the end of a word",
                      "taken as words");
      return cursor_.push_words(split_words(chunk, begin), begin, cursor_.at);
    }
    if (count_terms(form.base) == 0) return cursor_.push_nothing(begin, cursor_.at);
    QueryToken token;
    token.kind = form.prefix  ? TokenKind::kPrefix
                 : form.fuzzy ? TokenKind::kFuzzy
                              : TokenKind::kWord;
    token.text = std::string(form.base);
    // "AND," or title:AND
    const bool looks_like_operator = token.kind == TokenKind::kWord && read_operator(token.text);
    if (looks_like_operator) token.text = ascii_lower(token.text);
    cursor_.push(std::move(token), begin, cursor_.at);
  }

  void lex_field(std::string_view name) {
    const std::size_t begin = cursor_.at;
    const auto target = find_target(name, cursor_.context);
    if (!target) return lex_unknown_field(name);
    cursor_.at += name.size() + 1;
    if (!target->is_known(cursor_.context)) {
      cursor_.problems.push_back(
          {begin, cursor_.at, "no article has the infobox key " + quote_for_message(target->key()),
           "", true});
    }
    if (!find_operand(*target, name, begin)) return;
    if (takes_value(target->kind())) {
      if (cursor_.here() == '(') return open(Mode::kValues, target);
      return lex_value(cursor_, *target, begin);
    }
    if (cursor_.here() == '(') {
      cursor_.push_field(*target, begin);
      return open(Mode::kWords, target);
    }
    if (cursor_.quote() > 0) return lex_phrase(&*target, begin);
    const std::string_view word = cursor_.chunk();
    const std::string_view value = word == "*" ? word : read_word_form(word).base;
    if (word == "*" || is_key_range(*target)) {
      cursor_.at += word.size();
      return push_value(cursor_, *target, value, begin, false);
    }
    cursor_.push_field(*target, begin);
    lex_word();
  }

  // Whether a range over an infobox key stands here, which may begin below zero.
  bool is_key_range(const FieldTarget& target) const {
    return target.field == nullptr && is_range(read_word_form(cursor_.chunk()).base);
  }

  // Moves to what the field holds for. False: nothing stands there, and the name was taken as a
  // word.
  bool find_operand(const FieldTarget& target, std::string_view name, std::size_t begin) {
    const std::size_t name_end = cursor_.at;
    const std::string label = quote_for_message(cursor_.since(begin));
    while (true) {
      if (cursor_.ends()) {
        const std::size_t blank = cursor_.at;
        cursor_.skip_blanks();
        if (cursor_.ends() || !may_be_operand()) {
          cursor_.at = blank;
          cursor_.problem(begin, name_end, "nothing behind " + label, "taken as a word");
          cursor_.push_words(split_words(name, begin), begin, name_end);
          return false;
        }
        cursor_.problem(begin, cursor_.at, "a blank behind " + label, "taken without it");
      } else if (cursor_.quote() > 0 && cursor_.phrase_end() == QueryCursor::kNone) {
        cursor_.drop_quote();
      } else if (cursor_.here() == '-' && !takes_value(target.kind()) && !is_key_range(target)) {
        const std::size_t dash = cursor_.at;
        if (pass_dashes() > 1 || cursor_.ends()) continue;
        cursor_.problem(dash, cursor_.at, "\"-\" behind " + label, "taken as if before it");
        cursor_.push(TokenKind::kNot, dash, cursor_.at, true);
      } else {
        return true;
      }
    }
  }

  // Whether what stands behind a field's blank can be its operand: no operator, no other field, no
  // negation.
  bool may_be_operand() const {
    if (cursor_.here() == '-') return false;
    const std::string_view chunk = cursor_.chunk();
    if (read_operator(chunk)) return false;
    const auto name = field_name_of(chunk);
    return !name || !find_target(*name, cursor_.context);
  }

  void lex_unknown_field(std::string_view name) {
    const std::size_t begin = cursor_.at;
    std::string what =
        "unknown field " + quote_for_message(cursor_.text.substr(begin, name.size() + 1));
    const auto close = suggestions_++ < kMaxSuggestions ? suggest_field(name) : std::nullopt;
    if (close) what += "; did you mean \"" + *close + ":\"?";
    cursor_.problem(begin, begin + name.size() + 1, std::move(what),
                    close ? "Taken as words" : "taken as words");
    lex_field_as_words();
  }

  // Words, and what is glued to them, held together: -foo:"bar baz" leaves out what has all of
  // them.
  void lex_field_as_words() {
    const std::size_t begin = cursor_.at;
    const std::string_view chunk = cursor_.chunk();
    cursor_.at += chunk.size();
    const bool phrase = cursor_.quote() > 0 && cursor_.phrase_end() != QueryCursor::kNone;
    const bool brackets = cursor_.at < cursor_.text.size() && cursor_.here() == '(';
    if (phrase || brackets) cursor_.push(TokenKind::kOpen, begin, begin, true);
    cursor_.push_words(split_words(chunk, begin), begin, cursor_.at);
    if (phrase) {
      lex_phrase(nullptr, cursor_.at);
      cursor_.push(TokenKind::kClose, cursor_.at, cursor_.at, true);
    } else if (brackets) {
      open(group().mode, group().target, true);
    }
  }

  QueryCursor cursor_;
  std::size_t suggestions_ = 0;
  std::vector<Group> groups_{Group{}};
};

}  // namespace

LexedQuery lex_query(std::string_view text, const QueryContext& context, QueryProblems& problems) {
  return Lexer(text, context, problems).run();
}

}  // namespace muster
