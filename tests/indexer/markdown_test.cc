#include "indexer/markdown.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <chrono>
#include <string>
#include <string_view>

#include "common/unicode.h"
#include "tests/support/article_text.h"

namespace muster {
namespace {

struct Case {
  std::string_view body;
  std::string_view expected;  // as describe_body() has it
  std::string_view why;
};

Article read(std::string_view body) {
  Article article;
  article.title = "Title";  // as the front matter gives it
  read_markdown(body, article);
  return article;
}

template <std::size_t N>
void expect_read(const Case (&cases)[N]) {
  for (const Case& c : cases) {
    const Article article = read(c.body);
    EXPECT_EQ(describe_body(article), c.expected) << c.why;
    EXPECT_TRUE(article.diagnostics.empty()) << c.why;
  }
}

TEST(Markdown, SectionsAndHeadings) {
  const Case cases[] = {
      {"", "", "nothing"},
      {"One\ntwo.\n\nThree.\n", "| One two.\n| Three.\n", "paragraphs, their lines joined"},
      {"Lead\n\n## A\n\nText\n\n### B\n", "| Lead\n2 A\n| Text\n3 B\n", "headings with #"},
      {"A\n===\nText\n\nB *c*\n---\nMore\n", "1 A\n| Text\n2 B c\n| More\n", "underlined headings"},
      {"## A ##\n##B\n", "2 A\n| ##B\n", "closing marks go; without a blank it is no heading"},
      {"## [A](./A_page) of `x`\n", "2 A of x\nA -> A page\n", "markup in a heading"},
      {"# title\n\nText\n", "| Text\n", "the title again is no section"},
      {"Lead\n\n# Title\n\nText\n", "| Lead\n1 Title\n| Text\n", "unless there is text above it"},
      {"##\n\nText\n\n## [object Object]\n\nMore\n", "| Text\n| More\n", "headings without a text"},
      {"## A\n## A\n", "2 A\n2 A\n", "the same heading twice"},
      {"one  \ntwo\\\nthree\n", "| one\n| two\n| three\n", "hard line breaks"},
      {"a\n\n---\n\nb\n", "| a\n| b\n", "a rule says nothing"},
  };
  expect_read(cases);
}

TEST(Markdown, Inline) {
  const Case cases[] = {
      {"**a** _b_ ~~c~~ ***d***\n", "| a b c d\n", "emphasis"},
      {"x_1_y and 2*3*4\n", "| x_1_y and 234\n", "as Markdown has it"},
      {"`a <b> [1]` ``c ` d``\n", "| a <b> [1] c ` d\n", "code as it stands"},
      {"![A map](m.png) of it\n", "| A map of it\n", "an image's words"},
      {"![A map](m.png)\nText\n", "| A map\n| Text\n", "an image alone on its line"},
      {"&ndash;&#8212;&#x41;&amp;&nosuch; &copy\n",
       "| \xE2\x80\x93\xE2\x80\x94"
       "A&&nosuch; &copy\n",
       "entities"},
      {"a&#7;b&#xFEFF;c&#0;&#xD800;&#x110000;\n", "| abc\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\n",
       "those that are no characters"},
      {"\\*a\\* \\[1\\] \\<b\\>\n", "| *a* <b>\n", "escapes; a footnote mark is one all the same"},
      {"Killed[1] in action [23][4].\n", "| Killed in action.\n", "footnote marks"},
      {"in [1999] and [a] and [12a]\n", "| in [1999] and [a] and [12a]\n", "what is none"},
      {"A note[^n].\n\n[^n]: Its text here.\n", "| A note.\n| Its text here.\n",
       "footnotes of Markdown"},
      {"a[[1]](#cite_note-1)[2](#x) b\n", "| a2 b\n", "a footnote mark as a link"},
      {"a [object Object] b\n\n[object Object]\n", "| a b\n", "a generator's slip"},
      {"- [x] done\n- [ ] not\n", "| done\n| not\n", "boxes of tasks"},
      {"http://a.org/b_c <http://d.org>\n", "| http://a.org/b_c http://d.org\n",
       "addresses are words; out of the wiki"},
  };
  expect_read(cases);
}

TEST(Markdown, Links) {
  const Case cases[] = {
      {"[text](./Page_name)\n", "| text\ntext -> Page name\n", "a page"},
      {"[a](b.md) [c](https://x.org) [d](#e)\n", "| a c d\na -> b\n",
       "an article; another site; this page"},
      {"[a][r]\n\n[r]: ./P\n", "| a\na -> P\n", "by reference"},
      {"[](./P)\n", "P -> P\n", "without a text"},
      {"[**a** `b`](./P)\n", "| a b\na b -> P\n", "markup in it"},
      {"[[P]] and [[P|text]] and [[P#Part|t]]s\n",
       "| P and text and ts\nP -> P\ntext -> P\nt -> P\n", "as a wiki writes them"},
      {"[[:Category:X|y]] [[100% sure|z]]\n", "| y z\nz -> 100% sure\n", "with odd names"},
      {"[[P|]] [[]] [[a\n", "| P [[a\nP -> P\n", "and empty or broken ones"},
      {"[[a](./A)](./B) c\n", "| a c\na -> A\n", "a link within a link: the inner one"},
      {"x [[a](./A) b](./C) d\n", "| x a b d\na -> A\n", "more text in the outer one"},
      {"the [[a](./A) d\n", "| the a d\na -> A\n", "one bracket too many"},
      {"![a](b.png) [![c](d.png)](./P)\n", "| a c\nc -> P\n",
       "images lead nowhere, but may be a link's text"},
      {"[undefined](./undefined)\n", "| undefined\nundefined -> undefined\n",
       "as the source has it"},
  };
  expect_read(cases);
}

TEST(Markdown, ListsQuotesCode) {
  const Case cases[] = {
      {"* a\n* b\n  * c\n\n    d\n1. e\n", "| a\n| b\n| c\n| d\n| e\n", "each item on its line"},
      {"> a\n> b\n>> c\n", "| a b\n| c\n", "quotations"},
      {"```cc\na[1] <b>\n\n  {{c}}\n```\n", "| a[1] <b>\n| \n|   {{c}}\n",
       "code between fences, unchanged"},
      {"~~~\n<!-- a\n~~~\nb\n", "| <!-- a\n| b\n", "a comment in code is code"},
      {"> ```\n> x\n\na {{b}} c\n", "| x\n| a c\n", "a fence ends with its quotation"},
      {"    indented\n", "| indented\n", "an indent is none: HTML leaves them"},
  };
  expect_read(cases);
}

TEST(Markdown, Tables) {
  const Case cases[] = {
      {"| a | b |\n| --- | :-: |\n| c | [d](./D) |\n", "| a\\tb\n| c\\td\nd -> D\n",
       "cells by tabs, rows by lines"},
      {"|a|b|\n|-|:-|\n|c|d|\n\ne|f\n-|-\ng|h\n", "| a\\tb\n| c\\td\n| e\\tf\n| g\\th\n",
       "as short as can be"},
      {"| | |\n|---|---|\n| c | |\n| | d |\n", "| c\n| d\n", "empty cells"},
      {"| a | b |\n|---|---|\n| c | d |\nProse.\n", "| a\\tb\n| c\\td\n| Prose.\n",
       "prose right below is none of its rows"},
      {"| a | b |\n|---|---|\n| c<br>d | [[P|e]] `f\\|g` |\n", "| a\\tb\n| c d\\te f|g\ne -> P\n",
       "breaks and bars in a cell"},
      {"<table>\n  <tr>\n    <th>a</th>\n    <td>b</td>\n  </tr>\n  "
       "<tr><td>c</td><td>d<br/>e</td></tr>\n</table>\nf\n",
       "| a\\tb\n| c\\td e\n| f\n", "tables of HTML"},
  };
  expect_read(cases);
}

TEST(Markdown, LeftoversOfHtmlAndWiki) {
  const Case cases[] = {
      {"a <b>b</b> <span class='x > y'>c</span>d\n", "| a b cd\n", "tags go, their text stays"},
      {"a<br>b<br/> c\n", "| a\n| b\n| c\n", "a line break"},
      {"<div>\n**b**\n</div>\n\n<p>c</p><p>d</p>\n", "| b\n| c\n| d\n",
       "Markdown within HTML is Markdown"},
      {"<h2 id=\"x\">A</h2>text\n<center>\n\n## B\n</center>\n", "2 A\n| text\n2 B\n",
       "headings of HTML"},
      {"a<ref>gone</ref> b<ref name=\"n\"/> c<REF name=n>gone\ntoo</REF>\n", "| a b c\n",
       "references"},
      {"a<ref name=x>gone<references/>gone</ref> b\n", "| a b\n",
       "another tag's name begins so too"},
      {"a<ref name=x> b <ref>gone</ref> c\n", "| a b c\n",
       "one that is never closed takes nothing with it"},
      {"a<!-- gone\n\ngone --> b<!-- c\n", "| a b c\n", "comments"},
      {"<script>\nif (a < b) {}\n\ngone()\n</script>\n<style>p {}</style>b\n", "| b\n",
       "scripts and styles"},
      {"4 < 5, <40 and a<b\n", "| 4 < 5, <40 and a<b\n", "what is no tag"},
      {"a {{b|c={{d}}}} e\n{{Box\n| f = g\n\n| h = i\n}}\nj\n", "| a e\n| j\n", "templates"},
      {"a {{b c\n", "| a {{b c\n", "one that is never closed"},
      {"a [[File:m.svg|thumb|A [[b]] [c](./C)]]d[[Category:Wars]]\n", "| a d\n",
       "files and categories"},
      {"import X from './x'\nimport 'y.css'\nexport const a = {\n  b: 1,\n}\n\n<X p={1 > 2} "
       "q=\"<\">Text</X>\n{/* gone */}\n",
       "| Text\n", "MDX"},
      {"<>a</>\n\nimport duties rose\n", "| a\n| import duties rose\n",
       "a nameless tag; a sentence"},
  };
  expect_read(cases);
}

TEST(Markdown, NoControlCharacterComesOut) {
  const Case cases[] = {
      {"a\fb\vc\x01"
       "d\x7F"
       "e\xC2\x85"
       "f\xEF\xBB\xBFg\n",
       "| abcdefg\n", "in text"},
      {"## a\fb\x1E\n`c\x1F"
       "d`\n",
       "2 ab\n| cd\n", "in headings and code"},
      {"a\r\nb\r\rc\r\n", "| a b\n| c\n", "line ends of all kinds"},
      {"[a](./b%0Ac%07)\n", "| a\na -> b c\n", "in the name of a page"},
      {"a\tb\n", "| a\\tb\n", "but tabs are text"},
  };
  expect_read(cases);
}

TEST(Markdown, Words) {
  struct {
    std::string_view body;
    std::size_t words;
    std::string_view why;
  } const cases[] = {
      {"", 0, "none"},
      {"One two\n\n## Three\n\nfour\n", 4, "headings included"},
      {"# Title\n\none\n", 2, "the title above the text too"},
      {"a \xE2\x80\x93 b -- 12 *\n", 3, "dashes and stars are no words"},
      {"al-Qadam's 1,000 \xC3\xA9t\xC3\xA9 \xD8\xAD\xD9\x84\xD8\xA8\n", 4,
       "what stands between blanks is one"},
      {"a\xC2\xA0"
       "b \xF0\x9F\x87\xB8\xF0\x9F\x87\xBE c\n",
       3, "a blank that does not break parts; a flag is none"},
      {"| a | b |\n|---|---|\n| c | d |\n", 4, "cells"},
  };
  for (const auto& c : cases)
    EXPECT_EQ(read(c.body).words, c.words) << c.why;
}

TEST(Markdown, TitleAndDescriptionWhereNothingElseGivesThem) {
  struct {
    std::string_view body;
    std::string_view title;
    std::string_view description;
    std::string_view why;
  } const cases[] = {
      {"# The *siege*\n\nIt was\nlong.\n\nMore.\n", "The siege", "It was long.", "the usual page"},
      {"Lead.\n\n## Background\n\nText.\n", "Background", "Lead.",
       "the first heading, whatever its level"},
      {"| a | b |\n|---|---|\n| c | d |\nThe lead.\n", "", "The lead.", "a table is no lead"},
      {"![x](y)\n\n- item\n\n> quoted\n\nThe **lead**.\n", "", "The lead.",
       "nor are images, lists and quotations"},
      {"![x](y)\n![z](y)\nThe lead.\n", "", "The lead.", "images right above"},
      {"# A\n\n## B\n\nText.\n", "A", "", "a section's text is not the lead"},
      {"A\n", "", "A", "a short one"},
      {"", "", "", "nothing"},
  };
  for (const auto& c : cases) {
    Article article;
    read_markdown(c.body, article);
    EXPECT_EQ(article.title, c.title) << c.why;
    EXPECT_EQ(article.description, c.description) << c.why;
  }
  Article article;
  article.description = "Given";
  read_markdown("Lead.\n", article);
  EXPECT_EQ(article.description, "Given");
}

std::string repeated(std::string_view text, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i)
    out += text;
  return out;
}

// Each of these takes some reader of Markdown minutes. Twenty times what is seen is allowed, so
// that no slow machine fails.
TEST(Markdown, HostileBodiesAreReadInTime) {
  for (const std::string_view piece : {"[",        "[[",
                                       "[a](",     "![",
                                       "[a](b)\n", "[a]: <b\n",
                                       "](a",      "]",
                                       "*a **b ",  "_a*",
                                       "`a",       "``a`",
                                       "<a ",      "<a{",
                                       "<a \"",    "<!--",
                                       "<script>", "<ref>",
                                       "{{",       "{{a}}",
                                       "{/*",      "[[a](b)",
                                       "[[File:",  "> ",
                                       "- ",       "* a\n\n",
                                       "&#1",      "\\",
                                       "|",        "|-",
                                       "a|\n",     "~~a",
                                       "<br>",     "<td>",
                                       "```\n",    "a\n",
                                       "[1]",      "[object Object]",
                                       "# a\n",    "1. ",
                                       "  - a\n",  "a  \n",
                                       "<h2>"}) {
    const auto start = std::chrono::steady_clock::now();
    const Article article = read(repeated(piece, 200'000 / piece.size()) + "\n\nLast words.\n");
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    EXPECT_LT(took.count(), 20.0) << piece;
    EXPECT_FALSE(article.sections.empty()) << piece;
  }
  const std::string brackets = repeated("[", 100'000) + repeated("]", 100'000);
  EXPECT_FALSE(read(brackets).sections.empty());
}

TEST(Markdown, ATableThatFillsItselfInIsReadAsText) {
  const std::string body =
      repeated("|a", 3'000) + "|\n" + repeated("|-", 3'000) + "|\n" + repeated("|b\n", 1'000);
  const Article article = read("# H\n\n" + body);
  EXPECT_EQ(describe(article.diagnostics),
            "0:0 warning markdown-too-complex: the body is too large or too complex as Markdown; "
            "it is read as plain text\n");
  ASSERT_EQ(article.sections.size(), 1U);
  EXPECT_EQ(article.sections[0].text.substr(0, 4), "# H\n");
  EXPECT_EQ(article.sections[0].text.substr(article.sections[0].text.size() - 6), "|b\n|b\n");
}

TEST(Markdown, LinksStayInProportion) {
  const Article article =
      read("[a]: ./" + std::string(900, 'x') + "\n\n" + repeated("[a] ", 20'000));
  EXPECT_LT(article.links.size(), 1'000U);
  EXPECT_GT(article.links.size(), 100U);
}

// Words of plain letters come through whatever stands between them as markup.
RC_GTEST_PROP(Markdown, WordsComeThroughMarkup, ()) {
  const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
      " *", "* ", " _", "_ ", "\n\n", "\n> ", "\n- ", "\n1. ", " <b>", "</b> ", "<br>", "\n## ",
      "\n\n| ", " | ", " \\\n", " [", "] ", " ~~", "~~ ", " <div>", "\n</div>\n", " &amp; ", " ![",
      "](x) "));
  std::string body;
  for (std::size_t i = 0; i < pieces.size(); ++i)
    body += pieces[i] + " word" + std::to_string(i) + " ";
  const Article article = read(body);
  std::string text;
  for (const Section& section : article.sections)
    text += section.heading + "\n" + section.text;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    RC_ASSERT(text.find("word" + std::to_string(i)) != std::string::npos);
  }
}

RC_GTEST_PROP(Markdown, AnythingIsReadAndCleaned, (const std::string& bytes)) {
  const Article article = read(to_valid_utf8(bytes));
  for (const Section& section : article.sections) {
    RC_ASSERT(is_valid_utf8(section.text));
    RC_ASSERT(printable(section.text, true).find('\f') == std::string::npos);
    RC_ASSERT(section.text.find_first_of("\f\r\x1E\x1F") == std::string::npos);
  }
}

}  // namespace
}  // namespace muster
