#include "searcher/ranking.h"

#include <algorithm>
#include <optional>

#include "common/fields.h"

namespace muster {
namespace {

using Xapian::doccount;
using Xapian::docid;
using Xapian::Query;

// Sums of the same weights in another order differ by less.
constexpr double kRounding = 1e-9;

// Finds the articles of a list.
class TheseArticles : public Xapian::PostingSource {
 public:
  explicit TheseArticles(std::vector<docid> sorted) : ids_(std::move(sorted)) {}

  doccount get_termfreq_min() const override { return size(); }
  doccount get_termfreq_est() const override { return size(); }
  doccount get_termfreq_max() const override { return size(); }
  void init(const Xapian::Database& /*db*/) override { next_ = 0; }
  void next(double /*min_weight*/) override { ++next_; }
  void skip_to(docid id, double /*min_weight*/) override {
    const auto from = ids_.begin() + static_cast<std::ptrdiff_t>(next_ == 0 ? 0 : next_ - 1);
    next_ = static_cast<std::size_t>(std::lower_bound(from, ids_.end(), id) - ids_.begin()) + 1;
  }
  bool at_end() const override { return next_ > ids_.size(); }
  docid get_docid() const override { return ids_[next_ - 1]; }

 private:
  doccount size() const { return static_cast<doccount>(ids_.size()); }

  std::vector<docid> ids_;
  std::size_t next_ = 0;  // the one after where it stands
};

// Without a look at paths, which every article that may be among the best would have to be asked
// for.
Xapian::MSet best_of(const Xapian::Database& db, const Query& query, doccount first,
                     doccount wanted) {
  Xapian::Enquire enquire(db);
  enquire.set_query(query);
  enquire.set_docid_order(Xapian::Enquire::DONT_CARE);
  return enquire.get_mset(first, wanted);
}

// nullopt: a tie reaches over an end of the page, so that paths decide.
std::optional<std::vector<Xapian::MSetIterator>> page_by_score(const Xapian::Database& db,
                                                               const RankingRequest& request) {
  const doccount before = request.first > 0 ? 1 : 0;
  const Xapian::MSet found =
      best_of(db, request.query, request.first - before, before + request.wanted + 1);
  const auto tied = [&](doccount place) {
    return found[place - 1].get_weight() == found[place].get_weight();
  };
  if (before > 0 && found.size() > 1 && tied(1)) return std::nullopt;
  const doccount end = before + request.wanted;
  if (found.size() > end && tied(end)) return std::nullopt;
  std::vector<Xapian::MSetIterator> page;
  for (doccount i = before; i < std::min(end, found.size()); ++i)
    page.push_back(found[i]);
  return page;
}

// The best articles by each of the queries; those of the page are among them. nullopt: that takes
// more than scores.
std::optional<std::vector<docid>> candidates(const Xapian::Database& db,
                                             const RankingRequest& request) {
  // Each query may give one article for each pair more than it has; see best_page().
  const auto queries = static_cast<doccount>(request.highest_of.size());
  const doccount needed = request.first + request.wanted + queries;
  std::vector<docid> ids;
  for (const Query& query : request.highest_of) {
    const Xapian::MSet found = best_of(db, query, 0, needed + 1);
    if (found.size() > needed &&
        found[needed - 1].get_weight() - found[needed].get_weight() <= kRounding)
      return std::nullopt;
    for (doccount i = 0; i < std::min(needed, found.size()); ++i)
      ids.push_back(*found[i]);
  }
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

}  // namespace

Query filtered(const Query& query, const Query& filter) {
  if (filter.empty()) return query;
  const Query whole(Query::OP_SCALE_WEIGHT, Query(Query::OP_SCALE_WEIGHT, query, 2), 0.5);
  return {Query::OP_FILTER, whole, filter};
}

Xapian::Enquire ranked_enquiry(const Xapian::Database& db, const Query& query) {
  Xapian::Enquire enquire(db);
  enquire.set_query(query);
  enquire.set_docid_order(Xapian::Enquire::DONT_CARE);
  enquire.set_sort_by_relevance_then_value(slots::kPath, false);
  return enquire;
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

std::vector<Xapian::MSetIterator> best_page(const Xapian::Database& db,
                                            const RankingRequest& request) {
  // What takes many for one page gains nothing from a look at the best by each query.
  constexpr doccount kMostCandidates = 1'000;
  Query query = request.query;
  doccount checked = 0;
  if (request.highest_of.empty()) {
    if (auto page = page_by_score(db, request)) return std::move(*page);
  } else if (request.first + request.wanted <= kMostCandidates) {
    if (auto ids = candidates(db, request)) {
      auto* const source = new TheseArticles(std::move(*ids));
      query = filtered(query, Query(source->release()));
      // Where Xapian 1.4.22 finds that a phrase has to be there to make up for the rest, it takes
      // the next article that has its words for one that has the phrase. Where all are looked at
      // it does not come to that.
      checked = db.get_doccount();
    }
  }
  return hits_of(ranked_enquiry(db, query).get_mset(request.first, request.wanted, checked));
}

}  // namespace muster
