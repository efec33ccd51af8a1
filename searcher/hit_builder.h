// Documents to hits: what was stored for showing, and the best passage of the body.
#pragma once

#include <xapian.h>

#include "common/error.h"
#include "searcher/query_compiler.h"
#include "searcher/results.h"
#include "searcher/term_matcher.h"

namespace muster {

struct SnippetRequest {
  bool wanted = true;
  std::size_t columns = 160;
};

// What snippets look for, made ready once for all hits of a query.
TermMatcher snippet_matcher(const std::vector<SoughtText>& sought);

// `document` with its values to a hit without rank and score.
Result<Hit> build_hit(const Xapian::Document& document, const TermMatcher& matcher,
                      const SnippetRequest& snippet);

// How the article's file opens from the current folder.
std::string file_from_here(const std::string& root, const std::string& path);

}  // namespace muster
