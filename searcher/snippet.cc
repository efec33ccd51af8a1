#include "searcher/snippet.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "common/characters.h"
#include "common/unicode.h"
#include "searcher/columns.h"
#include "searcher/passage.h"
#include "searcher/sentence.h"

namespace muster {
namespace {

constexpr std::size_t kEllipsisColumns = 1;

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80; }

std::string clean(std::string_view text) { return collapse_blanks(printable(text)); }

std::size_t code_point_before(std::string_view text, std::size_t at) {
  --at;
  while (at > 0 && is_continuation(text[at]))
    --at;
  return at;
}

// How far back from `begin` a passage may begin within `budget` columns: between words, not before
// `sentence`.
std::size_t context_begin(std::string_view text, std::size_t begin, std::size_t sentence,
                          std::size_t budget) {
  std::size_t word = begin;
  std::size_t at = begin;
  std::size_t width = 0;
  // What is not seen takes no columns; it shall not lead back any way.
  const std::size_t bytes = 4 * budget + 64;
  while (at > sentence && begin - at < bytes) {
    const std::size_t before = code_point_before(text, at);
    width += line_width(text.substr(before, at - before));
    if (width > budget) break;
    at = before;
    if (at == sentence || is_blank(text[at - 1])) word = at;
  }
  if (word < begin || begin == 0 || is_blank(text[begin - 1])) return word;
  // No blank far and wide: a script without them is cut between any two characters, but no mark
  // from its letter.
  std::size_t letter = at;
  for (std::size_t next = at; letter < begin; letter = next) {
    const char32_t code = decode(text, next);
    if (code < 0x80) return begin;
    if (line_width(text.substr(letter, next - letter)) > 0) break;
  }
  return letter;
}

// The first sentence that begins within `budget` columns before `begin`, or `begin`.
std::size_t earlier_sentence(std::string_view text, std::size_t begin, std::size_t budget) {
  std::size_t at = context_begin(text, begin, 0, budget);
  for (; at < begin; ++at) {
    if (at == 0 || text[at - 1] == '\n') return at;
    if (at > 1 && text[at - 1] == ' ' && ends_sentence(text, at - 2)) return at;
  }
  return begin;
}

// Brackets and quotation marks that open at a sentence's first word.
std::size_t with_openers(std::string_view text, std::size_t begin) {
  for (int i = 0; i < 3 && begin > 0; ++i) {
    const std::size_t before = code_point_before(text, begin);
    std::size_t at = before;
    constexpr std::u32string_view kOpeners = U"\"'([“‘«„¿¡";
    if (kOpeners.find(decode(text, at)) == std::u32string_view::npos) break;
    begin = before;
  }
  return begin;
}

// Cuts a clean text that is too long to at most `limit` columns; its first `keep` bytes stay where
// they fit.
std::string cut(std::string_view text, std::size_t limit, std::size_t keep) {
  if (limit == 0) return {};
  const std::string_view head = fit(text, limit - kEllipsisColumns);
  keep = std::min(keep, head.size());
  while (keep < head.size() && is_continuation(head[keep]))
    ++keep;
  // A sentence's end near by is the best place.
  for (std::size_t at = head.size(); at > keep && at > head.size() * 2 / 3; --at) {
    if (ends_sentence(text, at - 1)) return std::string(head.substr(0, at));
  }
  std::size_t end = head.size();
  if (end < text.size() && text[end] != ' ') {
    const std::size_t blank = head.rfind(' ');
    // Without a blank in the last half this is a script that has none, which may be cut anywhere,
    // or a very long word.
    if (blank != std::string_view::npos && blank >= std::max(keep, head.size() / 2)) {
      end = blank;
    } else if (keep > 0 && static_cast<unsigned char>(text[end]) < 0xE0) {
      end = keep;
    }
  }
  std::string out(head.substr(0, end));
  while (out.size() > keep &&
         std::string_view(" ,;:-([").find(out.back()) != std::string_view::npos) {
    out.pop_back();
  }
  out += kEllipsis;
  return out;
}

void mark(const TermMatcher& matcher, Snippet& snippet) {
  TextMatches matches;
  matcher.find(snippet.text, matches);
  const std::vector<TextMatches::Hit>& hits = matches.hits;
  std::vector<std::size_t> reach(hits.size());  // the last hit of the phrases that begin here
  for (std::size_t i = 0; i < hits.size(); ++i)
    reach[i] = i;
  for (const TextMatches::Phrase& phrase : matches.phrases) {
    reach[phrase.first] = std::max(reach[phrase.first], phrase.last);
  }
  std::size_t whole = 0;  // up to this hit all is one highlight
  for (std::size_t i = 0; i < hits.size(); ++i) {
    auto& marks = snippet.highlights;
    const bool goes_on =
        i > 0 && (i <= whole || (hits[i].joined && hits[i - 1].token + 1 == hits[i].token) ||
                  hits[i].begin <= marks.back().second);
    if (goes_on) {
      marks.back().second = std::max(marks.back().second, hits[i].end);
    } else {
      marks.emplace_back(hits[i].begin, hits[i].end);
    }
    whole = std::max(whole, reach[i]);
  }
}

}  // namespace

