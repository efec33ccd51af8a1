#include "indexer/wiki_markup.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "common/characters.h"
#include "common/unicode.h"
#include "indexer/claim_markup.h"

namespace muster::claims {
namespace {

constexpr std::size_t kLongestTag = 400;
constexpr std::size_t kLongestBracket = 60;

// What a template leaves behind.
enum class Leaves { kNothing, kFlag, kCirca, kDash, kBlank, kBreak, kBullet, kLines, kWords };

struct TemplateRule {
  std::string_view name;  // a trailing * stands for any ending
  Leaves leaves;
};

constexpr std::array kTemplateRules{TemplateRule{"cite*", Leaves::kNothing},
                                    TemplateRule{"citation*", Leaves::kNothing},
                                    TemplateRule{"sfn*", Leaves::kNothing},
                                    TemplateRule{"efn*", Leaves::kNothing},
                                    TemplateRule{"ref*", Leaves::kNothing},
                                    TemplateRule{"harv*", Leaves::kNothing},
                                    TemplateRule{"note*", Leaves::kNothing},
                                    TemplateRule{"rp", Leaves::kNothing},
                                    TemplateRule{"r", Leaves::kNothing},
                                    TemplateRule{"cn", Leaves::kNothing},
                                    TemplateRule{"fact", Leaves::kNothing},
                                    TemplateRule{"better source*", Leaves::kNothing},
                                    TemplateRule{"dubious*", Leaves::kNothing},
                                    TemplateRule{"clarify*", Leaves::kNothing},
                                    TemplateRule{"when*", Leaves::kNothing},
                                    TemplateRule{"who*", Leaves::kNothing},
                                    TemplateRule{"anchor*", Leaves::kNothing},
                                    TemplateRule{"convert", Leaves::kNothing},
                                    TemplateRule{"kia", Leaves::kNothing},
                                    TemplateRule{"wia", Leaves::kNothing},
                                    TemplateRule{"mia", Leaves::kNothing},
                                    TemplateRule{"pow", Leaves::kNothing},
                                    TemplateRule{"executed", Leaves::kNothing},
                                    TemplateRule{"surrendered", Leaves::kNothing},
                                    TemplateRule{"flag*", Leaves::kFlag},
                                    TemplateRule{"army", Leaves::kFlag},
                                    TemplateRule{"navy", Leaves::kFlag},
                                    TemplateRule{"air force", Leaves::kFlag},
                                    TemplateRule{"circa", Leaves::kCirca},
                                    TemplateRule{"c.", Leaves::kCirca},
                                    TemplateRule{"c", Leaves::kCirca},
                                    TemplateRule{"ca.", Leaves::kCirca},
                                    TemplateRule{"snd", Leaves::kDash},
                                    TemplateRule{"spnd", Leaves::kDash},
                                    TemplateRule{"spaced ndash", Leaves::kDash},
                                    TemplateRule{"ndash", Leaves::kDash},
                                    TemplateRule{"mdash", Leaves::kDash},
                                    TemplateRule{"en dash", Leaves::kDash},
                                    TemplateRule{"dash", Leaves::kDash},
                                    TemplateRule{"nbsp", Leaves::kBlank},
                                    TemplateRule{"space*", Leaves::kBlank},
                                    TemplateRule{"thin*", Leaves::kBlank},
                                    TemplateRule{"break", Leaves::kBreak},
                                    TemplateRule{"br*", Leaves::kBreak},
                                    TemplateRule{"clear", Leaves::kBreak},
                                    TemplateRule{"*", Leaves::kBullet},
                                    TemplateRule{"bull*", Leaves::kBullet},
                                    TemplateRule{"ubl*", Leaves::kLines},
                                    TemplateRule{"unbulleted*", Leaves::kLines},
                                    TemplateRule{"plain*", Leaves::kLines},
                                    TemplateRule{"flatlist", Leaves::kLines},
                                    TemplateRule{"hlist", Leaves::kLines},
                                    TemplateRule{"startplainlist", Leaves::kLines},
                                    TemplateRule{"endplainlist", Leaves::kLines}};

Leaves what_template_leaves(std::string_view name) {
  for (const TemplateRule& rule : kTemplateRules) {
    if (rule.name == name) return rule.leaves;
    if (rule.name.size() > 1 && rule.name.back() == '*' &&
        name.starts_with(rule.name.substr(0, rule.name.size() - 1))) {
      return rule.leaves;
    }
  }
  return Leaves::kWords;
}

// "[12]", "[a]", "[note 3]", "[citation needed]": a mark in the text, no words of it.
bool is_footnote_mark(std::string_view inside) {
  if (inside.size() <= 2 || std::all_of(inside.begin(), inside.end(), is_digit)) return true;
  const std::string lower = ascii_lower(inside);
  for (std::string_view start :
       {"note", "nb ", "n ", "fn", "citation", "clarif", "when", "who", "which", "verif", "dubious",
        "better", "failed", "page", "need", "full", "original", "a "}) {
    if (lower.starts_with(start)) return true;
  }
  return false;
}

// Where `what` stands next, found again only after the last find was passed: linear over a whole
// text.
class NextPlace {
 public:
  NextPlace(std::string_view text, std::string_view what) : text_(text), what_(what) {}
  std::size_t from(std::size_t at) {
    if (!known_ || (place_ != std::string_view::npos && place_ < at)) {
      place_ = text_.find(what_, at);
      known_ = true;
    }
    return place_;
  }

