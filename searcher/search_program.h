// What the parts of muster-search's command line share.
#pragma once

#include <string_view>

#include "common/error.h"
#include "common/messages.h"

namespace muster {

inline constexpr std::string_view kProgram = "muster-search";
inline constexpr int kNothingFound = 1;  // the exit status

// Says what is wrong and gives the exit status to end with.
inline int report(const Error& error) {
  print_error(kProgram, error);
  return exit_status(error.code);
}

}  // namespace muster
