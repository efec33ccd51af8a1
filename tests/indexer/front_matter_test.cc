#include "indexer/front_matter.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>
#include <string_view>

#include "tests/support/article_text.h"

namespace muster {
namespace {

struct Case {
  std::string_view yaml;
  std::string_view expected;
  std::string_view why;
};

// Front matter begins on line 2 of a file.
std::string read(std::string_view yaml, bool& ok, const YamlLimits& limits = {}) {
  Article article;
  ok = read_front_matter(yaml, 2, limits, article);
  return describe_front_matter(article);
}

template <std::size_t N>
void expect_read(const Case (&cases)[N]) {
  for (const Case& c : cases) {
    bool ok = false;
    EXPECT_EQ(read(c.yaml, ok), c.expected) << c.why;
    EXPECT_TRUE(ok) << c.why;
  }
}

TEST(FrontMatter, ScalarsAreText) {
  const Case cases[] = {
      {"title: yes\n", "title=yes\n", "a bool of YAML 1.1"},
      {"title: 1:31\n", "title=1:31\n", "a sexagesimal of YAML 1.1"},
      {"title: 0x1F\n", "title=0x1F\n", "a hexadecimal number"},
      {"title: 010\n", "title=010\n", "an octal number"},
      {"title: 1e3\n", "title=1e3\n", "a float"},
      {"title: .inf\n", "title=.inf\n", "infinity"},
      {"pubDate: 2018-03-12\n", "published=2018-03-12\n", "a timestamp"},
      {"title: null\n", "title=null\n", "a written null is what somebody wrote"},
      {"title: ~\n", "title=~\n", "so is a tilde"},
      {"title: NULL # or not\n", "title=NULL\n", "a comment ends it"},
      {"title:\nauthor: A\n", "author=A\n", "an empty value has no text"},
      {"title:\nnull: A\n", "other null@3:1=A\n", "the null here is the next line's key"},
      {"x: {a: , null: b}\n", "other x.null@2:10=b\n", "the same within one line"},
      {"x: [~, null, ]\n", "other x@2:1=~\\nnull\n", "nulls of a list"},
      {"title: \"a \\u00e9 \\\"b\\\"\"\n", "title=a \xC3\xA9 \"b\"\n", "escapes of double quotes"},
      {"title: 'it''s'\n", "title=it's\n", "a doubled single quote"},
      {"title: \"a\\x07b\\ufeffc\\0\\fd\"\n", "title=abcd\n",
       "escapes bring no control character in"},
      {"title: \"a\\_b\"\n", "title=a b\n", "a blank that does not break is a blank in a title"},
      {"note: \"a\\_b\\Nc\"\n",
       "other note@2:1=a\xC2\xA0"
       "b\\nc\n",
       "elsewhere it stays"},
      {"title: \"\\e[31mred\"\n", "title=[31mred\n", "nor a terminal's escape"},
      {"note: |-\n  one\n  two\n", "other note@2:1=one\\ntwo\n", "a literal block keeps its lines"},
      {"note: |\n  one\n\n  two\n\n", "other note@2:1=one\\n\\ntwo\n",
       "without the line end at its end"},
      {"note: >-\n  one\n  two\n", "other note@2:1=one two\n", "a folded block does not"},
      {"note: one\n  two\n  three\n", "other note@2:1=one two three\n",
       "nor does a plain text over lines"},
      {"title: |-\n  Two\n  lines\n", "title=Two lines\n", "a title is one line"},
      {"title: a#b\n", "title=a#b\n", "a # without a blank before it is no comment"},
      {"title: C\xC3\xB4te d'Ivoire \xE2\x80\x93 1\n",
       "title=C\xC3\xB4te d'Ivoire \xE2\x80\x93 1\n", "any letters"},
  };
  expect_read(cases);
}

TEST(FrontMatter, KeysThatMeanSomething) {
  const Case cases[] = {
      {"subject: S\n", "title=S\n", "another name of title"},
      {"subject: S\ntitle: T\n", "title=T\nother subject@2:1=S\n", "title wins wherever it stands"},
      {"title: T\nsubject: S\n", "title=T\nother subject@3:1=S\n", "the other is kept"},
      {"excerpt: E\n", "description=E\n", "another name of description"},
      {"description: D\nexcerpt: E\n", "description=D\nother excerpt@3:1=E\n", "description wins"},
      {"short_description: S\n", "short=S\n", "words of a key apart by _"},
      {"Short-Description: S\n", "short=S\n", "or by -, in any case"},
      {"shortDescription: S\n", "short=S\n", "or as one"},
      {"author: A\n", "author=A\n", "an author"},
      {"author: [A, B]\n", "author=A, B\n", "several"},
      {"authors:\n- name: A\n  url: u\n- name: B\n", "author=A, B\nother authors.url@4:3=u\n",
       "as maps with names"},
      {"author:\n  name: A\n", "author=A\n", "as one map"},
      {"img: i.png\n", "image=i.png\n", "an image"},
      {"image:\n  src: i.png\n  alt: a map\n", "image=i.png\nother image.alt@4:3=a map\n",
       "as a map"},
      {"publish-date: 2020\n", "published=2020\n", "a date of publication"},
      {"Date Published: 2020\n", "published=2020\n", "in other words"},
      {"tags: [a, 'b, c', a]\n", "tag=a\ntag=b, c\n", "a list, each tag once, commas left alone"},
      {"tags: a, b c\n", "tag=a\ntag=b c\n", "a text is cut at its commas"},
      {"category: War\ntags:\n- Siege\n", "tag=War\ntag=Siege\n", "categories are tags"},
      {"date: 3 May 1021\nplace: []\n", "date=3 May 1021\n", "date and place of the article"},
      {"date:\n- 1021\n- 1022\nplace: [X, Y]\n", "date=1021\ndate=1022\nplace=X\nplace=Y\n",
       "lists of them"},
      {"date:\n  text: 1021\n", "date=1021\n", "in the shape of an infobox field"},
      {"date: [1021,]\ntitle: ''\n", "date=1021\n", "an empty title is none"},
  };
  expect_read(cases);
}

TEST(FrontMatter, EveryOtherTextIsKept) {
  const Case cases[] = {
      {"slug: s\n", "other slug@2:1=s\n", "any key"},
      {"seo:\n  title: t\n  og:\n    image: i\n",
       "other seo.title@3:3=t\nother seo.og.image@5:5=i\n", "nested maps as paths"},
      {"refs: [a, b]\n", "other refs@2:1=a\\nb\n", "a list's items as lines"},
      {"refs:\n- k: a\n- k: b\n", "other refs.k@3:3=a\\nb\n",
       "the same key of several items is one field"},
      {"a: [[x], [y, [z]]]\n", "other a@2:1=x\\ny\\nz\n", "lists of lists"},
      {"a: {}\nb: []\nc: ''\n", "", "what holds no text is nothing"},
      {"Key With Blanks: x\n", "other Key With Blanks@2:1=x\n", "keys as written"},
      {"\xC3\xA9t\xC3\xA9: x\n", "other \xC3\xA9t\xC3\xA9@2:1=x\n", "in any letters"},
      {"# only a comment\n", "", "nothing at all"},
      {"a: {\xC3\xA9: {b: x}}\n", "other a.\xC3\xA9.b@2:9=x\n",
       "columns count characters, not bytes"},
  };
  expect_read(cases);
}

TEST(FrontMatter, Infoboxes) {
  const Case cases[] = {
      {"infoboxes:\n- conflict:\n    text: The siege\n  strength1:\n    text: '120'\n    number: "
       "120\n",
       "infobox\nfield conflict@3:3=The siege\nfield strength1@5:3=120\n", "the usual shape"},
      {"infoboxes:\n- place:\n    text: A, B\n    links:\n    - page: A\n      type: internal\n    "
       "- text: B\n      page: B (town)\n",
       "infobox\nfield place@3:3=A, B\n  A -> A\n  B -> B (town)\n",
       "a link without a text shows the page's name"},
      {"infoboxes:\n- a:\n    links:\n    - page: ''\n      text: X\n    - page: undefined\n",
       "infobox\nfield a@3:3=\n  X -> \n  undefined -> undefined\n",
       "pages stay as they are, sound or not"},
      {"infoboxes:\n- a:\n    links:\n    - text: X\n      type: external\n      site: "
       "https://x.org\n    - text: Y\n      site: https://y.org\n",
       "infobox\nfield a@3:3=\n", "a link out of the wiki leads to no article"},
      {"infoboxes:\n- a:\n    links: [X, {page: Y}]\n",
       "infobox\nfield a@3:3=\n  X -> X\n  Y -> Y\n", "links as plain names"},
      {"infoboxes:\n- a:\n    links: {page: Y}\n", "infobox\nfield a@3:3=\n  Y -> Y\n",
       "one link without its list"},
      {"infoboxes:\n- a: plain\n  b: 12\n", "infobox\nfield a@3:3=plain\nfield b@4:3=12\n",
       "plain texts, as people write them"},
      {"infoboxes:\n- a: [x, {text: y, links: [{page: Z}]}, [w]]\n",
       "infobox\nfield a@3:3=x\\ny\\nw\n  Z -> Z\n", "lists of texts and of fields"},
      {"infoboxes:\n- a:\n    text: [x, y]\n", "infobox\nfield a@3:3=x\\ny\n", "a text as a list"},
      {"infoboxes:\n- a:\n    number: 7\n- b:\n    text: ''\n    number: 8\n",
       "infobox\nfield a@3:3=7\ninfobox\nfield b@5:3=8\n", "a number without a text is the text"},
      {"infoboxes:\n- a:\n    text: x\n    formatting:\n      bold: [x]\n",
       "infobox\nfield a@3:3=x\n", "formatting says nothing"},
      {"infoboxes:\n- coordinates:\n    lat: 36.2\n    lon: 37.1\n    note: [a, b]\n",
       "infobox\nfield coordinates@3:3=\nfield coordinates.lat@4:5=36.2\nfield "
       "coordinates.lon@5:5=37.1\nfield coordinates.note@6:5=a\\nb\n",
       "parts of another kind become fields of their own"},
      {"infoboxes:\n  conflict:\n    text: The siege\n", "infobox\nfield conflict@3:3=The siege\n",
       "one infobox without its list"},
      {"infobox:\n  a: x\nInfoboxes:\n- b: y\n", "infobox\nfield a@3:3=x\ninfobox\nfield b@5:3=y\n",
       "in the singular too"},
      {"infoboxes: [{a: {text: x}}, {}]\n", "infobox\nfield a@2:14=x\ninfobox\n", "in flow style"},
      {"infoboxes:\n", "", "none"},
      {"infoboxes:\n- a:\n    text: |-\n      one \n      * two\n  b:\n",
       "infobox\nfield a@3:3=one \\n* two\nfield b@7:3=\n", "lines stay lines; a key may be empty"},
  };
  expect_read(cases);
}

TEST(FrontMatter, WrongShapesAreWarningsAndTheRestStands) {
  const Case cases[] = {
      {"infoboxes: abc\ntitle: T\n",
       "title=T\n2:12 warning unexpected-shape: infoboxes must be a list of maps, not a text\n",
       "a text"},
      {"infoboxes: [abc, [x], {a: b}]\n",
       "infobox\nfield a@2:24=b\n2:13 warning unexpected-shape: an infobox must be a map of keys, "
       "not a text\n"
       "2:18 warning unexpected-shape: an infobox must be a map of keys, not a list\n",
       "items of other kinds"},
      {"infoboxes:\n- a:\n    text: x\n    links: 5\n",
       "infobox\nfield a@3:3=x\n5:12 warning unexpected-shape: links of \"a\" must be a list of "
       "maps, not a text\n",
       "links that are none"},
      {"infoboxes:\n- a:\n    links: [[x]]\n    text: y\n",
       "infobox\nfield a@3:3=y\n4:13 warning unexpected-shape: a link of \"a\" must be a map, not "
       "a list\n",
       "a link that is none"},
      {"infoboxes:\n- a:\n    text: {x: y}\n    number: [1]\n",
       "infobox\nfield a@3:3=\n4:11 warning unexpected-shape: text of \"a\" must be a text, not a "
       "map\n"
       "5:13 warning unexpected-shape: number of \"a\" must be a text, not a list\n",
       "parts of the wrong kind"},
      {"infoboxes:\n- a:\n    text: [{x: y}, z]\n",
       "infobox\nfield a@3:3=z\n4:12 warning unexpected-shape: text of \"a\" must be a text, not a "
       "map\n",
       "a map among texts"},
      {"title:\n  x: y\n",
       "other title.x@3:3=y\n2:1 warning unexpected-shape: \"title\" must be a text or a list of "
       "texts\n",
       "a map for a title is kept, but is none"},
      {"title: T\ntitle: U\nx: 1\n",
       "title=T\nother x@4:1=1\n3:1 warning duplicate-key: key \"title\" stands here again; the "
       "first one counts\n",
       "the first one counts"},
      {"Short_Description: T\nshortDescription: U\n",
       "short=T\n3:1 warning duplicate-key: key \"shortDescription\" stands here again; the first "
       "one counts\n",
       "the same key in another spelling"},
      {"x: {a: 1, a: [2]}\n",
       "other x.a@2:5=1\n2:11 warning duplicate-key: key \"a\" stands here again; the first one "
       "counts\n",
       "nested, with a list as its value"},
      {"infoboxes:\n- a: x\n  b: y\n  A: z\n",
       "infobox\nfield a@3:3=x\nfield b@4:3=y\nfield A@5:3=z\n5:3 warning repeated-field: infobox "
       "key \"A\" stands here again; all are kept\n",
       "infobox keys may repeat"},
      {"infoboxes:\n- a: {text: x, text: y}\n- a: z\n",
       "infobox\nfield a@3:3=x\ninfobox\nfield a@4:3=z\n3:16 warning duplicate-key: key \"text\" "
       "stands here again; the first one counts\n",
       "a field has one text, and each infobox its own keys"},
      {"? [a, b]\n: {c: d}\ntitle: T\n",
       "title=T\n2:3 warning complex-key: a key must be a text, not a map or a list\n",
       "a key that is a list"},
      {"? {a: b}\n: c\ntitle: T\n",
       "title=T\n2:3 warning complex-key: a key must be a text, not a map or a list\n",
       "a key that is a map"},
      {": x\ntitle: T\n", "title=T\n2:1 warning empty-key: a key is empty, its value is left out\n",
       "no key"},
      {"- a\n- b: c\n",
       "2:1 warning unexpected-shape: front matter is a list, not keys with values\n", "a list"},
      {"just words\n",
       "2:1 warning unexpected-shape: front matter is a text, not keys with values\n", "a text"},
  };
  expect_read(cases);
}

TEST(FrontMatter, RefusedWithAPlace) {
  const Case cases[] = {
      {"title: T\nauthor: &a A\n",
       "3:9 error yaml-anchor: YAML anchors (&name) are not allowed; a text that begins with & "
       "needs quotes\n",
       "an anchor"},
      {"a: &a\n  b: c\n",
       "2:4 error yaml-anchor: YAML anchors (&name) are not allowed; a text that begins with & "
       "needs quotes\n",
       "an anchor of a map"},
      {"a: *b\n",
       "2:4 error yaml-alias: YAML aliases (*name) are not allowed; a text that begins with * "
       "needs quotes\n",
       "an alias of nothing"},
      {"a: !!str b\n",
       "2:4 error yaml-tag: YAML tags (!name) are not allowed; a text that begins with ! needs "
       "quotes\n",
       "a tag"},
      {"a: !foo\n",
       "2:4 error yaml-tag: YAML tags (!name) are not allowed; a text that begins with ! needs "
       "quotes\n",
       "a tag of nothing"},
      {"a: ! b\n",
       "2:4 error yaml-tag: YAML tags (!name) are not allowed; a text that begins with ! needs "
       "quotes\n",
       "the tag without a name"},
      {"a:\n- !!map {}\n",
       "3:3 error yaml-tag: YAML tags (!name) are not allowed; a text that begins with ! needs "
       "quotes\n",
       "a tag of a map"},
      {"title: Sparta: the end\n",
       "2:14 error yaml-syntax: illegal map value; a text with \": \" in it needs quotes\n",
       "the commonest slip"},
      {"\xC3\xA9: Sparta: the end\n",
       "2:10 error yaml-syntax: illegal map value; a text with \": \" in it needs quotes\n",
       "its column counts characters"},
      {"title: [a, b\n", "3:1 error yaml-syntax: end of sequence flow not found\n",
       "a list that is not closed"},
      {"title: \"a\nb: c\n", "2:8 error yaml-syntax: the quotes that open here are never closed\n",
       "a quote that is not closed"},
      {"a: 'b''\nc: d\n", "2:4 error yaml-syntax: the quotes that open here are never closed\n",
       "nor this, of the other kind"},
      {"a: [\"b]\nc: d\n", "2:5 error yaml-syntax: the quotes that open here are never closed\n",
       "nor this, in a list"},
      {"a: b\n\tc: d\n", "3:1 error yaml-syntax: illegal tab when looking for indentation\n",
       "a tab for an indent"},
  };
  for (const Case& c : cases) {
    bool ok = true;
    const std::string got = read(c.yaml, ok);
    const std::size_t error = got.rfind('\n', got.size() - 2);
    EXPECT_EQ(got.substr(error == std::string::npos ? 0 : error + 1), c.expected) << c.why;
    EXPECT_FALSE(ok) << c.why;
  }
}

TEST(FrontMatter, ASecondDocumentIsNotRead) {
  bool ok = false;
  EXPECT_EQ(read("title: T\n--- \ntitle: U\n", ok),
            "title=T\n3:1 warning second-document: front matter goes on with a second document, "
            "which is not read\n");
  EXPECT_TRUE(ok);
}

TEST(FrontMatter, LimitsHold) {
  YamlLimits limits;
  limits.bytes = 100;
  limits.nodes = 10;
  limits.depth = 3;
  const Case cases[] = {
      {"a: [b, c, d, e, f, g, h]\n", "",
       "ten keys and values: the two maps and lists, the key, seven items"},
      {"a: [b, c, d, e, f, g, h, i]\n",
       "2:26 error yaml-too-large: front matter has more than 10 keys and values\n", "one more"},
      {"a: [[b]]\n", "", "three deep"},
      {"a: [[[b]]]\n", "2:6 error yaml-too-deep: maps and lists are nested more than 3 deep\n",
       "four deep"},
      {"a: "
       "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"
       "bbbbbbb\n",
       "2:1 error yaml-too-large: front matter has more than 100 bytes\n",
       "a hundred and some bytes"},
  };
  for (const Case& c : cases) {
    Article article;
    EXPECT_EQ(read_front_matter(c.yaml, 2, limits, article), c.expected.empty()) << c.why;
    EXPECT_EQ(describe(article.diagnostics), c.expected) << c.why;
  }
}

std::string repeated(std::string_view text, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i)
    out += text;
  return out;
}

// yaml-cpp reads by recursion: none of these may reach the end of the stack, nor take long.
TEST(FrontMatter, DepthWithoutEndIsRefused) {
  for (const std::string_view piece : {"[", "{", "{a: ", "- ", "? ", "[{a: ", ": "}) {
    Article article;
    EXPECT_FALSE(read_front_matter("a: " + repeated(piece, 50'000), 2, {}, article)) << piece;
    EXPECT_FALSE(article.diagnostics.empty()) << piece;
    Article bare;
    read_front_matter(repeated(piece, 50'000), 2, {}, bare);
  }
  std::string stairs;
  for (std::size_t i = 0; i < 600; ++i)
    stairs += std::string(i, ' ') + "a:\n";
  Article article;
  EXPECT_FALSE(read_front_matter(stairs, 2, {}, article));
  EXPECT_EQ(article.diagnostics.back().code, "yaml-too-deep");
}

TEST(FrontMatter, AnAliasBombIsRefusedAtItsFirstAnchor) {
  std::string bomb = "a0: &a0 [x, x]\n";
  for (int i = 1; i < 40; ++i)
    bomb += fmt::format("a{}: &a{} [*a{}, *a{}]\n", i, i, i - 1, i - 1);
  bool ok = true;
  EXPECT_EQ(read(bomb, ok),
            "2:5 error yaml-anchor: YAML anchors (&name) are not allowed; a text that begins with "
            "& needs quotes\n");
  EXPECT_FALSE(ok);
}

TEST(FrontMatter, LongPathsAreLeftOut) {
  const std::string key(300, 'k');
  Article article;
  EXPECT_TRUE(read_front_matter("a:\n " + key + ":\n  " + key + ": x\n  b: y\n", 2, {}, article));
  ASSERT_EQ(article.other.size(), 1U);
  EXPECT_EQ(article.other[0].key, "a." + key + ".b");
  EXPECT_EQ(describe(article.diagnostics),
            "4:3 warning key-too-long: a key is longer than 500 bytes, its value is left out\n");
}

TEST(FrontMatter, WarningsAreBounded) {
  Article article;
  EXPECT_TRUE(read_front_matter(repeated("a: b\n", 1'000), 2, {}, article));
  ASSERT_EQ(article.diagnostics.size(), 100U);
  EXPECT_EQ(article.diagnostics.back().code, "more-warnings");
}

RC_GTEST_PROP(FrontMatter, AnyTextInQuotesComesBack, ()) {
  std::string text;
  std::string escaped;
  for (const char c : *rc::gen::container<std::string>(rc::gen::inRange(' ', '\x7F'))) {
    text += c;
    if (c == '"' || c == '\\') escaped += '\\';
    escaped += c;
  }
  Article article;
  RC_ASSERT(read_front_matter("a: \"<" + escaped + ">\"\n", 2, {}, article));
  RC_ASSERT(article.other.size() == 1U);
  RC_ASSERT(article.other[0].text == "<" + text + ">");
}

}  // namespace
}  // namespace muster
