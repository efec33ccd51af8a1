#include "indexer/infobox_markup.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>
#include <vector>

#include "common/characters.h"
#include "common/unicode.h"
#include "indexer/flags.h"
#include "indexer/infobox_text.h"

namespace muster {
namespace {

constexpr std::size_t kDeepest = 8;  // nested templates and links; deeper ones are left as text

// What a template shows, so far as names and labels need it.
std::string template_text(std::string_view content) {
  constexpr std::array<std::string_view, 10> kNothing{
      "flagicon", "flagdeco", "flag icon",       "efn",   "refn",
      "sfn",      "cn",       "citation needed", "coord", "ref"};
  constexpr std::array<std::string_view, 6> kLists{"plainlist", "ubl",   "unbulleted list",
                                                   "flatlist",  "hlist", "bulleted list"};
  constexpr std::array<std::string_view, 7> kFates{"kia", "pow",         "wia",     "mia",
                                                   "dow", "surrendered", "executed"};
  std::vector<std::string_view> arguments;
  for (std::size_t begin = 0; begin <= content.size();) {
    const std::size_t end = std::min(content.find('|', begin), content.size());
    const std::string_view part = trim(content.substr(begin, end - begin));
    if (arguments.empty() || part.find('=') == std::string_view::npos) arguments.push_back(part);
    begin = end + 1;
  }
  const std::string name = ascii_lower(arguments.front());
  if (is_one_of(name, kNothing) || name.rfind("cite", 0) == 0) return " ";
  if (is_one_of(name, kFates)) {
    std::string fate = name;
    if (fate.size() <= 3) {
      for (char& c : fate)
        c = static_cast<char>(c - 'a' + 'A');
    }
    return " (" + fate + ")";
  }
  if (name == "br" || name == "clear" || name == "-") return "\n";
  if (is_one_of(name, kLists)) {
    std::string out = "\n";
    for (std::size_t i = 1; i < arguments.size(); ++i)
      out.append(arguments[i]).append("\n");
    return out;
  }
  if (arguments.size() < 2) return "";
  if (name.rfind("flag", 0) == 0) return "  " + std::string(arguments[1]) + "  ";
  if (name == "abbr" || name == "circa") return std::string(arguments[1]);
  return std::string(arguments.back());
}

std::string link_text(std::string_view content) {
  const std::string start = ascii_lower(content.substr(0, 6));
  if (start.rfind("file:", 0) == 0 || start.rfind("image:", 0) == 0) return "  ";
  const std::size_t bar = content.rfind('|');
  return std::string(bar == std::string_view::npos ? content : content.substr(bar + 1));
}

// "[12]", "[a]", "[note 3]", "[citation needed]": the length with its brackets, or 0.
std::size_t footnote_length(std::string_view text) {
  const std::size_t close = text.substr(0, 32).find(']');
  if (close == std::string_view::npos || close < 2) return 0;
  const std::string inner = ascii_lower(text.substr(1, close - 1));
  const bool digits = inner.find_first_not_of("0123456789") == std::string::npos;
  const bool letters = inner.size() <= 2 && std::all_of(inner.begin(), inner.end(), is_ascii_small);
  for (const std::string_view word :
       {"note", "nb ", "citation", "clarification", "when?", "who?"}) {
    if (inner.rfind(word, 0) == 0) return close + 1;
  }
  return digits || letters ? close + 1 : 0;
}

struct ShownEntity {
  std::string_view name;
  std::string_view text;
};
constexpr std::array<ShownEntity, 12> kShownEntities{{{"&nbsp;", " "},
                                                      {"&#160;", " "},
                                                      {"&amp;", "&"},
                                                      {"&ndash;", "–"},
                                                      {"&#8211;", "–"},
                                                      {"&mdash;", "—"},
                                                      {"&lt;", "<"},
                                                      {"&gt;", ">"},
                                                      {"&quot;", "\""},
                                                      {"&#39;", "'"},
                                                      {"&apos;", "'"},
                                                      {"&thinsp;", " "}}};

class InfoboxStripper {
 public:
  explicit InfoboxStripper(std::string_view text) : text_(text) { out_.reserve(text.size()); }

  std::string run() {
    while (at_ < text_.size()) {
      const auto byte = static_cast<unsigned char>(text_[at_]);
      if (byte >= 0x80) {
        wide();
      } else if (!markup()) {
        put_ascii(text_[at_++]);
      }
    }
    return std::move(out_);
  }

 private:
  bool next_is(std::string_view what) const { return text_.compare(at_, what.size(), what) == 0; }

  void put_ascii(char c) {
    if (c == '\t') {
      out_ += "  ";  // a tab parts columns, as two blanks do
    } else if (c == '\n' || (c >= ' ' && c != '\x7F')) {
      out_.push_back(c);
    } else {
      out_.push_back(' ');
    }
  }

  void open(char kind) {
    at_ += 2;
    if (open_.size() < kDeepest) open_.emplace_back(kind, out_.size());
  }

  void close(char kind) {
    at_ += 2;
    for (std::size_t i = open_.size(); i > 0; --i) {
      if (open_[i - 1].first != kind) continue;
      const std::size_t begin = open_[i - 1].second;
      open_.resize(i - 1);
      const std::string content = out_.substr(begin);
      out_.resize(begin);
      out_ += kind == '{' ? template_text(content) : link_text(content);
      return;
    }
  }

