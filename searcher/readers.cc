#include "searcher/readers.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>

#include "common/xapian_guard.h"
#include "searcher/query_parts.h"

namespace muster {
namespace {

using Xapian::doccount;
using Xapian::docid;
using Xapian::Query;

// Finds one of several runs of articles, numbers that no article has included: it is a filter.
class RunOfArticles : public Xapian::PostingSource {
 public:
  RunOfArticles(std::size_t number, std::size_t of) : number_(number), of_(of) {}

  // Of several databases each has a source of its own, with its own numbers.
  PostingSource* clone() const override { return new RunOfArticles(number_, of_); }
  void init(const Xapian::Database& db) override {
    const std::uint64_t last = db.get_lastdocid();
    first_ = static_cast<docid>(last * number_ / of_ + 1);
    last_ = static_cast<docid>(last * (number_ + 1) / of_);
    all_ = std::min(db.get_doccount(), last_ + 1 - first_);
    at_ = first_ - 1;
  }
  doccount get_termfreq_min() const override { return 0; }
  doccount get_termfreq_est() const override { return all_; }
  doccount get_termfreq_max() const override { return all_; }
  void next(double /*min_weight*/) override { ++at_; }
  void skip_to(docid id, double /*min_weight*/) override { at_ = std::max({at_, id, first_}); }
  bool at_end() const override { return at_ > last_; }
  docid get_docid() const override { return at_; }

 private:
  std::size_t number_;
  std::size_t of_;
  docid first_ = 1;
  docid last_ = 0;
  docid at_ = 0;
  doccount all_ = 0;
};

}  // namespace

Readers::Readers(const OpenDatabase& opened, std::size_t threads)
    : readers_(threads), parts_(opened.parts), states_(opened.states) {
  readers_.front() = opened.db;
}

bool Readers::open(Xapian::Database& reader) const {
  if (reader.size() > 0) return true;
  bool same = true;
  const auto opened = guard({}, [&] {
    Xapian::Database all;
    for (std::size_t i = 0; i < parts_.size() && same; ++i) {
      const Xapian::Database part = open_part(parts_[i], {});
      same = state_of(part, parts_[i]) == states_[i];
      all.add_database(part);
    }
    if (same) reader = std::move(all);
  });
  return opened && same;
}

void Readers::share(std::size_t count, const Work& work) {
  std::atomic<std::size_t> next = 0;
  std::mutex mutex;
  std::exception_ptr failed;
  const auto run = [&](Xapian::Database& reader) {
    try {
      if (!open(reader)) return;
      for (std::size_t number = next++; number < count; number = next++)
        work(reader, number);
    } catch (...) {
      next = count;
      const std::scoped_lock lock(mutex);
      if (!failed) failed = std::current_exception();
    }
  };
  {
    std::vector<std::jthread> others;
    try {
      for (std::size_t i = 1; i < std::min(size(), count); ++i)
        others.emplace_back([&run, &reader = readers_[i]] { run(reader); });
    } catch (const std::system_error&) {
      // There are no more threads to be had: those there are do it.
    }
    run(readers_.front());
  }
  if (failed) std::rethrow_exception(failed);
}

SharedQuery::SharedQuery(const Readers& readers, const Query& query) : whole_(query) {
  if (readers.size() > 1) written_ = query.serialise();
}

Query SharedQuery::copy() const { return written_.empty() ? whole_ : Query::unserialise(written_); }

Query SharedQuery::part(std::size_t number, std::size_t parts) const {
  if (parts == 1) return copy();
  auto* const source = new RunOfArticles(number, parts);
  return filtered(copy(), Query(source->release()));
}

std::uint64_t postings_of(const Xapian::Database& db, const Query& query) {
  std::uint64_t postings = 0;
  auto at = query.get_unique_terms_begin();
  if (at == query.get_terms_end()) return db.get_doccount();
  for (; at != query.get_terms_end(); ++at)
    postings += db.get_termfreq(*at);
  return postings;
}

}  // namespace muster
