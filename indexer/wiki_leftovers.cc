#include "indexer/wiki_leftovers.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "common/unicode.h"
#include "indexer/bracket_pairs.h"
#include "indexer/html_tag.h"
#include "indexer/page_name.h"

namespace muster {
namespace {

constexpr std::size_t kNowhere = std::string_view::npos;
constexpr std::size_t kLongestTemplate = 20'000;
constexpr std::size_t kLongestWikiLink = 500;
constexpr std::size_t kLongestCodeSpan = 2'000;
// md4c takes time quadratic in the lines of one paragraph. No paragraph has so many, so a longer
// one is cut.
constexpr std::size_t kMostLines = 500;
constexpr std::size_t kMostRows = 2'000;
constexpr std::size_t kLongestMark = 40;

constexpr std::array<bool, 256> make_specials() {
  std::array<bool, 256> out{};
  for (const char c : std::string_view("\n`<{[\\"))
    out[static_cast<unsigned char>(c)] = true;
  return out;
}
constexpr std::array<bool, 256> kSpecial = make_specials();

bool is_empty_line(std::string_view line) { return line.find_first_not_of(" \t") == kNowhere; }

class LeftoverStripper {
 public:
  LeftoverStripper(std::string_view text, std::string& out)
      : text_(text),
        out_(out),
        tags_(text),
        templates_(text, '{', '}'),
        wiki_links_(text, '[', ']') {}

  void run() {
    out_.reserve(text_.size() + text_.size() / 8);
    while (at_ < text_.size())
      line();
  }

 private:
  std::string_view rest_of_line(std::size_t at) {
    if (at > line_end_ || line_end_ == kNowhere)
      line_end_ = std::min(text_.find('\n', at), text_.size());
    return text_.substr(at, line_end_ - at);
  }

  // Copies one line of the source, or more where something that is left out or a span of code goes
  // on behind its end.
  void line() {
    const std::string_view line = rest_of_line(at_);
    if (fence(line) || module_statement(line)) return;
    const bool blank = is_empty_line(line);
    const bool piped = !blank && line.find('|') != kNowhere;
    lines_ = blank ? 0 : lines_ + 1;
    in_cell_ = in_cell_ && !blank;
    if (lines_ > (piped ? kMostRows : kMostLines)) {
      out_ += '\n';
      lines_ = 1;
    }
    if (after_row_ && !blank && !piped) out_ += '\n';
    const bool ruled = piped && after_pipe_ && table_rule(line);
    after_pipe_ = piped;
    if (ruled) return;
    after_row_ = !blank && line[line.find_first_not_of(" \t")] == '|';

    line_begin_ = out_.size();
    removed_ = has_cells_ = false;
    while (at_ < text_.size() && text_[at_] != '\n') {
      std::size_t end = at_;
      while (end < text_.size() && !kSpecial[static_cast<unsigned char>(text_[end])])
        ++end;
      out_ += text_.substr(at_, end - at_);
      at_ = end;
      if (at_ < text_.size() && text_[at_] != '\n') special();
    }
    // A line of tags alone is an empty line: as a paragraph it would swallow the heading or table
    // that follows.
    const bool only_marks =
        removed_ && !has_cells_ && out_.find_first_not_of(" \t\x1E", line_begin_) == kNowhere;
    if (only_marks) out_.resize(line_begin_);
    end_line();
    after_blank_ = blank;
  }

  // The rule below a table's head. md4c wants three characters a column, others are content with
  // one dash.
  bool table_rule(std::string_view line) {
    if (line.find_first_not_of(" \t|:-") != kNowhere || line.find('-') == kNowhere) return false;
    for (std::size_t i = 0; i < line.size(); ++i) {
      out_ += line[i];
      if (line[i] == '-' && line.substr(i + 1, 1) != "-") out_ += "--";
    }
    skip_to(at_ + line.size());
    end_line();
    after_row_ = true;
    after_blank_ = false;
    return true;
  }

  void end_line() {
    if (at_ >= text_.size()) return;
    out_ += '\n';
    ++at_;
  }

  // A line of fenced code, or of a fence.
  bool fence(std::string_view line) {
    const std::size_t first = std::min(line.find_first_not_of(" \t>"), line.size());
    const char mark = first < line.size() ? line[first] : '\0';
    std::size_t length = 0;
    if (mark == '`' || mark == '~')
      length = std::min(line.find_first_not_of(mark, first), line.size()) - first;
    // A fence within a quotation ends with it.
    if (fence_quoted_ && line.substr(0, first).find('>') == kNowhere) fence_ = 0;
    if (fence_ == 0) {
      fence_quoted_ = false;
      const bool opens = length >= 3 && (mark == '~' || line.find('`', first + length) == kNowhere);
      if (!opens) return false;
      fence_ = mark;
      fence_quoted_ = line.substr(0, first).find('>') != kNowhere;
      fence_length_ = length;
    } else if (mark == fence_ && length >= fence_length_ &&
               is_empty_line(line.substr(first + length))) {
      fence_ = 0;
    }
    copy(std::min(line.size() + 1, text_.size() - at_));
    after_row_ = after_blank_ = false;
    return true;
  }

