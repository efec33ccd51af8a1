#include "indexer/toml_title.h"

#include <algorithm>
#include <cstddef>

#include "common/unicode.h"

namespace muster {
namespace {

// What stands between the quotes that `text` begins with. TOML's basic strings have escapes, of
// which only the plain ones matter here.
std::string toml_string(std::string_view text) {
  const char quote = text.empty() ? '\0' : text.front();
  std::string out;
  if (quote != '"' && quote != '\'') return out;
  for (std::size_t at = 1; at < text.size() && text[at] != quote; ++at) {
    if (quote == '"' && text[at] == '\\' && at + 1 < text.size()) {
      ++at;
      out += text[at] == 'n' || text[at] == 't' ? ' ' : text[at];
    } else {
      out += text[at];
    }
  }
  return out;
}

}  // namespace

std::string toml_title(std::string_view toml) {
  while (!toml.empty()) {
    const std::size_t end = std::min(toml.find_first_of("\r\n"), toml.size());
    const std::string_view line = trim(toml.substr(0, end));
    toml.remove_prefix(std::min(end + 1, toml.size()));
    if (line.substr(0, 1) == "[") break;
    const std::size_t equals = line.find('=');
    if (equals == std::string_view::npos || ascii_lower(trim(line.substr(0, equals))) != "title")
      continue;
    return collapse_blanks(toml_string(trim(line.substr(equals + 1))));
  }
  return {};
}

}  // namespace muster
