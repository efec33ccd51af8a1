// The order of hits.
#pragma once

#include <xapian.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "common/error.h"
#include "searcher/results.h"

namespace muster {

// By the value of a slot: what has none comes last whichever way, what has the same goes by path.
struct ValueOrder {
  Xapian::valueno slot = 0;
  bool descending = false;
};

// The names hits may be sorted by, without a "-" before them, which turns the order round.
const std::vector<std::string>& sort_names();

// nullopt: by relevance. kUsage for what is no order.
Result<std::optional<ValueOrder>> read_order(const std::string& name);

// What gives that order where all is on this machine; no server can be told of it.
std::unique_ptr<Xapian::KeyMaker> key_maker(const ValueOrder& order);

// Puts hits that are ranked by relevance, and whose scores are the same but for the last digits
// (the same numbers summed in another order), in the order of their paths.
void settle_ties(std::vector<Hit>& hits);

}  // namespace muster
