#include "searcher/sentence.h"

#include <algorithm>
#include <array>
#include <string>

#include "common/characters.h"
#include "common/unicode.h"

namespace muster {
namespace {

// Words that a full stop shortens and a capital follows. Sorted.
constexpr auto kAbbreviations = std::to_array<std::string_view>({
    "adm",  "brig", "c",   "ca",  "capt", "cf",  "col", "cpl", "dr", "fr",  "ft",
    "gen",  "gov",  "hon", "lt",  "maj",  "mr",  "mrs", "ms",  "mt", "no",  "nos",
    "pres", "prof", "pvt", "rep", "rev",  "sen", "sgt", "st",  "v",  "vol", "vs",
});
static_assert(std::is_sorted(kAbbreviations.begin(), kAbbreviations.end()));

bool is_abbreviation(std::string_view word) {
  if (word.size() == 1) return is_ascii_letter(word[0]);  // an initial
  if (word.empty() || word.size() > 4) return false;
  return std::binary_search(kAbbreviations.begin(), kAbbreviations.end(),
                            std::string_view(ascii_lower(word)));
}

}  // namespace

bool begins_sentence(std::string_view text, std::size_t before, std::size_t end,
                     std::size_t begin) {
  char stop = '\0';
  bool blank = false;
  for (std::size_t i = end; i < begin; ++i) {
    const char c = text[i];
    if (c == '\n') return true;
    if (c == '.' || c == '!' || c == '?') stop = c;
    if (c == ' ') blank = blank || stop != '\0';
  }
  if (!blank) return false;
  const char first = text[begin];
  if (!(first >= 'A' && first <= 'Z') && static_cast<unsigned char>(first) < 0x80) return false;
  return stop != '.' || !is_abbreviation(text.substr(before, end - before));
}

bool ends_sentence(std::string_view text, std::size_t at) {
  if (text[at] != '.' && text[at] != '!' && text[at] != '?') return false;
  if (at + 1 < text.size() && text[at + 1] != ' ') return false;
  if (text[at] != '.') return true;
  std::size_t word = at;
  while (word > 0 && at - word < 6 && is_ascii_letter(text[word - 1]))
    --word;
  return !is_abbreviation(text.substr(word, at - word));
}

}  // namespace muster
