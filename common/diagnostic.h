// Something to say about one place in one article.
#pragma once

#include <string>

namespace muster {

enum class Severity { kWarning, kError };

struct Diagnostic {
  int line = 0;    // 1-based line in the file; 0: the file as a whole
  int column = 0;  // 1-based column, counted in code points; 0: the line as a whole
  Severity severity = Severity::kWarning;
  std::string code;     // short, stable, kebab-case: "yaml-syntax", "duplicate-key"
  std::string message;  // one line, no full stop
};

}  // namespace muster
