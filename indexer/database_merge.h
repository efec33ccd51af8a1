// Several databases to one.
#pragma once

#include <string>
#include <vector>

#include "common/error.h"

namespace muster {

// Merges the databases in the folders `parts` into the new folder `into`, articles in the order of
// the parts. Xapian merges; with two threads or more, positions, which take as long as all else, at
// the same time as the other tables. What that takes lies beside `into` meanwhile.
Result<void> merge_databases(const std::vector<std::string>& parts, const std::string& into,
                             unsigned threads);

}  // namespace muster
