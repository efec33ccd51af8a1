// How results are to look in a terminal.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "searcher/results.h"
#include "searcher/terminal_line.h"

namespace muster {

// Narrower than this nothing is laid out.
inline constexpr std::size_t kMinTextWidth = 40;

struct TextOptions {
  std::size_t width = 80;  // columns; only paths and commands may take more, since people copy them
  bool color = false;
  bool hyperlinks = false;
  std::string host;    // this machine's name, for hyperlinks
  std::string folder;  // absolute; what relative paths of hits lie below
  // What to show, in this order. None: the killed, or where nothing is known of them, the
  // casualties.
  std::vector<Measure> measures;
  bool show_snippets = true;
  // The words of the command line that found these results, unquoted, without what only shows or
  // counts them; empty: no commands are printed.
  std::vector<std::string> command;
  // What a command for the next page has beside these and --offset.
  std::vector<std::string> page_options;
};

inline TerminalStyle style_of(const TextOptions& options) {
  return {options.color, options.hyperlinks};
}

}  // namespace muster
