#include "indexer/infobox_text.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "common/characters.h"
#include "common/unicode.h"
#include "indexer/flags.h"
#include "indexer/infobox_markup.h"

namespace muster {
namespace {

// The length of a bullet character at `at`, or 0.
std::size_t bullet_length(std::string_view text, std::size_t at) {
  // The first byte of them all.
  if (at >= text.size() || text[at] != '\xE2') return 0;
  constexpr std::array<std::string_view, 7> kBullets{"•", "◦", "‣", "▪", "●", "○", "⁃"};
  for (const std::string_view bullet : kBullets) {
    if (text.compare(at, bullet.size(), bullet) == 0) return bullet.size();
  }
  return 0;
}

// Bullets at the start of a line: their number; `at` moves behind them.
int read_bullets(std::string_view line, std::size_t& at) {
  int depth = 0;
  while (at < line.size()) {
    const std::size_t wide = bullet_length(line, at);
    const bool blank_after = at + 1 >= line.size() || line[at + 1] == ' ';
    if (line[at] == '*') {
      ++depth;
      ++at;
    } else if (wide != 0) {
      ++depth;
      at += wide;
    } else if ((line[at] == '#' || line[at] == '-') && blank_after) {
      ++depth;
      ++at;
    } else if (line.compare(at, 4, "– ") == 0) {
      ++depth;
      at += 3;
    } else if (line[at] == ':' || line[at] == ' ') {
      ++at;
    } else {
      break;
    }
  }
  return depth;
}

// A line of table markup that leaked into the text: what follows its last '|' is text, if anything
// does.
std::string_view without_attributes(std::string_view line) {
  constexpr std::array<std::string_view, 8> kAttributes{"style",   "class",   "align",   "width",
                                                        "bgcolor", "colspan", "rowspan", "valign"};
  const std::size_t equals = line.substr(0, 16).find('=');
  if (equals == std::string_view::npos) return line;
  const std::string key = ascii_lower(trim(line.substr(0, equals)));
  if (std::find(kAttributes.begin(), kAttributes.end(), key) == kAttributes.end()) return line;
  const std::size_t bar = line.rfind('|');
  return bar == std::string_view::npos ? std::string_view{} : trim(line.substr(bar + 1));
}

// Where a run of stars between blanks begins a new bulleted item in the middle of a line; npos:
// nowhere.
std::size_t find_inner_bullet(std::string_view line, std::size_t from) {
  for (std::size_t at = line.find(" *", from); at != std::string_view::npos;
       at = line.find(" *", at + 2)) {
    const std::size_t behind = line.find_first_not_of('*', at + 1);
    if (behind != std::string_view::npos && line[behind] == ' ' && behind - at <= 5) return at;
  }
  return std::string_view::npos;
}

// Bullets and middle dots inside a line as double blanks, longer runs of blanks cut to two.
std::string with_breaks(std::string_view line) {
  std::string out;
  out.reserve(line.size());
  std::size_t blanks = 0;
  const auto put_blank = [&](std::size_t count) {
    for (; count > 0 && blanks < 2; --count, ++blanks)
      out.push_back(' ');
  };
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t wide = bullet_length(line, at);
    if (wide != 0) {
      put_blank(2);
      at += wide;
    } else if (line.compare(at, 4, " · ") == 0) {
      put_blank(2);
      at += 4;
    } else if (line[at] == ' ') {
      put_blank(1);
      ++at;
    } else {
      blanks = 0;
      out.push_back(line[at++]);
    }
  }
  return std::string(trim(out));
}

// A bracket that a line break cuts in two is made whole: "(commander\nof the fleet)".
void join_broken_brackets(std::string& text) {
  bool open = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '(') open = true;
    if (text[at] == ')') open = false;
    if (text[at] != '\n' || !open) continue;
    open = false;
    const std::string_view ahead = std::string_view(text).substr(at + 1, 120);
    const std::size_t stop = ahead.find_first_of("()\n*");
    if (stop != std::string_view::npos && ahead[stop] == ')') text[at] = ' ';
  }
}

