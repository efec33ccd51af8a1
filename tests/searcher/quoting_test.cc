#include <gtest/gtest.h>

#include "searcher/percent_encoding.h"
#include "searcher/quantity_text.h"
#include "searcher/shell_quote.h"

namespace muster {
namespace {

struct Case {
  std::string in;
  std::string out;
  const char* why;
};

TEST(ShellQuote, QuotesWhatAShellWouldRead) {
  const std::vector<Case> cases{
      {"combatant=Hezbollah", "combatant=Hezbollah", "nothing to quote"},
      {"", "''", "an empty word is a word"},
      {"date:2018", "date:2018", "a field needs no quotes"},
      {"isil VS \"free syrian army\"", "'isil VS \"free syrian army\"'",
       "blanks and double quotes"},
      {"People's Army", "\"People's Army\"", "a single quote alone reads best in double ones"},
      {"it's $HOME", "'it'\\''s $HOME'", "but not where double quotes would expand"},
      {"~x", "'~x'", "a home folder"},
      {"=ls", "'=ls'", "zsh would look for a command"},
      {"a*b?[c]", "'a*b?[c]'", "patterns"},
      {"a;b|c&d", "'a;b|c&d'", "operators"},
      {"Дамаск", "'Дамаск'", "letters that can be shown stay as they are"},
      {"a\nb\tc", "$'a\\nb\\tc'", "line breaks and tabs by their names"},
      {"a\x1b[1mb'\\", "$'a\\x1b[1mb\\'\\\\'", "what cannot be shown by its bytes"},
      {"a\u202eb", "$'a\\xe2\\x80\\xaeb'", "direction overrides too"},
      {"a\xff\xc3", "$'a\\xff\\xc3'", "bytes that are no UTF-8"},
  };
  for (const Case& c : cases)
    EXPECT_EQ(shell_quote(c.in), c.out) << c.why;
}

TEST(PercentEncoding, MakesFileUrls) {
  const std::vector<Case> cases{
      {"a.md", "file://box/home/ann/a.md", "relative to the folder"},
      {"/srv/a.md", "file://box/srv/a.md", "absolute"},
      {"../b/./c.md", "file://box/home/b/c.md", "dots are resolved"},
      {"a b%(1).md", "file://box/home/ann/a%20b%25%281%29.md", "blanks, percent signs, brackets"},
      {"é.md", "file://box/home/ann/%C3%A9.md", "UTF-8 by bytes"},
      {"\xff\x1b\n.md", "file://box/home/ann/%FF%1B%0A.md", "any bytes"},
      {"a?b#c.md", "file://box/home/ann/a%3Fb%23c.md", "no query and no fragment"},
  };
  for (const Case& c : cases)
    EXPECT_EQ(file_url("box", "/home/ann", c.in), c.out) << c.why;
  EXPECT_EQ(file_url("b\x1b]x", "/h", "a"), "file:///h/a") << "what is no host name is left out";
}

TEST(PercentEncoding, MakesWordsOfRunFiles) {
  const std::vector<Case> cases{
      {"syria/a_(b).md", "syria/a_(b).md", "most paths are as they are"},
      {"a b%20.md", "a%20b%2520.md", "blanks and percent signs"},
      {"a\tb\nc", "a%09b%0Ac", "tabs and line breaks"},
      {"a\u00a0b\u3000", "a%C2%A0b%E3%80%80", "blanks of other kinds"},
      {"é日本", "é日本", "letters stay"},
      {"\x1b\u202e\xff", "%1B%E2%80%AE%FF", "what cannot be shown does not"},
  };
  for (const Case& c : cases)
    EXPECT_EQ(run_file_word(c.in), c.out) << c.why;
}

TEST(QuantityText, IsForPeople) {
  EXPECT_EQ(number_text(0), "0");
  EXPECT_EQ(number_text(999), "999");
  EXPECT_EQ(number_text(1000), "1,000");
  EXPECT_EQ(number_text(1234567), "1,234,567");
  EXPECT_EQ(number_text(-1234), "-1,234");
  EXPECT_EQ(number_text(INT64_MIN), "-9,223,372,036,854,775,808");
  EXPECT_EQ(range_text({17, 17, false}), "17");
  EXPECT_EQ(range_text({116, 175, false}), "116–175");
  EXPECT_EQ(range_text({1500, 1500, true}), "1,500+");
  EXPECT_EQ(range_text({116, 175, true}), "116–175+");
  EXPECT_EQ(count_text(1, "article", "articles"), "1 article");
  EXPECT_EQ(count_text(12345, "article", "articles"), "12,345 articles");
  EXPECT_EQ(duration_text(0.01), "<0.1 ms");
  EXPECT_EQ(duration_text(0.42), "0.4 ms");
  EXPECT_EQ(duration_text(0.97), "1 ms");
  EXPECT_EQ(duration_text(2.6), "3 ms");
  EXPECT_EQ(duration_text(12345), "12.3 s");
}

}  // namespace
}  // namespace muster
