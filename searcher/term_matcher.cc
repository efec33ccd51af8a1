#include "searcher/term_matcher.h"

#include <algorithm>
#include <utility>

#include "common/tokenizer.h"
#include "searcher/sentence.h"

namespace muster {
namespace {

std::uint64_t length_bit(std::size_t size) {
  return std::uint64_t{1} << std::min<std::size_t>(size, 63);
}

}  // namespace

TermMatcher::TermMatcher(SnippetQuery query) : query_(std::move(query)) {
  for (std::size_t i = 0; i < query_.words.size(); ++i) {
    for (const std::string& form : query_.words[i].forms) {
      std::vector<std::uint32_t>& words = words_of_[add(form)];
      const auto word = static_cast<std::uint32_t>(i);
      if (words.empty() || words.back() != word) words.push_back(word);
    }
  }
  for (std::size_t i = 0; i < query_.phrases.size(); ++i) {
    Pattern pattern;
    for (const std::string& term : query_.phrases[i].terms) {
      const std::uint32_t id = add(term);
      pattern.terms.push_back(id);
      std::vector<std::uint32_t>& phrases = phrases_of_[id];
      const auto phrase = static_cast<std::uint32_t>(i);
      if (phrases.empty() || phrases.back() != phrase) phrases.push_back(phrase);
    }
    pattern.fallback.assign(pattern.terms.size(), 0);
    for (std::size_t at = 1, length = 0; at < pattern.terms.size(); ++at) {
      while (length > 0 && pattern.terms[at] != pattern.terms[length]) {
        length = pattern.fallback[length - 1];
      }
      if (pattern.terms[at] == pattern.terms[length]) ++length;
      pattern.fallback[at] = length;
    }
    patterns_.push_back(std::move(pattern));
  }
}

std::uint32_t TermMatcher::add(const std::string& term) {
  const auto [at, is_new] = terms_.emplace(term, static_cast<std::uint32_t>(words_of_.size()));
  if (is_new) {
    words_of_.emplace_back();
    phrases_of_.emplace_back();
    if (!term.empty()) lengths_[static_cast<unsigned char>(term[0])] |= length_bit(term.size());
  }
  return at->second;
}

bool TermMatcher::may_have(std::string_view term) const {
  return (lengths_[static_cast<unsigned char>(term[0])] & length_bit(term.size())) != 0;
}

void TermMatcher::find(std::string_view text, TextMatches& matches) const {
  matches.hits.clear();
  matches.phrases.clear();
  matches.sentences.clear();
  // How much of each phrase stands right before the present token; what an older token left is
  // void.
  struct Progress {
    std::size_t length = 0;
    std::uint32_t token = 0;
  };
  std::vector<Progress> progress(patterns_.size());
  std::string key;
  Tokenizer tokenizer(text);
  Token token;
  std::size_t before = 0;
  std::size_t end = 0;
  while (tokenizer.next(token)) {
    if (token.position == 0 || begins_sentence(text, before, end, token.begin)) {
      matches.sentences.push_back(token.begin);
    }
    before = token.begin;
    end = token.end;
    if (!may_have(token.term)) continue;
    key = token.term;
    const auto found = terms_.find(key);
    if (found == terms_.end()) continue;
    const std::uint32_t term = found->second;
    matches.hits.push_back({token.begin, token.end, token.position, term, token.joined});
    for (const std::uint32_t phrase : phrases_of_[term]) {
      const Pattern& pattern = patterns_[phrase];
      Progress& p = progress[phrase];
      std::size_t length = p.token + 1 == token.position ? p.length : 0;
      while (length > 0 && pattern.terms[length] != term)
        length = pattern.fallback[length - 1];
      if (pattern.terms[length] == term) ++length;
      if (length == pattern.terms.size()) {
        const std::size_t last = matches.hits.size() - 1;
        matches.phrases.push_back({last + 1 - length, last, phrase});
        length = pattern.fallback[length - 1];
      }
      p = {length, token.position};
    }
  }
  if (!patterns_.empty()) drop_strays(matches);
}

void TermMatcher::drop_strays(TextMatches& matches) const {
  std::vector<int> opened(matches.hits.size() + 1,
                          0);  // phrases that begin at a hit, less those that ended before it
  for (const TextMatches::Phrase& phrase : matches.phrases) {
    ++opened[phrase.first];
    --opened[phrase.last + 1];
  }
  std::vector<std::size_t> moved(matches.hits.size(), 0);
  std::size_t kept = 0;
  int open = 0;
  for (std::size_t i = 0; i < matches.hits.size(); ++i) {
    open += opened[i];
    moved[i] = kept;
    if (open > 0 || !words_of_[matches.hits[i].term].empty())
      matches.hits[kept++] = matches.hits[i];
  }
  matches.hits.resize(kept);
  for (TextMatches::Phrase& phrase : matches.phrases) {
    phrase.first = moved[phrase.first];
    phrase.last = moved[phrase.last];
  }
}

}  // namespace muster
