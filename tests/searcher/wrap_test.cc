#include "searcher/wrap.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "common/unicode.h"

namespace muster {
namespace {

// Lines as text, matches in <>.
std::vector<std::string> lines(const std::vector<Span>& text, const WrapOptions& options) {
  std::vector<std::string> out;
  for (const std::vector<Span>& line : wrap(text, options)) {
    std::string joined;
    for (const Span& span : line)
      joined += span.role == Role::kMatch ? "<" + span.text + ">" : span.text;
    out.push_back(joined);
  }
  return out;
}

Span plain(std::string text) { return {std::move(text), Role::kPlain}; }
Span match(std::string text) { return {std::move(text), Role::kMatch}; }

struct Case {
  std::vector<Span> text;
  WrapOptions options;
  std::vector<std::string> lines;
  const char* why;
};

TEST(Wrap, BreaksAndCuts) {
  const std::vector<Case> cases{
      {{}, {10, 10, 2}, {}, "nothing"},
      {{plain("   ")}, {10, 10, 2}, {}, "nothing but blanks"},
      {{plain("the city fell")}, {13, 13, 2}, {"the city fell"}, "fits"},
      {{plain("the city fell")}, {12, 12, 2}, {"the city", "fell"}, "breaks at a blank"},
      {{plain("the city fell")}, {4, 12, 2}, {"the", "city fell"}, "a narrower first line"},
      {{plain("the city fell again")}, {8, 8, 2}, {"the city", "fell…"}, "cut at the last line"},
      {{plain("the city fell, again")},
       {8, 8, 2},
       {"the city", "fell…"},
       "no comma before the sign"},
      {{plain("a b c d e f")}, {3, 3, 2}, {"a b", "c…"}, "words make room for the sign"},
      {{plain("abcdefghij")}, {4, 4, 3}, {"abcd", "efgh", "ij"}, "too long for any line"},
      {{plain("経過は長い")}, {5, 5, 3}, {"経過", "は長", "い"}, "beside any wide character"},
      {{plain("so "), match("city"), plain("'s wall")},
       {8, 8, 2},
       {"so", "<city>'s…"},
       "no break where a match touches a word"},
      {{plain("木木木"), match("鉄砲")},
       {8, 8, 2},
       {"木木木", "<鉄砲>"},
       "a wide match stays together"},
      {{plain("経過長。い")}, {6, 6, 3}, {"経過", "長。い"}, "no line begins with a full stop"},
      {{match("the city")}, {5, 5, 2}, {"<the>", "<city>"}, "a match may break at its blanks"},
  };
  for (const Case& c : cases)
    EXPECT_EQ(lines(c.text, c.options), c.lines) << c.why;
}

TEST(Wrap, LeavesOutTheBeginningWhereTheMatchWouldBeCutOff) {
  const std::vector<Case> cases{
      {{plain("one two three four five six "), match("seven"), plain(" eight")},
       {12, 12, 1},
       {"…six <seven>…"},
       "from near the match on"},
      {{plain("Head: "), plain("one two three four five six "), match("seven"), plain(" eight")},
       {20, 20, 1, 1},
       {"Head: …six <seven>…"},
       "what is kept stays"},
      {{match("one"), plain(" two three four five "), match("six")},
       {9, 9, 1},
       {"<one> two…"},
       "one match is enough"},
  };
  for (const Case& c : cases)
    EXPECT_EQ(lines(c.text, c.options), c.lines) << c.why;
}

RC_GTEST_PROP(Wrap, LinesFit, (const std::vector<std::string>& parts)) {
  std::vector<Span> text;
  for (const std::string& part : parts)
    text.push_back({printable(part), *rc::gen::element(Role::kPlain, Role::kMatch)});
  const WrapOptions options{*rc::gen::inRange<std::size_t>(2, 30),
                            *rc::gen::inRange<std::size_t>(2, 30),
                            *rc::gen::inRange<std::size_t>(1, 4), 0};
  const auto wrapped = wrap(text, options);
  RC_ASSERT(wrapped.size() <= options.lines);
  for (std::size_t i = 0; i < wrapped.size(); ++i) {
    std::size_t width = 0;
    for (const Span& span : wrapped[i])
      width += display_width(span.text);
    RC_ASSERT(width <= (i == 0 ? options.first_columns : options.columns));
  }
}

}  // namespace
}  // namespace muster
