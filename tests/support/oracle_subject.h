// A folder of articles with what must be found in it, and a database to find it with.
#pragma once

#include <gtest/gtest.h>

#include <optional>
#include <sstream>
#include <string>

#include "searcher/search.h"
#include "tests/support/article_database.h"
#include "tests/support/facts_oracle.h"

namespace muster::test {

// A folder of articles: what inspect says of them, and a database of them that stays open.
class Subject {
 public:
  explicit Subject(const std::string& folder) : database_(folder) {
    const Outcome inspected = muster_index({"inspect", folder});
    EXPECT_EQ(inspected.status, 0) << inspected.err;
    std::istringstream lines(inspected.out);
    for (std::string line; std::getline(lines, line);) {
      const Json article = Json::parse(line);
      oracle_.add(article, article["path"].get<std::string>().substr(folder.size() + 1));
    }
    EXPECT_EQ(database_.built().status, 0) << database_.built().err;
    auto opened = open_database({database_.db()});
    if (opened) open_.emplace(std::move(*opened));
    EXPECT_TRUE(open_.has_value());
  }

  SearchRequest request(const std::string& query) const {
    SearchRequest request;
    request.query = query;
    request.strict = true;
    request.match = MatchMode::kAll;
    request.limit = oracle_.articles.size();
    request.snippets = false;
    request.today = *parse_day(kToday);
    request.timeout = std::chrono::seconds(0);
    return request;
  }

  Results search(const SearchRequest& request) const {
    auto results = muster::search(*open_, request);
    if (results) return std::move(*results);
    ADD_FAILURE() << request.query << ": " << results.error().message;
    return {};
  }

  FactsOracle& oracle() { return oracle_; }
  const ArticleDatabase& database() const { return database_; }

  static constexpr const char* kToday = "2026-01-01";

 private:
  static std::optional<Day> parse_day(const char* text) {
    const auto date = parse_partial_date(text);
    return date ? std::optional(first_day_of(*date)) : std::nullopt;
  }

  FactsOracle oracle_;
  ArticleDatabase database_;
  std::optional<OpenDatabase> open_;
};

}  // namespace muster::test
