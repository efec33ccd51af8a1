#include "indexer/bracket_notes.h"

#include <algorithm>
#include <vector>

#include "common/characters.h"
#include "common/unicode.h"
#include "indexer/infobox_text.h"
#include "indexer/side_words.h"

namespace muster {
namespace {

bool has_digit(std::string_view text) { return std::any_of(text.begin(), text.end(), is_digit); }

// What follows "a.k.a." and its like; empty: none of them begins the text.
std::string_view behind_also(std::string_view text) {
  const std::string lower = ascii_lower(text.substr(0, 24));
  for (const std::string_view also :
       {"a.k.a. ", "a.k.a ", "aka ", "alias: ", "alias ", "also known as ", "also called ",
        "known as ", "nicknamed ", "nom de guerre "}) {
    if (lower.rfind(also, 0) == 0) return trim(text.substr(also.size()));
  }
  return {};
}

std::string_view unquoted(std::string_view text) {
  while (!text.empty() && (text.front() == '"' || text.front() == '\''))
    text.remove_prefix(1);
  while (!text.empty() && (text.back() == '"' || text.back() == '\''))
    text.remove_suffix(1);
  return trim(text);
}

// A name as such: every word but particles and small connecting words begins as names do, and none
// tells of time or kind.
bool is_name(std::string_view text) {
  if (text.find_first_of(",;") != std::string_view::npos) return false;
  for (const std::string_view word : split_words(text)) {
    if (is_note_word(word)) return word == "and" || word == "in" || word == "to" || word == "on";
    if (begins_like_name(word) || is_particle(word)) continue;
    if (word != "of" && word != "for" && word != "the") return false;
  }
  const std::vector<std::string_view> words = split_words(text);
  const std::size_t first = !words.empty() && words.front() == "the" ? 1 : 0;
  return words.size() > first && begins_like_name(words[first]);
}

void add_note(Participant& participant, std::string_view note) {
  note = trim(note);
  if (note.empty()) return;
  if (participant.note) {
    participant.note->append("; ").append(note);
  } else {
    participant.note = std::string(note);
  }
}

}  // namespace

bool is_written_short(std::string_view text) {
  std::size_t capitals = 0;
  std::size_t small = 0;
  for (const char c : text) {
    if (is_ascii_upper(c)) ++capitals;
    if (is_ascii_small(c)) ++small;
    if (c == ' ') return false;
  }
  return capitals >= 2 && capitals > small;
}

bool abbreviates(std::string_view abbreviation, std::string_view name) {
  std::string initials;
  for (const std::string_view word : split_words(name)) {
    if (word[0] >= 'A' && word[0] <= 'Z') initials.push_back(word[0]);
  }
  return initials.size() >= 2 && initials == abbreviation;
}

void add_bracket(Participant& participant, std::string_view content, ParticipantKind kind,
                 bool affiliation) {
  content = trim(content);
  if (content.empty()) return;
  const auto add_alias = [&](std::string_view alias) {
    alias = unquoted(alias);
    if (participant.alias || alias.size() < 2 || alias == participant.name)
      return add_note(participant, alias);
    participant.alias = std::string(alias);
  };
  const std::string_view also = behind_also(content);
  if (!also.empty()) {
    const std::size_t comma = also.find_first_of(",;");
    add_alias(also.substr(0, comma));
    if (comma != std::string_view::npos) add_note(participant, also.substr(comma + 1));
    return;
  }
  if (kind == ParticipantKind::kCommander || affiliation || is_fate(content))
    return add_note(participant, content);
  if (is_written_short(content)) return add_alias(content);
  // The name of a unit is often followed by its kind, state or superior in a bracket; a combatant's
  // by another name.
  const bool other_script = static_cast<unsigned char>(content[0]) >= 0xD0;
  if (other_script ||
      (kind == ParticipantKind::kCombatant && !has_digit(content) && is_name(content))) {
    return add_alias(content);
  }
  add_note(participant, content);
}

}  // namespace muster
