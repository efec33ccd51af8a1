// A database read by several threads.
//
// Xapian's objects are for one thread at a time: each thread has the database opened for itself,
// and queries as copies.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "common/database.h"

namespace muster {

// Xapian's exceptions pass through all of it.
class Readers {
 public:
  // The calling thread alone.
  explicit Readers(const Xapian::Database& db) : readers_{db} {}
  // So many threads on databases of files. One for which they cannot be opened once more, in the
  // state that `opened` has, does not take part: files may be scarce, and an update may have come.
  Readers(const OpenDatabase& opened, std::size_t threads);

  std::size_t size() const { return readers_.size(); }
  // That of the calling thread.
  const Xapian::Database& db() const { return readers_.front(); }

  using Work = std::function<void(const Xapian::Database& db, std::size_t number)>;
  // Calls `work` for each number below `count`, in this order, by whichever thread is free: the
  // calling one and the others. The first exception there is ends it, and is passed on.
  void share(std::size_t count, const Work& work);

 private:
  // False: it cannot take part.
  bool open(Xapian::Database& reader) const;

  std::vector<Xapian::Database> readers_;
  std::vector<DatabasePart> parts_;  // what the others open, and the states they must be in
  std::vector<std::string> states_;
};

// A query for threads to take copies of.
class SharedQuery {
 public:
  SharedQuery(const Readers& readers, const Xapian::Query& query);

  Xapian::Query copy() const;
  // What of it lies in one of `parts` runs of the articles of each database. Scores are those of
  // the whole: how rare a word is is asked of that.
  Xapian::Query part(std::size_t number, std::size_t parts) const;

 private:
  Xapian::Query whole_;
  std::string written_;  // empty: there are no other threads
};

// How many postings of its terms a query may have to look at. One without terms looks at all
// articles.
std::uint64_t postings_of(const Xapian::Database& db, const Xapian::Query& query);

}  // namespace muster
