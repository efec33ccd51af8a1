// Words to stems: which words of the index are forms of one word.
#pragma once

#include <xapian.h>

#include <string>
#include <string_view>
#include <vector>

#include "common/error.h"

namespace muster {

// Stems of words as the tokeniser gives them. It remembers the latest ones, so it is not for two
// threads at once.
class Stemmer {
 public:
  // "english", or "none": every word is its own stem. kUsage for any other language.
  static Result<Stemmer> make(std::string_view language = "english");

  // Valid until the next call.
  std::string_view stem(std::string_view word);

  // "english" or "none", as the database records it.
  const std::string& language() const { return language_; }
  bool is_none() const { return stem_.is_none(); }

 private:
  struct Slot {
    std::string word;
    std::string stem;
  };

  Stemmer(Xapian::Stem stem, std::string language);

  Xapian::Stem stem_;
  std::string language_;
  std::vector<Slot> slots_;  // a word's hash is its slot; empty until the first word
  std::string word_;         // Xapian wants a string
};

// Whether the vocabulary is worth a walk. False where no other word has the stem of this one
// (numbers, other scripts, no language) and for stems of one letter, whose forms ("aing") are no
// words.
bool has_other_forms(std::string_view word, Stemmer& stemmer);

// A prefix that all words of the same stem as `word` have in common, as long as the rules of the
// language promise: who walks a vocabulary from there meets every form of the word. Never empty
// where the word is not.
std::string stem_walk_prefix(std::string_view word, Stemmer& stemmer);

}  // namespace muster
