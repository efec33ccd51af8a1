#include "searcher/render_explanation.h"

#include <fmt/format.h>

#include <algorithm>

#include "common/unicode.h"
#include "searcher/columns.h"
#include "searcher/quantity_text.h"
#include "searcher/wrap.h"

namespace muster {
namespace {

constexpr std::size_t kLabelColumns = 9;
// The query as the index runs it can be long; this much of it is enough to see its shape.
constexpr std::size_t kLines = 20;

void put_labelled(std::string_view label, std::string_view text, const TextOptions& options,
                  std::string& out) {
  const std::size_t columns = options.width - kLabelColumns;
  bool first = true;
  for (const auto& part : wrap({{one_line(text), Role::kPlain}}, {columns, columns, kLines})) {
    Line line;
    if (first) line.add(label, Role::kMinor);
    first = false;
    line.move_to(kLabelColumns).add(part).append_to(out, style_of(options));
  }
}

std::string also_text(const Explanation::Meaning& meaning) {
  std::string out;
  for (const std::string& name : meaning.also)
    out.append(out.empty() ? " · counted as it: " : ", ").append(name);
  return out;
}

void put_meaning(const Explanation::Meaning& meaning, std::size_t indent,
                 const TextOptions& options, std::string& out) {
  const std::vector<Span> text{
      {one_line(meaning.name), Role::kTitle},
      {fmt::format(" · {} · {}", count_text(meaning.articles, "article", "articles"),
                   one_line(meaning.why + also_text(meaning))),
       Role::kMinor}};
  const std::size_t columns = options.width - indent;
  std::size_t at = indent;
  for (const auto& part : wrap(text, {columns, columns - 2, kLines, 1})) {
    Line line;
    line.move_to(at).add(part).append_to(out, style_of(options));
    at = indent + 2;
  }
}

void put_name(const Explanation::Name& name, std::size_t indent, const TextOptions& options,
              std::string& out) {
  Line line;
  line.move_to(indent).add(one_line(name.field + ": " + name.text), Role::kHeading);
  if (name.meanings.empty()) {
    line.add_blanks(2).add("no name as a whole: its words within one", Role::kMinor);
  }
  line.append_to(out, style_of(options));
  for (const Explanation::Meaning& meaning : name.meanings)
    put_meaning(meaning, indent + 2, options, out);
}

}  // namespace

void render_explanation(const Explanation& explanation, const TextOptions& options,
                        std::string& out) {
  out += '\n';
  put_labelled("Query", explanation.tree, options, out);
  for (const Explanation::Name& name : explanation.names)
    put_name(name, kLabelColumns, options, out);
  put_labelled("Index", explanation.xapian, options, out);
}

std::string render_names(const std::vector<Explanation::Name>& names, std::string_view text,
                         const TextOptions& options) {
  std::string out;
  if (names.empty()) {
    Line line;
    line.add(
        one_line(fmt::format("\"{}\" is no name in this index, nor what one is called.", text)));
    line.append_to(out, style_of(options));
    return out;
  }
  for (const Explanation::Name& name : names)
    put_name(name, 0, options, out);
  return out;
}

}  // namespace muster
