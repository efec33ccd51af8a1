// Any bytes as a file: it is read, or refused with an error that says where.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "indexer/article_reader.h"
#include "tests/fuzz/article_checks.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  muster::Article article;
  const bool read = muster::read_article(text, "folder/some_name.md", article);
  muster::require_sound(article);
  const auto is_error = [](const muster::Diagnostic& d) {
    return d.severity == muster::Severity::kError;
  };
  const auto errors =
      std::count_if(article.diagnostics.begin(), article.diagnostics.end(), is_error);
  muster::require(read == (errors == 0));
  const auto lines =
      1 + std::count(text.begin(), text.end(), '\n') + std::count(text.begin(), text.end(), '\r');
  for (const muster::Diagnostic& diagnostic : article.diagnostics)
    muster::require(diagnostic.line <= lines);
  for (const muster::Infobox& infobox : article.infoboxes) {
    for (const muster::InfoboxField& field : infobox.fields)
      muster::require(field.line <= lines);
  }
  return 0;
}
