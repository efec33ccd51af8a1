// A thousand random queries of facts, held to an oracle that looks at every article.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <random>
#include <sstream>

#include "tests/support/article_database.h"
#include "tests/support/facts_oracle.h"

namespace muster::test {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kQueries = 1000;
constexpr const char* kToday = "2026-01-01";

struct Asked {
  std::string query;
  Hits expected;
};

class RandomQueries {
 public:
  RandomQueries(const FactsOracle& oracle, unsigned seed) : oracle_(oracle), random_(seed) {}

  Asked next() {
    const Asked a = simple();
    if (below(3) == 0) return a;
    const Asked b = simple();
    switch (below(5)) {
      case 0:
        return {a.query + ' ' + b.query, both(a.expected, b.expected)};
      case 1:
        return {'(' + a.query + ") OR (" + b.query + ')', either(a.expected, b.expected)};
      case 2:
        return {a.query + " NOT (" + b.query + ')', both(a.expected, none_of(b.expected))};
      case 3: {
        const Asked c = simple();
        return {'(' + a.query + " OR " + b.query + ") AND " + c.query,
                both(either(a.expected, b.expected), c.expected)};
      }
      default:
        return {a.query + " -(" + b.query + ')', both(a.expected, none_of(b.expected))};
    }
  }

  std::pair<std::string, std::string> value() {
    const std::string field =
        std::vector<std::string>{"combatant", "commander", "unit", "place"}[below(4)];
    const OracleName name = any_name(field);
    return {field, name.key};
  }

 private:
  std::size_t below(std::size_t n) {
    return std::uniform_int_distribution<std::size_t>(0, n - 1)(random_);
  }

  static Hits both(Hits a, const Hits& b) {
    for (std::size_t i = 0; i < a.size(); ++i)
      a[i] = a[i] && b[i];
    return a;
  }
  static Hits either(Hits a, const Hits& b) {
    for (std::size_t i = 0; i < a.size(); ++i)
      a[i] = a[i] || b[i];
    return a;
  }
  static Hits none_of(Hits a) {
    a.flip();
    return a;
  }

  Asked simple() {
    switch (below(9)) {
      case 0:
      case 1:
      case 2:
        return name();
      case 3:
      case 4:
        return sides();
      case 5:
        return number();
      case 6:
        return end();
      default:
        return date();
    }
  }

  OracleName any_name(const std::string& field) {
    for (;;) {
      const OracleArticle& article = oracle_.articles[below(oracle_.articles.size())];
      std::vector<const OracleName*> names;
      for (const auto& [where, all] : article.names) {
        if (where.first != field) continue;
        for (const OracleName& one : all)
          names.push_back(&one);
      }
      if (!names.empty()) return *names[below(names.size())];
    }
  }

  // A whole name in one of its forms, or some words of it.
  std::string text_of(const OracleName& name) {
    std::string text = name.texts[below(name.texts.size())];
    std::erase(text, '"');
    if (below(3) > 0) return text;
    const std::vector<std::string> words = tokenize(text);
    if (words.empty()) return text;
    const std::size_t from = below(words.size());
    const std::size_t to = from + 1 + below(words.size() - from);
    std::string part;
    for (std::size_t i = from; i < to; ++i)
      part += (part.empty() ? "" : " ") + words[i];
    return part;
  }

  Asked name() {
    static const std::vector<std::string> fields = {"combatant", "combatant", "commander", "unit",
                                                    "place",     "link",      "kind"};
    const std::string field = fields[below(fields.size())];
    const std::string text = text_of(any_name(field));
    const bool sided = field == "combatant" || field == "commander" || field == "unit";
    const int side = sided && below(3) == 0 ? static_cast<int>(1 + below(3)) : 0;
    return {field + (side ? std::to_string(side) : "") + ":\"" + text + '"',
            oracle_.named(field, side, text)};
  }

