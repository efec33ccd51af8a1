// What the command line asks to be searched.
#pragma once

#include <chrono>

#include "common/error.h"
#include "searcher/options.h"
#include "searcher/search.h"

namespace muster {

// Without the query, which may come from elsewhere. kUsage for a value that makes no sense; kSystem
// for a file that can't be read.
Result<SearchRequest> read_request(const SearchOptions& options);

// --timeout; zero: none.
std::chrono::nanoseconds timeout_of(const SearchOptions& options);

}  // namespace muster
