#include "searcher/query_text.h"

#include "common/tokenizer.h"
#include "common/unicode.h"

namespace muster {
namespace {

bool is_blank_code(char32_t code) {
  return code <= 0x20 || code == 0x7F || code == 0x85 || code == 0xA0 || code == 0x1680 ||
         (code >= 0x2000 && code <= 0x200B) || code == 0x2028 || code == 0x2029 || code == 0x202F ||
         code == 0x205F || code == 0x2060 || code == 0x3000 || code == 0xFEFF;
}

bool is_quote(char32_t code) {
  return code == '"' || (code >= 0x201C && code <= 0x201F) || code == 0xAB || code == 0xBB ||
         code == 0xFF02;
}

template <class Predicate>
std::size_t length_if(std::string_view text, std::size_t at, Predicate predicate) {
  if (at >= text.size()) return 0;
  if (static_cast<unsigned char>(text[at]) < 0x80) {
    return predicate(static_cast<char32_t>(text[at])) ? 1 : 0;
  }
  std::size_t next = at;
  return predicate(decode(text, next)) ? next - at : 0;
}

}  // namespace

std::string clean_query(std::string_view query) {
  std::string text = to_valid_utf8(query);
  for (char& c : text) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
  }
  return text;
}

std::size_t blank_length(std::string_view text, std::size_t at) {
  return length_if(text, at, is_blank_code);
}

std::size_t quote_length(std::string_view text, std::size_t at) {
  return length_if(text, at, is_quote);
}

std::size_t count_terms(std::string_view text) {
  Tokenizer tokens(text);
  Token token;
  std::size_t count = 0;
  while (tokens.next(token))
    ++count;
  return count;
}

}  // namespace muster
