// The table of fields: what can be searched, how it is stored, how it is explained. Document building,
// the query language, facets, `muster-search --fields`, completion, the man page and tests all read it.
//
// Prefixes follow Xapian's conventions: one capital letter of the published ones, or X and more capitals.
// Terms are lower case, so a prefix ends where the first character that is no capital stands. A field with sides puts
// the letter of its side (A to D) behind its prefix.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <xapian.h>

namespace muster {

enum class FieldKind {
  kText,      // words of a part of the article
  kName,      // names of persons, groups, places, pages: whole names, or words within one name
  kExact,     // one of a set of values, compared by key
  kDate,      // an interval, searched by overlap
  kNumber,    // ranges of persons or days, searched by overlap
  kNear,      // a point and a distance
  kFlag,      // has: and is:
  kPath,      // the article's path
};

struct Field {
  std::string_view name;       // as typed before the colon
  std::string_view aliases;    // other names for it, blank-separated
  FieldKind kind;
  std::string_view words;      // prefix of its words, with positions; empty: has none
  std::string_view whole;      // prefix of its whole values, as keys; empty: has none
  Xapian::valueno slot;        // kBadSlot: none. Dates, numbers: the first of its slots
  bool sided;                  // name1: to name4: narrow it to one side
  bool facet;                  // may be counted with --facet and held with --where
  std::string_view help;       // one line
  std::string_view example;    // a query that shows it
};

inline constexpr Xapian::valueno kNoSlot = static_cast<Xapian::valueno>(-1);

// All fields, in the order in which they are listed to people.
std::span<const Field> fields();

// A field by its name or alias, in any case, and the side a digit at its end names.
struct FieldRef {
  const Field* field = nullptr;
  int side = 0;  // 0: any
};
std::optional<FieldRef> find_field(std::string_view name);

// The prefix of an infobox key's words: any key that is no field's name, or `infobox.KEY`.
std::string infobox_prefix(std::string_view key);
// The form under which a key is known: lower case, blanks and hyphens as underscores; empty for what can be no key.
std::string infobox_key(std::string_view key);

// `prefix`, for side 1 to kMaxSides with that side's letter.
std::string sided_prefix(std::string_view prefix, int side);

// The terms and slots that are no field's.
namespace terms {
inline constexpr std::string_view kId = "Q";           // the article: its root and path
inline constexpr std::string_view kTitleKey = "XT";    // the whole title as a key
inline constexpr std::string_view kHeadOnly = "XO";    // words that stand in no part of the body
inline constexpr std::string_view kHas = "XH";         // has:KEY
inline constexpr std::string_view kIs = "XJ";          // is:KEY
inline constexpr std::string_view kDisplay = "XV";     // value id, then a form of the name as displayed
inline constexpr std::string_view kAlias = "XN";       // alias key, tab, page: learned from the articles' links
}  // namespace terms

namespace slots {
inline constexpr Xapian::valueno kPath = 0;       // the path below its root
inline constexpr Xapian::valueno kFile = 1;       // root, size, mtime, hash: what update compares
inline constexpr Xapian::valueno kBody = 2;       // the body's text, compressed
inline constexpr Xapian::valueno kFacts = 3;      // the article as inspect prints it, compressed
inline constexpr Xapian::valueno kDates = 4;      // intervals as days, packed: facets, timeline
inline constexpr Xapian::valueno kFirstDay = 5;   // sortable
inline constexpr Xapian::valueno kLastDay = 6;    // sortable; ongoing sorts last
inline constexpr Xapian::valueno kTitle = 7;      // the title's key, for sorting
inline constexpr Xapian::valueno kPoint = 8;      // Xapian::LatLongCoords
inline constexpr Xapian::valueno kTotals = 9;     // killed, casualties, strength, duration of all sides, for sorting: 9..12
inline constexpr Xapian::valueno kFacets = 16;    // lists of value ids, a slot each
inline constexpr Xapian::valueno kNumbers = 32;   // min and max of each kind and side
}  // namespace slots

}  // namespace muster
