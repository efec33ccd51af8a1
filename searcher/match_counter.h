// How many articles match, with facets and timeline.
#pragma once

#include <xapian.h>

#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "searcher/enquiry.h"
#include "searcher/name_lookup.h"
#include "searcher/readers.h"
#include "searcher/results.h"
#include "searcher/search.h"

namespace muster {

struct MatchCounts {
  std::uint64_t total = 0;  // exact
  std::vector<Facet> facets;
  std::optional<Timeline> timeline;
};

struct CountRequest {
  Xapian::Query query;
  const SearchRequest& search;  // which facets, what timeline, which aliases
  bool remote = false;          // some part of the database is a server's
  TimeLeft time_left;
};

// Counts all that match, without weights, so that no article is looked at more closely than that
// takes. Xapian's exceptions pass through.
class MatchCounter {
 public:
  MatchCounter(const Readers& readers, CountRequest request);
  ~MatchCounter();
  MatchCounter(const MatchCounter&) = delete;
  MatchCounter& operator=(const MatchCounter&) = delete;

  // In how many parts it is counted; each of them once, by any thread.
  std::size_t parts() const { return counted_.size(); }
  void count(const Xapian::Database& db, std::size_t part);

  // When all are counted. nullopt: time ran out first. `names` is for the calling thread.
  std::optional<MatchCounts> counts(Readers& readers, const NameLookup& names);

 private:
  struct Part;

  CountRequest request_;
  SharedQuery query_;
  std::vector<std::unique_ptr<Part>> counted_;
  std::atomic<bool> all_ = true;
};

}  // namespace muster
