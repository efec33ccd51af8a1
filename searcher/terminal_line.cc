#include "searcher/terminal_line.h"

#include <algorithm>
#include <utility>

#include "common/unicode.h"

namespace muster {
namespace {

constexpr std::string_view kFirstStrongIsolate = "\u2068";
constexpr std::string_view kPopIsolate = "\u2069";

// The attributes of a role, as parameters of SGR. Only the eight basic colours, which are the
// reader's own, and of these for text only red and magenta: yellow, cyan and green cannot be read
// on white in many palettes, blue not on black.
std::string_view attributes(Role role) {
  switch (role) {
    case Role::kTitle:
    case Role::kHeading:
    case Role::kNote:
      return "1";
    case Role::kDate:
      return "35";
    case Role::kMatch:
      return "1;31";
    case Role::kBar:
      return "32";
    case Role::kMinor:
      return "2";
    case Role::kOutcome:
    case Role::kPlain:
      break;
  }
  return {};
}

// A URL that is written into an escape sequence may hold nothing that could end it.
bool is_plain_ascii(std::string_view url) {
  return std::all_of(url.begin(), url.end(), [](char c) { return c > 0x20 && c < 0x7F; });
}

}  // namespace

bool has_right_to_left(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    // Nothing below U+0590 is; those are the code points of one byte and most of two.
    if (static_cast<unsigned char>(text[at]) < 0xD6) {
      ++at;
      continue;
    }
    const char32_t code = decode(text, at);
    if ((code >= 0x0590 && code <= 0x08FF) || (code >= 0xFB1D && code <= 0xFDFF) ||
        (code >= 0xFE70 && code <= 0xFEFF) || (code >= 0x10800 && code <= 0x10FFF) ||
        (code >= 0x1E800 && code <= 0x1EFFF)) {
      return true;
    }
  }
  return false;
}

void Line::push(Piece piece) {
  if (piece.text.empty() && !piece.opens && !piece.closes) return;
  width_ += display_width(piece.text);
  // Blanks stand outside a piece's colour, its link and its isolate, and none stay at the end of
  // the line.
  const std::size_t begin = std::min(piece.text.find_first_not_of(' '), piece.text.size());
  piece.blanks = std::exchange(pending_blanks_, 0) + begin;
  const std::size_t end = std::max(piece.text.find_last_not_of(' ') + 1, begin);
  pending_blanks_ = piece.text.size() - end;
  piece.text = piece.text.substr(begin, end - begin);
  pieces_.push_back(std::move(piece));
}

Line& Line::add(std::string_view text, Role role) {
  return add(std::vector<Span>{{std::string(text), role}});
}

Line& Line::add(const std::vector<Span>& spans) {
  std::vector<Piece> pieces;
  bool isolated = false;
  for (const Span& span : spans) {
    std::string text = printable(span.text);
    if (text.empty()) continue;
    isolated = isolated || has_right_to_left(text);
    pieces.push_back({0, std::move(text), span.role, {}, false, false});
  }
  if (pieces.empty()) return *this;
  pieces.front().opens = isolated;
  pieces.back().closes = isolated;
  for (Piece& piece : pieces)
    push(std::move(piece));
  return *this;
}

Line& Line::add_copyable(std::string_view text, Role role, std::string_view url) {
  push({0, printable(text), role, std::string(is_plain_ascii(url) ? url : ""), false, false});
  return *this;
}

Line& Line::add_blanks(std::size_t count) {
  pending_blanks_ += count;
  width_ += count;
  return *this;
}

Line& Line::move_to(std::size_t column) {
  return column > width_ ? add_blanks(column - width_) : *this;
}

void Line::append_to(std::string& out, const TerminalStyle& style) const {
  for (const Piece& piece : pieces_) {
    const std::string_view sgr = style.color && !piece.text.empty() ? attributes(piece.role) : "";
    const bool linked = style.hyperlinks && !piece.url.empty();
    out.append(piece.blanks, ' ');
    if (piece.opens) out += kFirstStrongIsolate;
    if (linked) out.append("\x1b]8;;").append(piece.url).append("\x1b\\");
    if (!sgr.empty()) out.append("\x1b[").append(sgr).append("m");
    out += piece.text;
    if (!sgr.empty()) out += "\x1b[0m";
    if (linked) out += "\x1b]8;;\x1b\\";
    if (piece.closes) out += kPopIsolate;
  }
  out += '\n';
}

}  // namespace muster
