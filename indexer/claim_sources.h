// Which claims a source vouches for.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "indexer/claim_accounts.h"
#include "indexer/claim_scanner.h"

namespace muster::claims {

// Whether the words of a bracket, tokens[begin, end), are a party that speaks: "(government)",
// "(Turkish side)".
bool names_a_party(const std::vector<Token>& tokens, std::size_t begin, std::size_t end);

// Where a party speaks for one figure, the lone words behind another of its kind are who says that:
// "120 dead (Ethiopian government)", "800+ dead (rebels)".
void pair_parties(std::vector<RawClaim>& claims);

// An empty source changes nothing.
void set_source(RawClaim& raw, const std::string& source);

// A source that stands behind claims[last] holds for it and for those before it, back to where
// another source begins or, past more than a comma or "and", a kind comes again; within its line,
// if `same_line`.
void cover_back(std::vector<RawClaim>& claims, std::size_t last, const std::string& source,
                bool same_line);

// Claims from `first` on, parts of claims[whole], have its source where they have none of their
// own.
void inherit_source(std::vector<RawClaim>& claims, std::size_t first, std::size_t whole);

}  // namespace muster::claims
