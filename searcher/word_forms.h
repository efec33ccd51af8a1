// The words of an index that have the same stem as a word of a query.
//
// Only words as written are indexed, one posting each. A word of a query is widened to the index's
// words of its stem, which are found among the terms that share its first letters (docs/ranking.md:
// why, and what it gives).
#pragma once

#include <xapian.h>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/stemmer.h"

namespace muster {

class WordForms {
 public:
  WordForms(const Xapian::Database& db, Stemmer stemmer) : db_(db), stemmer_(std::move(stemmer)) {}

  // Terms of the index, without `prefix`, that stand for `word` (folded): those of its stem, itself
  // among them if the index has it. Ascending, at most kMaxForms.
  std::vector<std::string> of(std::string_view prefix, const std::string& word);

  // Terms that begin with `beginning`, at most `limit` + 1 (so that the caller can tell when there
  // are more).
  std::vector<std::string> beginning_with(std::string_view prefix, std::string_view beginning,
                                          std::size_t limit) const;

  // Terms at most two edits away, nearest first, then the most frequent; at most `limit`.
  std::vector<std::string> spelt_like(std::string_view prefix, const std::string& word,
                                      std::size_t limit) const;

  // The term under any of the prefixes that is spelt most like `word`, the most frequent of
  // several; itself excepted. nullopt: none is at most `at_most` edits away.
  std::optional<std::string> nearest(const std::vector<std::string>& prefixes,
                                     const std::string& word, std::size_t at_most) const;

  // Whether any form of the word is there under any of the prefixes.
  bool known(const std::vector<std::string>& prefixes, const std::string& word);

  static constexpr std::size_t kMaxForms = 64;

 private:
  struct Spelling {
    std::string word;
    std::size_t distance = 0;
    Xapian::doccount articles = 0;
  };
  // Nearest first, then the most frequent.
  std::vector<Spelling> spellings(const std::vector<std::string>& prefixes, const std::string& word,
                                  std::size_t at_most) const;

  Xapian::Database db_;
  Stemmer stemmer_;
};

}  // namespace muster
