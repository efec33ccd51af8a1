// Reading a database that may be swapped for a new one meanwhile.
#pragma once

#include <string>
#include <type_traits>
#include <vector>

#include "common/database.h"
#include "common/error.h"

namespace muster {

// Opens the databases and gives `read` what was opened. One that was changed under it is opened
// anew and read again, so that what comes back is of one state. `read` returns a Result.
template <class Read>
auto with_database(const std::vector<std::string>& databases, Read&& read)
    -> std::invoke_result_t<Read, const OpenDatabase&> {
  constexpr int kAttempts = 4;
  for (int attempt = 1;; ++attempt) {
    auto opened = open_database(databases);
    if (!opened) return tl::unexpected<Error>(opened.error());
    auto result = read(*opened);
    // A database swapped for a new one under us looks like a broken one until it is opened anew.
    const bool again = !result && attempt < kAttempts &&
                       (result.error().code == ErrorCode::kDamaged ||
                        result.error().code == ErrorCode::kNoDatabase ||
                        result.error().code == ErrorCode::kModified);
    if (!again) return result;
  }
}

}  // namespace muster