  // MDX: `import X from 'y'` and `export const x = ...` at the start of a paragraph, up to the next
  // blank line.
  bool module_statement(std::string_view line) {
    if (!after_blank_) return false;
    const bool imports = line.substr(0, 7) == "import " &&
                         (line.find(" from '") != kNowhere || line.find(" from \"") != kNowhere ||
                          line.substr(7, 1) == "'" || line.substr(7, 1) == "\"");
    bool exports = false;
    for (const std::string_view word :
         {"const ", "default ", "function ", "let ", "var ", "async ", "{"}) {
      exports = exports || (line.substr(0, 7) == "export " && line.substr(7, word.size()) == word);
    }
    if (!imports && !exports) return false;
    while (at_ < text_.size() && !is_empty_line(rest_of_line(at_))) {
      at_ = std::min(at_ + rest_of_line(at_).size() + 1, text_.size());
    }
    return true;
  }

  void copy(std::size_t count) {
    out_ += text_.substr(at_, count);
    at_ += count;
  }
  void skip_to(std::size_t end) {
    at_ = end;
    removed_ = true;
  }
  // Leaves out what stood between two blanks with one of them.
  void drop_to(std::size_t end) {
    skip_to(end);
    const bool after = out_.size() > line_begin_ && out_.back() == ' ';
    if (after && text_.substr(at_, 1) == " ") ++at_;
  }

  void special() {
    switch (text_[at_]) {
      case '`':
        return code_span();
      case '<':
        return angle();
      case '{':
        return brace();
      case '[':
        return bracket();
      default:  // a backslash takes away the meaning of what follows
        return copy(
            text_.substr(at_ + 1, 1) == "\n" ? 1 : std::min<std::size_t>(2, text_.size() - at_));
    }
  }

  void code_span() {
    const std::size_t length = std::min(text_.find_first_not_of('`', at_), text_.size()) - at_;
    const std::size_t limit = std::min(text_.size(), at_ + length + kLongestCodeSpan);
    std::size_t run = 0;
    for (std::size_t i = at_ + length; i <= limit; ++i) {
      if (i < limit && text_[i] == '`') {
        ++run;
        continue;
      }
      if (run == length) return copy(i - at_);
      run = 0;
      if (i + 1 < limit && text_[i] == '\n' && text_[i + 1] == '\n') break;
    }
    copy(length);
  }

  void angle() {
    if (text_.substr(at_, 4) == "<!--") {
      const std::size_t end = comments_end_ ? text_.find("-->", at_ + 4) : kNowhere;
      comments_end_ = end != kNowhere;
      return drop_to(comments_end_ ? end + 3 : at_ + 4);
    }
    HtmlTag tag;
    if (!tags_.read(at_, tag)) return copy(1);
    skip_to(tag.end);
    switch (tag.kind) {
      case TagKind::kInline:
        break;
      case TagKind::kBlock:
        out_ += in_cell_ ? ' ' : kLineBreak;
        break;
      case TagKind::kRow:
        in_cell_ = false;
        if (tag.closing) break;
        out_ += kLineBreak;
        has_cells_ = true;
        break;
      case TagKind::kCell:
        in_cell_ = !tag.closing;
        if (tag.closing) break;
        out_ += kCellBreak;
        has_cells_ = true;
        break;
      case TagKind::kHeading:
        out_ += "\n\n";
        if (!tag.closing) out_.append(static_cast<std::size_t>(tag.name[1] - '0'), '#') += ' ';
        break;
      case TagKind::kHidden:
        drop_to(tag.closing || tag.self_closing ? at_ : tags_.end_of_hidden(tag));
        break;
    }
  }

  void brace() {
    if (text_.substr(at_, 3) == "{/*") {
      const std::size_t end = module_comments_end_ ? text_.find("*/}", at_ + 3) : kNowhere;
      module_comments_end_ = end != kNowhere;
      if (module_comments_end_) return drop_to(end + 3);
    } else if (text_.substr(at_, 2) == "{{") {
      const std::size_t end = templates_.end_of(at_);
      if (end != kNowhere && end - at_ <= kLongestTemplate) return drop_to(end);
    }
    copy(1);
  }

