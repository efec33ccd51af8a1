#include "searcher/query_context.h"

#include <algorithm>

#include "common/unicode.h"
#include "searcher/columns.h"

namespace muster {
namespace {

constexpr std::size_t kMaxNotes = 8;
constexpr std::size_t kQuotedColumns = 40;
constexpr std::size_t kCodePointsBefore = 40;
constexpr std::size_t kColumnsAfter = 30;

std::string shortened(std::string_view text, std::size_t columns) {
  const std::string_view part = fit(text, columns);
  std::string out(part);
  if (part.size() < text.size()) out += kEllipsis;
  return out;
}

// What stands before a place: its last part, where that is long.
std::string last_part(std::string text) {
  std::size_t at = text.size();
  for (std::size_t count = 0; at > 0 && count < kCodePointsBefore; ++count) {
    do {
      --at;
    } while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
  }
  if (at == 0) return text;
  return text.replace(0, at, kEllipsis);
}

}  // namespace

std::string quote_for_message(std::string_view text) {
  return '"' + shortened(printable(text), kQuotedColumns) + '"';
}

std::vector<std::string> notes_of(QueryProblems problems) {
  std::stable_sort(problems.begin(), problems.end(),
                   [](const QueryProblem& a, const QueryProblem& b) { return a.begin < b.begin; });
  std::vector<std::string> notes;
  std::size_t left_out = 0;
  for (const QueryProblem& problem : problems) {
    std::string note = problem.what;
    if (!problem.taken.empty()) note += (note.ends_with('?') ? " " : "; ") + problem.taken;
    if (std::find(notes.begin(), notes.end(), note) != notes.end()) continue;
    if (notes.size() < kMaxNotes) {
      notes.push_back(std::move(note));
    } else {
      ++left_out;
    }
  }
  if (left_out > 0) notes.push_back("and more of the kind: " + std::to_string(left_out));
  return notes;
}

const QueryProblem* first_error(const QueryProblems& problems) {
  const QueryProblem* first = nullptr;
  for (const QueryProblem& problem : problems) {
    if (!problem.is_hint && (first == nullptr || problem.begin < first->begin)) first = &problem;
  }
  return first;
}

std::string message_with_caret(std::string_view message, std::string_view query, std::size_t begin,
                               std::size_t end) {
  begin = std::min(begin, query.size());
  end = std::clamp(end, begin, query.size());
  const std::string before = last_part(printable(query.substr(0, begin)));
  const std::string place = shortened(printable(query.substr(begin, end - begin)), kQuotedColumns);
  const std::string after = shortened(printable(query.substr(end)), kColumnsAfter);
  std::string out(message);
  out += "\n  " + before + place + after + "\n  ";
  out.append(display_width(before), ' ');
  out += '^';
  const std::size_t width = display_width(place);
  if (width > 1) out.append(width - 1, '~');
  return out;
}

}  // namespace muster
