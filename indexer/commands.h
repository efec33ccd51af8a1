// The commands of muster-index. Each returns the exit status.
#pragma once

#include "common/error.h"
#include "indexer/options.h"

namespace muster {

int run_update(const IndexOptions& options);  // update and forget
int run_inspect(const IndexOptions& options);
int run_lint(const IndexOptions& options);
int run_status(const IndexOptions& options);
int run_check(const IndexOptions& options);
int run_compact(const IndexOptions& options);
int run_dump(const IndexOptions& options);

// Prints the error and gives its exit status.
int report_failure(const Error& error);

}  // namespace muster
