// The front matter of an article: YAML between `---` lines, read event by event.
#pragma once

#include <cstddef>
#include <string_view>

#include "common/article.h"
#include "common/yaml.h"

namespace muster {

// Fills `article` from YAML. False where the YAML cannot be read: an error diagnostic then says
// where and why. Anchors, aliases and tags are refused; scalars are text, whatever YAML would make
// of them; a duplicate key is a warning (the first one stands). Lines in diagnostics and fields are
// those of the file.
bool read_front_matter(std::string_view yaml, std::size_t first_line, const YamlLimits& limits,
                       Article& article);

}  // namespace muster
