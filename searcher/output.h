// What is known about where the results go, and what follows from it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace muster {

// Everything outside the program that decides how results look. An unset variable is nullopt, which
// an empty one is not.
struct Environment {
  bool terminal = false;           // stdout is one
  std::size_t window_columns = 0;  // of the terminal; 0: not known
  std::size_t window_lines = 0;
  std::string folder;                         // the current one, absolute; empty: not known
  std::string host;                           // this machine's name
  std::optional<std::string> columns;         // COLUMNS
  std::optional<std::string> term;            // TERM
  std::optional<std::string> no_color;        // NO_COLOR
  std::optional<std::string> clicolor;        // CLICOLOR
  std::optional<std::string> clicolor_force;  // CLICOLOR_FORCE
  std::optional<std::string> muster_pager;    // MUSTER_PAGER
  std::optional<std::string> pager;           // PAGER
  std::optional<std::string> less;            // LESS
  bool known_for_hyperlinks = false;  // some variable names a terminal program that shows them
};

// To be called once, before there are threads.
Environment read_environment();

enum class When { kAuto, kAlways, kNever };
// "auto", "always", "never"; nullopt for anything else.
std::optional<When> read_when(std::string_view text);

// --color first; then NO_COLOR (https://no-color.org), CLICOLOR_FORCE and CLICOLOR
// (https://bixense.com/clicolors); then whether this is a terminal that can.
bool wants_color(When when, const Environment& environment);
// By default only in terminals known to show them: in others they would be shown as text.
bool wants_hyperlinks(When when, const Environment& environment);

// --width, else the window's, else $COLUMNS, else 80.
std::size_t text_width(std::optional<std::size_t> asked, const Environment& environment);

// The pager's shell command; nullopt: the text is to be written as it is, since this is no
// terminal, it fits the window, or no pager is wanted (the variable is empty, or "cat").
std::optional<std::string> pager_command(std::string_view text, const Environment& environment);
// How many lines of the window a text takes, counted by its line breaks.
std::size_t line_count(std::string_view text);

}  // namespace muster
