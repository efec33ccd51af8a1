// What a name stands for in an index: itself, and the pages that the articles' links say it means.
//
// The articles teach aliases: what a link calls a page, what stands in brackets behind a combatant,
// an article's title and the name of its file. An alias leads one step, to a page that is a name in
// some article, and never on from there. A name whose links all lead to one page, in more articles
// than link to a page of that name, and in no fewer than have the bare name, is counted as that
// page. One with several meanings stays apart, and so does one like "1st Brigade", which many
// armies have and few link.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/fields.h"
#include "common/packed.h"
#include "searcher/given_aliases.h"
#include "searcher/value_counts.h"

namespace muster {

enum class NameOrigin { kItself, kLearned, kGiven };

struct NameMeaning {
  std::string key;          // the name it stands for, as in the whole-value terms
  std::uint64_t count = 0;  // articles that use the text so
  NameOrigin origin = NameOrigin::kItself;
  std::vector<std::string> keys;  // what is searched: that name, and those counted as it
  std::string source;             // kGiven: "aliases.yaml:3"
};

class NameLookup {
 public:
  // `given` outlives this. What it says of a text stands in place of what was learned of it.
  // `learned`: whether the articles' aliases count. `remote`: some part is a server's.
  NameLookup(const Xapian::Database& db, const GivenAliases& given, bool learned = true,
             bool remote = false)
      : db_(db), given_(given), learned_(learned), remote_(remote) {}

  // The names that `text` is, among the values of `field` (any side): its own first if it is one,
  // then the pages it is an alias of, most used first. Empty: it is no known name there.
  std::vector<NameMeaning> meanings(const Field& field, std::string_view text) const;

  // The name that a value is counted as: mostly itself.
  std::string counted_as(const Field& field, const std::string& key) const;
  // A name, and the values that are counted as it.
  std::vector<std::string> counted_under(const Field& field, const std::string& key) const;
  // Of `values`, those that are counted as another one, with that one.
  std::unordered_map<ValueId, ValueId> merged(const Field& field, const ValueCounts& values) const;

  // How a value is shown: the form most articles use; for a name that none has, the form given.
  std::string display(ValueId id) const;
  std::string display(const std::string& key) const { return display(value_id(key)); }

  // Whether any article has this value in the field, on any side.
  bool is_value(const Field& field, const std::string& key) const;
  // Articles that have it there; those with it on two sides count twice.
  std::uint64_t articles(const Field& field, const std::string& key) const;

 private:
  static bool has_aliases(const Field& field);
  // The pages that links call so, with the articles that do, most used first.
  std::vector<NameMeaning> learned_pages(const Field& field, const std::string& key) const;
  // The page that the name is counted as, if that stands for itself; empty: there is none.
  std::string only_page(const Field& field, const std::string& key) const;

  // Of the values, those that some link calls a page at least as often as they are a value: what is
  // counted as a page is among them.
  std::vector<ValueId> mostly_aliases(const ValueCounts& values) const;
  std::vector<ValueId> mostly_remote_aliases(const ValueCounts& values) const;

  Xapian::Database db_;
  const GivenAliases& given_;
  bool learned_;
  bool remote_;
  // How often some link calls a page so, by the alias's id; of a remote database, once asked for.
  mutable std::optional<std::unordered_map<ValueId, std::uint64_t>> most_often_;
};

// The terms of a whole value: one for each side of a sided field, or the one of `side`.
std::vector<std::string> whole_terms(const Field& field, const std::string& key, int side);
// Those of several values.
std::vector<std::string> whole_terms(const Field& field, const std::vector<std::string>& keys,
                                     int side);

}  // namespace muster
