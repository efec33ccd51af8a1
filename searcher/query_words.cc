#include "searcher/query_words.h"

#include <algorithm>
#include <charconv>
#include <limits>

#include "common/characters.h"
#include "common/unicode.h"
#include "searcher/query_text.h"
#include "searcher/query_tree.h"

namespace muster {
namespace {

constexpr std::size_t kLongestFieldName = 64;

QueryToken token_of(TokenKind kind, std::string_view text) {
  QueryToken token;
  token.kind = kind;
  token.text = std::string(text);
  return token;
}

bool separates(char c) { return c == '*' || c == ':' || c == '(' || c == ')'; }

// A piece of a split text as a token; nullopt where there is nothing to search for.
std::optional<QueryToken> word_token(std::string_view piece, bool prefix, bool fuzzy) {
  while (!piece.empty() && piece.front() == '-')
    piece.remove_prefix(1);
  const WordForm form = read_word_form(piece);
  if (count_terms(form.base) == 0) return std::nullopt;
  QueryToken token = token_of(TokenKind::kWord, form.base);
  if (prefix) {
    token.kind = TokenKind::kPrefix;
  } else if (fuzzy || form.fuzzy) {
    token.kind = TokenKind::kFuzzy;
  } else if (read_operator(form.base)) {
    token.text = ascii_lower(form.base);
  }
  return token;
}

}  // namespace

std::optional<QueryToken> read_operator(std::string_view word) {
  if (word == "AND") return token_of(TokenKind::kAnd, word);
  if (word == "OR") return token_of(TokenKind::kOr, word);
  if (word == "NOT") return token_of(TokenKind::kNot, word);
  if (word == "VS") return token_of(TokenKind::kVersus, word);
  if (word == "WITH") return token_of(TokenKind::kWith, word);
  if (!word.starts_with("NEAR")) return std::nullopt;
  QueryToken near = token_of(TokenKind::kNear, word);
  near.distance = kNearDistance;
  if (word.size() == 4) return near;
  const std::string_view digits = word.substr(std::min<std::size_t>(5, word.size()));
  if (word[4] != '/' || digits.empty() || !std::all_of(digits.begin(), digits.end(), is_digit)) {
    return std::nullopt;
  }
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), near.distance);
  if (error != std::errc()) near.distance = std::numeric_limits<unsigned>::max();
  return near;
}

WordForm read_word_form(std::string_view word) {
  WordForm form;
  int endings = 0;
  while (!word.empty()) {
    const char last = word.back();
    if (last == ',' || last == ';') {
      word.remove_suffix(1);
    } else if (last == '*' || last == '~') {
      (last == '*' ? form.prefix : form.fuzzy) = true;
      ++endings;
      word.remove_suffix(1);
    } else if (is_digit(last) && word.size() >= 3 && word[word.size() - 2] == '~') {
      form.fuzzy = true;
      endings += 2;
      word.remove_suffix(2);
    } else {
      break;
    }
  }
  form.base = word;
  form.odd = endings > 1;
  if (form.prefix) form.fuzzy = false;
  return form;
}

std::vector<QueryToken> split_words(std::string_view text, std::size_t begin) {
  std::vector<QueryToken> tokens;
  const WordForm whole = read_word_form(text);
  std::size_t last_end = 0;
  for (std::size_t at = 0; at < whole.base.size();) {
    const std::size_t start = at;
    std::size_t blank = 0;
    while (at < whole.base.size() && !separates(whole.base[at]) &&
           (blank = blank_length(whole.base, at)) == 0) {
      ++at;
    }
    const std::string_view piece = whole.base.substr(start, at - start);
    const bool is_last = at == whole.base.size();
    if (auto token = word_token(piece, is_last && whole.prefix, is_last && whole.fuzzy)) {
      token->begin = begin + start;
      token->end = last_end = begin + at;
      tokens.push_back(std::move(*token));
    }
    at += std::max<std::size_t>(blank, 1);
  }
  return tokens;
}

std::optional<std::string_view> field_name_of(std::string_view word) {
  const std::size_t colon = word.substr(0, kInfoboxField.size() + kLongestFieldName + 1).find(':');
  if (colon == std::string_view::npos || colon < 2) return std::nullopt;
  if (word.substr(colon).starts_with("://")) return std::nullopt;
  const std::string_view name = word.substr(0, colon);
  if (!is_letter(name.front())) return std::nullopt;
  for (const char c : name) {
    if (!is_letter(c) && !is_digit(c) && c != '_' && c != '-' && c != '.') return std::nullopt;
  }
  return name;
}

std::optional<FieldTarget> find_target(std::string_view name, const QueryContext& context) {
  const auto infobox = [](std::string_view key) -> std::optional<FieldTarget> {
    std::string known = infobox_key(key);
    if (known.empty()) return std::nullopt;
    return FieldTarget{nullptr, std::string(kInfoboxField) + known, 0};
  };
  if (ascii_lower(name.substr(0, kInfoboxField.size())) == kInfoboxField) {
    return infobox(name.substr(kInfoboxField.size()));
  }
  if (const auto ref = find_field(name)) {
    return FieldTarget{ref->field, std::string(ref->field->name), ref->side};
  }
  const std::string key = infobox_key(name);
  if (!key.empty() && context.has_key && context.has_key(key)) return infobox(key);
  return std::nullopt;
}

}  // namespace muster
