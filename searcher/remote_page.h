// A page of hits in the order of a value, asked of servers.
#pragma once

#include <xapian.h>

#include <functional>
#include <vector>

namespace muster {

// The order that a KeyMaker gives where all is on this machine, and which no server can be told: by
// the value of a slot, what has none last whichever way, what has the same by path.
struct ValueOrder {
  Xapian::valueno slot = 0;
  bool descending = false;
};

struct PageRequest {
  Xapian::Query query;
  ValueOrder order;
  Xapian::doccount first = 0;
  Xapian::doccount wanted = 0;
  std::function<double()> seconds_left;  // empty: no limit
};

// Each hit of the page is where an iterator points. The caller looks at the time: a matcher whose
// time is up gives what it has. Xapian's exceptions pass through.
std::vector<Xapian::MSetIterator> remote_page(const Xapian::Database& db,
                                              const PageRequest& request);

}  // namespace muster
