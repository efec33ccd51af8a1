#include "searcher/query_cursor.h"

#include <utility>

#include "searcher/query_text.h"

namespace muster {

bool QueryCursor::ends_at(std::size_t place) const {
  return place >= text.size() || text[place] == ')' || blank_length(text, place) > 0;
}

void QueryCursor::skip_blanks() {
  while (const std::size_t length = blank_length(text, at))
    at += length;
}

std::string_view QueryCursor::chunk() const {
  std::size_t end = at;
  while (!ends_at(end) && text[end] != '(' && quote_length(text, end) == 0)
    ++end;
  return text.substr(at, end - at);
}

std::size_t QueryCursor::quote() const { return quote_length(text, at); }

std::size_t QueryCursor::phrase_end() const {
  std::size_t end = at + quote();
  while (end < text.size() && quote_length(text, end) == 0)
    ++end;
  return end < text.size() ? end : kNone;
}

void QueryCursor::drop_quote(std::string what) {
  const std::size_t length = quote();
  problem(at, at + length, std::move(what), "left out");
  at += length;
  last_end = kNone;
}

void QueryCursor::problem(std::size_t begin, std::size_t end, std::string what, std::string taken) {
  problems.push_back({begin, end, std::move(what), std::move(taken), false});
}

void QueryCursor::push(QueryToken token, std::size_t begin, std::size_t end) {
  token.begin = begin;
  token.end = end;
  switch (token.kind) {
    case TokenKind::kWord:
    case TokenKind::kPhrase:
    case TokenKind::kPrefix:
    case TokenKind::kFuzzy:
      out.terms += count_terms(token.text);
      break;
    case TokenKind::kValue:
      ++out.terms;
      break;
    default:
      break;
  }
  out.tokens.push_back(std::move(token));
  last_end = at;
}

void QueryCursor::push(TokenKind kind, std::size_t begin, std::size_t end, bool made) {
  QueryToken token;
  token.kind = kind;
  token.made = made;
  token.text = std::string(text.substr(begin, end - begin));
  push(std::move(token), begin, end);
}

void QueryCursor::push_field(const FieldTarget& target, std::size_t begin) {
  QueryToken token;
  token.kind = TokenKind::kField;
  token.field = target.name;
  token.side = target.side;
  push(std::move(token), begin, at);
}

void QueryCursor::push_nothing(std::size_t begin, std::size_t end) {
  const std::string_view what = text.substr(begin, end - begin);
  problem(begin, end, "nothing to search for in " + quote_for_message(what), "left out");
  push(TokenKind::kNothing, begin, end);
}

void QueryCursor::push_words(std::vector<QueryToken> words, std::size_t begin, std::size_t end) {
  if (words.empty()) return push_nothing(begin, end);
  const bool brackets = words.size() > 1;
  if (brackets) push(TokenKind::kOpen, begin, begin, true);
  for (QueryToken& word : words) {
    const std::size_t word_begin = word.begin;
    const std::size_t word_end = word.end;
    push(std::move(word), word_begin, word_end);
  }
  if (brackets) push(TokenKind::kClose, end, end, true);
}

}  // namespace muster
