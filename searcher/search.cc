#include "searcher/search.h"

#include <fmt/format.h>

#include <algorithm>
#include <thread>

#include "common/fields.h"
#include "common/unicode.h"
#include "common/xapian_guard.h"
#include "searcher/describe_query.h"
#include "searcher/enquiry.h"
#include "searcher/explain.h"
#include "searcher/hit_builder.h"
#include "searcher/match_counter.h"
#include "searcher/measures.h"
#include "searcher/query_compiler.h"
#include "searcher/query_parser.h"
#include "searcher/query_parts.h"
#include "searcher/ranking.h"
#include "searcher/readers.h"
#include "searcher/remote_page.h"
#include "searcher/reopening.h"
#include "searcher/score_parts.h"
#include "searcher/similar.h"
#include "searcher/sort_order.h"
#include "searcher/spelling.h"
#include "searcher/watchdog.h"

namespace muster {
namespace {

using Clock = std::chrono::steady_clock;

// One search on one state of a database. Xapian's exceptions pass through it.
class Search {
 public:
  Search(const OpenDatabase& database, const SearchRequest& request, Stemmer stemmer)
      : database_(database),
        db_(database.db),
        request_(request),
        forms_(db_, std::move(stemmer)),
        names_(db_, request.aliases, request.learned_aliases, database.remote) {}

  Result<Results> run() {
    auto parsed = parse();
    if (!parsed) return tl::unexpected(parsed.error());
    auto order = read_order(request_.sort);
    if (!order) return tl::unexpected(order.error());
    order_ = *order;
    Results results;
    results.query = request_.query;
    results.parsed = to_string(parsed->tree);
    results.notes = parsed->notes;
    results.offset = request_.offset;

    results.description =
        describe(parsed->tree, request_.where, description_context(names_, request_.today));
    results.measures = measures_asked(parsed->tree, names_of_request());
    if (request_.similar) {
      auto similar = similar_to(db_, names_, *request_.similar);
      if (!similar) return tl::unexpected(similar.error());
      results.description = "like " + similar->title +
                            (results.description.empty() ? "" : ", " + results.description);
      similar_ = std::move(*similar);
    }
    for (const auto& [field, value] : request_.where) {
      auto one = compile_where(field, value, context_);
      if (!one) return tl::unexpected(one.error());
      where_.push_back(*one);
    }
    if (auto found = find(parsed->tree, results); !found) return tl::unexpected(found.error());
    results.took_ms = std::chrono::duration<double, std::milli>(Clock::now() - began_).count();
    return results;
  }

 private:
  // What has all that was asked for; else, corrected, what has all of that; else what has the most
  // of the words.
  Result<void> find(const QueryNode& tree, Results& results) {
    auto compiled = compile_narrowed(tree);
    if (!compiled) return tl::unexpected(compiled.error());
    if (is_late()) return tl::unexpected(time_is_up(request_.timeout));
    if (request_.match == MatchMode::kAny) {
      auto relaxed = relax(tree);
      if (!relaxed) return tl::unexpected(relaxed.error());
      if (!relaxed->empty()) {
        compiled->search_for(*relaxed);
        results.matched = "any";
      }
    }
    if (auto done = match(tree, *compiled, results); !done) return done;
    if (results.total == 0 || compiled->unknown) {
      auto corrected = correct(tree, results);
      if (!corrected || *corrected) return corrected.map([](bool) {});
    }
    if (results.total > 0 || request_.match != MatchMode::kAuto) return {};
    auto relaxed = relax(tree);
    if (!relaxed) return tl::unexpected(relaxed.error());
    if (relaxed->empty()) return {};
    compiled->search_for(*relaxed);
    if (auto done = match(tree, *compiled, results); !done) return done;
    if (results.total == 0) return {};
    results.matched = "any";
    results.notes.emplace_back("No article has all of the words; these have the most of them.");
    return {};
  }

  // Looks for words that no article has. True: the corrected query is what was found.
  Result<bool> correct(const QueryNode& tree, Results& results) {
    const Spelling spelling = check_spelling(tree, context_);
    if (spelling.corrected) results.suggestion = to_string(*spelling.corrected);
    if (results.total == 0 && spelling.corrected && request_.correct) {
      auto compiled = compile_narrowed(*spelling.corrected);
      if (!compiled) return tl::unexpected(compiled.error());
      auto done = match(*spelling.corrected, *compiled, results);
      if (!done) return tl::unexpected(done.error());
      if (results.total > 0) results.matched = "corrected";
    }
    for (std::string& note : notes_of(spelling.unknown))
      results.notes.push_back(std::move(note));
    return results.matched == "corrected";
  }

