// The page of best hits of a query, found without a closer look at more articles than it takes.
#pragma once

#include <xapian.h>

#include <vector>

namespace muster {

struct RankingRequest {
  Xapian::Query query;
  // An article's score by `query` is the highest of its scores by these; the first finds all that
  // `query` finds. Empty: `query` is ranked as it stands.
  std::vector<Xapian::Query> highest_of;
  Xapian::doccount first = 0;
  Xapian::doccount wanted = 0;
};

// The hits from `first` on, highest score first. Those that have the same score to the last bit are
// in any order, but the page is the one that it is where they go by path. Not for servers: it
// filters by a list of articles. Xapian's exceptions pass through.
std::vector<Xapian::MSetIterator> best_page(const Xapian::Database& db,
                                            const RankingRequest& request);

// What the filter lets through, with the scores it has without one: Xapian takes a query within a
// filter apart, adds up its weights in another order, and may find phrases that are not there.
Xapian::Query filtered(const Xapian::Query& query, const Xapian::Query& filter);

// An enquiry by relevance, ties by path.
Xapian::Enquire ranked_enquiry(const Xapian::Database& db, const Xapian::Query& query);

// From the first to the last of what was found, fetched at once where that is sound.
std::vector<Xapian::MSetIterator> hits_of(const Xapian::MSet& found);

}  // namespace muster