  void bracket() {
    if (text_.substr(at_, 2) == "[^" && out_.size() == line_begin_) {  // a footnote's own text
      const std::size_t mark = text_.substr(at_, kLongestMark).find("]:");
      if (mark != kNowhere) return skip_to(at_ + mark + 2);
    }
    if (text_.substr(at_, 2) != "[[") return copy(1);
    const std::size_t end = wiki_links_.end_of(at_);
    const std::string_view inner =
        end == kNowhere ? std::string_view() : text_.substr(at_ + 2, end - at_ - 4);
    if (end != kNowhere && is_special_page(inner.substr(0, kLongestWikiLink)) &&
        inner.size() <= kLongestTemplate) {
      return drop_to(end);
    }
    const bool plain = end != kNowhere && inner.size() <= kLongestWikiLink &&
                       inner.find_first_of("[]\n<>\\") == kNowhere;
    if (plain && text_.substr(end, 1) != "(") return wiki_link(inner, end);
    doubled_link();
  }

  // `[[Page|text]]`
  void wiki_link(std::string_view inner, std::size_t end) {
    if (inner.substr(0, 1) == ":") inner.remove_prefix(1);
    const std::string_view page = trim(inner.substr(0, inner.find('|')));
    std::string_view text =
        inner.find('|') == kNowhere ? page : trim(inner.substr(inner.rfind('|') + 1));
    if (text.empty()) text = page;
    if (text.empty()) return drop_to(end);
    skip_to(end);
    if (page.empty() || is_special_page(page)) {
      out_ += text;
      return;
    }
    (out_ += '[').append(text) += "](<./";
    for (const char c : page) {
      if (c == '%') {
        out_ += "%25";
      } else {
        out_ += c;
      }
    }
    out_ += ">)";
  }

  // `[[text](./Page) more](./Other)`: a link within a link, which Markdown does not know. The inner
  // one stays.
  void doubled_link() {
    const std::string_view line = rest_of_line(at_);
    const std::size_t close = line.find_first_of("[]", 2);
    if (close == kNowhere || close + 1 >= line.size() || line.substr(close, 2) != "](" ||
        close == 2)
      return copy(1);
    const std::size_t target_end = end_of_target(line, close + 1);
    if (target_end == kNowhere) return copy(1);
    skip_to(at_ + 1);
    copy(target_end - 1);
    const std::size_t outer = line.find_first_of("[]", target_end);
    if (outer == kNowhere || line.substr(outer, 2) != "](") return;
    const std::size_t outer_end = end_of_target(line, outer + 1);
    if (outer_end == kNowhere) return;
    copy(outer - target_end);
    skip_to(at_ + outer_end - outer);
  }

  // Behind the ')' that closes the '(' at `at`.
  static std::size_t end_of_target(std::string_view line, std::size_t at) {
    std::size_t depth = 0;
    for (std::size_t i = at; i < line.size() && i < at + kLongestWikiLink; ++i) {
      if (line[i] == '(') ++depth;
      if (line[i] == ')' && --depth == 0) return i + 1;
      if (line[i] == ' ' || line[i] == '<') return kNowhere;
    }
    return kNowhere;
  }

  std::string_view text_;
  std::string& out_;
  HtmlTags tags_;
  BracketPairs templates_;
  BracketPairs wiki_links_;
  std::size_t at_ = 0;
  std::size_t line_begin_ = 0;  // in the output
  std::size_t line_end_ = kNowhere;
  std::size_t lines_ = 0;  // since the last blank one
  std::size_t fence_length_ = 0;
  bool fence_quoted_ = false;
  bool in_cell_ = false;     // of an HTML table
  char fence_ = 0;           // the fence's character, within fenced code
  bool after_pipe_ = false;  // the line before has a '|'
  bool after_row_ = false;   // the line before is a table's row
  bool after_blank_ = true;
  bool removed_ = false;      // something was left out of this line
  bool has_cells_ = false;    // an HTML row or cell begins in it
  bool comments_end_ = true;  // as far as is known, an opened comment is closed further on
  bool module_comments_end_ = true;
};

}  // namespace

std::string_view without_leftovers(std::string_view body, std::string& buffer) {
  buffer.clear();
  LeftoverStripper(body, buffer).run();
  return buffer;
}

void drop_bracket_mark(std::string& text, std::size_t from) {
  const std::size_t window = std::max(from, text.size() - std::min(text.size(), kLongestMark));
  const std::string_view end = std::string_view(text).substr(std::min(window, text.size()));
  const std::size_t open = end.rfind('[');
  if (open == kNowhere) return;
  const std::string_view inner = end.substr(open + 1, end.size() - open - 2);
  const bool number =
      !inner.empty() && inner.size() <= 3 && inner.find_first_not_of("0123456789") == kNowhere;
  const bool note = inner.size() > 1 && inner[0] == '^';
  if (!number && !note && inner != "object Object") return;
  const std::size_t begin = text.size() - end.size() + open;
  text.resize(begin > from && text[begin - 1] == ' ' ? begin - 1 : begin);
}

}  // namespace muster
