#include "common/summary.h"

#include <nlohmann/json.hpp>

namespace muster {
namespace {

using Json = nlohmann::json;

// Bytes that are no UTF-8 (file names may hold any) are stored as arrays of numbers.
Json bytes(const std::string& text) {
  try {
    Json value = text;
    value.dump();
    return value;
  } catch (const Json::type_error&) {
    return Json(std::vector<unsigned char>(text.begin(), text.end()));
  }
}

std::string to_bytes(const Json& value) {
  if (value.is_string()) return value.get<std::string>();
  const auto numbers = value.get<std::vector<unsigned char>>();
  return {numbers.begin(), numbers.end()};
}

void put(Json& out, const char* key, const std::string& value) {
  if (!value.empty()) out[key] = value;
}

void put(Json& out, const char* key, const std::vector<std::string>& values) {
  if (!values.empty()) out[key] = values;
}

std::string text_of(const Json& in, const char* key) {
  const auto found = in.find(key);
  return found == in.end() ? std::string() : found->get<std::string>();
}

std::vector<std::string> texts_of(const Json& in, const char* key) {
  const auto found = in.find(key);
  return found == in.end() ? std::vector<std::string>() : found->get<std::vector<std::string>>();
}

Json range(const Range& value) {
  Json out = {value.min, value.max};
  if (value.at_least) out.push_back(1);
  return out;
}

Range to_range(const Json& value) {
  return {value.at(0).get<std::int64_t>(), value.at(1).get<std::int64_t>(), value.size() > 2};
}

void put(Json& out, const Losses& losses) {
  for (const Loss kind : kLosses) {
    if (losses[kind]) out[kLossNames[static_cast<std::size_t>(kind)]] = range(*losses[kind]);
  }
}

Losses losses_of(const Json& in) {
  Losses losses;
  for (const Loss kind : kLosses) {
    const auto found = in.find(kLossNames[static_cast<std::size_t>(kind)]);
    if (found != in.end()) losses[kind] = to_range(*found);
  }
  return losses;
}

Json interval(const DateInterval& value) {
  Json out = Json::object();
  if (value.start) out["s"] = to_string(*value.start);
  if (value.end) out["e"] = to_string(*value.end);
  if (value.ongoing) out["o"] = true;
  if (value.approximate) out["a"] = true;
  if (value.label) out["l"] = *value.label;
  return out;
}

DateInterval to_interval(const Json& in) {
  DateInterval value;
  value.start = parse_partial_date(text_of(in, "s"));
  value.end = parse_partial_date(text_of(in, "e"));
  value.ongoing = in.contains("o");
  value.approximate = in.contains("a");
  if (in.contains("l")) value.label = text_of(in, "l");
  return value;
}

Json date(const DateFact& value) {
  Json out = {{"t", value.text}};
  if (value.first_day) out["f"] = value.first_day->time_since_epoch().count();
  if (value.last_day) out["l"] = value.last_day->time_since_epoch().count();
  if (value.ongoing) out["o"] = true;
  for (const DateInterval& one : value.intervals)
    out["i"].push_back(interval(one));
  return out;
}

std::optional<Day> day_of(const Json& in, const char* key) {
  const auto found = in.find(key);
  if (found == in.end()) return std::nullopt;
  return Day(std::chrono::days(found->get<int>()));
}

DateFact to_date(const Json& in) {
  DateFact value;
  value.text = text_of(in, "t");
  value.first_day = day_of(in, "f");
  value.last_day = day_of(in, "l");
  value.ongoing = in.contains("o");
  if (const auto found = in.find("i"); found != in.end()) {
    for (const Json& one : *found)
      value.intervals.push_back(to_interval(one));
  }
  return value;
}

}  // namespace

std::string encode(const Summary& summary) {
  Json out = Json::object();
  out["path"] = bytes(summary.path);
  out["root"] = bytes(summary.root);
  put(out, "title", summary.title);
  put(out, "kind", summary.kind);
  put(out, "about", summary.short_description);
  put(out, "author", summary.author);
  if (!summary.date.intervals.empty()) out["date"] = date(summary.date);
  put(out, "places", summary.places);
  put(out, "war", summary.part_of);
  for (const SideSummary& side : summary.sides) {
    Json one = {{"n", side.number}, {"c", side.combatants}};
    if (side.strength) one["s"] = range(*side.strength);
    put(one, side.losses);
    out["sides"].push_back(std::move(one));
  }
  put(out, summary.losses);
  put(out, "outcome", summary.outcome);
  put(out, "tags", summary.tags);
  put(out, "published", summary.published);
  return out.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<Summary> decode_summary(std::string_view stored) {
  try {
    const Json in = Json::parse(stored);
    Summary summary;
    summary.path = to_bytes(in.at("path"));
    summary.root = to_bytes(in.at("root"));
    summary.title = text_of(in, "title");
    summary.kind = text_of(in, "kind");
    summary.short_description = text_of(in, "about");
    summary.author = text_of(in, "author");
    if (in.contains("date")) summary.date = to_date(in.at("date"));
    summary.places = texts_of(in, "places");
    summary.part_of = texts_of(in, "war");
    if (const auto sides = in.find("sides"); sides != in.end()) {
      for (const Json& one : *sides) {
        SideSummary side;
        side.number = one.at("n").get<int>();
        side.combatants = texts_of(one, "c");
        if (one.contains("s")) side.strength = to_range(one.at("s"));
        side.losses = losses_of(one);
        summary.sides.push_back(std::move(side));
      }
    }
    summary.losses = losses_of(in);
    summary.outcome = text_of(in, "outcome");
    summary.tags = texts_of(in, "tags");
    summary.published = text_of(in, "published");
    return summary;
  } catch (const Json::exception&) {
    return fail(ErrorCode::kDamaged, "a stored record is damaged");
  }
}

}  // namespace muster
