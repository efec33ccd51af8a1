// Results on their way out: written whole, or shown by a pager.
#pragma once

#include <string>
#include <string_view>

#include "common/error.h"

namespace muster {

enum class Written {
  kAll,
  kReaderGone,  // whoever read them has seen enough, which is no error; nothing more needs writing
};

// Writes all of it to a file descriptor, whatever kind it is. kSystem: a full disk and its like.
Result<Written> write_all(int descriptor, std::string_view text);

// Shows the text in a pager, which `sh -c` starts, until the reader leaves it; interrupts are the
// pager's meanwhile. Sets LESS for it where that is not set, so that colours are shown. Where there
// is no such program, of which the shell tells the reader, the text is written to standard output:
// nothing is lost.
Result<Written> show_in_pager(const std::string& command, std::string_view text);

}  // namespace muster
