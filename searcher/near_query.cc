// Words of several forms in order or near each other: TextCompiler's part for NEAR and the like.
#include <algorithm>
#include <numeric>

#include "common/fields.h"
#include "common/term.h"
#include "common/tokenizer.h"
#include "searcher/combinations.h"
#include "searcher/text_query.h"

namespace muster {
namespace {

using Xapian::Query;

// Choices of phrases multiply with each other.
constexpr std::size_t kMaxWays = 1000;
// Words near each other in one part of the articles are looked for in each order: 24 of four words.
constexpr std::size_t kMaxOrdered = 4;

// Each word, in any of its forms.
std::vector<Query> each_of(const std::string& prefix,
                           const std::vector<std::vector<std::string>>& words) {
  std::vector<Query> all;
  for (const std::vector<std::string>& forms : words)
    all.push_back(any_term(with_prefix(prefix, forms)));
  return all;
}

}  // namespace

Query TextCompiler::in_place(Query::op how, const std::string& prefix, const Words& words,
                             Xapian::termcount window, const TextScope& scope) const {
  const std::vector<Query> own = each_of(prefix, words);
  if (own.size() == 1) return standing_in_scope({own.front(), true}, words.front(), scope).query;
  const std::string mark = scope.body_only ? std::string(terms::kMark) : word_mark(prefix);
  if (mark.empty()) return {how, own.begin(), own.end(), window};
  // The weight is that of the words under the prefix, the places are those of the plain words.
  const Query weighted(Query::OP_AND, own.begin(), own.end());
  std::vector<Query> plain = each_of("", words);
  if (how == Query::OP_NEAR && plain.size() > kMaxOrdered) {
    // Too many orders to try each. The mark may stand among the words here, which makes room for
    // one more word than was said.
    const Query close(how, plain.begin(), plain.end(), window);
    plain.insert(plain.begin(), Query(mark));
    const Query there(how, plain.begin(), plain.end(), window + 1);
    return {Query::OP_FILTER, weighted, Query(Query::OP_FILTER, close, there)};
  }
  // Behind a mark, and no further from it than the window is wide, all words are within the window.
  std::vector<std::size_t> order(plain.size());
  std::iota(order.begin(), order.end(), 0);
  std::vector<Query> ways;
  do {
    std::vector<Query> row = {Query(mark)};
    for (const std::size_t at : order)
      row.push_back(plain[at]);
    ways.emplace_back(Query::OP_PHRASE, row.begin(), row.end(), window + 1);
  } while (how == Query::OP_NEAR && std::next_permutation(order.begin(), order.end()));
  return {Query::OP_FILTER, weighted, any_of(ways)};
}

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
      const auto window = static_cast<Xapian::termcount>(words.size());
      ways.push_back(in_place(Query::OP_PHRASE, prefix, words, window, scope));
      if (prefix == scope.prefixes.front()) seek(words);
    }
  }
  return Part{any_of(ways), true};
}

Query TextCompiler::near_each_other(const std::string& prefix, const std::vector<Words>& members,
                                    unsigned distance, const TextScope& scope) const {
  Words words;
  for (const Words& member : members)
    words.insert(words.end(), member.begin(), member.end());
  Query query = in_place(Query::OP_NEAR, prefix, words,
                         static_cast<Xapian::termcount>(distance + words.size() - 1), scope);
  // Xapian knows no phrase near a word, so that both are asked for beside each other.
  for (const Words& member : members) {
    if (member.size() < 2) continue;
    const auto window = static_cast<Xapian::termcount>(member.size());
    query =
        Query(Query::OP_FILTER, query, in_place(Query::OP_PHRASE, prefix, member, window, scope));
  }
  return query;
}

Result<Part> TextCompiler::near(const QueryNode& node, const TextScope& scope) {
  std::vector<Query> ways;
  bool any_word = false;
  for (const std::string& prefix : scope.prefixes) {
    std::vector<std::vector<Words>> places;
    for (const QueryNode& child : node.children) {
      auto read = readings(prefix, child);
      if (!read) return tl::unexpected(read.error());
      if (read->empty()) continue;  // there is no word in it
      any_word = true;
      for (const Words& words : *read) {
        if (prefix == scope.prefixes.front()) seek(words);
      }
      places.push_back(std::move(*read));
    }
    const auto all = combinations(places, kMaxWays);
    if (!all) return too_many("what stands beside NEAR");
    for (const std::vector<Words>& members : *all)
      ways.push_back(near_each_other(prefix, members, node.distance, scope));
  }
  if (!any_word) return Part{};
  return Part{any_of(ways), true};
}

}  // namespace muster
