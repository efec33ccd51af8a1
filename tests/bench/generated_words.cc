#include "tests/bench/generated_words.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace muster::bench {
namespace {

// How fast the vocabulary of running text grows: chosen so that real articles of this kind and
// generated ones have about as many words of their own. See docs/performance.md.
constexpr double kFunctionWords = 0.45;  // the share of words like "the"
constexpr double kFunctionExponent = 1.05;
constexpr double kWordExponent = 1.3;
constexpr double kWordRanks = 300'000;
constexpr double kWordShift = 25;

constexpr std::array kCommon = {
    "the",   "of",      "and",    "to",    "in",    "a",       "on",      "was",     "by",
    "were",  "with",    "that",   "from",  "as",    "had",     "for",     "at",      "it",
    "his",   "their",   "which",  "an",    "after", "they",    "he",      "been",    "but",
    "into",  "is",      "its",    "be",    "not",   "this",    "or",      "while",   "also",
    "when",  "who",     "had",    "two",   "over",  "several", "between", "other",   "more",
    "one",   "against", "during", "first", "all",   "some",    "under",   "up",      "out",
    "three", "are",     "no",     "have",  "him",   "day",     "before",  "through", "there",
    "would", "later",   "around", "near",  "about", "than",    "next"};

constexpr std::array kStems = {
    "force",    "attack",   "army",    "town",     "command",  "govern",   "troop",     "kill",
    "captur",   "control",  "advanc",  "rebel",    "fight",    "report",   "offens",    "battle",
    "milit",    "area",     "village", "soldier",  "position", "retreat",  "enemy",     "cavalry",
    "brigade",  "division", "defend",  "wound",    "siege",    "launch",   "cross",     "river",
    "north",    "south",    "east",    "west",     "airport",  "tank",     "artillery", "line",
    "district", "fort",     "general", "regiment", "road",     "withdraw", "support",   "garrison",
    "surround", "ship",     "column",  "bombard",  "armour",   "supply",   "civilian",  "hill",
    "bridge",   "assault",  "order",   "fire",     "reinforc", "militia",  "convoy",    "surrend"};

// As many forms of a word as English mostly has.
constexpr std::array kEndings = {"", "s", "ed", "ing"};

constexpr std::array kOnsets = {"b", "br", "c",  "ch", "d",  "dr", "f", "g",  "gr", "h",
                                "j", "k",  "kh", "l",  "m",  "n",  "p", "pl", "q",  "r",
                                "s", "sh", "st", "t",  "th", "tr", "v", "w",  "y",  "z"};
constexpr std::array kVowels = {"a", "e", "i", "o", "u", "a", "e", "ai", "ou", "ee", "ia", "é"};
constexpr std::array kCodas = {"", "", "n", "r", "l", "s", "t", "m", "d", "ck", "nd", "rt", "x"};

std::string syllables(std::uint64_t seed, std::size_t count) {
  Random random(seed);
  std::string out;
  for (std::size_t i = 0; i < count; ++i) {
    out += random.of(kOnsets);
    // An accent now and then, as in names; most letters are plain.
    out += kVowels[random.below(random.chance(0.1) ? kVowels.size() : kVowels.size() - 1)];
    if (i + 1 == count || random.chance(0.3)) out += random.of(kCodas);
  }
  return out;
}

std::string ordinal(std::size_t number) {
  const std::size_t last = number % 10;
  const bool teen = number / 10 % 10 == 1;
  const char* ending = teen ? "th" : last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th";
  return std::to_string(number) + ending;
}

std::string acronym(std::string_view name) {
  std::string out;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (name[i] >= 'A' && name[i] <= 'Z' && (i == 0 || name[i - 1] == ' ')) out += name[i];
  }
  return out;
}

}  // namespace

std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
  std::uint64_t x = a ^ (b + 0x9e3779b97f4a7c15ULL + (a << 6) + (a >> 2));
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
  x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
  return x ^ (x >> 31);
}

std::uint64_t Random::next() {
  state_ += 0x9e3779b97f4a7c15ULL;
  return mix(state_, 0);
}

