#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/indexer/claim_summary.h"

namespace muster {
namespace {

constexpr ClaimContext kContexts[] = {ClaimContext::kStrength, ClaimContext::kCasualties,
                                      ClaimContext::kKilled, ClaimContext::kWounded};

void expect_sound(const std::string& text) {
  for (ClaimContext context : kContexts) {
    const std::vector<Claim> claims = read_claims(text, context);
    int blocks = 0;
    for (const Claim& claim : claims) {
      RC_ASSERT(!claim.kind.empty());
      RC_ASSERT(!claim.min || (claim.max && 0 <= *claim.min && *claim.min <= *claim.max));
      RC_ASSERT(!claim.max || *claim.max >= 0);
      RC_ASSERT(claim.block >= 0);
      blocks = std::max(blocks, claim.block + 1);
    }
    RC_ASSERT(blocks <= static_cast<int>(claims.size()));
    std::vector<std::optional<Range>> ranges{strength_envelope(claims)};
    for (Loss loss : kLosses)
      ranges.push_back(envelope(claims, loss));
    for (const auto& range : ranges)
      RC_ASSERT(!range || (0 <= range->min && range->min <= range->max));
  }
}

// Words and marks of such texts in any order: far more tangled than anyone writes.
rc::Gen<std::string> tangled(std::vector<std::string> words) {
  return rc::gen::map(
      rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(std::move(words))),
      [](const std::vector<std::string>& chosen) {
        std::string text;
        for (const std::string& word : chosen)
          text += word;
        return text;
      });
}

const std::vector<std::string> kWithoutNumbers{
    " ",          " ",         "\n",        "* ",
    "** ",        "(",         ")",         ",",
    ";",          ":",         ".",         "–",
    "-",          "/",         "+",         "~",
    "<",          ">",         "[",         "]",
    "killed ",    "wounded ",  "and ",      "or ",
    "captured ",  "missing ",  "soldiers ", "tanks ",
    "Unknown ",   "Heavy ",    "dozens ",   "hundreds of ",
    "several ",   "per SOHR ", "claim ",    "total ",
    "including ", "of whom ",  "up to ",    "at least ",
    "between ",   "c. ",       "{{circa|",  "}}",
    "<br>",       "<ref>",     "</ref>",    "🇹🇷",
    "Army ",      "lost ",     "later ",    "May ",
    "no ",        "all ",      "&nbsp;",    "'''",
    "[[File:",    "]]",        "First ",    "phase ",
    "by ",        "Flag.svg "};

RC_GTEST_PROP(ClaimReaderProperties, AnyBytesAreSound, (const std::string& text)) {
  expect_sound(text);
}

RC_GTEST_PROP(ClaimReaderProperties, TangledTextsAreSound, ()) {
  std::vector<std::string> words = kWithoutNumbers;
  for (const char* more : {"5 ", "300", "1,200 ", "1944 ", "12–20 ", "1.5 million ", "three ",
                           "hundred ", "2nd ", "T-72 ", "88 mm ", "99999999999999 "}) {
    words.emplace_back(more);
    words.emplace_back(more);
  }
  expect_sound(*tangled(words));
}

RC_GTEST_PROP(ClaimReaderProperties, NoNumberWithoutOneInTheText, ()) {
  const std::string text = *tangled(kWithoutNumbers);
  for (ClaimContext context : kContexts) {
    for (const Claim& claim : read_claims(text, context))
      RC_ASSERT(!claim.max);
  }
}

RC_GTEST_PROP(ClaimReaderProperties, AFigureIsReadAsWritten, ()) {
  const int number = *rc::gen::inRange(0, 1000);
  RC_ASSERT(losses_of(std::to_string(number) + " killed") == "killed " + std::to_string(number));
  RC_ASSERT(strength_of(std::to_string(number) + " men") == std::to_string(number));
}

RC_GTEST_PROP(ClaimReaderProperties, LinesAddUp, ()) {
  const auto counts = *rc::gen::container<std::vector<int>>(3, rc::gen::inRange(1000, 9999));
  RC_PRE(counts[0] != counts[1] + counts[2] && counts[2] != counts[0] + counts[1]);
  const std::string text = std::to_string(counts[0]) + " Franks killed\n" +
                           std::to_string(counts[1]) + " Saxons killed\n" +
                           std::to_string(counts[2]) + " Frisians killed";
  RC_ASSERT(losses_of(text) == "killed " + std::to_string(counts[0] + counts[1] + counts[2]));
}

RC_GTEST_PROP(ClaimReaderProperties, AccountsSpan, ()) {
  const int a = *rc::gen::inRange(1, 5000);
  const int b = *rc::gen::inRange(1, 5000);
  const std::string text =
      std::to_string(a) + " killed (per Alfa)\n" + std::to_string(b) + " killed (per Bravo)";
  RC_ASSERT(losses_of(text) == "killed " + summary(Range{std::min(a, b), std::max(a, b), false}));
}

// No time is measured; a reader that is quadratic does not come to an end here.
TEST(ClaimReaderProperties, LongTextsEnd) {
  for (const char* piece : {"(",
                            "5 killed, ",
                            "<ref>",
                            "{{cite ",
                            "[[File:",
                            "5–",
                            "5 killed\n* ",
                            "3, 5 and ",
                            "1 (",
                            "per X: 5\n",
                            "* 5\n",
                            "between ",
                            "hundred ",
                            "5 (5 killed) ",
                            "'",
                            "1,",
                            "killed and ",
                            "<",
                            "[",
                            "{{",
                            "Total: 5 killed\n",
                            "May 5 – "}) {
    std::string text;
    while (text.size() < 40'000)
      text += piece;
    for (ClaimContext context : kContexts)
      read_claims(text, context);
  }
}

}  // namespace
}  // namespace muster
