#include "indexer/side_grammar.h"

#include <algorithm>

#include "common/unicode.h"
#include "indexer/flags.h"
#include "indexer/infobox_text.h"
#include "indexer/side_words.h"

namespace muster {
namespace {

using Kind = SideToken::Kind;

constexpr std::size_t kLongest =
    40;  // words in a name; the bound keeps hostile lines from being walked again and again

bool is_preposition(std::string_view word) {
  return word == "of" || word == "for" || word == "to" || word == "against" || word == "in" ||
         word == "from" || word == "the" || word == "with" || word == "under";
}

bool is_suffix(std::string_view word) {
  return word == "Jr." || word == "Jr" || word == "Sr." || word == "Sr" || word == "the" ||
         (word.size() > 1 && word.find_first_not_of("IVX") == std::string_view::npos);
}

// Written in capitals alone: "YPG", "PFLP-GC".
bool is_abbreviation(std::string_view word) {
  const auto capitals =
      std::count_if(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  return capitals >= 2 && ascii_lower(word) != word &&
         std::none_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
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
    if (tokens_[i].kind == Kind::kComma) ++commas_;
    if (tokens_[i].kind == Kind::kAnd) ++ands_;
    if (is_word(i)) has_words_ = true;
    if (is_separator(i)) separators_.push_back(i);
  }
}

std::string_view SideGrammar::text(std::size_t i) const {
  return line_.substr(tokens_[i].begin, tokens_[i].end - tokens_[i].begin);
}

std::string_view SideGrammar::text(std::size_t begin, std::size_t end) const {
  if (begin >= end) return {};
  return line_.substr(tokens_[begin].begin, tokens_[end - 1].end - tokens_[begin].begin);
}

bool SideGrammar::is_separator(std::size_t i) const {
  const Kind kind = tokens_[i].kind;
  return kind == Kind::kComma || kind == Kind::kAnd || kind == Kind::kSlash || kind == Kind::kDash;
}

bool SideGrammar::is_small(std::size_t i) const {
  return !begins_like_name(text(i)) && !is_particle(text(i));
}

bool SideGrammar::contains(std::size_t begin, std::size_t end, std::string_view word) const {
  for (std::size_t i = begin; i < end; ++i) {
    if (text(i) == word) return true;
  }
  return false;
}

std::size_t SideGrammar::next_separator(std::size_t i) const {
  const auto found = std::lower_bound(separators_.begin(), separators_.end(), i);
  return found == separators_.end() ? end_ : *found;
}

int SideGrammar::size_of(std::size_t begin, std::size_t end) const {
  int size = 0;
  std::string before;
  // A name longer than this is none; the bound keeps a long line from being walked again and again.
  for (std::size_t i = begin; i < std::min(end, begin + 16); ++i) {
    for (const std::string_view word : split_words(text(i))) {
      if (size != 0 && (word == "of" || word == "from")) return size;
      const int here = unit_size(word);
      if (here != 0) size = before == "military" && here == 6 ? 10 : here;
      before = ascii_lower(word);
    }
  }
  return size;
}

bool SideGrammar::breaks(std::size_t start, std::size_t i) const {
  if (i - start >= kLongest) return true;
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
  if (is_link(i - 1)) return !is_small(i) && !is_suffix(word);
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
  if (is_group_noun(word) && (last || !is_small(i + 1))) return false;
  return true;
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
  if (is_leading_group_noun(word) && i - start >= 2 && !is_particle(before) && !is_small(i - 1))
    return true;
  if (is_group_noun(before)) {
    for (const std::string_view other :
         {"Other", "Local", "Various", "Several", "Unknown", "Unidentified"}) {
      if (word == other) return true;
    }
  }
  if (kind_ == ParticipantKind::kUnit && unit_size(before) != 0) {
    const int size = unit_size(before);
    const int next = size_of(i, next_separator(i));
    if (is_ordinal(word) && next != 0 && next <= size) return true;
    if (!is_small(i) && !is_preposition(word) && next == size && unit_size(word) == 0) return true;
  }
  return i - start <= 6 && begins_country_list(start, i);
}

Join SideGrammar::join(std::size_t start, std::size_t i, bool separated) const {
  std::size_t right = i;
  while (right < end_ && is_separator(right))
    ++right;
  if (i == start || right >= end_ || i - start >= kLongest) return Join::kSeparate;
  const Kind kind = tokens_[i].kind;
  if (kind == Kind::kSlash) return Join::kSeparate;
  if (kind == Kind::kAnd) return join_and(start, i, right, separated);
  if (kind == Kind::kComma) {
    if (right > i + 1 &&
        !is_small(right)) {  // ", and" ends a list, unless it is one of regions in a name
      return kind_ == ParticipantKind::kUnit ? join_unit_comma(start, i, right) : Join::kSeparate;
    }
    return join_comma(start, i, right);
  }
  if (is_word(right) && (is_note_word(text(right)) || is_small(right))) return Join::kNote;
  return is_link(i - 1) && is_link(right) ? Join::kSeparate : Join::kPart;
}

Join SideGrammar::join_and(std::size_t start, std::size_t i, std::size_t right,
                           bool separated) const {
  const std::size_t end = next_separator(right);
  if (is_own_link(right) && !is_small(right)) return Join::kSeparate;
  if (kind_ == ParticipantKind::kCommander) return Join::kSeparate;
  const bool the = text(right) == "the" && right + 1 < end && !is_small(right + 1);
  if (is_small(right) && !the) {
    return is_part_noun(text(right)) || separated ? Join::kSeparate : Join::kPart;
  }
  if (separated || is_own_link(i - 1)) return Join::kSeparate;
  const std::string_view left_text = text(start, i);
  const std::string_view right_text = text(right, end);
  if (is_country(line_.substr(tokens_[start].begin, tokens_[end - 1].end - tokens_[start].begin))) {
    return Join::kPart;
  }
  if (is_country(left_text) && is_country(right_text)) return Join::kSeparate;
  // "Kingdom of Sweden and Norway" is one; "Kingdom of France and Duchy of Milan" are two.
  for (const std::string_view word : {"of", "for", "to", "against", "in"}) {
    if (contains(start, i, word)) return contains(right, end, "of") ? Join::kSeparate : Join::kPart;
  }
  const bool left_noun = is_group_noun(text(i - 1));
  const bool right_noun = is_group_noun(text(end - 1));
  if (right_noun && (!left_noun || end - right == 1)) return Join::kPart;  // a noun for both sides
  return Join::kSeparate;
}

bool SideGrammar::is_apposition(std::size_t right) const {
  if (!is_word(right)) return false;
  std::size_t at = right;
  if (is_suffix(text(at)) && text(at) != "the") return true;
  if (is_ordinal(text(at))) ++at;
  if (at + 1 >= end_ || !is_word(at)) return false;
  return (is_dignity(text(at)) || is_office(text(at))) &&
         (text(at + 1) == "of" || text(at + 1) == "de");
}

Join SideGrammar::join_comma(std::size_t start, std::size_t i, std::size_t right) const {
  const bool small = is_small(right);
  if (is_word(right) && small && (is_note_word(text(right)) || is_office(text(right))))
    return Join::kNote;
  if (kind_ == ParticipantKind::kCommander) {
    if (!is_apposition(right)) return Join::kSeparate;
    for (std::size_t k = start; k < i; ++k) {
      if (is_own_link(k)) return Join::kNote;
    }
    return Join::kPart;
  }
  if (is_own_link(i - 1) || is_own_link(right)) return Join::kSeparate;
  if (kind_ == ParticipantKind::kUnit) return join_unit_comma(start, i, right);
  if (commas_ > 1 || ands_ > 0) return Join::kSeparate;
  // "Republic of Venice, Dalmatia": the place of what stands before. "England, Scotland": two.
  const bool place = next_separator(right) - right == 1 && !is_country(text(right));
  return place && contains(start, i, "of") ? Join::kPart : Join::kSeparate;
}

Join SideGrammar::join_unit_comma(std::size_t start, std::size_t i, std::size_t right) const {
  const std::size_t end = next_separator(right);
  std::size_t last = i;  // the unit next to the comma, where the name has grown over commas already
  while (last > start && !is_separator(last - 1))
    --last;
  const int left_size = size_of(last, i);
  const int right_size = size_of(right, end);
  // From the smaller to the larger: "2nd Brigade, 1st Division, XV Corps" is one unit.
  if (left_size != 0 && right_size != 0)
    return right_size > left_size ? Join::kPart : Join::kSeparate;
  if (right_size == 0 && !is_ordinal(text(right))) {
    const bool whole =
        size_of(start, i) != 0 && (contains(start, i, "of") || (commas_ == 1 && ands_ == 0));
    return whole ? Join::kPart : Join::kSeparate;
  }
  return left_size == 0 && is_ordinal(text(last)) ? Join::kPart : Join::kSeparate;
}

}  // namespace muster
