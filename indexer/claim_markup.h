// Strength and casualties texts in one plain form, before anything is read from them.
#pragma once

#include <string>
#include <string_view>

namespace muster::claims {

inline constexpr char kRangeDash = '\x1e';  // an en or em dash, a minus: never part of a word
inline constexpr char kFlagMark =
    '\x1d';  // a flag, whether emoji, template or image: what follows is another group

// `lower` is `text` in ASCII lower case: the same offsets hold in both.
struct PlainText {
  std::string text;
  std::string lower;
};

// Removes references, comments, tags, templates, links and quotes; breaks and list items become
// lines; blanks, dashes, digits and comparison signs of all kinds become one kind each; a blank
// that groups thousands becomes a comma.
PlainText plain_claim_text(std::string_view text);

}  // namespace muster::claims
