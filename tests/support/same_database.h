// Xapian databases compared down to the last position.
#pragma once

#include <gtest/gtest.h>
#include <xapian.h>

#include <string>
#include <vector>

namespace muster::test {

inline std::vector<Xapian::termpos> positions_of(const Xapian::Database& db, Xapian::docid document,
                                                 const std::string& term) {
  return {db.positionlist_begin(document, term), db.positionlist_end(document, term)};
}

// Two databases that no caller can tell apart, if their articles are numbered through.
inline void expect_same(const Xapian::Database& wanted, const Xapian::Database& got) {
  ASSERT_EQ(got.get_doccount(), wanted.get_doccount());
  EXPECT_EQ(got.get_lastdocid(), wanted.get_lastdocid());
  EXPECT_EQ(got.get_total_length(), wanted.get_total_length());
  EXPECT_EQ(got.get_doclength_lower_bound(), wanted.get_doclength_lower_bound());
  EXPECT_EQ(got.get_doclength_upper_bound(), wanted.get_doclength_upper_bound());
  EXPECT_EQ(got.has_positions(), wanted.has_positions());
  auto term = got.allterms_begin();
  for (auto at = wanted.allterms_begin(); at != wanted.allterms_end(); ++at, ++term) {
    ASSERT_TRUE(term != got.allterms_end()) << "no " << *at;
    ASSERT_EQ(*term, *at);
    EXPECT_EQ(term.get_termfreq(), at.get_termfreq()) << *at;
    EXPECT_EQ(got.get_collection_freq(*at), wanted.get_collection_freq(*at)) << *at;
    auto posting = got.postlist_begin(*at);
    for (auto one = wanted.postlist_begin(*at); one != wanted.postlist_end(*at); ++one, ++posting) {
      ASSERT_TRUE(posting != got.postlist_end(*at)) << *at;
      ASSERT_EQ(*posting, *one) << *at;
      ASSERT_EQ(posting.get_wdf(), one.get_wdf()) << *at;
      ASSERT_EQ(positions_of(got, *one, *at), positions_of(wanted, *one, *at)) << *at;
    }
    EXPECT_TRUE(posting == got.postlist_end(*at)) << *at;
  }
  EXPECT_TRUE(term == got.allterms_end());
  for (Xapian::docid id = 1; id <= wanted.get_lastdocid(); ++id) {
    ASSERT_EQ(got.get_doclength(id), wanted.get_doclength(id));
    const Xapian::Document a = wanted.get_document(id);
    const Xapian::Document b = got.get_document(id);
    ASSERT_EQ(b.get_data(), a.get_data());
    ASSERT_EQ(b.termlist_count(), a.termlist_count());
    ASSERT_EQ(b.values_count(), a.values_count());
    auto value = b.values_begin();
    for (auto at = a.values_begin(); at != a.values_end(); ++at, ++value) {
      ASSERT_EQ(value.get_valueno(), at.get_valueno());
      ASSERT_EQ(*value, *at);
    }
    auto listed = b.termlist_begin();
    for (auto at = a.termlist_begin(); at != a.termlist_end(); ++at, ++listed) {
      ASSERT_EQ(*listed, *at);
      ASSERT_EQ(listed.get_wdf(), at.get_wdf());
    }
  }
  for (Xapian::valueno slot = 0; slot < 300; ++slot) {
    EXPECT_EQ(got.get_value_freq(slot), wanted.get_value_freq(slot)) << slot;
    EXPECT_EQ(got.get_value_lower_bound(slot), wanted.get_value_lower_bound(slot)) << slot;
    EXPECT_EQ(got.get_value_upper_bound(slot), wanted.get_value_upper_bound(slot)) << slot;
  }
}

}  // namespace muster::test
