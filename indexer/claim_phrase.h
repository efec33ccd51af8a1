// The words around a quantity: what is counted, what befell it, who says so, and when.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "indexer/claim_lexicon.h"
#include "indexer/claim_scanner.h"

namespace muster::claims {

// Losses as one expression names them: "killed", "killed, wounded or captured".
struct LossWords {
  std::vector<Kind> kinds;   // in their order, each once
  bool alternative = false;  // "or", "/"

  bool empty() const { return kinds.empty(); }
  bool is(Kind kind) const { return kinds.size() == 1 && kinds.front() == kind; }
  void add(Kind kind);
  std::string name() const;  // "killed_or_captured"
};

struct Phrase {
  LossWords losses;
  Kind noun = Kind::kNone;  // what is counted, by the last noun before anything else
  std::size_t noun_at = 0;  // where
  bool plural = false;      // that noun is
  bool named = false;       // some word says of whom
  bool lost = false;
  bool wrecked = false;
  bool total = false;
  bool civilian = false;
  bool leader = false;
  bool weak = false;    // "more", "others": nothing of their own
  bool status = false;  // "confirmed"
  bool change = false;  // "reinforced to"
  bool including = false;
  bool of_whom = false;
  bool cumulative = false;      // "by 12 October": a running total
  std::string period;           // dates and words of time; empty: none
  std::size_t group_begin = 0;  // the words that say of whom
  std::size_t group_end = 0;
  std::size_t source_begin = 0;  // the words that say who claims it; equal: none
  std::size_t source_end = 0;

  bool sourced() const { return source_begin != source_end; }
};

// Reads tokens[begin, end), passing over brackets opened inside. `label`: the words stand as a
// heading or in brackets of their own, where "claim", "estimates" or a counter's name make the
// whole a source.
Phrase read_phrase(const std::vector<Token>& tokens, std::size_t begin, std::size_t end,
                   bool label);

// Where the bracket opened at `open` ends, at most `end`.
std::size_t close_of(const std::vector<Token>& tokens, std::size_t open, std::size_t end);

// tokens[begin, end) as written, without marks at the ends.
std::string written(const std::vector<Token>& tokens, std::size_t begin, std::size_t end);

}  // namespace muster::claims
