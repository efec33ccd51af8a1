// Articles as the real ones are, made up: the same format, sizes and statistics, as many as wanted.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace muster::bench {

// Each article depends on the seed and its number alone, so the first thousand of a million are
// those of a thousand. About 8 KB on average.
class ArticleGenerator {
 public:
  explicit ArticleGenerator(std::uint64_t seed = 1) : seed_(seed) {}

  // The whole file: front matter and body.
  std::string article(std::size_t number) const;
  // Below the folder of articles; no two are the same. A thousand articles to a folder.
  std::string path(std::size_t number) const;
  // What follows the front matter, without markup.
  std::string body(std::size_t number) const;

 private:
  std::uint64_t seed_;
};

}  // namespace muster::bench
