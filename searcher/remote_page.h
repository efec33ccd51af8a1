// A page of hits in the order of a value, asked of servers.
#pragma once

#include <xapian.h>

#include <vector>

#include "searcher/enquiry.h"
#include "searcher/sort_order.h"

namespace muster {

struct PageRequest {
  Xapian::Query query;
  ValueOrder order;
  Xapian::doccount first = 0;
  Xapian::doccount wanted = 0;
  TimeLeft time_left;
};

// Each hit of the page is where an iterator points. The caller looks at the time: a matcher whose
// time is up gives what it has. Xapian's exceptions pass through.
std::vector<Xapian::MSetIterator> remote_page(const Xapian::Database& db,
                                              const PageRequest& request);

}  // namespace muster
