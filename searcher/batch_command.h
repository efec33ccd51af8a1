// `muster-search --batch FILE`: many queries in one run.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/error.h"
#include "searcher/options.h"
#include "searcher/output.h"
#include "searcher/results.h"
#include "searcher/search.h"

namespace muster {

// Runs the queries of options.batch_file, each as `request` says, and prints what each found with
// its ID. A query that cannot be run is said so and passed over. Returns the exit status.
int run_batch(const SearchOptions& options, const std::vector<std::string>& databases,
              SearchRequest request, const Environment& environment);

// Searches within the time that is given for it; `id`: of the query in a batch, else empty.
Result<Results> search_in_time(const std::vector<std::string>& databases,
                               const SearchRequest& request, std::string_view id = {});

// What to say of the query beside its results; text for people says it in its own place.
void print_notes(const Results& results, const SearchOptions& options);

}  // namespace muster
