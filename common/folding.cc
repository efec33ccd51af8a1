#include "common/folding.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <string_view>

#include "common/character_property.h"

namespace muster {
namespace {

// All codes of a code point.
struct FoldedChar {
  static constexpr std::size_t kMaxCodes = 18;  // U+FDFA, a whole phrase, is the longest

  CharKind kind = CharKind::kBreak;  // of the first code
  std::uint8_t count = 0;
  std::array<char32_t, kMaxCodes> codes{};
};

constexpr char32_t kTableEnd = 0x530;  // Latin, Greek, Cyrillic: looked up, not computed
constexpr char16_t kNothing = 0xFFFD;
constexpr char32_t kHangulFirst = 0xAC00;
constexpr char32_t kHangulLast = 0xD7A3;

bool in(char32_t code, char32_t first, char32_t last) { return code >= first && code <= last; }

// Letters that have no decomposition but that people type without their stroke, or as two letters.
struct Plain {
  char32_t letter;
  std::u32string_view plain;
};
constexpr auto kPlain = std::to_array<Plain>({
    {U'æ', U"ae"},
    {U'ð', U"d"},
    {U'ø', U"o"},
    {U'þ', U"th"},
    {U'đ', U"d"},
    {U'ħ', U"h"},
    {U'ı', U"i"},
    {U'ĸ', U"k"},
    {U'ł', U"l"},
    {U'ŋ', U"ng"},
    {U'œ', U"oe"},
    {U'ŧ', U"t"},
    {U'ƀ', U"b"},
    {U'ƈ', U"c"},
    {U'ƒ', U"f"},
    {U'ƙ', U"k"},
    {U'ƥ', U"p"},
    {U'ƭ', U"t"},
    {U'ƴ', U"y"},
    {U'ƶ', U"z"},
    {U'ǝ', U"e"},
    {U'ǥ', U"g"},
    {U'ȥ', U"z"},
    {U'ɓ', U"b"},
    {U'ɔ', U"o"},
    {U'ɖ', U"d"},
    {U'ɗ', U"d"},
    {U'ə', U"a"},  // Gəncə is Ganja, Əliyev Aliyev
    {U'ɛ', U"e"},
    {U'ɠ', U"g"},
    {U'ɣ', U"g"},
    {U'ɨ', U"i"},
    {U'ɩ', U"i"},
    {U'ɲ', U"n"},
    {U'ɵ', U"o"},
    {U'ʉ', U"u"},
    {U'ʋ', U"v"},
    // One letter on the keyboards of one country, its twin on those of another.
    {U'ة', U"ه"},
    {U'ى', U"ي"},
    {U'ک', U"ك"},
    {U'ی', U"ي"},
});
static_assert(std::is_sorted(kPlain.begin(), kPlain.end(),
                             [](const Plain& a, const Plain& b) { return a.letter < b.letter; }));

bool is_apostrophe(char32_t code) {
  switch (code) {
    case '\'':
    case '`':
    case 0xB4:    // ´
    case 0x1FEF:  // canonically `
    case 0x1FFD:  // canonically ´
    case 0x374:   // canonically U+02B9
    case 0x2EE:
    case 0x5F3:  // geresh
    case 0x5F4:  // gershayim
    case 0x2018:
    case 0x2019:
    case 0x201B:
    case 0xA78B:  // saltillo
    case 0xA78C:
    case 0xFF07:
      return true;
    default:
      return in(code, 0x2B9, 0x2C1);  // ʹ ʺ ʻ ʼ ʽ ʾ ʿ ˀ ˁ
  }
}

bool is_connector(char32_t code) {
  switch (code) {
    case '-':
    case '_':
    case '.':
    case '/':
    case ':':
    case '@':
    case '&':
    case '+':
    case 0xB7:   // ·
    case 0x387:  // canonically ·
    case 0x58A:  // Armenian hyphen
    case 0x5BE:  // maqaf
    case 0x2027:
    case 0x2044:
    case 0x2212:
    case 0x30FB:  // ・
    case 0xFE63:
    case 0xFF0D:
      return true;
    default:
      return in(code, 0x2010, 0x2013);  // hyphens, figure dash, en dash
  }
}

// Accents and points: what is left is the word that people type. Vowel signs of Indic, Thai and
// other scripts are not among them, nor are the voiced marks of kana.
bool is_dropped_mark(char32_t code, int category) {
  return category == UTF8PROC_CATEGORY_ME || in(code, 0x300, 0x36F) || in(code, 0x483, 0x489) ||
         in(code, 0x591, 0x5C7) ||                                             // Hebrew
         in(code, 0x610, 0x61A) || in(code, 0x64B, 0x65F) || code == 0x670 ||  // Arabic
         in(code, 0x6D6, 0x6ED) || in(code, 0x898, 0x89F) || in(code, 0x8CA, 0x8FF) ||
         code == 0x711 || in(code, 0x730, 0x74A) ||  // Syriac
         in(code, 0x1AB0, 0x1AFF) || in(code, 0x1DC0, 0x1DFF) || in(code, 0x20D0, 0x20FF) ||
         in(code, 0xFE20, 0xFE2F);
}

bool is_pair(char32_t code) {
  if (code < 0xE00) return false;
  return in(code, 0xE00, 0xEFF) ||                                // Thai, Lao
         in(code, 0x1000, 0x109F) || in(code, 0x1780, 0x17FF) ||  // Burmese, Khmer
         in(code, 0x1100, 0x11FF) || in(code, 0xA960, 0xA97F) ||  // Hangul
         in(code, kHangulFirst, 0xD7FF) || in(code, 0xA9E0, 0xA9FF) || in(code, 0xAA60, 0xAA7F) ||
         in(code, 0x2E80, 0x2FFF) || in(code, 0x3005, 0x3007) || in(code, 0x3021, 0x312F) ||
         in(code, 0x3130, 0x318F) || in(code, 0x31A0, 0x31FF) || in(code, 0x3400, 0x4DBF) ||
         in(code, 0x4E00, 0x9FFF) || in(code, 0xF900, 0xFAFF) || in(code, 0x1AFF0, 0x1B16F) ||
         in(code, 0x20000, 0x3FFFF);
}

// The kind of a code point of a text; kWord stands for whatever has to be folded to know.
CharKind kind_of(char32_t code) {
  if (is_apostrophe(code)) return CharKind::kApostrophe;
  if (is_connector(code)) return CharKind::kConnector;
  const utf8proc_property_t& p = property(code);
  if (p.ignorable != 0 || code == 0x640)
    return CharKind::kIgnored;  // tatweel only stretches a word
  // Marks of stress and length in transcriptions: letters to Unicode, not to those who type.
  if (in(code, 0x2C2, 0x2DF) || in(code, 0x2E5, 0x2FF)) {
    return p.category == UTF8PROC_CATEGORY_LM ? CharKind::kIgnored : CharKind::kBreak;
  }
  switch (p.category) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
      return CharKind::kWord;
    case UTF8PROC_CATEGORY_NO:
      // Superscripts are notes, circled numbers bullets, and 5½ is no 512; a subscript belongs to
      // its formula.
      return p.decomp_type == 0 || p.decomp_type == UTF8PROC_DECOMP_TYPE_SUB ? CharKind::kWord
                                                                             : CharKind::kBreak;
    case UTF8PROC_CATEGORY_SO:
      // ㎞ and ㍿, but no emoji.
      return p.decomp_type == UTF8PROC_DECOMP_TYPE_SQUARE && code < 0x10000 ? CharKind::kWord
                                                                            : CharKind::kBreak;
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
      return is_dropped_mark(code, p.category) ? CharKind::kDroppedMark : CharKind::kMark;
    case UTF8PROC_CATEGORY_CF:
      return CharKind::kIgnored;
    default:
      return CharKind::kBreak;
  }
}

void add(FoldedChar& out, char32_t code) {
  if (out.count < FoldedChar::kMaxCodes) out.codes[out.count++] = code;
}

// `code` is case folded and has no decomposition.
void add_plain(FoldedChar& out, char32_t code) {
  const auto* const found =
      std::lower_bound(kPlain.begin(), kPlain.end(), code,
                       [](const Plain& p, char32_t letter) { return p.letter < letter; });
  if (found != kPlain.end() && found->letter == code) {
    for (const char32_t c : found->plain)
      add(out, c);
    return;
  }
  if (code > 0x7F && property(code).category == UTF8PROC_CATEGORY_ND) {
    // Every run of ten digits begins at a multiple of sixteen, or six behind one.
    const char32_t row = code & ~char32_t{0xF};
    const char32_t zero = property(row).category == UTF8PROC_CATEGORY_ND ? row : row + 6;
    code = '0' + (code - zero) % 10;
  }
  add(out, code);
}

void add_folded(FoldedChar& out, char32_t code) {
  std::array<utf8proc_int32_t, FoldedChar::kMaxCodes> folded{};
  int boundclass = 0;
  const auto options =
      static_cast<utf8proc_option_t>(UTF8PROC_CASEFOLD | UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT);
  const auto count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(code), folded.data(),
                                             folded.size(), options, &boundclass);
  for (utf8proc_ssize_t i = 0; i < count && i < std::ssize(folded); ++i) {
    const auto c = static_cast<char32_t>(folded[static_cast<std::size_t>(i)]);
    const CharKind kind = kind_of(c);
    if (kind == CharKind::kWord) {
      add_plain(out, c);
    } else if (kind == CharKind::kMark) {
      add(out, c);
    }
  }
}

