// What a name stands for in an index: itself, and the pages that the articles' links say it means.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/fields.h"
#include "common/packed.h"

namespace muster {

struct NameMeaning {
  std::string key;          // as in the whole-value terms
  std::uint64_t count = 0;  // articles that use the text so
};

class NameLookup {
 public:
  explicit NameLookup(const Xapian::Database& db) : db_(db) {}

  // The names that `text` is, among the values of `field` (any side): its own key first if it is
  // one, then the pages it is an alias of, most used first. Empty: it is no known name there.
  std::vector<NameMeaning> meanings(const Field& field, std::string_view text) const;

  // How a value is shown: the form most articles use.
  std::string display(ValueId id) const;

  // Whether any article has this value in the field, on any side.
  bool is_value(const Field& field, const std::string& key) const;

 private:
  Xapian::Database db_;
};

// The terms of a whole value: one for each side of a sided field, or the one of `side`.
std::vector<std::string> whole_terms(const Field& field, const std::string& key, int side);

}  // namespace muster
