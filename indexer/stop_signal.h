// SIGINT and SIGTERM as a flag that long work looks at.
#pragma once

#include <atomic>

namespace muster {

// From here on the signals set the flag; a second one ends the process at once.
const std::atomic<bool>& stop_on_signals();
// 130 or 143 by the signal that came; 0: none.
int stop_status();

}  // namespace muster
