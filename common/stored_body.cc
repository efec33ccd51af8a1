#include "common/stored_body.h"

namespace muster {
namespace {

constexpr char kSeparator = '\f';

}  // namespace

std::string join_sections(const std::vector<Section>& sections) {
  std::string out;
  for (const Section& section : sections) {
    if (!out.empty()) out += kSeparator;
    out += static_cast<char>('0' + section.level);
    out += section.heading;
    out += '\n';
    out += section.text;
  }
  return out;
}

std::vector<Section> split_sections(std::string_view stored) {
  std::vector<Section> sections;
  while (!stored.empty()) {
    const std::size_t end = std::min(stored.find(kSeparator), stored.size());
    const std::string_view one = stored.substr(0, end);
    const std::size_t line = std::min(one.find('\n'), one.size());
    Section section;
    if (line > 0) {
      section.level = one[0] - '0';
      section.heading = one.substr(1, line - 1);
    }
    section.text = one.substr(std::min(line + 1, one.size()));
    sections.push_back(std::move(section));
    stored.remove_prefix(std::min(end + 1, stored.size()));
  }
  return sections;
}

}  // namespace muster
