#include "common/names.h"

#include <algorithm>
#include <array>

#include "common/characters.h"
#include "common/tokenizer.h"
#include "common/unicode.h"

namespace muster {
namespace {

// Words that stay small inside an English title.
constexpr std::array<std::string_view, 14> kSmall = {"a",  "an", "and", "at", "by",  "de", "for",
                                                     "in", "of", "on",  "or", "the", "to", "von"};

bool has_ascii_capital(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace

bool is_page(std::string_view page) {
  const std::string_view bare = trim(page);
  return !bare.empty() && bare != "undefined";
}

std::string page_title(std::string_view page) {
  std::string title = collapse_blanks(page);
  std::replace(title.begin(), title.end(), '_', ' ');
  if (has_ascii_capital(title)) return title;
  for (std::size_t at = 0; at < title.size();) {
    std::size_t end = std::min(title.find(' ', at), title.size());
    const std::string_view word(title.data() + at, end - at);
    const bool small = at > 0 && std::find(kSmall.begin(), kSmall.end(), word) != kSmall.end();
    if (!small && !word.empty() && is_ascii_small(title[at])) {
      title[at] = static_cast<char>(title[at] - 'a' + 'A');
    }
    at = end + 1;
  }
  return title;
}

CanonicalName canonical_name(std::string_view name) { return {name_key(name), std::string(name)}; }

CanonicalName canonical_name(const Participant& participant) {
  if (!participant.page || !is_page(*participant.page)) return canonical_name(participant.name);
  CanonicalName canonical{name_key(*participant.page), page_title(*participant.page)};
  // A page in lower case tells nothing of capitals; the name beside it may.
  if (!has_ascii_capital(*participant.page) && name_key(participant.name) == canonical.key) {
    canonical.form = participant.name;
  }
  return canonical;
}

}  // namespace muster
