#include "common/date_cover.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace muster {
namespace {

Day day(int year, unsigned month, unsigned number) {
  return Day(std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(number));
}

bool meet(const std::vector<std::string>& have, const std::vector<std::string>& want) {
  return std::any_of(want.begin(), want.end(), [&](const std::string& term) {
    return std::binary_search(have.begin(), have.end(), term);
  });
}

bool overlap_by_terms(const std::vector<DaySpan>& document, const DaySpan& query) {
  return meet(document_date_terms(document), query_date_terms(query));
}

bool overlap_by_days(const DaySpan& a, const DaySpan& b) {
  const bool a_ends_before = a.last && b.first && *a.last < *b.first;
  const bool b_ends_before = b.last && a.first && *b.last < *a.first;
  return !a_ends_before && !b_ends_before;
}

TEST(DateCover, UsesTheFewestPeriods) {
  struct Row {
    DaySpan span;
    std::size_t nodes;  // terms that are no marked ones above
    const char* why;
  };
  const Row rows[] = {
      {{day(2018, 3, 12), day(2018, 3, 12)}, 1, "a day"},
      {{day(2018, 3, 1), day(2018, 3, 31)}, 1, "a month is one period, not 31 days"},
      {{day(2018, 1, 1), day(2018, 12, 31)}, 1, "a year"},
      {{day(2010, 1, 1), day(2019, 12, 31)}, 1, "a decade of the calendar's digits"},
      {{day(2018, 3, 12), day(2018, 3, 20)}, 9, "nine days"},
      {{day(2018, 1, 31), day(2018, 3, 1)}, 3, "a day, February, a day"},
      {{day(-489, 9, 12), day(-489, 9, 12)}, 1, "a day before Christ"},
      {{std::nullopt, std::nullopt}, 20, "all there is: twenty millennia"},
  };
  for (const Row& row : rows) {
    const std::vector<std::string> terms = document_date_terms({row.span});
    const auto nodes = std::count_if(terms.begin(), terms.end(),
                                     [](const std::string& term) { return term[0] != '^'; });
    EXPECT_EQ(static_cast<std::size_t>(nodes), row.nodes) << row.why;
  }
}

TEST(DateCover, GapsBetweenPhasesStayGaps) {
  const std::vector<DaySpan> phases = {{day(2012, 1, 5), day(2012, 2, 8)},
                                       {day(2013, 6, 1), std::nullopt}};
  EXPECT_TRUE(overlap_by_terms(phases, {day(2012, 2, 8), day(2012, 12, 31)}));
  EXPECT_FALSE(overlap_by_terms(phases, {day(2012, 2, 9), day(2013, 5, 31)}));
  EXPECT_TRUE(overlap_by_terms(phases, {day(2050, 1, 1), day(2050, 1, 1)}))
      << "what goes on is open";
}

// A hundred thousand pairs of intervals of every length, from years to days, with and without ends.
TEST(DateCover, OverlapIsThatOfTheDays) {
  std::mt19937 random(20180312);
  const auto any_day = [&](int spread) {
    return Day(std::chrono::days(std::uniform_int_distribution<int>(-spread, spread)(random)));
  };
  const auto any_span = [&] {
    const int spreads[] = {40, 400, 4'000, 40'000, 1'000'000};
    const int spread = spreads[random() % 5];
    DaySpan span{any_day(spread), any_day(spread)};
    if (*span.first > *span.last) std::swap(span.first, span.last);
    if (random() % 20 == 0) span.first.reset();
    if (random() % 20 == 0) span.last.reset();
    return span;
  };
  // Each with each, since the terms of an interval take far longer to make than to compare.
  std::vector<std::pair<DaySpan, std::vector<std::string>>> asked;
  while (asked.size() < 100) {
    const DaySpan span = any_span();
    asked.emplace_back(span, query_date_terms(span));
  }
  for (int i = 0; i < 1'000; ++i) {
    const DaySpan had = any_span();
    const std::vector<std::string> terms = document_date_terms({had});
    for (const auto& [span, wanted] : asked) {
      ASSERT_EQ(meet(terms, wanted), overlap_by_days(had, span)) << "interval " << i;
    }
  }
}

TEST(DateCover, PossibleDaysOfAnInterval) {
  DateInterval march;
  march.start = march.end = PartialDate{2018, 3, std::nullopt};
  EXPECT_EQ(possible_days(march), (DaySpan{day(2018, 3, 1), day(2018, 3, 31)}));
  DateInterval since;
  since.start = PartialDate{2014, std::nullopt, std::nullopt};
  since.ongoing = true;
  EXPECT_EQ(possible_days(since), (DaySpan{day(2014, 1, 1), std::nullopt}));
  DateInterval before;
  before.end = PartialDate{1850, std::nullopt, std::nullopt};
  EXPECT_EQ(possible_days(before), (DaySpan{std::nullopt, day(1850, 12, 31)}));
}

}  // namespace
}  // namespace muster
