#include "indexer/inspect_json.h"

#include <nlohmann/json.hpp>

#include "common/names.h"
#include "common/unicode.h"

namespace muster {
namespace {

using Json = nlohmann::ordered_json;

template <class Value>
Json or_null(const std::optional<Value>& value) {
  return value ? Json(*value) : Json(nullptr);
}

Json or_null(const std::string& value) { return value.empty() ? Json(nullptr) : Json(value); }

Json day(const std::optional<Day>& value) {
  return value ? Json(to_string(*value)) : Json(nullptr);
}

Json partial(const std::optional<PartialDate>& value) {
  return value ? Json(to_string(*value)) : Json(nullptr);
}

Json to_json(const DateFact& date) {
  Json intervals = Json::array();
  for (const DateInterval& one : date.intervals) {
    intervals.push_back({{"start", partial(one.start)},
                         {"end", partial(one.end)},
                         {"ongoing", one.ongoing},
                         {"approximate", one.approximate},
                         {"label", or_null(one.label)}});
  }
  return {{"text", date.text},
          {"first_day", day(date.first_day)},
          {"last_day", day(date.last_day)},
          {"ongoing", date.ongoing},
          {"intervals", std::move(intervals)}};
}

Json to_json(const std::vector<Participant>& participants) {
  Json out = Json::array();
  for (const Participant& one : participants) {
    out.push_back({{"name", one.name},
                   {"page", or_null(one.page)},
                   {"alias", or_null(one.alias)},
                   {"note", or_null(one.note)},
                   {"role", or_null(one.role)},
                   {"depth", one.depth}});
  }
  return out;
}

Json to_json(const std::optional<Range>& range) {
  if (!range) return nullptr;
  return {{"min", range->min}, {"max", range->max}, {"at_least", range->at_least}};
}

Json to_json(const std::vector<Claim>& claims) {
  Json out = Json::array();
  for (const Claim& one : claims) {
    out.push_back({{"kind", one.kind},
                   {"min", or_null(one.min)},
                   {"max", or_null(one.max)},
                   {"at_least", one.at_least},
                   {"approximate", one.approximate},
                   {"source", or_null(one.source)},
                   {"group", or_null(one.group)},
                   {"block", one.block},
                   {"part_of", one.part_of}});
  }
  return out;
}

void add(Json& out, const Losses& losses) {
  for (const Loss kind : kLosses) {
    out[kLossNames[static_cast<std::size_t>(kind)]] = to_json(losses[kind]);
  }
}

Json to_json(const Side& side) {
  Json out = {{"side", side.number},
              {"combatants", to_json(side.combatants)},
              {"commanders", to_json(side.commanders)},
              {"units", to_json(side.units)},
              {"strength", to_json(side.strength)}};
  add(out, side.losses);
  out["claims"] = to_json(side.claims);
  out["strength_text"] = or_null(side.strength_text);
  out["casualties_text"] = or_null(side.casualties_text);
  return out;
}

Json to_json(const std::vector<Diagnostic>& diagnostics) {
  Json out = Json::array();
  for (const Diagnostic& one : diagnostics) {
    out.push_back({{"line", one.line},
                   {"column", one.column},
                   {"severity", one.severity == Severity::kError ? "error" : "warning"},
                   {"code", one.code},
                   {"message", one.message}});
  }
  return out;
}

void add_link(Json& out, const Link& link) {
  if (is_page(link.page)) out.push_back({{"text", link.text}, {"page", link.page}});
}

}  // namespace

std::string inspect_json(const Article& article, const Facts& facts) {
  Json out;
  out["schema_version"] = kInspectSchemaVersion;
  out["path"] = to_valid_utf8(article.path);
  out["title"] = article.title;
  out["short_description"] = or_null(article.short_description);
  out["description"] = or_null(article.description);
  out["author"] = or_null(article.author);
  out["image"] = or_null(article.image);
  out["kind"] = facts.kind;
  out["tags"] = article.tags;
  out["published"] = partial(facts.published);
  out["date"] = facts.date ? to_json(*facts.date) : Json(nullptr);
  out["place"] = nullptr;
  if (facts.place) out["place"] = {{"text", facts.place->text}, {"names", facts.place->names}};
  out["coordinates"] = nullptr;
  if (facts.coordinates) {
    out["coordinates"] = {{"latitude", facts.coordinates->latitude},
                          {"longitude", facts.coordinates->longitude}};
  }
  Json part_of = Json::array();
  for (const Participant& one : facts.part_of)
    part_of.push_back(canonical_name(one).form);
  out["part_of"] = std::move(part_of);
  out["outcome"] = nullptr;
  if (facts.outcome) {
    out["outcome"] = {{"text", facts.outcome->text},
                      {"headline", or_null(facts.outcome->headline)}};
  }
  out["sides"] = Json::array();
  for (const Side& side : facts.sides)
    out["sides"].push_back(to_json(side));
  out["losses"] = Json::object();
  add(out["losses"], facts.losses);
  Json infobox = Json::array();
  Json links = Json::array();
  for (const Infobox& one : article.infoboxes) {
    for (const InfoboxField& field : one.fields) {
      infobox.push_back({{"key", field.key}, {"text", field.text}});
      for (const Link& link : field.links)
        add_link(links, link);
    }
  }
  for (const InfoboxField& field : article.other)
    infobox.push_back({{"key", field.key}, {"text", field.text}});
  for (const Link& link : article.links)
    add_link(links, link);
  out["infobox"] = std::move(infobox);
  out["links"] = std::move(links);
  Json sections = Json::array();
  for (const Section& section : article.sections) {
    if (!section.heading.empty()) sections.push_back(section.heading);
  }
  out["sections"] = std::move(sections);
  out["words"] = article.words;
  std::vector<Diagnostic> diagnostics = article.diagnostics;
  diagnostics.insert(diagnostics.end(), facts.diagnostics.begin(), facts.diagnostics.end());
  out["diagnostics"] = to_json(diagnostics);
  return out.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace muster
