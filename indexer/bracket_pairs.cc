#include "indexer/bracket_pairs.h"

#include <algorithm>

namespace muster {

BracketPairs::BracketPairs(std::string_view text, char open, char close) {
  std::vector<std::size_t> opened;
  for (std::size_t at = std::min(text.find(open), text.size()); at + 1 < text.size(); ++at) {
    if (text[at] != text[at + 1]) continue;
    if (text[at] == open) {
      opened.push_back(at++);
    } else if (text[at] == close && !opened.empty()) {
      pairs_.emplace_back(opened.back(), at + 2);
      opened.pop_back();
      ++at;
    }
  }
  std::sort(pairs_.begin(), pairs_.end());
}

std::size_t BracketPairs::end_of(std::size_t at) {
  while (next_ < pairs_.size() && pairs_[next_].first < at)
    ++next_;
  return next_ < pairs_.size() && pairs_[next_].first == at ? pairs_[next_].second
                                                            : std::string_view::npos;
}

}  // namespace muster
