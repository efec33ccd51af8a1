#include "indexer/article_reader.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>

#include "tests/support/article_text.h"
#include "tests/support/temp_folder.h"

namespace muster {
namespace {

namespace fs = std::filesystem;

struct Case {
  std::string_view text;
  std::string_view front_matter;  // as describe_front_matter() has it
  std::string_view body;          // as describe_body() has it
  std::string_view why;
};

TEST(ArticleReader, WholeFiles) {
  const Case cases[] = {
      {"---\ntitle: T\ninfoboxes:\n- a:\n    text: b\n---\nLead.\n\n## H\n",
       "title=T\ndescription=Lead.\ninfobox\nfield a@4:3=b\n", "| Lead.\n2 H\n", "an article"},
      {"\xEF\xBB\xBF---\r\ntitle: T\r\nnote: |\r\n  a\r\n  b\r\n...\r\nLead\r\ngoes on.\r\n",
       "title=T\ndescription=Lead goes on.\nother note@3:1=a\\nb\n", "| Lead goes on.\n",
       "with a byte order mark and line ends of DOS"},
      {"---\rtitle: T\rtitle: U\r---\rLead.\r",
       "title=T\ndescription=Lead.\n3:1 warning duplicate-key: key \"title\" stands here again; "
       "the first one counts\n",
       "| Lead.\n", "lines of old Macs count as lines"},
      {"Lead.\n", "title=a b\ndescription=Lead.\n", "| Lead.\n",
       "no front matter: the file's name"},
      {"# A *title*\n\nLead.\n", "title=A title\ndescription=Lead.\n", "| Lead.\n",
       "the first heading"},
      {"---\nsubject: S\n---\n# S\n\nLead.\n", "title=S\ndescription=Lead.\n", "| Lead.\n",
       "a subject is a title"},
      {"+++\ntitle = \"A \\\"t\\\"\"\n[x]\ntitle = 'U'\n+++\nLead.\n",
       "title=A \"t\"\ndescription=Lead.\n1:1 warning toml-front-matter: TOML front matter is not "
       "read, except for its title\n",
       "| Lead.\n", "TOML's title"},
      {"+++\nx = 1\nTitle = 'it''s'\n+++\n## H\n",
       "title=it\n1:1 warning toml-front-matter: TOML front matter is not read, except for its "
       "title\n",
       "2 H\n", "in single quotes"},
      {"+++\n[x]\ntitle = 'U'\n+++\n## H\n",
       "title=H\n1:1 warning toml-front-matter: TOML front matter is not read, except for its "
       "title\n",
       "", "not the title of something else"},
      {"", "title=a b\n", "", "an empty file"},
      {"---\n---\n", "title=a b\n", "", "empty front matter"},
      {"a\xFF"
       "b\n\xC3\n",
       "title=a b\ndescription=a\xEF\xBF\xBD"
       "b \xEF\xBF\xBD\n1:0 warning invalid-utf8: bytes that are not UTF-8 begin here; each is "
       "read as U+FFFD\n",
       "| a\xEF\xBF\xBD"
       "b \xEF\xBF\xBD\n",
       "what is not UTF-8"},
      {"---\ntitle: a\x01"
       "b\n---\n\x0C"
       "c\n",
       "title=ab\ndescription=c\n0:0 warning control-characters: control characters in the file "
       "are left out\n",
       "| c\n", "control characters"},
  };
  for (const Case& c : cases) {
    Article article;
    EXPECT_TRUE(read_article(c.text, "folder.d/a_b.md", article)) << c.why;
    EXPECT_EQ(describe_front_matter(article), c.front_matter) << c.why;
    EXPECT_EQ(describe_body(article), c.body) << c.why;
    EXPECT_EQ(article.path, "folder.d/a_b.md") << c.why;
  }
}

TEST(ArticleReader, RefusedFiles) {
  const Case cases[] = {
      {"---\ntitle: a: b\n---\nLead.\n",
       "title=a b\n2:9 error yaml-syntax: illegal map value; a text with \": \" in it needs "
       "quotes\n",
       "", "broken YAML"},
      {"\n\n---\nx: *y\n---\n",
       "title=a b\n4:4 error yaml-alias: YAML aliases (*name) are not allowed; a text that begins "
       "with * needs quotes\n",
       "", "lines are those of the file"},
      {"---\ntitle: T\n",
       "title=a b\n1:1 error front-matter-unclosed: front matter is opened here and never closed "
       "by a --- line\n",
       "", "unclosed front matter"},
      {"\xFF\xFE-\0-\0", "title=a b\n0:0 error not-utf8: the file is UTF-16, not UTF-8\n", "",
       "UTF-16"},
  };
  for (const Case& c : cases) {
    Article article;
    EXPECT_FALSE(read_article(c.text, "a_b.md", article)) << c.why;
    EXPECT_EQ(describe_front_matter(article), c.front_matter) << c.why;
  }
}

TEST(ArticleReader, TitlesOfPaths) {
  struct {
    std::string_view path;
    std::string_view title;
    std::string_view why;
  } const cases[] = {
      {"wars/battle_of_x_(1021).md", "battle of x (1021)", "blanks for underscores"},
      {"St._Mary.markdown", "St. Mary", "only the last dot begins an extension"},
      {".hidden", ".hidden", "a dot at the start begins none"},
      {"x", "x", "no extension"},
      {"d/\x1B[31m.md", "[31m", "no control character"},
      {"d/\xFF.md", "\xEF\xBF\xBD", "no bytes that are not UTF-8"},
      {"d/__.md", "untitled", "nothing left"},
      {"", "untitled", "nothing at all"},
  };
  for (const auto& c : cases) {
    Article article;
    EXPECT_TRUE(read_article("Lead.\n", std::string(c.path), article)) << c.why;
    EXPECT_EQ(article.title, c.title) << c.why;
    EXPECT_EQ(article.path, c.path) << c.why;
  }
}

TEST(ArticleReader, FormerContentsGo) {
  Article article;
  EXPECT_TRUE(read_article("---\ntitle: T\ntags: a\n---\nLead.\n", "x.md", article));
  EXPECT_TRUE(read_article("## H\n", "y.md", article));
  EXPECT_EQ(describe_front_matter(article), "title=H\n");
}

TEST(ReadFile, BytesAsTheyAre) {
  const test::TempFolder folder;
  for (const std::string& text :
       {std::string(), std::string("a\0\r\n\xFF", 5), std::string(200'000, 'x')}) {
    const Result<std::string> read = read_file(folder.write("a.md", text));
    ASSERT_TRUE(read.has_value());
    EXPECT_EQ(*read, text);
  }
}

TEST(ReadFile, ReasonsNotTo) {
  const test::TempFolder folder;
  const std::string large = folder.write("large.md", "");
  fs::resize_file(large, 64 * 1024 * 1024 + 1);
  const struct {
    std::string path;
    std::string message;
  } cases[] = {
      {folder / "no\x1B[31m.md",
       "cannot read " + (folder / "no[31m.md") + ": No such file or directory"},
      {folder.path(), "cannot read " + folder.path() + ": Is a directory"},
      {large, "cannot read " + large + ": it is larger than 64 MiB"},
  };
  for (const auto& c : cases) {
    const Result<std::string> read = read_file(c.path);
    ASSERT_FALSE(read.has_value()) << c.message;
    EXPECT_EQ(read.error().code, ErrorCode::kSystem);
    EXPECT_EQ(read.error().message, c.message);
  }
}

// Real articles, which are not part of the project: each reads without an error and loses no key.
TEST(ArticleReader, RealArticles) {
  const fs::path corpus = fs::path(MUSTER_SOURCE_DIR) / "../shared/corpus";
  if (!fs::exists(corpus)) GTEST_SKIP() << "there is no folder ../shared/corpus beside the source";
  std::size_t count = 0;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(corpus)) {
    if (!entry.is_regular_file()) continue;
    ++count;
    const Result<std::string> text = read_file(entry.path().string());
    ASSERT_TRUE(text.has_value());
    Article article;
    EXPECT_TRUE(read_article(*text, entry.path().string(), article)) << entry.path();
    EXPECT_EQ(describe(article.diagnostics), "") << entry.path();
    EXPECT_FALSE(article.title.empty() || article.description.empty()) << entry.path();
    EXPECT_GT(article.words, 10U) << entry.path();
    // A field's key stands where the field says it does.
    for (const Infobox& infobox : article.infoboxes) {
      for (const InfoboxField& field : infobox.fields) {
        std::size_t begin = 0;
        for (int line = 1; line < field.line; ++line)
          begin = text->find('\n', begin) + 1;
        begin += static_cast<std::size_t>(field.column - 1);
        EXPECT_EQ(text->substr(begin, field.key.size()), field.key) << entry.path();
      }
    }
  }
  EXPECT_GT(count, 500U);
}

RC_GTEST_PROP(ArticleReader, AnyBytesAreReadOrRefused, (const std::string& bytes)) {
  for (const std::string& text : {bytes, "---\n" + bytes + "\n---\n", "---\na: b\n---\n" + bytes}) {
    Article article;
    const bool read = read_article(text, "x.md", article);
    const bool error =
        std::any_of(article.diagnostics.begin(), article.diagnostics.end(),
                    [](const Diagnostic& d) { return d.severity == Severity::kError; });
    RC_ASSERT(read != error);
    RC_ASSERT(!article.title.empty());
  }
}

}  // namespace
}  // namespace muster
