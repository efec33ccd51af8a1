// One line of output for people: pieces of text with the part each plays, put together by columns.
// Every text goes through printable() here, so no control character of any article, file name or
// query comes out, and right-to-left text is isolated, so that it never reorders what stands beside
// it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace muster {

// What a piece of text is; its colour follows from that.
enum class Role {
  kPlain,
  kTitle,
  kDate,
  kOutcome,
  kMatch,
  kHeading,
  kBar,
  kNote,
  kMinor,  // what is there if looked for: ranks, separators, paths
};

struct Span {
  std::string text;
  Role role = Role::kPlain;
};

struct TerminalStyle {
  bool color = false;
  bool hyperlinks = false;
};

class Line {
 public:
  Line& add(std::string_view text, Role role = Role::kPlain);
  // Spans that are one text together.
  Line& add(const std::vector<Span>& spans);
  // Text to be copied: nothing is put into it. `url`: where it leads, percent-encoded; empty:
  // nowhere.
  Line& add_copyable(std::string_view text, Role role, std::string_view url = {});
  Line& add_blanks(std::size_t count);
  // Blanks up to a column; none where the line is there already.
  Line& move_to(std::size_t column);

  std::size_t width() const { return width_; }

  // The line with its newline, without blanks at its end.
  void append_to(std::string& out, const TerminalStyle& style) const;

 private:
  struct Piece {
    std::size_t blanks = 0;  // before it
    std::string text;
    Role role = Role::kPlain;
    std::string url;
    bool opens = false;   // an isolate begins before it
    bool closes = false;  // and ends behind it
  };

  void push(Piece piece);

  std::vector<Piece> pieces_;
  std::size_t width_ = 0;
  std::size_t pending_blanks_ = 0;  // counted in width_, written before the next piece
};

// Whether some letter of the text is written from right to left.
bool has_right_to_left(std::string_view text);

}  // namespace muster
