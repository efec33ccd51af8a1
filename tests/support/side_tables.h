// Participants and links as short texts, so that tables of them can be read.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "common/article.h"
#include "common/facts.h"

namespace muster::testing {

// "Prussia; FSA=>Free Syrian Army" -> two links; without "=>" text and page are the same.
inline std::vector<Link> links(std::string_view list) {
  std::vector<Link> out;
  while (!list.empty()) {
    const std::string_view one = list.substr(0, list.find("; "));
    list.remove_prefix(std::min(list.size(), one.size() + 2));
    const std::size_t arrow = one.find("=>");
    const std::string_view page = arrow == std::string_view::npos ? one : one.substr(arrow + 2);
    out.push_back({std::string(one.substr(0, arrow)), std::string(page)});
  }
  return out;
}

inline InfoboxField field(std::string_view text, std::string_view list = {}) {
  InfoboxField out;
  out.text = text;
  out.links = links(list);
  return out;
}

// "**Name=Alias (note) @role | ...": stars are the depth.
inline std::string show(const std::vector<Participant>& participants) {
  std::string out;
  for (const Participant& participant : participants) {
    if (!out.empty()) out += " | ";
    out.append(static_cast<std::size_t>(participant.depth), '*');
    out += participant.name;
    if (participant.alias) out += "=" + *participant.alias;
    if (participant.note) out += " (" + *participant.note + ")";
    if (participant.role) out += " @" + *participant.role;
  }
  return out;
}

}  // namespace muster::testing
