#include "searcher/render_json.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "common/printable_json.h"
#include "common/unicode.h"
#include "searcher/compact_date.h"
#include "searcher/percent_encoding.h"

namespace muster {
namespace {

using OrderedJson = nlohmann::ordered_json;

OrderedJson text(std::string_view value) { return to_valid_utf8(value); }

// Null for what the article does not say.
OrderedJson text_or_null(std::string_view value) {
  return value.empty() ? OrderedJson() : text(value);
}

OrderedJson texts(const std::vector<std::string>& values) {
  OrderedJson out = OrderedJson::array();
  for (const std::string& value : values)
    out.push_back(text(value));
  return out;
}

OrderedJson number(double value) { return std::isfinite(value) ? value : 0.0; }

OrderedJson day_or_null(const std::optional<Day>& day) {
  return day ? OrderedJson(to_string(*day)) : OrderedJson();
}

OrderedJson range_or_null(const std::optional<Range>& range) {
  if (!range) return {};
  return {{"min", range->min}, {"max", range->max}, {"at_least", range->at_least}};
}

void put_losses(OrderedJson& out, const Losses& losses) {
  for (std::size_t i = 0; i < kLosses.size(); ++i)
    out[kLossNames.at(i)] = range_or_null(losses.of.at(i));
}

OrderedJson date_of(const DateFact& date) {
  if (date.text.empty() && date.intervals.empty()) return {};
  return {{"text", text(date.text)},
          {"first_day", day_or_null(date.first_day)},
          {"last_day", day_or_null(date.last_day)},
          {"ongoing", date.ongoing},
          {"short", text_or_null(compact_date(date))}};
}

std::size_t code_points(std::string_view valid) {
  return static_cast<std::size_t>(std::count_if(valid.begin(), valid.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80;
  }));
}

// The text is put together from the parts that the highlights cut it into, so offsets hold whatever
// becomes of invalid bytes.
OrderedJson snippet_of(const Snippet& snippet) {
  if (snippet.text.empty()) return {};
  const std::string_view source = snippet.text;
  std::string valid;
  std::size_t length = 0;
  std::size_t at = 0;
  const auto append_to = [&](std::size_t end) {
    const std::string part = to_valid_utf8(source.substr(at, end - at));
    length += code_points(part);
    valid += part;
    at = end;
  };
  OrderedJson highlights = OrderedJson::array();
  for (const auto& [first, last] : snippet.highlights) {
    const std::size_t begin = std::max(first, at);
    const std::size_t end = std::min(last, source.size());
    if (begin >= end) continue;
    append_to(begin);
    const std::size_t from = length;
    append_to(end);
    highlights.push_back({from, length});
  }
  append_to(source.size());
  return {{"section", text_or_null(snippet.section)}, {"text", valid}, {"highlights", highlights}};
}

std::string joined(const std::vector<std::string>& values) {
  std::string out;
  for (const std::string& value : values)
    out.append(out.empty() ? "" : ", ").append(value);
  return out;
}

void put_hit(OrderedJson& out, const Hit& hit) {
  out["rank"] = hit.rank;
  out["score"] = number(hit.score);
  out["path"] = text(hit.path);
  out["file"] = text(hit.file);
  if (!is_valid_utf8(hit.file)) out["file_encoded"] = percent_encoded_path(hit.file);
  out["title"] = text(hit.title);
  out["kind"] = text(hit.kind);
  out["short_description"] = text_or_null(hit.short_description);
  out["author"] = text_or_null(hit.author);
  out["published"] = text_or_null(hit.published);
  out["tags"] = texts(hit.tags);
  out["date"] = date_of(hit.date);
  out["place"] = text_or_null(joined(hit.places));
  out["part_of"] = texts(hit.part_of);
  OrderedJson sides = OrderedJson::array();
  OrderedJson forces = OrderedJson::array();
  for (const HitSide& side : hit.sides) {
    sides.push_back(texts(side.combatants));
    OrderedJson force{{"side", side.number}, {"strength", range_or_null(side.strength)}};
    put_losses(force, side.losses);
    forces.push_back(std::move(force));
  }
  out["sides"] = std::move(sides);
  out["forces"] = std::move(forces);
  out["losses"] = OrderedJson::object();
  put_losses(out["losses"], hit.losses);
  out["outcome"] = text_or_null(hit.outcome);
  out["snippet"] = snippet_of(hit.snippet);
  if (hit.parts.empty()) return;
  OrderedJson parts = OrderedJson::array();
  for (const ScorePart& part : hit.parts) {
    parts.push_back({{"what", text(part.what)},
                     {"field", text_or_null(part.field)},
                     {"weight", number(part.weight)}});
  }
  out["score_parts"] = std::move(parts);
}

std::string line_of(const OrderedJson& object) {
  return printable_json(object.dump(-1, ' ', false, OrderedJson::error_handler_t::replace)) + '\n';
}

OrderedJson facets_of(const Results& results) {
  OrderedJson out = OrderedJson::object();
  for (const Facet& facet : results.facets) {
    OrderedJson values = OrderedJson::array();
    for (const FacetValue& value : facet.values) {
      OrderedJson one{{"value", text(value.value)}, {"count", value.count}};
      if (value.range) {
        one["from"] = value.range->from;
        one["to"] = value.range->to ? OrderedJson(*value.range->to) : OrderedJson();
      }
      values.push_back(std::move(one));
    }
    out[to_valid_utf8(facet.field)] = std::move(values);
  }
  return out;
}

OrderedJson facets_more_of(const Results& results) {
  OrderedJson out = OrderedJson::object();
  for (const Facet& facet : results.facets)
    out[to_valid_utf8(facet.field)] = facet.others;
  return out;
}

OrderedJson timeline_of(const Timeline& timeline) {
  OrderedJson out = OrderedJson::array();
  for (const TimelineBucket& bucket : timeline.buckets) {
    out.push_back(
        {{"from", to_string(bucket.from)}, {"to", to_string(bucket.to)}, {"count", bucket.count}});
  }
  return out;
}

OrderedJson names_of(const std::vector<Explanation::Name>& names) {
  OrderedJson out = OrderedJson::array();
  for (const Explanation::Name& name : names) {
    OrderedJson meanings = OrderedJson::array();
    for (const Explanation::Meaning& meaning : name.meanings) {
      meanings.push_back({{"name", text(meaning.name)},
                          {"articles", meaning.articles},
                          {"why", text(meaning.why)},
                          {"also", texts(meaning.also)}});
    }
    out.push_back({{"field", text(name.field)},
                   {"text", text(name.text)},
                   {"meanings", std::move(meanings)}});
  }
  return out;
}

OrderedJson notes_of(const Results& results) {
  OrderedJson out = texts(results.notes);
  const bool lossy = std::any_of(results.hits.begin(), results.hits.end(), [](const Hit& hit) {
    return !is_valid_utf8(hit.path) || !is_valid_utf8(hit.file);
  });
  if (lossy)
    out.push_back("Some paths are not valid UTF-8; U+FFFD stands for their invalid bytes.");
  return out;
}

}  // namespace

