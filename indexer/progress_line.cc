#include "indexer/progress_line.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "common/bars.h"
#include "common/unicode.h"

namespace muster {
namespace {

constexpr std::size_t kBarCells = 16;
// A rate of less than this time says little of what is to come.
constexpr double kFewSeconds = 0.5;
// Fewer columns show too little of a name.
constexpr std::size_t kFewColumns = 8;

std::string time_left(double seconds) {
  const auto whole = static_cast<long long>(std::ceil(seconds));
  if (whole < 100) return fmt::format("{} s left", whole);
  if (whole < 100 * 60) return fmt::format("{} min left", (whole + 59) / 60);
  return fmt::format("{} h left", (whole + 3599) / 3600);
}

}  // namespace

std::string progress_line(const Progress& progress, std::size_t columns) {
  const std::size_t total = std::max<std::size_t>(progress.total, 1);
  const std::size_t done = std::min(progress.done, total);
  std::string bar = horizontal_bar(done, total, kBarCells);
  bar.append(kBarCells - display_width(bar), ' ');
  // What matters most comes first, for narrow windows.
  std::string line = fmt::format("{:3}% {} {:>{}}/{}", done * 100 / total, bar, done,
                                 std::to_string(total).size(), total);
  const auto add = [&](const std::string& part) {
    if (display_width(line) + 2 + display_width(part) <= columns) line += "  " + part;
  };
  if (done == total) {
    add("writing");
  } else if (progress.seconds >= kFewSeconds && done > 0) {
    const double rate = static_cast<double>(done) / progress.seconds;
    add(fmt::format("{:.0f}/s", rate));
    add(time_left(static_cast<double>(total - done) / rate));
  }
  const std::size_t taken = display_width(line) + 2;
  if (done < total && taken + kFewColumns <= columns) {
    const std::string name = printable(progress.file.substr(progress.file.rfind('/') + 1));
    line.append("  ").append(fit(name, columns - taken));
  }
  return std::string(fit(line, columns));
}

}  // namespace muster
