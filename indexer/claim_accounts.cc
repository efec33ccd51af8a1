#include "indexer/claim_accounts.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace muster::claims {
namespace {

constexpr std::size_t kMostSummands = 40;
constexpr std::size_t kMostTotals = 200;  // bounds the work on texts that no one wrote
constexpr std::int64_t kLeastTotal = 20;  // below it, a sum that fits may be chance

using Indexes = std::vector<std::size_t>;

std::int64_t low(const RawClaim& raw) { return raw.claim.min.value_or(0); }
std::int64_t high(const RawClaim& raw) { return raw.claim.max.value_or(0); }

class Accounts {
 public:
  Accounts(std::vector<RawClaim>& claims, ClaimContext context)
      : claims_(claims), context_(context) {}

  void settle() {
    mark_linked_parts();
    choose_keys();
    for (auto& [kind, indexes] : by_kind()) {
      add_up(indexes, &RawClaim::period);
      add_up(indexes, &RawClaim::heading_group);
      add_up_arms(indexes);
      part_rivals(indexes);
    }
    number_blocks();
    for (auto& [key, indexes] : by_block_and_kind()) {
      mark_below_total(indexes);
      mark_sums(indexes);
    }
  }

 private:
  // Numeric claims of persons that stand on their own, in order, by kind.
  std::map<std::string, Indexes> by_kind() const {
    std::map<std::string, Indexes> found;
    for (std::size_t i = 0; i < claims_.size(); ++i) {
      if (claims_[i].numeric() && !claims_[i].claim.part_of)
        found[claims_[i].claim.kind].push_back(i);
    }
    return found;
  }

  std::map<std::pair<int, std::string>, Indexes> by_block_and_kind() const {
    std::map<std::pair<int, std::string>, Indexes> found;
    for (std::size_t i = 0; i < claims_.size(); ++i) {
      const Claim& claim = claims_[i].claim;
      if (claims_[i].numeric() && !claim.part_of) found[{claim.block, claim.kind}].push_back(i);
    }
    return found;
  }

  void mark_linked_parts() {
    std::map<std::size_t, std::int64_t>
        bulleted;  // by parent: the sum of its bullets of the same kind
    for (RawClaim& raw : claims_) {
      if (raw.link == Tie::kNone || !raw.numeric()) continue;
      const RawClaim& parent = claims_[raw.parent];
      const bool whole = parent.numeric() && parent.claim.kind == raw.claim.kind;
      const bool fits = whole && (low(raw) <= high(parent) || parent.claim.at_least);
      const bool own_source = raw.link == Tie::kBracket && !raw.including && !raw.account.empty() &&
                              raw.account != parent.account;
      if (raw.rival) continue;
      if (fits && !own_source) {
        raw.claim.part_of = true;
        if (raw.link == Tie::kBullet) bulleted[raw.parent] += std::max<std::int64_t>(low(raw), 0);
      } else if (whole && raw.link == Tie::kBracket) {
        raw.rival = true;  // more than the whole: another figure for it
      }
    }
    // Bullets that come to clearly more than the line above them are not its parts.
    for (RawClaim& raw : claims_) {
      if (raw.link != Tie::kBullet || !raw.claim.part_of) continue;
      const RawClaim& parent = claims_[raw.parent];
      const std::int64_t sum = bulleted[raw.parent];
      if (sum / 5 > high(parent) / 4 && !parent.claim.at_least) raw.claim.part_of = false;
    }
  }

  void choose_keys() {
    keys_.resize(claims_.size());
    std::set<std::string> periods;
    for (const RawClaim& raw : claims_) {
      if (in_time(raw) && !raw.claim.part_of) periods.insert(raw.period);
    }
    std::string period;
    for (std::size_t i = 0; i < claims_.size(); ++i) {
      const RawClaim& raw = claims_[i];
      if (raw.claim.part_of && raw.parent < i) {
        keys_[i] = keys_[raw.parent];
        continue;
      }
      if (in_time(raw)) period = raw.period;
      keys_[i] = raw.account;
      if (periods.size() > 1) keys_[i] += '\n' + period;
      if (raw.rival) keys_[i] += "\nrival " + std::to_string(i);
    }
  }

  // Whether another time means another value of the same thing: strengths change, running totals
  // grow; losses of one time and of another add up.
  bool in_time(const RawClaim& raw) const {
    if (raw.period.empty() || !raw.numeric()) return false;
    return context_ == ClaimContext::kStrength ? raw.kind == Kind::kPersonnel : raw.cumulative;
  }

  // Losses that sources tell for different times, or under headings for different groups, are no
  // rivals.
  void add_up(const Indexes& indexes, std::string RawClaim::*what) {
    std::set<std::string_view> seen;
    for (std::size_t i : indexes) {
      const RawClaim& raw = claims_[i];
      const std::string& value = raw.*what;
      if (value.empty() || raw.cumulative || raw.header_source || raw.rival ||
          !counts_persons(raw.kind) || raw.kind == Kind::kPersonnel || !seen.insert(value).second) {
        return;
      }
    }
    for (std::size_t i : indexes)
      keys_[i] = keys_[indexes.front()];
  }

