// How well the reader agrees with texts of real infoboxes, labelled by hand. Only where those are
// at hand.
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

#include "tests/indexer/claim_summary.h"

namespace muster {
namespace {

constexpr double kFloor = 0.98;

using Json = nlohmann::json;

bool same(const Json& label, const std::optional<Range>& range) {
  if (label.is_null()) return !range;
  return range && range->min == label.at("min").get<std::int64_t>() &&
         range->max == label.at("max").get<std::int64_t>();
}

// The envelope itself, another that the label allows, or the one without civilians.
bool allowed(const Json& row, const std::string& kind, const std::optional<Range>& range) {
  for (const char* variant : {"", "_alt", "_combatants"}) {
    if (row.contains(kind + variant) && same(row[kind + variant], range)) return true;
  }
  return false;
}

TEST(ClaimReaderSample, AgreesWithLabels) {
  std::ifstream file(MUSTER_SOURCE_DIR "/../shared/truth/numbers.jsonl");
  if (!file) GTEST_SKIP() << "no labelled texts beside the source folder";
  int right = 0;
  int total = 0;
  std::string line;
  while (std::getline(file, line)) {
    const Json row = Json::parse(line);
    const std::string field = row.at("field");
    const std::string text = row.at("text");
    const bool strength = field.starts_with("strength");
    if (!strength && !field.starts_with("casualties")) continue;
    const std::vector<Claim> claims =
        read_claims(text, strength ? ClaimContext::kStrength : ClaimContext::kCasualties);
    const auto compare = [&](const std::string& kind, const std::optional<Range>& range) {
      const bool unsaid = !row.contains(kind) || row[kind].is_null();
      if (unsaid && !range) return;
      ++total;
      if (allowed(row, kind, range)) {
        ++right;
      } else {
        std::cout << field << ": " << text << "\n  " << kind << " is " << summary(range) << ", not "
                  << row[kind] << "\n";
      }
    };
    if (strength) {
      compare("strength", strength_envelope(claims));
    } else {
      for (Loss loss : {Loss::kKilled, Loss::kWounded, Loss::kCaptured, Loss::kMissing}) {
        compare(kLossNames[static_cast<std::size_t>(loss)], envelope(claims, loss));
      }
    }
  }
  ASSERT_GT(total, 0);
  const double score = static_cast<double>(right) / total;
  std::cout << right << " of " << total << " envelopes right\n";
  EXPECT_GE(score, kFloor);
}

}  // namespace
}  // namespace muster
