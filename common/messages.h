// What both programs say on stderr, with nothing in it that a terminal would obey.
#pragma once

#include <string>
#include <string_view>

#include "common/diagnostic.h"
#include "common/error.h"

namespace muster {

// "PROGRAM: message", and the hint on a line of its own; each line ends.
std::string error_text(std::string_view program, const Error& error);
std::string note_text(std::string_view program, std::string_view note);

void print_error(std::string_view program, const Error& error);
void print_note(std::string_view program, std::string_view note);

// "path:line:column: error: what [code]"; parts that are not known are left out.
std::string to_line(std::string_view file, const Diagnostic& diagnostic);

}  // namespace muster
