#include "searcher/render_snippet.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "common/unicode.h"
#include "searcher/columns.h"
#include "searcher/wrap.h"

namespace muster {
namespace {

constexpr std::size_t kSnippetLines = 2;

using Marked = std::pair<std::size_t, std::size_t>;

// The ranges within the text; those with only blanks between them as one.
std::vector<Marked> joined_highlights(const Snippet& snippet) {
  std::vector<Marked> out;
  const std::string_view text = snippet.text;
  for (auto [begin, end] : snippet.highlights) {
    end = std::min(end, text.size());
    if (!out.empty()) begin = std::max(begin, out.back().second);
    if (begin >= end) continue;
    if (!out.empty()) {
      const Marked last = out.back();
      if (trim(text.substr(last.second, begin - last.second)).empty()) {
        out.back().second = end;
        continue;
      }
    }
    out.emplace_back(begin, end);
  }
  return out;
}

// The text in parts, each printable: cleaning may change their lengths, so it comes after the
// cutting.
std::vector<Span> spans_of(const Snippet& snippet, bool color) {
  std::vector<Span> spans;
  const std::string_view text = snippet.text;
  std::size_t at = 0;
  for (const auto& [begin, end] : joined_highlights(snippet)) {
    spans.push_back({printable(text.substr(at, begin - at)), Role::kPlain});
    std::string match = printable(text.substr(begin, end - begin));
    spans.push_back({color ? match : "[" + match + "]", Role::kMatch});
    at = end;
  }
  spans.push_back({printable(text.substr(at)), Role::kPlain});
  return spans;
}

}  // namespace

void render_snippet(const Snippet& snippet, const TextOptions& options, std::size_t indent,
                    std::string& out) {
  std::vector<Span> spans = spans_of(snippet, options.color);
  const std::size_t columns = options.width - indent;
  const std::string section = elide_end(one_line(snippet.section), columns / 2);
  std::size_t kept = 0;
  if (!section.empty()) {
    spans.insert(spans.begin(), {section + ": ", Role::kMinor});
    kept = 1;
  }
  for (const std::vector<Span>& part : wrap(spans, {columns, columns, kSnippetLines, kept})) {
    Line line;
    line.add_blanks(indent).add(part).append_to(out, style_of(options));
  }
}

}  // namespace muster
