#include "common/date_scan.h"

#include <algorithm>

#include "common/characters.h"
#include "common/unicode.h"

namespace muster::dates {
namespace {

constexpr std::size_t kMaxWord =
    40;  // longer words mean nothing here; their letters need not be kept

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
char byte(std::string_view text, std::size_t at) { return at < text.size() ? text[at] : '\0'; }

Symbol ascii_symbol(char c) {
  const auto glyph = [](Glyph g) { return Symbol{SymbolKind::kGlyph, g, 1}; };
  const auto kind = [](SymbolKind k) { return Symbol{k, Glyph::kOther, 1}; };
  if (is_digit(c)) return kind(SymbolKind::kDigit);
  if (is_ascii_letter(c)) return kind(SymbolKind::kLetter);
  switch (c) {
    case '\n':
      return glyph(Glyph::kLine);
    case '-':
      return kind(SymbolKind::kDash);
    case '/':
      return glyph(Glyph::kSlash);
    case ',':
      return glyph(Glyph::kComma);
    case ':':
      return glyph(Glyph::kColon);
    case ';':
      return glyph(Glyph::kSemicolon);
    case '?':
      return glyph(Glyph::kQuestion);
    case '~':
      return glyph(Glyph::kTilde);
    case '.':
      return kind(SymbolKind::kDot);
    case '*':
      return kind(SymbolKind::kStar);
    case '(':
    case '[':
    case '{':
      return kind(SymbolKind::kOpen);
    case ')':
    case ']':
    case '}':
      return kind(SymbolKind::kClose);
    case '$':
    case '+':
    case '#':
      return kind(SymbolKind::kBefore);
    case '&':
      return glyph(Glyph::kWord);
    case '\'':
    case '`':
      return kind(SymbolKind::kNothing);
    default:
      return static_cast<unsigned char>(c) <= 0x20 ? kind(SymbolKind::kSpace)
                                                   : glyph(Glyph::kOther);
  }
}

SymbolKind wide_kind(char32_t code) {
  if (code == 0xA0 || code == 0x1680 || (code >= 0x2000 && code <= 0x200A) || code == 0x202F ||
      code == 0x205F || code == 0x3000) {
    return SymbolKind::kSpace;
  }
  // Hyphen to horizontal bar, minus signs, presentation forms, and the arrow used as a dash.
  if ((code >= 0x2010 && code <= 0x2015) || code == 0x2212 || code == 0x2E3A || code == 0x2E3B ||
      code == 0xFE58 || code == 0xFE63 || code == 0xFF0D || code == 0x2192) {
    return SymbolKind::kDash;
  }
  // Soft hyphen, zero-width and bidirectional marks, quotation marks, daggers, raised figures.
  if (code == 0xAD || (code >= 0x200B && code <= 0x200F) || (code >= 0x202A && code <= 0x202E) ||
      (code >= 0x2060 && code <= 0x2069) || code == 0xFEFF || (code >= 0x2018 && code <= 0x2021) ||
      code == 0xB2 || code == 0xB3 || code == 0xB9 || (code >= 0x2070 && code <= 0x2079)) {
    return SymbolKind::kNothing;
  }
  if (code == 0xA3 || code == 0x20AC || code == 0x2116) return SymbolKind::kBefore;
  return SymbolKind::kLetter;
}

// The bytes that an en or em dash turns into when UTF-8 is once taken for Windows-1252.
constexpr std::string_view kBrokenDashes[] = {"â€“", "â€”"};

// The number's digits, commas between groups of three included.
void scan_digits(std::string_view text, NumberScan& scan) {
  std::size_t at = scan.end;
  const auto take = [&](char c) {
    if (scan.digits < 9) scan.value = scan.value * 10 + (c - '0');
    ++scan.digits;
  };
  while (is_digit(byte(text, at)))
    take(text[at++]);
  if (scan.digits <= 3) {
    while (byte(text, at) == ',' && is_digit(byte(text, at + 1)) && is_digit(byte(text, at + 2)) &&
           is_digit(byte(text, at + 3)) && !is_digit(byte(text, at + 4))) {
      for (std::size_t i = 1; i <= 3; ++i)
        take(text[at + i]);
      at += 4;
      scan.grouped = true;
    }
  }
  scan.end = at;
}

std::size_t digits_at(std::string_view text, std::size_t at) {
  std::size_t count = 0;
  while (is_digit(byte(text, at + count)))
    ++count;
  return count;
}

// 12:30, 07:00:15: the end, or 0 where there is no time.
std::size_t clock_end(std::string_view text, std::size_t at, unsigned digits) {
  if (digits > 2 || byte(text, at) != ':' || digits_at(text, at + 1) != 2) return 0;
  at += 3;
  if (byte(text, at) == ':' && digits_at(text, at + 1) == 2) at += 3;
  if (byte(text, at) == '.' && digits_at(text, at + 1) > 0) at += 1 + digits_at(text, at + 1);
  if ((byte(text, at) == 'Z' || byte(text, at) == 'h') && !is_ascii_letter(byte(text, at + 1)))
    ++at;
  return at;
}

// 3.5 and 1.500 are no dates; 12.3.2018, 2018.3.12 and 03.2018 may be. The end of a number that is
// none, or 0.
std::size_t decimal_end(std::string_view text, std::size_t at, unsigned digits) {
  const std::size_t second = byte(text, at) == '.' ? digits_at(text, at + 1) : 0;
  if (second == 0) return 0;
  const std::size_t behind = at + 1 + second;
  const std::size_t third = byte(text, behind) == '.' ? digits_at(text, behind + 1) : 0;
  if (third == 0) return (digits <= 2 && second == 4) || digits == 4 ? 0 : behind;
  const bool dated = second <= 2 && ((digits <= 2 && third == 4) || (digits == 4 && third <= 2));
  return dated ? 0 : behind + 1 + third;
}

// Of a word in lower case; 0 where it is none.
int roman_value(std::string_view word) {
  if (word.empty() || word.size() > 6) return 0;
  const auto digit = [](char c) { return c == 'i' ? 1 : c == 'v' ? 5 : c == 'x' ? 10 : 0; };
  int value = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const int here = digit(word[i]);
    if (here == 0) return 0;
    const int next = i + 1 < word.size() ? digit(word[i + 1]) : 0;
    value += here < next ? -here : here;
  }
  return value;
}

}  // namespace

