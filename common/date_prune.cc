#include "common/date_prune.h"

#include <algorithm>

#include "common/date_brackets.h"

namespace muster::dates {
namespace {

using Tokens = std::vector<Token>;

const Token& at(const Tokens& tokens, std::size_t i) {
  return i < tokens.size() ? tokens[i] : tokens.back();
}

void kill(Token& token) { token.glyph = Glyph::kOther; }

void remove_marked(Tokens& tokens, const std::vector<bool>& marked) {
  std::size_t kept = 0;
  bool space = false;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (marked[i]) {
      space = true;
      continue;
    }
    tokens[kept] = tokens[i];
    tokens[kept].space = tokens[kept].space || space;
    space = false;
    ++kept;
  }
  tokens.resize(kept);
}

bool is_date_start(const Token& token) {
  return token.is(Glyph::kNumber) || token.is(Word::kMonth);
}

// "Sunday, 6 June": the weekday and its comma.
void mark_weekdays(const Tokens& tokens, std::vector<bool>& marked) {
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    // "Palm Sunday", "Black Friday" are names.
    if (!tokens[i].is(Word::kWeekday) || (i > 0 && tokens[i - 1].is(Word::kPlain))) continue;
    const std::size_t next = i + (tokens[i + 1].is(Glyph::kComma) ? 2 : 1);
    if (!is_date_start(at(tokens, next)) && !at(tokens, next).is(Word::kOf)) continue;
    for (std::size_t k = i; k < next; ++k)
      marked[k] = true;
  }
}

// Whether the number at `i` may be the first of a range that ends in `last`: no year of a date
// before it.
bool is_like(const Tokens& tokens, std::size_t i, const Token& last) {
  if (!tokens[i].is(Glyph::kNumber)) return false;
  const bool dated = i > 0 && (tokens[i - 1].is(Word::kMonth) || tokens[i - 1].is(Glyph::kComma));
  return tokens[i].digits < 3 || (!dated && tokens[i].digits <= last.digits);
}

// Times of day, with the numbers that "hours" or "a.m." make one, and offsets from UTC.
void mark_clocks(Tokens& tokens, std::vector<bool>& marked) {
  const auto is_bare = [&](std::size_t i) {
    return tokens[i].is(Glyph::kNumber) && tokens[i].suffix == Suffix::kNone;
  };
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!tokens[i].clock) continue;
    marked[i] = true;
    if (tokens[i].is(Glyph::kWord)) {
      std::size_t k = i;
      if (k > 0 && is_bare(k - 1)) {
        marked[--k] = true;
        if (k > 1 && tokens[k - 1].is(Glyph::kDash) && is_like(tokens, k - 2, tokens[k])) {
          marked[k - 1] = marked[k - 2] = true;
        }
      }
      // UTC+3, GMT−5
      const Token& next = at(tokens, i + 1);
      if (!next.space && next.is(Glyph::kOther)) marked[i + 1] = true;
      if (!next.space && next.is(Glyph::kDash) && !at(tokens, i + 2).space &&
          (at(tokens, i + 2).is(Glyph::kNumber) || at(tokens, i + 2).clock)) {
        marked[i + 1] = marked[i + 2] = true;
      }
    }
  }
  // "12:00, 7 June": the comma only set the time apart.
  for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
    if (marked[i] && tokens[i + 1].is(Glyph::kComma) && is_date_start(tokens[i + 2]))
      marked[i + 1] = true;
  }
  // A dash between two times of one day goes with them.
  for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
    if (!tokens[i].is(Glyph::kDash) || marked[i] || !marked[i - 1] || !marked[i + 1]) continue;
    std::size_t next = i + 1;
    while (next < tokens.size() && (marked[next] || tokens[next].is(Glyph::kComma)) && next < i + 6)
      ++next;
    if (!is_date_start(at(tokens, next))) marked[i] = true;
  }
}

// "; 80 years and 2 months ago", as templates put it behind a date.
void mark_ages(const Tokens& tokens, std::vector<bool>& marked) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!tokens[i].is(Word::kAgo)) continue;
    std::size_t begin = i;
    while (begin > 0 && !marked[begin - 1]) {
      const Token& token = tokens[begin - 1];
      const bool part = token.is(Glyph::kNumber) || token.is(Glyph::kComma) ||
                        token.is(Word::kYears) || token.is(Word::kDuration) || token.is(Word::kAnd);
      if (!part) break;
      --begin;
      if (begin > 0 && tokens[begin - 1].is(Glyph::kSemicolon)) break;
    }
    if (begin == i || begin == 0 || !tokens[begin - 1].is(Glyph::kSemicolon)) continue;
    for (std::size_t k = begin - 1; k <= i; ++k)
      marked[k] = true;
  }
}