std::string render_json(const Results& results) {
  OrderedJson out;
  out["schema_version"] = kResultsSchemaVersion;
  if (results.query_id) out["query_id"] = text(*results.query_id);
  out["query"] = text(results.query);
  out["parsed"] = text(results.parsed);
  out["description"] = text(results.description);
  out["total"] = results.total;
  out["matched"] = text(results.matched);
  out["offset"] = results.offset;
  out["took_ms"] = number(results.took_ms);
  out["suggestion"] = results.suggestion ? text(*results.suggestion) : OrderedJson();
  out["notes"] = notes_of(results);
  out["results"] = OrderedJson::array();
  for (const Hit& hit : results.hits) {
    OrderedJson object;
    put_hit(object, hit);
    out["results"].push_back(std::move(object));
  }
  out["facets"] = facets_of(results);
  out["facets_more"] = facets_more_of(results);
  out["timeline"] = results.timeline ? timeline_of(*results.timeline) : OrderedJson();
  out["timeline_unit"] = results.timeline ? text(results.timeline->unit) : OrderedJson();
  if (const auto& explanation = results.explanation) {
    out["explanation"] = {{"tree", text(explanation->tree)},
                          {"names", names_of(explanation->names)},
                          {"xapian", text(explanation->xapian)}};
  }
  return line_of(out);
}

std::string render_names_json(const std::vector<Explanation::Name>& names) {
  OrderedJson out;
  out["schema_version"] = kResultsSchemaVersion;
  out["names"] = names_of(names);
  return line_of(out);
}

std::string render_ndjson(const Results& results) {
  std::string out;
  for (const Hit& hit : results.hits) {
    OrderedJson object;
    object["schema_version"] = kResultsSchemaVersion;
    if (results.query_id) object["query_id"] = text(*results.query_id);
    put_hit(object, hit);
    out += line_of(object);
  }
  return out;
}

}  // namespace muster