  Asked sides() {
    // Names of one article, so that some are found.
    const OracleName first = any_name("combatant");
    OracleName second = any_name("combatant");
    for (const OracleArticle& article : oracle_.articles) {
      for (int side = 1; side <= 4; ++side) {
        const auto found = article.names.find({"combatant", side});
        if (found == article.names.end() || below(40) > 0) continue;
        second = found->second[below(found->second.size())];
      }
    }
    const std::string a = text_of(first);
    const std::string b = text_of(second);
    const bool against = below(2) == 0;
    Hits hits(oracle_.articles.size());
    for (int i = 1; i <= 4; ++i) {
      const Hits of_a = oracle_.named("combatant", i, a);
      for (int j = 1; j <= 4; ++j) {
        if (against == (i != j)) hits = either(hits, both(of_a, oracle_.named("combatant", j, b)));
      }
    }
    return {"(\"" + a + (against ? "\" VS \"" : "\" WITH \"") + b + "\")", hits};
  }

  Asked number() {
    static const std::vector<std::string> kinds = {"killed",  "wounded",  "captured",
                                                   "missing", "strength", "casualties"};
    const auto size = [&] {
      return static_cast<double>((1 + below(9)) *
                                 std::vector<std::size_t>{1, 10, 100, 1000}[below(4)]);
    };
    double from = size();
    double to = size();
    if (from > to) std::swap(from, to);
    const auto text = [](double value) { return std::to_string(static_cast<long>(value)); };
    std::string range = text(from) + ".." + text(to);
    if (below(4) == 0) {
      range = text(from) + "..";
      to = 1e18;
    } else if (below(4) == 0) {
      range = ".." + text(to);
      from = -1e18;
    }
    if (below(5) == 0) return {"duration:" + range, oracle_.lasted(from, to)};
    const std::string kind = kinds[below(kinds.size())];
    const int side = below(2) == 0 ? static_cast<int>(1 + below(3)) : 0;
    return {kind + (side ? std::to_string(side) : "") + ':' + range,
            oracle_.counted(kind, side, from, to)};
  }

  // A day on which something was on, or one near it.
  std::string day() {
    for (;;) {
      const OracleArticle& article = oracle_.articles[below(oracle_.articles.size())];
      if (article.spans.empty()) continue;
      const OracleSpan& span = article.spans[below(article.spans.size())];
      std::string text = below(2) == 0 ? span.first : span.last;
      if (text == FactsOracle::kFarPast || text == FactsOracle::kFarFuture) continue;
      const std::string of_month = std::to_string(10 + below(19));
      if (below(2) == 0) text.replace(8, 2, of_month);
      return text;
    }
  }

  struct Range {
    std::string text, from, to;
  };
  Range range() {
    std::string from = day();
    std::string to = day();
    switch (below(5)) {
      case 0:
        return {from, from, from};
      case 1:
        return {from.substr(0, 7), from.substr(0, 7) + "-01", from.substr(0, 7) + "-31"};
      case 2:
        return {from.substr(0, 4), from.substr(0, 4) + "-01-01", from.substr(0, 4) + "-12-31"};
      case 3:
        return {".." + to, FactsOracle::kFarPast, to};
      default:
        if (from > to) std::swap(from, to);
        return {from + ".." + to, from, to};
    }
  }
  Asked date() {
    const Range r = range();
    return {"date:" + r.text, oracle_.overlapping(r.from, r.to)};
  }
  Asked end() {
    const Range r = range();
    if (below(2) == 0) return {"began:" + r.text, oracle_.began(r.from, r.to)};
    return {"ended:" + r.text, oracle_.ended(r.from, r.to)};
  }

