#include "searcher/remote_page.h"

#include <algorithm>
#include <string>

#include "common/fields.h"

namespace muster {
namespace {

using Xapian::doccount;
using Xapian::Query;

class Pager {
  using Hits = std::vector<Xapian::MSetIterator>;

 public:
  Pager(const Xapian::Database& db, const PageRequest& request)
      : db_(db),
        request_(request),
        slot_(request.order.slot),
        with_value_(Query::OP_VALUE_GE, slot_, std::string(1, '\0')) {}

  Hits run() {
    const doccount have = count(with_value_);
    const doccount end = request_.first + request_.wanted;
    if (request_.first < have) add_valued(request_.first, std::min(end, have), have);
    if (end > have) {
      const doccount first = std::max(request_.first, have);
      const Query without(Query::OP_AND_NOT, request_.query, with_value_);
      append(ask(without, slots::kPath, false, first - have, end - first));
    }
    return std::move(page_);
  }

 private:
  // Positions from `first` to `end` among the `have` that have a value. A server orders them by it,
  // but what has the same value as it likes: those that begin and end the page are asked for again,
  // by path; those between are all here.
  void add_valued(doccount first, doccount end, doccount have) {
    const bool descending = request_.order.descending;
    const Hits found = ask(held_to(with_value_), slot_, descending, first, end - first);
    for (auto at = found.begin(); at != found.end();) {
      const std::string key = at->get_sort_key();
      auto next = at;
      doccount same = 0;
      for (; next != found.end() && next->get_sort_key() == key; ++next)
        ++same;
      const bool begins = at == found.begin();
      if (!begins && next != found.end()) {
        add_by_path(at, next);
      } else {
        doccount before = 0;
        if (begins && first > 0) {
          const Query rest(descending ? Query::OP_VALUE_LE : Query::OP_VALUE_GE, slot_, key);
          before = first - (have - count(Query(Query::OP_FILTER, with_value_, rest)));
        }
        const Query alike(Query::OP_VALUE_RANGE, slot_, key, key);
        append(ask(held_to(alike), slots::kPath, false, before, same));
      }
      at = next;
    }
  }

  void add_by_path(Hits::const_iterator begin, Hits::const_iterator end) {
    std::vector<std::pair<std::string, Xapian::MSetIterator>> group;
    for (; begin != end; ++begin)
      group.emplace_back(std::string(), *begin);
    if (group.size() > 1) {
      for (auto& [path, at] : group)
        path = at.get_document().get_value(slots::kPath);
      std::stable_sort(group.begin(), group.end(),
                       [](const auto& a, const auto& b) { return a.first < b.first; });
    }
    for (auto& [path, at] : group)
      page_.push_back(at);
  }

  void append(const Hits& found) { page_.insert(page_.end(), found.begin(), found.end()); }

  Query held_to(const Query& filter) const { return {Query::OP_FILTER, request_.query, filter}; }

  doccount count(const Query& filter) const {
    return count_of(db_, held_to(filter), request_.time_left);
  }

  Hits ask(const Query& query, Xapian::valueno slot, bool descending, doccount first,
           doccount wanted) const {
    Xapian::Enquire enquire = enquiry(db_, query, request_.time_left);
    enquire.set_sort_by_value_then_relevance(slot, descending);
    return hits_of(enquire.get_mset(first, wanted));
  }

  const Xapian::Database& db_;
  const PageRequest& request_;
  Xapian::valueno slot_;
  Query with_value_;
  Hits page_;
};

}  // namespace

std::vector<Xapian::MSetIterator> remote_page(const Xapian::Database& db,
                                              const PageRequest& request) {
  return Pager(db, request).run();
}

}  // namespace muster
