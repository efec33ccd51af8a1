// The one tokeniser: indexing, querying and highlighting all cut text the same way.
//
// Words are Unicode words, NFKC, case folded, accents folded. What a word is, by example:
//   1,000 -> 1000      U.S. -> us        O'Brien -> obrien     Côte -> cote       2nd -> 2nd
//   Lee's -> lee       3.14 -> 3.14      Łódź -> lodz          km² -> km          don't -> dont
//   al-Qadam -> al-qadam's two parts al, qadam at consecutive positions (so "al-qadam" as a query
//   is a phrase, and `qadam` finds it). 孫子 -> one token per character pair (bigrams; a lone
//   character stands for itself).
// The full table, with a reason for each row, is tests/common/tokenizer_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace muster {

enum class CharKind : std::uint8_t;

// The version of the rules. A database made by another version cannot be searched by this one.
inline constexpr int kTokenizerVersion = 1;

// A longer word is cut here, at a code point's border. Its token still spans the whole word.
inline constexpr std::size_t kMaxTermBytes = 200;

struct Token {
  std::string_view term;  // folded, never empty, valid UTF-8; valid until the next call of next()
  std::size_t begin = 0;  // byte offsets into the source text
  std::size_t end = 0;
  std::uint32_t position = 0;  // 0-based count of words; hyphenated parts have consecutive ones
  bool joined = false;  // written as one word with the token before it (hyphen, slash, CJK run)
};

// Walks over a text. Invalid UTF-8 separates words and is never copied. ASCII text takes a fast
// path. A term tokenises to itself, and NFC and NFD forms of a text give the same terms.
class Tokenizer {
 public:
  explicit Tokenizer(std::string_view text);
  // False at the end of the text.
  bool next(Token& token);

 private:
  friend std::string name_key(std::string_view name);

  // A place between two folded code points: of the source character at `at`, the first `sub` are
  // read.
  struct Cursor {
    std::size_t at = 0;
    unsigned sub = 0;
  };
  // One folded code point.
  struct Piece {
    CharKind kind;
    char32_t code = 0;  // 0: the text is at its end
    std::size_t end = 0;
    Cursor here;
    Cursor next;
  };
  // A character of a script without blanks, with its marks.
  struct Unit {
    std::string bytes;
    std::size_t begin = 0;
    std::size_t end = 0;
  };

  Piece read(Cursor cursor) const;
  Piece skip_unseen(Cursor cursor) const;
  bool ascii_word(Token& token);
  bool word(Token& token);
  bool pair(Token& token, bool in_run);
  bool read_unit(Unit& unit);
  void add(char32_t code);
  void add_mark(const Piece& piece);
  void encode(std::string& out, std::size_t limit);
  void add_number_group(Cursor& cursor, std::size_t& end);
  bool add_initials(Cursor& cursor, std::size_t& end);
  bool is_possessive(const Piece& apostrophe, Cursor& after) const;
  bool is_fraction(std::size_t begin, Cursor after_point) const;
  bool is_joined(std::size_t begin) const;
  void finish(Token& token, std::string_view term, std::size_t begin, std::size_t end);

  std::string_view text_;
  Cursor cursor_;
  std::size_t last_end_ = 0;  // where what the last token took of the text ends
  std::uint32_t position_ = 0;
  bool in_run_ = false;           // unit_ may have a neighbour with which it is a pair
  bool keep_possessive_ = false;  // for names: People's is Peoples
  bool marks_ = false;            // codes_ has marks in it
  std::u32string codes_;
  std::string buffer_;
  Unit unit_;
  Unit next_unit_;
};

// All terms of a text; convenient where speed does not matter.
std::vector<std::string> tokenize(std::string_view text);

// The key under which a name is one and the same however it is written: its terms joined by single
// blanks, 's joined
// ("People's Protection Units (YPG)" -> "peoples protection units ypg"). A text without any term is
// its own key.
std::string name_key(std::string_view name);

}  // namespace muster
