// The part of SideGrammar that judges commas, "and", slashes and dashes.
#include <algorithm>

#include "common/unicode.h"
#include "indexer/flags.h"
#include "indexer/infobox_text.h"
#include "indexer/side_grammar.h"
#include "indexer/side_words.h"

namespace muster {

// Whether most parts of the run are no larger than the one before: a list, not a chain of command.
void SideGrammar::weigh_unit_list() {
  int larger = 0;
  int not_larger = 0;
  int before = 0;
  std::size_t start = begin_;
  for (std::size_t k = 0; k <= separators_.size(); ++k) {
    const std::size_t end = k < separators_.size() ? separators_[k] : end_;
    const int size = size_of(start, end);
    if (size != 0 && before != 0) ++(size > before ? larger : not_larger);
    if (size != 0) before = size;
    start = end + 1;
  }
  unit_list_ = not_larger > larger;
}

bool SideGrammar::contains(std::size_t begin, std::size_t end, std::string_view word) const {
  for (std::size_t i = begin; i < end; ++i) {
    if (text(i) == word) return true;
  }
  return false;
}

Join SideGrammar::join(std::size_t start, std::size_t i, bool separated) const {
  std::size_t right = i;
  while (right < end_ && is_separator(right))
    ++right;
  if (i == start || right >= end_ || i - start >= kLongestName) return Join::kSeparate;
  const SideToken::Kind kind = tokens_[i].kind;
  if (kind == SideToken::Kind::kSlash) return Join::kSeparate;
  if (kind == SideToken::Kind::kAnd) return join_and(start, i, right, separated);
  if (kind == SideToken::Kind::kComma) {
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
  if (kind_ == ParticipantKind::kUnit && shares_noun(i, right)) return Join::kPart;
  if (is_own_link(right) && !is_small(right)) return Join::kSeparate;
  if (kind_ == ParticipantKind::kCommander) return Join::kSeparate;
  if (kind_ == ParticipantKind::kUnit) {
    const std::size_t part = part_begin(start, i);
    if (is_ordinal(text(part)) && !is_group_noun(text(i - 1)) && size_of(part, i) == 0 &&
        size_of(right, end) != 0 && !is_ordinal(text(right))) {
      return Join::kPart;  // "1st Choctaw and Chickasaw Regiment"
    }
    if (is_place_like(right, end) && (contains(part, i, "of") || contains(part, i, "from")))
      return Join::kPart;
  }
  if (!is_own_link(i - 1) &&
      is_country(line_.substr(tokens_[start].begin, tokens_[end - 1].end - tokens_[start].begin))) {
    return Join::kPart;  // "Croatia, Bosnia and Herzegovina"
  }
  const bool the = text(right) == "the" && right + 1 < end && !is_small(right + 1);
  if (is_small(right) && !the) {
    return is_part_noun(text(right)) || separated ? Join::kSeparate : Join::kPart;
  }
  if (separated || is_own_link(i - 1)) return Join::kSeparate;
  const std::string_view left_text = text(start, i);
  const std::string_view right_text = text(right, end);
  if (is_country(left_text) && is_country(right_text)) return Join::kSeparate;
  // "Kingdom of Sweden and Norway" is one; "Kingdom of France and Duchy of Milan" are two.
  for (const std::string_view word : {"of", "for", "to", "against", "in"}) {
    if (text(i) != "&" && contains(start, i, word))
      return contains(right, end, "of") ? Join::kSeparate : Join::kPart;
  }
  const bool left_noun = is_group_noun(text(i - 1));
  const bool right_noun = is_group_noun(text(end - 1));
  if (right_noun && (!left_noun || end - right == 1)) return Join::kPart;  // a noun for both sides
  return Join::kSeparate;
}

bool SideGrammar::is_apposition(std::size_t right) const {
  if (!is_word(right)) return false;
  std::size_t at = right;
  if (is_name_suffix(text(at)) && text(at) != "the") return true;
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
    // "James Lawrence, USN": his service or order
    const bool letters = next_separator(right) - right == 1 && is_abbreviation(text(right));
    if (small || (letters && !is_own_link(right))) return Join::kNote;
    const bool lone_name =
        i - start == 1 && is_word(start) && is_dignity(text(right));  // "Thomas, Lord Camoys"
    if (!lone_name && !is_apposition(right)) return Join::kSeparate;
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

// Only capitalised words that are no people under arms: "Georgia" in "Department of South Carolina,
// Georgia, and Florida".
bool SideGrammar::is_place_like(std::size_t begin, std::size_t end) const {
  if (end - begin > 3) return false;
  for (std::size_t i = begin; i < end; ++i) {
    const std::string_view word = text(i);
    if (is_small(i) || is_group_noun(word) || is_ordinal(word) ||
        word.find("'s") != std::string_view::npos) {
      return false;
    }
  }
  return true;
}

// Whether the noun behind token `right` counts for what stands before token i too: "Cox's and
// Paine's Divisions", "1st and 2nd Brigade", "Companies A, B and F".
bool SideGrammar::shares_noun(std::size_t i, std::size_t right) const {
  const std::string_view before = text(i - 1);
  if (text(right).size() == 1 && text(right)[0] >= 'A' && text(right)[0] <= 'Z') return true;
  if (before.size() > 2 && before.substr(before.size() - 2) == "'s") return true;
  return is_word(i - 1) && is_ordinal(before);
}

std::size_t SideGrammar::part_begin(std::size_t start, std::size_t i) const {
  while (i > start && !is_separator(i - 1))
    --i;
  return i;
}

Join SideGrammar::join_unit_comma(std::size_t start, std::size_t i, std::size_t right) const {
  if (shares_noun(i, right)) return Join::kPart;
  const std::size_t end = next_separator(right);
  const int left_size = size_of(part_begin(start, i), i);
  const int right_size = size_of(right, end);
  if (left_size != 0 && right_size != 0) {
    // From the smaller to the larger: "2nd Brigade, 1st Division, XV Corps" is one unit.
    return !unit_list_ && right_size > left_size ? Join::kPart : Join::kSeparate;
  }
  if (left_size == 0 && right_size != 0 && text(i - 1).size() == 1)
    return Join::kPart;  // "... and F, 2nd Foot"
  if (right_size != 0 || is_ordinal(text(right))) return Join::kSeparate;
  const bool region =
      is_place_like(right, end) && (contains(start, i, "of") || contains(start, i, "from"));
  return region || (left_size != 0 && commas_ == 1 && ands_ == 0) ? Join::kPart : Join::kSeparate;
}

}  // namespace muster
