// Results for programs, as docs/schema/search.schema.json describes them.
//
// Strings are valid UTF-8; invalid bytes, which only paths can have, become U+FFFD, a note says so,
// and `file_encoded` has the path's bytes as %XX. What a terminal would act upon (controls,
// bidirectional and zero-width characters) is escaped as \uXXXX. Highlights are counted in code
// points, not bytes.
#pragma once

#include <string>

#include "searcher/results.h"

namespace muster {

inline constexpr int kResultsSchemaVersion = 1;

// One object on one line, with its newline.
std::string render_json(const Results& results);

// One object with its own `schema_version` a line for each hit, and nothing else.
std::string render_ndjson(const Results& results);

// What --names says: {"schema_version": 1, "names": [...]}, as in the explanation of a query.
std::string render_names_json(const std::vector<Explanation::Name>& names);

}  // namespace muster
