#include "searcher/query_lexer.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "common/unicode.h"
#include "searcher/query_text.h"
#include "searcher/query_tree.h"
#include "searcher/query_values.h"
#include "searcher/query_words.h"

namespace muster {
namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);
// A suggestion costs a comparison with every field's name, so a query full of unknown ones gets a
// few.
constexpr std::size_t kMaxSuggestions = 16;
constexpr int kMaxDrawnIn = 8;
constexpr std::size_t kLongestGroupDate = 128;

class Lexer {
 public:
  Lexer(std::string_view text, const QueryContext& context, QueryProblems& problems)
      : text_(text), context_(context), problems_(problems) {}

  LexedQuery run() {
    while (skip_blanks(), at_ < text_.size())
      step();
    return std::move(out_);
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

  bool at_end(std::size_t at) const {
    return at >= text_.size() || text_[at] == ')' || blank_length(text_, at) > 0;
  }

  void skip_blanks() {
    while (const std::size_t length = blank_length(text_, at_))
      at_ += length;
  }

  // Up to a blank, a bracket or a quote.
  std::string_view chunk_at(std::size_t at) const {
    const std::size_t begin = at;
    while (at < text_.size() && text_[at] != '(' && text_[at] != ')' &&
           blank_length(text_, at) == 0 && quote_length(text_, at) == 0) {
      ++at;
    }
    return text_.substr(begin, at - begin);
  }

  void problem(std::size_t begin, std::size_t end, std::string what, std::string taken) {
    problems_.push_back({begin, end, std::move(what), std::move(taken), false});
  }

  void push(QueryToken token, std::size_t begin, std::size_t end) {
    token.begin = begin;
    token.end = end;
    switch (token.kind) {
      case TokenKind::kWord:
      case TokenKind::kPhrase:
      case TokenKind::kPrefix:
      case TokenKind::kFuzzy:
        out_.terms += count_terms(token.text);
        break;
      case TokenKind::kValue:
        ++out_.terms;
        break;
      default:
        break;
    }
    out_.tokens.push_back(std::move(token));
    last_end_ = at_;
  }

  void push(TokenKind kind, std::size_t begin, std::size_t end, bool made = false) {
    QueryToken token;
    token.kind = kind;
    token.made = made;
    token.text = std::string(text_.substr(begin, end - begin));
    push(std::move(token), begin, end);
  }

  void push_field(const FieldTarget& target, std::size_t begin, std::size_t end) {
    QueryToken token;
    token.kind = TokenKind::kField;
    token.field = target.name;
    token.side = target.side;
    push(std::move(token), begin, end);
  }

  void push_nothing(std::size_t begin, std::size_t end) {
    problem(begin, end,
            "nothing to search for in " + quote_for_message(text_.substr(begin, end - begin)),
            "left out");
    push(TokenKind::kNothing, begin, end);
  }

  // Several words where one operand stands are held together.
  void push_words(std::vector<QueryToken> words, std::size_t begin, std::size_t end) {
    if (words.empty()) return push_nothing(begin, end);
    const bool brackets = words.size() > 1;
    if (brackets) push(TokenKind::kOpen, begin, begin, true);
    for (QueryToken& word : words) {
      const std::size_t from = word.begin;
      const std::size_t to = word.end;
      push(std::move(word), from, to);
    }
    if (brackets) push(TokenKind::kClose, end, end, true);
  }

  void step() {
    const bool free_standing = last_end_ != at_;
    if (text_[at_] == '(') {
      open(group().mode, group().target);
    } else if (text_[at_] == ')') {
      close();
    } else if (group().mode == Mode::kValues) {
      lex_group_value();
    } else if (quote_length(text_, at_) > 0) {
      lex_quote(free_standing);
    } else if (text_[at_] == '-') {
      lex_dashes(free_standing);
    } else {
      lex_chunk();
    }
  }

  void open(Mode mode, std::optional<FieldTarget> target, bool closes_made = false) {
    push(TokenKind::kOpen, at_, at_ + 1);
    ++at_;
    last_end_ = kNone;
    groups_.push_back({mode, std::move(target), closes_made});
  }

  void close() {
    push(TokenKind::kClose, at_, at_ + 1);
    last_end_ = ++at_;
    if (groups_.size() == 1) return;
    const bool closes_made = group().closes_made;
    groups_.pop_back();
    if (closes_made) push(TokenKind::kClose, at_, at_, true);
  }

  // Where the phrase whose quote stands at `at_` ends, its quote left out; kNone: it has no end.
  std::size_t phrase_end() const {
    std::size_t at = at_ + quote_length(text_, at_);
    while (at < text_.size() && quote_length(text_, at) == 0)
      ++at;
    return at < text_.size() ? at : kNone;
  }

  void drop_quote(const char* what, const char* taken) {
    const std::size_t length = quote_length(text_, at_);
    problem(at_, at_ + length, what, taken);
    at_ += length;
    last_end_ = kNone;
  }

  void lex_quote(bool free_standing) {
    if (!free_standing && at_end(at_ + quote_length(text_, at_))) {
      return drop_quote("a quote that opens nothing", "left out");  // 12" guns
    }
    if (phrase_end() == kNone) return drop_quote("a quote that is never closed", "left out");
    lex_phrase(nullptr);
  }

  // The phrase at `at_`, which is closed, in a field if there is one.
  void lex_phrase(const FieldTarget* target) {
    const std::size_t begin = at_;
    const std::size_t end = phrase_end();
    QueryToken token;
    token.kind = TokenKind::kPhrase;
    const std::size_t inside = begin + quote_length(text_, begin);
    token.text = std::string(trim(text_.substr(inside, end - inside)));
    at_ = end + quote_length(text_, end);
    const std::size_t behind = at_;
    if (target != nullptr && target->field == nullptr && is_range(token.text)) {
      push_value(*target, token.text, begin, behind);
    } else {
      if (target != nullptr) push_field(*target, begin, begin);
      if (count_terms(token.text) == 0) {
        push_nothing(begin, behind);
      } else {
        push(std::move(token), begin, behind);
      }
    }
    if (at_ < text_.size() && (text_[at_] == '*' || text_[at_] == '~')) {
      while (!at_end(at_) &&
             (text_[at_] == '*' || text_[at_] == '~' || (text_[at_] >= '0' && text_[at_] <= '9')))
        ++at_;
      const std::string what = quote_for_message(text_.substr(behind, at_ - behind));
      problem(behind, at_, what + " behind a phrase means nothing", "left out");
    }
    last_end_ = at_;
  }

  void lex_dashes(bool free_standing) {
    const std::size_t begin = at_;
    while (at_ < text_.size() && text_[at_] == '-')
      ++at_;
    if (!free_standing) return;  // "Iran"-Iraq
    if (at_ - begin > 1) {
      problem(begin, at_, quote_for_message(text_.substr(begin, at_ - begin)) + " is no operator",
              "left out");
      last_end_ = kNone;
      return;
    }
    if (at_end(at_)) return push_nothing(begin, at_);
    push(TokenKind::kNot, begin, at_, true);
    last_end_ = kNone;
    if (quote_length(text_, at_) == 0 && text_[at_] != '(') {
      lex_chunk();
    }
  }

  void lex_chunk() {
    const std::size_t begin = at_;
    const std::string_view chunk = chunk_at(at_);
    const bool negated = begin > 0 && text_[begin - 1] == '-';
    if (auto token = read_operator(chunk)) {
      const bool side_in_field =
          group().mode == Mode::kWords &&
          (token->kind == TokenKind::kVersus || token->kind == TokenKind::kWith);
      if (!negated && !side_in_field) return push_operator(std::move(*token), begin);
      at_ += chunk.size();
      problem(begin, at_,
              quote_for_message(chunk) + (negated ? " behind \"-\"" : " inside a field"),
              "taken as a word");
      return push_words(split_words(chunk, begin), begin, at_);
    }
    if (group().mode == Mode::kFree) {
      if (chunk == "*") {
        ++at_;
        return push(TokenKind::kAll, begin, at_);
      }
      if (const auto name = field_name_of(chunk)) return lex_field(*name, chunk);
    } else if (const auto name = field_name_of(chunk); name && find_target(*name, context_)) {
      problem(begin, begin + name->size() + 1,
              quote_for_message(chunk.substr(0, name->size() + 1)) + " inside another field",
              "taken as words");
    }
    lex_word(chunk);
  }

  void push_operator(QueryToken token, std::size_t begin) {
    at_ += token.text.size();
    if (token.kind == TokenKind::kNear &&
        (token.distance == 0 || token.distance > kMaxNearDistance)) {
      token.distance = token.distance == 0 ? 1 : kMaxNearDistance;
      problem(begin, at_, "the distance of " + quote_for_message(token.text) + " is out of bounds",
              "taken as NEAR/" + std::to_string(token.distance));
    }
    push(std::move(token), begin, at_);
    last_end_ = kNone;
  }

  // One word with its ending, as it stands at `at_`.
  void lex_word(std::string_view chunk) {
    const std::size_t begin = at_;
    at_ += chunk.size();
    const WordForm form = read_word_form(chunk);
    if (form.odd) {
      problem(begin, at_, "too much at the end of " + quote_for_message(chunk),
              form.prefix ? "taken as a prefix" : "taken as close spellings");
    }
    if (form.base.find('*') != std::string_view::npos) {
      problem(begin, at_, "\"*\" stands only at the end of a word", "taken as words");
      return push_words(split_words(chunk, begin), begin, at_);
    }
    if (count_terms(form.base) == 0) return push_nothing(begin, at_);
    QueryToken token;
    token.kind = form.prefix  ? TokenKind::kPrefix
                 : form.fuzzy ? TokenKind::kFuzzy
                              : TokenKind::kWord;
    token.text = std::string(form.base);
    if (token.kind == TokenKind::kWord && read_operator(token.text))
      token.text = ascii_lower(token.text);
    push(std::move(token), begin, at_);
  }

  void lex_field(std::string_view name, std::string_view chunk) {
    const std::size_t begin = at_;
    const auto target = find_target(name, context_);
    if (!target) return lex_unknown_field(name, chunk);
    at_ += name.size() + 1;
    if (target->field == nullptr && context_.has_key &&
        !context_.has_key(target->name.substr(target->name.find('.') + 1))) {
      problems_.push_back(
          {begin, at_, "no article has the infobox key " + quote_for_message(name), "", true});
    }
    if (!find_operand(*target, name, begin)) return;
    if (takes_value(target->kind())) {
      if (text_[at_] == '(') return open(Mode::kValues, target);
      return lex_value(*target, begin);
    }
    if (text_[at_] == '(') {
      push_field(*target, begin, at_);
      return open(Mode::kWords, target);
    }
    if (quote_length(text_, at_) > 0) return lex_phrase(&*target);
    const std::string_view word = chunk_at(at_);
    const std::string_view base = read_word_form(word).base;
    if (word == "*" || (target->field == nullptr && is_range(base))) {
      at_ += word.size();
      return push_value(*target, word == "*" ? word : base, begin, at_);
    }
    push_field(*target, begin, at_);
    lex_word(word);
  }

  // Moves to what the field holds for. False: nothing stands there, and the name was taken as a
  // word.
  bool find_operand(const FieldTarget& target, std::string_view name, std::size_t begin) {
    const std::size_t colon_end = at_;
    const std::string label = quote_for_message(text_.substr(begin, colon_end - begin));
    while (true) {
      if (at_end(at_)) {
        const std::size_t from = at_;
        skip_blanks();
        if (at_end(at_) || (at_ > from && !may_be_operand())) {
          problem(begin, colon_end, "nothing behind " + label, "taken as a word");
          at_ = from;
          push_words(split_words(name, begin), begin, colon_end);
          return false;
        }
        problem(begin, at_, "a blank behind " + label, "taken without it");
      } else if (quote_length(text_, at_) > 0 && phrase_end() == kNone) {
        drop_quote("a quote that is never closed", "left out");
      } else if (text_[at_] == '-' && !takes_value(target.kind())) {
        const std::size_t dash = at_;
        while (at_ < text_.size() && text_[at_] == '-')
          ++at_;
        if (at_ - dash > 1) {
          problem(dash, at_, quote_for_message(text_.substr(dash, at_ - dash)) + " is no operator",
                  "left out");
        } else if (!at_end(at_)) {
          problem(dash, at_, "\"-\" behind " + label, "taken as if before it");
          push(TokenKind::kNot, dash, at_, true);
        }
      } else {
        return true;
      }
    }
  }

  // Whether what stands behind a field's blank can be its operand: no operator, no other field, no
  // negation.
  bool may_be_operand() const {
    if (text_[at_] == '-') return false;
    const std::string_view chunk = chunk_at(at_);
    if (read_operator(chunk)) return false;
    const auto name = field_name_of(chunk);
    return !name || !find_target(*name, context_);
  }

  void lex_unknown_field(std::string_view name, std::string_view chunk) {
    const std::size_t begin = at_;
    std::string what = "unknown field " + quote_for_message(chunk.substr(0, name.size() + 1));
    if (suggestions_ < kMaxSuggestions) {
      ++suggestions_;
      if (const auto close = suggest_field(name)) what += "; did you mean \"" + *close + ":\"?";
    }
    problem(begin, begin + name.size() + 1, std::move(what), "taken as words");
    at_ += chunk.size();
    const bool phrase = quote_length(text_, at_) > 0 && phrase_end() != kNone;
    const bool brackets = at_ < text_.size() && text_[at_] == '(';
    if (phrase || brackets) push(TokenKind::kOpen, begin, begin, true);
    push_words(split_words(chunk, begin), begin, at_);
    if (phrase) {
      lex_phrase(nullptr);
      push(TokenKind::kClose, at_, at_, true);
    } else if (brackets) {
      open(Mode::kFree, std::nullopt, true);
    }
  }

  struct RawValue {
    std::string text;
    bool quoted = false;
  };

  // Up to a blank or a bracket that was not opened in it; quotes keep blanks and are not part of
  // it.
  RawValue read_raw() {
    RawValue raw;
    std::size_t depth = 0;
    while (at_ < text_.size() && blank_length(text_, at_) == 0) {
      if (const std::size_t quote = quote_length(text_, at_)) {
        const std::size_t end = phrase_end();
        if (end == kNone) {
          drop_quote("a quote that is never closed", "left out");
          continue;
        }
        raw.text += text_.substr(at_ + quote, end - at_ - quote);
        raw.quoted = true;
        at_ = end + quote_length(text_, end);
        continue;
      }
      if (text_[at_] == '(') ++depth;
      if (text_[at_] == ')' && depth-- == 0) break;
      raw.text += text_[at_++];
    }
    return raw;
  }

  static void strip_commas(std::string& text) {
    while (!text.empty() && (text.back() == ',' || text.back() == ';'))
      text.pop_back();
  }

  void lex_value(const FieldTarget& target, std::size_t begin) {
    RawValue raw = read_raw();
    if (!raw.quoted) {
      const std::size_t end = at_;
      if (draw_in(target, raw.text)) {
        const std::string named = target.sided_name() + ":\"" + raw.text + '"';
        problem(begin, at_, "the blanks in " + quote_for_message(text_.substr(begin, at_ - begin)),
                "taken as " + printable(named));
      } else {
        at_ = end;
        if (target.kind() != FieldKind::kPath) strip_commas(raw.text);
      }
    }
    push_value(target, raw.text, begin, at_, raw.quoted);
  }

  // Takes the words behind an unquoted value that belong to it; false: there are none, `at_` is
  // anywhere.
  bool draw_in(const FieldTarget& target, std::string& value) {
    std::string candidate = value;
    std::size_t end = kNone;
    for (int i = 0; i < kMaxDrawnIn; ++i) {
      const std::size_t from = at_;
      skip_blanks();
      const std::string_view chunk = chunk_at(at_);
      if (at_ == from || chunk.find(':') != std::string_view::npos ||
          !may_continue(target.name, candidate, chunk) || !at_end(at_ + chunk.size())) {
        break;
      }
      at_ += chunk.size();
      candidate += ' ';
      candidate += chunk;
      std::string stripped = candidate;
      strip_commas(stripped);
      if (!is_readable(target.kind(), stripped)) continue;
      value = std::move(stripped);
      end = at_;
    }
    if (end == kNone) return false;
    at_ = end;
    return true;
  }

  // A value in the brackets of a field of values. Dates take the words beside them: date:(12 March
  // 2018).
  void lex_group_value() {
    const FieldTarget& target = *group().target;
    const std::size_t begin = at_;
    if (auto token = read_operator(chunk_at(at_))) {
      if (token->kind == TokenKind::kVersus || token->kind == TokenKind::kWith ||
          token->kind == TokenKind::kNear) {
        problem(begin, begin + token->text.size(),
                quote_for_message(token->text) + " between values", "taken as AND");
        token->kind = TokenKind::kAnd;
      }
      return push_operator(std::move(*token), begin);
    }
    RawValue raw = read_raw();
    if (target.kind() == FieldKind::kDate && !raw.quoted) {
      const std::size_t end = at_;
      std::string run = raw.text;
      std::size_t run_end = end;
      while (run.size() <= kLongestGroupDate) {
        skip_blanks();
        const std::string_view chunk = chunk_at(at_);
        if (chunk.empty() || read_operator(chunk) || !at_end(at_ + chunk.size())) break;
        at_ += chunk.size();
        run_end = at_;
        run += ' ';
        run += chunk;
      }
      strip_commas(run);
      at_ = end;
      if (run_end != end && run.size() <= kLongestGroupDate && is_readable(FieldKind::kDate, run)) {
        raw.text = std::move(run);
        at_ = run_end;
      }
    }
    if (!raw.quoted && target.kind() != FieldKind::kPath) strip_commas(raw.text);
    push_value(target, raw.text, begin, at_, raw.quoted);
  }

  void push_value(const FieldTarget& target, std::string_view text, std::size_t begin,
                  std::size_t end, bool quoted = false) {
    QueryToken token;
    token.kind = TokenKind::kValue;
    token.field = target.name;
    token.side = target.side;
    token.text = std::string(trim(text));
    if (token.text == "*" && !quoted && target.kind() != FieldKind::kFlag) {
      token.text = target.field != nullptr ? target.sided_name()
                                           : target.name.substr(target.name.find('.') + 1);
      if (target.is_calendar()) token.text = "date";
      token.field = "has";
      token.side = 0;
    } else if (token.text.empty() || token.text == "*") {
      return push_nothing(begin, end);
    } else if (target.field != nullptr) {
      if (target.is_calendar()) {
        token.text = calendar_value(target.name, token.text);
        token.field = "date";
      }
      if (!is_readable(target.kind(), token.text)) return push_unreadable(target, text, begin, end);
    }
    push(std::move(token), begin, end);
  }

  void push_unreadable(const FieldTarget& target, std::string_view text, std::size_t begin,
                       std::size_t end) {
    const bool date = target.kind() == FieldKind::kDate;
    problem(begin, end, quote_for_message(text) + (date ? " is no date" : " is no number"),
            "taken as words");
    std::vector<QueryToken> words =
        split_words(std::string(target.name) + ' ' + std::string(text), begin);
    for (QueryToken& word : words) {
      word.begin = begin;
      word.end = end;
    }
    push_words(std::move(words), begin, end);
  }

  const std::string_view text_;
  const QueryContext& context_;
  QueryProblems& problems_;
  LexedQuery out_;
  std::size_t at_ = 0;
  std::size_t last_end_ = kNone;  // of what a quote or a dash right behind would be glued to
  std::size_t suggestions_ = 0;
  std::vector<Group> groups_{Group{}};
};

}  // namespace

LexedQuery lex_query(std::string_view text, const QueryContext& context, QueryProblems& problems) {
  return Lexer(text, context, problems).run();
}

}  // namespace muster
