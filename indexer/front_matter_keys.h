// The keys of front matter that mean something.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace muster {

// What a key says. The first ones are one text each, and kSingle counts them.
enum class Meaning {
  kTitle,
  kShortDescription,
  kDescription,
  kAuthor,
  kImage,
  kPublished,
  kTags,
  kDates,
  kPlaces,
  kInfoboxes,
  kOther
};
inline constexpr std::size_t kSingle = 6;

struct KnownKey {
  Meaning meaning = Meaning::kOther;
  int rank = 0;  // where several keys mean one text: the lowest rank counts
};

// Known in any case, with `-`, `_`, blanks or nothing between the words.
KnownKey known_key(std::string_view key);

// The form in which two spellings of a key are one: lower case, nothing between its words.
std::string plain_key(std::string_view key);

}  // namespace muster
