#include "indexer/front_matter.h"

#include "indexer/front_matter_builder.h"

namespace muster {

bool read_front_matter(std::string_view yaml, std::size_t first_line, const YamlLimits& limits,
                       Article& article) {
  FrontMatterBuilder builder(article);
  YamlOutcome outcome = read_yaml(yaml, first_line, limits, builder);
  if (outcome.refusal) {
    article.diagnostics.push_back({outcome.refusal->at.line, outcome.refusal->at.column,
                                   Severity::kError, std::move(outcome.refusal->code),
                                   std::move(outcome.refusal->message)});
    return false;
  }
  if (outcome.second_document) {
    builder.warn(*outcome.second_document, "second-document",
                 "front matter goes on with a second document, which is not read");
  }
  builder.finish();
  return true;
}

}  // namespace muster
