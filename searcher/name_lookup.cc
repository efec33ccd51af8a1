#include "searcher/name_lookup.h"

#include <algorithm>

#include "common/facts.h"
#include "common/term.h"
#include "common/tokenizer.h"

namespace muster {

std::vector<std::string> whole_terms(const Field& field, const std::string& key, int side) {
  std::vector<std::string> all;
  if (!field.sided || side > 0) {
    all.push_back(make_term(sided_prefix(field.whole, side), key));
    return all;
  }
  for (int one = 1; one <= kMaxSides; ++one) {
    all.push_back(make_term(sided_prefix(field.whole, one), key));
  }
  return all;
}

bool NameLookup::is_value(const Field& field, const std::string& key) const {
  const std::vector<std::string> all = whole_terms(field, key, 0);
  return std::any_of(all.begin(), all.end(),
                     [&](const std::string& term) { return db_.term_exists(term); });
}

std::vector<NameMeaning> NameLookup::meanings(const Field& field, std::string_view text) const {
  std::vector<NameMeaning> found;
  const std::string key = name_key(text);
  if (key.empty()) return found;
  const std::string prefix = make_term(terms::kAlias, key + '\t');
  for (auto at = db_.allterms_begin(prefix); at != db_.allterms_end(prefix); ++at) {
    std::string page = (*at).substr(prefix.size());
    if (is_value(field, page)) found.push_back({std::move(page), at.get_termfreq()});
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const NameMeaning& a, const NameMeaning& b) { return a.count > b.count; });
  if (is_value(field, key)) {
    std::uint64_t articles = 0;
    for (const std::string& term : whole_terms(field, key, 0))
      articles += db_.get_termfreq(term);
    found.insert(found.begin(), {key, articles});
  }
  return found;
}

std::string NameLookup::display(ValueId id) const {
  const std::string prefix = std::string(terms::kDisplay) + to_hex(id);
  std::string best;
  Xapian::doccount articles = 0;
  for (auto at = db_.allterms_begin(prefix); at != db_.allterms_end(prefix); ++at) {
    if (at.get_termfreq() <= articles) continue;
    articles = at.get_termfreq();
    best = (*at).substr(prefix.size());
  }
  return best;
}

}  // namespace muster
