#include "indexer/html_tag.h"

#include <algorithm>
#include <initializer_list>

#include "common/characters.h"
#include "common/unicode.h"

namespace muster {
namespace {

constexpr std::size_t kLongestTag = 4000;

bool is_name_part(char c) {
  return is_ascii_letter(c) || is_digit(c) || c == '-' || c == '.' || c == '_';
}

// Whether `text` is `name`, which is in lower case.
bool same_name(std::string_view text, std::string_view name) {
  return text.size() == name.size() &&
         std::equal(text.begin(), text.end(), name.begin(), [](char a, char b) {
           return (a >= 'A' && a <= 'Z' ? a + ('a' - 'A') : a) == b;
         });
}

TagKind kind_of(std::string_view name) {
  if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6')
    return TagKind::kHeading;
  if (name == "tr") return TagKind::kRow;
  if (name == "td" || name == "th") return TagKind::kCell;
  if (is_one_of(name, {"script", "style", "ref", "svg"})) return TagKind::kHidden;
  if (is_one_of(name,
                {"br",         "p",       "div",     "li",      "ul",      "ol",      "dl",
                 "dt",         "dd",      "hr",      "table",   "tbody",   "thead",   "caption",
                 "blockquote", "section", "article", "header",  "footer",  "figure",  "figcaption",
                 "center",     "poem",    "pre",     "details", "summary", "gallery", "references",
                 "aside",      "main",    "nav"})) {
    return TagKind::kBlock;
  }
  return TagKind::kInline;
}

}  // namespace

// Quoted values and JSX's braces may hold '<' and '>'; anything else that opens a tag, or a blank
// line, says that this was none.
std::size_t HtmlTags::find_end(std::size_t at, bool& self_closing) {
  const std::size_t limit = std::min(text_.size(), at + kLongestTag);
  const bool braces = at >= braces_fail_before_;
  std::size_t depth = 0;
  char quote = 0;
  for (std::size_t i = at; i < limit; ++i) {
    const char c = text_[i];
    if (c == '\n' && i + 1 < limit && text_[i + 1] == '\n') break;
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '"' || (c == '\'' && text_[i - 1] == '=')) {
      quote = c;
    } else if (braces && c == '{') {
      ++depth;
    } else if (depth > 0) {
      if (c == '}') --depth;
    } else if (c == '>') {
      self_closing = text_[i - 1] == '/';
      return i + 1;
    } else if (c == '<') {
      return std::string_view::npos;
    }
  }
  if (depth > 0) braces_fail_before_ = limit;
  return std::string_view::npos;
}

bool HtmlTags::read(std::size_t at, HtmlTag& tag) {
  std::size_t name = at + 1;
  tag.closing = name < text_.size() && text_[name] == '/';
  if (tag.closing) ++name;
  if (text_.substr(at, tag.closing ? 3 : 2) ==
      (tag.closing ? "</>" : "<>")) {  // JSX's tag without a name
    tag.name.clear();
    tag.kind = TagKind::kInline;
    tag.self_closing = false;
    tag.end = at + (tag.closing ? 3 : 2);
    return true;
  }
  if (name >= text_.size() || !is_ascii_letter(text_[name])) return false;
  std::size_t end = name;
  while (end < text_.size() && end < name + kLongestTag && is_name_part(text_[end]))
    ++end;
  if (end >= text_.size() || !(is_blank(text_[end]) || text_[end] == '/' || text_[end] == '>'))
    return false;
  tag.self_closing = false;
  tag.end = find_end(end, tag.self_closing);
  if (tag.end == std::string_view::npos) return false;
  tag.name = ascii_lower(text_.substr(name, end - name));
  tag.kind = kind_of(tag.name);
  return true;
}

std::size_t HtmlTags::end_of_hidden(const HtmlTag& tag) {
  if (std::find(never_closed_.begin(), never_closed_.end(), tag.name) != never_closed_.end()) {
    return tag.end;
  }
  for (std::size_t at = text_.find('<', tag.end); at != std::string_view::npos;
       at = text_.find('<', at + 1)) {
    const bool closing = text_.substr(at + 1, 1) == "/";
    const std::size_t name = at + (closing ? 2 : 1);
    const std::size_t behind = name + tag.name.size();
    if (!same_name(text_.substr(name, tag.name.size()), tag.name)) continue;
    if (behind < text_.size() && is_name_part(text_[behind])) continue;
    if (closing) {
      const std::size_t end = text_.find('>', name);
      return end == std::string_view::npos ? tag.end : end + 1;
    }
    // A reference that begins before this one ended: this one was never closed.
    if (tag.name == "ref") return tag.end;
  }
  never_closed_.push_back(tag.name);
  return tag.end;
}

}  // namespace muster
