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

// The server that an error is about, as it was named; empty: none.
std::string server_of(const Xapian::Error& error) {
  constexpr std::string_view kTcp = "remote:tcp(";
  constexpr std::string_view kProgram = "remote:prog(";
  const std::string& context = error.get_context();
  if (context.ends_with(')') && context.starts_with(kTcp))
    return "tcp://" + context.substr(kTcp.size(), context.size() - kTcp.size() - 1);
  if (context.ends_with(')') && context.starts_with(kProgram))
    return context.substr(kProgram.size(), context.size() - kProgram.size() - 1);
  return {};
}

}  // namespace

Error to_error(const Xapian::Error& error, std::string_view database) {
  const std::string_view type = error.get_type();
  const std::string server = server_of(error);
  const std::string_view name = server.empty() ? database : server;
  // A file that was cut short has no kind of its own.
  const bool cut_short = type == "DatabaseError" && error.get_msg().starts_with("EOF reading");
  if (type == "DatabaseCorruptError" || type == "RangeError" || type == "SerialisationError" ||
      cut_short) {
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
    return {ErrorCode::kLocked, fmt::format("{}: no answer in time: {}", name, detail(error)),
            "is xapian-tcpsrv running there? --timeout SECONDS gives it longer"};
  }
  if (type == "NetworkError") {
    return {ErrorCode::kNoDatabase, fmt::format("{}: cannot be reached: {}", name, detail(error)),
            "is xapian-tcpsrv running there?"};
  }
  return {ErrorCode::kSystem, fmt::format("{}: {}: {}", name, type, detail(error)), ""};
}

}  // namespace muster
