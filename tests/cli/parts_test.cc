// One database, read by one thread and by several, its shards, and servers of these: they must find
// the same.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>
#include <map>
#include <memory>

#include "searcher/sort_order.h"
#include "tests/support/oracle_subject.h"
#include "tests/support/random_queries.h"
#include "tests/support/server.h"

namespace muster::test {
namespace {

constexpr std::size_t kQueries = 200;
constexpr std::size_t kShards = 3;
// Over shards the weight of words with the same stem is summed from each shard's own counts.
constexpr double kScores = 0.02;
const std::vector<std::string> kWords = {"battle",       "army OR river", "the war", "attack*",
                                         "\"the army\"", "retreated",     ""};

struct Way {
  std::string name;
  std::vector<std::string> paths;
};

// One subject, and other ways to its articles.
class World {
 public:
  explicit World(const std::string& articles) : subject_(articles) {
    const std::string sharded = folder_ / "sharded";
    const Outcome built =
        muster_index({"update", "--db", sharded, "--shards", std::to_string(kShards), articles});
    EXPECT_EQ(built.status, 0) << built.err;
    ways_.push_back({"shards", {sharded}});
    if (!Server::installed()) return;
    std::vector<std::string> urls;
    std::string stub;
    std::vector<std::string> shards;
    for (std::size_t i = 0; i < kShards; ++i) {
      shards.push_back(sharded + "/shard-" + std::to_string(i) + "-of-3");
      servers_.push_back(std::make_unique<Server>(shards[i]));
      urls.push_back(servers_[i]->url());
      stub += "remote " + servers_[i]->address() + '\n';
    }
    ways_.push_back({"servers", urls});
    ways_.push_back({"a stub file of servers", {folder_.write("stub", "# there\n" + stub)}});
    ways_.push_back({"here and there", {shards[0], urls[1], urls[2]}});
  }

  Subject& subject() { return subject_; }
  // Opened anew: a server does not wait for ever for what comes next.
  const OpenDatabase& open(const Way& way) {
    auto opened = open_database(way.paths);
    EXPECT_TRUE(opened) << way.name << ": " << opened.error().message;
    if (opened) last_ = std::move(*opened);
    return last_;
  }
  const std::vector<Way>& ways() const { return ways_; }

 private:
  Subject subject_;
  TempFolder folder_;
  std::vector<std::unique_ptr<Server>> servers_;
  std::vector<Way> ways_;
  OpenDatabase last_;
};

std::vector<std::string> paths_of(const Results& results) {
  std::vector<std::string> paths;
  for (const Hit& hit : results.hits)
    paths.push_back(hit.path);
  return paths;
}

class PartsTest : public ::testing::TestWithParam<const char*> {
 protected:
  static void TearDownTestSuite() { worlds().clear(); }

  void SetUp() override {
    if (!std::filesystem::exists(GetParam()))
      GTEST_SKIP() << "no articles: " << GetParam() << " is absent";
    auto& known = worlds()[GetParam()];
    if (!known) known = std::make_unique<World>(GetParam());
    world_ = known.get();
  }

  static std::map<std::string, std::unique_ptr<World>>& worlds() {
    static std::map<std::string, std::unique_ptr<World>> all;
    return all;
  }

  // Calls `check` with what one thread finds in one database and what several do, and what is found
  // in the shards, here and by one of the ways to their servers, which are taken in turn.
  template <class Check>
  void with_each(const SearchRequest& request, Check check) {
    SearchRequest how = request;
    how.threads = 1;
    const Results one = world_->subject().search(how);
    how.threads = 3;
    how.shared_from = 0;
    {
      SCOPED_TRACE("threads: " + request.query + " --sort " + request.sort);
      const Results shared = world_->subject().search(how);
      check(one, shared);
      EXPECT_EQ(paths_of(shared), paths_of(one)) << "they sum up the same weights";
      if (HasFailure()) return;
    }
    const std::vector<Way>& ways = world_->ways();
    std::vector<Way> taken = {ways.front()};
    if (ways.size() > 1) taken.push_back(ways[1 + turn_++ % (ways.size() - 1)]);
    for (const Way& way : taken) {
      SCOPED_TRACE(way.name + ": " + request.query + " --sort " + request.sort);
      how.threads = static_cast<unsigned>(1 + turn_ % 3);
      const auto found = search(world_->open(way), how);
      ASSERT_TRUE(found) << found.error().message;
      check(one, *found);
      if (HasFailure()) return;
    }
  }

