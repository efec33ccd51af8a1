#include "common/bars.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace muster {

std::size_t bar_eighths(std::uint64_t count, std::uint64_t most, std::size_t cells) {
  if (count == 0 || most == 0) return 0;
  const std::size_t whole = cells * 8;
  const double share = static_cast<double>(count) / static_cast<double>(most);
  const auto eighths =
      static_cast<std::size_t>(std::llround(std::min(share, 1.0) * static_cast<double>(whole)));
  return std::clamp<std::size_t>(eighths, 1, std::max<std::size_t>(whole, 1));
}

std::string horizontal_bar(std::uint64_t count, std::uint64_t most, std::size_t cells) {
  static constexpr std::array<const char*, 8> kParts{"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
  const std::size_t eighths = bar_eighths(count, most, cells);
  std::string bar;
  for (std::size_t i = 0; i < eighths / 8; ++i)
    bar += "█";
  return bar += kParts.at(eighths % 8);
}

}  // namespace muster
