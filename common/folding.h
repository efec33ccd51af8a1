// What a single code point is to the tokeniser, and what it folds to. Nothing else includes this.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace muster {

enum class CharKind : std::uint8_t {
  kBreak,        // sets words apart
  kConnector,    // sets them apart, but what it connects is written as one word: hyphen, slash
  kApostrophe,   // dropped between letters
  kIgnored,      // as if it were not there: soft hyphens, zero-width and format characters
  kDroppedMark,  // an accent or point that people leave out
  kMark,         // a mark that carries meaning: vowel signs
  kWord,         // a letter or digit
  kPair,         // a character of a script without blanks: ideographs, kana, Hangul, Thai ...
};

// A code point as it is indexed: NFKC, case folded, accents folded. A break, connector, apostrophe
// or dropped mark is in codes[0] as it is; what is ignored has no codes.
struct FoldedChar {
  static constexpr std::size_t kMaxCodes = 18;  // U+FDFA, a whole phrase, is the longest

  CharKind kind = CharKind::kBreak;  // of the first code
  std::uint8_t count = 0;
  std::array<char32_t, kMaxCodes> codes{};
};

FoldedChar fold_char(char32_t code);

// The kind of a code that fold_char gave: kMark, kWord or kPair.
CharKind folded_kind(char32_t code);

// The letter that `base` and a dropped mark behind it are, where that is another letter and no
// accented one (й is no и); 0: the mark is just dropped.
char32_t letter_with_mark(char32_t base, char32_t mark);

// Puts the codes of one word in canonical order and composes them, in place; returns how many are
// left.
std::size_t compose(char32_t* codes, std::size_t count);

inline bool is_folded_digit(char32_t code) { return code >= '0' && code <= '9'; }

}  // namespace muster
