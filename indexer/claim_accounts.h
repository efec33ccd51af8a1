// Which claims belong to one account, and which are part of another.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/facts.h"
#include "indexer/claim_lexicon.h"
#include "indexer/claim_phrase.h"
#include "indexer/claim_reader.h"

namespace muster::claims {

// How a claim hangs on the one above it.
enum class Tie : std::uint8_t { kNone, kBracket, kIncluding, kBullet };

struct RawClaim {
  Claim claim;
  Kind kind = Kind::kNone;  // kNone: several at once
  LossWords losses;
  std::string heading_group;  // of whom, by the heading it stands under
  Tie link = Tie::kNone;
  std::size_t parent =
      0;                // index, where there is a link; its own: part of something not counted here
  std::string account;  // who says so, folded; empty: the article itself
  bool header_source = false;
  std::string period;
  bool cumulative = false;  // a running total at that time
  bool rival = false;       // another value of the same thing: "or 500", "reinforced to 500"
  bool status = false;      // "confirmed"
  bool party = false;       // its source is a party in brackets behind it
  std::string aside;        // lone words in brackets behind it, which may be such a party
  bool total = false;
  bool bare = false;       // names nobody
  bool including = false;  // "including" makes it a part, whoever says so
  std::string arm;         // "cavalry", where that is whom it counts
  bool joined = false;     // a comma or "and" leads to the next claim
  std::size_t line = 0;

  bool numeric() const { return claim.max.has_value(); }
};

// The name by which two mentions of a source are one: "per SOHR" and "SOHR claim".
std::string account_key(std::string_view source);

// Sets block and part_of of each claim. Accounts are numbered by first appearance.
void settle_accounts(std::vector<RawClaim>& claims, ClaimContext context);

}  // namespace muster::claims