  // "80,000 infantry", and on the next line "6,400 cavalry (Polybius)": one source for one army.
  void add_up_arms(const Indexes& indexes) {
    std::set<std::string_view> arms;
    std::set<std::string_view> accounts;
    for (std::size_t i : indexes) {
      const RawClaim& raw = claims_[i];
      if (raw.rival || raw.arm.empty() || !arms.insert(raw.arm).second) return;
      if (!raw.account.empty()) accounts.insert(raw.account);
    }
    if (accounts.size() != 1) return;
    for (std::size_t i : indexes)
      keys_[i] = keys_[indexes.front()];
  }

  // "150 claimed killed, 68–103 confirmed": the second is another count of the same.
  void part_rivals(const Indexes& indexes) {
    for (std::size_t n = 1; n < indexes.size(); ++n) {
      const RawClaim& raw = claims_[indexes[n]];
      if (raw.status && raw.bare && !claims_[indexes[n - 1]].status)
        keys_[indexes[n]] += "\nconfirmed";
    }
  }

  void number_blocks() {
    std::map<std::string, int> numbers;
    for (std::size_t i = 0; i < claims_.size(); ++i) {
      const RawClaim& raw = claims_[i];
      if (raw.claim.part_of && raw.parent < i && raw.link != Tie::kNone)
        keys_[i] = keys_[raw.parent];
      const auto [found, fresh] = numbers.emplace(keys_[i], static_cast<int>(numbers.size()));
      claims_[i].claim.block = found->second;
    }
  }

  // What stands beside a total is in it.
  void mark_below_total(const Indexes& indexes) {
    for (std::size_t i : indexes) {
      const RawClaim& total = claims_[i];
      if (!total.total || ++totals_ > kMostTotals) continue;
      for (std::size_t k : indexes) {
        RawClaim& raw = claims_[k];
        // "Turks: 300 in total" holds nothing of the Greeks
        const bool same_group = raw.heading_group.find(total.heading_group) != std::string::npos;
        if (!raw.total && same_group && high(raw) <= high(total)) raw.claim.part_of = true;
      }
    }
  }

  // A figure that is exactly the sum of those next to it is their total.
  void mark_sums(const Indexes& all) {
    Indexes indexes;
    for (std::size_t i : all) {
      if (!claims_[i].claim.part_of) indexes.push_back(i);
    }
    for (std::size_t n = 0; n < indexes.size(); ++n) {
      if (high(claims_[indexes[n]]) < kLeastTotal || claims_[indexes[n]].claim.part_of) continue;
      mark_sum(indexes, n, 1);
      mark_sum(indexes, n, -1);
    }
  }

  void mark_sum(const Indexes& indexes, std::size_t whole, int step) {
    const RawClaim& total = claims_[indexes[whole]];
    std::int64_t least = 0;
    std::int64_t most = 0;
    std::size_t taken = 0;
    auto at = static_cast<std::ptrdiff_t>(whole) + step;
    for (; at >= 0 && at < static_cast<std::ptrdiff_t>(indexes.size()) && taken < kMostSummands;
         at += step) {
      const RawClaim& part = claims_[indexes[static_cast<std::size_t>(at)]];
      if (part.claim.part_of) return;
      least += low(part);
      most += high(part);
      ++taken;
      if (most > high(total)) return;
      if (taken > 1 && most == high(total) && least == low(total)) break;
    }
    if (taken < 2 || most != high(total) || least != low(total)) return;
    for (std::size_t n = 1; n <= taken; ++n) {
      const auto part = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(whole) +
                                                 step * static_cast<std::ptrdiff_t>(n));
      claims_[indexes[part]].claim.part_of = true;
    }
  }

  std::vector<RawClaim>& claims_;
  ClaimContext context_;
  std::vector<std::string> keys_;
  std::size_t totals_ = 0;
};

}  // namespace

std::string account_key(std::string_view source) {
  std::string key;
  std::size_t at = 0;
  while (at < source.size()) {
    std::size_t end = source.find_first_of(" ,;:()\t", at);
    if (end == std::string_view::npos) end = source.size();
    std::string word(source.substr(at, end - at));
    std::transform(word.begin(), word.end(), word.begin(), [](char c) {
      return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    at = end + 1;
    static constexpr std::string_view kIdle[] = {
        "",        "per",    "according", "to",       "as",        "by",        "the",
        "claim",   "claims", "claimed",   "estimate", "estimates", "estimated", "reported",
        "reports", "report", "sources",   "source",   "figures"};
    if (std::find(std::begin(kIdle), std::end(kIdle), word) != std::end(kIdle)) continue;
    if (!key.empty()) key += ' ';
    key += word;
  }
  // A source without a name ("estimates", "claimed") is still not the article's own account.
  return key.empty() && !source.empty() ? "?" : key;
}

void settle_accounts(std::vector<RawClaim>& claims, ClaimContext context) {
  Accounts(claims, context).settle();
}

}  // namespace muster::claims
