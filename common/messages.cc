#include "common/messages.h"

#include <fmt/format.h>

#include <cstdio>

#include "common/unicode.h"

namespace muster {

void print_error(std::string_view program, const Error& error) {
  // A message about a query has lines of its own: the query, and a caret under the place.
  std::string text = fmt::format("{}: {}\n", program, printable(error.message, true));
  if (!error.hint.empty()) text += fmt::format("  {}\n", printable(error.hint));
  std::fputs(text.c_str(), stderr);
}

void print_note(std::string_view program, std::string_view note) {
  std::fputs(fmt::format("{}: {}\n", program, printable(note)).c_str(), stderr);
}

std::string to_line(std::string_view file, const Diagnostic& diagnostic) {
  std::string line = printable(file);
  if (diagnostic.line > 0) line += fmt::format(":{}", diagnostic.line);
  if (diagnostic.line > 0 && diagnostic.column > 0) line += fmt::format(":{}", diagnostic.column);
  const char* severity = diagnostic.severity == Severity::kError ? "error" : "warning";
  return fmt::format("{}: {}: {} [{}]", line, severity, printable(diagnostic.message),
                     diagnostic.code);
}

}  // namespace muster
