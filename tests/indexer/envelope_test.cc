#include <gtest/gtest.h>

#include "indexer/claim_reader.h"

namespace muster {
namespace {

Claim claim(std::string kind, std::optional<std::int64_t> min, std::optional<std::int64_t> max,
            int block = 0) {
  Claim made;
  made.kind = std::move(kind);
  made.min = min;
  made.max = max;
  made.block = block;
  return made;
}

TEST(Envelope, NothingSaidIsNothing) {
  EXPECT_EQ(envelope({}, Loss::kKilled), std::nullopt);
  EXPECT_EQ(strength_envelope({}), std::nullopt);
  EXPECT_EQ(envelope({claim("wounded", 5, 5)}, Loss::kKilled), std::nullopt);
}

TEST(Envelope, VagueClaimsCountForNothing) {
  EXPECT_EQ(envelope({claim("killed", std::nullopt, std::nullopt)}, Loss::kKilled), std::nullopt);
  EXPECT_EQ(
      envelope({claim("killed", std::nullopt, std::nullopt), claim("killed", 7, 9)}, Loss::kKilled),
      (Range{7, 9, false}));
}

TEST(Envelope, SumsWithinAnAccount) {
  EXPECT_EQ(envelope({claim("killed", 10, 12), claim("killed", 3, 3), claim("wounded", 8, 8)},
                     Loss::kKilled),
            (Range{13, 15, false}));
}

TEST(Envelope, SpansAccounts) {
  EXPECT_EQ(
      envelope({claim("killed", 10, 12, 0), claim("killed", 3, 3, 0), claim("killed", 40, 40, 1)},
               Loss::kKilled),
      (Range{13, 40, false}));
}

TEST(Envelope, PartsAreNotAdded) {
  Claim part = claim("killed", 4, 4);
  part.part_of = true;
  EXPECT_EQ(envelope({claim("killed", 10, 10), part}, Loss::kKilled), (Range{10, 10, false}));
}

TEST(Envelope, UpToPromisesNothing) {
  EXPECT_EQ(envelope({claim("killed", std::nullopt, 16'000), claim("killed", 4'000, 4'000)},
                     Loss::kKilled),
            (Range{4'000, 20'000, false}));
}

TEST(Envelope, AtLeastOfAnyClaimHolds) {
  Claim more = claim("killed", 4, 4, 1);
  more.at_least = true;
  EXPECT_EQ(envelope({claim("killed", 10, 10), more}, Loss::kKilled), (Range{4, 10, true}));
}

TEST(Envelope, CombinedKindsCountForNone) {
  const std::vector<Claim> claims{claim("killed_and_wounded", 500, 500), claim("captured", 20, 20)};
  EXPECT_EQ(envelope(claims, Loss::kKilled), std::nullopt);
  EXPECT_EQ(envelope(claims, Loss::kWounded), std::nullopt);
  EXPECT_EQ(envelope(claims, Loss::kCasualties), std::nullopt);
  EXPECT_EQ(envelope(claims, Loss::kCaptured), (Range{20, 20, false}));
}

TEST(Envelope, StrengthCountsPersons) {
  EXPECT_EQ(strength_envelope(
                {claim("personnel", 900, 900), claim("tanks", 20, 20), claim("units", 3, 3)}),
            (Range{900, 900, false}));
}

TEST(Envelope, ManyLargeClaimsDoNotOverflow) {
  std::vector<Claim> claims(100, claim("killed", INT64_MAX / 2, INT64_MAX / 2));
  const auto range = envelope(claims, Loss::kKilled);
  ASSERT_TRUE(range);
  EXPECT_GT(range->min, 0);
  EXPECT_LE(range->min, range->max);
}

}  // namespace
}  // namespace muster
