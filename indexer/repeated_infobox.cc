#include "indexer/repeated_infobox.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "common/fields.h"
#include "common/unicode.h"
#include "indexer/word_count.h"

namespace muster {
namespace {

// One row may be a table's that happens to have such a word; an infobox has more.
constexpr std::size_t kFewestRows = 3;

std::set<std::string> keys_of(const Article& article) {
  std::set<std::string> keys;
  for (const Infobox& infobox : article.infoboxes) {
    for (const InfoboxField& field : infobox.fields) {
      keys.insert(infobox_key(field.key));
    }
  }
  return keys;
}

bool is_infobox_row(std::string_view line, const std::set<std::string>& keys) {
  const std::size_t tab = line.find('\t');
  if (tab == std::string_view::npos) return false;
  return keys.contains(infobox_key(trim(line.substr(0, tab))));
}

}  // namespace

void drop_repeated_infobox(Article& article) {
  if (article.sections.empty() || article.infoboxes.empty()) return;
  std::string& text = article.sections.front().text;
  if (text.find('\t') == std::string::npos) return;
  const std::set<std::string> keys = keys_of(article);
  std::string kept;
  std::size_t rows = 0;
  std::size_t words = 0;
  for (std::string_view rest = text; !rest.empty();) {
    const std::size_t end = std::min(rest.find('\n'), rest.size() - 1) + 1;
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end);
    if (is_infobox_row(line, keys)) {
      ++rows;
      words += count_words(line);
    } else {
      kept += line;
    }
  }
  if (rows < kFewestRows) return;
  text = std::move(kept);
  article.words -= std::min(article.words, words);
}

}  // namespace muster
