#include "searcher/render_fields.h"

#include <fmt/format.h>

#include <algorithm>

#include "common/fields.h"

namespace muster {

std::string render_fields() {
  std::string out;
  std::size_t width = 0;
  for (const Field& field : fields())
    width = std::max(width, field.name.size());
  for (const Field& field : fields()) {
    out += fmt::format("{:<{}}  {}", field.name, width, field.help);
    if (!field.aliases.empty()) out += fmt::format(" (also {})", field.aliases);
    if (field.facet) out += " [facet]";
    if (field.kind == FieldKind::kNumber) out += " [facet of ranges]";
    if (!field.example.empty()) out += fmt::format("\n{:<{}}    {}", "", width, field.example);
    out += '\n';
  }
  out +=
      "\nEvery infobox key is a field too: population_total:, territory:, or infobox.KEY: where "
      "the name is taken.\n";
  return out;
}

}  // namespace muster
