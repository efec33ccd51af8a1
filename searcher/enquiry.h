// Enquiries as searches make them.
#pragma once

#include <xapian.h>

#include <functional>
#include <vector>

namespace muster {

// Seconds until a search has to end, more than 0. Empty: it need not. Several threads call it.
using TimeLeft = std::function<double()>;

// By relevance, ties in any order. The matcher stops looking at all articles there when its time is
// up, without a word: see is_exact().
Xapian::Enquire enquiry(const Xapian::Database& db, const Xapian::Query& query,
                        const TimeLeft& time_left = {});
// The same, ties by path.
Xapian::Enquire ranked_enquiry(const Xapian::Database& db, const Xapian::Query& query,
                               const TimeLeft& time_left = {});
// What matches in any order, weights left aside.
Xapian::Enquire unweighted_enquiry(const Xapian::Database& db, const Xapian::Query& query,
                                   const TimeLeft& time_left = {});

// How many match; exact unless time ran out.
Xapian::doccount count_of(const Xapian::Database& db, const Xapian::Query& query,
                          const TimeLeft& time_left = {});

// Whether the matcher has looked at every article. One whose time ran out stops counting without a
// word and knows only bounds.
bool is_exact(const Xapian::MSet& found);

// From the first to the last of what was found, fetched at once where that is sound.
std::vector<Xapian::MSetIterator> hits_of(const Xapian::MSet& found);

}  // namespace muster
