// Documents to hits: what was stored for showing, and the best passage of the body.
#pragma once

#include <xapian.h>

#include "common/error.h"
#include "searcher/query_compiler.h"
#include "searcher/results.h"

namespace muster {

struct SnippetRequest {
  bool wanted = true;
  std::size_t columns = 160;
};

// `document` with its values to a hit without rank and score.
Result<Hit> build_hit(const Xapian::Document& document, const std::vector<SoughtText>& sought,
                      const SnippetRequest& snippet);

// How the article's file opens from the current folder.
std::string file_from_here(const std::string& root, const std::string& path);

}  // namespace muster
