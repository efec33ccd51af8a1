#include "common/printable_json.h"

#include <fmt/format.h>

#include <cstddef>
#include <string_view>

#include "common/unicode.h"

namespace muster {
namespace {

// Any code point may be written as an escape within a string, and only strings have others than
// ASCII.
void append_escaped(std::string& out, std::string_view code, char32_t value) {
  if (code == "\x7f" || (code.size() > 1 && printable(code) != code)) {
    if (value > 0xFFFF) {
      const char32_t above = value - 0x10000;
      out += fmt::format("\\u{:04x}\\u{:04x}", 0xD800 + static_cast<unsigned>(above >> 10U),
                         0xDC00 + static_cast<unsigned>(above & 0x3FFU));
    } else {
      out += fmt::format("\\u{:04x}", static_cast<unsigned>(value));
    }
  } else {
    out += code;
  }
}

}  // namespace

std::string printable_json(std::string json) {
  if (printable(json) == json) return json;
  std::string escaped;
  for (std::size_t at = 0; at < json.size();) {
    const std::size_t begin = at;
    const char32_t value = decode(json, at);
    append_escaped(escaped, std::string_view(json).substr(begin, at - begin), value);
  }
  return escaped;
}

}  // namespace muster
