// Words of a command line as a shell reads them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace muster {

// The word in quotes where it needs some. What cannot be shown is written as \xNN in $'...', which
// bash, zsh, ksh and newer POSIX shells read; all else is read by any shell.
std::string shell_quote(std::string_view word);

// The words quoted, with blanks between them.
std::string shell_command(const std::vector<std::string>& words);

}  // namespace muster
