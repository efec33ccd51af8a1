#include "common/term.h"

#include "common/packed.h"

namespace muster {

std::string make_term(std::string_view prefix, std::string_view value) {
  std::string term(prefix);
  term += value;
  // A NUL takes two bytes in the database.
  std::size_t bytes = term.size();
  for (const char c : term)
    bytes += c == '\0' ? 1 : 0;
  if (bytes <= kXapianTermBytes) return term;
  const std::string hash = to_hex(value_id(value));
  std::string kept;
  std::size_t used = hash.size() + 1;
  for (const char c : term) {
    used += c == '\0' ? 2 : 1;
    if (used > kXapianTermBytes) break;
    kept += c;
  }
  return kept + '#' + hash;
}

void assign_term(std::string& term, std::string_view prefix, std::string_view value) {
  // So short that it fits whatever bytes are in it.
  if (prefix.size() + value.size() <= kXapianTermBytes / 2) {
    term.assign(prefix);
    term += value;
  } else {
    term = make_term(prefix, value);
  }
}

std::vector<std::string> with_prefix(const std::string& prefix,
                                     const std::vector<std::string>& words) {
  std::vector<std::string> terms;
  terms.reserve(words.size());
  for (const std::string& word : words)
    terms.push_back(make_term(prefix, word));
  return terms;
}

}  // namespace muster
