#include "searcher/json_values.h"

#include <nlohmann/json.hpp>

namespace muster {
namespace {

using Json = nlohmann::json;

const Json* find(const Json& object, const char* key) {
  if (!object.is_object()) return nullptr;
  const auto found = object.find(key);
  return found == object.end() ? nullptr : &*found;
}

const Json& empty_list() {
  static const Json list = Json::array();
  return list;
}

}  // namespace

std::string text_at(const Json& object, const char* key) {
  const Json* value = find(object, key);
  return value != nullptr && value->is_string() ? value->get<std::string>() : std::string();
}

std::optional<std::int64_t> number_at(const Json& object, const char* key) {
  const Json* value = find(object, key);
  if (value == nullptr || !value->is_number_integer()) return std::nullopt;
  return value->get<std::int64_t>();
}

std::optional<double> decimal_at(const Json& object, const char* key) {
  const Json* value = find(object, key);
  if (value == nullptr || !value->is_number()) return std::nullopt;
  return value->get<double>();
}

std::optional<Range> range_at(const Json& object, const char* key) {
  const Json& value = object_at(object, key);
  const auto min = number_at(value, "min");
  const auto max = number_at(value, "max");
  if (!min || !max) return std::nullopt;
  const Json* at_least = find(value, "at_least");
  return Range{*min, *max, at_least != nullptr && at_least->is_boolean() && at_least->get<bool>()};
}

const Json& object_at(const Json& object, const char* key) {
  const Json* value = find(object, key);
  return value != nullptr && value->is_object() ? *value : empty_list();
}

const Json& list_at(const Json& object, const char* key) {
  const Json* value = find(object, key);
  return value != nullptr && value->is_array() ? *value : empty_list();
}

}  // namespace muster
