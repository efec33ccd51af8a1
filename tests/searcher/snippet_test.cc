#include "searcher/snippet.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>
#include <vector>

#include "common/tokenizer.h"
#include "common/unicode.h"

namespace muster {
namespace {

// The text with its highlights in brackets.
std::string marked(const Snippet& snippet) {
  std::string out;
  std::size_t at = 0;
  for (const auto& [begin, end] : snippet.highlights) {
    out +=
        snippet.text.substr(at, begin - at) + "[" + snippet.text.substr(begin, end - begin) + "]";
    at = end;
  }
  return out + snippet.text.substr(at);
}

SnippetQuery words(const std::vector<std::vector<std::string>>& forms) {
  SnippetQuery query;
  for (const auto& f : forms)
    query.words.push_back({f, 1});
  return query;
}

SnippetQuery phrase(const std::vector<std::string>& terms) {
  SnippetQuery query;
  query.phrases.push_back({terms, 1});
  return query;
}

std::vector<Section> body(const std::string& text) { return {{"", 0, text}}; }

struct Row {
  std::string text;
  SnippetQuery query;
  std::size_t columns;
  std::string expected;
  std::string why;
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    EXPECT_EQ(marked(make_snippet(body(row.text), row.query, row.columns)), row.expected)
        << "text: " << row.text << "\nwhy: " << row.why;
  }
}

TEST(Snippet, MarksWords) {
  check({
      {"The siege of Homs.", words({{"homs"}}), 60, "The siege of [Homs].",
       "a text that fits is shown whole"},
      {"Two Sieges, one siege.", words({{"siege", "sieges"}}), 60, "Two [Sieges], one [siege].",
       "each form, in any case"},
      {"In Łódź and LODZ", words({{"lodz"}}), 60, "In [Łódź] and [LODZ]", "accents aside"},
      {"Lee's army", words({{"lee"}}), 60, "[Lee]'s army", "a possessive is not marked"},
      {"the U.S. Army", words({{"us"}}), 60, "the [U.S.] Army", "initials are one word"},
      {"at al-Qadam", words({{"al"}, {"qadam"}}), 60, "at [al-Qadam]",
       "the parts of one word are one mark"},
      {"at al-Qadam", words({{"qadam"}}), 60, "at al-[Qadam]",
       "unless one part only was looked for"},
      {"the Syrian army", words({{"syrian"}, {"army"}}), 60, "the [Syrian] [army]",
       "words are marked apart"},
      {"孫子兵法", words({{"子兵"}, {"兵法"}}), 60, "孫[子兵法]",
       "pairs that overlap are one mark"},
      {"", words({{"homs"}}), 60, "", "nothing"},
      {"Homs.", words({}), 60, "Homs.", "no query"},
      {"Homs.", words({{}}), 60, "Homs.", "a word without any form"},
  });
}

TEST(Snippet, MarksPhrasesWhereTheyStand) {
  check({
      {"An army. The Free Syrian Army fought.", phrase({"free", "syrian", "army"}), 60,
       "An army. The [Free Syrian Army] fought.", "one mark, and none for the word alone"},
      {"the Free-Syrian Army", phrase({"free", "syrian", "army"}), 60, "the [Free-Syrian Army]",
       "whatever stands between"},
      {"a b a b a c", phrase({"a", "b", "a", "c"}), 60, "a b [a b a c]", "a false beginning"},
      {"a a a a", phrase({"a", "a"}), 60, "[a a a a]", "phrases that overlap are one mark"},
      {"army of free Syrians", phrase({"free", "syrian", "army"}), 60, "army of free Syrians",
       "scattered words are no phrase"},
  });
}

TEST(Snippet, ChoosesThePassage) {
  const std::string filler = "Nothing of note was done that year by anyone at all in the north. ";
  check({
      {filler + "The garrison of Homs fell. " + filler, words({{"homs"}}), 36,
       "The garrison of [Homs] fell.", "the sentence with the word, to its end"},
      {"Homs is a city. " + filler + filler + "The army took Homs. " + filler,
       words({{"homs"}, {"army"}}), 28, "The [army] took [Homs].",
       "two words beat one that stands earlier"},
      {"The army took Homs. " + filler + filler + "The army left Homs. ",
       words({{"homs"}, {"army"}}), 24, "The [army] took [Homs].", "of two alike the first"},
      {"The army of the north took its time on the way to Homs. " + filler + "The army took Homs. ",
       words({{"homs"}, {"army"}}), 60, "The [army] took [Homs].",
       "near words beat scattered ones"},
      {filler + "Rain fell. The army took Homs.", words({{"homs"}}), 40,
       "Rain fell. The army took [Homs].",
       "room that is left at the end goes to the sentence before"},
      {"Syrian planes and an army. " + filler + "The Syrian Army. " + filler,
       {{{{"syrian"}, 1}, {{"army"}, 1}}, {{{"syrian", "army"}, 2}}},
       24,
       "The [Syrian Army].",
       "a phrase beats its words"},
      {"Rain fell. " + filler + "Snow fell on Homs. " + filler,
       {{{{"fell"}, 0.2}, {{"homs"}, 3}}, {}},
       27,
       "Snow [fell] on [Homs].",
       "a rare word tells more"},
  });
}

TEST(Snippet, CutsBetweenWords) {
  check({
      {"The long column of the northern army reached the outskirts of Homs at dawn and was halted "
       "there by the guns "
       "of the citadel until the relief came",
       words({{"homs"}}), 44, "…the outskirts of [Homs] at dawn and was…",
       "cut on both sides, with about as much on each"},
      {"The army of the north, and that of the south, took the road to Homs", words({{"army"}}), 24,
       "The [army] of the north…", "no comma before the ellipsis"},
      {"Of Homs. The northern army was said to be near, but nobody believed it", words({{"homs"}}),
       11, "Of [Homs].", "a sentence's end needs no ellipsis"},
      {"First. \"Homs fell\", he wrote to the general that night", words({{"homs"}}), 30,
       "\"[Homs] fell\", he wrote to the…", "a sentence begins at its quotation mark"},
      {"Under Gen. Lee the army of the north, long held back, marched", words({{"lee"}}), 36,
       "Under Gen. [Lee] the army of the…", "an abbreviation ends no sentence"},
      {"Donaudampfschifffahrtsgesellschaft", words({{"homs"}}), 10, "Donaudamp…",
       "a word longer than the room"},
      {"孫子曰く兵は国の大事なり死生の地", words({{"国の"}}), 12, "…は[国の]大事…",
       "a script without blanks, two columns each"},
  });
}

TEST(Snippet, ShowsTheLeadWhereNothingMatches) {
  const std::vector<Section> sections = {
      {"", 0, " \n"},
      {"Background", 2,
       "The valley had been quiet. Then came the war, and with it the northern army."},
  };
  const Snippet snippet = make_snippet(sections, words({{"homs"}}), 40);
  EXPECT_EQ(marked(snippet), "The valley had been quiet. Then came…");
  EXPECT_EQ(snippet.section, "Background") << "the first section with a text";
  EXPECT_TRUE(snippet.highlights.empty());
  EXPECT_EQ(make_snippet({}, words({{"homs"}}), 40).text, "");
}

TEST(Snippet, NamesItsSection) {
  const std::vector<Section> sections = {
      {"", 0, "The war was long."},
      {"After\x1b[31m\nmath", 2, "The garrison of Homs\nsurrendered\tin spring."},
  };
  const Snippet snippet = make_snippet(sections, words({{"homs"}}), 60);
  EXPECT_EQ(snippet.section, "After[31m math") << "without what a terminal would obey";
  EXPECT_EQ(marked(snippet), "The garrison of [Homs] surrendered in spring.") << "on one line";
}

TEST(Snippet, NoControlByteComesOut) {
  const Snippet snippet = make_snippet(body("The \x1b]0;title\x07 siege \u202E of\r\nHoms \xFF."),
                                       words({{"homs"}}), 60);
  EXPECT_EQ(marked(snippet), "The ]0;title siege of [Homs] \uFFFD.");
}

TEST(TermMatcher, TellsWhereSentencesBegin) {
  struct Case {
    std::string text;
    std::vector<std::string> starts;
    std::string why;
  };
  const std::vector<Case> cases = {
      {"One here. Two there! Three?", {"One", "Two", "Three"}, "stops"},
      {"one here. two there", {"one"}, "a small letter goes on"},
      {"Under Gen. Lee. Then",
       {"Under", "Then"},
       "an abbreviation has a capital and three letters at most"},
      {"In the U.S. Army", {"In"}, "initials"},
      {"at 3.14 Then", {"at"}, "a point in a number"},
      {"one\ntwo\n\nthree", {"one", "two", "three"}, "lines"},
      {"He said \"go.\" Then", {"He", "Then"}, "a quotation mark behind the stop"},
      {"", {}, "nothing"},
  };
  const TermMatcher matcher{SnippetQuery{}};
  for (const Case& c : cases) {
    TextMatches matches;
    matcher.find(c.text, matches);
    std::vector<std::string> starts;
    for (const std::size_t begin : matches.sentences) {
      std::size_t end = begin;
      while (end < c.text.size() && std::isalpha(static_cast<unsigned char>(c.text[end])) != 0)
        ++end;
      starts.push_back(c.text.substr(begin, end - begin));
    }
    EXPECT_EQ(starts, c.starts) << c.why;
  }
}

rc::Gen<std::string> any_text() {
  static const std::vector<std::string> kPieces = {
      "homs", "Homs", "army", "syrian ", "the ",   "fell", " ",    " ",     ". ",     ", ",
      "\n",   "\t",   "-",    "é",       "\u0301", "孫子", "兵",   "한",    "\u200B", "🗡",
      "\x1b", "\xFF", "…",    "(",       "\"",     "A",    "U.S.", "1,000 "};
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(kPieces)),
                      [](const std::vector<std::string>& parts) {
                        std::string text;
                        for (const std::string& part : parts)
                          text += part;
                        return text;
                      });
}

