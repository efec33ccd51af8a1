// The links of an article, to be found again in its texts.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "common/article.h"

namespace muster {

class LinkTable {
 public:
  struct Match {
    std::size_t begin = 0;
    std::size_t end = 0;
    const Link* link = nullptr;
    bool own = false;  // a link of the text itself, not of another text of the article
  };

  // `own` and `others` must live as long as the table. A text linked twice is its first link.
  LinkTable(const std::vector<Link>& own, const std::vector<Link>& others);

  // Where whole link texts stand in `line`, case aside: leftmost first, the longest there, none
  // inside another.
  std::vector<Match> find(std::string_view line) const;
  // Whether `text`, as a whole, is the text of one of the own links.
  const Link* own_link(std::string_view text) const;
  // Whether the text is made of the initials of some link's text: "FSA" where the article links
  // "Free Syrian Army".
  bool abbreviated_by(std::string_view text) const;

 private:
  struct Entry {
    const Link* link;
    bool own;
  };
  void add(const Link& link, bool own);

  std::unordered_map<std::string, Entry> entries_;
  std::unordered_set<std::string> initials_;
  std::size_t longest_ = 0;
};

}  // namespace muster
