#include "common/stored_facts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "common/compression.h"
#include "tests/support/json_schema.h"

namespace muster {
namespace {

const std::string kBody = "The fleet lay off the island for nine days before it landed.";
const std::string kRecord =
    R"({"schema_version":1,"path":"a.md","title":"Landing","description":")" + kBody + "\"}";

TEST(StoredFacts, ComeBackBesideTheirBody) {
  for (const std::string& record : {kRecord, std::string(sample_facts()), std::string()}) {
    for (const std::string& body : {kBody, std::string()})
      EXPECT_EQ(decompress_facts(compress_facts(record, body), body).value_or("none"), record);
  }
}

TEST(StoredFacts, LeaveOutWhatIsKnown) {
  EXPECT_LT(compress_facts(kRecord, kBody).size(), 60U);
  EXPECT_LT(compress_facts(sample_facts(), "").size(), 40U);
}

TEST(StoredFacts, RefuseWhatIsDamaged) {
  const std::string stored = compress_facts(kRecord, kBody);
  for (const std::string& bad : {std::string(), stored.substr(0, stored.size() - 1), kRecord}) {
    const auto back = decompress_facts(bad, kBody);
    ASSERT_FALSE(back.has_value());
    EXPECT_EQ(back.error().code, ErrorCode::kDamaged);
  }
}

// A key that records have got and the sample has not would be stored with every article.
TEST(StoredFacts, SampleIsARecord) {
  const testing_support::JsonSchema schema =
      testing_support::JsonSchema::from_file(MUSTER_SOURCE_DIR "/docs/schema/inspect.schema.json");
  EXPECT_THAT(schema.errors(nlohmann::json::parse(sample_facts())), testing::IsEmpty());
}

}  // namespace
}  // namespace muster
