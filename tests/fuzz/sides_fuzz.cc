// Infobox texts to participants, places, outcomes and coordinates: clean names, whatever the bytes.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "common/unicode.h"
#include "indexer/coordinates_reader.h"
#include "indexer/outcome_reader.h"
#include "indexer/place_reader.h"
#include "indexer/side_reader.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void check_name(std::string_view name) {
  require(!name.empty() && muster::trim(name) == name);
  for (const char c : name)
    require(static_cast<unsigned char>(c) >= ' ' && c != '\x7F');
}

}  // namespace

// The first line lists links, "text=>page" parted by tabs; the rest is the text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string input = muster::to_valid_utf8({reinterpret_cast<const char*>(data), size});
  const std::size_t line = input.find('\n');
  muster::InfoboxField field;
  field.text = line == std::string::npos ? input : input.substr(line + 1);
  std::string_view list =
      line == std::string::npos ? std::string_view{} : std::string_view(input).substr(0, line);
  while (!list.empty()) {
    const std::string_view one = list.substr(0, list.find('\t'));
    list.remove_prefix(std::min(list.size(), one.size() + 1));
    const std::size_t arrow = one.find("=>");
    const std::string_view page = arrow == std::string_view::npos ? one : one.substr(arrow + 2);
    field.links.push_back({std::string(one.substr(0, arrow)), std::string(page)});
  }
  using Kind = muster::ParticipantKind;
  for (const Kind kind : {Kind::kCombatant, Kind::kCommander, Kind::kUnit, Kind::kConflict}) {
    for (const auto& participant : muster::read_participants(field, kind, field.links)) {
      check_name(participant.name);
      require(participant.depth >= 0);
      require(!participant.page ||
              (!participant.page->empty() && *participant.page != "undefined"));
    }
  }
  for (const std::string& name : muster::read_place(field).names)
    check_name(name);
  muster::read_outcome(field.text);
  if (const auto point = muster::read_coordinates(field.text)) {
    require(point->latitude >= -90 && point->latitude <= 90);
    require(point->longitude >= -180 && point->longitude <= 180);
  }
  return 0;
}
