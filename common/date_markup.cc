#include "common/date_markup.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <utility>
#include <vector>

#include "common/characters.h"
#include "common/date_template.h"
#include "common/unicode.h"

namespace muster::dates {
namespace {

constexpr std::size_t kMaxText = 65536;
constexpr std::size_t kMaxTemplates = 8;  // bounds the work of rewriting nested templates
constexpr std::size_t kMaxTag = 400;

constexpr std::array<std::pair<std::string_view, std::string_view>, 20> kEntities{{
    {"amp", "&"},    {"lt", "<"},    {"gt", ">"},     {"quot", "\""},  {"apos", "'"},
    {"nbsp", " "},   {"ensp", " "},  {"emsp", " "},   {"thinsp", " "}, {"ndash", "–"},
    {"mdash", "—"},  {"minus", "−"}, {"hellip", "…"}, {"rsquo", "’"},  {"lsquo", "‘"},
    {"middot", "·"}, {"bull", "•"},  {"shy", ""},     {"zwnj", ""},    {"horbar", "―"},
}};

constexpr std::array<std::string_view, 15> kBlockTags{"br", "p",  "li", "div",   "tr",
                                                      "td", "th", "ul", "ol",    "dd",
                                                      "dt", "hr", "dl", "table", "blockquote"};

// The entity at `at` (an '&') appended to `out`; moves behind it. An unknown one stays as it is.
void decode_entity(std::string_view text, std::size_t& at, std::string& out) {
  const std::size_t end = text.substr(at, 12).find(';');
  if (end != std::string_view::npos && end > 1) {
    std::string_view name = text.substr(at + 1, end - 1);
    if (name.front() == '#') {
      name.remove_prefix(1);
      int base = 10;
      if (!name.empty() && (name.front() == 'x' || name.front() == 'X')) {
        base = 16;
        name.remove_prefix(1);
      }
      std::uint32_t code = 0;
      const auto [stop, error] =
          std::from_chars(name.data(), name.data() + name.size(), code, base);
      const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
      if (error == std::errc{} && stop == name.data() + name.size() && code >= 9 &&
          code <= 0x10FFFF && !surrogate) {
        append_utf8(out, code);
        at += end + 1;
        return;
      }
    }
    for (const auto& [known, value] : kEntities) {
      if (known != name) continue;
      out += value;
      at += end + 1;
      return;
    }
  }
  out += text[at++];
}

std::string decode_entities(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '&') {
      decode_entity(text, at, out);
    } else {
      out += text[at++];
    }
  }
  return out;
}

// Looks for what closes an element, and gives up for good once it was not found: no hostile text
// makes it search again.
class Closing {
 public:
  explicit Closing(std::string_view tag) : tag_(tag) {}
  std::size_t find(std::string_view text, std::size_t at) {
    if (missing_) return std::string_view::npos;
    const std::size_t found = text.find(tag_, at);
    if (found == std::string_view::npos) missing_ = true;
    return found;
  }

 private:
  std::string_view tag_;
  bool missing_ = false;
};

bool is_ordinal_suffix(std::string_view text) {
  return text == "st" || text == "nd" || text == "rd" || text == "th" || text == "er";
}

std::string strip_tags(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  Closing comment("-->");
  Closing reference("</ref");
  Closing superscript("</sup");
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = text.substr(at);
    if (rest.front() != '<') {
      out += text[at++];
      continue;
    }
    if (rest.starts_with("<!--")) {
      const std::size_t end = comment.find(text, at);
      at = end == std::string_view::npos ? at + 4 : end + 3;
      continue;
    }
    const bool opens = rest.size() > 1 && is_ascii_letter(rest[1]);
    const std::size_t close = rest.substr(0, kMaxTag).find('>');
    if ((!opens && !rest.starts_with("</")) || close == std::string_view::npos) {
      out += text[at++];
      continue;
    }
    std::size_t begin = opens ? 1 : 2;
    std::size_t end = begin;
    while (end < close && std::isalnum(static_cast<unsigned char>(rest[end])) != 0)
      ++end;
    const std::string name = ascii_lower(rest.substr(begin, end - begin));
    const bool whole = close > 0 && rest[close - 1] == '/';
    at += close + 1;
    if (opens && !whole && name == "ref") {
      const std::size_t stop = reference.find(text, at);
      const std::size_t behind = stop == std::string_view::npos ? stop : text.find('>', stop);
      if (behind != std::string_view::npos) at = behind + 1;
    } else if (opens && name == "sup") {
      // "30<sup>th</sup>" is part of the text, any other raised text a mark of a note.
      const std::size_t stop = superscript.find(text, at);
      if (stop != std::string_view::npos && !is_ordinal_suffix(text.substr(at, stop - at)))
        at = stop;
    } else if (std::find(kBlockTags.begin(), kBlockTags.end(), name) != kBlockTags.end()) {
      out += '\n';
    }
  }
  return out;
}

std::string link_text(std::string_view inside) {
  const std::string start = ascii_lower(inside.substr(0, 9));
  for (const std::string_view space : {"file:", "image:", "category:"}) {
    if (start.starts_with(space)) return {};
  }
  const std::size_t bar = inside.rfind('|');
  return std::string(bar == std::string_view::npos ? inside : inside.substr(bar + 1));
}

// Templates and links, innermost first, in one pass: what is closed is rewritten at the end of
// `out`.
std::string expand_wiki(std::string_view text) {
  struct Open {
    char bracket;
    std::size_t at;
  };
  std::vector<Open> open;
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    const bool twice = at + 1 < text.size() && text[at + 1] == c;
    if (twice && (c == '{' || c == '[')) {
      if (open.size() < kMaxTemplates) open.push_back({c, out.size()});
      at += 2;
    } else if (twice && (c == '}' || c == ']')) {
      const char opening = c == '}' ? '{' : '[';
      if (!open.empty() && open.back().bracket == opening) {
        const std::string inside = out.substr(open.back().at);
        out.resize(open.back().at);
        out += opening == '{' ? expand_template(inside) : link_text(inside);
        open.pop_back();
      }
      at += 2;
    } else if (twice && c == '\'') {
      while (at < text.size() && text[at] == '\'')
        ++at;
    } else if (c == ']' && text.substr(at + 1, 5) == "(http") {
      // A Markdown link: the address says nothing about time.
      out += c;
      const std::size_t close = text.substr(at, kMaxTag).find(')');
      at += close == std::string_view::npos ? 1 : close + 1;
    } else {
      out += c;
      ++at;
    }
  }
  // A template that was cut off: its text without its name.
  while (!open.empty()) {
    const Open last = open.back();
    open.pop_back();
    const std::size_t bar = last.bracket == '{' ? out.find('|', last.at) : std::string::npos;
    if (bar != std::string::npos) out.erase(last.at, bar + 1 - last.at);
  }
  return out;
}

}  // namespace

std::string plain_text(std::string_view text) {
  text = text.substr(0, kMaxText);
  std::string plain(text);
  // Twice: dumps of wiki text have been escaped once more ("&amp;nbsp;").
  for (int i = 0; i < 2 && plain.find('&') != std::string::npos; ++i)
    plain = decode_entities(plain);
  if (plain.find('<') != std::string::npos) plain = strip_tags(plain);
  if (plain.find_first_of("{['") != std::string::npos) plain = expand_wiki(plain);
  return plain;
}

}  // namespace muster::dates
