// An article and its facts as one JSON object: the contract of `muster-index inspect`
// (docs/schema/inspect.schema.json).
#pragma once

#include <string>

#include "common/article.h"
#include "common/facts.h"

namespace muster {

inline constexpr int kInspectSchemaVersion = 1;

// One line, without a line break at its end; always valid UTF-8.
std::string inspect_json(const Article& article, const Facts& facts);

}  // namespace muster
