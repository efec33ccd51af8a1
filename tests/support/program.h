// Runs a real binary as a person would, in a folder of its own, and keeps what it said.
#pragma once

#include <map>
#include <string>
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

// The same with all three streams on a terminal of that size: what it shows is in `out`, stdout and
// stderr together, as it came.
Outcome run_in_terminal(const std::string& program, const std::vector<std::string>& arguments,
                        const Window& window, const Surroundings& how = {});

inline Outcome muster_index(const std::vector<std::string>& arguments,
                            const Surroundings& how = {}) {
  return run(MUSTER_INDEX_BINARY, arguments, how);
}
inline Outcome muster_search(const std::vector<std::string>& arguments,
                             const Surroundings& how = {}) {
  return run(MUSTER_SEARCH_BINARY, arguments, how);
}

}  // namespace muster::test
