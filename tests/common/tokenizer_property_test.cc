// What holds for the tokeniser whatever the text.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

#include "common/folding.h"
#include "common/tokenizer.h"
#include "common/unicode.h"

namespace muster {
namespace {

using namespace std::string_literals;

// Text made of what the rules are about, in any order, with random code points and bytes between.
rc::Gen<std::string> hostile_text() {
  static const std::vector<std::string> kPieces = {
      "a",      "s",      "S",           "Z",      "é",      "e\u0301", "ß",      "İ",
      "и",      "\u0306", "\u0301",      "й",      "ς",      "ﬁ",       "Ⅳ",      "æ",
      "l",      "·",      "0",           "1",      "12",     "000",     "٣",      "１",
      "²",      "₂",      "½",           "㎞",     "'",      "’",       "ʿ",      "ʼ",
      "`",      "´",      ".",           ",",      "-",      "–",       "_",      "/",
      ":",      " ",      "\u00A0",      "\n",     "\u00AD", "\u200B",  "\u200D", "\uFE0F",
      "孫",     "子",     "か",          "\u3099", "ﾊ",      "ﾞ",       "한",     "\u1112",
      "\u1161", "\u11AB", "น",           "\u0E49", "ำ",      "क",       "\u094D", "\u093C",
      "\u093F", "কো",     "\u0BC6",      "\u0BBE", "\u0DDD", "م",       "\u064E", "\u0654",
      "ـ",      "אב",     "\u05B8",      "\"",     "״",      "🗡",    "🇸🇾",     "㍿",
      "\u0345", "ﷺ",      "\uFC5E",      "'s",     "U.S.",   "1,000",   "3.14",   "\u0F71\u0F72",
      "\xC3",   "\xFF",   "\xED\xA0\x80"};
  const auto piece = rc::gen::elementOf(kPieces);
  const auto code = rc::gen::map(rc::gen::inRange<std::uint32_t>(0, 0x110000), [](std::uint32_t c) {
    std::string out;
    append_utf8(out, static_cast<char32_t>(c));
    return out;
  });
  const auto pieces = rc::gen::container<std::vector<std::string>>(
      rc::gen::weightedOneOf<std::string>({{20, piece}, {1, code}}));
  return rc::gen::map(pieces, [](const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts)
      text += part;
    return text;
  });
}

std::string normalized(const std::string& text, utf8proc_option_t form) {
  utf8proc_uint8_t* out = nullptr;
  const auto size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                 static_cast<utf8proc_ssize_t>(text.size()), &out,
                                 static_cast<utf8proc_option_t>(form | UTF8PROC_STABLE));
  RC_ASSERT(size >= 0);
  std::string result(reinterpret_cast<const char*>(out), static_cast<std::size_t>(size));
  std::free(out);
  return result;
}

RC_GTEST_PROP(TokenizerProperty, TokensAreInOrderAndWithinTheText, ()) {
  const std::string text = *hostile_text();
  Tokenizer tokenizer(text);
  Token token;
  Token before;
  std::uint32_t count = 0;
  while (tokenizer.next(token)) {
    RC_ASSERT(!token.term.empty());
    RC_ASSERT(token.term.size() <= kMaxTermBytes);
    RC_ASSERT(is_valid_utf8(token.term));
    RC_ASSERT(token.begin < token.end);
    RC_ASSERT(token.end <= text.size());
    RC_ASSERT(token.position == count);
    if (count > 0) {
      RC_ASSERT(token.begin >= before.begin);
      RC_ASSERT(token.end >= before.end);
    }
    ++count;
    before = token;
  }
}

RC_GTEST_PROP(TokenizerProperty, ATermIsItsOwnTerm, ()) {
  const std::string text = *hostile_text();
  for (const std::string& term : tokenize(text)) {
    RC_ASSERT(tokenize(term) == std::vector<std::string>{term});
    RC_ASSERT(name_key(term) == term);
  }
}

