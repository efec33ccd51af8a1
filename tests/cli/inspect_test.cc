// muster-index inspect: its schema, and what it must read from articles that were read by people.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "tests/support/json_schema.h"
#include "tests/support/program.h"
#include "tests/support/temp_folder.h"

namespace muster::test {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;
using ::testing::IsEmpty;
using testing_support::JsonSchema;

const std::string kFixtures = MUSTER_SOURCE_DIR "/fixtures";

std::vector<Json> lines_of(const std::string& out) {
  std::vector<Json> lines;
  std::istringstream stream(out);
  for (std::string line; std::getline(stream, line);)
    lines.push_back(Json::parse(line));
  return lines;
}

// Where `actual` lacks something of `expected`, a line each. Keys that are not expected may be
// anything; numbers that are no integers may differ by a little.
void compare(const Json& actual, const Json& expected, const std::string& at,
             std::vector<std::string>& out) {
  if (expected.is_object() && actual.is_object()) {
    for (const auto& [key, value] : expected.items()) {
      if (!actual.contains(key)) {
        out.push_back(at + "/" + key + ": is not there");
      } else {
        compare(actual[key], value, at + "/" + key, out);
      }
    }
  } else if (expected.is_array() && actual.is_array() && actual.size() == expected.size()) {
    for (std::size_t i = 0; i < expected.size(); ++i)
      compare(actual[i], expected[i], at + "/" + std::to_string(i), out);
  } else if (expected.is_number_float() && actual.is_number()) {
    if (std::abs(actual.get<double>() - expected.get<double>()) > 1e-6)
      out.push_back(at + ": " + actual.dump() + ", not " + expected.dump());
  } else if (actual != expected) {
    out.push_back(at + ": " + actual.dump() + ", not " + expected.dump());
  }
}

TEST(InspectTest, ReadsWhatPeopleRead) {
  std::size_t files = 0;
  for (const auto& entry : fs::directory_iterator(kFixtures + "/expected")) {
    const Json golden = Json::parse(read_text(entry.path().string()));
    const Outcome outcome =
        muster_index({"inspect", kFixtures + "/articles/" + golden["article"].get<std::string>()});
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    const std::vector<Json> lines = lines_of(outcome.out);
    ASSERT_EQ(lines.size(), 1U) << entry.path();
    std::vector<std::string> differences;
    compare(lines[0], golden["expected"], "", differences);
    EXPECT_THAT(differences, IsEmpty()) << entry.path().filename();
    ++files;
  }
  EXPECT_GE(files, 6U);
}

void expect_schema(const std::string& folder, int status) {
  const JsonSchema schema =
      JsonSchema::from_file(MUSTER_SOURCE_DIR "/docs/schema/inspect.schema.json");
  const Outcome outcome = muster_index({"inspect", folder});
  EXPECT_EQ(outcome.status, status) << outcome.err;
  const std::vector<Json> lines = lines_of(outcome.out);
  EXPECT_FALSE(lines.empty()) << folder;
  for (const Json& line : lines)
    EXPECT_THAT(schema.errors(line), IsEmpty()) << line["path"];
}

TEST(InspectTest, KeepsToItsSchema) { expect_schema(kFixtures + "/articles", 0); }

TEST(InspectTest, KeepsToItsSchemaOverBrokenArticles) { expect_schema(kFixtures + "/broken", 7); }

TEST(InspectTest, KeepsToItsSchemaOverTheCorpus) {
  const std::string corpus = MUSTER_SOURCE_DIR "/../shared/corpus";
  if (!fs::exists(corpus)) GTEST_SKIP() << "there is no " << corpus;
  expect_schema(corpus, 0);
}

// A schema that lets unknown keys pass, or leaves keys out of what is required, would hold nothing
// to anything.
void expect_closed(const Json& schema, const std::string& at) {
  if (schema.is_object() && schema.value("type", Json()) == "object" &&
      schema.contains("properties")) {
    EXPECT_EQ(schema.value("additionalProperties", Json()), false) << at;
    std::vector<std::string> names;
    for (const auto& [name, child] : schema["properties"].items())
      names.push_back(name);
    EXPECT_THAT(schema.value("required", Json::array()).get<std::vector<std::string>>(),
                ::testing::UnorderedElementsAreArray(names))
        << at;
  }
  if (!schema.is_structured()) return;
  for (const auto& [key, child] : schema.items())
    expect_closed(child, at + "/" + key);
}

TEST(InspectTest, TheSchemasAllowNothingElse) {
  for (const char* name : {"inspect", "diagnostics"}) {
    expect_closed(Json::parse(read_text(std::string(MUSTER_SOURCE_DIR "/docs/schema/") + name +
                                        ".schema.json")),
                  name);
  }
}

}  // namespace
}  // namespace muster::test