RC_GTEST_PROP(SnippetProperty, FitsAndIsPrintable, ()) {
  std::vector<Section> sections;
  for (const std::string& text : *rc::gen::container<std::vector<std::string>>(any_text())) {
    sections.push_back({text.substr(0, 5), 2, text});
  }
  SnippetQuery query{{{{"homs"}, 2}, {{"army", "fell"}, 1}, {{"孫子"}, 1}},
                     {{{"syrian", "army"}, 2}}};
  const auto room = *rc::gen::inRange<std::size_t>(0, 60);
  const Snippet snippet = make_snippet(sections, query, room);
  RC_ASSERT(display_width(snippet.text) <= room);
  RC_ASSERT(printable(snippet.text) == snippet.text);
  RC_ASSERT(printable(snippet.section) == snippet.section);
  std::size_t before = 0;
  for (const auto& [begin, end] : snippet.highlights) {
    RC_ASSERT(begin < end);
    RC_ASSERT(end <= snippet.text.size());
    RC_ASSERT(begin >= before);
    RC_ASSERT(is_valid_utf8(snippet.text.substr(begin, end - begin)));
    before = end;
  }
}

RC_GTEST_PROP(SnippetProperty, ShowsAWordThatThereIs, ()) {
  // Plain text with the word somewhere: with room enough for any word it is shown and marked.
  const auto before = *rc::gen::container<std::vector<std::string>>(
      rc::gen::elementOf(std::vector<std::string>{"the", "siege.", "Army,", "été", "of", "\n"}));
  const auto after = *rc::gen::container<std::vector<std::string>>(
      rc::gen::elementOf(std::vector<std::string>{"and", "fell.", "Then", "(north)", "兵"}));
  std::string text;
  for (const std::string& word : before)
    text += word + " ";
  text += "Homs";
  for (const std::string& word : after)
    text += " " + word;
  const auto room = *rc::gen::inRange<std::size_t>(8, 80);
  const Snippet snippet = make_snippet(body(text), words({{"homs"}}), room);
  RC_ASSERT(!snippet.highlights.empty());
}

TEST(Snippet, TimeGrowsWithTheTextAlone) {
  SnippetQuery query = words({{"a"}, {"b"}});
  query.phrases.push_back({std::vector<std::string>(500, "a"), 1});
  query.phrases.push_back({{"a", "b"}, 1});
  for (const std::string unit :
       {"a ", "a b ", "a. ", "A. B. ", "\u200B", "a\u200B ", "\n", "x", "孫"}) {
    std::string text = "a ";
    while (text.size() < 100'000)
      text += unit;
    EXPECT_LE(display_width(make_snippet(body(text), query, 80).text), 80U);
  }
}

}  // namespace
}  // namespace muster