  // Any of the words; empty: there is nothing to relax. What is like an article has to match whole.
  Result<Xapian::Query> relax(const QueryNode& tree) const {
    if (similar_) return Xapian::Query();
    return compile_relaxed(tree, context_);
  }

  // The query, and what it is to be like.
  Result<CompiledQuery> compile_narrowed(const QueryNode& tree) {
    auto compiled = compile(tree, context_);
    if (compiled && similar_) narrow(*compiled, *similar_);
    return compiled;
  }

  // Held to --where, to be counted; and the same to be ranked.
  Xapian::Query held(const Xapian::Query& query) const {
    if (where_.empty()) return query;
    return {Xapian::Query::OP_FILTER, query, filters()};
  }
  Xapian::Query ranked(const Xapian::Query& query) const { return filtered(query, filters()); }
  Xapian::Query filters() const { return {Xapian::Query::OP_AND, where_.begin(), where_.end()}; }

  Result<ParsedQuery> parse() const {
    QueryContext context;
    context.strict = request_.strict;
    context.has_key = [this](std::string_view key) {
      return db_.term_exists(make_term_of_key(key));
    };
    return parse_query(request_.query, context);
  }

  // The fields it is sorted by, counted by and held to.
  std::vector<std::string_view> names_of_request() const {
    std::vector<std::string_view> names = {request_.sort};
    for (const FacetRequest& facet : request_.facets)
      names.emplace_back(facet.field);
    for (const auto& [field, value] : request_.where)
      names.emplace_back(field);
    return names;
  }

  static std::string make_term_of_key(std::string_view key) {
    return std::string(terms::kHas) + std::string(key);
  }

  // Where positions decide what is found, to look at them once takes less time than to count first.
  bool counts_and_ranks(const CompiledQuery& compiled) const {
    return compiled.positions && is_simple() && request_.facets.empty() &&
           request_.timeline.empty() && request_.limit > 0;
  }

  // Counts, and gives the hits that are shown.
  Result<std::vector<RankedHit>> count_and_rank(const CompiledQuery& compiled, Results& results) {
    const auto& same = compiled.highest_of;
    const Xapian::Query query = ranked(same.size() == 1 ? same.front() : compiled.query);
    const auto [first, wanted] = extent();
    CountedPage page =
        page_in_order(readers_for(query), {query, std::nullopt, first, wanted, true, time_left()});
    if (is_late() || (has_limit() && !page.exact))
      return tl::unexpected(time_is_up(request_.timeout));
    results.total = page.total;
    return std::move(page.hits);
  }

  // Counts all that match, facets and timeline with them, and meanwhile looks for the best.
  Result<std::vector<RankedHit>> count_then_rank(const CompiledQuery& compiled, Results& results) {
    const Xapian::Query counted = held(compiled.query);
    Readers& readers = readers_for(counted);
    MatchCounter counter(readers, {counted, request_, database_.remote, time_left()});
    std::optional<BestPage> best;
    if (is_simple() && request_.limit > 0) best.emplace(readers, ranking(compiled));
    const std::size_t ranks = best ? best->parts() : 0;
    readers.share(ranks + counter.parts(), [&](const Xapian::Database& db, std::size_t number) {
      if (number < ranks) {
        best->find(db, number);
      } else {
        counter.count(db, number - ranks);
      }
    });
    auto counts = counter.counts(readers, names_);
    if (!counts || is_late()) return tl::unexpected(time_is_up(request_.timeout));
    results.total = counts->total;
    results.facets = std::move(counts->facets);
    results.timeline = std::move(counts->timeline);
    if (results.total == 0 || request_.limit == 0) return std::vector<RankedHit>();
    return best ? best->page(readers) : page_of(compiled);
  }

  Result<void> match(const QueryNode& tree, const CompiledQuery& compiled, Results& results) {
    const Xapian::Query& query = compiled.query;
    const auto page = counts_and_ranks(compiled) ? count_and_rank(compiled, results)
                                                 : count_then_rank(compiled, results);
    if (!page) return tl::unexpected(page.error());
    results.hits.clear();
    if (request_.explain) results.explanation = explain(tree, compiled, query, names_);
    if (results.total == 0 || request_.limit == 0) return {};
    const TermMatcher matcher = snippet_matcher(compiled.sought);
    for (const RankedHit& at : *page) {
      auto hit = build_hit(at.document, matcher, {request_.snippets, request_.snippet_columns});
      if (!hit) return tl::unexpected(hit.error());
      hit->score = at.score;
      results.hits.push_back(std::move(*hit));
      if (is_late()) return tl::unexpected(time_is_up(request_.timeout));
    }
    if (request_.explain) {
      std::vector<Xapian::docid> documents;
      for (const RankedHit& at : *page)
        documents.push_back(at.id);
      auto parts = score_parts(db_, query, documents);
      for (std::size_t i = 0; i < parts.size(); ++i)
        results.hits[i].parts = std::move(parts[i]);
    }
    if (!order_) settle_ties(results.hits);
    for (std::size_t i = 0; i < results.hits.size(); ++i)
      results.hits[i].rank = request_.offset + i + 1;
    return {};
  }

