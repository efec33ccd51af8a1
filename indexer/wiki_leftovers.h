// What a conversion from a wiki or a site generator leaves in Markdown, taken out before it is read
// as Markdown.
#pragma once

#include <string>
#include <string_view>

namespace muster {

// In the result: a line break and a break between table cells that an HTML tag stood for. They may
// stand inside a paragraph, where Markdown has no way to say so, and are no characters of a cleaned
// text.
inline constexpr char kLineBreak = '\x1E';
inline constexpr char kCellBreak = '\x1F';

// `body` (cleaned) without HTML tags, comments, scripts, styles and references, without
// `{{templates}}`, `[[File:..]]`,
// `[[Category:..]]`, and MDX's imports, exports and comments; `[[Page|text]]` as a Markdown link.
// Code is left alone. Prose directly below a table is set apart from it by a blank line. Linear in
// time; a view of `buffer`.
std::string_view without_leftovers(std::string_view body, std::string& buffer);

// `text` ends in ']': if that ends a footnote mark ("[12]", "[^note]") or "[object Object]" that
// begins at `from` or later, it goes, with one blank before it.
void drop_bracket_mark(std::string& text, std::size_t from);

}  // namespace muster
