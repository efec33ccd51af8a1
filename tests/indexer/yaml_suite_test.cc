// The YAML test suite as front matter, which is not part of the project. Each of its cases is read,
// or refused with a place and a reason; what has neither anchors nor tags, and is sound YAML, is
// nearly always read.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "indexer/article_reader.h"
#include "tests/support/article_text.h"

namespace muster {
namespace {

namespace fs = std::filesystem;

struct SuiteCase {
  std::string file;
  std::string id;
  bool valid = false;
};

std::vector<SuiteCase> suite_cases(const fs::path& suite) {
  std::vector<SuiteCase> cases;
  std::ifstream manifest(suite / "manifest.tsv");
  std::string line;
  std::getline(manifest, line);  // the names of the columns
  while (std::getline(manifest, line)) {
    std::istringstream columns(line);
    SuiteCase one;
    std::string title;
    std::string validity;
    std::getline(columns, one.file, '\t');
    std::getline(columns, one.id, '\t');
    std::getline(columns, title, '\t');
    std::getline(columns, validity, '\t');
    one.valid = validity == "valid";
    cases.push_back(one);
  }
  return cases;
}

// The word that the body of a case has to itself.
std::string marker(std::string id) {
  std::transform(id.begin(), id.end(), id.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  std::replace(id.begin(), id.end(), '_', 'x');
  return "zqx" + id;
}

TEST(YamlSuite, EachCaseIsReadOrRefusedWithAReason) {
  const fs::path suite = fs::path(MUSTER_SOURCE_DIR) / "../shared/yaml-suite";
  if (!fs::exists(suite))
    GTEST_SKIP() << "there is no folder ../shared/yaml-suite beside the source";
  const std::vector<SuiteCase> cases = suite_cases(suite);
  ASSERT_GT(cases.size(), 400U);
  std::size_t valid = 0;
  std::size_t valid_but_refused = 0;
  for (const SuiteCase& c : cases) {
    const Result<std::string> text = read_file((suite / "md" / c.file).string());
    ASSERT_TRUE(text.has_value()) << c.file;
    Article article;
    const bool read = read_article(*text, c.file, article);
    std::size_t errors = 0;
    for (const Diagnostic& d : article.diagnostics) {
      if (d.severity != Severity::kError) continue;
      ++errors;
      EXPECT_GT(d.line, 0) << c.file;
      EXPECT_GT(d.column, 0) << c.file;
      EXPECT_LE(d.line, std::count(text->begin(), text->end(), '\n') + 1) << c.file;
      EXPECT_FALSE(d.message.empty()) << c.file;
    }
    EXPECT_EQ(errors, read ? 0U : 1U) << c.file << "\n" << describe(article.diagnostics);
    if (read) {
      const std::string body = describe_body(article);
      EXPECT_NE(body.find(marker(c.id)), std::string::npos) << c.file << "\n" << body;
    }
    const auto refused_by_us = [](const Diagnostic& d) {
      return d.code == "yaml-tag" || d.code == "yaml-anchor" || d.code == "yaml-alias";
    };
    const bool ours =
        std::any_of(article.diagnostics.begin(), article.diagnostics.end(), refused_by_us);
    valid += c.valid && !ours;
    valid_but_refused += c.valid && !ours && !read;
  }
  EXPECT_LT(valid_but_refused * 20, valid) << "more than one sound case in twenty is refused";
}

}  // namespace
}  // namespace muster