 private:
  std::string_view text_;
  std::string_view what_;
  std::size_t place_ = 0;
  bool known_ = false;
};

class Stripper {
 public:
  explicit Stripper(std::string_view text)
      : text_(text),
        lower_(ascii_lower(text)),
        comment_end_(text_, "-->"),
        ref_end_(lower_, "</ref"),
        next_ref_(lower_, "<ref") {}

  std::string run() {
    out_.reserve(text_.size() + 8);
    while (at_ < text_.size())
      step();
    return std::move(out_);
  }

 private:
  struct Frame {
    Leaves leaves;
    bool silent;  // nothing of it is kept
    bool parent_silent;
  };

  bool silent() const { return !frames_.empty() && frames_.back().silent; }
  bool starts(std::string_view what) const { return text_.substr(at_, what.size()) == what; }
  void put(std::string_view what) {
    if (!silent()) out_ += what;
  }

  void step() {
    switch (text_[at_]) {
      case '<':
        return tag();
      case '{':
        if (starts("{{")) return open_template();
        break;
      case '}':
        if (starts("}}") && !frames_.empty()) {
          if (frames_.back().leaves == Leaves::kLines) put("\n");
          frames_.pop_back();
          at_ += 2;
          return;
        }
        break;
      case '|':
        if (!frames_.empty()) return parameter();
        break;
      case '[':
        return bracket();
      case ']':
        if (starts("]]")) {
          at_ += 2;
          return;
        }
        put(open_brackets_ > 0 ? ")" : "");
        if (open_brackets_ > 0) --open_brackets_;
        ++at_;
        return;
      case '\'':
        if (starts("''")) {
          while (at_ < text_.size() && text_[at_] == '\'')
            ++at_;
          return;
        }
        break;
      case '&':
        return entity();
      default:
        break;
    }
    put(text_.substr(at_, 1));
    ++at_;
  }

  void tag() {
    if (starts("<!--")) {
      const std::size_t end = comment_end_.from(at_);
      at_ = end == std::string_view::npos ? at_ + 4 : end + 3;
      return;
    }
    const std::size_t name = at_ + 1 + (at_ + 1 < text_.size() && text_[at_ + 1] == '/' ? 1U : 0U);
    const std::size_t end = text_.substr(0, at_ + kLongestTag).find('>', at_);
    if (name >= text_.size() || !is_ascii_letter(text_[name]) || end == std::string_view::npos) {
      put("<");
      ++at_;
      return;
    }
    const std::string_view inside = std::string_view(lower_).substr(at_ + 1, end - at_ - 1);
    if (inside.starts_with("br") || inside.starts_with("/br") || inside == "p" || inside == "/p" ||
        inside == "/li" || inside == "/div" || inside == "/tr" || inside == "hr") {
      put("\n");
    } else if (inside == "li" || inside.starts_with("li ")) {
      put("\n* ");
    }
    const bool reference = inside.starts_with("ref") && !inside.ends_with("/");
    at_ = end + 1;
    if (!reference) return;
    // A reference that never closes loses its tag only, lest it swallow what follows.
    const std::size_t close = ref_end_.from(at_);
    if (close == std::string_view::npos || next_ref_.from(at_) < close) return;
    const std::size_t past = text_.find('>', close);
    at_ = past == std::string_view::npos ? text_.size() : past + 1;
  }

