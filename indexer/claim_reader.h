// Strength and casualties texts to claims, claims to envelopes.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "common/facts.h"

namespace muster {

// What a bare number in the text counts.
enum class ClaimContext { kStrength, kCasualties, kKilled, kWounded };

// Every quantity the text states, in its order. Vague ones ("dozens", "Heavy") have no numbers.
// Never fails.
std::vector<Claim> read_claims(std::string_view text, ClaimContext context);

// The envelope of one kind of loss: the sum within an account, the span across accounts. Parts are
// not added.
std::optional<Range> envelope(const std::vector<Claim>& claims, Loss kind);
// The same for strength: claims of persons.
std::optional<Range> strength_envelope(const std::vector<Claim>& claims);

}  // namespace muster
