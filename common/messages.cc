#include "common/messages.h"

#include <fmt/format.h>

#include <cstdio>

#include "common/unicode.h"

namespace muster {

std::string error_text(std::string_view program, const Error& error) {
  // A message about a query has lines of its own: the query, and a caret under the place.
  std::string text = fmt::format("{}: {}\n", program, printable(error.message, true));
  if (!error.hint.empty()) text += fmt::format("  {}\n", printable(error.hint));
  return text;
}

std::string note_text(std::string_view program, std::string_view note) {
  return fmt::format("{}: {}\n", program, printable(note));
}

void print_error(std::string_view program, const Error& error) {
  std::fputs(error_text(program, error).c_str(), stderr);
}

void print_note(std::string_view program, std::string_view note) {
  std::fputs(note_text(program, note).c_str(), stderr);
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
