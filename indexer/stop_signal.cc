#include "indexer/stop_signal.h"

#include <csignal>

namespace muster {
namespace {

std::atomic<bool> stop_requested = false;
std::atomic<int> stop_signal = 0;
static_assert(std::atomic<bool>::is_always_lock_free && std::atomic<int>::is_always_lock_free);

extern "C" void on_signal(int signal) {
  stop_signal = signal;
  stop_requested = true;
  std::signal(signal, SIG_DFL);  // NOLINT(cert-err33-c): nothing could be done about a failure here
}

}  // namespace

const std::atomic<bool>& stop_on_signals() {
  std::signal(SIGINT, on_signal);
  std::signal(SIGTERM, on_signal);
  return stop_requested;
}

int stop_status() { return stop_signal == 0 ? 0 : 128 + stop_signal; }

}  // namespace muster
