// Facets and timelines over everything a query matches, counted while it is matched.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "common/date.h"
#include "searcher/name_lookup.h"
#include "searcher/results.h"
#include "searcher/value_lists.h"

namespace muster {

struct FacetRequest {
  std::string field;       // a facet of the field table: combatant, year, ...
  std::size_t limit = 10;  // values to show
};

// Counts for one match. Give its spies to the enquiry before, ask it after. Asking it from several
// threads is safe.
class FacetCounter {
 public:
  // `timeline_unit`: empty for no timeline, else "auto" or a unit. `remote`: some part of the
  // database is a server's.
  FacetCounter(std::vector<FacetRequest> facets, std::string timeline_unit, Day today, bool remote);

  void attach(Xapian::Enquire& enquire);

  // What another of the same requests counted of other articles of the same database.
  void add(const FacetCounter& other);

  // How many facets there are, and one of them in the order of the requests.
  std::size_t size() const { return requests_.size(); }
  Facet facet(std::size_t number, const NameLookup& names) const;
  std::optional<Timeline> timeline() const;

 private:
  const ValueLists& lists(Xapian::valueno slot) const;

  std::vector<FacetRequest> requests_;
  std::string timeline_unit_;
  Day today_;
  std::vector<ValueLists> lists_;  // a slot each
};

// "year", "decade", "century", "month": what is counted from the dates.
bool is_calendar_facet(std::string_view field);

}  // namespace muster
