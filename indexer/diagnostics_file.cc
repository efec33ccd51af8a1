#include "indexer/diagnostics_file.h"

#include <fmt/format.h>

#include <cerrno>
#include <nlohmann/json.hpp>

#include "common/printable_json.h"
#include "common/unicode.h"

namespace muster {

std::string diagnostic_json(const std::string& file, const Diagnostic& diagnostic) {
  const nlohmann::ordered_json line = {
      {"schema_version", 1},
      {"path", to_valid_utf8(file)},
      {"line", diagnostic.line},
      {"column", diagnostic.column},
      {"severity", diagnostic.severity == Severity::kError ? "error" : "warning"},
      {"code", diagnostic.code},
      {"message", to_valid_utf8(diagnostic.message)}};
  return printable_json(line.dump());
}

Result<std::unique_ptr<DiagnosticsFile>> DiagnosticsFile::open(const std::string& path) {
  std::FILE* file = std::fopen(path.c_str(), "we");
  if (file == nullptr) {
    return fail(ErrorCode::kSystem, fmt::format("{}: cannot be written: {}", path, reason(errno)));
  }
  return std::unique_ptr<DiagnosticsFile>(new DiagnosticsFile(path, file));
}

void DiagnosticsFile::add(const std::string& file, const Diagnostic& diagnostic) {
  std::fputs((diagnostic_json(file, diagnostic) + '\n').c_str(), file_.get());
}

Result<void> DiagnosticsFile::close() {
  const bool failed = std::ferror(file_.get()) != 0;
  if (std::fclose(file_.release()) != 0 || failed) {
    return fail(ErrorCode::kSystem, fmt::format("{}: not everything could be written", path_));
  }
  return {};
}

}  // namespace muster