  struct Extent {
    Xapian::doccount first = 0;
    Xapian::doccount wanted = 0;
  };
  // Of the hits that are shown.
  Extent extent() const {
    const auto all = db_.get_doccount();
    const auto first = static_cast<Xapian::doccount>(std::min<std::size_t>(request_.offset, all));
    return {first,
            static_cast<Xapian::doccount>(std::min<std::size_t>(request_.limit, all - first))};
  }

  // One database of files, ranked by relevance.
  bool is_simple() const { return !order_ && is_single(); }

  RankingRequest ranking(const CompiledQuery& compiled) const {
    const auto [first, wanted] = extent();
    RankingRequest ranking{ranked(compiled.query), {}, first, wanted};
    // What takes many for one page gains nothing from a look at the best by each query.
    constexpr std::size_t kMostBest = 1'000;
    if (std::size_t{first} + wanted > kMostBest) return ranking;
    for (const Xapian::Query& one : compiled.highest_of)
      ranking.highest_of.push_back(ranked(one));
    return ranking;
  }

  // The hits that are shown, of several databases or by a value.
  std::vector<RankedHit> page_of(const CompiledQuery& compiled) {
    const auto [first, wanted] = extent();
    if (!order_ || !database_.remote)
      return page_in_order(alone_, {ranked(compiled.query), order_, first, wanted, false, {}}).hits;
    std::vector<RankedHit> page;
    for (const Xapian::MSetIterator& at :
         remote_page(db_, {held(compiled.query), *order_, first, wanted, time_left()}))
      page.push_back(to_hit(at));
    return page;
  }

  bool is_single() const { return !database_.remote && db_.size() == 1; }

  // Shared out among threads where there is enough to look at.
  Readers& readers_for(const Xapian::Query& query) {
    const unsigned threads =
        request_.threads > 0 ? request_.threads
                             : std::clamp(std::thread::hardware_concurrency(), 1U, kMostThreads);
    // What a server has it looks at itself.
    if (database_.remote || threads == 1 || postings_of(db_, query) < request_.shared_from)
      return alone_;
    if (!shared_) shared_.emplace(database_, threads);
    return *shared_;
  }

  bool has_limit() const { return request_.timeout.count() > 0; }
  Clock::duration left() const { return began_ + request_.timeout - Clock::now(); }
  bool is_late() const { return has_limit() && left().count() <= 0; }
  TimeLeft time_left() const {
    if (!has_limit()) return {};
    return [this] { return std::max(std::chrono::duration<double>(left()).count(), 1e-6); };
  }

  const Clock::time_point began_ = Clock::now();
  const OpenDatabase& database_;
  const Xapian::Database& db_;
  Readers alone_{db_};
  std::optional<Readers> shared_;  // once there is need of them
  const SearchRequest& request_;
  WordForms forms_;
  NameLookup names_;
  const CompilerContext context_{
      db_, forms_, names_, request_.today, request_.any_role, request_.certain_dates};
  std::vector<Xapian::Query> where_;
  std::optional<SimilarQuery> similar_;
  std::optional<ValueOrder> order_;  // nullopt: by relevance
};

}  // namespace

Result<Results> search(const OpenDatabase& database, const SearchRequest& request) {
  auto stemmer = Stemmer::make(database.info.language);
  if (!stemmer) return tl::unexpected(stemmer.error());
  return guard(database.name, [&] { return Search(database, request, std::move(*stemmer)).run(); })
      .and_then([](Result<Results> inner) { return inner; });
}

Result<Results> search(const std::vector<std::string>& databases, const SearchRequest& request) {
  return with_database(databases, request.timeout,
                       [&](const OpenDatabase& database) { return search(database, request); });
}

Result<std::vector<Explanation::Name>> look_up_names(const std::vector<std::string>& databases,
                                                     const std::string& text,
                                                     const SearchRequest& request) {
  return with_database(databases, request.timeout, [&](const OpenDatabase& database) {
    return guard(database.name, [&] {
      const NameLookup names(database.db, request.aliases, request.learned_aliases);
      return explain_everywhere(text, names);
    });
  });
}

}  // namespace muster
