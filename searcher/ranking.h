// Pages of hits in their order.
#pragma once

#include <xapian.h>

#include <optional>
#include <vector>

#include "searcher/enquiry.h"
#include "searcher/readers.h"
#include "searcher/sort_order.h"

namespace muster {

struct RankedHit {
  Xapian::docid id = 0;  // in all databases; that of the document is its number in its own
  Xapian::Document document;
  double score = 0;
};

RankedHit to_hit(const Xapian::MSetIterator& at);

struct OrderRequest {
  Xapian::Query query;
  std::optional<ValueOrder> order;  // nullopt: by relevance, ties by path
  Xapian::doccount first = 0;
  Xapian::doccount wanted = 0;
  bool count = false;  // whether the total is to be exact
  TimeLeft time_left;
};

struct CountedPage {
  Xapian::doccount total = 0;  // where it was asked for
  bool exact = true;           // false: it was asked for, and time ran out
  std::vector<RankedHit> hits;
};

// The hits from `first` on. Xapian's exceptions pass through.
CountedPage page_in_order(Readers& readers, const OrderRequest& request);

struct RankingRequest {
  Xapian::Query query;
  // An article's score by `query` is the highest of its scores by these; the first finds all that
  // `query` finds. Empty: `query` is ranked as it stands.
  std::vector<Xapian::Query> highest_of;
  Xapian::doccount first = 0;
  Xapian::doccount wanted = 0;
};

// The page by relevance, found without a closer look at more articles than it takes. Hits that have
// the same score to the last digits are in any order, but the page is the one that it is where they
// go by path. Not for servers: it filters by a list of articles. Xapian's exceptions pass through.
class BestPage {
 public:
  BestPage(const Readers& readers, RankingRequest request);

  // In how many parts its hits are looked for; each of them once, by any thread.
  std::size_t parts() const { return best_.size(); }
  void find(const Xapian::Database& db, std::size_t part);

  // When all are found.
  std::vector<RankedHit> page(Readers& readers) const;

 private:
  struct Scored {
    Xapian::docid id = 0;
    double score = 0;
  };

  // How many of the best by each query there may be on the page, or before it.
  Xapian::doccount needed() const;
  // Whether the order of the two that meet there is anything but one of scores.
  static bool is_tied(const std::vector<Scored>& best, Xapian::doccount place);
  std::optional<std::vector<RankedHit>> page_by_score(const Xapian::Database& db) const;
  std::optional<std::vector<Xapian::docid>> candidates() const;

  RankingRequest request_;
  std::vector<SharedQuery> queries_;
  std::vector<std::vector<Scored>> best_;  // by each of these
};

}  // namespace muster
