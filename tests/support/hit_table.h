// Tables of queries and the articles they find, in the world of hit_articles.h.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "searcher/search.h"
#include "tests/support/article_database.h"
#include "tests/support/hit_articles.h"

namespace muster::test {

struct HitRow {
  const char* query;
  const char* hits;  // names of articles, blank-separated, in any order
  const char* why;
};

// All articles, in the order of their names.
inline constexpr const char* kAll =
    "anglo-zulu austerlitz border_war borodino civil_war donbas four_crowns invasion_of_russia "
    "lodz "
    "long_feud marathon millbrook qadam raqqa salamis sudan sun_tzu third_coalition";

class HitTable : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    world() = std::make_unique<World>();
    ASSERT_EQ(world()->articles.built().status, 0) << world()->articles.built().err;
    auto opened = open_database({world()->articles.db()});
    ASSERT_TRUE(opened) << opened.error().message;
    world()->database = std::move(*opened);
  }
  static void TearDownTestSuite() { world().reset(); }

  // The names of what a query finds, best first.
  static std::vector<std::string> found(const std::string& query, const std::string& sort) {
    SearchRequest request;
    request.query = query;
    request.strict = true;
    request.limit = hit_articles().size();
    request.snippets = false;
    request.sort = sort;
    request.today = first_day_of(PartialDate{2026, 1, 15});
    request.timeout = std::chrono::seconds(0);
    const auto results = search(world()->database, request);
    if (!results) {
      ADD_FAILURE() << results.error().message << "\n" << results.error().hint;
      return {};
    }
    EXPECT_EQ(results->total, results->hits.size());
    std::vector<std::string> names;
    for (const Hit& hit : results->hits) {
      std::string name = std::filesystem::path(hit.path).stem();
      std::replace(name.begin(), name.end(), ' ', '_');
      names.push_back(std::move(name));
    }
    return names;
  }

  static std::string joined(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names)
      text += (text.empty() ? "" : " ") + name;
    return text;
  }
  static std::string sorted(const std::string& names) {
    std::istringstream words(names);
    std::vector<std::string> all{std::istream_iterator<std::string>(words), {}};
    std::sort(all.begin(), all.end());
    return joined(all);
  }

  static void check(const std::vector<HitRow>& rows) {
    for (const HitRow& row : rows) {
      SCOPED_TRACE(std::string(row.query) + "  (" + row.why + ')');
      EXPECT_EQ(sorted(joined(found(row.query, "relevance"))), sorted(row.hits));
    }
  }
  static void check_order(const std::vector<HitRow>& rows, const std::string& sort = "relevance") {
    for (const HitRow& row : rows) {
      SCOPED_TRACE(std::string(row.query) + " --sort " + sort + "  (" + row.why + ')');
      EXPECT_EQ(joined(found(row.query, sort)), row.hits);
    }
  }

 private:
  struct World {
    static std::string written(const TempFolder& folder) {
      for (const HitArticle& article : hit_articles())
        folder.write(article.path, article.text);
      return folder.path();
    }
    TempFolder folder;
    ArticleDatabase articles{written(folder)};
    OpenDatabase database;
  };
  static std::unique_ptr<World>& world() {
    static std::unique_ptr<World> one;
    return one;
  }
};

}  // namespace muster::test
