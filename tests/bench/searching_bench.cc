// What queries of each kind cost, and showing what they find. The articles are indexed once.
#include <benchmark/benchmark.h>

#include <atomic>
#include <cstdlib>
#include <map>
#include <string>

#include "common/fields.h"
#include "common/packed.h"
#include "indexer/updater.h"
#include "searcher/render_json.h"
#include "searcher/render_text.h"
#include "searcher/search.h"
#include "searcher/value_counts.h"
#include "searcher/value_lists.h"
#include "tests/bench/article_generator.h"
#include "tests/support/temp_folder.h"

namespace muster {
namespace {

constexpr std::size_t kArticles = 2'000;

class Silent : public UpdateObserver {
 public:
  void diagnostic(const std::string& /*file*/, const Diagnostic& /*diagnostic*/) override {}
  void note(const std::string& /*text*/) override {}
  void progress(std::size_t /*done*/, std::size_t /*total*/, const std::string& /*file*/) override {
  }
};

// Muster's database of generated articles, or the one that $MUSTER_BENCH_DB names.
const OpenDatabase& database() {
  static const test::TempFolder folder;
  static const OpenDatabase opened = [] {
    const char* named =
        std::getenv("MUSTER_BENCH_DB");  // NOLINT(concurrency-mt-unsafe): nothing sets variables
    UpdateOptions options;
    options.database = named != nullptr ? named : folder / "db";
    if (named == nullptr) {
      const bench::ArticleGenerator generator;
      for (std::size_t i = 0; i < kArticles; ++i)
        folder.write("articles/" + generator.path(i), generator.article(i));
      options.paths = {folder / "articles"};
      Silent silent;
      const std::atomic<bool> stop = false;
      if (!update(options, silent, stop)) std::abort();
    }
    return open_database({options.database}).value();
  }();
  return opened;
}

SearchRequest request_for(const std::string& query) {
  SearchRequest request;
  request.query = query;
  request.snippets = false;
  request.today = Day(std::chrono::days(20'000));
  return request;
}

void run(benchmark::State& state, const SearchRequest& request) {
  const OpenDatabase& db = database();
  std::size_t total = 0;
  for (auto _ : state) {
    auto results = search(db, request);
    if (!results) {
      state.SkipWithError(results.error().message.c_str());
      return;
    }
    total = results->total;
  }
  state.counters["hits"] = static_cast<double>(total);
}

void query(benchmark::State& state, const std::string& text) { run(state, request_for(text)); }
BENCHMARK_CAPTURE(query, word, "garrison")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(query, two_words, "garrison retreat")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(query, five_words_any, "garrison OR convoy OR bridge OR siege OR tank")
    ->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(query, phrase, "\"the army\"")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(query, beginning, "garr*")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(query, field, "title:battle")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(query, date, "date:1990..2010")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(query, number, "killed:100..500")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(query, flag, "has:coordinates")->Unit(benchmark::kMicrosecond);

void facets(benchmark::State& state, const std::string& text) {
  SearchRequest request = request_for(text);
  for (const char* field : {"combatant", "place", "war", "year"})
    request.facets.push_back({field, 10});
  request.timeline = "auto";
  run(state, request);
}
BENCHMARK_CAPTURE(facets, of_all, "*")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(facets, of_a_word, "garrison")->Unit(benchmark::kMicrosecond);

// Two facets counted over all hits in the common way, to hold ours against: a spy that decodes the
// values of each hit and counts them in a map of strings.
class DecodingSpy : public Xapian::MatchSpy {
 public:
  explicit DecodingSpy(Xapian::valueno slot) : slot_(slot) {}
  void operator()(const Xapian::Document& document, double /*weight*/) override {
    const std::string packed = document.get_value(slot_);
    for (std::size_t i = 0; i < packed_size<ValueId>(packed); ++i)
      ++counts_[to_hex(read_packed<ValueId>(packed, i))];
  }
  std::size_t values() const { return counts_.size(); }

 private:
  Xapian::valueno slot_;
  std::map<std::string, std::size_t> counts_;
};

void two_facets_decoded(benchmark::State& state, const std::string& term) {
  const Xapian::Query query = term.empty() ? Xapian::Query::MatchAll : Xapian::Query(term);
  for (auto _ : state) {
    DecodingSpy combatants(field_named("combatant").slot);
    DecodingSpy places(field_named("place").slot);
    Xapian::Enquire enquire(database().db);
    enquire.set_query(query);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.add_matchspy(&combatants);
    enquire.add_matchspy(&places);
    enquire.get_mset(0, 0, database().db.get_doccount());
    benchmark::DoNotOptimize(combatants.values() + places.values());
  }
}
BENCHMARK_CAPTURE(two_facets_decoded, of_all, "")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(two_facets_decoded, of_a_word, "garrison")->Unit(benchmark::kMicrosecond);

// The same counted as searches count them, names that are counted as others not yet told.
void two_facets_counted(benchmark::State& state, const std::string& term) {
  const Xapian::Query query = term.empty() ? Xapian::Query::MatchAll : Xapian::Query(term);
  for (auto _ : state) {
    ValueLists combatants(field_named("combatant").slot, false);
    ValueLists places(field_named("place").slot, false);
    Xapian::Enquire enquire(database().db);
    enquire.set_query(query);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.add_matchspy(combatants.spy());
    enquire.add_matchspy(places.spy());
    enquire.get_mset(0, 0, database().db.get_doccount());
    benchmark::DoNotOptimize(count_values(combatants).size() + count_values(places).size());
  }
}
BENCHMARK_CAPTURE(two_facets_counted, of_all, "")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(two_facets_counted, of_a_word, "garrison")->Unit(benchmark::kMicrosecond);

void snippets(benchmark::State& state) {
  SearchRequest request = request_for("garrison retreat");
  request.snippets = true;
  run(state, request);
}
BENCHMARK(snippets)->Unit(benchmark::kMicrosecond);

template <class Render>
void render(benchmark::State& state, Render render_one) {
  SearchRequest request = request_for("garrison retreat");
  request.snippets = true;
  const auto results = search(database(), request);
  for (auto _ : state)
    benchmark::DoNotOptimize(render_one(*results).size());
}

void render_as_json(benchmark::State& state) {
  render(state, [](const Results& results) { return render_json(results); });
}
BENCHMARK(render_as_json)->Unit(benchmark::kMicrosecond);

void render_as_text(benchmark::State& state) {
  render(state, [](const Results& results) { return render_text(results, {}); });
}
BENCHMARK(render_as_text)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace muster

BENCHMARK_MAIN();
