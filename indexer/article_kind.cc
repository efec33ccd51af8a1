#include "indexer/article_kind.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "common/fields.h"

namespace muster {
namespace {

struct Rule {
  std::string_view kind;
  std::array<std::string_view, 6> keys;  // any of them tells; empty ones are none
};

// The first rule that fits decides, so those with the most telling keys come first. The keys are
// those of Wikipedia's infobox templates: military conflict, military unit, settlement, person,
// officeholder, bridge, building, ship, weapon, event.
constexpr std::array kRules = std::to_array<Rule>({
    {"conflict", {"combatant1", "combatant2", "conflict", "casus", "belligerents"}},
    {"person",
     {{"birth_date", "birth_place", "death_date", "death_place", "occupation", "spouse"}}},
    {"military unit",
     {{"unit_name", "garrison", "command_structure", "battles", "notable_commanders"}}},
    {"military unit", {{"active", "wars"}}},
    {"attack", {{"perpetrators", "perpetrator", "assailants", "weapons", "fatalities"}}},
    {"settlement", {{"settlement_type", "population_total", "subdivision_type", "population"}}},
    {"bridge", {{"bridge_name", "crosses", "carries", "mainspan"}}},
    {"ship", {{"ship_name", "ship_class", "ship_displacement"}}},
    {"weapon", {{"is_weapon", "cartridge", "muzzle_velocity"}}},
    {"structure",
     {{"building_name", "architect", "builder", "open_to_public", "structural_system"}}},
    {"organization", {{"founded", "formation", "founder", "founders", "headquarters", "leader"}}},
    {"treaty", {{"date_signed", "signatories", "date_effective"}}},
    {"country", {{"common_name", "capital", "government_type"}}},
});

}  // namespace

std::string article_kind(const Article& article) {
  std::vector<std::string> keys;
  for (const Infobox& infobox : article.infoboxes) {
    for (const InfoboxField& field : infobox.fields)
      keys.push_back(infobox_key(field.key));
  }
  for (const Rule& rule : kRules) {
    for (const std::string_view key : rule.keys) {
      if (!key.empty() && std::find(keys.begin(), keys.end(), key) != keys.end())
        return std::string(rule.kind);
    }
  }
  return "article";
}

}  // namespace muster
