// Which part of a text answers a query best.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "searcher/term_matcher.h"

namespace muster {

struct Passage {
  double score = -1;  // negative: there is none
  std::size_t section = 0;
  std::size_t begin = 0;     // bytes: its first match, or the beginning of that match's sentence
  std::size_t end = 0;       // of its last match
  std::size_t sentence = 0;  // where the sentence of its first match begins
};

// Columns that a text takes once its line breaks and tabs are blanks. Runs of blanks count in full.
std::size_t line_width(std::string_view text);

// Looks through the sections of one article, in any order, for the best passage of at most `room`
// columns.
class PassageFinder {
 public:
  // `size` is that of all sections together, in bytes.
  PassageFinder(const TermMatcher& matcher, std::size_t room, std::size_t size);

  // `offset`: how much text stands before the section.
  void look_at(std::string_view text, std::size_t section, std::size_t offset);

  const Passage& best() const { return best_; }

 private:
  // Where a passage may begin: at a match, or at the beginning of the sentence whose first match
  // that is.
  struct Start {
    std::size_t hit = 0;
    std::size_t begin = 0;
    std::size_t sentence = 0;
    std::int64_t column = 0;
  };
  void sweep(const std::vector<Start>& starts, double factor, std::size_t section,
             std::size_t offset);

  const TermMatcher& matcher_;
  std::int64_t room_;
  double size_;
  Passage best_;
  TextMatches matches_;
  std::vector<std::int64_t> end_columns_;  // of the hits
  std::vector<Start> at_hits_;
  std::vector<Start> at_sentences_;
};

}  // namespace muster
