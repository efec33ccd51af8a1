#include "indexer/document_names.h"

#include <algorithm>

#include "common/term.h"
#include "common/tokenizer.h"
#include "indexer/infobox_text.h"

namespace muster {
namespace {

// Of a name behind a prefix and an id, each byte of which may take two.
constexpr std::size_t kLongestPair = kXapianTermBytes - 2 - 2 * sizeof(ValueId);

}  // namespace

void DocumentNames::add_facts(const Facts& facts) {
  for (const Side& side : facts.sides) {
    add_participants(side.combatants, field_named("combatant"), side.number);
    add_participants(side.commanders, field_named("commander"), side.number);
    add_participants(side.units, field_named("unit"), side.number);
  }
  add_participants(facts.part_of, field_named("war"), 0);
  if (facts.place) {
    const Field& field = field_named("place");
    terms_.add_prefixed(clean_infobox_text(facts.place->text), field.words);
    for (const std::string& name : facts.place->names)
      add_value(field, canonical_name(name));
  }
}

void DocumentNames::add_participants(const std::vector<Participant>& all, const Field& field,
                                     int side) {
  const std::string words = sided_prefix(field.words, side);
  for (const Participant& one : all) {
    const CanonicalName name = canonical_name(one);
    add_value(field, name, side);
    terms_.add_prefixed(one.name, words);
    if (one.page && is_page(*one.page) && name_key(one.name) != name.key) {
      terms_.add_prefixed(*one.page, words);
      learn(name_key(one.name), name.key, *one.page);
    }
    if (one.alias) {
      terms_.add_prefixed(*one.alias, words);
      learn(name_key(*one.alias), name.key, name.form);
    }
  }
}

void DocumentNames::add_value(const Field& field, const CanonicalName& name, int side) {
  if (name.key.empty()) return;
  terms_.add_boolean(sided_prefix(field.whole, side), name.key);
  const ValueId id = value_id(name.key);
  if (seen_.emplace(id, name.form).second) {
    terms_.add_boolean(terms::kDisplay, to_bytes(id) + name.form);
  }
  if (field.slot != kNoSlot) slots_[field.slot].insert(id);
}

void DocumentNames::add_link(const Link& link) {
  if (!is_page(link.page)) return;
  const std::string page = name_key(link.page);
  terms_.add_boolean(field_named("link").whole, page);
  const std::string text = name_key(link.text);
  if (text != page) learn(text, page, link.page);
}

void DocumentNames::add_title(const std::string& title, std::string_view path) {
  std::string_view file = path.substr(path.rfind('/') + 1);
  file = file.substr(0, file.rfind('.'));
  add_pair(name_key(title), name_key(page_title(file)));
}

void DocumentNames::learn(const std::string& alias, const std::string& page,
                          std::string_view title) {
  if (add_pair(alias, page))
    terms_.add_boolean(terms::kDisplay, to_bytes(value_id(page)) + page_title(title));
}

bool DocumentNames::add_pair(const std::string& alias, const std::string& page) {
  if (alias.empty() || page.empty() || alias == page) return false;
  // What is too long to be read back from a term is no name that anybody would type.
  if (std::max(alias.size(), page.size()) > kLongestPair) return false;
  const ValueId alias_id = value_id(alias);
  const ValueId page_id = value_id(page);
  terms_.add_boolean(terms::kAlias, to_bytes(alias_id) + page);
  terms_.add_boolean(terms::kAliasOf, to_bytes(page_id) + alias);
  pairs_.emplace(alias_id, page_id);
  return true;
}

void DocumentNames::finish() {
  for (const auto& [slot, ids] : slots_) {
    std::string packed;
    for (const ValueId id : ids)
      append_packed(packed, id);
    document_.add_value(slot, packed);
  }
  std::string packed;
  for (const auto& [alias, page] : pairs_) {
    append_packed(packed, alias);
    append_packed(packed, page);
  }
  document_.add_value(slots::kPairs, packed);
}

}  // namespace muster
