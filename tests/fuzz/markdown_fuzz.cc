// Any text as a body: what comes out is clean and in proportion to what went in.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "common/unicode.h"
#include "indexer/markdown.h"
#include "tests/fuzz/article_checks.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string body =
      muster::to_valid_utf8(std::string_view(reinterpret_cast<const char*>(data), size));
  muster::Article article;
  muster::read_markdown(body, article);
  std::size_t written = 0;
  for (const muster::Section& section : article.sections)
    written += section.heading.size() + section.text.size();
  muster::require(!article.sections.empty() && article.sections.front().level == 0);
  muster::require(written <= 16 * body.size() + 64);
  muster::require(article.words <= written + article.title.size());
  if (article.title.empty()) article.title = "none";
  muster::require_sound(article);
  return 0;
}
