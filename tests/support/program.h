// Runs a real binary as a person would, in a folder of its own, and keeps what it said.
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace muster::test {

struct Outcome {
  int status = 0;  // exit status; 128 + the signal where one ended it
  std::string out;
  std::string err;
};

struct Surroundings {
  std::string folder;                              // the current folder; empty: the one of the test
  std::map<std::string, std::string> environment;  // added to a small, fixed one
  std::string input;
};

// The environment is fixed (no MUSTER_DB, no colours, C.UTF-8), so that no test depends on who runs
// it.
Outcome run(const std::string& program, const std::vector<std::string>& arguments,
            const Surroundings& how = {});

// A terminal's window.
struct Window {
  unsigned short columns = 80;
  unsigned short lines = 24;
};

// Whether this machine has pseudo-terminals: a bare chroot without /dev/pts has none, and what
// needs one skips there and says so.
bool has_terminals();

// The same with all three streams on a terminal of that size: what it shows is in `out`, stdout and
// stderr together, as it came.
Outcome run_in_terminal(const std::string& program, const std::vector<std::string>& arguments,
                        const Window& window, const Surroundings& how = {});

// A program that runs beside the test, and is killed with it at the latest.
class Running {
 public:
  Running(const std::string& program, const std::vector<std::string>& arguments,
          const Surroundings& how = {});
  ~Running();
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;

  void signal(int number) const;
  // What it has said until now, stdout and stderr together.
  std::string said() const;
  bool ended();
  // Until it ends: its status as in Outcome.
  int wait();

 private:
  int child_ = -1;
  int output_ = -1;
  std::optional<int> status_;
};

// Whether `holds` comes true. Only a machine that is stuck reaches the limit.
template <class Condition>
bool eventually(Condition holds) {
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::minutes(1);
  while (!holds()) {
    if (std::chrono::steady_clock::now() > deadline) return false;
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  return true;
}

inline Outcome muster_index(const std::vector<std::string>& arguments,
                            const Surroundings& how = {}) {
  return run(MUSTER_INDEX_BINARY, arguments, how);
}
inline Outcome muster_search(const std::vector<std::string>& arguments,
                             const Surroundings& how = {}) {
  return run(MUSTER_SEARCH_BINARY, arguments, how);
}

}  // namespace muster::test
