#include "indexer/facts_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <span>

#include "common/characters.h"
#include "common/fields.h"
#include "common/unicode.h"
#include "indexer/article_kind.h"
#include "indexer/claim_reader.h"
#include "indexer/coordinates_reader.h"
#include "indexer/outcome_reader.h"
#include "indexer/place_reader.h"
#include "indexer/side_reader.h"

namespace muster {
namespace {

using Keys = std::span<const std::string_view>;

// The infobox fields of one article by key, the first of each key that has any text.
class FieldIndex {
 public:
  explicit FieldIndex(const Article& article) {
    for (const Infobox& infobox : article.infoboxes) {
      for (const InfoboxField& field : infobox.fields) {
        links_.insert(links_.end(), field.links.begin(), field.links.end());
        if (trim(field.text).empty() && field.links.empty()) continue;
        fields_.try_emplace(infobox_key(field.key), &field);
      }
    }
  }

  // The first of `keys` that the article has; nullptr: none.
  const InfoboxField* find(Keys keys) const {
    for (const std::string_view key : keys) {
      const auto found = fields_.find(key);
      if (found != fields_.end()) return found->second;
    }
    return nullptr;
  }

  const InfoboxField* find(std::string_view key, int side) const {
    const auto found = fields_.find(fmt::format("{}{}", key, side));
    return found == fields_.end() ? nullptr : found->second;
  }

  const std::vector<Link>& links() const { return links_; }

