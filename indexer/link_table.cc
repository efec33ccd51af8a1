#include "indexer/link_table.h"

#include <algorithm>

#include "common/unicode.h"
#include "indexer/flags.h"
#include "indexer/infobox_text.h"

namespace muster {
namespace {

constexpr std::size_t kMostWords = 14;

// Whether a word may begin or end between the bytes before and at `at`.
bool is_edge(std::string_view text, std::size_t at) {
  constexpr std::string_view kEdges = " ()[]{},;:/\"|&+!?";
  if (at == 0 || at >= text.size()) return true;
  if (kEdges.find(text[at - 1]) != std::string_view::npos) return true;
  if (kEdges.find(text[at]) != std::string_view::npos) return true;
  if (text[at] == '.' && (at + 1 == text.size() || text[at + 1] == ' ')) return true;
  const auto is_dash_or_quote = [&](std::size_t i) {
    const std::string_view three = text.substr(i, 3);
    return three == "–" || three == "—" || three == "“" || three == "”";
  };
  if (is_dash_or_quote(at) || (at >= 3 && is_dash_or_quote(at - 3))) return true;
  return flag_at(text, at).has_value() || (at >= 4 && flag_at(text, at - 4).has_value());
}

}  // namespace

LinkTable::LinkTable(const std::vector<Link>& own, const std::vector<Link>& others) {
  for (const Link& link : own)
    add(link, true);
  for (const Link& link : others)
    add(link, false);
}

void LinkTable::add(const Link& link, bool own) {
  const std::string shown = clean_infobox_text(link.text);
  std::string key = ascii_lower(shown);
  if (key.size() < 2 || key.size() > 200 || !has_letter(key)) return;
  std::string initials;
  for (const std::string_view word : split_words(shown)) {
    if (word[0] >= 'A' && word[0] <= 'Z') initials.push_back(word[0]);
  }
  if (initials.size() >= 2) initials_.insert(std::move(initials));
  longest_ = std::max(longest_, key.size());
  entries_.emplace(std::move(key), Entry{&link, own});
}

std::vector<LinkTable::Match> LinkTable::find(std::string_view line) const {
  std::vector<Match> matches;
  if (entries_.empty()) return matches;
  const std::string lower = ascii_lower(line);
  const std::string_view text = lower;
  std::string key;
  for (std::size_t begin = 0; begin < text.size();) {
    const auto next_edge = [&](std::size_t at) {
      do
        ++at;
      while (at < text.size() && !is_edge(text, at));
      return at;
    };
    std::size_t ends[kMostWords];
    std::size_t count = 0;
    if (text[begin] != ' ') {
      std::size_t end = begin;
      while (count < kMostWords && end < text.size()) {
        end = next_edge(end);
        if (end - begin > longest_) break;
        // Two blanks part names, so no link's text runs across them.
        if (text[end - 1] == ' ' && text.compare(end - 2, 2, "  ") == 0) break;
        if (text[end - 1] != ' ') ends[count++] = end;
      }
    }
    bool found = false;
    while (count > 0 && !found) {
      const std::size_t end = ends[--count];
      key.assign(text.substr(begin, end - begin));
      const auto entry = entries_.find(key);
      if (entry == entries_.end()) continue;
      matches.push_back({begin, end, entry->second.link, entry->second.own});
      found = true;
      begin = end;
    }
    if (!found) begin = next_edge(begin);
  }
  return matches;
}

const Link* LinkTable::own_link(std::string_view text) const {
  const auto entry = entries_.find(ascii_lower(text));
  return entry != entries_.end() && entry->second.own ? entry->second.link : nullptr;
}

bool LinkTable::abbreviated_by(std::string_view text) const {
  return initials_.count(std::string(text)) != 0;
}

}  // namespace muster
