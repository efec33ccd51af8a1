#include "searcher/measures.h"

#include <algorithm>
#include <array>
#include <set>

#include "common/fields.h"

namespace muster {
namespace {

struct Named {
  std::string_view field;
  Measure measure;
};
constexpr std::array kNamed = std::to_array<Named>({{"strength", Measure::kStrength},
                                                    {"killed", Measure::kKilled},
                                                    {"wounded", Measure::kWounded},
                                                    {"captured", Measure::kCaptured},
                                                    {"missing", Measure::kMissing},
                                                    {"casualties", Measure::kCasualties}});

void add(std::string_view name, std::set<Measure>& found) {
  const auto ref = find_field(name);
  if (!ref) return;
  for (const auto& [field, measure] : kNamed) {
    if (ref->field->name == field) found.insert(measure);
  }
}

}  // namespace

std::vector<Measure> measures_asked(const QueryNode& tree,
                                    const std::vector<std::string_view>& names) {
  std::set<Measure> found;
  std::vector<const QueryNode*> pending = {&tree};
  while (!pending.empty()) {
    const QueryNode& node = *pending.back();
    pending.pop_back();
    if (node.kind == NodeKind::kValue) add(node.field == "has" ? node.text : node.field, found);
    // What is left out need not be shown.
    const std::size_t count = node.kind == NodeKind::kNot ? 1 : node.children.size();
    for (std::size_t i = 0; i < count; ++i)
      pending.push_back(&node.children[i]);
  }
  for (std::string_view name : names) {
    if (name.starts_with('-')) name.remove_prefix(1);
    // Articles are sorted by all losses together.
    if (name == "casualties")
      found.insert({Measure::kKilled, Measure::kWounded, Measure::kCaptured, Measure::kMissing});
    add(name, found);
  }
  return {found.begin(), found.end()};
}

}  // namespace muster
