#include "common/date_brackets.h"

#include <optional>

#include "common/date_prune.h"

namespace muster::dates {
namespace {

using Tokens = std::vector<Token>;

constexpr std::size_t kMaxDepth =
    4;  // deeper brackets are not looked into: each look costs their length

enum class Fate { kKeep, kDrop, kOpen, kStyle, kReplace, kEither };

struct Content {
  bool month = false;
  bool season = false;
  bool number = false;
  bool year = false;       // a number of three digits or more
  bool long_year = false;  // of four
  bool old_style = false;
  bool new_style = false;
  bool plain = false;      // words that mean nothing here
  bool only_marks = true;  // circa, question marks, eras, "ongoing"
  bool only_parts = true;  // what a date without its year is made of
  std::size_t tokens = 0;
};

bool is_joint(const Token& token) {
  return token.is(Glyph::kDash) || token.is(Glyph::kComma) || token.is(Glyph::kSlash) ||
         token.is(Word::kAnd) || token.is(Word::kOr) || token.is(Word::kTo) ||
         token.is(Word::kOf) || token.is(Word::kFiller) || token.is(Word::kYears) ||
         token.is(Word::kPart);
}

bool is_mark(const Token& token) {
  return token.is(Word::kApprox) || token.is(Word::kCirca) || token.is(Glyph::kQuestion) ||
         token.is(Glyph::kTilde);
}

Content content_of(const Tokens& tokens, std::size_t begin, std::size_t end) {
  Content content;
  for (std::size_t i = begin; i < end; ++i) {
    const Token& token = tokens[i];
    ++content.tokens;
    const bool number = token.is(Glyph::kNumber);
    const bool year = number && token.digits >= 3;
    content.number = content.number || number;
    content.year = content.year || year;
    content.long_year = content.long_year || (year && token.digits == 4);
    content.month = content.month || token.is(Word::kMonth);
    content.season = content.season || token.is(Word::kSeason);
    content.old_style = content.old_style || token.is(Word::kOldStyle);
    content.new_style = content.new_style || token.is(Word::kNewStyle);
    content.plain = content.plain || token.is(Word::kPlain) || token.is(Word::kUnit);
    const bool mark = is_mark(token);
    content.only_marks =
        content.only_marks &&
        (mark || token.is(Word::kEra) || token.is(Word::kOngoing) || token.is(Word::kOnward));
    content.only_parts =
        content.only_parts && !year &&
        (number || mark || is_joint(token) || token.is(Word::kMonth) || token.is(Word::kSeason));
  }
  return content;
}

bool is_year_alone(const Tokens& tokens, std::size_t begin, std::size_t end) {
  if (begin >= end || !tokens[begin].is(Glyph::kNumber) || tokens[begin].suffix != Suffix::kNone)
    return false;
  if (end - begin == 2) return tokens[begin + 1].is(Word::kEra);
  return end - begin == 1 && tokens[begin].digits >= 3;
}

// What becomes of the brackets at `open` and `close`; `before` is what stands before them, if
// anything does.
Fate fate_of(const Tokens& tokens, std::size_t open, std::size_t close, const Token* before) {
  const Content content = content_of(tokens, open + 1, close);
  if (content.tokens == 0) return Fate::kDrop;
  const bool dated = content.month || content.number;
  if (content.old_style || content.new_style) {
    if (!dated) return Fate::kStyle;
    return content.old_style ? Fate::kDrop : Fate::kReplace;
  }
  const Token& first = tokens[open + 1];
  if (content.only_marks) return Fate::kOpen;
  if (tokens[open].square && !content.month && (!content.long_year || content.plain))
    return Fate::kDrop;
  const bool joins = first.is(Word::kOr) || first.is(Word::kAnd) || first.is(Word::kUntil) ||
                     first.is(Word::kTo) || first.is(Glyph::kDash);
  if (before == nullptr) return Fate::kKeep;
  const bool after_number = before->is(Glyph::kNumber);
  if (joins && dated && (after_number || before->is(Word::kMonth) || before->is(Word::kEra)))
    return Fate::kOpen;
  const bool after_day = before->is(Word::kMonth) || (after_number && before->digits <= 2);
  if (after_day && is_year_alone(tokens, open + 1, close)) return Fate::kOpen;
  // "13 (25) October", "26 August (7 September) 1812": the same day twice.
  const Token& behind = close + 1 < tokens.size() ? tokens[close + 1] : tokens.back();
  const bool number_alone = content.tokens == 1 && first.is(Glyph::kNumber) && first.digits <= 2;
  if (after_number && before->digits <= 2 && number_alone && behind.is(Word::kMonth))
    return Fate::kEither;
  if (before->is(Word::kMonth) && content.month && content.number && content.only_parts &&
      behind.is(Glyph::kNumber) && behind.digits >= 3) {
    return Fate::kEither;
  }
  // "14 October (Saturday) 1066", "24 June (traditional), 1314"
  const Token& year =
      behind.is(Glyph::kComma) && close + 2 < tokens.size() ? tokens[close + 2] : behind;
  if (after_day && !dated && !content.season && year.is(Glyph::kNumber) && year.digits >= 3)
    return Fate::kDrop;
  const bool after_year = before->is(Word::kEra) || (after_number && before->digits >= 3);
  if (after_year && content.only_parts && (content.month || content.season)) return Fate::kOpen;
  return Fate::kKeep;
}

// Takes the day and month (and year, which is returned) at the end of `out` away: a New Style date
// stands in for them.
std::optional<Token> take_date(Tokens& out) {
  std::optional<Token> year;
  bool month = false;
  while (!out.empty()) {
    const Token& last = out.back();
    if (last.is(Glyph::kNumber) && last.digits >= 3) {
      if (year || month) break;
      year = last;
    } else if (last.is(Word::kMonth)) {
      if (month) break;
      month = true;
    } else if (last.is(Glyph::kNumber) ? last.digits > 2
                                       : !last.is(Glyph::kDash) && !last.is(Glyph::kComma)) {
      break;
    } else if (last.is(Glyph::kDash) &&
               (out.size() < 2 || !out[out.size() - 2].is(Glyph::kNumber) ||
                out[out.size() - 2].digits > 2)) {
      break;  // the dash of a range between two whole dates
    }
    out.pop_back();
  }
  return year;
}

}  // namespace

void settle_brackets(std::vector<Token>& tokens) {
  const std::vector<std::size_t> match = matching_brackets(tokens);
  Tokens out;
  out.reserve(tokens.size() + 8);
  std::vector<std::size_t> opened;  // closing brackets to be left out
  std::vector<std::size_t> kept;    // closing brackets of those we are in
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!opened.empty() && opened.back() == i) {
      opened.pop_back();
      continue;
    }
    if (!kept.empty() && kept.back() == i) kept.pop_back();
    if (!tokens[i].is(Glyph::kOpen) || match[i] == i || kept.size() >= kMaxDepth) {
      out.push_back(tokens[i]);
      continue;
    }
    const std::size_t close = match[i];
    switch (fate_of(tokens, i, close, out.empty() ? nullptr : &out.back())) {
      case Fate::kDrop:
        i = close;
        break;
      case Fate::kOpen:
        opened.push_back(close);
        break;
      case Fate::kEither:
        out.push_back(tokens[i]);
        out.back().glyph = Glyph::kSlash;
        opened.push_back(close);
        break;
      case Fate::kStyle: {
        std::size_t style = i;
        while (!tokens[style].is(Word::kOldStyle) && !tokens[style].is(Word::kNewStyle))
          ++style;
        out.push_back(tokens[style]);
        i = close;
        break;
      }
      case Fate::kReplace: {
        const auto year = take_date(out);
        bool own_year = false;
        for (std::size_t k = i + 1; k < close; ++k) {
          if (tokens[k].is(Word::kNewStyle)) continue;
          own_year = own_year || (tokens[k].is(Glyph::kNumber) && tokens[k].digits >= 3);
          out.push_back(tokens[k]);
        }
        if (year && !own_year) out.push_back(*year);
        i = close;
        break;
      }
      case Fate::kKeep:
        out.push_back(tokens[i]);
        kept.push_back(close);
        break;
    }
  }
  tokens = std::move(out);
}

}  // namespace muster::dates