// Most texts of links and many others are words and nothing else: there is nothing to clean.
bool is_clean(std::string_view text) {
  char last = ' ';
  for (const char c : text) {
    const bool letter = is_ascii_alphanumeric(c);
    if (!letter && (last == ' ' || (c != ' ' && c != ',' && c != '-'))) return false;
    last = c;
  }
  return last != ' ';
}

}  // namespace

std::vector<InfoboxLine> infobox_lines(std::string_view text) {
  std::string clean = strip_markup(text);
  join_broken_brackets(clean);
  std::vector<InfoboxLine> lines;
  bool blank = false;
  const auto add = [&](std::string_view raw, int depth) {
    std::string line = with_breaks(without_attributes(trim(raw)));
    if (line.empty()) return;
    lines.push_back({std::move(line), depth, blank && !lines.empty()});
    blank = false;
  };
  for (std::size_t begin = 0; begin <= clean.size();) {
    std::size_t end = clean.find('\n', begin);
    if (end == std::string::npos) end = clean.size();
    const std::string_view line = trim(std::string_view(clean).substr(begin, end - begin));
    begin = end + 1;
    if (line.empty()) {
      blank = true;
      continue;
    }
    std::size_t at = 0;
    int depth = read_bullets(line, at);
    for (;;) {
      const std::size_t inner = find_inner_bullet(line, at);
      if (inner == std::string_view::npos) break;
      add(line.substr(at, inner - at), depth);
      at = inner;
      depth = read_bullets(line, at);
    }
    add(line.substr(at), depth);
  }
  return lines;
}

std::string clean_infobox_text(std::string_view text) {
  if (is_clean(text)) return std::string(text);
  std::string out;
  for (const InfoboxLine& line : infobox_lines(text)) {
    for (std::size_t at = 0; at < line.text.size();) {
      if (const auto flag = flag_at(line.text, at)) {
        at += flag->bytes;
        continue;
      }
      const char c = line.text[at++];
      if (c != ' ' || (!out.empty() && out.back() != ' ')) out.push_back(c);
    }
    if (!out.empty() && out.back() != ' ') out.push_back(' ');
  }
  return std::string(trim(out));
}

bool has_letter(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t code = decode(text, at);
    const bool ascii = code < 0x80 && is_ascii_letter(static_cast<char>(code));
    // Beyond ASCII, what is not punctuation, a sign or a replaced byte is taken for a letter.
    const bool other = code >= 0xC0 && (code < 0x2000 || code > 0x2BFF) &&
                       (code < 0x3000 || code > 0x303F) && code != 0xFFFD;
    if (ascii || other) return true;
  }
  return false;
}

bool begins_like_name(std::string_view text) {
  while (!text.empty() && (text.front() == '"' || text.front() == '\'' || text.front() == '(')) {
    text.remove_prefix(1);
  }
  for (const std::string_view quote : {"“", "‘", "’", "«", "ʿ", "ʾ"}) {
    if (text.substr(0, quote.size()) == quote) text.remove_prefix(quote.size());
  }
  if (text.empty()) return false;
  const auto first = static_cast<unsigned char>(text[0]);
  if (first < 0x80) return is_ascii_upper(text[0]) || is_digit(text[0]);
  // The small letters of Latin-1 (U+00DF to U+00FF); beyond them a name is supposed.
  const auto second = text.size() > 1 ? static_cast<unsigned char>(text[1]) : 0U;
  return !(first == 0xC3 && second >= 0x9F);
}

std::vector<std::string_view> split_words(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    if (is_blank(text[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && !is_blank(text[end]))
      ++end;
    words.push_back(text.substr(at, end - at));
    at = end;
  }
  return words;
}

}  // namespace muster
