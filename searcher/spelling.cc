#include "searcher/spelling.h"

#include <fmt/format.h>

#include <algorithm>

#include "common/characters.h"
#include "common/fields.h"
#include "common/tokenizer.h"
#include "common/unicode.h"
#include "searcher/name_query.h"

namespace muster {
namespace {

// Where words are sought, and how far from them a correction may be.
struct Scope {
  std::string field;  // empty: anywhere
  std::vector<std::string> prefixes = {""};
  const Field* names = nullptr;  // the field holds names
};

// A third of a word may be wrong; names are few, so that what is near one is likely meant.
std::size_t allowed_edits(const std::string& word, const Scope& scope) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < word.size(); ++letters)
    decode(word, at);
  if (letters < 3) return 0;
  if (letters < 4) return 1;
  return letters >= 6 || scope.names != nullptr ? 2 : 1;
}

bool has_digit(std::string_view text) { return std::any_of(text.begin(), text.end(), is_digit); }

class Checker {
 public:
  explicit Checker(const CompilerContext& context) : context_(context) {}

  Spelling run(const QueryNode& tree) {
    QueryNode corrected = tree;
    check(corrected, Scope{});
    if (changed_) out_.corrected = std::move(corrected);
    return std::move(out_);
  }

 private:
  void check(QueryNode& node, const Scope& scope) {
    switch (node.kind) {
      case NodeKind::kWord:
      case NodeKind::kPhrase:
        return check_text(node, scope);
      case NodeKind::kNot:
        return check(node.children.front(), scope);
      case NodeKind::kField:
        return check(node.children.front(), scope_of(node));
      case NodeKind::kVersus:
      case NodeKind::kWith:
        return check_all(node, in_field(field_named("combatant"), 0));
      default:
        return check_all(node, scope);
    }
  }

  void check_all(QueryNode& node, const Scope& scope) {
    for (QueryNode& child : node.children)
      check(child, scope);
  }

  static Scope in_field(const Field& field, int side) {
    Scope scope;
    scope.field = field.name;
    const bool is_name = field.kind == FieldKind::kName || field.kind == FieldKind::kExact;
    if (is_name) scope.names = &field;
    scope.prefixes.clear();
    // Values that have no words by themselves are words here.
    const std::string_view prefix = field.words.empty() && is_name ? field.whole : field.words;
    if (!field.sided || side > 0) {
      scope.prefixes.push_back(sided_prefix(prefix, side));
    } else {
      for (int one = 1; one <= kMaxSides; ++one)
        scope.prefixes.push_back(sided_prefix(prefix, one));
    }
    return scope;
  }

  static Scope scope_of(const QueryNode& node) {
    if (const auto key = infobox_key_of(node)) return {*key, {infobox_prefix(*key)}, nullptr};
    const auto ref = find_field(node.field);
    return ref ? in_field(*ref->field, node.side) : Scope{};
  }

  // Puts the words right one by one; what stands between them stays.
  void check_text(QueryNode& node, const Scope& scope) {
    if (scope.names != nullptr && !context_.names.meanings(*scope.names, node.text).empty()) return;
    std::string text;
    std::size_t done = 0;
    Tokenizer tokens(node.text);
    Token token;
    while (tokens.next(token)) {
      const std::string word(token.term);
      if (has_digit(word) || context_.forms.known(scope.prefixes, word)) continue;
      const std::string typed = node.text.substr(token.begin, token.end - token.begin);
      auto nearest = context_.forms.nearest(scope.prefixes, word, allowed_edits(word, scope));
      if (nearest) {
        text.append(node.text, done, token.begin - done).append(*nearest);
        done = token.end;
      }
      remember({scope.field, typed, std::move(nearest)});
    }
    if (done == 0) return;
    node.text = text.append(node.text, done);
    changed_ = true;
  }

  void remember(UnknownWord word) {
    const bool again = std::any_of(
        out_.unknown.begin(), out_.unknown.end(),
        [&](const UnknownWord& one) { return one.field == word.field && one.word == word.word; });
    if (!again) out_.unknown.push_back(std::move(word));
  }

  const CompilerContext& context_;
  Spelling out_;
  bool changed_ = false;
};

// "a", "b" or "c"; of many the first few.
std::string any_of_them(const std::vector<std::string>& words) {
  constexpr std::size_t kShown = 5;
  const std::size_t shown = std::min(words.size(), kShown);
  std::string out = words.front();
  for (std::size_t i = 1; i < shown; ++i)
    out += (i + 1 == words.size() ? " or " : ", ") + words[i];
  if (words.size() > shown) out += fmt::format(" or {} more", words.size() - shown);
  return out;
}

}  // namespace

Spelling check_spelling(const QueryNode& tree, const CompilerContext& context) {
  return Checker(context).run(tree);
}

std::vector<std::string> notes_of(const std::vector<UnknownWord>& words) {
  std::vector<std::string> notes;
  std::vector<std::string> done;
  for (const UnknownWord& first : words) {
    if (std::find(done.begin(), done.end(), first.field) != done.end()) continue;
    done.push_back(first.field);
    std::vector<std::string> typed;
    for (const UnknownWord& word : words) {
      if (word.field == first.field) typed.push_back('"' + printable(word.word) + '"');
    }
    const auto ref = find_field(first.field);
    if (first.field.empty()) {
      notes.push_back("no article has " + any_of_them(typed));
    } else if (ref && ref->field->kind == FieldKind::kName) {
      notes.push_back(fmt::format("no {} has {} in its name", first.field, any_of_them(typed)));
    } else {
      notes.push_back(
          fmt::format("no article has {} in {}:", any_of_them(typed), printable(first.field)));
    }
  }
  return notes;
}

}  // namespace muster
