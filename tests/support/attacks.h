// Texts that would do something to a terminal, and how it is seen that they do not.
#pragma once

#include <string>

#include "common/unicode.h"

namespace muster::test {

struct Attack {
  const char* text;
  const char* what;
};

inline const Attack kAttacks[] = {
    {"a\x1b[2Jb", "CSI: clears the screen"},
    {"a\x1b]0;title\x07z", "OSC: sets the window's title"},
    {"a\x1b]8;;https://example.org\x1b\\z", "OSC 8: a link of its own"},
    {"a\x1bPq#0\x1b\\z", "DCS"},
    {"a\u009b2Jz", "C1 CSI"},
    {"a\x9b"
     "2Jz",
     "C1 CSI as a byte"},
    {"a\u009d0;t\u009cz", "C1 OSC"},
    {"a\u0085z", "C1 next line"},
    {"a\rb\bc\x0e\x7fz", "carriage return, backspace, shift out, delete"},
    {"a\nb\r\nc\u2028d\u2029z", "line breaks"},
    {"a\tz", "a tab"},
    {"a\u202egnp.exe\u202cz", "a direction override"},
    {"a\u2066b\u2067c\u2068d\u2069\u2069\u2069z", "isolates, and more ends than begins"},
    {"a\u200eb\u200fc\u061cz", "direction marks"},
    {"a\u200bb\u200cc\u200dd\u2060e\ufeffz", "zero-width characters"},
    {"a\U000E0041\U000E007Fz", "tag characters"},
    {"a\ue000\U000F0000\uffffz", "private use and noncharacters"},
    {"a\xc3\x28\xed\xa0\x80\xf5z", "bytes that are no UTF-8"},
};

// Takes out this program's own escape sequences: SGR of digits, and links.
inline std::string without_own_escapes(const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    if (text.compare(at, 2, "\x1b[") == 0) {
      const std::size_t end = text.find_first_not_of("0123456789;", at + 2);
      if (end != std::string::npos && text[end] == 'm') {
        at = end + 1;
        continue;
      }
    } else if (text.compare(at, 5, "\x1b]8;;") == 0) {
      const std::size_t end = text.find_first_of("\x1b\x07", at + 5);
      const std::string url = text.substr(at + 5, end - at - 5);
      if (text.compare(end, 2, "\x1b\\") == 0 && (url.empty() || url.rfind("file://", 0) == 0)) {
        at = end + 2;
        continue;
      }
    }
    out += text[at++];
  }
  return out;
}

// What is left besides what may be shown; the isolates that this program adds are taken out in
// pairs.
inline std::string remains(std::string text) {
  for (;;) {
    const std::size_t begin = text.rfind("\u2068");
    if (begin == std::string::npos) break;
    const std::size_t end = text.find("\u2069", begin);
    if (end == std::string::npos || text.find('\n', begin) < end)
      return "an isolate without an end";
    text.erase(end, 3).erase(begin, 3);
  }
  return printable(text, true) == text ? "" : text;
}

}  // namespace muster::test
