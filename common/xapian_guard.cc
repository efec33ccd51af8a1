#include "common/xapian_guard.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>

namespace muster {
namespace {

constexpr std::string_view kRebuildHint =
    "run `muster-index check`; if it is broken, remove it and index the articles again";

std::string detail(const Xapian::Error& error) {
  std::string text = error.get_msg();
  if (const char* reason = error.get_error_string(); reason != nullptr) {
    text += fmt::format(" ({})", reason);
  }
  return text;
}

}  // namespace

Error to_error(const Xapian::Error& error, std::string_view name) {
  const std::string_view type = error.get_type();
  if (type == "DatabaseCorruptError" || type == "RangeError" || type == "SerialisationError") {
    return {ErrorCode::kDamaged, fmt::format("{}: damaged: {}", name, detail(error)),
            std::string(kRebuildHint)};
  }
  if (type == "DatabaseVersionError") {
    return {
        ErrorCode::kSchemaMismatch,
        fmt::format("{}: written in another version of Xapian's format: {}", name, detail(error)),
        "index the articles again into a new database"};
  }
  if (type == "DatabaseNotFoundError" || type == "DatabaseOpeningError") {
    return {ErrorCode::kNoDatabase, fmt::format("{}: cannot be opened: {}", name, detail(error)),
            "make one with `muster-index update FOLDER`, or name another with --db"};
  }
  if (type == "DatabaseModifiedError" || type == "DatabaseClosedError") {
    return {ErrorCode::kModified, fmt::format("{}: changed while it was read", name), "try again"};
  }
  if (type == "DatabaseLockError") {
    return {ErrorCode::kLocked, fmt::format("{}: another writer is at work", name), ""};
  }
  if (type == "NetworkTimeoutError") {
    return {ErrorCode::kLocked, fmt::format("{}: no answer in time: {}", name, detail(error)), ""};
  }
  if (type == "NetworkError") {
    return {ErrorCode::kNoDatabase, fmt::format("{}: cannot be reached: {}", name, detail(error)),
            "is xapian-tcpsrv running there?"};
  }
  return {ErrorCode::kSystem, fmt::format("{}: {}: {}", name, type, detail(error)), ""};
}

}  // namespace muster
