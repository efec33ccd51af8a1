#include "searcher/pager.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <ctime>
#include <vector>

extern char** environ;  // NOLINT: POSIX declares it nowhere

namespace muster {
namespace {

// Holds back SIGPIPE of this thread while it writes: EPIPE says the same, and other threads and
// programs see no change.
class BrokenPipeGuard {
 public:
  BrokenPipeGuard() {
    sigemptyset(&pipe_);
    sigaddset(&pipe_, SIGPIPE);
    sigset_t pending;
    sigpending(&pending);
    was_pending_ = sigismember(&pending, SIGPIPE) == 1;
    pthread_sigmask(SIG_BLOCK, &pipe_, &before_);
  }
  BrokenPipeGuard(const BrokenPipeGuard&) = delete;
  BrokenPipeGuard& operator=(const BrokenPipeGuard&) = delete;
  ~BrokenPipeGuard() {
    // One that was raised by our own writing is taken away before the old mask would let it
    // through.
    const timespec at_once{};
    while (!was_pending_ && sigtimedwait(&pipe_, nullptr, &at_once) == -1 && errno == EINTR) {
    }
    pthread_sigmask(SIG_SETMASK, &before_, nullptr);
  }

 private:
  sigset_t pipe_{};
  sigset_t before_{};
  bool was_pending_ = false;
};

// Interrupts typed at the terminal reach the pager too; this program has to outlive it.
class InterruptsIgnored {
 public:
  InterruptsIgnored() {
    struct sigaction ignore {};
    ignore.sa_handler = SIG_IGN;
    sigaction(SIGINT, &ignore, &interrupt_);
    sigaction(SIGQUIT, &ignore, &quit_);
  }
  InterruptsIgnored(const InterruptsIgnored&) = delete;
  InterruptsIgnored& operator=(const InterruptsIgnored&) = delete;
  ~InterruptsIgnored() {
    sigaction(SIGINT, &interrupt_, nullptr);
    sigaction(SIGQUIT, &quit_, nullptr);
  }

 private:
  struct sigaction interrupt_ {};
  struct sigaction quit_ {};
};

Result<pid_t> start(const std::string& command, int input) {
  std::vector<char*> variables;
  std::string less = "LESS=FRX";
  bool has_less = false;
  for (char** variable = environ; *variable != nullptr; ++variable) {
    has_less = has_less || std::strncmp(*variable, "LESS=", 5) == 0;
    variables.push_back(*variable);
  }
  if (!has_less) variables.push_back(less.data());
  variables.push_back(nullptr);

  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
  // The pager gets the signals as a shell would give them to it.
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t defaults;
  sigemptyset(&defaults);
  for (const int signal : {SIGPIPE, SIGINT, SIGQUIT})
    sigaddset(&defaults, signal);
  posix_spawnattr_setsigdefault(&attributes, &defaults);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);

  std::string shell = "sh";
  std::string option = "-c";
  std::string script = command;
  const std::array<char*, 4> arguments{shell.data(), option.data(), script.data(), nullptr};
  pid_t child = -1;
  const int error =
      posix_spawn(&child, "/bin/sh", &actions, &attributes, arguments.data(), variables.data());
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  if (error != 0)
    return fail(ErrorCode::kSystem, "cannot start the pager: " + reason(error),
                "try --pager=never");
  return child;
}

}  // namespace

Result<Written> write_all(int descriptor, std::string_view text) {
  const BrokenPipeGuard guard;
  while (!text.empty()) {
    const ssize_t count = write(descriptor, text.data(), text.size());
    if (count >= 0) {
      text.remove_prefix(static_cast<std::size_t>(count));
    } else if (errno == EPIPE) {
      return Written::kReaderGone;
    } else if (errno == EAGAIN) {
      pollfd ready{descriptor, POLLOUT, 0};
      (void)poll(&ready, 1, -1);
    } else if (errno != EINTR) {
      return fail(ErrorCode::kSystem, "cannot write the results: " + reason(errno));
    }
  }
  return Written::kAll;
}

Result<Written> show_in_pager(const std::string& command, std::string_view text) {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0)
    return fail(ErrorCode::kSystem, "cannot start the pager: " + reason(errno));
  const InterruptsIgnored interrupts;
  const Result<pid_t> child = start(command, ends[0]);
  close(ends[0]);
  if (!child) {
    close(ends[1]);
    return tl::unexpected<Error>(child.error());
  }
  Result<Written> written = write_all(ends[1], text);
  close(ends[1]);
  int status = 0;
  while (waitpid(*child, &status, 0) == -1 && errno == EINTR) {
  }
  // 126 and 127 are what sh says of a command it cannot run or find.
  constexpr int kCannotRun = 126;
  if (WIFEXITED(status) && WEXITSTATUS(status) >= kCannotRun &&
      WEXITSTATUS(status) <= kCannotRun + 1)
    return write_all(STDOUT_FILENO, text);
  return written;
}

}  // namespace muster
