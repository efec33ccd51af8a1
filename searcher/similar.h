// Articles like a given one.
#pragma once

#include <xapian.h>

#include <string>

#include "common/error.h"
#include "searcher/query_compiler.h"

namespace muster {

// What tells an article from others: its most telling words, and the names of who fought, who led,
// where it was and in which war. Another article is like it if it has one of the most telling of
// these, and the more so the more of them it has.
struct SimilarQuery {
  Xapian::Query query;  // ranks what is like it; the article itself is not among these
  std::vector<SoughtText> sought;
  std::string title;  // of the article
};

// kUsage where the path names no article or more than one: see find_article(). Xapian's exceptions
// pass through.
Result<SimilarQuery> similar_to(const Xapian::Database& db, const NameLookup& names,
                                const std::string& path);

// What is like the article and matches the query too.
void narrow(CompiledQuery& compiled, SimilarQuery similar);

}  // namespace muster
