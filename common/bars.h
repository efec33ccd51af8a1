// Bars of block characters, an eighth of a cell fine.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace muster {

// A bar from left to right for `count` where `most` fills `cells`. At least an eighth for what is
// not zero.
std::string horizontal_bar(std::uint64_t count, std::uint64_t most, std::size_t cells);

// How many eighths of `cells` stand for `count`; rounded, at least one for what is not zero.
std::size_t bar_eighths(std::uint64_t count, std::uint64_t most, std::size_t cells);

}  // namespace muster
