// The packed values of a slot in all articles that match, as they are met.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/value_counts.h"

namespace muster {

// Give spy() to the enquiry before the match, read after it. Articles without a value are left out.
//
// A spy of our own keeps the values article by article in one buffer, since a map of strings takes
// more time than the match itself. It does not reach a remote database: there Xapian's own spy
// counts equal values on the server.
class ValueLists {
 public:
  ValueLists(Xapian::valueno slot, bool remote);

  Xapian::MatchSpy* spy();
  Xapian::valueno slot() const { return slot_; }
  // What another kept of other articles of the same database.
  void add(const ValueLists& other);

  // Calls `visit(packed, articles)`; the same value may come more than once.
  template <class Visit>
  void for_each(Visit visit) const {
    if (counted_) {
      for (auto at = counted_->values_begin(); at != counted_->values_end(); ++at)
        visit(std::string_view(*at), std::uint64_t{at.get_termfreq()});
      return;
    }
    std::size_t begin = 0;
    for (const std::size_t end : kept_->ends) {
      visit(std::string_view(kept_->bytes).substr(begin, end - begin), std::uint64_t{1});
      begin = end;
    }
  }

 private:
  struct Keeper : Xapian::MatchSpy {
    explicit Keeper(Xapian::valueno of) : slot(of) {}
    void operator()(const Xapian::Document& document, double weight) override;

    Xapian::valueno slot;
    std::string bytes;
    std::vector<std::size_t> ends;
  };

  Xapian::valueno slot_;
  std::unique_ptr<Keeper> kept_;
  std::unique_ptr<Xapian::ValueCountMatchSpy> counted_;
};

// How many articles have each of the ids that the values are lists of.
ValueCounts count_values(const ValueLists& lists);

}  // namespace muster