std::size_t Random::zipf(double exponent, double ranks, double shift) {
  // The inverse of the continuous law.
  const double power = 1 - exponent;
  const double first = std::pow(1 + shift, power);
  const double at = std::pow(first + unit() * (std::pow(ranks + shift, power) - first), 1 / power);
  return static_cast<std::size_t>(std::max(at - shift - 1, 0.0));
}

std::string capitalised(std::string_view word) {
  std::string out(word);
  if (!out.empty() && out.front() >= 'a' && out.front() <= 'z')
    out.front() = static_cast<char>(out.front() - 32);
  return out;
}

std::string word_of_rank(std::size_t rank) {
  if (rank < kCommon.size()) return kCommon[rank];
  rank -= kCommon.size();
  // Forms of one stem lie far from each other: "attack" is much commoner than "attackable".
  if (rank < kStems.size() * kEndings.size()) {
    return std::string(kStems[rank % kStems.size()]) + kEndings[rank / kStems.size()];
  }
  const std::uint64_t stem = rank / 3;
  std::string word = syllables(mix(stem, 1), stem % 3 == 0 && rank < 6'000 ? 1 : 2);
  if (rank % 3 != 0) word += kEndings[rank % 3];
  return rank % 11 == 0 ? capitalised(word) : word;
}

std::size_t draw_word(Random& random) {
  if (random.chance(kFunctionWords)) return random.zipf(kFunctionExponent, kCommon.size());
  return kCommon.size() + random.zipf(kWordExponent, kWordRanks, kWordShift);
}

Entity group_of_rank(std::size_t rank) {
  Random random(mix(rank, 3));
  const std::string name = capitalised(syllables(random.next(), random.between(2, 3)));
  constexpr std::array kKinds = {"Army",          "Liberation Front",  "Protection Units",
                                 "Republic",      "Kingdom",           "Brigade",
                                 "Movement",      "Democratic Forces", "Guard",
                                 "Confederation", "Militia",           "Islamic Front"};
  constexpr std::array kKindsOfUnit = {"Division", "Infantry Regiment", "Brigade", "Cavalry Corps"};
  const std::string kind = random.of(kKinds);
  if (random.chance(0.25)) return {name, name};
  if (random.chance(0.3)) {
    const std::string page =
        ordinal(random.between(1, 120)) + " " + name + " " + random.of(kKindsOfUnit);
    return {page, page};
  }
  const std::string page = (random.chance(0.4) ? "Free " : "") + name + " " + kind;
  if (random.chance(0.4)) return {acronym(page), page};
  if (random.chance(0.2)) return {name, page};
  return {page, page};
}

Entity person_of_rank(std::size_t rank) {
  Random random(mix(rank, 4));
  // Given names and family names are shared by many.
  const std::string given = capitalised(syllables(mix(random.zipf(1.1, 1'500), 5), 2));
  const std::string family = capitalised(syllables(mix(random.zipf(1.08, 20'000), 6), 2));
  const std::string page = given + " " + (random.chance(0.2) ? "al-" : "") + family;
  return {random.chance(0.15) ? family : page, page};
}

Entity place_of_rank(std::size_t rank) {
  Random random(mix(rank, 7));
  std::string name = capitalised(syllables(random.next(), random.between(2, 3)));
  if (random.chance(0.2)) name = "al-" + name;
  if (random.chance(0.1)) name = "Tell " + name;
  return {name, random.chance(0.15) ? name + " (town)" : name};
}

Entity region_of_rank(std::size_t rank) {
  Random random(mix(rank, 8));
  const std::string name = capitalised(syllables(random.next(), random.between(2, 3)));
  if (random.chance(0.4)) return {name, name};
  const std::string page = name + (random.chance(0.5) ? " Governorate" : " Province");
  return {page, page};
}

Entity war_of_rank(std::size_t rank) {
  Random random(mix(rank, 9));
  const std::string name = capitalised(syllables(random.next(), 2));
  constexpr std::array kKinds = {"Civil War", "War", "War of Independence", "insurgency"};
  const std::string page = name + "n " + random.of(kKinds);
  return {"the " + page, page};
}

}  // namespace muster::bench
