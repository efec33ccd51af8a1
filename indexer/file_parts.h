// The parts of a file: front matter and body.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "common/diagnostic.h"

namespace muster {

// Where the parts of a file lie, in bytes of the file's text.
struct FileParts {
  std::string_view front_matter;      // between the opening and closing line; empty: none
  std::size_t front_matter_line = 0;  // 1-based line at which it begins; 0: there is none
  std::string_view toml;              // between `+++` lines; empty: none
  std::string_view body;
  std::size_t body_line = 1;
};

// Splits a file: a BOM and blank lines before the front matter are passed over; LF, CRLF and CR end
// lines; `---` or `...` closes. TOML front matter (`+++`) is told apart, with a warning. An opening
// `---` with a key below that is never closed: error diagnostic, all is body. A `---` with prose
// below is a thematic break: all is body, and nothing is wrong.
FileParts split_file(std::string_view text, std::vector<Diagnostic>& diagnostics);

}  // namespace muster
