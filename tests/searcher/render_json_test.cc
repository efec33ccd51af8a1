#include "searcher/render_json.h"

#include <gtest/gtest.h>

#include <cmath>
#include <sstream>

#include "tests/searcher/golden_cases.h"
#include "tests/support/json_schema.h"

namespace muster {
namespace {

using Json = nlohmann::json;
using testing_support::JsonSchema;

const JsonSchema& schema() {
  static const JsonSchema kSchema =
      JsonSchema::from_file(MUSTER_SOURCE_DIR "/docs/schema/search.schema.json");
  return kSchema;
}

const std::vector<std::string> kNothingWrong;

TEST(RenderJson, KeepsToItsSchema) {
  for (const auto& [name, results] : samples::golden_cases()) {
    const std::string text = render_json(results);
    EXPECT_EQ(text.find('\n'), text.size() - 1) << name << ": one line";
    EXPECT_EQ(schema().errors(Json::parse(text)), kNothingWrong) << name;
    std::istringstream lines(render_ndjson(results));
    std::size_t count = 0;
    for (std::string line; std::getline(lines, line); ++count)
      EXPECT_EQ(schema().errors(Json::parse(line), "#/$defs/line"), kNothingWrong) << name;
    EXPECT_EQ(count, results.hits.size()) << name << ": a line for each hit";
  }
  EXPECT_EQ(schema().errors(Json::parse(render_json({}))), kNothingWrong) << "empty results";
}

TEST(RenderJson, HasWhatTheResultsHave) {
  Results results = samples::facets();
  results.parsed = "siege \"knights hospitaller\"";
  results.hits[0].score = 12.5;
  results.hits[0].date.text = "1 May 1648 – 27 September 1669";
  results.hits[0].tags = {"siege"};
  const Json json = Json::parse(render_json(results));
  EXPECT_EQ(json["schema_version"], 1);
  EXPECT_EQ(json["total"], 1204);
  EXPECT_EQ(json["matched"], "any");
  EXPECT_EQ(json["offset"], 99);
  EXPECT_EQ(json["suggestion"], nullptr);
  EXPECT_EQ(json["timeline"], nullptr) << "not asked for";
  EXPECT_EQ(json["facets"]["combatant"][1], (Json{{"value", "People's Crusade"}, {"count", 310}}));
  EXPECT_EQ(json["facets"]["tag"], Json::array());
  EXPECT_EQ(json["facets_more"]["combatant"], 912);
  const Json& hit = json["results"][0];
  EXPECT_EQ(hit["rank"], 100);
  EXPECT_EQ(hit["score"], 12.5);
  EXPECT_EQ(hit["path"], "crete/siege_of_candia.md");
  EXPECT_EQ(hit["tags"], Json{"siege"});
  EXPECT_EQ(hit["date"], (Json{{"text", "1 May 1648 – 27 September 1669"},
                               {"first_day", "1648-05-01"},
                               {"last_day", "1669-09-27"},
                               {"ongoing", false},
                               {"short", "1 May 1648 – 27 Sep 1669"}}));
  EXPECT_EQ(hit["place"], "Candia (Heraklion), Crete");
  EXPECT_EQ(hit["sides"][0], (Json{"Ottoman Empire", "Regency of Algiers"}));
  EXPECT_EQ(hit["forces"][1]["killed"], (Json{{"min", 29088}, {"max", 30985}, {"at_least", true}}));
  EXPECT_EQ(hit["forces"][1]["wounded"], nullptr) << "not said";
  EXPECT_EQ(hit["losses"]["killed"], nullptr) << "nothing is added up";
  EXPECT_EQ(hit["author"], nullptr) << "not said";
  EXPECT_FALSE(hit.contains("schema_version")) << "said once, above";
}

TEST(RenderJson, BeginsWithTheSchemaVersion) {
  EXPECT_EQ(render_json(samples::hits()).rfind(R"({"schema_version":1,"query":"siege",)", 0), 0U);
  EXPECT_EQ(render_ndjson(samples::hits()).rfind(R"({"schema_version":1,"rank":1,)", 0), 0U);
}

TEST(RenderJson, GivesDaysBeforeChristAndTheTimeline) {
  const Json json = Json::parse(render_json(samples::centuries()));
  EXPECT_EQ(json["timeline_unit"], "century");
  EXPECT_EQ(json["timeline"][0],
            (Json{{"from", "-0499-01-01"}, {"to", "-0400-12-31"}, {"count", 9}}));
}

struct Highlights {
  Snippet snippet;
  std::string text;
  Json highlights;
  const char* why;
};

TEST(RenderJson, CountsHighlightsInCodePoints) {
  const std::vector<Highlights> cases{
      {{"", "a siege", {{2, 7}}}, "a siege", {{2, 7}}, "ASCII: as bytes"},
      {{"", "é siege", {{3, 8}}}, "é siege", {{2, 7}}, "two bytes, one code point"},
      {{"", "城の鉄砲", {{6, 12}}}, "城の鉄砲", {{2, 4}}, "three bytes each"},
      {{"", "🏰 🏰", {{0, 4}, {5, 9}}}, "🏰 🏰", {{0, 1}, {2, 3}}, "not UTF-16 units"},
      {{"", "e\u0301 x", {{4, 5}}}, "e\u0301 x", {{3, 4}}, "a mark is a code point"},
      {{"", "\xff x", {{2, 3}}}, "\ufffd x", {{2, 3}}, "a replaced byte is one"},
      {{"", "abc", {{1, 99}}}, "abc", {{1, 3}}, "no further than the text"},
      {{"", "abc", {{2, 1}, {5, 9}}}, "abc", Json::array(), "ranges that are none"},
  };
  for (const Highlights& c : cases) {
    Results results;
    results.hits = {samples::candia()};
    results.hits[0].snippet = c.snippet;
    const Json snippet = Json::parse(render_json(results))["results"][0]["snippet"];
    EXPECT_EQ(snippet["text"], c.text) << c.why;
    EXPECT_EQ(snippet["highlights"], c.highlights) << c.why;
  }
}

TEST(RenderJson, TellsOfPathsThatAreNoUtf8) {
  Results results = samples::hits();
  results.hits[0].path = "caf\xe9.md";
  results.hits[0].file = "../caf\xe9 1.md";
  const Json json = Json::parse(render_json(results));
  EXPECT_EQ(json["results"][0]["path"], "caf\ufffd.md");
  EXPECT_EQ(json["results"][0]["file_encoded"], "../caf%E9%201.md");
  EXPECT_FALSE(json["results"][1].contains("file_encoded"));
  EXPECT_EQ(json["notes"].size(), 1U);
  EXPECT_EQ(schema().errors(json), kNothingWrong);
}

TEST(RenderJson, HasNoNumbersThatAreNone) {
  Results results = samples::hits();
  results.took_ms = std::nan("");
  results.hits[0].score = HUGE_VAL;
  EXPECT_EQ(schema().errors(Json::parse(render_json(results))), kNothingWrong);
}

// The validator itself must see what is wrong, or the tests above say nothing.
TEST(JsonSchema, SeesWhatIsWrong) {
  const JsonSchema small(Json::parse(R"({
    "type": "object", "required": ["a"], "additionalProperties": false,
    "properties": {"a": {"type": ["integer", "null"], "minimum": 1}, "b": {"enum": ["x", null]},
                   "c": {"const": 1}, "d": {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/pair"}]}},
    "$defs": {"pair": {"type": "array", "items": {"type": "string"}, "minItems": 2, "maxItems": 2}}})"));
  struct Case {
    const char* json;
    bool fits;
  };
  for (const Case& c : std::vector<Case>{
           {R"({"a": 1})", true},
           {R"({"a": null, "b": "x", "c": 1, "d": ["p", "q"]})", true},
           {R"({"a": 1, "d": null})", true},
           {R"([])", false},
           {R"({})", false},
           {R"({"a": 0})", false},
           {R"({"a": 1.5})", false},
           {R"({"a": "1"})", false},
           {R"({"a": 1, "b": "y"})", false},
           {R"({"a": 1, "c": 2})", false},
           {R"({"a": 1, "d": ["p"]})", false},
           {R"({"a": 1, "d": ["p", "q", "r"]})", false},
           {R"({"a": 1, "d": ["p", 2]})", false},
           {R"({"a": 1, "e": 1})", false},
       }) {
    EXPECT_EQ(small.errors(Json::parse(c.json)).empty(), c.fits) << c.json;
  }
  EXPECT_FALSE(JsonSchema(Json{{"pattern", "x"}}).errors("x").empty()) << "an unknown keyword";
}

}  // namespace
}  // namespace muster
