#include "indexer/place_reader.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/characters.h"
#include "common/unicode.h"
#include "indexer/flags.h"
#include "indexer/image_names.h"
#include "indexer/infobox_text.h"
#include "indexer/link_table.h"

namespace muster {
namespace {

constexpr std::size_t kMostNames = 64;
constexpr std::size_t kLongestPlace = 60;  // bytes of a name that "and" may stand in

bool begins_before(const LinkTable::Match& match, std::size_t at) { return match.begin < at; }

// "near", "modern-day", "the northern": what may stand before a place's name and is no part of it.
bool is_before_place(std::string_view word) {
  constexpr std::array<std::string_view, 66> kWords{"north-eastern",
                                                    "north-western",
                                                    "south-eastern",
                                                    "south-western",
                                                    "north-central",
                                                    "south-central",
                                                    "part",
                                                    "some",
                                                    "miles",
                                                    "mile",
                                                    "mi",
                                                    "km",
                                                    "kilometres",
                                                    "kilometers",
                                                    "near",
                                                    "off",
                                                    "outside",
                                                    "around",
                                                    "between",
                                                    "at",
                                                    "in",
                                                    "on",
                                                    "of",
                                                    "the",
                                                    "by",
                                                    "above",
                                                    "along",
                                                    "across",
                                                    "within",
                                                    "from",
                                                    "to",
                                                    "north",
                                                    "south",
                                                    "east",
                                                    "west",
                                                    "northern",
                                                    "southern",
                                                    "eastern",
                                                    "western",
                                                    "central",
                                                    "northeast",
                                                    "northwest",
                                                    "southeast",
                                                    "southwest",
                                                    "north-east",
                                                    "north-west",
                                                    "south-east",
                                                    "south-west",
                                                    "northeastern",
                                                    "northwestern",
                                                    "southeastern",
                                                    "southwestern",
                                                    "modern",
                                                    "modern-day",
                                                    "present",
                                                    "present-day",
                                                    "today's",
                                                    "now",
                                                    "today",
                                                    "then",
                                                    "coast",
                                                    "outskirts",
                                                    "vicinity",
                                                    "parts",
                                                    "mainly",
                                                    "mostly"};
  return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

bool is_modern(std::string_view text) {
  std::string lower = ascii_lower(text.substr(0, 32));
  for (bool more = true; more;) {  // "in present-day Latvia"
    more = false;
    for (const std::string_view word : {"in ", "near ", "part of ", "at ", "within ", "what is "}) {
      if (!lower.starts_with(word)) continue;
      lower.erase(0, word.size());
      more = true;
    }
  }
  for (const std::string_view word :
       {"modern", "present", "now ", "now in", "today", "currently"}) {
    if (lower.rfind(word, 0) == 0) return true;
  }
  return false;
}

bool has_capital(std::string_view text) {
  const std::vector<std::string_view> words = split_words(text);
  return std::any_of(words.begin(), words.end(), [](std::string_view word) {
    const std::size_t hyphen = word.find('-');
    const bool digit = is_digit(word[0]);
    return (begins_like_name(word) && !digit) ||
           (hyphen != std::string_view::npos && begins_like_name(word.substr(hyphen + 1)));
  });
}

// Without the coordinates at the end, which may be glued to the name: "Pennsylvania39°48′N
// 77°13′W".
std::string_view before_coordinates(std::string_view text) {
  std::size_t end = text.find("°");
  if (end == std::string_view::npos) return text;
  while (end > 0 && (is_digit(text[end - 1]) || text[end - 1] == '.'))
    --end;
  const bool letter_first = end > 1 && text[end - 1] == ' ' &&
                            (text[end - 2] == 'N' || text[end - 2] == 'S') &&
                            (end == 2 || text[end - 3] == ' ');
  text = trim(text.substr(0, letter_first ? end - 2 : end));
  constexpr std::string_view kLabel = "coordinates:";
  if (ascii_lower(text).ends_with(kLabel)) text.remove_suffix(kLabel.size());
  return trim(text);
}

// "Unknown location in Gaul" is in Gaul, at least.
std::string_view behind_unknown(std::string_view text) {
  if (!ascii_lower(text.substr(0, 8)).starts_with("unknown ")) return text;
  const std::size_t in = text.find(" in ");
  return in == std::string_view::npos ? std::string_view() : text.substr(in + 4);
}

bool is_guess(std::string_view lower) {
  return is_one_of(lower, {"about", "approximately", "roughly", "circa", "c.", "ca.", "probably",
                           "possibly", "perhaps", "somewhere", "likely"});
}

// "Near Aleppo" begins with a word that is written with a capital only because it is the first.
std::string_view behind_position(std::string_view text) {
  for (bool first = true;; first = false) {
    text = trim(text);
    const std::size_t end = text.find(' ');
    if (end == std::string_view::npos) return text;
    const std::string_view word = text.substr(0, end);
    const std::string lower = ascii_lower(word);
    const bool position = lower == "near" || lower == "off" || lower == "outside" ||
                          lower == "between" || lower == "around" || lower == "modern" ||
                          lower == "modern-day" || lower == "present-day" || lower == "now" ||
                          lower == "today" || lower == "in" || lower == "at" || lower == "mainly" ||
                          lower == "present" || lower == "along" || is_guess(lower);
    // "South of Mosul", "hills of Judaea"
    const std::string_view next = text.substr(end + 1, text.find(' ', end + 1) - end - 1);
    const bool part =
        next == "of" && ((first && is_before_place(lower)) || !begins_like_name(word));
    const bool number =
        word.find_first_not_of("0123456789.,½") == std::string_view::npos && is_before_place(next);
    if (!is_before_place(word) && !(first && position) && !part && !number) return text;
    text.remove_prefix(end + 1);
  }
}

class PlaceReader {
 public:
  explicit PlaceReader(const InfoboxField& field)
      : links_(field.links, {}), lines_(infobox_lines(field.text)) {}

  std::vector<std::string> run() {
    std::vector<std::string> images;
    std::string heading;  // a line above bullets: the larger place of all of them
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      std::string text = lines_[i].text;
      remove_image_names(text, links_, images);
      const bool heads = lines_[i].depth == 0 && i + 1 < lines_.size() && lines_[i + 1].depth > 0;
      if (lines_[i].depth == 0) {
        if (!heading.empty()) read_line(heading);
        heading.clear();
      }
      if (heads) {
        heading = text;
      } else {
        read_line(text);
      }
    }
    if (!heading.empty()) read_line(heading);
    return unique();
  }

 private:
  void read_line(std::string_view line) {
    line = before_coordinates(line);
    const std::size_t colon = line.find(": ");
    if (colon != std::string_view::npos) line.remove_prefix(colon + 2);  // "Western theatre: ..."
    matches_ = links_.find(line);
    line_ = line;
    std::size_t begin = 0;
    std::size_t next = 0;
    for (std::size_t at = 0; at < line.size();) {
      while (next < matches_.size() && matches_[next].begin < at)
        ++next;
      // What is in a link is its own, but for the larger place behind a comma: "Sadad, Syria".
      if (next < matches_.size() && matches_[next].begin == at &&
          !has_larger_place(matches_[next])) {
        at = matches_[next].end;
        continue;
      }
      const std::size_t length = separator_at(begin, at);
      if (length == 0) {
        ++at;
        continue;
      }
      add_part(begin, at);
      at += length;
      begin = at;
      if (length == 1 && line[at - 1] == '(') begin = at = read_bracket(at);
    }
    add_part(begin, line.size());
  }

  bool has_larger_place(const LinkTable::Match& match) const {
    const std::string_view text = line_.substr(match.begin, match.end - match.begin);
    const std::size_t comma = text.find(", ");
    return comma != std::string_view::npos && text.substr(comma) != ", D.C.";
  }

  // The length of what parts two names at `at`; 0: nothing does.
  std::size_t separator_at(std::size_t begin, std::size_t at) const {
    const char c = line_[at];
    if (line_.compare(at, 6, ", D.C.") == 0) return 0;
    if (c == ',' || c == ';' || c == '(' || c == ')' || c == '|') return 1;
    if (const auto flag = flag_at(line_, at)) return flag->bytes;
    if (line_.compare(at, 2, "  ") == 0) return 2;
    if (line_.compare(at, 3, " / ") == 0) return 3;
    if (c == '/' && at > begin && ends_match(at)) return 1;
    for (const std::string_view word : {" and ", " & ", " or "}) {
      if (line_.compare(at, word.size(), word) == 0 && parts_names(begin, at + word.size()))
        return word.size();
    }
    // "Marne River near Paris"
    for (const std::string_view word : {" near ", " outside "}) {
      if (line_.compare(at, word.size(), word) != 0) continue;
      const std::string_view left = behind_position(line_.substr(begin, at - begin));
      const std::string lower = ascii_lower(left);
      if (has_capital(left) && !is_guess(lower) && !is_before_place(lower)) return word.size();
    }
    // "Hamilton County Marion County": two of a kind that lost what stood between them.
    for (const std::string_view kind :
         {"County ", "District ", "Governorate ", "Parish ", "Province "}) {
      if (at > begin && c == ' ' && at + 1 >= kind.size() &&
          line_.compare(at + 1 - kind.size(), kind.size(), kind) == 0) {
        std::string_view rest = line_.substr(at + 1, kLongestPlace);
        rest = rest.substr(0, rest.find_first_of(",;("));
        return begins_like_name(rest) &&
                       rest.find(kind.substr(0, kind.size() - 1)) != std::string_view::npos
                   ? 1
                   : 0;
      }
    }
    return 0;
  }

  bool ends_match(std::size_t at) const {
    const auto found = std::lower_bound(
        matches_.begin(), matches_.end(), at,
        [](const LinkTable::Match& match, std::size_t end) { return match.end < end; });
    return found != matches_.end() && found->end == at;
  }

  // Whether "and" parts two places: not inside "Bosnia and Herzegovina".
  bool parts_names(std::size_t begin, std::size_t behind) const {
    std::string_view right = line_.substr(behind, kLongestPlace);
    right = right.substr(0, right.find_first_of(",;("));
    const std::size_t end = behind + right.size();
    return end - begin > kLongestPlace || !is_country(trim(line_.substr(begin, end - begin)));
  }

  // Of brackets only links and today's names are read; gives the place behind the bracket.
  std::size_t read_bracket(std::size_t begin) {
    const std::size_t close = std::min(line_.find(')', begin), line_.size());
    const std::string_view content = line_.substr(begin, close - begin);
    const auto first = std::lower_bound(matches_.begin(), matches_.end(), begin, begins_before);
    const bool linked =
        first != matches_.end() && first->end <= close && begins_like_name(trim(content));
    if (!linked && !is_modern(content)) return std::min(close + 1, line_.size());
    return begin;
  }

  void add_part(std::size_t begin, std::size_t end) {
    if (end <= begin || names_.size() >= kMostNames) return;
    std::string_view part = trim(line_.substr(begin, end - begin));
    // The one link in a part is the place; the rest says where in it.
    const auto first = std::lower_bound(matches_.begin(), matches_.end(), begin, begins_before);
    for (auto match = first; match != matches_.end() && match->end <= end; ++match) {
      const std::string_view name = line_.substr(match->begin, match->end - match->begin);
      if (has_capital(name)) {
        part = name;
        break;
      }
    }
    part.remove_prefix(std::min(part.find_first_not_of("*- "), part.size()));
    part = behind_position(behind_unknown(part));
    if (is_before_place(ascii_lower(part))) return;
    while (!part.empty() && std::string_view(".:-*").find(part.back()) != std::string_view::npos &&
           part.size() > 4 && part[part.size() - 3] != '.') {
      part.remove_suffix(1);
      part = trim(part);
    }
    if (part.size() < 2 || part.size() > 120 || !has_letter(part) || !has_capital(part)) return;
    const std::string lower = ascii_lower(part);
    if (lower == "unknown" || lower == "various" || lower == "n/a" || lower == "none") return;
    names_.emplace_back(part);
  }

  // A name that comes again stands where it comes last: it is the larger of its neighbours.
  std::vector<std::string> unique() {
    std::unordered_map<std::string, std::size_t> last;
    for (std::size_t i = 0; i < names_.size(); ++i)
      last[names_[i]] = i;
    std::vector<std::string> out;
    for (std::size_t i = 0; i < names_.size(); ++i) {
      if (last[names_[i]] == i) out.push_back(names_[i]);
    }
    return out;
  }

  LinkTable links_;
  std::vector<InfoboxLine> lines_;
  std::vector<LinkTable::Match> matches_;
  std::string_view line_;
  std::vector<std::string> names_;
};

}  // namespace

Place read_place(const InfoboxField& field) { return {field.text, PlaceReader(field).run()}; }

}  // namespace muster
