// The table of fields: what can be searched, how it is stored, how it is explained. Document
// building, the query language, facets, `muster-search --fields`, completion, the man page and
// tests all read it.
//
// Prefixes follow Xapian's conventions: one capital letter of the published ones, or X and more
// capitals. Terms are lower case, so a prefix ends where the first character that is no capital
// stands. A field with sides puts the letter of its side (A to D) behind its prefix.
//
// Numbers stand in slots, as a lower bound and the upper one in the slot behind it: see
// number_slot(). A duration is a single number in a single slot.
#pragma once

#include <xapian.h>

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "common/facts.h"

namespace muster {

enum class FieldKind {
  kText,    // words of a part of the article
  kName,    // names of persons, groups, places, pages: whole names, or words within one name
  kExact,   // one of a set of values, compared by key
  kDate,    // an interval, searched by overlap
  kNumber,  // ranges of persons or days, searched by overlap
  kNear,    // a point and a distance
  kFlag,    // has: and is:
  kPath,    // the article's path
};

inline constexpr Xapian::valueno kNoSlot = static_cast<Xapian::valueno>(-1);

struct Field {
  std::string_view name;          // as typed before the colon
  std::string_view aliases = {};  // other names for it, blank-separated
  FieldKind kind = FieldKind::kText;
  // Prefix of its words; empty: none of its own (a body's words have no prefix). For positions see
  // word_mark().
  std::string_view words = {};
  std::string_view whole = {};     // prefix of its whole values, as keys; empty: it has none
  Xapian::valueno slot = kNoSlot;  // the first of its slots
  bool sided = false;              // name1: to name4: narrow it to one side
  bool facet = false;              // may be counted with --facet and held with --where
  std::string_view help = {};      // one line
  std::string_view example = {};   // a query that shows it
};

// All fields, in the order in which they are listed to people. Years, decades, centuries and months
// are facets of the dates: rows without prefix and slot, which a query takes as `date:`.
std::span<const Field> fields();

// A field by its name or alias, in any case, and the side a digit at its end names.
struct FieldRef {
  const Field* field = nullptr;
  int side = 0;  // 0: any
};
std::optional<FieldRef> find_field(std::string_view name);

// A field that is known to be in the table.
const Field& field_named(std::string_view name);

// The field name or alias spelt most like `name`, with the side `name` ends in; nullopt: none is
// near enough.
std::optional<std::string> suggest_field(std::string_view name);

// The prefix of an infobox key's words: "XI", the key in capitals, ":". Any key that is no field's
// name, or `infobox.KEY`. Empty for what can be no key.
std::string infobox_prefix(std::string_view key);
// The prefix of an infobox key's numbers, which sort as their terms do: "XF", the key in capitals,
// ":". Behind it stands Xapian::sortable_serialise().
std::string infobox_number_prefix(std::string_view key);
// The form under which a key is known: ASCII letters small, what is beyond ASCII as it is,
// everything that is no letter or digit as one underscore a run, none at the ends. Empty for what
// can be no key: no letter or digit, or over 64 bytes.
std::string infobox_key(std::string_view key);

// The term that tells where, among the plain words, those found under `prefix` stand: it has the
// position before each of them. So "a b" within a title is found as the phrase "MARK a b", and the
// words under the prefix need no positions, which would be half of an index. Empty for prefixes
// whose words have positions of their own, since the article need not say them so: those of names
// and of an infobox's layout.
std::string word_mark(std::string_view prefix);

// `prefix`, for side 1 to kMaxSides with that side's letter; as it is for side 0.
std::string sided_prefix(std::string_view prefix, int side);

// The terms and slots that are no field's.
namespace terms {
inline constexpr std::string_view kId = "Q";         // the article: its root and path
inline constexpr std::string_view kTitleKey = "XT";  // the whole title as a key
inline constexpr std::string_view kHeadOnly = "XO";  // words that stand in no part of the body
inline constexpr std::string_view kHas = "XH";       // has:KEY
inline constexpr std::string_view kIs = "XJ";        // is:KEY
inline constexpr std::string_view kMark =
    "XP";  // and a prefix: where its words stand; alone: the body
// Names by their value ids, see to_bytes().
inline constexpr std::string_view kDisplay = "XV";  // id of a name, then the name as displayed
inline constexpr std::string_view kAlias = "XN";    // learned from links: id of an alias, page
inline constexpr std::string_view kAliasOf = "XY";  // the same pairs: id of a page, alias
}  // namespace terms

namespace slots {
inline constexpr Xapian::valueno kPath = 0;      // the path below its root
inline constexpr Xapian::valueno kFile = 1;      // root, size, mtime, hash: what update compares
inline constexpr Xapian::valueno kBody = 2;      // the body's text, compressed
inline constexpr Xapian::valueno kFacts = 3;     // what inspect prints: stored_facts.h
inline constexpr Xapian::valueno kDates = 4;     // intervals as days, packed: facets, timeline
inline constexpr Xapian::valueno kFirstDay = 5;  // sortable
inline constexpr Xapian::valueno kLastDay = 6;   // sortable; ongoing sorts last
inline constexpr Xapian::valueno kTitle = 7;     // the title's key, for sorting
inline constexpr Xapian::valueno kPoint = 8;     // Xapian::LatLongCoords
// Of all sides, for sorting: killed, casualties, strength, duration: 9..12
inline constexpr Xapian::valueno kTotals = 9;
// The pairs of kAlias that the article teaches: value ids of alias and page, packed. A server gives
// them all in one answer, where each term is one.
inline constexpr Xapian::valueno kPairs = 13;
inline constexpr Xapian::valueno kFacets = 16;   // lists of value ids, a slot each: 16..24
inline constexpr Xapian::valueno kNumbers = 32;  // bounds of each kind, eight slots a kind: 32..79
inline constexpr Xapian::valueno kLosses = 80;   // bounds of the article's own losses: 80..89
}  // namespace slots

// The slot of a number's lower bound; the upper one stands in the next. Side 0 is the article as a
// whole, which has losses and a duration but no strength: kNoSlot for what there is not.
constexpr Xapian::valueno number_slot(const Field& field, int side) {
  constexpr Xapian::valueno per_kind = 2 * kMaxSides;
  if (field.kind != FieldKind::kNumber || side < 0 || side > kMaxSides) return kNoSlot;
  if (!field.sided) return side == 0 ? field.slot : kNoSlot;
  if (side > 0) return field.slot + 2 * static_cast<Xapian::valueno>(side - 1);
  const Xapian::valueno kind = (field.slot - slots::kNumbers) / per_kind;
  return kind == 0 ? kNoSlot : slots::kLosses + 2 * (kind - 1);
}

}  // namespace muster