Symbol symbol_at(std::string_view text, std::size_t at) {
  if (static_cast<unsigned char>(text[at]) < 0x80) return ascii_symbol(text[at]);
  for (const std::string_view broken : kBrokenDashes) {
    if (text.substr(at).starts_with(broken))
      return {SymbolKind::kDash, Glyph::kDash, broken.size()};
  }
  std::size_t end = at;
  const char32_t code = decode(text, end);
  const std::size_t size = end - at;
  switch (code) {
    case 0x2028:
    case 0x2029:
    case 0x85:
      return {SymbolKind::kGlyph, Glyph::kLine, size};
    case 0xB7:
    case 0x2022:
    case 0x25AA:
    case 0x25CF:
    case 0x25E6:
      return {SymbolKind::kGlyph, Glyph::kBullet, size};
    case 0x2044:
      return {SymbolKind::kGlyph, Glyph::kSlash, size};
    case 0x2248:
    case 0x223C:
    case 0x301C:
    case 0xFF5E:
      return {SymbolKind::kGlyph, Glyph::kTilde, size};
    case 0x2026:
    case 0xB0:
    case 0xB1:
    case 0xFFFD:
      return {SymbolKind::kGlyph, Glyph::kOther, size};
    default:
      return {wide_kind(code), Glyph::kOther, size};
  }
}

