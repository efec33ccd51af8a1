#include "indexer/image_names.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "common/characters.h"
#include "common/unicode.h"
#include "indexer/flags.h"
#include "indexer/infobox_text.h"

namespace muster {
namespace {

constexpr std::size_t kMostSeen = 16;

// Behind the next image extension at or after `from`; npos: there is none.
std::size_t find_image_end(std::string_view lower, std::size_t from) {
  constexpr std::array<std::string_view, 8> kExtensions{".svg", ".png",  ".jpg", ".jpeg",
                                                        ".gif", ".webp", ".tif", ".tiff"};
  for (std::size_t dot = lower.find('.', from); dot != std::string_view::npos;
       dot = lower.find('.', dot + 1)) {
    for (const std::string_view extension : kExtensions) {
      const std::size_t end = dot + extension.size();
      if (lower.compare(dot, extension.size(), extension) != 0) continue;
      if (end >= lower.size() ||
          std::string_view(" |,)]:;").find(lower[end]) != std::string_view::npos) {
        return end;
      }
    }
  }
  return std::string_view::npos;
}

bool is_image_word(std::string_view word) {
  constexpr std::array<std::string_view, 14> kWords{
      "flag",   "emblem", "logo",  "seal", "coat", "insignia", "symbol",
      "banner", "icon",   "badge", "sign", "war",  "standard", "infobox"};
  const std::string lower = ascii_lower(word);
  return std::find(kWords.begin(), kWords.end(), lower) != kWords.end();
}

// Sizes and frames that follow an image name: "|border|23x15px".
std::size_t skip_image_options(std::string_view line, std::size_t at) {
  for (;;) {
    while (at < line.size() && (line[at] == ' ' || line[at] == '|'))
      ++at;
    const std::size_t end = std::min(line.find_first_of(" |", at), line.size());
    const std::string_view word = line.substr(at, end - at);
    const bool size = word.size() > 2 && word.substr(word.size() - 2) == "px" &&
                      word.find_first_not_of("0123456789xp") == std::string_view::npos;
    if (!size && word != "border" && word != "frameless") return at;
    at = end;
  }
}

// Where the image name that ends at `end` begins, not before `from`.
std::size_t image_begin(std::string_view line, std::size_t from, std::size_t end,
                        const std::vector<LinkTable::Match>& matches,
                        const std::vector<std::string>& seen) {
  for (std::size_t at = from; at < end; ++at) {
    if (line.compare(at, 2, "  ") == 0) from = at + 2;
    if (const auto flag = flag_at(line, at)) from = std::min(at + flag->bytes, end);
  }
  from = std::min(line.find_first_not_of(' ', from), end);
  const std::string_view whole = line.substr(from, end - from);
  for (const std::string& name : seen) {
    if (whole.size() > name.size() && whole.substr(whole.size() - name.size()) == name &&
        whole[whole.size() - name.size() - 1] == ' ') {
      return end - name.size();
    }
  }
  const std::size_t first_blank = whole.find(' ');
  if (first_blank == std::string_view::npos || is_image_word(whole.substr(0, first_blank)))
    return from;
  std::size_t begin = from;
  const auto first = std::lower_bound(
      matches.begin(), matches.end(), from,
      [](const LinkTable::Match& match, std::size_t at) { return match.begin < at; });
  for (auto it = first; it != matches.end() && it->begin == begin; ++it) {
    const LinkTable::Match& match = *it;
    if (!match.own || match.end + 1 >= end || line[match.end] != ' ') break;
    const std::string_view rest = line.substr(match.end + 1, end - match.end - 1);
    const std::string_view name = line.substr(match.begin, match.end - match.begin);
    // A link is part of the image name where that goes on in small letters, has no name of its own
    // left ("YPJ Flag.svg"), or shows the very name that follows.
    const std::string_view shown = trim(line.substr(end));
    if (!begins_like_name(rest) || is_image_word(rest.substr(0, rest.rfind('.'))) ||
        shown.substr(0, name.size()) == name) {
      break;
    }
    begin = match.end + 1;
  }
  if (begin != from) return begin;
  for (const std::string_view edge : {") ", ": ", ", "}) {
    const std::size_t found = whole.rfind(edge);
    if (found != std::string_view::npos) return from + found + edge.size();
  }
  for (std::size_t blank = first_blank; blank != std::string_view::npos;
       blank = whole.find(' ', blank + 1)) {
    const std::size_t next = whole.find(' ', blank + 1);
    if (next == std::string_view::npos) {
      if (whole.find('_', blank) != std::string_view::npos) return from + blank + 1;
      break;
    }
    // "Fictitious Ottoman flag 2.svg": a flag with but a number behind it has its name before it.
    const bool ends =
        is_digit(whole[next + 1]) && whole.find(' ', next + 1) == std::string_view::npos;
    if (ends) break;
    if (is_image_word(whole.substr(blank + 1, next - blank - 1))) return from + blank + 1;
  }
  return from;
}

}  // namespace

void remove_image_names(std::string& line, const LinkTable& links, std::vector<std::string>& seen) {
  const std::string lower = ascii_lower(line);
  std::size_t end = find_image_end(lower, 0);
  if (end == std::string::npos) return;
  const std::vector<LinkTable::Match> matches = links.find(line);
  std::string out;
  std::size_t done = 0;
  for (; end != std::string::npos; end = find_image_end(lower, done)) {
    const std::size_t begin = image_begin(line, done, end, matches, seen);
    const std::string_view before = trim(std::string_view(line).substr(done, begin - done));
    out.append(before).append(before.empty() ? "" : "  ");
    if (seen.size() < kMostSeen) seen.push_back(line.substr(begin, end - begin));
    done = skip_image_options(line, end);
  }
  out += line.substr(done);
  line = std::string(trim(out));
}

}  // namespace muster
