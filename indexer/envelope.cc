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
  struct Account {
    Range sum;
    bool promises = false;  // says more than "up to"
  };
  std::map<int, Account> accounts;
  for (const Claim& claim : stated) {
    if (claim.kind != kind || claim.part_of || !claim.max) continue;
    Account& account = accounts[claim.block];
    Range& sum = account.sum;
    account.promises = account.promises || claim.min;
    sum.min = std::min(sum.min + std::min(claim.min.value_or(0), *claim.max),
                       kMost);  // "up to" promises nothing
    sum.max = std::min(sum.max + *claim.max, kMost);
    sum.at_least = sum.at_least || claim.at_least;
  }
  if (accounts.empty()) return std::nullopt;
  const bool promised = std::any_of(accounts.begin(), accounts.end(),
                                    [](const auto& account) { return account.second.promises; });
  // "10,000 (estimates up to 35,000)": what promises nothing takes nothing from what another says.
  const auto least = [&](const Account& account) {
    return promised && !account.promises ? account.sum.max : account.sum.min;
  };
  Range whole = accounts.begin()->second.sum;
  whole.min = least(accounts.begin()->second);
  for (const auto& [block, account] : accounts) {
    const Range& sum = account.sum;
    whole.min = std::min(whole.min, least(account));
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