  // Markup at at_: handled, true. Otherwise it is a character like others.
  bool markup() {
    const char c = text_[at_];
    if (c == '{' && next_is("{{")) return open('{'), true;
    if (c == '}' && next_is("}}")) return close('{'), true;
    if (c == '[' && next_is("[[")) return open('['), true;
    if (c == ']' && next_is("]]")) return close('['), true;
    if (c == '\'' && next_is("''")) {
      while (at_ < text_.size() && text_[at_] == '\'')
        ++at_;
      return true;
    }
    if (c == '[') {
      const std::size_t length = footnote_length(text_.substr(at_));
      at_ += length;
      return length != 0;
    }
    if (c == '&') return entity();
    return c == '<' && html();
  }

  bool entity() {
    for (const ShownEntity& entity : kShownEntities) {
      if (!next_is(entity.name)) continue;
      out_ += entity.text;
      at_ += entity.name.size();
      return true;
    }
    return false;
  }

  void skip_to(std::string_view end, bool& missing) {
    const std::size_t found = missing ? std::string_view::npos : text_.find(end, at_);
    missing = found ==
              std::string_view::npos;  // asked once only: many openings must not cost many searches
    if (!missing) at_ = found + end.size();
  }

  bool html() {
    if (next_is("<!--")) {
      at_ += 4;
      skip_to("-->", no_comment_end_);
      return true;
    }
    constexpr std::array<std::string_view, 7> kBreaks{"br", "li", "hr", "p", "div", "tr", "ul"};
    const std::size_t close = text_.substr(at_, 400).find('>');
    if (close == std::string_view::npos || close < 2) return false;
    std::string_view tag = text_.substr(at_ + 1, close - 1);
    const bool empty = tag.back() == '/';
    if (tag.front() == '/') tag.remove_prefix(1);
    const std::string name = ascii_lower(tag.substr(0, tag.find_first_of(" /\t\n")));
    if (name.empty() || name[0] < 'a' || name[0] > 'z') return false;
    const bool closing = text_[at_ + 1] == '/';
    at_ += close + 1;
    if (name == "ref" && !empty && !closing) skip_to("</ref>", no_reference_end_);
    if (is_one_of(name, kBreaks)) out_.push_back('\n');
    return true;
  }

  // A character beyond ASCII.
  void wide() {
    if (const auto flag = flag_at(text_, at_)) {
      out_.append(text_.substr(at_, flag->bytes));
      at_ += flag->bytes;
      return;
    }
    const auto byte = [&](std::size_t i) {
      return at_ + i < text_.size() ? static_cast<unsigned char>(text_[at_ + i]) : 0U;
    };
    const unsigned a = byte(0);
    const std::size_t length = a >= 0xF0 ? 4 : a >= 0xE0 ? 3 : a >= 0xC0 ? 2 : 1;
    const std::string_view all = text_.substr(at_, length);
    at_ += all.size();
    const unsigned b = all.size() > 1 ? static_cast<unsigned char>(all[1]) : 0U;
    const unsigned c = all.size() > 2 ? static_cast<unsigned char>(all[2]) : 0U;
    if (all == "†" || all == "‡" || all == "✝" || all == "☠") return death_mark();
    if (a < 0xC2 || all.size() < length) return;               // no character at all
    if (a == 0xC2 && (b <= 0xA0)) return out_.push_back(' ');  // C1, no-break space
    if (all == "\xC2\xAD" || all == "\xEF\xBB\xBF") return;
    if (all == "\xE3\x80\x80" || all == "\xE2\x80\xAF" || all == "\xE2\x81\x9F") {
      return out_.push_back(' ');
    }
    if (a == 0xE2 && b == 0x80) {
      if (c <= 0x8A) return out_.push_back(' ');
      if (c == 0xA8 || c == 0xA9) return out_.push_back('\n');
      if (c <= 0x8F || (c >= 0xAA && c <= 0xAE)) return;  // zero width, direction
    }
    if (a == 0xE2 && b == 0x81 && c >= 0xA0) return;    // word joiner and its like
    if (a == 0xE2 && b >= 0x98 && b <= 0x9E) return;    // symbols and dingbats
    if (a == 0xEF && b == 0xB8 && c <= 0x8F) return;    // variation selectors
    if (a == 0xEE || (a == 0xEF && b <= 0xA3)) return;  // private use
    if ((a == 0xF0 && b == 0x9F) || a >= 0xF3) return;  // emoji, tags
    out_.append(all);
  }

  void death_mark() {
    const std::size_t last = out_.find_last_not_of(' ');
    const bool bracketed = last != std::string::npos && out_[last] == '(';
    const bool after_blank = out_.empty() || out_.back() == ' ';
    out_ += bracketed ? "†" : after_blank ? "(†)" : " (†)";
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::string out_;
  std::vector<std::pair<char, std::size_t>> open_;
  bool no_comment_end_ = false;
  bool no_reference_end_ = false;
};

}  // namespace

std::string strip_markup(std::string_view text) { return InfoboxStripper(text).run(); }

}  // namespace muster
