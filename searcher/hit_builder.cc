#include "searcher/hit_builder.h"

#include <algorithm>
#include <filesystem>

#include "common/compression.h"
#include "common/fields.h"
#include "common/stored_body.h"
#include "common/summary.h"
#include "searcher/snippet.h"

namespace muster {
namespace {

bool has_figures(const SideSummary& side) {
  return side.strength || std::any_of(side.losses.of.begin(), side.losses.of.end(),
                                      [](const auto& range) { return range.has_value(); });
}

}  // namespace

TermMatcher snippet_matcher(const std::vector<SoughtText>& sought) {
  SnippetQuery query;
  for (const SoughtText& text : sought) {
    if (text.words.size() == 1) {
      query.words.push_back({text.words.front(), text.weight});
      continue;
    }
    std::vector<std::string> phrase;
    for (const std::vector<std::string>& forms : text.words)
      phrase.push_back(forms.front());
    query.phrases.push_back({std::move(phrase), text.weight});
  }
  return TermMatcher(std::move(query));
}

std::string file_from_here(const std::string& root, const std::string& path) {
  std::string full = root + '/' + path;
  std::error_code error;
  const std::string here = std::filesystem::current_path(error).string();
  if (error || here == "/" || !full.starts_with(here + '/')) return full;
  return full.substr(here.size() + 1);
}

Result<Hit> build_hit(const Xapian::Document& document, const TermMatcher& matcher,
                      const SnippetRequest& snippet) {
  auto summary = decode_summary(document.get_data());
  if (!summary) return tl::unexpected(summary.error());
  Hit hit;
  static_cast<Summary&>(hit) = std::move(*summary);
  // A third side without combatants is civilians, or a total: no side of its own. The first two are
  // sides even if the article does not name them.
  std::erase_if(hit.sides, [](const SideSummary& side) {
    return side.combatants.empty() && (side.number > 2 || !has_figures(side));
  });
  hit.file = file_from_here(hit.root, hit.path);
  if (!snippet.wanted) return hit;
  auto body = decompress(document.get_value(slots::kBody));
  if (!body) return tl::unexpected(body.error());
  hit.snippet = make_snippet(split_sections(*body), matcher, snippet.columns);
  return hit;
}

}  // namespace muster
