#include "searcher/text_query.h"

#include <algorithm>
#include <cmath>

#include "common/term.h"
#include "common/tokenizer.h"
#include "common/unicode.h"

namespace muster {
namespace {

// How much the word as written counts beside all words of its stem. Measured on five judged
// collections: docs/ranking.md.
constexpr double kAsWritten = 0.2;
// No name has more words; names stand further apart than this.
constexpr Xapian::termcount kNameWindow = 100;

bool is_body(const TextScope& scope) {
  return scope.prefixes.size() == 1 && scope.prefixes.front().empty();
}

}  // namespace

Result<Part> TextCompiler::compile(const QueryNode& node, const TextScope& scope) {
  switch (node.kind) {
    case NodeKind::kWord:
      return word(node.text, scope);
    case NodeKind::kPhrase:
      return phrase(node.text, scope);
    case NodeKind::kPrefix:
    case NodeKind::kFuzzy:
      return widened(node, scope);
    case NodeKind::kNear:
      return near(node, scope);
    default:
      return Part{};
  }
}

Xapian::Query TextCompiler::as_one(const std::string& prefix,
                                   const std::vector<std::string>& terms) {
  const std::vector<std::string> all = with_prefix(prefix, terms);
  if (all.size() == 1) return Xapian::Query(all.front());
  return {Xapian::Query::OP_SYNONYM, all.begin(), all.end()};
}

Part TextCompiler::standing_in_scope(const Part& part, const std::vector<std::string>& forms,
                                     const TextScope& scope) const {
  if (!scope.body_only) return part;
  // With several forms, one may stand in the body while another is in the head alone, for which it
  // has a mark.
  std::vector<Xapian::Query> standing;
  for (const std::string& form : forms) {
    standing.emplace_back(Xapian::Query::OP_AND_NOT, Xapian::Query(form),
                          Xapian::Query(make_term(terms::kHeadOnly, form)));
  }
  return {Xapian::Query(Xapian::Query::OP_FILTER, part.query, any_of(standing)), true};
}

void TextCompiler::seek(std::vector<std::vector<std::string>> words) {
  Xapian::doccount articles = 0;
  for (const std::string& form : words.front())
    articles += context_.db.get_termfreq(form);
  const double all = context_.db.get_doccount();
  out_.sought.push_back({std::move(words), std::log(1.0 + all / (1.0 + articles))});
}

Part TextCompiler::one_word(const std::string& term, const TextScope& scope) {
  std::vector<Xapian::Query> by_prefix;
  std::vector<std::string> sought;
  for (const std::string& prefix : scope.prefixes) {
    std::vector<std::string> forms = context_.forms.of(prefix, term);
    if (forms.empty()) continue;
    Xapian::Query query = as_one(prefix, forms);
    if (forms.size() > 1 && std::find(forms.begin(), forms.end(), term) != forms.end()) {
      const Xapian::Query written(Xapian::Query::OP_SCALE_WEIGHT,
                                  Xapian::Query(make_term(prefix, term)), kAsWritten);
      query = {Xapian::Query::OP_AND_MAYBE, query, written};
    }
    by_prefix.push_back(query);
    sought.insert(sought.end(), forms.begin(), forms.end());
  }
  if (by_prefix.empty()) {
    out_.unknown = true;
    return nothing();
  }
  std::sort(sought.begin(), sought.end());
  sought.erase(std::unique(sought.begin(), sought.end()), sought.end());
  seek({sought});
  return standing_in_scope({any_of(by_prefix), true}, sought, scope);
}

Result<Part> TextCompiler::word(const std::string& text, const TextScope& scope) {
  const std::vector<std::string> words = tokenize(text);
  if (words.empty()) return Part{};
  if (words.size() == 1) return one_word(words.front(), scope);
  return phrase(text, scope);
}

Result<Part> TextCompiler::phrase(const std::string& text, const TextScope& scope) {
  const std::vector<std::string> words = tokenize(text);
  if (words.empty()) return Part{};
  Words sought;
  for (const std::string& word : words) {
    sought.push_back({word});
    if (is_body(scope) && !context_.db.term_exists(word)) out_.unknown = true;
  }
  std::vector<Xapian::Query> by_prefix;
  for (const std::string& prefix : scope.prefixes) {
    by_prefix.push_back(in_place(Xapian::Query::OP_PHRASE, prefix, sought,
                                 static_cast<Xapian::termcount>(words.size()), scope));
  }
  seek(std::move(sought));
  return Part{any_of(by_prefix), true};
}

Result<Part> TextCompiler::widened(const QueryNode& node, const TextScope& scope) {
  const std::vector<std::string> words = tokenize(node.text);
  if (words.empty()) return Part{};
  if (words.size() > 1) return beside_each_other(node, scope);
  std::vector<Xapian::Query> by_prefix;
  std::vector<std::string> sought;
  for (const std::string& prefix : scope.prefixes) {
    const std::vector<std::string> found =
        node.kind == NodeKind::kPrefix
            ? context_.forms.beginning_with(prefix, words.front(), kMaxExpansions)
            : context_.forms.spelt_like(prefix, words.front(), kMaxSpellings);
    if (found.size() > kMaxExpansions) return too_many(node.text + '*');
    if (found.empty()) continue;
    by_prefix.push_back(as_one(prefix, found));
    sought.insert(sought.end(), found.begin(), found.end());
  }
  if (by_prefix.empty()) {
    out_.unknown = true;
    return nothing();
  }
  seek({sought});
  return standing_in_scope({any_of(by_prefix), true}, sought, scope);
}

Result<Part> TextCompiler::within_one_name(const std::string& text, const TextScope& scope) {
  const std::vector<std::string> words = tokenize(text);
  if (words.size() < 2) return word(text, scope);
  std::vector<Xapian::Query> by_prefix;
  for (const std::string& prefix : scope.prefixes) {
    Words members;
    for (const std::string& word : words) {
      std::vector<std::string> forms = context_.forms.of(prefix, word);
      if (forms.empty()) break;
      members.push_back(std::move(forms));
    }
    if (members.size() < words.size()) continue;
    by_prefix.push_back(in_place(Xapian::Query::OP_NEAR, prefix, members, kNameWindow, scope));
  }
  if (by_prefix.empty()) return nothing();
  for (const std::string& word : words)
    seek({{word}});
  return Part{any_of(by_prefix), true};
}

}  // namespace muster
