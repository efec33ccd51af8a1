#include "indexer/markdown.h"

#include <md4c.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "common/clean_text.h"
#include "common/unicode.h"
#include "indexer/entities.h"
#include "indexer/page_name.h"
#include "indexer/wiki_leftovers.h"
#include "indexer/word_count.h"

namespace muster {
namespace {

constexpr unsigned kFlags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS |
                            MD_FLAG_NOHTML | MD_FLAG_NOINDENTEDCODEBLOCKS;

// Calls of md4c per byte of body. A short table with very many columns and rows makes it fill in
// cells without end.
constexpr std::size_t kCallsPerByte = 8;
constexpr std::size_t kCallsAtLeast = 10'000;

constexpr std::size_t kLargestBody = std::size_t{16} * 1024 * 1024;
constexpr std::size_t kLinkBytesPerByte = 4;
constexpr std::size_t kLongestTarget = 1'000;

// Blocks whose text is no paragraph of the article's own.
bool is_nest(MD_BLOCKTYPE type) {
  return type == MD_BLOCK_TABLE || type == MD_BLOCK_UL || type == MD_BLOCK_OL ||
         type == MD_BLOCK_QUOTE;
}

// Collects what md4c finds into an article.
class MarkdownBuilder {
 public:
  MarkdownBuilder(Article& article, std::size_t size)
      : article_(article),
        calls_left_(kCallsAtLeast + kCallsPerByte * size),
        link_bytes_left_(kLinkBytesPerByte * size) {
    article_.sections.emplace_back();
  }

  bool enter_block(MD_BLOCKTYPE type, void* detail) {
    if (type == MD_BLOCK_TD || type == MD_BLOCK_TH) {
      cell();
      in_cell_ = true;
    } else {
      end_line();
    }
    if (type == MD_BLOCK_H) {
      in_heading_ = true;
      literal_end_ = 0;
      level_ = static_cast<int>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
    }
    if (is_nest(type)) ++nested_;
    if (type == MD_BLOCK_P) line_begin_ = out().size();
    return spend();
  }

  bool leave_block(MD_BLOCKTYPE type) {
    if (type == MD_BLOCK_TD || type == MD_BLOCK_TH) {
      in_cell_ = false;
      return spend();
    }
    end_line();
    if (type == MD_BLOCK_H) end_heading();
    if (is_nest(type)) --nested_;
    if (type == MD_BLOCK_P) end_paragraph();
    return spend();
  }

  bool enter_span(MD_SPANTYPE type, void* detail) {
    if (type == MD_SPAN_IMG) {
      image_begin_ = out().size();
    } else if (type == MD_SPAN_A) {
      const MD_ATTRIBUTE& href = static_cast<MD_SPAN_A_DETAIL*>(detail)->href;
      link_begin_ = out().size();
      href_.assign(href.text == nullptr ? "" : href.text, href.size);
    }
    return spend();
  }

  bool leave_span(MD_SPANTYPE type) {
    if (type == MD_SPAN_IMG) {
      image_end_ = out().size();
    } else if (type == MD_SPAN_A) {
      end_link();
    }
    return spend();
  }

  bool text(MD_TEXTTYPE type, std::string_view piece) {
    std::string& to = out();
    switch (type) {
      case MD_TEXT_NULLCHAR:
        break;
      case MD_TEXT_BR:
        line_break();
        break;
      case MD_TEXT_SOFTBR:
        // An image alone on its line is no part of the sentence that follows it.
        if (image_end_ == to.size() && line_is_image()) {
          end_line();
          line_begin_ = to.size();
        } else if (!at_line_start()) {
          to += ' ';
        }
        break;
      case MD_TEXT_ENTITY:
        append_entity(piece, to);
        break;
      case MD_TEXT_CODE:
        // Code as md4c sees it may be none as the leftovers' reader sees it.
        for (const char c : piece) {
          if (in_cell_ && c == '|' && !to.empty() && to.back() == '\\') to.pop_back();
          to += c == kLineBreak || c == kCellBreak ? ' ' : c;
        }
        literal_end_ = to.size();
        break;
      default:
        normal(piece);
    }
    return spend();
  }

  // Lines as they are, for a body that is not to be read as Markdown.
  void plain(std::string_view source) {
    while (!source.empty()) {
      const std::size_t end = std::min(source.find('\n'), source.size());
      normal(trim(source.substr(0, end)));
      end_line();
      source.remove_prefix(std::min(end + 1, source.size()));
    }
  }

  void finish() {
    end_line();
    for (const Section& section : article_.sections) {
      article_.words += count_words(section.heading) + count_words(section.text);
    }
    article_.words += count_words(swallowed_);
  }

 private:
  std::string& out() { return in_heading_ ? heading_ : article_.sections.back().text; }
  bool at_line_start() { return out().empty() || out().back() == '\n'; }
  // md4c goes on while this is false.
  bool spend() { return calls_left_ == 0 || --calls_left_ == 0; }

  void normal(std::string_view piece) {
    std::string& to = out();
    for (std::size_t at = 0; at < piece.size();) {
      const std::size_t next = std::min(piece.find_first_of("]\x1E\x1F", at), piece.size());
      // What was left out stood between blanks, or a break came before them.
      if (at_line_start() || to.back() == ' ' || to.back() == '\t')
        at = std::min(piece.find_first_not_of(' ', at), next);
      to += piece.substr(at, next - at);
      at = next;
      if (at == piece.size()) break;
      const char mark = piece[at++];
      if (mark == kLineBreak) {
        line_break();
      } else if (mark == kCellBreak) {
        in_cell_ ? blank() : cell();
      } else {
        to += mark;
        drop_bracket_mark(to, std::min(literal_end_, to.size()));
      }
    }
  }

