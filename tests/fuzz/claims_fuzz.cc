// Strength and casualties texts: whatever they hold, claims and envelopes are sound.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string_view>
#include <vector>

#include "indexer/claim_reader.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void check(const std::optional<muster::Range>& range) {
  require(!range || (range->min >= 0 && range->min <= range->max));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using muster::ClaimContext;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  for (ClaimContext context : {ClaimContext::kStrength, ClaimContext::kCasualties,
                               ClaimContext::kKilled, ClaimContext::kWounded}) {
    const std::vector<muster::Claim> claims = muster::read_claims(text, context);
    require(claims.size() <= size);
    for (const muster::Claim& claim : claims) {
      require(!claim.kind.empty());
      require(!claim.min || (claim.max && *claim.min >= 0 && *claim.min <= *claim.max));
      require(!claim.max || *claim.max >= 0);
      require(claim.block >= 0 && static_cast<std::size_t>(claim.block) < claims.size());
    }
    check(muster::strength_envelope(claims));
    for (muster::Loss loss : muster::kLosses)
      check(muster::envelope(claims, loss));
  }
  return 0;
}
