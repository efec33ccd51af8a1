#include "searcher/word_forms.h"

#include <algorithm>

#include "common/edit_distance.h"
#include "common/term.h"

namespace muster {
namespace {

// Words of a text begin with what is no capital letter; a longer prefix goes on with one.
bool is_word(std::string_view rest) { return !rest.empty() && !(rest.front() >= 'A' && rest.front() <= 'Z'); }

}  // namespace

WordForms::WordForms(const Xapian::Database& db, const std::string& language) : db_(db), stemmer_(language) {}

std::vector<std::string> WordForms::of(std::string_view prefix, const std::string& word) {
  std::vector<std::string> forms;
  const std::string stem(stemmer_.stem(word));
  const std::string beginning = make_term(prefix, stemmer_.walk_prefix(word));
  for (auto at = db_.allterms_begin(beginning); at != db_.allterms_end(beginning); ++at) {
    const std::string term = *at;
    const std::string_view rest = std::string_view(term).substr(prefix.size());
    if (!is_word(rest)) continue;
    if (rest != word && stemmer_.stem(rest) != stem) continue;
    forms.emplace_back(rest);
    if (forms.size() == kMaxForms) break;
  }
  return forms;
}

std::vector<std::string> WordForms::beginning_with(std::string_view prefix, std::string_view beginning,
                                                   std::size_t limit) const {
  std::vector<std::string> found;
  const std::string start = make_term(prefix, beginning);
  for (auto at = db_.allterms_begin(start); at != db_.allterms_end(start) && found.size() <= limit; ++at) {
    const std::string term = *at;
    const std::string_view rest = std::string_view(term).substr(prefix.size());
    if (is_word(rest)) found.emplace_back(rest);
  }
  return found;
}
