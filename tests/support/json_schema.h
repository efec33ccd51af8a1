// Holds JSON to a JSON Schema, as far as this project's schemas go: type, properties, required,
// items, minItems, maxItems, enum, const, minimum, additionalProperties, anyOf and $ref to #/$defs.
// A keyword it does not know is an error, so that no part of a schema goes unchecked.
#pragma once

#include <algorithm>
#include <array>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace muster::testing_support {

class JsonSchema {
 public:
  using Json = nlohmann::json;

  explicit JsonSchema(Json schema) : schema_(std::move(schema)) {}

  static JsonSchema from_file(const std::string& path) {
    std::ifstream file(path);
    return JsonSchema(Json::parse(file));
  }

  // What is wrong with the value, a line each: where, and why. Empty: nothing. `start`: the part of
  // the schema to hold it to.
  std::vector<std::string> errors(const Json& value, const std::string& start = "") const {
    std::vector<std::string> out;
    check(value, start.empty() ? schema_ : target(start), "", out);
    return out;
  }

 private:
  using Errors = std::vector<std::string>;

  const Json& target(const std::string& reference) const {
    return schema_.at(Json::json_pointer(reference.substr(reference.find('/'))));
  }

  static bool has_type(const Json& value, const std::string& type) {
    if (type == "object") return value.is_object();
    if (type == "array") return value.is_array();
    if (type == "string") return value.is_string();
    if (type == "boolean") return value.is_boolean();
    if (type == "null") return value.is_null();
    if (type == "number") return value.is_number();
    return type == "integer" && value.is_number_integer();
  }

  static bool has_some_type(const Json& value, const Json& types) {
    if (types.is_string()) return has_type(value, types.get<std::string>());
    return std::any_of(types.begin(), types.end(),
                       [&](const Json& type) { return has_type(value, type.get<std::string>()); });
  }

  void check(const Json& value, const Json& schema, const std::string& at, Errors& out) const {
    const auto wrong = [&](const std::string& why) { out.push_back(at + ": " + why); };
    if (schema.is_boolean()) {
      if (!schema.get<bool>()) wrong("is not allowed");
      return;
    }
    for (const auto& [keyword, rule] : schema.items()) {
      if (keyword == "$ref") {
        check(value, target(rule.get<std::string>()), at, out);
      } else if (keyword == "type") {
        if (!has_some_type(value, rule)) wrong("is no " + rule.dump());
      } else if (keyword == "const") {
        if (value != rule) wrong("is not " + rule.dump());
      } else if (keyword == "enum") {
        if (std::find(rule.begin(), rule.end(), value) == rule.end())
          wrong("is none of " + rule.dump());
      } else if (keyword == "minimum") {
        if (value.is_number() && value < rule) wrong("is below " + rule.dump());
      } else if (keyword == "anyOf") {
        check_any(value, rule, at, out);
      } else if (keyword == "required" || keyword == "properties" ||
                 keyword == "additionalProperties") {
        if (value.is_object()) check_object(value, schema, keyword, at, out);
      } else if (keyword == "items" || keyword == "minItems" || keyword == "maxItems") {
        if (value.is_array()) check_array(value, keyword, rule, at, out);
      } else if (!is_annotation(keyword)) {
        wrong("the schema has an unknown keyword, " + keyword);
      }
    }
  }

  static bool is_annotation(const std::string& keyword) {
    static constexpr std::array<std::string_view, 6> kAnnotations{
        "$schema", "$id", "$defs", "title", "description", "examples"};
    return std::find(kAnnotations.begin(), kAnnotations.end(), keyword) != kAnnotations.end();
  }

  void check_any(const Json& value, const Json& schemas, const std::string& at, Errors& out) const {
    Errors all;
    for (const Json& schema : schemas) {
      Errors own;
      check(value, schema, at, own);
      if (own.empty()) return;
      all.insert(all.end(), own.begin(), own.end());
    }
    out.push_back(at + ": fits none of anyOf");
    out.insert(out.end(), all.begin(), all.end());
  }

  void check_object(const Json& value, const Json& schema, const std::string& keyword,
                    const std::string& at, Errors& out) const {
    const Json& rule = schema.at(keyword);
    if (keyword == "required") {
      for (const Json& name : rule) {
        if (!value.contains(name.get<std::string>())) out.push_back(at + ": lacks " + name.dump());
      }
      return;
    }
    const Json properties = schema.value("properties", Json::object());
    for (const auto& [name, child] : value.items()) {
      const bool known = properties.contains(name);
      if (keyword == "properties" && known) check(child, rule.at(name), at + "/" + name, out);
      if (keyword == "additionalProperties" && !known) check(child, rule, at + "/" + name, out);
    }
  }

  void check_array(const Json& value, const std::string& keyword, const Json& rule,
                   const std::string& at, Errors& out) const {
    if (keyword == "items") {
      for (std::size_t i = 0; i < value.size(); ++i)
        check(value[i], rule, at + "/" + std::to_string(i), out);
    } else if (keyword == "minItems" ? value.size() < rule.get<std::size_t>()
                                     : value.size() > rule.get<std::size_t>()) {
      out.push_back(at + ": has " + std::to_string(value.size()) + " items, " + keyword + " is " +
                    rule.dump());
    }
  }

  Json schema_;
};

}  // namespace muster::testing_support
