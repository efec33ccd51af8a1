#include "common/infobox_keys.h"

namespace muster {

bool is_layout_key(std::string_view key) {
  return key.starts_with("image") || key.starts_with("map") || key.starts_with("pushpin") ||
         key.starts_with("width") || key.ends_with("_size") || key.ends_with("relief") ||
         key == "number";
}

bool is_name_key(std::string_view key) {
  return key.starts_with("combatant") || key.starts_with("commander") || key.starts_with("units") ||
         key == "place" || key == "partof" || key == "conflict";
}

}  // namespace muster