 private:
  std::map<std::string, const InfoboxField*, std::less<>> fields_;
  std::vector<Link> links_;
};

// Where the keys differ between kinds of infobox, the one of conflicts comes first.
constexpr std::string_view kDateKeys[] = {"date",        "dates", "date_event",
                                          "start_date",  "open",  "opened",
                                          "inaugurated", "built", "date_signed"};
constexpr std::string_view kPlaceKeys[] = {"place", "location", "locale", "site",
                                           "subdivision_name"};
constexpr std::string_view kOutcomeKeys[] = {"result", "status", "outcome"};
constexpr std::string_view kCoordinateKeys[] = {"coordinates", "coords", "coord"};
constexpr std::string_view kCampaignKeys[] = {"campaign"};
constexpr std::string_view kKilledKeys[] = {"fatalities", "deaths", "killed", "dead"};
constexpr std::string_view kWoundedKeys[] = {"injuries", "injured", "wounded"};
constexpr std::string_view kCasualtyKeys[] = {"casualties", "victims"};
constexpr std::string_view kPartOfKeys[] = {"partof", "part_of", "war", "conflict_part_of"};

bool has_year(std::string_view text, std::size_t at) {
  const auto digit = [&](std::size_t i) { return i < text.size() && is_digit(text[i]); };
  return digit(at) && digit(at + 1) && digit(at + 2) && digit(at + 3) && !digit(at + 4) &&
         (at == 0 || !digit(at - 1));
}

// The years that a title's brackets or words name: "Battle of Shusha (1992)", "2012 Hama
// offensive". Only what stands for a year without doubt counts: four digits, from 1000 to 2099.
std::optional<DateFact> date_of_title(std::string_view title) {
  for (std::size_t at = 0; at < title.size(); ++at) {
    if (!has_year(title, at) || (title[at] != '1' && title.substr(at, 2) != "20")) continue;
    std::size_t begin = at;
    std::size_t end = at + 4;
    // A bracket around it may say more than the year: "(September–October 2016)".
    const std::size_t open = title.rfind('(', at);
    const std::size_t close = title.find(')', at);
    if (open != std::string_view::npos && close != std::string_view::npos &&
        title.substr(open, at - open).find(')') == std::string_view::npos) {
      begin = open + 1;
      end = close;
    }
    DateFact date = read_date(title.substr(begin, end - begin));
    if (date.intervals.empty()) date = read_date(title.substr(at, 4));
    if (date.intervals.empty()) continue;
    date.text = std::string(title.substr(begin, end - begin));
    for (DateInterval& interval : date.intervals)
      interval.approximate = true;
    return date;
  }
  return std::nullopt;
}

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
  return fmt::format("{}", fmt::join(parts, separator));
}

std::optional<DateFact> read_dates(const Article& article, const FieldIndex& fields) {
  if (const InfoboxField* field = fields.find(kDateKeys)) {
    DateFact date = read_date(field->text);
    if (!date.intervals.empty() || trim(join(article.dates, "\n")).empty()) return date;
  }
  if (!article.dates.empty()) {
    DateFact date = read_date(join(article.dates, "\n"));
    if (!date.intervals.empty()) return date;
  }
  return date_of_title(article.title);
}

std::optional<Place> read_places(const Article& article, const FieldIndex& fields) {
  if (const InfoboxField* field = fields.find(kPlaceKeys)) return read_place(*field);
  if (article.places.empty()) return std::nullopt;
  InfoboxField field;
  field.text = join(article.places, "\n");
  return read_place(field);
}

std::optional<Coordinates> read_point(const Article& article, const FieldIndex& fields) {
  if (const InfoboxField* field = fields.find(kCoordinateKeys)) {
    if (auto point = read_coordinates(field->text)) return point;
  }
  for (const InfoboxField& field : article.other) {
    if (infobox_key(field.key) == "coordinates") return read_coordinates(field.text);
  }
  // "Guadalcanal 9°26′S 160°00′E": the sign of degrees tells them from distances.
  if (const InfoboxField* field = fields.find(kPlaceKeys)) {
    if (field->text.find("°") != std::string::npos) return read_coordinates(field->text);
  }
  return std::nullopt;
}

std::vector<Participant> participants(const FieldIndex& fields, std::string_view key, int side,
                                      ParticipantKind kind) {
  const InfoboxField* field = fields.find(key, side);
  if (field == nullptr) return {};
  return read_participants(*field, kind, fields.links());
}

Losses envelopes(const std::vector<Claim>& claims) {
  Losses losses;
  for (const Loss kind : kLosses)
    losses[kind] = envelope(claims, kind);
  return losses;
}

std::optional<Side> read_side(const FieldIndex& fields, int number) {
  Side side;
  side.number = number;
  side.combatants = participants(fields, "combatant", number, ParticipantKind::kCombatant);
  side.commanders = participants(fields, "commander", number, ParticipantKind::kCommander);
  side.units = participants(fields, "units", number, ParticipantKind::kUnit);
  if (side.units.empty()) side.units = participants(fields, "unit", number, ParticipantKind::kUnit);
  if (const InfoboxField* field = fields.find("strength", number)) {
    side.strength_text = field->text;
    side.claims = read_claims(field->text, ClaimContext::kStrength);
    side.strength = strength_envelope(side.claims);
  }
  if (const InfoboxField* field = fields.find("casualties", number)) {
    side.casualties_text = field->text;
    std::vector<Claim> claims = read_claims(field->text, ClaimContext::kCasualties);
    side.losses = envelopes(claims);
    side.claims.insert(side.claims.end(), claims.begin(), claims.end());
  }
  const bool empty = side.combatants.empty() && side.commanders.empty() && side.units.empty() &&
                     side.strength_text.empty() && side.casualties_text.empty();
  if (empty) return std::nullopt;
  return side;
}

// Losses of the article as a whole, as infoboxes of attacks and accidents have them.
Losses read_losses(const FieldIndex& fields) {
  const auto read = [&](Keys keys, ClaimContext context, Loss kind) -> std::optional<Range> {
    const InfoboxField* field = fields.find(keys);
    if (field == nullptr) return std::nullopt;
    return envelope(read_claims(field->text, context), kind);
  };
  Losses losses;
  losses[Loss::kKilled] = read(kKilledKeys, ClaimContext::kKilled, Loss::kKilled);
  losses[Loss::kWounded] = read(kWoundedKeys, ClaimContext::kWounded, Loss::kWounded);
  losses[Loss::kCasualties] = read(kCasualtyKeys, ClaimContext::kCasualties, Loss::kCasualties);
  if (!losses[Loss::kKilled]) {
    losses[Loss::kKilled] = read(kCasualtyKeys, ClaimContext::kCasualties, Loss::kKilled);
  }
  return losses;
}

}  // namespace

Facts read_facts(const Article& article) {
  const FieldIndex fields(article);
  Facts facts;
  facts.kind = article_kind(article);
  facts.date = read_dates(article, fields);
  if (!article.published.empty()) {
    const DateFact published = read_date(article.published);
    if (!published.intervals.empty()) facts.published = published.intervals.front().start;
  }
  facts.place = read_places(article, fields);
  facts.coordinates = read_point(article, fields);
  if (const InfoboxField* field = fields.find(kPartOfKeys)) {
    facts.part_of = read_participants(*field, ParticipantKind::kConflict, fields.links());
  }
  if (const InfoboxField* field = fields.find(kCampaignKeys)) {
    // A battle is part of its campaign as it is of its war.
    for (Participant& campaign :
         read_participants(*field, ParticipantKind::kConflict, fields.links())) {
      if (std::find(facts.part_of.begin(), facts.part_of.end(), campaign) == facts.part_of.end()) {
        facts.part_of.push_back(std::move(campaign));
      }
    }
  }
  if (const InfoboxField* field = fields.find(kOutcomeKeys))
    facts.outcome = read_outcome(field->text);
  for (int number = 1; number <= kMaxSides; ++number) {
    if (auto side = read_side(fields, number)) facts.sides.push_back(std::move(*side));
  }
  facts.losses = read_losses(fields);
  return facts;
}

}  // namespace muster
