// generate_articles FOLDER COUNT [SEED]: writes that many made-up articles below the folder.
#include <charconv>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "tests/bench/article_generator.h"

namespace {

bool read_number(std::string_view text, std::uint64_t& number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size();
}

}  // namespace

int main(int argc, char** argv) {
  std::uint64_t count = 0;
  std::uint64_t seed = 1;
  if (argc < 3 || argc > 4 || !read_number(argv[2], count) ||
      (argc == 4 && !read_number(argv[3], seed))) {
    std::fputs("usage: generate_articles FOLDER COUNT [SEED]\n", stderr);
    return 2;
  }
  const std::filesystem::path folder = argv[1];
  const muster::bench::ArticleGenerator generator(seed);
  for (std::uint64_t i = 0; i < count; ++i) {
    const std::filesystem::path path = folder / generator.path(i);
    if (i % 1000 == 0) std::filesystem::create_directories(path.parent_path());
    std::ofstream file(path, std::ios::binary);
    file << generator.article(i);
    if (!file.flush()) {
      std::fprintf(stderr, "generate_articles: %s cannot be written\n", path.c_str());
      return 1;
    }
  }
  return 0;
}
