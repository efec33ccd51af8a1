// How far an update has come, in one line for a terminal.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace muster {

struct Progress {
  std::size_t done = 0;  // files
  std::size_t total = 0;
  double seconds = 0;     // since the first
  std::string_view file;  // the last one read; bytes
};

// "42% ████▏      1234/2940  310/s  5 s left  battle_of_zama.md": what fits `columns`, nothing in
// it that a terminal would obey, no newline. The time left is said once there is something to
// reckon with. Once all is read, what is done is writing.
std::string progress_line(const Progress& progress, std::size_t columns);

}  // namespace muster
