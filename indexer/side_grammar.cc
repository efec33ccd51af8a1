#include "indexer/side_grammar.h"

#include <algorithm>

#include "common/characters.h"
#include "common/unicode.h"
#include "indexer/flags.h"
#include "indexer/infobox_text.h"
#include "indexer/side_words.h"

namespace muster {
namespace {

bool is_preposition(std::string_view word) {
  return word == "of" || word == "for" || word == "to" || word == "against" || word == "in" ||
         word == "from" || word == "the" || word == "with" || word == "under";
}

// Ranks that are also plain words begin a name only where another rank follows: "Flag Officer",
// "Rear Admiral".
bool needs_second_rank(std::string_view word) {
  const std::string key = ascii_lower(word);
  for (const std::string_view weak :
       {"field", "flag", "air", "wing", "squadron", "leader", "officer", "vice", "rear", "acting",
        "master", "private", "brevet"}) {
    if (key == weak) return true;
  }
  return false;
}

}  // namespace

void SideGrammar::set_run(std::size_t begin, std::size_t end) {
  begin_ = begin;
  end_ = end;
  commas_ = ands_ = 0;
  has_words_ = false;
  separators_.clear();
  for (std::size_t i = begin; i < end; ++i) {
    if (tokens_[i].kind == SideToken::Kind::kComma) ++commas_;
    if (tokens_[i].kind == SideToken::Kind::kAnd) ++ands_;
    if (is_word(i)) has_words_ = true;
    if (is_separator(i)) separators_.push_back(i);
  }
  unit_list_ = false;
  if (kind_ == ParticipantKind::kUnit && commas_ >= 2) weigh_unit_list();
}

std::string_view SideGrammar::text(std::size_t i) const {
  return line_.substr(tokens_[i].begin, tokens_[i].end - tokens_[i].begin);
}

std::string_view SideGrammar::text(std::size_t begin, std::size_t end) const {
  if (begin >= end) return {};
  return line_.substr(tokens_[begin].begin, tokens_[end - 1].end - tokens_[begin].begin);
}

bool SideGrammar::is_separator(std::size_t i) const {
  const SideToken::Kind kind = tokens_[i].kind;
  return kind == SideToken::Kind::kComma || kind == SideToken::Kind::kAnd ||
         kind == SideToken::Kind::kSlash || kind == SideToken::Kind::kDash;
}

bool SideGrammar::is_small(std::size_t i) const {
  return !begins_like_name(text(i)) && !is_particle(text(i));
}

std::size_t SideGrammar::next_separator(std::size_t i) const {
  const auto found = std::lower_bound(separators_.begin(), separators_.end(), i);
  return found == separators_.end() ? end_ : *found;
}

int SideGrammar::size_of(std::size_t begin, std::size_t end) const {
  int size = 0;
  bool part = false;
  std::string before;
  // A name longer than this is none; the bound keeps a long line from being walked again and again.
  for (std::size_t i = begin; i < std::min(end, begin + 16); ++i) {
    for (const std::string_view word : split_words(text(i))) {
      if (word == "of" || word == "from") {
        if (size != 0 && !part) return size;
        size = 0;  // "Detachment of the 5th Division" is as large as what follows
        continue;
      }
      const int here = unit_size(word);
      if (here != 0) {
        size = before == "military" && here == 6 ? 10 : here;
        part = is_part_noun(word);
      } else if (word.size() > 1 && !is_digit(word[0])) {
        size =
            0;  // the noun must end the name, but for a number or letter: "Company A", "Brigade 51"
      }
      before = ascii_lower(word);
    }
  }
  return size;
}

bool SideGrammar::breaks(std::size_t start, std::size_t i) const {
  if (i - start >= kLongestName) return true;
  if (is_separator(i - 1)) return false;  // it was judged to be part of the name
  if (kind_ == ParticipantKind::kCommander) return breaks_commander(start, i);
  if (is_link(i - 1)) return is_link(i) ? breaks_link_link(i) : breaks_link_word(i);
  return is_link(i) ? breaks_word_link(start, i) : breaks_word_word(start, i);
}

bool SideGrammar::breaks_commander(std::size_t start, std::size_t i) const {
  const auto is_rank_here = [&](std::size_t k) {
    if (k >= end_ || !is_word(k)) return false;
    if (is_ordinal(text(k))) return k + 1 < end_ && is_word(k + 1) && is_rank(text(k + 1));
    if (!is_rank(text(k)) || !begins_like_name(text(k))) return false;
    return !needs_second_rank(text(k)) || (k + 1 < end_ && is_word(k + 1) && is_rank(text(k + 1)));
  };
  if (is_link(i)) {
    if (is_link(i - 1)) return true;
    if (is_small(i - 1)) return false;
    std::size_t names = 0;
    for (std::size_t k = start; k < i; ++k) {
      if (is_link(k) || (!is_title(text(k)) && !is_ordinal(text(k)))) ++names;
    }
    return names >= 2;  // a lone word is a title we do not know, or a first name
  }
  const std::string_view word = text(i);
  if (is_fate(word)) return false;
  if (is_unknown(word)) return true;
  if (is_link(i - 1)) return !is_small(i) && !is_name_suffix(word);
  if (!is_rank_here(i) || i + 1 >= end_) return false;
  // A rank begins a name unless only titles stand before it.
  for (std::size_t k = start; k < i; ++k) {
    if (!is_title(text(k)) && !is_ordinal(text(k))) return true;
  }
  return false;
}

bool SideGrammar::breaks_link_link(std::size_t i) const {
  const std::string_view word = text(i);
  if (is_small(i)) return false;
  if (word.find(' ') == std::string_view::npos && is_group_noun(word)) return false;
  return !(bulleted_ && has_words_);
}

bool SideGrammar::breaks_link_word(std::size_t i) const {
  const std::string_view word = text(i);
  if (bulleted_) return false;
  if (begins_with_article(word)) return true;
  if (is_small(i)) return false;
  const bool last = i + 1 >= end_ || !is_word(i + 1);
  return !is_group_noun(word) || (!last && is_small(i + 1));
}

bool SideGrammar::breaks_word_link(std::size_t start, std::size_t i) const {
  const std::string_view link = text(i);
  const std::string_view before = text(i - 1);
  if (is_small(i)) return false;
  if (link.find(' ') == std::string_view::npos && is_group_noun(link)) return false;
  if (is_preposition(before) || is_particle(before) || begins_with_article(before)) {
    if (!begins_with_article(before)) return false;
  }
  for (std::size_t k = start; k < i; ++k) {
    if (is_link(k)) return !bulleted_;  // the name has its link already
  }
  const std::size_t words = i - start;
  const int size = size_of(start, i);
  if (size != 0 && is_ordinal(link.substr(0, link.find(' '))))
    return unit_size(split_words(link).back()) <= size;
  if (is_group_noun(before)) return words >= 2 || is_leading_group_noun(before);
  if (is_small(i - 1)) return false;
  if (kind_ == ParticipantKind::kUnit && size == 0 && is_ordinal(text(start))) return false;
  if (words == 1) return is_abbreviation(before) || is_country(before);
  return !bulleted_;
}

bool SideGrammar::begins_country_list(std::size_t start, std::size_t i) const {
  if (!is_country(text(start, i))) return false;
  for (std::size_t end = i + 1; end <= std::min(end_, i + 5); ++end) {
    if (is_country(text(i, end))) return true;
  }
  return false;
}

bool SideGrammar::breaks_word_word(std::size_t start, std::size_t i) const {
  const std::string_view word = text(i);
  const std::string_view before = text(i - 1);
  if (is_leading_group_noun(word) && i - start >= 2 &&
      (!is_particle(before) || begins_with_article(before)) && !is_small(i - 1))
    return true;
  if (is_group_noun(before)) {
    for (const std::string_view other :
         {"Other", "Local", "Various", "Several", "Unknown", "Unidentified"}) {
      if (word == other) return true;
    }
  }
  if (kind_ == ParticipantKind::kUnit && unit_size(before) != 0) {
    const int size = unit_size(before);
    const std::size_t end = next_separator(i);
    if (is_ordinal(word)) {
      const int next = size_of(i, end);
      if (next != 0 && next <= size) return true;
    } else if (!is_small(i) && unit_size(word) == 0) {
      // "Omar Brigade al-Ezz Brigade": the same noun comes again.
      for (std::size_t k = i + 1; k < std::min(end, i + 6); ++k) {
        if (ascii_lower(text(k)) == ascii_lower(before)) return true;
      }
    }
  }
  return i - start <= 6 && begins_country_list(start, i);
}

}  // namespace muster
