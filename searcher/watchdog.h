// The hard stop of a search that takes too long, whatever it is busy with.
#pragma once

#include <chrono>
#include <string_view>

#include "common/error.h"

namespace muster {

// What is said of a search that ran past its time.
Error time_is_up(std::chrono::nanoseconds timeout);

// While it lives, a timer runs. When it goes off, the process says `note` (a line of its own;
// empty: none) and that time is up, as `program`, and ends with the exit status of that error. One
// at a time: the timer is the process's.
class Watchdog {
 public:
  // A timeout of zero is never.
  Watchdog(std::string_view program, std::string_view note, std::chrono::nanoseconds timeout);
  ~Watchdog();
  Watchdog(const Watchdog&) = delete;
  Watchdog& operator=(const Watchdog&) = delete;

 private:
  bool armed_ = false;
};

}  // namespace muster