// Marks are judged one by one, letters are case folded, all else that a decomposition brings along
// (blanks, stops) goes.
void add_decomposed(FoldedChar& out, char32_t code) {
  const CharKind kind = kind_of(code);
  if (kind == CharKind::kDroppedMark) {
    if (out.count == 0) return;
    char32_t& before = out.codes[out.count - 1U];
    const char32_t letter = letter_with_mark(before, code);
    if (letter != 0) before = letter;
  } else if (kind == CharKind::kMark) {
    add(out, code);
  } else if (kind == CharKind::kWord) {
    add_folded(out, code);
  }
}

// Syllables, kana and ideographs that are folded already. Composed, not decomposed as all else is
// while it is read: one that comes decomposed is composed when its marks are known.
bool is_composed_pair(char32_t code) {
  return in(code, 0x4E00, 0x9FFF) || in(code, 0x3400, 0x4DBF) || in(code, 0x3041, 0x3096) ||
         in(code, 0x30A1, 0x30FA) || in(code, kHangulFirst, kHangulLast);
}

FoldedChar compute(char32_t code) {
  FoldedChar out;
  out.kind = kind_of(code);
  if (out.kind == CharKind::kIgnored) return out;
  if (out.kind != CharKind::kWord && out.kind != CharKind::kMark) {
    add(out, code == 0x387 ? 0xB7 : code);
    return out;
  }
  std::array<utf8proc_int32_t, FoldedChar::kMaxCodes> decomposed{};
  int boundclass = 0;
  // Case is folded only when the marks are off: folding ᾳ whole would make its subscript a letter.
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT);
  const auto count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(code), decomposed.data(),
                                             decomposed.size(), options, &boundclass);
  for (utf8proc_ssize_t i = 0; i < count && i < std::ssize(decomposed); ++i) {
    add_decomposed(out, static_cast<char32_t>(decomposed[static_cast<std::size_t>(i)]));
  }
  out.kind = out.count == 0 ? CharKind::kIgnored : folded_kind(out.codes[0]);
  return out;
}

