// What tests compare of a strength or casualties text: its envelopes in words.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/facts.h"
#include "indexer/claim_reader.h"

namespace muster {

inline std::string summary(const std::optional<Range>& range) {
  if (!range) return "none";
  std::string text = std::to_string(range->min);
  if (range->max != range->min) text += ".." + std::to_string(range->max);
  return text + (range->at_least ? "+" : "");
}

// "12..20+", or "none"
inline std::string strength_of(std::string_view text) {
  return summary(strength_envelope(read_claims(text, ClaimContext::kStrength)));
}

// "killed 12, wounded 5..7+", or "none"
inline std::string losses_of(std::string_view text,
                             ClaimContext context = ClaimContext::kCasualties) {
  const std::vector<Claim> claims = read_claims(text, context);
  std::string all;
  for (Loss loss : kLosses) {
    const std::optional<Range> range = envelope(claims, loss);
    if (!range) continue;
    if (!all.empty()) all += ", ";
    all += kLossNames[static_cast<std::size_t>(loss)];
    all += " " + summary(range);
  }
  return all.empty() ? "none" : all;
}

// A text, what it means, and why.
struct ClaimCase {
  std::string_view text;
  std::string_view expected;
  std::string_view why;
};

}  // namespace muster
