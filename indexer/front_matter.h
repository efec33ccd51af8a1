// The front matter of an article: YAML between `---` lines, read event by event. The only place
// that knows yaml-cpp.
#pragma once

#include <cstddef>
#include <string_view>

#include "common/article.h"
#include "indexer/file_parts.h"

namespace muster {

struct FrontMatterLimits {
  std::size_t bytes = 4 * 1024 * 1024;
  std::size_t nodes = 100'000;
  std::size_t depth = 32;
};

// Fills `article` from YAML. False where the YAML cannot be read: an error diagnostic then says
// where and why. Anchors, aliases and tags are refused; scalars are text, whatever YAML would make
// of them; a duplicate key is a warning (the first one stands). Lines in diagnostics and fields are
// those of the file.
bool read_front_matter(std::string_view yaml, std::size_t first_line,
                       const FrontMatterLimits& limits, Article& article);

}  // namespace muster
