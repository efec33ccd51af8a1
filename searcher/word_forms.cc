#include "searcher/word_forms.h"

#include <algorithm>

#include "common/edit_distance.h"
#include "common/term.h"
#include "common/unicode.h"

namespace muster {
namespace {

// Words of a text begin with what is no capital letter; a longer prefix goes on with one.
bool is_word(std::string_view rest) {
  return !rest.empty() && !(rest.front() >= 'A' && rest.front() <= 'Z');
}

}  // namespace

std::vector<std::string> WordForms::of(std::string_view prefix, const std::string& word) {
  std::vector<std::string> forms;
  if (db_.term_exists(make_term(prefix, word))) forms.push_back(word);
  if (!has_other_forms(word, stemmer_)) return forms;
  const std::string stem(stemmer_.stem(word));
  const std::string beginning = make_term(prefix, stem_walk_prefix(word, stemmer_));
  for (auto at = db_.allterms_begin(beginning); at != db_.allterms_end(beginning); ++at) {
    const std::string term = *at;
    const std::string_view rest = std::string_view(term).substr(prefix.size());
    if (!is_word(rest) || rest == word || stemmer_.stem(rest) != stem) continue;
    forms.emplace_back(rest);
    if (forms.size() == kMaxForms) break;
  }
  std::sort(forms.begin(), forms.end());
  return forms;
}

std::vector<std::string> WordForms::beginning_with(std::string_view prefix,
                                                   std::string_view beginning,
                                                   std::size_t limit) const {
  std::vector<std::string> found;
  const std::string start = make_term(prefix, beginning);
  for (auto at = db_.allterms_begin(start); at != db_.allterms_end(start) && found.size() <= limit;
       ++at) {
    const std::string term = *at;
    const std::string_view rest = std::string_view(term).substr(prefix.size());
    if (is_word(rest)) found.emplace_back(rest);
  }
  return found;
}

std::vector<WordForms::Spelling> WordForms::spellings(const std::vector<std::string>& prefixes,
                                                      const std::string& word,
                                                      std::size_t at_most) const {
  // People seldom mistake the first letter.
  std::size_t first = 0;
  if (!word.empty()) decode(word, first);
  std::map<std::string, Spelling> found;
  for (const std::string& prefix : prefixes) {
    const std::string beginning = make_term(prefix, std::string_view(word).substr(0, first));
    for (auto at = db_.allterms_begin(beginning); at != db_.allterms_end(beginning); ++at) {
      const std::string term = *at;
      const std::string_view rest = std::string_view(term).substr(prefix.size());
      if (!is_word(rest)) continue;
      const std::size_t distance = edit_distance(word, rest, at_most);
      if (distance > at_most) continue;
      Spelling& one = found[std::string(rest)];
      one.word = rest;
      one.distance = distance;
      one.articles += at.get_termfreq();
    }
  }
  std::vector<Spelling> sorted;
  sorted.reserve(found.size());
  for (auto& [term, spelling] : found)
    sorted.push_back(std::move(spelling));
  std::stable_sort(sorted.begin(), sorted.end(), [](const Spelling& a, const Spelling& b) {
    return a.distance != b.distance ? a.distance < b.distance : a.articles > b.articles;
  });
  return sorted;
}

std::vector<std::string> WordForms::spelt_like(std::string_view prefix, const std::string& word,
                                               std::size_t limit) const {
  // Short words are near everything.
  const std::size_t at_most = word.size() < 4 ? 1 : 2;
  std::vector<std::string> words;
  for (Spelling& one : spellings({std::string(prefix)}, word, at_most)) {
    if (words.size() == limit) break;
    words.push_back(std::move(one.word));
  }
  return words;
}

std::optional<std::string> WordForms::nearest(const std::vector<std::string>& prefixes,
                                              const std::string& word, std::size_t at_most) const {
  for (Spelling& one : spellings(prefixes, word, at_most)) {
    if (one.word != word) return std::move(one.word);
  }
  return std::nullopt;
}

bool WordForms::known(const std::vector<std::string>& prefixes, const std::string& word) {
  return std::any_of(prefixes.begin(), prefixes.end(),
                     [&](const std::string& prefix) { return !of(prefix, word).empty(); });
}

}  // namespace muster
