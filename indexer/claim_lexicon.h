// What the words of strength and casualties texts say.
#pragma once

#include <cstdint>
#include <string_view>

namespace muster::claims {

// What a claim counts; names are the strings of Claim::kind.
enum class Kind : std::uint8_t {
  kNone,
  kKilled,
  kWounded,
  kCaptured,
  kMissing,
  kCasualties,
  kPersonnel,
  kDisplaced,
  kEvacuated,
  kDeported,
  kDeserted,
  kTanks,
  kIfvs,
  kApcs,
  kVehicles,
  kArtillery,
  kMlrs,
  kAirDefence,
  kAircraft,
  kHelicopters,
  kDrones,
  kMissiles,
  kShips,
  kBoats,
  kEquipment,
  kUnits,
  kRatio,
  kOther,
};
std::string_view kind_name(Kind kind);
// Kinds of persons add up to strengths and losses; the others count things.
bool counts_persons(Kind kind);

enum class Role : std::uint8_t {
  kNone,
  kLoss,           // "killed", "prisoners"; with a kind
  kLost,           // "lost": the thing lost decides
  kWrecked,        // "destroyed", "sunk": of things
  kPerson,         // "soldiers"
  kLeader,         // "generals": in a list of losses without a verb, the dead worth a name
  kThing,          // "tanks"; with a kind
  kUnit,           // "battalions"
  kWeakNoun,       // "reinforcements", "others": more of what went before
  kUnitOfMeasure,  // "mm", "days"
  kTotal,          // "overall"
  kClaim,          // "claim", "estimates": whoever is named with it is the source
  kCounter,        // those who count and do not fight: "SOHR", "Livy"
  kPer,            // "per": a source follows
  kStatus,         // "confirmed": the claim is an account of its own
  kTime,           // "initially", "phase"
  kUntil,          // "by", "until": what follows is a running total
  kChange,         // "reinforced", "rising": "to" brings another value of the same thing
  kIncluding,
  kPreposition,  // ends what is counted
  kAnd,
  kOr,
  kFiller,  // "in action", "of war"
  kCivilian,
  kArticle,
};

struct Word {
  Role role = Role::kNone;
  Kind kind = Kind::kNone;
};

// `lower`: ASCII lower case. A compound not known as a whole counts as its last part:
// "machine-guns".
Word look_up(std::string_view lower);
// Whether the word names men by the arm they serve in, which no other arm's men are: "cavalry",
// "archers". Not "men", "fighters".
bool names_an_arm(std::string_view lower);
// "Su-25", "BMP-2s", "2S1": what sort of machine a name with a figure in it is.
Kind kind_of_model(std::string_view lower);

}  // namespace muster::claims
