// Values of a stored record, which is JSON of our own making that may yet be damaged: what is not
// there or is of another type is as good as unsaid.
#pragma once

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>

#include "common/facts.h"

namespace muster {

std::string text_at(const nlohmann::json& object, const char* key);
std::optional<std::int64_t> number_at(const nlohmann::json& object, const char* key);
std::optional<double> decimal_at(const nlohmann::json& object, const char* key);
std::optional<Range> range_at(const nlohmann::json& object, const char* key);
// An object or an array; an empty array where there is none.
const nlohmann::json& object_at(const nlohmann::json& object, const char* key);
const nlohmann::json& list_at(const nlohmann::json& object, const char* key);

}  // namespace muster
