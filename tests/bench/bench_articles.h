// The articles that the benchmarks of parts share.
#pragma once

#include <string>
#include <vector>

#include "tests/bench/article_generator.h"

namespace muster::bench {

// A hundred generated articles; a benchmark goes round them.
inline const std::vector<std::string>& sample_articles() {
  static const std::vector<std::string> articles = [] {
    std::vector<std::string> made;
    const ArticleGenerator generator;
    for (std::size_t i = 0; i < 100; ++i)
      made.push_back(generator.article(i));
    return made;
  }();
  return articles;
}

}  // namespace muster::bench
