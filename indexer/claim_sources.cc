#include "indexer/claim_sources.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

#include "common/characters.h"

namespace muster::claims {
namespace {

constexpr std::size_t kMostPartyWords = 4;

}  // namespace

bool names_a_party(const std::vector<Token>& tokens, std::size_t begin, std::size_t end) {
  constexpr std::array<std::string_view, 11> kParties{
      "government",     "gov",     "govt",           "opposition", "regime",
      "pro-government", "pro-gov", "pro-opposition", "activists",  "pro-rebel",
      "pro-regime"};
  // These speak whatever stands before them: "(Ethiopian government)", "(local officials)".
  constexpr std::array<std::string_view, 6> kSpeakers{"side",        "government", "officials",
                                                      "authorities", "ministry",   "media"};
  if (begin >= end) return false;
  const std::string_view last = tokens[end - 1].lower;
  if (is_one_of(last, kSpeakers) && end - begin <= kMostPartyWords) return true;
  return end == begin + 1 && is_one_of(last, kParties);
}

void pair_parties(std::vector<RawClaim>& claims) {
  std::map<std::string, std::size_t> lines;  // by kind: where the last party speaks
  for (const RawClaim& raw : claims) {
    if (raw.party) lines[raw.claim.kind] = raw.line;
  }
  for (std::size_t i = 0; !lines.empty() && i < claims.size(); ++i) {
    const RawClaim& raw = claims[i];
    if (raw.aside.empty() || raw.claim.source || raw.link != Tie::kNone) continue;
    const auto spoken = lines.find(raw.claim.kind);
    if (spoken != lines.end() && spoken->second != raw.line) cover_back(claims, i, raw.aside, true);
  }
}

void set_source(RawClaim& raw, const std::string& source) {
  if (source.empty()) return;
  raw.claim.source = source;
  raw.account = account_key(source);
  raw.header_source = false;
}

void cover_back(std::vector<RawClaim>& claims, std::size_t last, const std::string& source,
                bool same_line) {
  set_source(claims[last], source);
  std::vector<std::string_view> kinds{claims[last].claim.kind};
  bool parted = false;  // by more than a comma or "and"
  for (std::size_t i = last; i-- > 0;) {
    RawClaim& raw = claims[i];
    if (same_line && raw.line != claims[last].line) return;
    if (raw.link == Tie::kBracket) continue;
    if (raw.claim.source) return;
    const bool repeated = std::find(kinds.begin(), kinds.end(), raw.claim.kind) != kinds.end();
    parted = parted || !raw.joined;
    if (repeated && parted) return;
    if (!repeated) kinds.push_back(raw.claim.kind);
    set_source(raw, source);
  }
}

void inherit_source(std::vector<RawClaim>& claims, std::size_t first, std::size_t whole) {
  for (std::size_t i = first; i < claims.size(); ++i) {
    if (claims[i].claim.source) continue;
    claims[i].claim.source = claims[whole].claim.source;
    claims[i].account = claims[whole].account;
    claims[i].header_source = claims[whole].header_source;
  }
}

}  // namespace muster::claims
