#include <utility>

#include "common/unicode.h"
#include "searcher/query_cursor.h"
#include "searcher/query_text.h"
#include "searcher/query_values.h"

namespace muster {
namespace {

constexpr int kMaxDrawnIn = 8;
constexpr std::size_t kLongestGroupDate = 128;

struct RawValue {
  std::string text;
  bool quoted = false;
};

// Up to a blank or a bracket that was not opened in it; quotes keep blanks and are not part of it.
RawValue read_raw(QueryCursor& cursor) {
  RawValue raw;
  std::size_t depth = 0;
  while (cursor.at < cursor.text.size() && blank_length(cursor.text, cursor.at) == 0) {
    if (const std::size_t quote = cursor.quote()) {
      const std::size_t end = cursor.phrase_end();
      if (end == QueryCursor::kNone) {
        cursor.drop_quote();
        continue;
      }
      const std::size_t inside = cursor.at + quote;
      raw.text += cursor.text.substr(inside, end - inside);
      raw.quoted = true;
      cursor.at = end + quote_length(cursor.text, end);
      continue;
    }
    if (cursor.here() == '(') ++depth;
    if (cursor.here() == ')' && depth-- == 0) break;
    raw.text += cursor.text[cursor.at++];
  }
  return raw;
}

void strip_commas(std::string& text) {
  while (!text.empty() && (text.back() == ',' || text.back() == ';'))
    text.pop_back();
}

// Takes the words behind an unquoted value that belong to it; false: there are none, and nothing
// has changed.
bool draw_in(QueryCursor& cursor, const FieldTarget& target, std::string& value) {
  const std::size_t begin = cursor.at;
  std::string candidate = value;
  std::size_t end = begin;
  for (int i = 0; i < kMaxDrawnIn; ++i) {
    const std::size_t before = cursor.at;
    cursor.skip_blanks();
    const std::string_view next = cursor.chunk();
    if (cursor.at == before || next.find(':') != std::string_view::npos ||
        !may_continue(target.name, candidate, next) || !cursor.ends_at(cursor.at + next.size())) {
      break;
    }
    cursor.at += next.size();
    candidate += ' ';
    candidate += next;
    std::string stripped = candidate;
    strip_commas(stripped);
    if (!is_readable(target.kind(), stripped)) continue;
    value = std::move(stripped);
    end = cursor.at;
  }
  cursor.at = end;
  return end != begin;
}

// All words up to an operator or a bracket, where they are one date together.
void draw_in_group(QueryCursor& cursor, std::string& value) {
  const std::size_t begin = cursor.at;
  std::string run = value;
  std::size_t end = begin;
  while (run.size() <= kLongestGroupDate) {
    cursor.skip_blanks();
    const std::string_view next = cursor.chunk();
    if (next.empty() || read_operator(next) || !cursor.ends_at(cursor.at + next.size())) break;
    cursor.at += next.size();
    end = cursor.at;
    run += ' ';
    run += next;
  }
  strip_commas(run);
  const bool together =
      end != begin && run.size() <= kLongestGroupDate && is_readable(FieldKind::kDate, run);
  if (together) value = std::move(run);
  cursor.at = together ? end : begin;
}

void push_unreadable(QueryCursor& cursor, const FieldTarget& target, std::string_view text,
                     std::size_t begin) {
  const char* what = target.kind() == FieldKind::kDate ? " is no date" : " is no number";
  cursor.problem(begin, cursor.at, quote_for_message(text) + what, "taken as words");
  std::vector<QueryToken> words = split_words(target.name + ' ' + std::string(text), begin);
  for (QueryToken& word : words) {
    word.begin = begin;
    word.end = cursor.at;
  }
  cursor.push_words(std::move(words), begin, cursor.at);
}

// `field:*`
QueryToken has_field(const FieldTarget& target) {
  QueryToken token;
  token.kind = TokenKind::kValue;
  token.field = "has";
  if (target.is_calendar()) {
    token.text = "date";
  } else if (target.field != nullptr) {
    token.text = target.sided_name();
  } else {
    token.text = target.key();
  }
  return token;
}

}  // namespace

void push_value(QueryCursor& cursor, const FieldTarget& target, std::string_view text,
                std::size_t begin, bool quoted) {
  QueryToken token;
  token.kind = TokenKind::kValue;
  token.field = target.name;
  token.side = target.side;
  token.text = std::string(trim(text));
  const bool any = token.text == "*" && !quoted;
  if (any && target.kind() != FieldKind::kFlag) {
    token = has_field(target);
  } else if (token.text.empty() || token.text == "*") {
    return cursor.push_nothing(begin, cursor.at);
  } else if (target.field != nullptr) {
    if (target.is_calendar()) {
      token.text = calendar_value(target.name, token.text);
      token.field = "date";
    }
    if (!is_readable(target.kind(), token.text)) {
      return push_unreadable(cursor, target, text, begin);
    }
  }
  cursor.push(std::move(token), begin, cursor.at);
}

void lex_value(QueryCursor& cursor, const FieldTarget& target, std::size_t begin) {
  RawValue raw = read_raw(cursor);
  if (!raw.quoted) {
    if (draw_in(cursor, target, raw.text)) {
      cursor.problem(begin, cursor.at, "the blanks in " + quote_for_message(cursor.since(begin)),
                     "taken as " + printable(target.sided_name() + ":\"" + raw.text + '"'));
    } else if (target.kind() != FieldKind::kPath) {
      strip_commas(raw.text);
    }
  }
  push_value(cursor, target, raw.text, begin, raw.quoted);
}

void lex_group_value(QueryCursor& cursor, const FieldTarget& target) {
  const std::size_t begin = cursor.at;
  RawValue raw = read_raw(cursor);
  if (!raw.quoted && target.kind() == FieldKind::kDate) draw_in_group(cursor, raw.text);
  if (!raw.quoted && target.kind() != FieldKind::kPath) strip_commas(raw.text);
  push_value(cursor, target, raw.text, begin, raw.quoted);
}

}  // namespace muster
