// What a search found, as plain values. Renderers see nothing else.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "common/date.h"
#include "common/summary.h"

namespace muster {

struct Snippet {
  std::string section;  // heading of the section it is from; empty: the lead
  std::string text;     // UTF-8, one line, no control characters; "…" where it is cut
  std::vector<std::pair<std::size_t, std::size_t>>
      highlights;  // byte ranges of `text`, ascending, disjoint
};

// A part of a score: what was found, in which field, and what it gave.
struct ScorePart {
  std::string what;   // a word ("siege…": with its forms), a phrase, a name
  std::string field;  // empty: none in particular
  double weight = 0;
};

using HitSide = SideSummary;  // of a hit: the first two and what else has combatants

struct Hit : Summary {
  std::size_t rank = 0;  // 1-based, over all pages
  double score = 0;
  std::string file;  // as it opens from the current folder; bytes
  Snippet snippet;
  std::vector<ScorePart> parts;  // only where an explanation was asked for
};

// A range of whole numbers; nullopt: without an end.
struct NumberBucket {
  std::int64_t from = 0;
  std::optional<std::int64_t> to;
};

struct FacetValue {
  std::string value;  // as --where takes it
  std::uint64_t count = 0;
  std::optional<NumberBucket> range = std::nullopt;  // of a facet of numbers
};

// What a hit may say about the forces and losses of its sides.
enum class Measure { kStrength, kKilled, kWounded, kCaptured, kMissing, kCasualties };

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
  std::string unit;                     // "century", "decade", "year", "month", "day"
  std::vector<TimelineBucket> buckets;  // in order of time, without gaps
};

// How a query was read.
struct Explanation {
  struct Meaning {
    std::string name;
    std::uint64_t articles = 0;
    std::string why;
    std::vector<std::string> also;  // names counted as it
  };
  struct Name {
    std::string field;
    std::string text;
    std::vector<Meaning> meanings;  // empty: words within names
  };
  std::string tree;    // debug_string()
  std::string xapian;  // the query that was run
  std::vector<Name> names;
};

struct Results {
  std::optional<std::string> query_id;  // of a batch
  std::string query;                    // as given
  std::string parsed;                   // as understood
  std::string
      description;  // for people: "isil against the Free Syrian Army, in 2018"; may be empty
  std::string matched = "all";  // "all", "any" (some of the words), "corrected"
  std::optional<std::string> suggestion;
  std::vector<std::string> notes;
  std::uint64_t total = 0;  // exact
  std::size_t offset = 0;
  double took_ms = 0;
  std::vector<Measure> measures;  // what the search is about, for hits to show
  std::vector<Hit> hits;
  std::vector<Facet> facets;
  std::optional<Timeline> timeline;
  std::optional<Explanation> explanation;
};

}  // namespace muster
