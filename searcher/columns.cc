#include "searcher/columns.h"

#include "common/unicode.h"

namespace muster {
namespace {

// Where a cut within a word may go back, or on, to a blank: by a third of the text at most.
std::string_view to_last_blank(std::string_view head) {
  const std::size_t blank = head.rfind(' ');
  return blank != std::string_view::npos && head.size() - blank <= head.size() / 3
             ? head.substr(0, blank)
             : head;
}

std::string_view from_first_blank(std::string_view tail) {
  const std::size_t blank = tail.find(' ');
  return blank != std::string_view::npos && blank <= tail.size() / 3 ? tail.substr(blank) : tail;
}

}  // namespace

std::string one_line(std::string_view text) { return collapse_blanks(printable(text)); }

std::string elide_end(std::string_view text, std::size_t columns) {
  if (display_width(text) <= columns) return std::string(text);
  if (columns == 0) return {};
  const std::string_view head = fit(text, columns - 1);
  const bool within_word = head.size() < text.size() && text[head.size()] != ' ';
  return std::string(trim(within_word ? to_last_blank(head) : head)).append(kEllipsis);
}

std::string elide_middle(std::string_view text, std::size_t columns) {
  const std::size_t width = display_width(text);
  if (width <= columns) return std::string(text);
  if (columns < 3) return elide_end(text, columns);
  // The end tells names apart as well as the beginning does ("... (March 2018)").
  const std::size_t wanted = (columns - 1) / 2;
  std::size_t dropped = width - wanted;
  std::string_view front = fit(text, dropped);
  while (display_width(front) < width - wanted && front.size() < text.size())
    front = fit(text, ++dropped);
  std::string_view tail = text.substr(front.size());
  if (front.empty() || front.back() != ' ') tail = from_first_blank(tail);
  tail = trim(tail);
  // What the end does not take is the beginning's.
  std::string_view head = fit(text, columns - 1 - display_width(tail));
  if (head.size() < text.size() && text[head.size()] != ' ') head = to_last_blank(head);
  return std::string(trim(head)).append(kEllipsis).append(tail);
}

}  // namespace muster
