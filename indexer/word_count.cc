#include "indexer/word_count.h"

#include "common/unicode.h"

namespace muster {
namespace {

bool is_blank_code(char32_t c) {
  return c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 ||
         c == 0x202F || c == 0x205F || c == 0x3000;
}

// Of what is not ASCII nearly all are letters; these blocks are punctuation, symbols, marks and
// emoji.
bool is_symbol(char32_t c) {
  return (c < 0xC0 && c != 0xAA && c != 0xB5 && c != 0xBA) || c == 0xD7 || c == 0xF7 ||
         (c >= 0x2000 && c <= 0x206F) || (c >= 0x20A0 && c <= 0x20FF) ||
         (c >= 0x2190 && c <= 0x245F) || (c >= 0x2500 && c <= 0x2BFF) ||
         (c >= 0x2E00 && c <= 0x2E7F) || (c >= 0x3001 && c <= 0x3003) ||
         (c >= 0x3008 && c <= 0x3020) || (c >= 0xE000 && c <= 0xF8FF) ||
         (c >= 0xFE00 && c <= 0xFE6F) || (c >= 0xFFE0 && c <= 0xFFFF) ||
         (c >= 0x1F000 && c <= 0x1FAFF) || c >= 0xE0000;
}

}  // namespace

std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  bool counted = false;  // the word being read
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      ++at;
      if (byte == ' ' || byte == '\n' || byte == '\t') {
        counted = false;
      } else if (!counted && ((byte | 0x20U) - unsigned{'a'} < 26U || byte - unsigned{'0'} < 10U)) {
        counted = true;
        ++words;
      }
      continue;
    }
    const char32_t code = decode(text, at);
    if (is_blank_code(code)) {
      counted = false;
    } else if (!counted && !is_symbol(code)) {
      counted = true;
      ++words;
    }
  }
  return words;
}

}  // namespace muster
