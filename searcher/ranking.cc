#include "searcher/ranking.h"

#include <algorithm>
#include <optional>

#include "common/fields.h"
#include "searcher/query_parts.h"

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

}  // namespace

RankedHit to_hit(const Xapian::MSetIterator& at) {
  return {*at, at.get_document(), at.get_weight()};
}

CountedPage page_in_order(Readers& readers, const OrderRequest& request) {
  const SharedQuery query(readers, request.query);
  // Where all are looked at anyway, each thread looks at some of them. The best alone are found
  // sooner by one, which need not look at what is not as good as those it has seen.
  const std::size_t parts = request.count ? readers.size() : 1;
  const doccount end = request.first + request.wanted;
  std::vector<Xapian::MSet> found(parts);
  readers.share(parts, [&](const Xapian::Database& db, std::size_t part) {
    Xapian::Enquire enquire = ranked_enquiry(db, query.part(part, parts), request.time_left);
    const auto by_value = request.order ? key_maker(*request.order) : nullptr;
    if (by_value) enquire.set_sort_by_key(by_value.get(), false);
    const doccount checked = request.count ? db.get_doccount() : 0;
    found[part] = parts == 1 ? enquire.get_mset(request.first, request.wanted, checked)
                             : enquire.get_mset(0, end, checked);
  });
  CountedPage page;
  std::vector<Xapian::MSetIterator> hits;
  for (const Xapian::MSet& one : found) {
    page.total += one.get_matches_estimated();
    page.exact = page.exact && is_exact(one);
    for (const Xapian::MSetIterator& at : hits_of(one))
      hits.push_back(at);
  }
  if (parts > 1) {
    std::sort(hits.begin(), hits.end(), [&](const auto& a, const auto& b) {
      if (!request.order && a.get_weight() != b.get_weight())
        return a.get_weight() > b.get_weight();
      return a.get_sort_key() < b.get_sort_key();
    });
    hits.erase(hits.begin(), hits.begin() + static_cast<std::ptrdiff_t>(
                                                std::min<std::size_t>(request.first, hits.size())));
    if (hits.size() > request.wanted) hits.resize(request.wanted);
  }
  for (const Xapian::MSetIterator& at : hits)
    page.hits.push_back(to_hit(at));
  return page;
}

BestPage::BestPage(const Readers& readers, RankingRequest request) : request_(std::move(request)) {
  for (const Query& query : request_.highest_of)
    queries_.emplace_back(readers, query);
  if (queries_.empty()) queries_.emplace_back(readers, request_.query);
  best_.resize(queries_.size());
}

doccount BestPage::needed() const {
  // Each query may give one article for each pair more than it has; see docs/performance.md.
  return request_.first + request_.wanted + static_cast<doccount>(request_.highest_of.size());
}

void BestPage::find(const Xapian::Database& db, std::size_t part) {
  // Without a look at paths, which every article that may be among the best would have to be asked
  // for.
  const Xapian::MSet found = enquiry(db, queries_[part].copy()).get_mset(0, needed() + 1);
  for (auto at = found.begin(); at != found.end(); ++at)
    best_[part].push_back({*at, at.get_weight()});
}

bool BestPage::is_tied(const std::vector<Scored>& best, doccount place) {
  return place > 0 && place < best.size() && best[place - 1].score - best[place].score <= kRounding;
}

// nullopt: a tie reaches over an end of the page, so that paths decide.
std::optional<std::vector<RankedHit>> BestPage::page_by_score(const Xapian::Database& db) const {
  const std::vector<Scored>& best = best_.front();
  const doccount end = request_.first + request_.wanted;
  if (is_tied(best, request_.first) || is_tied(best, end)) return std::nullopt;
  std::vector<RankedHit> page;
  for (std::size_t i = request_.first; i < std::min<std::size_t>(end, best.size()); ++i)
    page.push_back(
        {best[i].id, db.get_document(best[i].id, Xapian::DOC_ASSUME_VALID), best[i].score});
  return page;
}

// The best articles by each of the queries; those of the page are among them. nullopt: that takes
// more than scores.
std::optional<std::vector<docid>> BestPage::candidates() const {
  std::vector<docid> ids;
  for (const std::vector<Scored>& best : best_) {
    if (is_tied(best, needed())) return std::nullopt;
    for (std::size_t i = 0; i < std::min<std::size_t>(needed(), best.size()); ++i)
      ids.push_back(best[i].id);
  }
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

std::vector<RankedHit> BestPage::page(Readers& readers) const {
  OrderRequest whole{request_.query, std::nullopt, request_.first, request_.wanted, false, {}};
  if (request_.highest_of.empty()) {
    if (auto page = page_by_score(readers.db())) return std::move(*page);
    return page_in_order(readers, whole).hits;
  }
  const auto ids = candidates();
  if (!ids) return page_in_order(readers, whole).hits;
  auto* const source = new TheseArticles(*ids);
  whole.query = filtered(request_.query, Query(source->release()));
  // Where Xapian 1.4.22 finds that a phrase has to be there to make up for the rest, it takes the
  // next article that has its words for one that has the phrase. Where all are looked at it does
  // not come to that.
  whole.count = true;
  Readers alone(readers.db());
  return page_in_order(alone, whole).hits;
}

}  // namespace muster
