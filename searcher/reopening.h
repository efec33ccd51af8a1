// Reading a database that may be swapped for a new one meanwhile.
#pragma once

#include <algorithm>
#include <chrono>
#include <string>
#include <type_traits>
#include <vector>

#include "common/database.h"
#include "common/error.h"

namespace muster {

// What may fail within `timeout` fails before it: only then is it known which server it was.
inline ServerPatience patience_for(std::chrono::nanoseconds timeout) {
  ServerPatience patience;
  if (timeout.count() == 0) {
    patience.answer_ms = 0;
    return patience;
  }
  const auto most = std::chrono::floor<std::chrono::milliseconds>(timeout * 9 / 10);
  patience.answer_ms = static_cast<unsigned>(
      std::clamp<std::chrono::milliseconds::rep>(most.count(), 1, 86'400'000));
  patience.connect_ms = patience.answer_ms;
  return patience;
}

// Opens the databases and gives `read` what was opened. One that was changed under it is opened
// anew and read again, so that what comes back is of one state. A server may take nearly as long as
// `timeout`; zero: as long as it likes. `read` returns a Result.
template <class Read>
auto with_database(const std::vector<std::string>& databases, std::chrono::nanoseconds timeout,
                   Read&& read) -> std::invoke_result_t<Read, const OpenDatabase&> {
  constexpr int kAttempts = 4;
  for (int attempt = 1;; ++attempt) {
    auto opened = open_database(databases, patience_for(timeout));
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
