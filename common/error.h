// What can go wrong, as a value. No exception crosses a folder of this project.
#pragma once

#include <string>
#include <system_error>
#include <tl/expected.hpp>
#include <utility>

namespace muster {

// The kinds of failure. Each number is the exit status that both programs end with.
enum class ErrorCode {
  kUsage = 2,           // wrong use, or a query that cannot be run
  kNoDatabase = 3,      // no such database, or not one of ours
  kSchemaMismatch = 4,  // made by an older or newer version
  kDamaged = 5,         // ours, but broken
  kLocked = 6,          // another writer is at work, or time ran out
  kSomeFailed = 7,      // done, but some files failed
  kSystem = 8,          // the system refused: disk full, no permission, no memory
  kModified = 9,  // changed under a reader, who should open it anew; seen only if it never rests
};

struct Error {
  ErrorCode code;
  std::string message;  // what is wrong and where: one line, no full stop, no newline
  std::string hint;     // what to do about it; empty: nothing to add
};

template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(ErrorCode code, std::string message, std::string hint = {}) {
  return tl::unexpected<Error>(Error{code, std::move(message), std::move(hint)});
}

// What the system says of a value of errno.
inline std::string reason(int error) { return std::generic_category().message(error); }

inline int exit_status(ErrorCode code) { return static_cast<int>(code); }

}  // namespace muster