  bool line_is_image() const { return image_begin_ == line_begin_ && image_end_ > image_begin_; }

  void blank() {
    const bool needed = !at_line_start() && out().back() != ' ' && out().back() != '\t';
    if (needed) out() += ' ';
  }

  // A break that the text asks for; a table's row is one line whatever is in its cells.
  void line_break() { in_cell_ ? blank() : end_line(); }

  void trim_line_end() {
    std::string& to = out();
    std::size_t size = to.size();
    while (size > 0 && (to[size - 1] == ' ' || to[size - 1] == '\t'))
      --size;
    to.resize(size);
  }

  void end_line() {
    trim_line_end();
    if (!at_line_start()) out() += '\n';
  }

  void cell() {
    std::string& to = out();
    while (!to.empty() && to.back() == ' ')
      to.pop_back();
    if (!at_line_start()) to += '\t';
  }

  void end_heading() {
    in_heading_ = false;
    std::string heading = collapse_blanks(heading_);
    heading_.clear();
    literal_end_ = article_.sections.back().text.size();
    if (heading.empty()) return;
    const bool first = article_.sections.size() == 1;
    const bool is_title =
        article_.title.empty() || (level_ == 1 && fold_case(article_.title) == fold_case(heading));
    if (article_.title.empty()) article_.title = heading;
    if (first && is_title && article_.sections.back().text.empty() && swallowed_.empty()) {
      // The title above the text: what follows is still the lead.
      swallowed_ = std::move(heading);
      return;
    }
    lead_is_over_ = lead_is_over_ || level_ > 1;
    article_.sections.push_back({std::move(heading), level_, {}});
    literal_end_ = image_begin_ = image_end_ = 0;
  }

  // The first paragraph of prose before any heading describes the article if nothing else does.
  void end_paragraph() {
    if (nested_ > 0 || lead_is_over_ || !article_.description.empty() || in_heading_) return;
    const std::string& text = article_.sections.back().text;
    if (line_begin_ >= text.size()) return;
    if (line_is_image() && image_end_ + 1 >= text.size()) return;
    article_.description = collapse_blanks(std::string_view(text).substr(line_begin_));
  }

  void end_link() {
    if (link_bytes_left_ == 0) return;
    std::string page = href_.size() > kLongestTarget ? std::string() : page_of_link(href_);
    if (page.empty()) return;
    const std::string& to = out();
    std::string text =
        link_begin_ < to.size() ? collapse_blanks(std::string_view(to).substr(link_begin_)) : page;
    if (text.empty()) text = page;
    // One definition can be referred to very often; what the links take stays in proportion to the
    // body.
    const std::size_t size = text.size() + page.size();
    if (size >= link_bytes_left_) {
      link_bytes_left_ = 0;
      return;
    }
    link_bytes_left_ -= size;
    article_.links.push_back({std::move(text), std::move(page)});
  }

  Article& article_;
  std::size_t calls_left_;
  std::size_t link_bytes_left_;
  bool in_heading_ = false;
  bool in_cell_ = false;
  bool lead_is_over_ = false;
  int level_ = 0;
  int nested_ = 0;  // in lists, tables and quotes
  std::string heading_;
  std::string swallowed_;  // a heading that is the title
  std::string href_;
  std::size_t line_begin_ = 0;   // where the paragraph's current line begins
  std::size_t image_begin_ = 0;  // the last image's alternative text
  std::size_t image_end_ = 0;
  std::size_t link_begin_ = 0;
  std::size_t literal_end_ = 0;  // code ends here; what stands before is nobody's leftover
};

MarkdownBuilder& builder(void* user) { return *static_cast<MarkdownBuilder*>(user); }

bool parse(std::string_view body, MarkdownBuilder& to) {
  MD_PARSER parser{};
  parser.flags = kFlags;
  parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* user) {
    return static_cast<int>(builder(user).enter_block(type, detail));
  };
  parser.leave_block = [](MD_BLOCKTYPE type, void*, void* user) {
    return static_cast<int>(builder(user).leave_block(type));
  };
  parser.enter_span = [](MD_SPANTYPE type, void* detail, void* user) {
    return static_cast<int>(builder(user).enter_span(type, detail));
  };
  parser.leave_span = [](MD_SPANTYPE type, void*, void* user) {
    return static_cast<int>(builder(user).leave_span(type));
  };
  parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* user) {
    return static_cast<int>(builder(user).text(type, std::string_view(text, size)));
  };
  return md_parse(body.data(), static_cast<MD_SIZE>(body.size()), &parser, &to) == 0;
}

}  // namespace

void read_markdown(std::string_view body, Article& article) {
  std::string clean;
  std::string plain;
  const std::string_view source = without_leftovers(clean_text(body, clean), plain);
  const std::string title = article.title;
  const std::string description = article.description;
  if (source.size() <= kLargestBody) {
    MarkdownBuilder builder(article, source.size());
    if (parse(source, builder)) {
      builder.finish();
      return;
    }
    article.title = title;
    article.description = description;
    article.sections.clear();
    article.links.clear();
  }
  article.diagnostics.push_back(
      {0, 0, Severity::kWarning, "markdown-too-complex",
       "the body is too large or too complex as Markdown; it is read as plain text"});
  MarkdownBuilder builder(article, source.size());
  builder.plain(source);
  builder.finish();
}

}  // namespace muster
