#include "searcher/watchdog.h"

#include <fmt/format.h>
#include <sys/time.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <csignal>
#include <string>

#include "common/messages.h"

namespace muster {
namespace {

// What a handler may touch is plain memory that is ready before the timer runs.
std::array<char, 512> last_words;
std::atomic<std::size_t> last_words_size = 0;
static_assert(std::atomic<std::size_t>::is_always_lock_free);

extern "C" void on_alarm(int) {
  [[maybe_unused]] const auto written = write(STDERR_FILENO, last_words.data(), last_words_size);
  _exit(exit_status(ErrorCode::kLocked));
}

void set_timer(std::chrono::nanoseconds timeout) {
  // A timer counts microseconds, and none at all would never go off.
  const auto wanted = std::chrono::ceil<std::chrono::microseconds>(timeout);
  const auto seconds = std::chrono::floor<std::chrono::seconds>(wanted);
  itimerval timer{};
  timer.it_value.tv_sec = seconds.count();
  timer.it_value.tv_usec = (wanted - seconds).count();
  setitimer(ITIMER_REAL, &timer, nullptr);
}

}  // namespace

Error time_is_up(std::chrono::nanoseconds timeout) {
  return {ErrorCode::kLocked,
          fmt::format("the search took longer than {:g} s",
                      std::chrono::duration<double>(timeout).count()),
          "narrow the query, or give it longer with --timeout SECONDS"};
}

Watchdog::Watchdog(std::string_view program, std::string_view note,
                   std::chrono::nanoseconds timeout)
    : armed_(timeout.count() > 0) {
  if (!armed_) return;
  std::string text = note.empty() ? "" : note_text(program, note);
  text += error_text(program, time_is_up(timeout));
  const std::size_t size = std::min(text.size(), last_words.size());
  std::copy_n(text.begin(), size, last_words.begin());
  last_words_size = size;
  std::signal(SIGALRM, on_alarm);
  set_timer(timeout);
}

Watchdog::~Watchdog() {
  if (!armed_) return;
  set_timer(std::chrono::nanoseconds(0));
  std::signal(SIGALRM, SIG_DFL);
}

}  // namespace muster
