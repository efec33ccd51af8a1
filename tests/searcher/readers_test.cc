#include "searcher/readers.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "tests/support/temp_folder.h"

namespace muster {
namespace {

using Xapian::Query;

class ReadersTest : public testing::Test {
 protected:
  ReadersTest() {
    for (int i = 0; i < 100; ++i)
      writer_.add_document(article(i));
    // Numbers that no article has any more.
    for (Xapian::docid id = 40; id < 70; ++id)
      writer_.delete_document(id);
    writer_.commit();
  }

  static Xapian::Document article(int number) {
    Xapian::Document article;
    article.add_term("all");
    article.add_posting(number % 2 == 0 ? "even" : "odd", 1);
    article.add_posting("end", 2);
    return article;
  }

  OpenDatabase opened() const {
    OpenDatabase opened;
    opened.db = Xapian::Database(path_);
    opened.parts = {{DatabasePart::Kind::kLocal, path_, {}, 0, {}}};
    opened.states = {state_of(opened.db, opened.parts.front())};
    return opened;
  }

  static std::vector<std::pair<Xapian::docid, double>> found(const Xapian::Database& db,
                                                             const Query& query) {
    Xapian::Enquire enquire(db);
    enquire.set_query(query);
    std::vector<std::pair<Xapian::docid, double>> all;
    const Xapian::MSet hits = enquire.get_mset(0, db.get_doccount());
    for (auto at = hits.begin(); at != hits.end(); ++at)
      all.emplace_back(*at, at.get_weight());
    std::sort(all.begin(), all.end());
    return all;
  }

  test::TempFolder folder_;
  std::string path_ = folder_ / "db";
  Xapian::WritableDatabase writer_{path_, Xapian::DB_CREATE | Xapian::DB_NO_SYNC};
};

TEST_F(ReadersTest, DoEachPieceOnce) {
  const OpenDatabase db = opened();
  for (const std::size_t threads : {1U, 2U, 5U}) {
    Readers readers(db, threads);
    for (const std::size_t count : {0U, 1U, 3U, 200U}) {
      std::vector<std::atomic<int>> done(count);
      readers.share(count, [&](const Xapian::Database& mine, std::size_t number) {
        done[number] += static_cast<int>(mine.get_doccount());
      });
      for (const std::atomic<int>& one : done)
        EXPECT_EQ(one, 70) << threads;
    }
  }
}

TEST_F(ReadersTest, PartsTogetherAreTheWhole) {
  const OpenDatabase db = opened();
  const Readers readers(db, 2);
  const Query phrase(Query::OP_PHRASE, Query("odd"), Query("end"));
  for (const Query& query :
       {Query("even"), Query::MatchAll, phrase, Query(Query::OP_AND_NOT, Query("all"), phrase),
        Query(Query::OP_OR, Query("even"), Query(Query::OP_SCALE_WEIGHT, Query("all"), 0.3))}) {
    const SharedQuery shared(readers, query);
    const auto whole = found(db.db, query);
    EXPECT_EQ(found(db.db, shared.copy()), whole);
    // More parts than articles, too.
    for (const std::size_t parts : {1U, 2U, 3U, 7U, 300U}) {
      std::vector<std::pair<Xapian::docid, double>> all;
      for (std::size_t part = 0; part < parts; ++part) {
        const auto some = found(db.db, shared.part(part, parts));
        all.insert(all.end(), some.begin(), some.end());
      }
      EXPECT_EQ(all, whole) << query.get_description() << parts;
    }
  }
}

TEST_F(ReadersTest, PartsOfSeveralDatabasesAreTheWhole) {
  OpenDatabase both = opened();
  const std::string other = folder_ / "other";
  {
    Xapian::WritableDatabase db(other, Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
    for (int i = 0; i < 11; ++i)
      db.add_document(article(i));
    db.commit();
  }
  const Xapian::Database second(other);
  both.parts.push_back({DatabasePart::Kind::kLocal, other, {}, 0, {}});
  both.states.push_back(state_of(second, both.parts.back()));
  both.db.add_database(second);
  Readers readers(both, 3);
  const Query query("even");
  const SharedQuery shared(readers, query);
  const auto whole = found(both.db, query);
  EXPECT_EQ(whole.size(), 41U);
  std::vector<std::vector<std::pair<Xapian::docid, double>>> some(3);
  readers.share(3, [&](const Xapian::Database& db, std::size_t part) {
    some[part] = found(db, shared.part(part, 3));
  });
  std::vector<std::pair<Xapian::docid, double>> all;
  for (const auto& one : some)
    all.insert(all.end(), one.begin(), one.end());
  std::sort(all.begin(), all.end());
  EXPECT_EQ(all, whole);
}

TEST_F(ReadersTest, PassOnWhatFails) {
  const OpenDatabase db = opened();
  Readers readers(db, 3);
  EXPECT_THROW(readers.share(50,
                             [](const Xapian::Database&, std::size_t number) {
                               if (number == 7) throw Xapian::DatabaseCorruptError("seven");
                             }),
               Xapian::DatabaseCorruptError);
}

// A thread that finds another state, or nothing, would count other articles: it does not take part.
TEST_F(ReadersTest, AreOfOneState) {
  const OpenDatabase db = opened();
  OpenDatabase gone = db;
  gone.parts.front().name = folder_ / "nowhere";
  writer_.add_document(article(1));
  writer_.commit();
  for (const OpenDatabase& one : {db, gone}) {
    Readers readers(one, 3);
    const auto caller = std::this_thread::get_id();
    std::atomic<int> done = 0;
    std::atomic<int> elsewhere = 0;
    readers.share(100, [&](const Xapian::Database& mine, std::size_t /*number*/) {
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
      ++done;
      if (std::this_thread::get_id() != caller || mine.get_doccount() != 70) ++elsewhere;
    });
    EXPECT_EQ(done, 100);
    EXPECT_EQ(elsewhere, 0);
  }
}

TEST_F(ReadersTest, PostingsAreThoseOfAllTerms) {
  const OpenDatabase db = opened();
  EXPECT_EQ(postings_of(db.db, Query("even")), 35U);
  EXPECT_EQ(postings_of(db.db, Query(Query::OP_OR, Query("even"), Query("odd"))), 70U);
  EXPECT_EQ(postings_of(db.db, Query("none")), 0U);
  EXPECT_EQ(postings_of(db.db, Query::MatchAll), 70U);
}

}  // namespace
}  // namespace muster
