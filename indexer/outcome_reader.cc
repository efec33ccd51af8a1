#include "indexer/outcome_reader.h"

#include <algorithm>
#include <string>
#include <vector>

#include "indexer/image_names.h"
#include "indexer/infobox_text.h"
#include "indexer/link_table.h"

namespace muster {

namespace {

// What was a list may stand on one line: "Coalition victory • Treaty of Tilsit".
std::string with_bullets_on_lines(std::string_view text) {
  constexpr std::string_view kBullet = "•";
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t bullet = std::min(text.find(kBullet, at), text.size());
    out.append(text.substr(at, bullet - at));
    if (bullet < text.size()) out.append("\n").append(kBullet);
    at = bullet + kBullet.size();
  }
  return out;
}

}  // namespace

Outcome read_outcome(std::string_view text) {
  Outcome outcome{std::string(text), {}};
  const LinkTable no_links({}, {});
  std::vector<std::string> images;
  for (InfoboxLine& line : infobox_lines(with_bullets_on_lines(text))) {
    remove_image_names(line.text, no_links, images);
    std::string headline = clean_infobox_text(line.text);
    while (!headline.empty() && (headline.back() == ':' || headline.back() == ';' ||
                                 headline.back() == ',' || headline.back() == ' ')) {
      headline.pop_back();
    }
    headline.erase(0, std::min(headline.find_first_not_of("* "), headline.size()));
    if (!has_letter(headline)) continue;
    outcome.headline = std::move(headline);
    break;
  }
  return outcome;
}

}  // namespace muster
