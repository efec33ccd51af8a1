// The words of a query: their endings, the operators among them, the names before a colon.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/fields.h"
#include "searcher/query_context.h"
#include "searcher/query_lexer.h"

namespace muster {

// AND, OR, NOT, VS, WITH, NEAR and NEAR/n, in capitals. The distance of NEAR/n may be out of
// bounds.
std::optional<QueryToken> read_operator(std::string_view word);

// A word as typed without what ends it.
struct WordForm {
  std::string_view base;  // no `*` or `~`, comma or semicolon at its end
  bool prefix = false;    // word*
  bool fuzzy = false;     // word~
  bool odd = false;       // word~2, word*~, word**: more than there is a meaning for
};
WordForm read_word_form(std::string_view word);

// What a text that is no query by itself falls into: words without blanks, brackets, colons and
// asterisks, with something to search for in each. `begin` is where it stands in the query. The
// last word keeps its ending.
std::vector<QueryToken> split_words(std::string_view text, std::size_t begin);

// What a name before a colon stands for.
struct FieldTarget {
  const Field* field = nullptr;  // nullptr: an infobox key
  std::string name;              // the field's own name, or "infobox.KEY"
  int side = 0;

  FieldKind kind() const { return field != nullptr ? field->kind : FieldKind::kText; }
  std::string sided_name() const { return side > 0 ? name + std::to_string(side) : name; }
  // Of an infobox key: KEY.
  std::string key() const { return name.substr(name.find('.') + 1); }
  // False for an infobox key that no article has.
  bool is_known(const QueryContext& context) const {
    return field != nullptr || !context.has_key || context.has_key(key());
  }
  // year:, decade:, century: and month:, other ways to say date:.
  bool is_calendar() const { return kind() == FieldKind::kDate && field->whole.empty(); }
};

// The name before the first colon of a word, if it can be that of a field: two letters or more, no
// URL.
std::optional<std::string_view> field_name_of(std::string_view word);
// nullopt: no such field.
std::optional<FieldTarget> find_target(std::string_view name, const QueryContext& context);

}  // namespace muster
