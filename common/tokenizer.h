// The one tokeniser: indexing, querying and highlighting all cut text the same way.
//
// Words are Unicode words, NFKC, case folded, accents folded. What a word is, by example:
//   1,000 -> 1000      U.S. -> us        O'Brien -> obrien     Côte -> cote       2nd -> 2nd
//   al-Qadam -> al-qadam's two parts al, qadam at consecutive positions (so "al-qadam" as a query is a phrase,
//   and `qadam` finds it). 孫子 -> one token per character pair (bigrams; a lone character stands for itself).
// The full table, with a reason for each row, is tests/common/tokenizer_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace muster {

// The version of the rules. A database made by another version cannot be searched by this one.
inline constexpr int kTokenizerVersion = 1;

struct Token {
  std::string_view term;  // folded; valid until the next call of next()
  std::size_t begin = 0;  // byte offsets into the source text
  std::size_t end = 0;
  std::uint32_t position = 0;  // 0-based count of words; hyphenated parts have consecutive ones
  bool joined = false;  // written as one word with the token before it (hyphen, apostrophe, CJK run)
};

// Walks over a text. Invalid UTF-8 separates words and is never copied. ASCII text takes a fast path.
class Tokenizer {
 public:
  explicit Tokenizer(std::string_view text);
  // False at the end of the text.
  bool next(Token& token);

 private:
  std::string_view text_;
  std::size_t at_ = 0;
  std::uint32_t position_ = 0;
  std::string buffer_;
  // The implementer adds what else is needed.
};

// All terms of a text; convenient where speed does not matter.
std::vector<std::string> tokenize(std::string_view text);

// The key under which a name is one and the same however it is written: its terms joined by single blanks
// ("People's Protection Units (YPG)" -> "peoples protection units ypg"). A text without any term is its own key.
std::string name_key(std::string_view name);

}  // namespace muster
