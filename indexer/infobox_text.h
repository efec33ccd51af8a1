// Infobox texts freed of what is not text: markup, HTML, templates, footnote marks, emoji; their
// structure as lines.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace muster {

// One line of an infobox text. Two blanks in a row are kept (never more): they stand where a line
// break was lost.
struct InfoboxLine {
  std::string text;          // no control characters, no bullet, no blanks at the ends; never empty
  int depth = 0;             // how many bullets deep
  bool after_blank = false;  // an empty line, or more, stands before it
};

// '''bold''', HTML, comments, references, [[links]], {{templates}}, footnote marks, entities and
// zero-width characters are resolved or left out; `<br>` and bullets begin lines; a line that is
// only table markup ("style=...") is none. A death mark (a dagger) becomes the bracket "(†)". Flag
// emoji stay, other emoji go. Image names stay: see remove_image_names.
std::vector<InfoboxLine> infobox_lines(std::string_view text);

// The same on one line, with single blanks and without flags: what a link or a label reads as, and
// what is searched.
std::string clean_infobox_text(std::string_view text);

bool has_letter(std::string_view text);  // of any script
// Begins as a name does: with a capital, a digit, or a letter of a script or alphabet beyond ASCII.
bool begins_like_name(std::string_view text);
std::vector<std::string_view> split_words(std::string_view text);  // at blanks

}  // namespace muster
