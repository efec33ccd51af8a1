// Articles about conflicts, written for one test.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

namespace muster::test {

// A name as an infobox has it; with a page it is a link.
struct Named {
  std::string text;
  std::string page = {};
};

struct Conflict {
  std::string title;
  std::vector<std::vector<Named>> sides = {};
  std::string date = {};
  std::vector<Named> part_of = {};
  // More lines of the infobox, each with an indent of four blanks and a line end.
  std::string more = {};
  std::string body = "They met.";
};

inline std::string field_of(std::string_view key, const std::vector<Named>& names) {
  std::string text;
  std::string links;
  for (const Named& name : names) {
    text += (text.empty() ? "" : "\\n") + name.text;
    if (name.page.empty()) continue;
    links += fmt::format("        - text: \"{}\"\n          page: \"{}\"\n", name.text, name.page);
  }
  std::string out = fmt::format("    {}:\n      text: \"{}\"\n", key, text);
  if (!links.empty()) out += "      links:\n" + links;
  return out;
}

inline std::string article(const Conflict& conflict) {
  std::string out = fmt::format(
      "---\ntitle: \"{}\"\ninfoboxes:\n  - template: \"military conflict\"\n", conflict.title);
  out += fmt::format("    conflict: \"{}\"\n", conflict.title);
  if (!conflict.date.empty()) out += fmt::format("    date: \"{}\"\n", conflict.date);
  if (!conflict.part_of.empty()) out += field_of("partof", conflict.part_of);
  for (std::size_t i = 0; i < conflict.sides.size(); ++i)
    out += field_of(fmt::format("combatant{}", i + 1), conflict.sides[i]);
  return out + conflict.more + "---\n\n" + conflict.body + "\n";
}

}  // namespace muster::test
