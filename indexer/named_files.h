// The articles that a command line names.
#pragma once

#include <string>
#include <vector>

namespace muster {

struct NamedFiles {
  std::vector<std::string>
      files;  // as they open from here, in the order named; those of a folder by path
  std::vector<std::string> problems;  // folders that could not be read, each with its reason
};

// A folder stands for the articles below it, anything else for itself: whether it can be read is
// seen when it is.
NamedFiles named_files(const std::vector<std::string>& paths);

}  // namespace muster