  const FactsOracle& oracle_;
  std::mt19937 random_;
};

std::vector<std::string> article_files(const std::string& folder) {
  std::vector<std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const std::string extension = entry.path().extension().string();
    if (extension == ".md" || extension == ".mdx" || extension == ".markdown") {
      files.push_back(entry.path().string());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

// The oracle reckons in years of four digits; what was before Christ has tests of its own.
bool is_before_christ(const Json& article) {
  if (article["date"].is_null()) return false;
  return article["date"].dump().find("\"-") != std::string::npos;
}

void agree(const std::string& folder, unsigned seed) {
  std::vector<std::string> arguments = article_files(folder);
  arguments.insert(arguments.begin(), "inspect");
  const Outcome inspected = muster_index(arguments);
  ASSERT_EQ(inspected.status, 0) << inspected.err;
  FactsOracle oracle;
  std::set<std::string> before_christ;
  std::istringstream lines(inspected.out);
  for (std::string line; std::getline(lines, line);) {
    Json article = Json::parse(line);
    std::string path = article["path"].get<std::string>().substr(folder.size() + 1);
    if (is_before_christ(article)) {
      before_christ.insert(path);
      article["date"] = nullptr;
    }
    oracle.add(article, path);
  }

  const ArticleDatabase database(folder);
  ASSERT_EQ(database.built().status, 0) << database.built().err;
  RandomQueries random(oracle, seed);
  std::vector<Asked> asked;
  std::vector<std::string> queries;
  for (std::size_t i = 0; i < kQueries; ++i) {
    asked.push_back(random.next());
    queries.push_back(asked.back().query);
  }
  const auto paths_of = [&](const Hits& hits) {
    std::set<std::string> paths;
    for (std::size_t i = 0; i < hits.size(); ++i) {
      if (hits[i] && !before_christ.count(oracle.articles[i].path))
        paths.insert(oracle.articles[i].path);
    }
    return paths;
  };
  const auto compare = [&](const std::vector<std::string>& filters, const Hits& within) {
    const auto found = database.find(queries, filters);
    std::size_t not_empty = 0;
    for (std::size_t i = 0; i < asked.size(); ++i) {
      std::set<std::string> got(found[i].begin(), found[i].end());
      EXPECT_EQ(got.size(), found[i].size()) << "one article twice: " << queries[i];
      for (const std::string& path : before_christ)
        got.erase(path);
      Hits expected = asked[i].expected;
      for (std::size_t at = 0; at < expected.size(); ++at)
        expected[at] = expected[at] && within[at];
      EXPECT_EQ(got, paths_of(expected)) << queries[i];
      if (!got.empty()) ++not_empty;
    }
    return not_empty;
  };
  const Hits all(oracle.articles.size(), true);
  const auto unfiltered = database.find(queries);
  EXPECT_GT(compare({}, all), kQueries / 3) << "queries that find nothing show little";
  for (int i = 0; i < 3; ++i) {
    const auto [field, value] = random.value();
    SCOPED_TRACE("--where " + field + '=' + value);
    compare({"--where", field + '=' + value}, oracle.valued(field, value));
  }

  for (std::size_t i = 0; i < asked.size(); i += 40) {
    const auto is_left_out = [&](const std::string& path) { return before_christ.count(path) > 0; };
    const std::vector<std::string>& hits = unfiltered[i];
    if (hits.empty() || std::any_of(hits.begin(), hits.end(), is_left_out)) continue;
    SCOPED_TRACE(queries[i]);
    std::vector<std::string> facets = {"--format", "json", "--limit", "0"};
    for (const char* facet :
         {"combatant", "commander", "unit", "place", "kind", "tag", "year", "month"}) {
      facets.insert(facets.end(), {"--facet", std::string(facet) + ":100000"});
    }
    facets.push_back(queries[i]);
    const Json result = Json::parse(database.search(facets).out, nullptr, false);
    ASSERT_FALSE(result.is_discarded());
    for (const auto& [facet, values] : result["facets"].items()) {
      std::map<std::string, int> counts;
      const bool is_time = facet == "year" || facet == "month";
      for (const Json& value : values) {
        const std::string shown = value["value"].get<std::string>();
        counts[is_time ? shown : name_key(shown)] += value["count"].get<int>();
      }
      const auto expected = is_time
                                ? oracle.periods(facet == "year" ? 4 : 7, asked[i].expected, kToday)
                                : oracle.counts(facet, asked[i].expected);
      EXPECT_EQ(counts, expected) << facet;
    }
  }
}

TEST(OracleTest, AgreesOnTheFixtures) { agree(MUSTER_SOURCE_DIR "/fixtures/articles", 20180312); }

TEST(OracleTest, AgreesOnRealArticles) {
  if (!fs::exists(corpus_folder()))
    GTEST_SKIP() << "no real articles: " << corpus_folder() << " is absent";
  agree(corpus_folder(), 18630703);
}

}  // namespace
}  // namespace muster::test
