// Words and names of generated articles: a vocabulary without end, drawn as in real text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace muster::bench {

// The same numbers on every machine, which <random>'s distributions do not promise.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next();
  // 0 to below `limit`.
  std::size_t below(std::size_t limit) { return static_cast<std::size_t>(next() % limit); }
  std::size_t between(std::size_t low, std::size_t high) { return low + below(high - low + 1); }
  double unit() { return static_cast<double>(next() >> 11) * 0x1p-53; }
  bool chance(double probability) { return unit() < probability; }
  // A rank from 0 on, drawn by Zipf's law: rank r about as often as 1 / (r + 1 + shift) ^ exponent.
  std::size_t zipf(double exponent, double ranks, double shift = 0);
  template <class List>
  const auto& of(const List& list) {
    return list[below(std::size(list))];
  }

 private:
  std::uint64_t state_;
};

std::uint64_t mix(std::uint64_t a, std::uint64_t b);

// A word of running text: the commonest are English, the rest made of syllables, each rank always
// the same word.
std::string word_of_rank(std::size_t rank);
// The rank of a word as running text draws it.
std::size_t draw_word(Random& random);

// Something with a name and a page, which articles may call by a shorter name.
struct Entity {
  std::string name;
  std::string page;
};

// Each rank always the same name.
Entity group_of_rank(std::size_t rank);   // a force or a country
Entity person_of_rank(std::size_t rank);  // a commander
Entity place_of_rank(std::size_t rank);   // a town
Entity region_of_rank(std::size_t rank);  // a province or a country
Entity war_of_rank(std::size_t rank);

std::string capitalised(std::string_view word);

}  // namespace muster::bench
