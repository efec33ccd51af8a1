// One search: a request in, results out.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "common/database.h"
#include "common/date.h"
#include "common/error.h"
#include "searcher/facet_counter.h"
#include "searcher/given_aliases.h"
#include "searcher/results.h"

namespace muster {

enum class MatchMode { kAuto, kAll, kAny };

struct SearchRequest {
  std::string query;
  std::optional<std::string> similar;  // the path of an article to find such as are like it
  bool strict = false;
  bool explain = false;
  bool correct = true;          // where nothing is found, words that no article has are corrected
  bool any_role = false;        // names beside VS and WITH may be those of units and commanders
  bool certain_dates = false;   // --date-match certain
  bool learned_aliases = true;  // what the articles' links teach
  GivenAliases aliases;
  MatchMode match = MatchMode::kAuto;
  std::size_t limit = 10;
  std::size_t offset = 0;
  std::string sort = "relevance";  // one of sort_names(), "-" before it turns it round
  std::vector<FacetRequest> facets;
  std::vector<std::pair<std::string, std::string>>
      where;             // facet and value, all of which must hold
  std::string timeline;  // "": none; "auto" or a unit
  bool snippets = true;
  std::size_t snippet_columns = 160;
  Day today;
  // Zero: none. It is looked at between steps and by Xapian's matcher; a program that must not
  // outlive it has a Watchdog beside the search.
  std::chrono::nanoseconds timeout = std::chrono::seconds(10);
  unsigned threads = 0;  // 0: as many as there are cores, up to kMostThreads
  // What has fewer postings to look at is sooner looked at by one thread.
  std::uint64_t shared_from = 10'000;
};

inline constexpr unsigned kMostThreads = 8;

// Searches. A database that was changed under the search is opened anew and searched again, so the
// results are those of one state. kLocked where time ran out: what was counted until then is not
// all there is, and is not shown.
Result<Results> search(const std::vector<std::string>& databases, const SearchRequest& request);
// What a text means in every field of names; empty: nothing in any.
Result<std::vector<Explanation::Name>> look_up_names(const std::vector<std::string>& databases,
                                                     const std::string& text,
                                                     const SearchRequest& request);
// The same on an open database; kDamaged ... as Xapian finds it.
Result<Results> search(const OpenDatabase& database, const SearchRequest& request);

}  // namespace muster
