// What is written as a run holds what Xapian itself would have stored of the same documents, and
// Xapian finds no fault in it.
#include "indexer/glass_run.h"

#include <gtest/gtest.h>
#include <xapian.h>

#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "tests/support/same_database.h"
#include "tests/support/temp_folder.h"

namespace muster {
namespace {

// Writes the documents both ways, merges the run as it is merged in use, and compares.
void expect_as_xapian(std::vector<PackedDocument> documents) {
  if (!can_write_runs()) GTEST_SKIP() << "this Xapian has another format";
  const test::TempFolder folder;
  RunWriter run;
  {
    Xapian::WritableDatabase db(folder / "api", Xapian::DB_CREATE);
    for (PackedDocument& document : documents) {
      db.add_document(document.to_xapian());
      run.add(std::move(document));
    }
    db.commit();
  }
  const auto written = run.write(folder / "run");
  ASSERT_TRUE(written) << written.error().message;
  const Xapian::Database wanted(folder / "api");
  std::ostringstream faults;
  EXPECT_EQ(Xapian::Database::check(folder / "run", 0, &faults), 0U) << faults.str();
  test::expect_same(wanted, Xapian::Database(folder / "run"));
  Xapian::Database(folder / "run").compact(folder / "merged");
  EXPECT_EQ(Xapian::Database::check(folder / "merged", 0, &faults), 0U) << faults.str();
  test::expect_same(wanted, Xapian::Database(folder / "merged"));
}

TEST(GlassRunTest, HoldsWhatXapianWouldStore) {
  struct Row {
    const char* why;
    std::size_t documents;
    std::size_t terms;       // in a document
    std::size_t vocabulary;  // how many terms there are
    std::size_t positions;   // of a term, up to
    std::size_t value;       // bytes, up to
  };
  const Row rows[] = {
      {"one document", 1, 5, 10, 3, 20},
      {"no positions at all: the table stays empty", 3, 20, 40, 0, 20},
      {"lists of many chunks, branches over leaves", 3'000, 6, 8, 2, 12},
      {"many terms of one document each", 20, 3'000, 1'000'000, 2, 0},
      {"long lists of positions", 3, 40, 60, 4'000, 0},
      {"values and data beyond one item and one block", 5, 3, 5, 1, 60'000},
      {"documents without a term", 4, 0, 1, 0, 10},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.why);
    std::mt19937 random(7);
    const auto below = [&](std::size_t limit) { return limit == 0 ? 0 : random() % limit; };
    std::vector<PackedDocument> documents;
    for (std::size_t i = 0; i < row.documents; ++i) {
      IndexDocument document;
      for (std::size_t j = 0; j < row.terms; ++j) {
        const std::string term = "w" + std::to_string(below(row.vocabulary));
        if (below(10) == 0) document.add_boolean_term("XB" + term);
        document.add_term(term, static_cast<std::uint32_t>(below(300)));
        for (std::size_t k = below(row.positions + 1); k > 0; --k)
          document.add_posting(term, static_cast<Xapian::termpos>(below(1'000'000)));
      }
      std::string data(below(row.value + 1), 'x');
      for (char& c : data)
        c = static_cast<char>(random());
      document.set_data(data);
      document.add_value(0, data);
      document.add_value(3, std::to_string(i));
      if (i % 2 == 0) document.add_value(static_cast<Xapian::valueno>(below(299)), "v");
      documents.push_back(document.pack());
    }
    expect_as_xapian(std::move(documents));
  }
}

TEST(GlassRunTest, KeepsOddTermsAndValues) {
  IndexDocument document;
  const std::string longest(245, 'z');
  for (const std::string& term :
       {std::string("a"), std::string("a\0", 2), std::string("a\0b", 3), std::string("\xFF\xFE"),
        std::string("\0\xD0", 2), std::string(100, '\0'), longest}) {
    document.add_posting(term, 1);
    document.add_posting(term, 0, 2);
    document.add_posting(term, 1);  // said twice: counted twice, kept once
    document.add_posting(term, 0xFFFFFFF0U);
  }
  document.add_value(2, "gone");
  document.add_value(2, "");
  document.add_value(4, "first");
  document.add_value(4, "last");
  std::vector<PackedDocument> documents;
  documents.push_back(document.pack());
  // What is packed leaves nothing behind.
  document.add_term("b");
  documents.push_back(document.pack());
  expect_as_xapian(std::move(documents));
}

TEST(GlassRunTest, RefusesTermsThatXapianRefuses) {
  IndexDocument document;
  EXPECT_THROW(document.add_term(""), Xapian::InvalidArgumentError);
  EXPECT_THROW(document.add_posting(std::string(246, 'z'), 1), Xapian::InvalidArgumentError);
}

}  // namespace
}  // namespace muster
