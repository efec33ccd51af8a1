#include "indexer/outcome_reader.h"

#include <algorithm>
#include <string>
#include <vector>

#include "indexer/image_names.h"
#include "indexer/infobox_text.h"
#include "indexer/link_table.h"

namespace muster {

Outcome read_outcome(std::string_view text) {
  Outcome outcome{std::string(text), {}};
  const LinkTable no_links({}, {});
  std::vector<std::string> images;
  for (InfoboxLine& line : infobox_lines(text)) {
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
