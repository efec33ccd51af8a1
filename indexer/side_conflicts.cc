#include "indexer/side_conflicts.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "common/names.h"
#include "common/unicode.h"
#include "indexer/infobox_text.h"
#include "indexer/link_table.h"

namespace muster {
namespace {

bool is_conflict_noun(std::string_view word) {
  constexpr std::array<std::string_view, 46> kNouns{
      "war",          "wars",        "campaign",    "campaigns",  "conflict",    "conflicts",
      "crisis",       "revolution",  "revolutions", "rebellion",  "uprising",    "insurgency",
      "invasion",     "offensive",   "raid",        "raids",      "operation",   "operations",
      "crusade",      "expedition",  "siege",       "battle",     "battles",     "front",
      "theater",      "theatre",     "phase",       "clashes",    "mutiny",      "revolt",
      "intervention", "conquest",    "conquests",   "struggle",   "dissolution", "spillover",
      "blockade",     "unrest",      "massacre",    "fighting",   "escalation",  "involvement",
      "hostilities",  "reconquista", "genocide",    "persecution"};
  while (!word.empty() && (word.back() == ',' || word.back() == '.' || word.back() == ')'))
    word.remove_suffix(1);
  const std::string key = ascii_lower(word);
  return std::find(kNouns.begin(), kNouns.end(), key) != kNouns.end();
}

bool names_conflict(std::string_view text) {
  bool noun = false;
  bool name = false;
  for (const std::string_view word : split_words(text)) {
    noun = noun || is_conflict_noun(word);
    name = name || begins_like_name(word);
  }
  return noun && name;
}

// "the", "and", "of" and punctuation at the ends are no part of a conflict's name.
std::string_view bare_conflict(std::string_view text) {
  for (bool again = true; again;) {
    again = false;
    text = trim(text);
    while (!text.empty() &&
           std::string_view(",;:.(-*").find(text.front()) != std::string_view::npos) {
      text.remove_prefix(1);
      again = true;
    }
    while (!text.empty() &&
           std::string_view(",;:.(-").find(text.back()) != std::string_view::npos) {
      text.remove_suffix(1);
      again = true;
    }
    for (const std::string_view word :
         {"the ", "The ", "and ", "of ", "in ", "during ", "part of ", "Part of "}) {
      if (text.substr(0, word.size()) == word) {
        text.remove_prefix(word.size());
        again = true;
      }
    }
    for (const std::string_view word :
         {" the", " and", " of", " in", " during", " of the", " and the"}) {
      if (text.size() > word.size() && text.substr(text.size() - word.size()) == word) {
        text.remove_suffix(word.size());
        again = true;
      }
    }
  }
  if (!text.empty() && text.back() == ')' && text.find('(') == std::string_view::npos)
    text.remove_suffix(1);
  return trim(text);
}

class Conflicts {
 public:
  explicit Conflicts(const InfoboxField& field) : links_(field.links, {}) {
    for (const InfoboxLine& line : infobox_lines(field.text)) {
      // A line that ends in a comma, or goes on in small letters, is one sentence with the next.
      const bool goes_on = !text_.empty() && line.depth == 0 &&
                           (text_.back() == ',' || !begins_like_name(line.text));
      if (!text_.empty()) text_ += goes_on ? " " : "\n";
      text_ += line.text;
    }
  }

  std::vector<Participant> run() {
    for (std::size_t begin = 0; begin <= text_.size();) {
      const std::size_t end = std::min(text_.find('\n', begin), text_.size());
      read_line(std::string_view(text_).substr(begin, end - begin));
      begin = end + 1;
    }
    return std::move(found_);
  }

 private:
  void add(std::string_view name, const Link* link) {
    name = bare_conflict(name);
    if (name.size() < 2 || !has_letter(name) || found_.size() >= kMost) return;
    for (const Participant& other : found_) {
      if (other.name == name) return;
    }
    Participant conflict;
    conflict.name = std::string(name);
    if (link != nullptr && is_page(link->page)) conflict.page = link->page;
    found_.push_back(std::move(conflict));
  }

  void read_line(std::string_view line) {
    const std::vector<LinkTable::Match> matches = links_.find(line);
    if (matches.empty()) return read_plain(line);
    std::size_t done = 0;
    for (const LinkTable::Match& match : matches) {
      read_gap(line.substr(done, match.begin - done));
      add(line.substr(match.begin, match.end - match.begin), match.link);
      done = match.end;
    }
    read_gap(line.substr(done));
  }

  // Between links only what is a conflict by its own words is one.
  void read_gap(std::string_view gap) {
    const std::string_view name = bare_conflict(gap);
    if (names_conflict(name) && split_words(name).size() >= 2) read_plain(name);
  }

  // Without links: parts at commas and "and", where each side is a conflict by its own words.
  void read_plain(std::string_view line) {
    std::size_t begin = 0;
    for (std::size_t at = 0; at < line.size();) {
      std::size_t length = 0;
      for (const std::string_view separator : {", and ", "; ", ", ", " and ", " & ", "  ", " / "}) {
        if (line.compare(at, separator.size(), separator) == 0) {
          length = separator.size();
          break;
        }
      }
      if (length == 0) {
        ++at;
        continue;
      }
      std::string_view right = line.substr(at + length, kLongest);
      right = right.substr(0, right.find_first_of(",;&"));
      if (names_conflict(right) && names_conflict(line.substr(begin, at - begin))) {
        add_nested(line.substr(begin, at - begin));
        begin = at + length;
      }
      at += length;
      if (at - begin > kLongest) begin = at;  // no name is so long; the line is walked once
    }
    add_nested(line.substr(begin));
  }

  // "Gallic campaign of the Great War": the name, then the larger conflict in it. "War of the
  // Roses" has none.
  void add_nested(std::string_view name) {
    const std::size_t bracket = name.find(" (");
    const std::size_t close = name.rfind(')');
    if (bracket != std::string_view::npos && close != std::string_view::npos &&
        close > bracket + 2) {
      const std::string_view inner = name.substr(bracket + 2, close - bracket - 2);
      if (names_conflict(inner)) {
        add_nested(name.substr(0, bracket));
        return add(inner, nullptr);
      }
    }
    add(name, nullptr);
    // Each larger conflict is shorter, and no name is long: the walk ends soon.
    for (bool found = name.size() <= kLongest; found;) {
      found = false;
      std::size_t first = name.size();
      std::string_view larger;
      for (const std::string_view of : {" of the ", " in the ", " during the ", " of "}) {
        const std::size_t at = name.find(of);
        if (at == std::string_view::npos || at >= first) continue;
        if (split_words(name.substr(0, at)).size() < 2 || !names_conflict(name.substr(0, at)))
          continue;
        first = at;
        larger = name.substr(at + of.size());
      }
      if (first == name.size() || !names_conflict(larger)) break;
      add(larger, nullptr);
      name = larger;
      found = true;
    }
  }

  static constexpr std::size_t kMost = 64;
  static constexpr std::size_t kLongest = 200;

  LinkTable links_;
  std::string text_;
  std::vector<Participant> found_;
};

}  // namespace

std::vector<Participant> read_conflicts(const InfoboxField& field) {
  return Conflicts(field).run();
}

}  // namespace muster
