#include "common/unicode.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>
#include <vector>

namespace muster {
namespace {

using namespace std::string_literals;

struct Row {
  std::string input;
  std::string expected;
  std::string why;
};

template <class Function>
void check(const std::vector<Row>& rows, Function function) {
  for (const Row& row : rows) {
    EXPECT_EQ(function(row.input), row.expected) << "input: " << row.input << "\nwhy: " << row.why;
  }
}

TEST(Unicode, TellsValidFromInvalid) {
  struct Case {
    std::string input;
    bool valid;
    std::string why;
  };
  const std::vector<Case> cases = {
      {"", true, "nothing is wrong with nothing"},
      {"Battle of Łódź", true, "two-byte sequences"},
      {"孫子 🗡", true, "three and four bytes"},
      {"\xF4\x8F\xBF\xBF", true, "U+10FFFF is the last one"},
      {"\xF4\x90\x80\x80", false, "beyond U+10FFFF"},
      {"\xC0\xAF", false, "an overlong slash"},
      {"\xE0\x9F\xBF", false, "overlong in three bytes"},
      {"\xF0\x8F\xBF\xBF", false, "overlong in four bytes"},
      {"\xED\xA0\x80", false, "a surrogate"},
      {"\xE2\x82", false, "cut off"},
      {"\x80", false, "a continuation byte alone"},
      {"\xFF", false, "never in UTF-8"},
      {"a\0b"s, true, "NUL is a code point"},
  };
  for (const Case& c : cases)
    EXPECT_EQ(is_valid_utf8(c.input), c.valid) << c.why;
}

TEST(Unicode, ReplacesEachInvalidSequenceOnce) {
  check(
      {
          {"Tula", "Tula", "valid text is left alone"},
          {"a\xE2\x82z", "a\uFFFDz", "the beginning of a euro sign is one sequence"},
          {"a\xF0\x9F\x97", "a\uFFFD", "cut off at the end of the text"},
          {"\xC0\xAF", "\uFFFD\uFFFD", "neither byte begins anything"},
          {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD", "no byte of a surrogate begins a valid sequence"},
          {"S\xE3o", "S\uFFFDo", "Latin-1 taken for UTF-8: the letter behind it survives"},
      },
      [](const std::string& s) { return to_valid_utf8(s); });
}

TEST(Unicode, DecodesAndMovesByOneOverInvalidBytes) {
  const std::string text = "é\xE2\x82z";
  std::size_t at = 0;
  EXPECT_EQ(decode(text, at), U'é');
  EXPECT_EQ(at, 2U);
  EXPECT_EQ(decode(text, at), 0xFFFDU);
  EXPECT_EQ(at, 3U);
  EXPECT_EQ(decode(text, at), 0xFFFDU);
  EXPECT_EQ(at, 4U);
  EXPECT_EQ(decode(text, at), U'z');
  EXPECT_EQ(at, 5U);
}

TEST(Unicode, AppendsOnlyWhatUtf8Holds) {
  std::string out;
  append_utf8(out, 'a');
  append_utf8(out, U'é');
  append_utf8(out, U'孫');
  append_utf8(out, U'🗡');
  append_utf8(out, 0xD800);
  append_utf8(out, 0x110000);
  EXPECT_EQ(out, "aé孫🗡\uFFFD\uFFFD");
}

TEST(Unicode, PrintsOnlyWhatCanDoNothingButBeShown) {
  check(
      {
          {"Siege of Homs", "Siege of Homs", "plain text stays"},
          {"\x1b[31mred\x1b[0m", "[31mred[0m", "without the escape a colour sequence is only text"},
          {"\u009b31mred", "31mred", "C1 has a one-character escape of its own"},
          {"a\0b\x07\x08\x7f"s, "ab", "NUL, bell, backspace, delete"},
          {"one\ntwo\tthree\r\nfour\rfive", "one two three four five", "CRLF is one line break"},
          {"a\u2028b\u2029c\u0085d\ve\ff", "a b c d e f", "every kind of line break"},
          {"file\u202Egnp.exe", "filegnp.exe", "a bidirectional override lies about the text"},
          {"\u2066x\u2069\u200E\u200F", "x", "isolates and marks"},
          {"zero\u200Bwidth\u200D\u200C\u2060\uFEFF", "zerowidth", "zero-width characters"},
          {"soft\u00ADhyphen", "softhyphen", "shown nowhere but at a line's end"},
          {"⚔\uFE0F", "⚔", "a variation selector changes the width in some terminals"},
          {"\u115F\u3164x\u034F", "x", "fillers and the grapheme joiner show nothing"},
          {"\uE000\U000F0000", "", "private use"},
          {"\uFFFE\uFDD0\U0001FFFF", "", "noncharacters"},
          {"\U000E0041", "", "a tag character"},
          {"bad\xFF\xED\xA0\x80", "bad\uFFFD\uFFFD\uFFFD\uFFFD",
           "invalid bytes, a surrogate among them"},
          {"Łódź a\u0301 ﷺ 🇸🇾", "Łódź a\u0301 ﷺ 🇸🇾",
           "letters, combining marks and flags are shown"},
          {"\u0600\u0661", "\u0600\u0661", "the Arabic number sign is a format character one sees"},
      },
      [](const std::string& s) { return printable(s); });
  EXPECT_EQ(printable("a\r\nb\nc\td", true), "a\nb\nc d") << "a tab is a blank all the same";
}

TEST(Unicode, MeasuresColumns) {
  struct Case {
    std::string input;
    std::size_t width;
    std::string why;
  };
  const std::vector<Case> cases = {
      {"", 0, "nothing"},
      {"Homs", 4, "ASCII"},
      {"Łódź", 4, "one column a letter, whatever its bytes"},
      {"e\u0301", 1, "a combining accent takes none"},
      {"孫子", 4, "ideographs take two"},
      {"한국", 4, "Hangul too"},
      {"ﾊﾝ", 2, "half-width kana take one"},
      {"ＡＢ", 4, "full-width letters take two"},
      {"🗡🐎", 3, "a dagger is narrow, a horse is wide"},
      {"🇸🇾", 2, "a flag is two indicators of one column"},
      {"…", 1, "the ellipsis"},
  };
  for (const Case& c : cases)
    EXPECT_EQ(display_width(c.input), c.width) << c.input << ": " << c.why;
}

TEST(Unicode, FitsWholeClusters) {
  struct Case {
    std::string input;
    std::size_t columns;
    std::string expected;
    std::string why;
  };
  const std::vector<Case> cases = {
      {"Palmyra", 3, "Pal", "ASCII"},
      {"Palmyra", 7, "Palmyra", "just fits"},
      {"Palmyra", 0, "", "no room"},
      {"孫子兵", 3, "孫", "half an ideograph does not fit"},
      {"孫子兵", 4, "孫子", "two do"},
      {"e\u0301a", 1, "e\u0301", "an accent stays with its letter"},
      {"🇸🇾🇱🇧", 3, "🇸🇾", "half a flag is no flag"},
      {"", 5, "", "nothing"},
  };
  for (const Case& c : cases)
    EXPECT_EQ(fit(c.input, c.columns), c.expected) << c.why;
}

TEST(Unicode, TrimsEveryKindOfBlank) {
  check(
      {
          {"  Aleppo\t\n", "Aleppo", "ASCII blanks"},
          {"\u00A0\u202FAleppo\u3000", "Aleppo", "no-break, narrow, ideographic"},
          {"\uFEFFAleppo\u200B", "Aleppo", "zero-width ones"},
          {"\u200E12 March\u200F", "12 March", "marks of direction come along with copied dates"},
          {"\xA0 x", "\xA0 x", "a bare 0xA0 byte is no blank but an invalid byte"},
          {"x \xC2", "x \xC2", "a cut sequence at the end is no blank"},
          {" \u00A0 ", "", "nothing but blanks"},
          {"a b", "a b", "blanks inside stay"},
      },
      [](const std::string& s) { return std::string(trim(s)); });
}

TEST(Unicode, CollapsesBlanks) {
  check(
      {
          {"  Deir \t\n ez-Zor ", "Deir ez-Zor", "a run is one blank, none at the ends"},
          {"12\u00A0\u2009March", "12 March", "Unicode's blanks"},
          {"Deir \u200B\u200Eez-Zor", "Deir ez-Zor", "zero-width ones in a run go with it"},
          {"Deir\u200Bez", "Deir\u200Bez", "alone they set nothing apart"},
          {"", "", "nothing"},
      },
      [](const std::string& s) { return collapse_blanks(s); });
}

TEST(Unicode, FoldsCase) {
  check(
      {
          {"ISIL", "isil", "ASCII"},
          {"ŁÓDŹ", "łódź", "Latin with marks; accents stay"},
          {"ΣΊΣΥΦΟΣ ς", "σίσυφοσ σ", "final sigma is sigma"},
          {"КУРСК", "курск", "Cyrillic"},
          {"Straße ẞ", "straße ß", "simple folding keeps ß one letter"},
          {"İ", "i", "the dotted capital has a plain small letter"},
          {"ſ", "s", "long s"},
      },
      [](const std::string& s) { return fold_case(s); });
  EXPECT_EQ(ascii_lower("ÀBC-Ł"), "Àbc-Ł") << "ASCII letters only";
}

RC_GTEST_PROP(UnicodeProperty, AnyBytesBecomeValidAndStaySo, (const std::string& bytes)) {
  const std::string valid = to_valid_utf8(bytes);
  RC_ASSERT(is_valid_utf8(valid));
  RC_ASSERT(to_valid_utf8(valid) == valid);
  RC_ASSERT(!is_valid_utf8(bytes) || valid == bytes);
  RC_ASSERT(is_valid_utf8(fold_case(bytes)));
}

RC_GTEST_PROP(UnicodeProperty, PrintableIsValidAndFinal, (const std::string& bytes)) {
  const std::string shown = printable(bytes);
  RC_ASSERT(is_valid_utf8(shown));
  RC_ASSERT(printable(shown) == shown);
  for (const char c : shown)
    RC_ASSERT(static_cast<unsigned char>(c) >= 0x20 && c != 0x7F);
}

RC_GTEST_PROP(UnicodeProperty, FitIsAPrefixWithinTheColumns, (const std::string& bytes)) {
  const auto columns = *rc::gen::inRange<std::size_t>(0, 20);
  const std::string_view prefix = fit(bytes, columns);
  RC_ASSERT(bytes.compare(0, prefix.size(), prefix) == 0);
  RC_ASSERT(display_width(prefix) <= columns);
}

RC_GTEST_PROP(UnicodeProperty, CodePointsSurviveTheRoundTrip, ()) {
  const auto code = static_cast<char32_t>(*rc::gen::inRange<std::uint32_t>(0, 0x110000));
  RC_PRE(code < 0xD800 || code > 0xDFFF);
  std::string out;
  append_utf8(out, code);
  std::size_t at = 0;
  RC_ASSERT(decode(out, at) == code);
  RC_ASSERT(at == out.size());
}

RC_GTEST_PROP(UnicodeProperty, TrimAndCollapseAreFinal, (const std::string& bytes)) {
  RC_ASSERT(trim(trim(bytes)) == trim(bytes));
  RC_ASSERT(collapse_blanks(collapse_blanks(bytes)) == collapse_blanks(bytes));
}

}  // namespace
}  // namespace muster