RC_GTEST_PROP(TokenizerProperty, CanonicalFormsAreOne, ()) {
  const std::string text = to_valid_utf8(*hostile_text());
  const std::vector<std::string> terms = tokenize(text);
  RC_ASSERT(tokenize(normalized(text, UTF8PROC_COMPOSE)) == terms);
  RC_ASSERT(tokenize(normalized(text, UTF8PROC_DECOMPOSE)) == terms);
}

RC_GTEST_PROP(TokenizerProperty, NameKeysAreTheirOwnKeys, ()) {
  const std::string key = name_key(*hostile_text());
  RC_ASSERT(is_valid_utf8(key));
  RC_ASSERT(name_key(key) == key);
}

// The fast path for ASCII and the general one are two programs; invisible characters lead through
// the second.
RC_GTEST_PROP(TokenizerProperty, InvisibleCharactersChangeNothing, ()) {
  const auto ascii =
      rc::gen::container<std::string>(rc::gen::elementOf("aaabcssSZ01559...,,,'''`-_/: \n#\"U"s));
  const std::string text = *ascii;
  std::string seeded;
  for (std::size_t i = 0; i < text.size(); ++i) {
    seeded.push_back(text[i]);
    const auto alnum = [&](std::size_t at) {
      return at < text.size() && std::isalnum(static_cast<unsigned char>(text[at])) != 0;
    };
    if (alnum(i) && alnum(i + 1)) seeded += "\u2060";
  }
  RC_ASSERT(tokenize(seeded) == tokenize(text));
}

RC_GTEST_PROP(TokenizerProperty, CaseIsNothing, ()) {
  const std::string text = *rc::gen::container<std::string>(rc::gen::elementOf("abcsxyz019.,'- "s));
  std::string upper = text;
  std::transform(upper.begin(), upper.end(), upper.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
  RC_ASSERT(tokenize(upper) == tokenize(text));
}

RC_GTEST_PROP(TokenizerProperty, AnyBytesAreRead, (const std::string& bytes)) {
  for (const std::string& term : tokenize(bytes))
    RC_ASSERT(is_valid_utf8(term));
}

TEST(Folding, EveryCodePointFoldsOnce) {
  for (char32_t code = 0; code < 0x110000; ++code) {
    FoldedCode folded;
    for (unsigned i = 0; i == 0 || !folded.last; ++i) {
      folded = fold_code(code, i);
      const FoldedCode again = fold_code(folded.code, 0);
      // One that decomposes, as й and kana do, is put together again when its word is.
      if (again.last) {
        EXPECT_EQ(again.code, folded.code) << std::hex << static_cast<std::uint32_t>(code);
      }
    }
  }
}

TEST(Tokenizer, EveryCodePointIsItsOwnTermOrNone) {
  for (char32_t code = 0; code < 0x110000; ++code) {
    std::string text;
    append_utf8(text, code);
    for (const std::string& term : tokenize(text)) {
      ASSERT_EQ(tokenize(term), std::vector<std::string>{term})
          << std::hex << static_cast<std::uint32_t>(code);
    }
  }
}

TEST(Tokenizer, TimeGrowsWithTheTextAlone) {
  // Each would take minutes if any rule looked far ahead more than once.
  const std::vector<std::string> units = {
      "1,",  "1,00,", "1.",     "1.1",           "a.",       "a'",
      "a's", "'",     "\u200D", "\u0301",        "a\u200D'", "a\u0301",
      "孫",  "1.1.1", "\u094D", "क\u094D\u093C", "a.\u200D", "'s\u200D"};
  for (const std::string& unit : units) {
    std::string text = "a";
    while (text.size() < 1'000'000)
      text += unit;
    std::size_t count = 0;
    Tokenizer tokenizer(text);
    Token token;
    while (tokenizer.next(token))
      ++count;
    EXPECT_GT(count, 0U) << unit;
  }
}

}  // namespace
}  // namespace muster
