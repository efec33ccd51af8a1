#include <algorithm>
#include <map>
#include <string_view>

#include "indexer/claim_lexicon.h"
#include "indexer/claim_reader.h"

namespace muster {
namespace {

// No sum of claims comes near it; keeps hostile texts from overflowing.
constexpr std::int64_t kMost = std::int64_t{1} << 60;

std::optional<Range> envelope_of(const std::vector<Claim>& stated, std::string_view kind) {
  std::map<int, Range> accounts;
  for (const Claim& claim : stated) {
    if (claim.kind != kind || claim.part_of || !claim.max) continue;
    Range& sum = accounts[claim.block];
    sum.min = std::min(sum.min + std::min(claim.min.value_or(0), *claim.max),
                       kMost);  // "up to" promises nothing
    sum.max = std::min(sum.max + *claim.max, kMost);
    sum.at_least = sum.at_least || claim.at_least;
  }
  if (accounts.empty()) return std::nullopt;
  Range whole = accounts.begin()->second;
  for (const auto& [block, sum] : accounts) {
    whole.min = std::min(whole.min, sum.min);
    whole.max = std::max(whole.max, sum.max);
    whole.at_least = whole.at_least || sum.at_least;
  }
  return whole;
}

}  // namespace

std::optional<Range> envelope(const std::vector<Claim>& claims, Loss kind) {
  return envelope_of(claims, kLossNames[static_cast<std::size_t>(kind)]);
}

std::optional<Range> strength_envelope(const std::vector<Claim>& stated) {
  return envelope_of(stated, claims::kind_name(claims::Kind::kPersonnel));
}

}  // namespace muster