// Kills the number before `i`, and the one before that where the two are a range.
void kill_before(Tokens& tokens, std::size_t i) {
  if (i == 0 || !tokens[i - 1].is(Glyph::kNumber)) return;
  kill(tokens[i - 1]);
  const bool joined = i >= 3 && (tokens[i - 2].is(Glyph::kDash) || tokens[i - 2].is(Word::kTo) ||
                                 tokens[i - 2].is(Word::kOr) || tokens[i - 2].is(Word::kAnd));
  if (joined && is_like(tokens, i - 3, tokens[i - 1])) kill(tokens[i - 3]);
}

void kill_foreign(Tokens& tokens) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].is(Word::kForeignEra)) {
      if (i > 0 && tokens[i - 1].is(Glyph::kNumber)) {
        kill_before(tokens, i);
      } else if (at(tokens, i + 1).is(Glyph::kNumber)) {
        kill(tokens[i + 1]);
      }
    } else if (tokens[i].is(Word::kForeignMonth)) {
      const std::size_t day = i > 0 && tokens[i - 1].is(Word::kOf) ? i - 1 : i;
      kill_before(tokens, day);
      // "Rabi' al-Awwal, 1365": the year, behind what else the month is called; a day of ours has
      // its month behind it.
      for (std::size_t k = i + 1; k < std::min(i + 6, tokens.size()); ++k) {
        const Token& token = tokens[k];
        if (token.is(Glyph::kNumber)) {
          if (!tokens[k + 1].is(Word::kMonth)) kill(tokens[k]);
          break;
        }
        const bool name = token.is(Glyph::kWord) && !token.is(Word::kMonth);
        const bool joint = token.is(Glyph::kComma) || (token.is(Glyph::kDash) && !token.space);
        if (!name && !joint) break;
      }
    }
  }
}

// "2,000 men", "3 days", "34-day": but "May 1944 army" has a year.
void kill_counts(Tokens& tokens) {
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    const bool counted =
        tokens[i].is(Word::kUnit) || tokens[i].is(Word::kDuration) || tokens[i].is(Word::kYears);
    if (!counted) continue;
    std::size_t number = i;
    if (tokens[i - 1].is(Glyph::kDash) && !tokens[i - 1].space && !tokens[i].space) number = i - 1;
    if (number == 0 || !tokens[number - 1].is(Glyph::kNumber)) continue;
    if (tokens[number - 1].suffix == Suffix::kPlural) continue;
    // "the 4th day of July"
    if (tokens[i].is(Word::kDuration) && at(tokens, i + 1).is(Word::kOf) &&
        at(tokens, i + 2).is(Word::kMonth)) {
      tokens[i].word = Word::kFiller;
      continue;
    }
    const bool dated = number >= 2 && (tokens[number - 2].is(Word::kMonth) ||
                                       (tokens[number - 2].is(Glyph::kComma) && number >= 3 &&
                                        tokens[number - 3].is(Glyph::kNumber)));
    if (dated && tokens[number - 1].digits == 4 && !tokens[i].is(Word::kYears)) continue;
    kill_before(tokens, number);
  }
}

// "Phase 2", "Operation 1027", "Day 3".
void kill_labels(Tokens& tokens) {
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    Token& next = tokens[i + 1];
    if (!next.is(Glyph::kNumber) || next.suffix == Suffix::kPlural) continue;
    // "5 May 2013 at 1400"
    const bool hour = tokens[i].is(Word::kAt) && i > 0 && is_date_start(tokens[i - 1]) &&
                      next.digits == 4 && next.value < 2400 && next.value % 100 < 60;
    if (tokens[i].is(Word::kNumbered) || hour) {
      kill(next);
      continue;
    }
    if (!tokens[i].is(Word::kStep) && !tokens[i].is(Word::kDuration)) continue;
    if (next.digits > 2) continue;
    // "First phase 14 – 25 November": the phase has its number already.
    const bool numbered =
        i > 0 && (tokens[i - 1].is(Glyph::kNumber) || tokens[i - 1].is(Glyph::kWord) ||
                  (tokens[i].is(Word::kDuration) && tokens[i - 1].is(Glyph::kOther)));
    if (!numbered || at(tokens, i + 2).is(Glyph::kColon)) kill(next);
  }
}

}  // namespace

void prune(std::vector<Token>& tokens) {
  std::vector<bool> marked(tokens.size(), false);
  mark_weekdays(tokens, marked);
  mark_clocks(tokens, marked);
  mark_ages(tokens, marked);
  remove_marked(tokens, marked);
  kill_foreign(tokens);
  kill_counts(tokens);
  kill_labels(tokens);
  settle_brackets(tokens);
}

std::vector<std::size_t> matching_brackets(const std::vector<Token>& tokens) {
  std::vector<std::size_t> match(tokens.size());
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    match[i] = i;
    if (tokens[i].is(Glyph::kOpen)) {
      open.push_back(i);
    } else if (tokens[i].is(Glyph::kClose) && !open.empty()) {
      match[open.back()] = i;
      open.pop_back();
    }
  }
  return match;
}

}  // namespace muster::dates
