// Names that a person says are one: the file of --aliases.
//
// YAML, a map of names to what else they are called:
//   People's Protection Units: [YPG, Kurdish fighters]
//   Free Syrian Army: FSA
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "common/error.h"
#include "common/packed.h"

namespace muster {

struct GivenName {
  std::string key;
  std::string source;  // where it is said: "aliases.yaml:3"
};

struct GivenAliases {
  std::map<std::string, std::vector<GivenName>> by_alias;   // keys; the names an alias is given
  std::map<std::string, std::vector<std::string>> by_name;  // keys; the aliases a name is given
  std::map<ValueId, std::string> forms;                     // names as the file writes them

  // nullptr: nothing is given.
  const std::vector<GivenName>* names_of(const std::string& alias) const;
  const std::vector<std::string>* aliases_of(const std::string& name) const;
  // Empty: it is no name of the file.
  std::string form_of(ValueId id) const;
};

// `yaml` is the text of the file called `file`. kUsage with file, line and column where it is not
// such a map.
Result<GivenAliases> parse_aliases(std::string_view yaml, const std::string& file);
// kSystem where it can't be read.
Result<GivenAliases> read_aliases(const std::string& file);

}  // namespace muster
