// Results in the format that the command line asks for.
#pragma once

#include <string>

#include "common/error.h"
#include "searcher/options.h"
#include "searcher/output.h"
#include "searcher/results.h"

namespace muster {

// `first`: of the queries of a batch; a table has its header there alone.
Result<std::string> render_results(const Results& results, const SearchOptions& options,
                                   const Environment& environment, bool first = true);

}  // namespace muster
