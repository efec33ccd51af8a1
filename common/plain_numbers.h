// The numbers that a short text gives, whatever they count: those of an infobox value.
#pragma once

#include <string_view>
#include <vector>

namespace muster {

// In their order, at most kMaxPlainNumbers: "2,255 (2004 census)" is 2255, "1.5 million" 1500000,
// "35–58 km" 35 and 58, "−12 °C" -12. Figures in brackets are remarks, and count only where there
// are no others; of a date only the years do, BC ones below zero (490 BC: -490).
inline constexpr std::size_t kMaxPlainNumbers = 4;
std::vector<double> plain_numbers(std::string_view text);

}  // namespace muster
