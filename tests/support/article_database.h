// A folder of articles, indexed once, and what searches of it find.
#pragma once

#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "tests/support/program.h"
#include "tests/support/temp_folder.h"

namespace muster::test {

// Real articles, beside the source where they are to be had.
inline const char* corpus_folder() { return MUSTER_SOURCE_DIR "/../shared/corpus"; }

class ArticleDatabase {
 public:
  explicit ArticleDatabase(std::string articles) : articles_(std::move(articles)) {
    built_ = update();
  }

  Outcome update() const { return muster_index({"update", "--db", db_, articles_}); }
  const Outcome& built() const { return built_; }
  const std::string& db() const { return db_; }

  Outcome search(const std::vector<std::string>& arguments) const {
    std::vector<std::string> all = {"--db", db_, "--today", "2026-01-01"};
    all.insert(all.end(), arguments.begin(), arguments.end());
    return muster_search(all);
  }

  // The paths each query finds, best first, in one run. `said` takes what went to stderr.
  std::vector<std::vector<std::string>> find(const std::vector<std::string>& queries,
                                             const std::vector<std::string>& more = {},
                                             std::string* said = nullptr) const {
    std::string lines;
    for (std::size_t i = 0; i < queries.size(); ++i) {
      lines += std::to_string(i) + '\t' + queries[i] + '\n';
    }
    std::vector<std::string> arguments = {"--batch",      folder_.write("queries.tsv", lines),
                                          "--format",     "trec",
                                          "--limit",      "100000",
                                          "--no-snippets"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const Outcome outcome = search(arguments);
    if (said) *said = outcome.err;
    std::vector<std::vector<std::string>> found(queries.size());
    std::istringstream run(outcome.out);
    for (std::string line; std::getline(run, line);) {
      std::istringstream columns(line);
      std::size_t id = 0;
      std::string q0;
      std::string path;
      if (columns >> id >> q0 >> path && id < found.size()) found[id].push_back(unescape(path));
    }
    return found;
  }

 private:
  static std::string unescape(std::string path) {
    for (std::size_t at = 0; (at = path.find("%20", at)) != std::string::npos; ++at) {
      path.replace(at, 3, " ");
    }
    return path;
  }

  TempFolder folder_;
  std::string articles_;
  std::string db_ = folder_ / "db";
  Outcome built_;
};

}  // namespace muster::test
