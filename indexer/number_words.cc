#include "indexer/number_words.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "indexer/claim_lexicon.h"

namespace muster::claims {
namespace {

using Named = std::pair<std::string_view, std::int64_t>;

constexpr std::array<Named, 28> kSmall{
    {{"one", 1},      {"two", 2},        {"three", 3},     {"four", 4},      {"five", 5},
     {"six", 6},      {"seven", 7},      {"eight", 8},     {"nine", 9},      {"ten", 10},
     {"eleven", 11},  {"twelve", 12},    {"thirteen", 13}, {"fourteen", 14}, {"fifteen", 15},
     {"sixteen", 16}, {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19}, {"twenty", 20},
     {"thirty", 30},  {"forty", 40},     {"fifty", 50},    {"sixty", 60},    {"seventy", 70},
     {"eighty", 80},  {"ninety", 90},    {"fourty", 40}}};

constexpr std::array<Named, 15> kScales{{{"dozen", 12},
                                         {"hundred", 100},
                                         {"thousand", 1'000},
                                         {"million", 1'000'000},
                                         {"billion", 1'000'000'000},
                                         {"lakh", 100'000},
                                         {"lakhs", 100'000},
                                         {"crore", 10'000'000},
                                         {"k", 1'000},
                                         {"m", 1'000'000},
                                         {"mn", 1'000'000},
                                         {"mln", 1'000'000},
                                         {"bn", 1'000'000'000},
                                         {"millions", 1'000'000},
                                         {"hundreds", 100}}};

constexpr std::array<std::string_view, 9> kPlurals{"dozens", "hundreds", "thousands",
                                                   "scores", "millions", "tens",
                                                   "dozen",  "hundred",  "thousand"};

constexpr std::array<std::string_view, 28> kVague{
    "several",      "many",    "few",        "numerous",         "various",     "countless",
    "multiple",     "handful", "unknown",    "unspecified",      "undisclosed", "uncertain",
    "undetermined", "unclear", "unrecorded", "undefined-number", "none",        "nil",
    "nothing",      "minimal", "negligible", "considerable",     "significant", "most",
    "all",          "much",    "couple",     "innumerable"};

// "heavy" says how many only where nothing heavy follows: "12 heavy guns".
constexpr std::array<std::string_view, 10> kDegrees{
    "heavy", "light", "severe", "high", "low", "moderate", "minor", "slight", "massive", "huge"};

template <std::size_t N>
std::optional<std::int64_t> find(const std::array<Named, N>& names, std::string_view word) {
  for (const Named& name : names) {
    if (name.first == word) return name.second;
  }
  return std::nullopt;
}

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_word(const std::vector<Token>& tokens, std::size_t at) {
  return at < tokens.size() && tokens[at].type == TokenType::kWord;
}
std::string_view word_at(const std::vector<Token>& tokens, std::size_t at) {
  return is_word(tokens, at) ? tokens[at].lower : std::string_view();
}

// "twenty", "twenty-five"
std::optional<std::int64_t> small_number(std::string_view word) {
  if (const auto value = find(kSmall, word)) return value;
  const std::size_t hyphen = word.find('-');
  if (hyphen == std::string_view::npos) return std::nullopt;
  const auto tens = find(kSmall, word.substr(0, hyphen));
  const auto ones = find(kSmall, word.substr(hyphen + 1));
  if (tens && ones && *tens >= 20 && *ones < 10) return *tens + *ones;
  return std::nullopt;
}

std::int64_t times(std::int64_t a, std::int64_t b) {
  if (a > kLargestCount / b) return kLargestCount + 1;
  return a * b;
}

// The scale behind the other end of a range that goes on at `at`; 1: none.
std::int64_t scale_ahead(const std::vector<Token>& tokens, std::size_t at) {
  if (at + 2 >= tokens.size() || tokens[at + 1].type != TokenType::kNumber) return 1;
  const std::string_view word = word_at(tokens, at);
  if (tokens[at].type != TokenType::kDash && word != "to" && word != "or" && word != "and")
    return 1;
  const std::int64_t scale = find(kScales, word_at(tokens, at + 2)).value_or(1);
  return scale >= 1'000 ? scale : 1;
}

std::optional<Value> figure_value(const std::vector<Token>& tokens, std::size_t at) {
  const Figure& figure = tokens[at].figure;
  Value value;
  value.length = figure.length;
  value.grouped = figure.grouped;
  value.end = at + 1;
  std::int64_t scale = 1;
  while (const auto next = find(kScales, word_at(tokens, value.end))) {
    // "5 hundred thousand"; but "3 m" of something measured is left alone unless glued: 3m
    const std::string_view word = word_at(tokens, value.end);
    const bool glued = tokens[value.end].text.data() ==
                       tokens[value.end - 1].text.data() + tokens[value.end - 1].text.size();
    if (word.size() <= 2 && !glued) break;
    if (word == "hundreds" || word == "millions") break;
    scale = times(scale, *next);
    ++value.end;
    if (scale > kLargestCount) return std::nullopt;
  }
  if (scale == 1 && figure.decimals > 0) scale = scale_ahead(tokens, at + 1);  // "3.8–3.9 million"
  value.scale = scale;
  std::int64_t digits = figure.digits;
  int decimals = figure.decimals;
  if (figure.dot_grouped && scale >= 1'000 && figure.length <= 6) decimals = 3;  // 1.250 million
  value.number = times(digits, scale);
  if (value.number > kLargestCount && decimals == 0) return std::nullopt;
  for (; decimals > 0; --decimals) {
    if (value.number % 10 != 0) return std::nullopt;  // 1.5 of a man
    value.number /= 10;
  }
  return value.number > kLargestCount ? std::nullopt : std::optional(value);
}

// "three thousand five hundred and twelve", "a hundred", "two dozen", "half a million"
std::optional<Value> word_value(const std::vector<Token>& tokens, std::size_t at) {
  Value value;
  std::size_t i = at;
  std::int64_t total = 0;
  std::int64_t current = 0;
  bool any = false;
  if (word_at(tokens, i) == "half" && (word_at(tokens, i + 1) == "a" || is_word(tokens, i + 1))) {
    const std::size_t scale_at = word_at(tokens, i + 1) == "a" ? i + 2 : i + 1;
    const auto scale = find(kScales, word_at(tokens, scale_at));
    if (!scale || *scale < 1'000 || word_at(tokens, scale_at).size() < 4) return std::nullopt;
    value.number = *scale / 2;
    value.scale = *scale;
    value.end = scale_at + 1;
    return value;
  }
  if (word_at(tokens, i) == "half-million") {
    value.number = 500'000;
    value.end = i + 1;
    return value;
  }
  if ((word_at(tokens, i) == "a" || word_at(tokens, i) == "an")) {
    const auto scale = find(kScales, word_at(tokens, i + 1));
    if (!scale || word_at(tokens, i + 1).size() < 4) return std::nullopt;
    current = 1;
    ++i;
  }
  for (; is_word(tokens, i) && i < at + 12; ++i) {
    const std::string_view word = tokens[i].lower;
    if (const auto small = small_number(word)) {
      if (current % 10 != 0 || (current != 0 && current % 100 < 20 && current % 100 != 0)) break;
      current += *small;
      any = true;
    } else if (const auto scale = find(kScales, word);
               scale && word.size() >= 4 && !word.ends_with('s')) {
      if (current == 0) break;
      any = true;
      value.scale = *scale;
      if (*scale <= 100) {
        current = times(current, *scale);
      } else {
        total += times(current, *scale);
        current = 0;
      }
      if (current > kLargestCount || total > kLargestCount) return std::nullopt;
    } else if (word == "and" && any && value.scale >= 100 && small_number(word_at(tokens, i + 1)) &&
               !find(kScales, word_at(tokens, i + 2))) {
      continue;
    } else {
      break;
    }
  }
  if (!any) return std::nullopt;
  value.number = total + current;
  value.end = i;
  return value;
}

// "one and a half million"
void and_a_half(const std::vector<Token>& tokens, Value& value) {
  const std::size_t i = value.end;
  if (value.scale != 1 || word_at(tokens, i) != "and" || word_at(tokens, i + 1) != "a" ||
      word_at(tokens, i + 2) != "half")
    return;
  const auto scale = find(kScales, word_at(tokens, i + 3));
  if (!scale || *scale < 1'000 || value.number > 1'000) return;
  value.number = value.number * *scale + *scale / 2;
  value.scale = *scale;
  value.end = i + 4;
}

}  // namespace

std::optional<Value> read_value(const std::vector<Token>& tokens, std::size_t at) {
  if (at >= tokens.size()) return std::nullopt;
  if (tokens[at].type == TokenType::kNumber) {
    auto value = figure_value(tokens, at);
    if (value) and_a_half(tokens, *value);
    return value;
  }
  if (tokens[at].type != TokenType::kWord) return std::nullopt;
  // "no one", "one of the few": a pronoun, not a count
  if (tokens[at].lower == "one" && at > 0 &&
      (word_at(tokens, at - 1) == "no" || word_at(tokens, at - 1) == "day"))
    return std::nullopt;
  auto value = word_value(tokens, at);
  if (value) and_a_half(tokens, *value);
  return value;
}

std::size_t vague_length(const std::vector<Token>& tokens, std::size_t at) {
  if (at >= tokens.size()) return 0;
  if (tokens[at].type == TokenType::kVague) return word_at(tokens, at + 1) == "of" ? 2 : 1;
  if (tokens[at].type != TokenType::kWord) return 0;
  std::size_t end = at;
  const std::string_view word = tokens[at].lower;
  if (contains(kDegrees, word)) {
    const std::string_view next = word_at(tokens, at + 1);
    const bool hundreds = contains(kPlurals, next);
    const Word meaning = look_up(next);
    const bool losses = meaning.role == Role::kLoss && meaning.kind == Kind::kCasualties;
    if (!hundreds && !losses &&
        !(next.empty() && at + 1 <= tokens.size() &&
          !(at + 1 < tokens.size() && tokens[at + 1].type == TokenType::kNumber)))
      return 0;
    end = at + 1;
  } else if (contains(kVague, word)) {
    end = at + 1;
    if (word == "all" || word == "most") {  // "all 300 men"
      const std::size_t next = word_at(tokens, end) == "of" ? end + 1 : end;
      if (read_value(tokens, next)) return 0;
    }
  } else if (word == "no" || word == "zero") {
    const Word meaning = look_up(word_at(tokens, at + 1));
    const bool losses = meaning.role == Role::kLoss || word_at(tokens, at + 1) == "known" ||
                        word_at(tokens, at + 1) == "data";
    return losses ? 1 : 0;
  } else if (word == "a" &&
             (word_at(tokens, at + 1) == "few" || word_at(tokens, at + 1) == "handful" ||
              word_at(tokens, at + 1) == "couple" || word_at(tokens, at + 1) == "number" ||
              word_at(tokens, at + 1) == "third" || word_at(tokens, at + 1) == "quarter")) {
    end = at + 2;
  } else if (word == "some" || word == "half" || word == "two-thirds" || word == "one-third") {
    if (read_value(tokens, at) || read_value(tokens, at + 1)) return 0;
    end = at + 1;
  } else if (contains(kPlurals, word) && word.ends_with('s')) {
    end = at + 1;
  } else {
    return 0;
  }
  // "several dozen", "tens of thousands of", "unknown number of"
  for (;;) {
    const std::string_view next = word_at(tokens, end);
    const std::string_view after = word_at(tokens, end + 1);
    if (contains(kPlurals, next) || next == "million") {
      ++end;
    } else if (next == "of" && contains(kPlurals, after)) {
      end += 2;
    } else if ((next == "number" || next == "numbers" || next == "amount") && after == "of") {
      end += 2;
    } else if (next == "number" || next == "numbers") {
      ++end;
    } else {
      break;
    }
  }
  if (word_at(tokens, end) == "of") ++end;
  return end - at;
}

}  // namespace muster::claims
