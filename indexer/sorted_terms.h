// Terms in their order, sorted by numbers as long as those tell them apart.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

namespace muster {

// The numbers from 0 to below `count` in the order of `term(number)`. Each term is looked at once
// as eight bytes, so that few are compared as strings.
template <class Term>
std::vector<std::uint32_t> sorted_terms(std::size_t count, Term term) {
  struct Key {
    std::uint64_t begin;  // the first bytes, the first of them highest
    std::uint32_t number;
  };
  std::vector<Key> keys(count);
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::string_view text = term(i);
    std::uint64_t begin = 0;
    for (std::size_t at = 0; at < sizeof(begin); ++at)
      begin = begin << 8 | (at < text.size() ? static_cast<unsigned char>(text[at]) : 0U);
    keys[i] = {begin, i};
  }
  std::sort(keys.begin(), keys.end(), [&](const Key& a, const Key& b) {
    return a.begin != b.begin ? a.begin < b.begin : term(a.number) < term(b.number);
  });
  std::vector<std::uint32_t> order(count);
  std::transform(keys.begin(), keys.end(), order.begin(),
                 [](const Key& key) { return key.number; });
  return order;
}

}  // namespace muster