  World* world_ = nullptr;
  std::size_t turn_ = 0;
};

void expect_same_counts(const Results& one, const Results& other) {
  EXPECT_EQ(other.total, one.total);
  EXPECT_EQ(other.matched, one.matched);
  EXPECT_EQ(other.notes, one.notes);
  EXPECT_EQ(other.suggestion, one.suggestion);
  ASSERT_EQ(other.facets.size(), one.facets.size());
  for (std::size_t i = 0; i < one.facets.size(); ++i) {
    const Facet& expected = one.facets[i];
    const Facet& facet = other.facets[i];
    EXPECT_EQ(facet.others, expected.others) << facet.field;
    ASSERT_EQ(facet.values.size(), expected.values.size()) << facet.field;
    for (std::size_t at = 0; at < facet.values.size(); ++at) {
      EXPECT_EQ(facet.values[at].value, expected.values[at].value) << facet.field;
      EXPECT_EQ(facet.values[at].count, expected.values[at].count) << facet.field;
    }
  }
  ASSERT_EQ(other.timeline.has_value(), one.timeline.has_value());
  if (!one.timeline) return;
  EXPECT_EQ(other.timeline->unit, one.timeline->unit);
  ASSERT_EQ(other.timeline->buckets.size(), one.timeline->buckets.size());
  for (std::size_t i = 0; i < one.timeline->buckets.size(); ++i) {
    EXPECT_EQ(other.timeline->buckets[i].from, one.timeline->buckets[i].from);
    EXPECT_EQ(other.timeline->buckets[i].count, one.timeline->buckets[i].count);
  }
}

bool is_close(double a, double b) {
  return std::fabs(a - b) <= kScores * std::max(std::fabs(a), std::fabs(b)) + 1e-9;
}

// The same hits with nearly the same scores, and in each place one whose score is nearly that of
// the one that stands there in the one database.
void expect_same_hits(const Results& one, const Results& other) {
  ASSERT_EQ(other.hits.size(), one.hits.size());
  std::map<std::string, double> scores;
  for (const Hit& hit : one.hits)
    scores[hit.path] = hit.score;
  for (std::size_t i = 0; i < one.hits.size(); ++i) {
    const Hit& hit = other.hits[i];
    const auto known = scores.find(hit.path);
    ASSERT_NE(known, scores.end()) << hit.path;
    EXPECT_TRUE(is_close(hit.score, known->second))
        << hit.path << ": " << hit.score << ", not " << known->second;
    EXPECT_TRUE(is_close(one.hits[i].score, known->second))
        << hit.path << " has the place of " << one.hits[i].path;
  }
}

TEST_P(PartsTest, FindTheSame) {
  RandomQueries random(world_->subject().oracle(), 17660901);
  std::size_t found = 0;
  for (std::size_t i = 0; i < kQueries; ++i) {
    SearchRequest request = world_->subject().request(kWords[i % kWords.size()]);
    request.match = MatchMode::kAuto;
    const std::string facts = random.next().query;
    if (i % 3 != 0 || request.query.empty()) request.query += " (" + facts + ')';
    if (i % 4 == 0) request.where = {random.value()};
    for (const char* facet : {"combatant", "place", "war", "year", "killed", "duration"})
      request.facets.push_back({facet, 20});
    request.timeline = "auto";
    with_each(request, [&](const Results& one, const Results& other) {
      expect_same_counts(one, other);
      expect_same_hits(one, other);
      found += one.total > 0 ? 1U : 0U;
    });
    if (HasFailure()) return;
  }
  EXPECT_GT(found, kQueries / 3) << "queries that find nothing show little";
}

// Small pages, so that they begin and end amid articles of one value, or of none.
TEST_P(PartsTest, SortTheSame) {
  RandomQueries random(world_->subject().oracle(), 18150618);
  for (const std::string& sort : sort_names()) {
    if (sort == "relevance") continue;
    for (std::size_t i = 0; i < 12; ++i) {
      SearchRequest request = world_->subject().request(kWords[i % kWords.size()]);
      if (i % 3 == 1) request.query += " (" + random.next().query + ')';
      request.sort = (i % 2 == 1 ? "-" : "") + sort;
      if (i % 3 == 0) {
        request.limit = 1 + random.below(30);
        request.offset = random.below(world_->subject().oracle().articles.size());
      }
      with_each(request, [](const Results& one, const Results& other) {
        EXPECT_EQ(other.total, one.total);
        EXPECT_EQ(paths_of(other), paths_of(one));
      });
      if (HasFailure()) return;
    }
  }
}

TEST_P(PartsTest, PagesPutTogetherAreTheOneLargePage) {
  for (const Way& way : world_->ways()) {
    for (const char* sort : {"relevance", "-date", "killed"}) {
      SearchRequest request = world_->subject().request("army OR river");
      request.sort = sort;
      SCOPED_TRACE(way.name + " --sort " + sort);
      const OpenDatabase& database = world_->open(way);
      const auto whole = search(database, request);
      ASSERT_TRUE(whole);
      std::vector<std::string> paths;
      request.limit = 1 + whole->hits.size() / 7;
      for (; request.offset < whole->hits.size(); request.offset += request.limit) {
        const auto page = search(database, request);
        ASSERT_TRUE(page);
        for (const std::string& path : paths_of(*page))
          paths.push_back(path);
      }
      EXPECT_EQ(paths, paths_of(*whole));
    }
  }
}

TEST_P(PartsTest, ExplainAndCompareTheSame) {
  SearchRequest request = world_->subject().request("battle river");
  request.explain = true;
  request.limit = 5;
  with_each(request, [](const Results& one, const Results& other) {
    expect_same_hits(one, other);
    for (const Hit& hit : other.hits) {
      double sum = 0;
      for (const ScorePart& part : hit.parts)
        sum += part.weight;
      EXPECT_NEAR(sum, hit.score, 1e-6 * hit.score) << hit.path;
    }
  });
  request.explain = false;
  request.query.clear();
  request.similar = world_->subject().oracle().articles.front().path;
  with_each(request, [](const Results& one, const Results& other) {
    EXPECT_GT(one.total, 0U);
    EXPECT_EQ(other.total, one.total);
    expect_same_hits(one, other);
  });
}

TEST_P(PartsTest, CorrectTheSame) {
  for (const char* query : {"batle", "combatant:frence", "no such wordz at all", "napoleaon~"}) {
    SearchRequest request = world_->subject().request(query);
    request.match = MatchMode::kAuto;
    with_each(request, expect_same_counts);
  }
}

INSTANTIATE_TEST_SUITE_P(Folders, PartsTest,
                         ::testing::Values(MUSTER_SOURCE_DIR "/fixtures/articles", corpus_folder()),
                         [](const auto& one) {
                           return one.index == 0 ? "Fixtures" : "RealArticles";
                         });

}  // namespace
}  // namespace muster::test
