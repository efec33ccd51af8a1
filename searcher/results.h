// What a search found, as plain values. Renderers see nothing else.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "common/date.h"
#include "common/facts.h"

namespace muster {

struct Snippet {
  std::string section;  // heading of the section it is from; empty: the lead
  std::string text;     // UTF-8, one line, no control characters; "…" where it is cut
  std::vector<std::pair<std::size_t, std::size_t>> highlights;  // byte ranges of `text`, ascending, disjoint
};

// Names of one side, as displayed, best known first.
struct HitSide {
  int number = 0;
  std::vector<std::string> combatants;
  std::optional<Range> strength;
  Losses losses;
};

struct Hit {
  std::size_t rank = 0;  // 1-based, over all pages
  double score = 0;
  std::string path;         // below its root; bytes
  std::string file;         // as it opens from the current folder; bytes
  std::string title;
  std::string kind;
  std::string short_description;
  std::string author;
  DateFact date;            // no intervals: none
  std::vector<std::string> places;
  std::vector<std::string> part_of;
  std::vector<HitSide> sides;  // those with combatants, ascending by number
  Losses losses;            // of the article as a whole
  std::string outcome;      // headline
  std::vector<std::string> tags;
  std::string published;
  Snippet snippet;
};

struct FacetValue {
  std::string value;
  std::uint64_t count = 0;
};

struct Facet {
  std::string field;
  std::vector<FacetValue> values;  // those asked for, sorted as they are shown
  std::size_t others = 0;          // how many more values there are
  bool ordered = false;            // in the order of values (years), not of counts
};

struct TimelineBucket {
  Day from;
  Day to;  // its last day
  std::uint64_t count = 0;
};

struct Timeline {
  std::string unit;  // "century", "decade", "year", "month", "day"
  std::vector<TimelineBucket> buckets;  // in order of time, without gaps
};

struct Results {
  std::string query;        // as given
  std::string parsed;       // as understood
  std::string description;  // for people: "isil against the Free Syrian Army, in 2018"; may be empty
  std::string matched = "all";  // "all", "any" (some of the words), "corrected"
  std::optional<std::string> suggestion;
  std::vector<std::string> notes;
  std::uint64_t total = 0;  // exact
  std::size_t offset = 0;
  double took_ms = 0;
  std::vector<Hit> hits;
  std::vector<Facet> facets;
  std::optional<Timeline> timeline;
};

}  // namespace muster
