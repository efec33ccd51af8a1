// Diagnostics as NDJSON, for other programs: docs/schema/diagnostics.schema.json.
#pragma once

#include <cstdio>
#include <memory>
#include <string>

#include "common/diagnostic.h"
#include "common/error.h"

namespace muster {

// One line, without a line break at its end; always valid UTF-8.
std::string diagnostic_json(const std::string& file, const Diagnostic& diagnostic);

class DiagnosticsFile {
 public:
  // Replaces what is there.
  static Result<std::unique_ptr<DiagnosticsFile>> open(const std::string& path);
  void add(const std::string& file, const Diagnostic& diagnostic);
  // kSystem where not everything could be written.
  Result<void> close();

 private:
  struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  DiagnosticsFile(std::string path, std::FILE* file) : path_(std::move(path)), file_(file) {}
  std::string path_;
  std::unique_ptr<std::FILE, CloseFile> file_;
};

}  // namespace muster
