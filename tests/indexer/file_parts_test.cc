#include "indexer/file_parts.h"

#include <gtest/gtest.h>

#include <string_view>
#include <vector>

#include "tests/support/article_text.h"

namespace muster {
namespace {

TEST(FileParts, Split) {
  struct {
    std::string_view text;
    std::string_view front_matter;
    std::size_t front_matter_line;
    std::string_view body;
    std::size_t body_line;
    std::string_view why;
  } const cases[] = {
      {"---\na: b\n---\nbody\n", "a: b\n", 2, "body\n", 4, "the usual file"},
      {"---\na: b\n...\nbody\n", "a: b\n", 2, "body\n", 4, "closed by dots"},
      {"\xEF\xBB\xBF---\na: b\n---\n", "a: b\n", 2, "", 4, "behind a byte order mark"},
      {"---\r\na: b\r\n---\r\nbody\r\n", "a: b\r\n", 2, "body\r\n", 4, "line ends of DOS"},
      {"---\ra: b\r---\rbody\r", "a: b\r", 2, "body\r", 4, "line ends of old Macs"},
      {"--- \t\na: b\n---  \nbody", "a: b\n", 2, "body", 4, "blanks behind the marks"},
      {"\n \n---\na: b\n---\n", "a: b\n", 4, "", 6, "blank lines above"},
      {"---\na: b\n---", "a: b\n", 2, "", 4, "no line end at the end"},
      {"---\n---\nbody\n", "", 0, "body\n", 3, "nothing in it"},
      {"---\n\n \n---\nbody\n", "", 0, "body\n", 5, "only blank lines in it"},
      {"---\na: |\n  ---\n  b\n---\nbody\n", "a: |\n  ---\n  b\n", 2, "body\n", 6,
       "a mark that is indented closes nothing"},
      {"---\na: b\n----\n--- c\n---\nbody\n", "a: b\n----\n--- c\n", 2, "body\n", 6,
       "nor does what goes on"},
      {"---\n- a\n- b\n---\nbody\n", "- a\n- b\n", 2, "body\n", 5,
       "a list is YAML, however useless"},
      {"---\n{a: b}\n---\n", "{a: b}\n", 2, "", 4, "flow style"},
      {"---\n# a\nb: c\n---\n", "# a\nb: c\n", 2, "", 5, "a comment first"},
      {"", "", 0, "", 1, "an empty file"},
      {"body\n---\na: b\n---\n", "", 0, "body\n---\na: b\n---\n", 1,
       "text comes first: all is body"},
      {" ---\na: b\n---\n", "", 0, " ---\na: b\n---\n", 1, "an indented mark opens nothing"},
      {"---\nSome words.\n\nMore.\n---\nEven more.\n", "", 0,
       "---\nSome words.\n\nMore.\n---\nEven more.\n", 1, "prose between two rules"},
      {"---\n\nSome words.\n", "", 0, "---\n\nSome words.\n", 1, "a rule above prose"},
      {"---\nhttp://x.org is far: away\n", "", 0, "---\nhttp://x.org is far: away\n", 1,
       "prose with a colon below a rule"},
      {"---", "", 0, "---", 1, "a rule alone"},
      {"{\"title\": \"T\"}\n", "", 0, "{\"title\": \"T\"}\n", 1, "JSON is none of ours"},
  };
  for (const auto& c : cases) {
    std::vector<Diagnostic> diagnostics;
    const FileParts parts = split_file(c.text, diagnostics);
    EXPECT_EQ(parts.front_matter, c.front_matter) << c.why;
    EXPECT_EQ(parts.front_matter_line, c.front_matter_line) << c.why;
    EXPECT_EQ(parts.body, c.body) << c.why;
    EXPECT_EQ(parts.body_line, c.body_line) << c.why;
    EXPECT_EQ(describe(diagnostics), "") << c.why;
  }
}

TEST(FileParts, Complaints) {
  struct {
    std::string_view text;
    std::string_view toml;
    std::string_view body;
    std::string_view diagnostics;
    std::string_view why;
  } const cases[] = {
      {"---\ntitle: T\n\nbody\n", "", "---\ntitle: T\n\nbody\n",
       "1:1 error front-matter-unclosed: front matter is opened here and never closed by a --- "
       "line\n",
       "never closed"},
      {"\n---\npub_date:\n", "", "\n---\npub_date:\n",
       "2:1 error front-matter-unclosed: front matter is opened here and never closed by a --- "
       "line\n",
       "a key without a value"},
      {"+++\ntitle = \"T\"\n+++\nbody\n", "title = \"T\"\n", "body\n",
       "1:1 warning toml-front-matter: TOML front matter is not read, except for its title\n",
       "TOML"},
      {"+++\ntitle = \"T\"\n", "", "+++\ntitle = \"T\"\n",
       "1:1 warning toml-front-matter: TOML front matter is opened here and never closed by a +++ "
       "line\n",
       "TOML, never closed"},
  };
  for (const auto& c : cases) {
    std::vector<Diagnostic> diagnostics;
    const FileParts parts = split_file(c.text, diagnostics);
    EXPECT_EQ(parts.toml, c.toml) << c.why;
    EXPECT_EQ(parts.body, c.body) << c.why;
    EXPECT_EQ(parts.front_matter_line, 0U) << c.why;
    EXPECT_EQ(describe(diagnostics), c.diagnostics) << c.why;
  }
}

}  // namespace
}  // namespace muster
