// The front matter of an article: YAML between `---` lines, read event by event. The only place that knows yaml-cpp.
#pragma once

#include <cstddef>
#include <string_view>

#include "common/article.h"

namespace muster {

struct FrontMatterLimits {
  std::size_t bytes = 4 * 1024 * 1024;
  std::size_t nodes = 100'000;
  std::size_t depth = 32;
};

// Where the parts of a file lie, in bytes of the file's text.
struct FileParts {
  std::string_view front_matter;     // between the opening and closing line; empty: none
  std::size_t front_matter_line = 0;  // 1-based line at which it begins; 0: there is none
  std::string_view body;
  std::size_t body_line = 1;
};

// Splits a file: a BOM is passed over; LF, CRLF and CR end lines; `---` or `...` closes. TOML front matter (`+++`) is
// recognised and passed over with a diagnostic. An opening line that is never closed: error diagnostic, all is body.
FileParts split_file(std::string_view text, std::vector<Diagnostic>& diagnostics);

// Fills `article` from YAML. False where the YAML cannot be read: an error diagnostic then says where and why.
// Anchors, aliases and tags are refused; scalars are text, whatever YAML would make of them; a duplicate key is a warning
// (the first one stands). Lines in diagnostics and fields are those of the file.
bool read_front_matter(std::string_view yaml, std::size_t first_line, const FrontMatterLimits& limits,
                       Article& article);

}  // namespace muster
