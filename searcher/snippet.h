// The passage of an article that shows best why it was found.
#pragma once

#include <cstddef>
#include <vector>

#include "common/article.h"
#include "searcher/results.h"
#include "searcher/term_matcher.h"

namespace muster {

// The passage with the most and most telling words of the query, near each other, early, from the
// beginning of a sentence where that can be; at most `max_columns` wide. It is cut between words,
// and "…" stands where a sentence was cut. The words of a phrase are one highlight. Without any
// query word: the beginning of the first text there is.
Snippet make_snippet(const std::vector<Section>& sections, const TermMatcher& matcher,
                     std::size_t max_columns);

// The same for a query that is used once.
Snippet make_snippet(const std::vector<Section>& sections, const SnippetQuery& query,
                     std::size_t max_columns);

}  // namespace muster
