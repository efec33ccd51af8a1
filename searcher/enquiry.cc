#include "searcher/enquiry.h"

#include "common/fields.h"

namespace muster {

Xapian::Enquire enquiry(const Xapian::Database& db, const Xapian::Query& query,
                        const TimeLeft& time_left) {
  Xapian::Enquire enquire(db);
  enquire.set_query(query);
  enquire.set_docid_order(Xapian::Enquire::DONT_CARE);
  if (time_left) enquire.set_time_limit(time_left());
  return enquire;
}

Xapian::Enquire ranked_enquiry(const Xapian::Database& db, const Xapian::Query& query,
                               const TimeLeft& time_left) {
  Xapian::Enquire enquire = enquiry(db, query, time_left);
  enquire.set_sort_by_relevance_then_value(slots::kPath, false);
  return enquire;
}

Xapian::Enquire unweighted_enquiry(const Xapian::Database& db, const Xapian::Query& query,
                                   const TimeLeft& time_left) {
  Xapian::Enquire enquire = enquiry(db, query, time_left);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  return enquire;
}

Xapian::doccount count_of(const Xapian::Database& db, const Xapian::Query& query,
                          const TimeLeft& time_left) {
  return unweighted_enquiry(db, query, time_left)
      .get_mset(0, 0, db.get_doccount())
      .get_matches_estimated();
}

bool is_exact(const Xapian::MSet& found) {
  return found.get_matches_lower_bound() == found.get_matches_upper_bound();
}

std::vector<Xapian::MSetIterator> hits_of(const Xapian::MSet& found) {
  // All at once where that saves ways to a server. Xapian 1.4.22 reads beyond its list where a page
  // is not the first.
  if (found.get_firstitem() == 0) found.fetch();
  std::vector<Xapian::MSetIterator> hits;
  for (auto at = found.begin(); at != found.end(); ++at)
    hits.push_back(at);
  return hits;
}

}  // namespace muster