  void open_template() {
    at_ += 2;
    std::size_t end = at_;
    while (end < text_.size() && end < at_ + kLongestBracket && text_[end] != '|' &&
           !(text_[end] == '}' && end + 1 < text_.size() && text_[end + 1] == '}') &&
           text_[end] != '{') {
      ++end;
    }
    std::string_view name = trim(std::string_view(lower_).substr(at_, end - at_));
    const bool outer_silent = silent();
    if (const std::size_t colon = name.find(':'); colon != std::string_view::npos) {
      at_ += static_cast<std::size_t>(name.data() - (lower_.data() + at_)) + colon +
             1;  // {{formatnum:1000}}
      frames_.push_back({Leaves::kWords, outer_silent, outer_silent});
      return;
    }
    const Leaves leaves = what_template_leaves(name);
    switch (leaves) {
      case Leaves::kFlag:
        put(std::string_view(&kFlagMark, 1));
        break;
      case Leaves::kCirca:
        put(" c. ");
        break;
      case Leaves::kDash:
        put(" \u2013 ");
        break;
      case Leaves::kBlank:
        put(" ");
        break;
      case Leaves::kBreak:
        put("\n");
        break;
      case Leaves::kBullet:
        put("\n* ");
        break;
      default:
        break;
    }
    const bool keeps =
        leaves == Leaves::kWords || leaves == Leaves::kLines || leaves == Leaves::kCirca;
    frames_.push_back({leaves, outer_silent || !keeps, outer_silent || !keeps});
    at_ = end;
  }

  void parameter() {
    ++at_;
    Frame& frame = frames_.back();
    frame.silent = frame.parent_silent;
    put(frame.leaves == Leaves::kLines ? "\n" : " ");
    std::size_t end = at_;
    while (end < text_.size() && end < at_ + 20 &&
           (is_ascii_letter(text_[end]) || is_digit(text_[end]) || text_[end] == ' '))
      ++end;
    if (end >= text_.size() || text_[end] != '=') return;
    const std::string_view key = trim(text_.substr(at_, end - at_));
    at_ = end + 1;
    if (!std::all_of(key.begin(), key.end(), is_digit)) frame.silent = true;  // style=..., lang=...
  }

  void bracket() {
    if (starts("[[")) {
      const std::string_view ahead = std::string_view(lower_).substr(at_ + 2, 8);
      at_ += 2;
      if (ahead.starts_with("file:") || ahead.starts_with("image:")) return skip_file();
      const std::size_t bar = text_.substr(0, at_ + 200).find_first_of("|]", at_);
      if (bar != std::string_view::npos && text_[bar] == '|') at_ = bar + 1;
      return;
    }
    const std::size_t end = text_.substr(0, at_ + kLongestBracket).find(']', at_);
    if (end != std::string_view::npos &&
        is_footnote_mark(trim(text_.substr(at_ + 1, end - at_ - 1)))) {
      at_ = end + 1;
      return;
    }
    ++at_;
    if (text_.substr(at_, 4) == "http" || text_.substr(at_, 2) == "//") {
      while (at_ < text_.size() && text_[at_] != ' ' && text_[at_] != ']' && text_[at_] != '\n')
        ++at_;
      return;
    }
    ++open_brackets_;
    put("(");
  }

  void skip_file() {
    int depth = 1;
    while (at_ < text_.size() && depth > 0) {
      if (starts("[[")) {
        ++depth;
        ++at_;
      } else if (starts("]]")) {
        --depth;
        ++at_;
      }
      ++at_;
    }
    put(std::string_view(&kFlagMark, 1));
  }

  void entity() {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 10> kEntities{
        {{"&nbsp;", "\u00a0"},
         {"&ndash;", "\u2013"},
         {"&mdash;", "\u2014"},
         {"&minus;", "\u2212"},
         {"&thinsp;", "\u2009"},
         {"&lt;", "<"},
         {"&gt;", ">"},
         {"&amp;", "&"},
         {"&quot;", "\""},
         {"&asymp;", "~"}}};
    for (const auto& [name, text] : kEntities) {
      if (starts(name)) {
        put(text);
        at_ += name.size();
        return;
      }
    }
    if (!starts("&#")) {
      put("&");
      ++at_;
      return;
    }
    std::uint32_t code = 0;
    std::size_t end = at_ + 2;
    for (; end < text_.size() && end < at_ + 8 && is_digit(text_[end]); ++end) {
      code = code * 10 + static_cast<std::uint32_t>(text_[end] - '0');
    }
    if (end < text_.size() && text_[end] == ';' && code >= 32 && code < 0xd800) {
      std::string character;
      append_utf8(character, code);
      put(character);
      at_ = end + 1;
      return;
    }
    put("&");
    ++at_;
  }

  std::string_view text_;
  std::string lower_;
  NextPlace comment_end_;
  NextPlace ref_end_;
  NextPlace next_ref_;
  std::size_t at_ = 0;
  std::string out_;
  std::vector<Frame> frames_;
  int open_brackets_ = 0;
};

}  // namespace

std::string strip_wiki_markup(std::string_view text) { return Stripper(text).run(); }

}  // namespace muster::claims
