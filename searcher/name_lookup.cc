#include "searcher/name_lookup.h"

#include <algorithm>
#include <map>
#include <utility>

#include "common/facts.h"
#include "common/term.h"
#include "common/tokenizer.h"
#include "searcher/enquiry.h"

namespace muster {
namespace {

// What begins the terms of a kind that are about the value.
std::string about(std::string_view kind, ValueId id) { return std::string(kind) + to_bytes(id); }

// How often the page that an alias is most often called by is called so, asked of servers: each
// term would be a message of its own, while what one spy counted is one.
std::unordered_map<ValueId, std::uint64_t> most_often(const Xapian::Database& db) {
  Xapian::ValueCountMatchSpy spy(slots::kPairs);
  Xapian::Enquire enquire = unweighted_enquiry(db, Xapian::Query::MatchAll);
  enquire.add_matchspy(&spy);
  enquire.get_mset(0, 0, db.get_doccount());
  std::map<std::pair<ValueId, ValueId>, std::uint64_t> pairs;
  for (auto at = spy.values_begin(); at != spy.values_end(); ++at) {
    const std::string packed = *at;
    for (std::size_t i = 0; i + 1 < packed_size<ValueId>(packed); i += 2)
      pairs[{read_packed<ValueId>(packed, i), read_packed<ValueId>(packed, i + 1)}] +=
          at.get_termfreq();
  }
  std::unordered_map<ValueId, std::uint64_t> most;
  for (const auto& [pair, articles] : pairs)
    most[pair.first] = std::max(most[pair.first], articles);
  return most;
}

}  // namespace

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

std::vector<std::string> whole_terms(const Field& field, const std::vector<std::string>& keys,
                                     int side) {
  std::vector<std::string> all;
  for (const std::string& key : keys) {
    for (std::string& term : whole_terms(field, key, side))
      all.push_back(std::move(term));
  }
  return all;
}

bool NameLookup::is_value(const Field& field, const std::string& key) const {
  const std::vector<std::string> all = whole_terms(field, key, 0);
  return std::any_of(all.begin(), all.end(),
                     [&](const std::string& term) { return db_.term_exists(term); });
}

std::uint64_t NameLookup::articles(const Field& field, const std::string& key) const {
  std::uint64_t count = 0;
  for (const std::string& term : whole_terms(field, key, 0))
    count += db_.get_termfreq(term);
  return count;
}

bool NameLookup::has_aliases(const Field& field) { return field.kind == FieldKind::kName; }

std::vector<NameMeaning> NameLookup::learned_pages(const Field& field,
                                                   const std::string& key) const {
  std::vector<NameMeaning> pages;
  if (!learned_) return pages;
  const std::string prefix = about(terms::kAlias, value_id(key));
  for (auto at = db_.allterms_begin(prefix); at != db_.allterms_end(prefix); ++at) {
    std::string page = (*at).substr(prefix.size());
    if (page == key || !is_value(field, page)) continue;
    pages.push_back({std::move(page), at.get_termfreq(), NameOrigin::kLearned, {}, {}});
  }
  std::stable_sort(pages.begin(), pages.end(),
                   [](const NameMeaning& a, const NameMeaning& b) { return a.count > b.count; });
  return pages;
}

std::string NameLookup::only_page(const Field& field, const std::string& key) const {
  const std::vector<NameMeaning> pages = learned_pages(field, key);
  if (pages.size() != 1) return {};
  const NameMeaning& page = pages.front();
  const auto as_page = db_.get_termfreq(make_term(field_named("link").whole, key));
  const bool mostly = page.count > as_page && page.count >= articles(field, key);
  return mostly ? page.key : std::string();
}

std::string NameLookup::counted_as(const Field& field, const std::string& key) const {
  if (!has_aliases(field)) return key;
  if (const std::vector<GivenName>* names = given_.names_of(key)) {
    return names->size() == 1 ? names->front().key : key;
  }
  if (given_.aliases_of(key) != nullptr) return key;
  std::string page = only_page(field, key);
  // What is counted as something else itself takes nothing in: one step, and no circles.
  const bool leads_on = page.empty() || given_.names_of(page) || !only_page(field, page).empty();
  return leads_on ? key : page;
}

std::vector<std::string> NameLookup::counted_under(const Field& field,
                                                   const std::string& key) const {
  std::vector<std::string> keys = {key};
  if (!has_aliases(field)) return keys;
  const auto add = [&](const std::string& alias) {
    if (is_value(field, alias) && counted_as(field, alias) == key &&
        std::find(keys.begin(), keys.end(), alias) == keys.end())
      keys.push_back(alias);
  };
  if (const std::vector<std::string>* aliases = given_.aliases_of(key)) {
    for (const std::string& alias : *aliases)
      add(alias);
  }
  if (!learned_) return keys;
  const std::string prefix = about(terms::kAliasOf, value_id(key));
  for (auto at = db_.allterms_begin(prefix); at != db_.allterms_end(prefix); ++at)
    add((*at).substr(prefix.size()));
  return keys;
}

std::vector<NameMeaning> NameLookup::meanings(const Field& field, std::string_view text) const {
  const std::string key = name_key(text);
  std::vector<NameMeaning> found;
  if (key.empty()) return found;
  const std::vector<GivenName>* given = has_aliases(field) ? given_.names_of(key) : nullptr;
  if (given == nullptr) {
    if (has_aliases(field)) found = learned_pages(field, key);
  } else {
    for (const GivenName& name : *given)
      found.push_back({name.key, articles(field, name.key), NameOrigin::kGiven, {}, name.source});
  }
  for (NameMeaning& meaning : found)
    meaning.keys = counted_under(field, meaning.key);
  // A name that is counted as one of these is among them already.
  if (counted_as(field, key) == key && given == nullptr) {
    std::vector<std::string> keys = counted_under(field, key);
    if (keys.size() > 1 || is_value(field, key)) {
      found.insert(found.begin(),
                   {key, articles(field, key), NameOrigin::kItself, std::move(keys), {}});
    }
  }
  // A file may give names that no article has.
  std::erase_if(found, [&](const NameMeaning& meaning) {
    return std::none_of(meaning.keys.begin(), meaning.keys.end(),
                        [&](const std::string& one) { return is_value(field, one); });
  });
  return found;
}

std::unordered_map<ValueId, ValueId> NameLookup::merged(const Field& field,
                                                        const ValueCounts& values) const {
  std::unordered_map<ValueId, ValueId> merged;
  if (!has_aliases(field)) return merged;
  const auto consider = [&](const std::string& alias) {
    const ValueId id = value_id(alias);
    if (!values.contains(id)) return;
    const std::string name = counted_as(field, alias);
    if (name != alias) merged.emplace(id, value_id(name));
  };
  for (const auto& [alias, names] : given_.by_alias)
    consider(alias);
  if (!learned_) return merged;
  for (const ValueId id : remote_ ? mostly_remote_aliases(values) : mostly_aliases(values))
    consider(name_key(display(id)));
  return merged;
}

std::vector<ValueId> NameLookup::mostly_aliases(const ValueCounts& values) const {
  // In the order of their terms, so that each is found near the one before it.
  std::vector<ValueCounts::Entry> sorted = values.all();
  std::sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
  std::vector<ValueId> found;
  auto at = db_.allterms_begin(std::string(terms::kAlias));
  const auto end = db_.allterms_end(std::string(terms::kAlias));
  for (const ValueCounts::Entry& entry : sorted) {
    if (at == end) break;
    const std::string prefix = about(terms::kAlias, entry.id);
    at.skip_to(prefix);
    Xapian::doccount most = 0;
    for (; at != end && (*at).starts_with(prefix); ++at)
      most = std::max(most, at.get_termfreq());
    if (most >= entry.count) found.push_back(entry.id);
  }
  return found;
}

std::vector<ValueId> NameLookup::mostly_remote_aliases(const ValueCounts& values) const {
  if (!most_often_) most_often_ = most_often(db_);
  std::vector<ValueId> found;
  for (const ValueCounts::Entry& entry : values.all()) {
    const auto most = most_often_->find(entry.id);
    if (most != most_often_->end() && most->second >= entry.count) found.push_back(entry.id);
  }
  return found;
}

std::string NameLookup::display(ValueId id) const {
  const std::string prefix = about(terms::kDisplay, id);
  std::string best;
  Xapian::doccount articles = 0;
  for (auto at = db_.allterms_begin(prefix); at != db_.allterms_end(prefix); ++at) {
    if (at.get_termfreq() <= articles) continue;
    articles = at.get_termfreq();
    best = (*at).substr(prefix.size());
  }
  return best.empty() ? given_.form_of(id) : best;
}

}  // namespace muster