Snippet make_snippet(const std::vector<Section>& sections, const TermMatcher& matcher,
                     std::size_t max_columns) {
  Snippet snippet;
  std::size_t size = 0;
  for (const Section& section : sections)
    size += section.text.size();
  PassageFinder finder(matcher, max_columns > 2 ? max_columns - 2 : 0, size);
  std::size_t offset = 0;
  for (std::size_t i = 0; i < sections.size(); ++i) {
    finder.look_at(sections[i].text, i, offset);
    offset += sections[i].text.size();
  }
  Passage passage = finder.best();
  if (passage.score < 0) {
    while (passage.section < sections.size() && trim(sections[passage.section].text).empty()) {
      ++passage.section;
    }
    if (passage.section == sections.size()) return snippet;
  }
  const Section& section = sections[passage.section];
  const std::string_view text = section.text;
  snippet.section = clean(section.heading);

  std::size_t begin = passage.begin;
  if (begin > passage.sentence) {
    const std::size_t used =
        line_width(text.substr(begin, passage.end - begin)) + 2 * kEllipsisColumns;
    begin = context_begin(text, begin, passage.sentence,
                          used < max_columns ? (max_columns - used) / 2 : 0);
  }
  const bool is_cut = begin > passage.sentence;
  if (!is_cut) {
    // Near the text's end there may be room for what stands before.
    const std::size_t rest =
        text.size() - begin > 4 * max_columns ? max_columns : line_width(text.substr(begin));
    if (rest < max_columns) begin = earlier_sentence(text, begin, max_columns - rest);
    begin = with_openers(text, begin);
  }
  // More than can be shown, lest all of a long text be cleaned.
  std::size_t end = std::max(passage.end, begin + 8 * max_columns + 256);
  end = std::min(end, text.size());
  while (end < text.size() && is_continuation(text[end]))
    ++end;
  const std::string shown = clean(text.substr(begin, end - begin));
  const std::size_t keep =
      passage.end > begin ? clean(text.substr(begin, passage.end - begin)).size() : 0;

  const std::size_t limit = max_columns - (is_cut ? std::min(max_columns, kEllipsisColumns) : 0);
  if (is_cut && limit < max_columns) snippet.text = kEllipsis;
  if (end == text.size() && display_width(shown) <= limit) {
    snippet.text += shown;
  } else {
    snippet.text += cut(shown, limit, keep);
  }
  mark(matcher, snippet);
  return snippet;
}

Snippet make_snippet(const std::vector<Section>& sections, const SnippetQuery& query,
                     std::size_t max_columns) {
  return make_snippet(sections, TermMatcher(query), max_columns);
}

}  // namespace muster
