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

std::vector<std::string> WordForms::spelt_like(std::string_view prefix, const std::string& word,
                                               std::size_t limit) const {
  struct Found {
    std::size_t distance;
    Xapian::doccount articles;
    std::string word;
  };
  std::vector<Found> found;
  // Short words are near everything; and people seldom mistake the first letter.
  const std::size_t at_most = word.size() < 4 ? 1 : 2;
  std::size_t first = 0;
  if (!word.empty()) decode(word, first);
  const std::string beginning = make_term(prefix, std::string_view(word).substr(0, first));
  for (auto at = db_.allterms_begin(beginning); at != db_.allterms_end(beginning); ++at) {
    const std::string term = *at;
    const std::string_view rest = std::string_view(term).substr(prefix.size());
    if (!is_word(rest)) continue;
    const std::size_t distance = edit_distance(word, rest, at_most);
    if (distance <= at_most) found.push_back({distance, at.get_termfreq(), std::string(rest)});
  }
  std::sort(found.begin(), found.end(), [](const Found& a, const Found& b) {
    if (a.distance != b.distance) return a.distance < b.distance;
    return a.articles != b.articles ? a.articles > b.articles : a.word < b.word;
  });
  std::vector<std::string> words;
  for (std::size_t i = 0; i < std::min(limit, found.size()); ++i)
    words.push_back(std::move(found[i].word));
  return words;
}

}  // namespace muster
