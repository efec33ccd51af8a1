// A place in a query, the tokens found before it, and what there was to say about them. What the
// lexers share.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/query_lexer.h"
#include "searcher/query_words.h"

namespace muster {

struct QueryCursor {
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  const std::string_view text;
  const QueryContext& context;
  QueryProblems& problems;
  LexedQuery out = {};
  std::size_t at = 0;
  std::size_t last_end = kNone;  // of what a quote or a dash right behind would be glued to

  // Whether the text, a bracket or the word is over at `place`.
  bool ends_at(std::size_t place) const;
  bool ends() const { return ends_at(at); }
  char here() const { return text[at]; }
  std::string_view since(std::size_t begin) const { return text.substr(begin, at - begin); }

  void skip_blanks();
  // Up to a blank, a bracket or a quote.
  std::string_view chunk() const;
  // Bytes of the quote that stands here; 0: none does.
  std::size_t quote() const;
  // Where the phrase whose quote stands here ends, its quote left out; kNone: it has no end.
  std::size_t phrase_end() const;
  // Passes over a quote that has no end.
  void drop_quote(std::string what = "a quote that is never closed");

  void problem(std::size_t begin, std::size_t end, std::string what, std::string taken);
  // A token from `begin` to `end`; what is pushed next is glued to it unless `at` moves on.
  void push(QueryToken token, std::size_t begin, std::size_t end);
  void push(TokenKind kind, std::size_t begin, std::size_t end, bool made = false);
  void push_field(const FieldTarget& target, std::size_t begin);
  void push_nothing(std::size_t begin, std::size_t end);
  // Several words where one operand stands are held together; none are nothing.
  void push_words(std::vector<QueryToken> words, std::size_t begin, std::size_t end);
};

// The value of a field that takes_value(), which stands at the cursor with no bracket before it.
// `begin`: its field's.
void lex_value(QueryCursor& cursor, const FieldTarget& target, std::size_t begin);
// A value in the brackets of such a field. Dates take the words beside them: date:(12 March 2018).
void lex_group_value(QueryCursor& cursor, const FieldTarget& target);
// A value that was read: kValue; of `*` a has:; of what cannot be read as such words.
void push_value(QueryCursor& cursor, const FieldTarget& target, std::string_view text,
                std::size_t begin, bool quoted);

}  // namespace muster
