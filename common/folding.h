// What a single code point is to the tokeniser, and what it folds to. Nothing else includes this.
#pragma once

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

// One code of what a code point is folded to: NFKC, case folded, accents folded. A break,
// connector, apostrophe or dropped mark is itself; for what is ignored the code is U+FFFD.
struct FoldedCode {
  CharKind kind = CharKind::kBreak;
  bool last = true;  // no further code belongs to the code point
  char32_t code = 0;
};

// The code at `index`, which is 0 or follows one that was not the last.
FoldedCode fold_code(char32_t code, unsigned index);

// The kind of a code that fold_code gave: kMark, kWord or kPair.
CharKind folded_kind(char32_t code);

// The letter that `base` and a dropped mark behind it are, where that is another letter and no
// accented one (й is no и); 0: the mark is just dropped.
char32_t letter_with_mark(char32_t base, char32_t mark);

// Puts the codes of one word in canonical order and composes them, in place; returns how many are
// left.
std::size_t compose(char32_t* codes, std::size_t count);

inline bool is_folded_digit(char32_t code) { return code >= '0' && code <= '9'; }

}  // namespace muster
