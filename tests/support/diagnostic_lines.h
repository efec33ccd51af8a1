// Diagnostics as NDJSON, for the tests of the programs that write them.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <string>

#include "common/unicode.h"
#include "tests/support/json_schema.h"

namespace muster::test {

// "error yaml-syntax" and its like by the file's name, from NDJSON that keeps to its schema.
inline std::map<std::string, std::set<std::string>> said_of(const std::string& ndjson) {
  using testing_support::JsonSchema;
  static const JsonSchema kSchema =
      JsonSchema::from_file(MUSTER_SOURCE_DIR "/docs/schema/diagnostics.schema.json");
  std::map<std::string, std::set<std::string>> said;
  std::istringstream lines(ndjson);
  for (std::string line; std::getline(lines, line);) {
    const nlohmann::json one = nlohmann::json::parse(line);
    EXPECT_THAT(kSchema.errors(one), ::testing::IsEmpty()) << line;
    EXPECT_EQ(printable(line), line) << "nothing for a terminal to obey";
    const std::string file = std::filesystem::path(one["path"].get<std::string>()).filename();
    said[file].insert(one["severity"].get<std::string>() + ' ' + one["code"].get<std::string>());
  }
  return said;
}

}  // namespace muster::test
