// What an article says, read out of its infobox: the contract of `muster-index inspect`.
// nullopt and empty mean the same everywhere: the article does not say.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "common/date.h"
#include "common/diagnostic.h"

namespace muster {

inline constexpr int kMaxSides = 4;

// A combatant, commander or unit.
struct Participant {
  std::string name;                  // as written, without bullets, flags, image names, notes
  std::optional<std::string> page;   // the page it links to, as the source has it
  std::optional<std::string> alias;  // a bracket that is an abbreviation or another name
  std::optional<std::string> note;   // brackets about time, doubt or kind, joined by "; "
  std::optional<std::string> role;   // the heading above it, lower case, no colon
  int depth = 0;                     // 0, or how many bullets deep

  friend bool operator==(const Participant&, const Participant&) = default;
};

// Persons, as the envelope of what is claimed: min <= max.
struct Range {
  std::int64_t min = 0;
  std::int64_t max = 0;
  bool at_least = false;  // some claim says "at least": there may be more than max

  friend bool operator==(const Range&, const Range&) = default;
};

// One quantity that a strength or casualties text states. A vague one has no min and max.
struct Claim {
  std::string
      kind;  // "killed", "wounded", "captured", "missing", "personnel", "casualties", "tanks", ...
  std::optional<std::int64_t> min;
  std::optional<std::int64_t> max;
  bool at_least = false;
  bool approximate = false;
  std::optional<std::string> source;  // whose claim it is: "per SOHR"
  std::optional<std::string> group;   // of whom: "civilian", "soldiers"
  int block = 0;         // claims of one block are one account; other blocks are rival accounts
  bool part_of = false;  // a subset of another claim of its block, not to be added

  friend bool operator==(const Claim&, const Claim&) = default;
};

// The kinds of loss that have an envelope of their own.
enum class Loss { kKilled, kWounded, kCaptured, kMissing, kCasualties };
inline constexpr std::array kLosses{Loss::kKilled, Loss::kWounded, Loss::kCaptured, Loss::kMissing,
                                    Loss::kCasualties};
inline constexpr std::array<const char*, kLosses.size()> kLossNames{"killed", "wounded", "captured",
                                                                    "missing", "casualties"};

// An envelope for each kind of loss. kCasualties: losses whose kind the text leaves unsaid.
struct Losses {
  std::array<std::optional<Range>, kLosses.size()> of;

  std::optional<Range>& operator[](Loss kind) { return of[static_cast<std::size_t>(kind)]; }
  const std::optional<Range>& operator[](Loss kind) const {
    return of[static_cast<std::size_t>(kind)];
  }
};

struct Side {
  int number = 0;  // 1 to kMaxSides, as in combatant1
  std::vector<Participant> combatants;
  std::vector<Participant> commanders;
  std::vector<Participant> units;
  std::optional<Range> strength;
  Losses losses;
  std::vector<Claim> claims;
  std::string strength_text;
  std::string casualties_text;
};

struct Place {
  std::string text;
  std::vector<std::string> names;  // from the smallest to the largest, as written
};

struct Coordinates {
  double latitude = 0;   // degrees, north positive
  double longitude = 0;  // degrees, east positive
};

struct Outcome {
  std::string text;
  std::string headline;  // its first line, without bullets and markup
};

struct Facts {
  std::string kind;  // "conflict", "settlement", "person" ...; "article" where no infobox tells
  std::optional<DateFact> date;
  std::optional<PartialDate> published;
  std::optional<Place> place;
  std::optional<Coordinates> coordinates;
  std::vector<Participant> part_of;
  std::optional<Outcome> outcome;
  std::vector<Side> sides;  // ascending by number; only those with something to say
  Losses losses;            // of the article as a whole: fatalities, deaths, injuries
  std::vector<Diagnostic> diagnostics;
};

}  // namespace muster
