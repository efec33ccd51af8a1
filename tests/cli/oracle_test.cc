// A thousand random queries of facts, held to an oracle that looks at every article; and what must
// hold of the pages of any of them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <memory>
#include <set>

#include "searcher/sort_order.h"
#include "tests/support/oracle_subject.h"
#include "tests/support/random_queries.h"

namespace muster::test {
namespace {

constexpr std::size_t kQueries = 1000;
constexpr const char* kFacets[] = {"combatant", "commander", "unit",   "place", "war",
                                   "outcome",   "kind",      "author", "tag",   "month",
                                   "year",      "decade",    "century"};

struct Folder {
  std::string name;
  std::string path;
  unsigned seed;

  friend void PrintTo(const Folder& folder, std::ostream* out) { *out << folder.path; }
};

class OracleTest : public ::testing::TestWithParam<Folder> {
 protected:
  static void SetUpTestSuite() {}
  static void TearDownTestSuite() { subjects().clear(); }

  void SetUp() override {
    if (!std::filesystem::exists(GetParam().path))
      GTEST_SKIP() << "no articles: " << GetParam().path << " is absent";
    auto& known = subjects()[GetParam().name];
    if (!known) known = std::make_unique<Subject>(GetParam().path);
    subject_ = known.get();
  }

  // One of each folder for all tests: to make it takes longer than to ask it.
  static std::map<std::string, std::unique_ptr<Subject>>& subjects() {
    static std::map<std::string, std::unique_ptr<Subject>> all;
    return all;
  }

  Subject* subject_ = nullptr;
};

std::vector<std::string> paths_of(const std::vector<Hit>& hits) {
  std::vector<std::string> paths;
  for (const Hit& hit : hits)
    paths.push_back(hit.path);
  return paths;
}

std::vector<std::string> paths_of(const FactsOracle& oracle, const Hits& hits) {
  std::vector<std::string> paths;
  for (std::size_t i = 0; i < hits.size(); ++i) {
    if (hits[i]) paths.push_back(oracle.articles[i].path);
  }
  return paths;
}

void expect_facets(const Results& results, const FactsOracle& oracle, const Hits& expected) {
  const long today = days_of(read_oracle_date(Subject::kToday)).first;
  for (const Facet& facet : results.facets) {
    const bool is_time = facet.ordered;
    std::map<std::string, int> counts;
    for (const FacetValue& value : facet.values)
      counts[is_time ? value.value : name_key(value.value)] += static_cast<int>(value.count);
    EXPECT_EQ(counts, is_time ? oracle.periods(facet.field, expected, today)
                              : oracle.counts(facet.field, expected))
        << facet.field;
    EXPECT_EQ(facet.others, 0U) << facet.field;
  }
}

TEST_P(OracleTest, FindsWhatAReadingOfAllArticlesFinds) {
  FactsOracle& oracle = subject_->oracle();
  RandomQueries random(oracle, GetParam().seed);
  std::size_t found = 0;
  for (std::size_t i = 0; i < kQueries; ++i) {
    Asked asked = random.next();
    SearchRequest request = subject_->request(asked.query);
    if (i % 4 == 0) {
      request.where = {random.value()};
      asked.expected =
          both(asked.expected, oracle.valued(request.where[0].first, request.where[0].second));
    }
    if (i % 8 == 0) {
      for (const char* facet : kFacets)
        request.facets.push_back({facet, 100'000});
    }
    SCOPED_TRACE(asked.query + (request.where.empty() ? ""
                                                      : " --where " + request.where[0].first + '=' +
                                                            request.where[0].second));
    const Results results = subject_->search(request);
    EXPECT_EQ(results.total, results.hits.size());
    EXPECT_THAT(paths_of(results.hits),
                ::testing::UnorderedElementsAreArray(paths_of(oracle, asked.expected)));
    expect_facets(results, oracle, asked.expected);
    if (results.total > 0) ++found;
    if (HasFatalFailure()) return;
  }
  EXPECT_GT(found, kQueries / 3) << "queries that find nothing show little";
}

// Words, whose ranks are not all the same, beside facts, whose ranks are.
TEST_P(OracleTest, PagesPutTogetherAreTheOneLargePage) {
  RandomQueries random(subject_->oracle(), GetParam().seed + 1);
  const std::vector<std::string> words = {"battle", "army OR river", "the war", "attack*", ""};
  for (const std::string& sort : sort_names()) {
    for (std::size_t i = 0; i < 24; ++i) {
      SearchRequest request = subject_->request(words[i % words.size()]);
      if (i % 3 != 0 || request.query.empty()) request.query += " (" + random.next().query + ')';
      request.sort = (i % 2 == 1 && sort != "relevance" ? "-" : "") + sort;
      SCOPED_TRACE(request.query + " --sort " + request.sort);
      const Results whole = subject_->search(request);
      EXPECT_EQ(whole.total, whole.hits.size());
      std::vector<std::string> paths;
      // Up to about twenty pages, the last of them beyond the end.
      request.limit = 1 + random.below(5) + whole.hits.size() / 20;
      for (;; request.offset += request.limit) {
        const Results page = subject_->search(request);
        EXPECT_EQ(page.total, whole.total) << "at " << request.offset;
        for (const Hit& hit : page.hits) {
          paths.push_back(hit.path);
          EXPECT_EQ(hit.rank, paths.size());
        }
        if (request.offset >= whole.hits.size()) break;
        if (HasFailure()) return;
      }
      EXPECT_EQ(paths, paths_of(whole.hits));
    }
  }
}

// By the real program, which has its own ways to print them.
TEST_P(OracleTest, TheCountIsThatOfThePathsPrinted) {
  RandomQueries random(subject_->oracle(), GetParam().seed + 2);
  for (const std::string words : {"battle", "\"the army\" OR -war", "no such word", "retreat"}) {
    const std::string query = words + " (" + random.next().query + ')';
    SCOPED_TRACE(query);
    for (const char* match : {"all", "auto"}) {
      const Outcome count = subject_->database().search({"--count", "--match", match, query});
      const Outcome paths = subject_->database().search(
          {"--format", "paths", "--limit", "100000", "--match", match, query});
      EXPECT_EQ(std::to_string(std::count(paths.out.begin(), paths.out.end(), '\n')) + '\n',
                count.out);
      EXPECT_EQ(paths.status, count.out == "0\n" ? 1 : 0);
      EXPECT_EQ(count.status, paths.status);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Folders, OracleTest,
                         ::testing::Values(Folder{"Fixtures",
                                                  MUSTER_SOURCE_DIR "/fixtures/articles", 20180312},
                                           Folder{"RealArticles", corpus_folder(), 18630703}),
                         [](const auto& one) { return one.param.name; });

}  // namespace
}  // namespace muster::test
