#include "common/unicode.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdint>

#include "common/character_property.h"

namespace muster {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

unsigned char byte_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

// One step through UTF-8: the code point, the bytes it takes, and whether they were well formed. A
// malformed step takes the longest prefix of a well-formed sequence (Unicode's "maximal subpart"),
// one byte at least.
struct Step {
  char32_t code;
  std::size_t size;
  bool valid;
};

Step step(std::string_view text, std::size_t at) {
  const unsigned char first = byte_at(text, at);
  if (first < 0x80) return {first, 1, true};
  std::size_t length = 0;
  char32_t code = 0;
  // The second byte's range rules out overlong forms, surrogates and what lies beyond U+10FFFF.
  unsigned char low = 0x80;
  unsigned char high = 0xBF;
  if (first >= 0xC2 && first <= 0xDF) {
    length = 2;
    code = first & 0x1FU;
  } else if (first >= 0xE0 && first <= 0xEF) {
    length = 3;
    code = first & 0x0FU;
    if (first == 0xE0) low = 0xA0;
    if (first == 0xED) high = 0x9F;
  } else if (first >= 0xF0 && first <= 0xF4) {
    length = 4;
    code = first & 0x07U;
    if (first == 0xF0) low = 0x90;
    if (first == 0xF4) high = 0x8F;
  } else {
    return {kReplacement, 1, false};
  }
  for (std::size_t i = 1; i < length; ++i) {
    if (at + i >= text.size()) return {kReplacement, i, false};
    const unsigned char next = byte_at(text, at + i);
    if (next < low || next > high) return {kReplacement, i, false};
    low = 0x80;
    high = 0xBF;
    code = (code << 6U) | (next & 0x3FU);
  }
  return {code, length, true};
}

bool is_noncharacter(char32_t code) {
  return (code & 0xFFFEU) == 0xFFFE || (code >= 0xFDD0 && code <= 0xFDEF);
}

// Format characters that are seen: signs that stand around or below the digits behind them.
bool is_visible_format(char32_t code) {
  return (code >= 0x600 && code <= 0x605) || code == 0x6DD || code == 0x70F || code == 0x890 ||
         code == 0x891 || code == 0x8E2 || code == 0x110BD || code == 0x110CD;
}

bool is_line_break(char32_t code) {
  return (code >= 0x0A && code <= 0x0D) || code == 0x85 || code == 0x2028 || code == 0x2029;
}

bool is_shown(char32_t code) {
  if (code < 0x7F) return code >= 0x20;
  const utf8proc_property_t& p = property(code);
  switch (p.category) {
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CS:
    case UTF8PROC_CATEGORY_CO:
      return false;
    case UTF8PROC_CATEGORY_CF:
      return is_visible_format(code);
    default:
      // Ignorable: variation selectors, fillers, the grapheme joiner: letters and marks that show
      // nothing.
      return p.ignorable == 0 && !is_noncharacter(code);
  }
}

// Unicode's White_Space.
bool is_white_space(char32_t code) {
  if (code <= 0x20) return code == 0x20 || (code >= 0x09 && code <= 0x0D);
  return code == 0x85 || code == 0xA0 || code == 0x1680 || (code >= 0x2000 && code <= 0x200A) ||
         code == 0x2028 || code == 0x2029 || code == 0x202F || code == 0x205F || code == 0x3000;
}

// Blanks without width, and the marks of direction that are copied along with dates and names.
bool is_zero_width_blank(char32_t code) {
  return code == 0x200B || code == 0x200E || code == 0x200F || code == 0x2060 || code == 0xFEFF;
}

std::size_t width_of(char32_t code) {
  if (code >= 0x20 && code < 0x7F) return 1;
  const int width = utf8proc_charwidth(static_cast<utf8proc_int32_t>(code));
  if (width > 0) return static_cast<std::size_t>(width);
  // Newer than the tables: a terminal draws at least a box.
  return property(code).category == UTF8PROC_CATEGORY_CN && !is_noncharacter(code) ? 1 : 0;
}

}  // namespace

bool is_valid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (is_ascii(text[at])) {
      ++at;
      continue;
    }
    const Step s = step(text, at);
    if (!s.valid) return false;
    at += s.size;
  }
  return true;
}

std::string to_valid_utf8(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Step s = step(text, at);
    if (s.valid) {
      out.append(text, at, s.size);
    } else {
      append_utf8(out, kReplacement);
    }
    at += s.size;
  }
  return out;
}

