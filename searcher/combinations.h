// Every way to take one of each.
#pragma once

#include <optional>
#include <vector>

namespace muster {

// All rows with one of the choices for each place, in order. nullopt: there are more than `most`.
template <class Choice>
std::optional<std::vector<std::vector<Choice>>> combinations(
    const std::vector<std::vector<Choice>>& places, std::size_t most) {
  std::vector<std::vector<Choice>> all = {{}};
  for (const std::vector<Choice>& choices : places) {
    if (all.size() * choices.size() > most) return std::nullopt;
    std::vector<std::vector<Choice>> longer;
    for (const std::vector<Choice>& begun : all) {
      for (const Choice& one : choices) {
        longer.push_back(begun);
        longer.back().push_back(one);
      }
    }
    all = std::move(longer);
  }
  return all;
}

}  // namespace muster