NumberScan scan_number(std::string_view text, std::size_t at) {
  NumberScan scan;
  scan.end = at;
  scan_digits(text, scan);
  if (const std::size_t end = clock_end(text, scan.end, scan.digits)) {
    scan.kind = NumberScan::Kind::kClock;
    scan.end = end;
    return scan;
  }
  // The inside of a dotted date has been judged with its first number.
  const bool inside = at > 1 && text[at - 1] == '.' && is_digit(text[at - 2]);
  if (const std::size_t end = inside ? 0 : decimal_end(text, scan.end, scan.digits)) {
    scan.kind = NumberScan::Kind::kOther;
    scan.end = end;
    return scan;
  }
  if (byte(text, scan.end) == '%' || scan.digits > 9) {
    scan.kind = NumberScan::Kind::kOther;
    return scan;
  }
  // 1st, 1860s, 1860's, 1860’s.
  std::size_t letters = scan.end;
  if (byte(text, letters) == '\'') ++letters;
  if (text.substr(letters).starts_with("’")) letters += 3;
  std::size_t end = letters;
  std::string suffix;
  while (is_ascii_letter(byte(text, end)) && suffix.size() < 3) {
    suffix += static_cast<char>(text[end++] | 0x20);
  }
  const bool apart = letters != scan.end;
  if (suffix == "s") {
    scan.plural = true;
    scan.end = end;
  } else if (!apart && (suffix == "st" || suffix == "nd" || suffix == "rd" || suffix == "th" ||
                        suffix == "er")) {
    scan.ordinal = true;
    scan.end = end;
  }
  return scan;
}

WordScan scan_word(std::string_view text, std::size_t at) {
  WordScan scan;
  scan.capitals = true;
  std::size_t end = at;
  const auto take = [&](std::size_t size) {
    for (std::size_t i = 0; i < size; ++i, ++end) {
      const char c = text[end];
      scan.capitals = scan.capitals && is_capital(c);
      if (scan.word.size() < kMaxWord) scan.word += is_capital(c) ? static_cast<char>(c | 0x20) : c;
    }
  };
  // B.C., A.D., O.S., a.m.: single letters, each with its dot. One blank may stand between ("B.
  // C.").
  std::size_t dotted = at;
  std::size_t letters = 0;
  std::string initials;
  while (is_ascii_letter(byte(text, dotted)) && byte(text, dotted + 1) == '.') {
    initials += static_cast<char>(text[dotted] | 0x20);
    dotted += 2;
    ++letters;
    const std::string next = initials + static_cast<char>(byte(text, dotted + 1) | 0x20);
    if (byte(text, dotted) == ' ' && byte(text, dotted + 2) == '.' &&
        (next == "bc" || next == "ad" || next == "bce")) {
      ++dotted;
    }
  }
  // The last letter may lack its dot: "B.C".
  if (letters >= 1 && is_ascii_letter(byte(text, dotted)) &&
      !is_ascii_letter(byte(text, dotted + 1)) && byte(text, dotted - 1) == '.') {
    initials += static_cast<char>(text[dotted++] | 0x20);
    ++letters;
  }
  if (letters >= 2) {
    scan.word = initials;
    scan.end = dotted;
    return scan;
  }
  while (end < text.size()) {
    const Symbol symbol = symbol_at(text, end);
    const bool apostrophe = text[end] == '\'' || text.substr(end).starts_with("’");
    if (apostrophe && end > at && is_ascii_letter(byte(text, end + symbol.size))) {
      if (scan.word.size() < kMaxWord) scan.word += '\'';
      end += symbol.size;
      continue;
    }
    if (symbol.kind != SymbolKind::kLetter) break;
    take(symbol.size);
  }
  scan.end = end;
  if (scan.capitals) scan.numeral = roman_value(scan.word);
  return scan;
}

std::size_t glued_tail(std::string_view word) {
  for (std::size_t i = 1; i < word.size() && i < kMaxWord; ++i) {
    if (!is_capital(word[i]) || is_capital(word[i - 1]) || word.size() - i > 12) continue;
    std::string tail(word.substr(i));
    for (char& c : tail) {
      if (is_capital(c)) c = static_cast<char>(c | 0x20);
    }
    const Meaning meaning = meaning_of(tail);
    if (tail.size() > 2 && (meaning.word == Word::kMonth || meaning.word == Word::kSeason ||
                            meaning.word == Word::kWeekday)) {
      return i;
    }
  }
  return 0;
}

}  // namespace muster::dates