char32_t decode(std::string_view text, std::size_t& at) {
  const Step s = step(text, at);
  at += s.valid ? s.size : 1;
  return s.code;
}

void append_utf8(std::string& out, char32_t code) {
  if (code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) code = kReplacement;
  const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (code < 0x80) {
    put(code);
  } else if (code < 0x800) {
    put(0xC0U | (code >> 6U));
    put(0x80U | (code & 0x3FU));
  } else if (code < 0x10000) {
    put(0xE0U | (code >> 12U));
    put(0x80U | ((code >> 6U) & 0x3FU));
    put(0x80U | (code & 0x3FU));
  } else {
    put(0xF0U | (code >> 18U));
    put(0x80U | ((code >> 12U) & 0x3FU));
    put(0x80U | ((code >> 6U) & 0x3FU));
    put(0x80U | (code & 0x3FU));
  }
}

std::string printable(std::string_view text, bool keep_newlines) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Step s = step(text, at);
    if (!s.valid) {
      append_utf8(out, kReplacement);
    } else if (s.code == '\t') {
      out.push_back(' ');
    } else if (is_line_break(s.code)) {
      // CRLF is one line break.
      if (s.code == '\r' && at + 1 < text.size() && text[at + 1] == '\n') ++at;
      out.push_back(keep_newlines ? '\n' : ' ');
    } else if (is_shown(s.code)) {
      out.append(text, at, s.size);
    }
    at += s.size;
  }
  return out;
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Step s = step(text, at);
    width += width_of(s.code);
    at += s.size;
  }
  return width;
}

std::string_view fit(std::string_view text, std::size_t columns) {
  std::size_t whole = 0;  // end of the last cluster known to be complete and to fit
  std::size_t width = 0;
  std::int32_t state = 0;
  std::int32_t before = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Step s = step(text, at);
    const auto code = static_cast<std::int32_t>(s.code);
    if (at == 0 || utf8proc_grapheme_break_stateful(before, code, &state)) whole = at;
    width += width_of(s.code);
    if (width > columns) return text.substr(0, whole);
    before = code;
    at += s.size;
  }
  return text;
}

std::string_view trim(std::string_view text) {
  const auto is_blank = [](char32_t code) {
    return is_white_space(code) || is_zero_width_blank(code);
  };
  std::size_t begin = 0;
  while (begin < text.size()) {
    const Step s = step(text, begin);
    if (!s.valid || !is_blank(s.code)) break;
    begin += s.size;
  }
  std::size_t end = text.size();
  while (end > begin) {
    // Back to where the last code point may begin; a malformed one is no blank and stays.
    std::size_t at = end - 1;
    while (at > begin && end - at < 4 && (byte_at(text, at) & 0xC0U) == 0x80)
      --at;
    const Step s = step(text, at);
    if (!s.valid || at + s.size != end || !is_blank(s.code)) break;
    end = at;
  }
  return text.substr(begin, end - begin);
}

std::string collapse_blanks(std::string_view text) {
  text = trim(text);
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    // A run of blanks of both kinds is one blank. Only zero-width ones set nothing apart and stay
    // as they are.
    std::size_t end = at;
    bool visible = false;
    while (end < text.size()) {
      const Step s = step(text, end);
      if (!s.valid || !(is_white_space(s.code) || is_zero_width_blank(s.code))) break;
      visible = visible || is_white_space(s.code);
      end += s.size;
    }
    if (visible) {
      out.push_back(' ');
    } else {
      if (end == at) end += step(text, at).size;
      out.append(text, at, end - at);
    }
    at = end;
  }
  return out;
}

std::string ascii_lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return out;
}

std::string fold_case(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Step s = step(text, at);
    at += s.size;
    if (s.code < 0x80) {
      const auto c = static_cast<char>(s.code);
      out.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
      continue;
    }
    std::int32_t folded[4];
    int boundclass = 0;
    const auto count = utf8proc_decompose_char(static_cast<std::int32_t>(s.code), folded, 4,
                                               UTF8PROC_CASEFOLD, &boundclass);
    // One that folds to several (ß) has no simple folding; its lower case does (ẞ).
    const std::int32_t result =
        count == 1 ? folded[0] : utf8proc_tolower(static_cast<std::int32_t>(s.code));
    append_utf8(out, static_cast<char32_t>(result));
  }
  return out;
}

}  // namespace muster
