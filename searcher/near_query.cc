// Words of several forms in order or near each other: TextCompiler's part for NEAR and the like.
#include <algorithm>

#include "common/term.h"
#include "common/tokenizer.h"
#include "searcher/text_query.h"

namespace muster {
namespace {

using Xapian::Query;

// Choices of phrases multiply with each other.
constexpr std::size_t kMaxWays = 1000;

std::vector<Query> in_order(const std::string& prefix,
                            const std::vector<std::vector<std::string>>& words) {
  std::vector<Query> all;
  for (const std::vector<std::string>& forms : words) {
    std::vector<std::string> terms;
    for (const std::string& form : forms)
      terms.push_back(make_term(prefix, form));
    all.push_back(any_term(terms));
  }
  return all;
}

}  // namespace

Result<std::vector<TextCompiler::Words>> TextCompiler::readings(const std::string& prefix,
                                                                const QueryNode& node) const {
  std::vector<Words> all;
  if (node.kind == NodeKind::kOr) {
    // A choice of single words is one word with more forms.
    std::vector<std::string> single;
    for (const QueryNode& child : node.children) {
      auto read = readings(prefix, child);
      if (!read) return read;
      for (Words& words : *read) {
        if (words.size() > 1) {
          all.push_back(std::move(words));
        } else {
          single.insert(single.end(), words.front().begin(), words.front().end());
        }
      }
    }
    if (!single.empty()) all.push_back({std::move(single)});
    return all;
  }
  const std::vector<std::string> words = tokenize(node.text);
  Words read;
  for (const std::string& word : words) {
    std::vector<std::string> forms;
    if (node.kind == NodeKind::kPrefix && &word == &words.back()) {
      forms = context_.forms.beginning_with(prefix, word, kMaxExpansions);
      if (forms.size() > kMaxExpansions) return too_many(node.text + '*');
    } else if (node.kind == NodeKind::kFuzzy) {
      forms = context_.forms.spelt_like(prefix, word, kMaxSpellings);
    } else if (node.kind == NodeKind::kWord && words.size() == 1) {
      forms = context_.forms.of(prefix, word);
    }
    if (forms.empty()) forms.push_back(word);
    read.push_back(std::move(forms));
  }
  if (!read.empty()) all.push_back(std::move(read));
  return all;
}

Result<Part> TextCompiler::beside_each_other(const QueryNode& node, const TextScope& scope) {
  std::vector<Query> ways;
  for (const std::string& prefix : scope.prefixes) {
    auto read = readings(prefix, node);
    if (!read) return tl::unexpected(read.error());
    for (const Words& words : *read) {
      const std::vector<Query> ordered = in_order(prefix, words);
      Part part{Query(Query::OP_PHRASE, ordered.begin(), ordered.end(),
                      static_cast<Xapian::termcount>(ordered.size())),
                true};
      for (const std::vector<std::string>& forms : words)
        part = standing_in_scope(part, forms, scope);
      ways.push_back(part.query);
      if (prefix == scope.prefixes.front()) seek(words);
    }
  }
  return Part{any_of(ways), true};
}

Query TextCompiler::near_each_other(const std::string& prefix, const std::vector<Words>& members,
                                    unsigned distance, const TextScope& scope) const {
  std::vector<Query> words;
  std::vector<Query> phrases;
  for (const Words& member : members) {
    const std::vector<Query> ordered = in_order(prefix, member);
    words.insert(words.end(), ordered.begin(), ordered.end());
    if (ordered.size() > 1) {
      phrases.emplace_back(Query::OP_PHRASE, ordered.begin(), ordered.end(),
                           static_cast<Xapian::termcount>(ordered.size()));
    }
  }
  const auto window = static_cast<Xapian::termcount>(distance + words.size() - 1);
  Query query(Query::OP_NEAR, words.begin(), words.end(), window);
  // Xapian knows no phrase near a word, so that both are asked for beside each other.
  for (const Query& phrase : phrases)
    query = Query(Query::OP_FILTER, query, phrase);
  for (const Words& member : members) {
    for (const std::vector<std::string>& forms : member)
      query = standing_in_scope({query, true}, forms, scope).query;
  }
  return query;
}

Result<Part> TextCompiler::near(const QueryNode& node, const TextScope& scope) {
  std::vector<Query> ways;
  bool any_word = false;
  for (const std::string& prefix : scope.prefixes) {
    std::vector<std::vector<Words>> all = {{}};
    for (const QueryNode& child : node.children) {
      auto read = readings(prefix, child);
      if (!read) return tl::unexpected(read.error());
      if (read->empty()) continue;  // there is no word in it
      any_word = true;
      if (all.size() * read->size() > kMaxWays) return too_many("what stands beside NEAR");
      std::vector<std::vector<Words>> longer;
      for (const std::vector<Words>& members : all) {
        for (const Words& words : *read) {
          longer.push_back(members);
          longer.back().push_back(words);
        }
      }
      all = std::move(longer);
      for (const Words& words : *read) {
        if (prefix == scope.prefixes.front()) seek(words);
      }
    }
    for (const std::vector<Words>& members : all)
      ways.push_back(near_each_other(prefix, members, node.distance, scope));
  }
  if (!any_word) return Part{};
  return Part{any_of(ways), true};
}

}  // namespace muster
