// What muster-search does with its command line. Returns the exit status.
#pragma once

#include "searcher/options.h"

namespace muster {

int run_search(const SearchOptions& options);

}  // namespace muster