// The common part of the code space, computed once.
struct Table {
  struct Entry {
    CharKind kind;
    std::uint8_t count;
    std::array<char16_t, 3> codes;
  };
  std::array<Entry, kTableEnd> entries{};

  Table() {
    for (char32_t code = 0; code < kTableEnd; ++code) {
      const FoldedChar folded = compute(code);
      Entry& entry = entries[code];
      entry.kind = folded.kind;
      entry.count = static_cast<std::uint8_t>(std::min<std::size_t>(folded.count, 3));
      entry.codes = {kNothing, 0, 0};
      for (std::size_t i = 0; i < entry.count; ++i) {
        entry.codes[i] = static_cast<char16_t>(folded.codes[i]);
      }
    }
  }
};

}  // namespace

FoldedCode fold_code(char32_t code, unsigned index) {
  static const Table table;
  if (code < kTableEnd) {
    const Table::Entry& entry = table.entries[code];
    if (index == 0) return {entry.kind, entry.count < 2, entry.codes[0]};
    const char32_t folded = entry.codes[index];
    return {folded_kind(folded), index + 1U >= entry.count, folded};
  }
  if (is_composed_pair(code)) return {CharKind::kPair, true, code};
  const FoldedChar folded = compute(code);
  if (folded.count == 0) return {folded.kind, true, kNothing};
  return {index == 0 ? folded.kind : folded_kind(folded.codes[index]), index + 1U >= folded.count,
          folded.codes[index]};
}

CharKind folded_kind(char32_t code) {
  if (code < 0x300) return CharKind::kWord;
  const int category = property(code).category;
  if (category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_MC) return CharKind::kMark;
  return is_pair(code) ? CharKind::kPair : CharKind::kWord;
}

char32_t letter_with_mark(char32_t base, char32_t mark) {
  // ё is not here: Russians write е for it. A stress mark stands over vowels only, so it is told
  // from ѓ and ќ.
  if (mark == 0x306 && base == U'и') return U'й';
  if (mark == 0x306 && base == U'у') return U'ў';
  if (mark == 0x308 && base == U'і') return U'ї';
  if (mark == 0x301 && base == U'г') return U'ѓ';
  if (mark == 0x301 && base == U'к') return U'ќ';
  return 0;
}

std::size_t compose(char32_t* codes, std::size_t count) {
  const auto order = [](char32_t code) { return property(code).combining_class; };
  const auto before = [&order](char32_t a, char32_t b) { return order(a) < order(b); };
  for (std::size_t begin = 0; begin < count;) {
    std::size_t end = begin;
    while (end < count && order(codes[end]) != 0)
      ++end;
    if (!std::is_sorted(codes + begin, codes + end, before)) {
      std::stable_sort(codes + begin, codes + end, before);
    }
    begin = end + 1;
  }
  static_assert(sizeof(char32_t) == sizeof(utf8proc_int32_t));
  const auto left = utf8proc_normalize_utf32(
      reinterpret_cast<utf8proc_int32_t*>(codes), static_cast<utf8proc_ssize_t>(count),
      static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_STABLE));
  return left < 0 ? count : static_cast<std::size_t>(left);
}

}  // namespace muster
