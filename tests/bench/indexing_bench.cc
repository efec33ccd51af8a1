// What each step of indexing costs an article.
#include <benchmark/benchmark.h>

#include <filesystem>
#include <string>
#include <vector>

#include "common/date.h"
#include "indexer/article_reader.h"
#include "indexer/document_builder.h"
#include "indexer/facts_reader.h"
#include "indexer/file_parts.h"
#include "indexer/glass_run.h"
#include "indexer/inspect_json.h"
#include "tests/bench/bench_articles.h"
#include "tests/support/temp_folder.h"

namespace muster {
namespace {

using bench::sample_articles;

// An article on its way, as far as each step needs it.
struct Prepared {
  Article article;
  Facts facts;
  std::string inspected;
};

const std::vector<Prepared>& prepared() {
  static const std::vector<Prepared> all = [] {
    std::vector<Prepared> made;
    for (const std::string& text : sample_articles()) {
      Prepared one;
      read_article(text, "a.md", one.article);
      one.facts = read_facts(one.article);
      one.inspected = inspect_json(one.article, one.facts);
      made.push_back(std::move(one));
    }
    return made;
  }();
  return all;
}

// Runs a step for one article after the other.
template <class Step>
void each(benchmark::State& state, Step step) {
  std::size_t at = 0;
  const std::size_t count = sample_articles().size();
  for (auto _ : state) {
    step(at);
    at = (at + 1) % count;
  }
  state.SetItemsProcessed(state.iterations());
}

void front_matter(benchmark::State& state) {
  each(state, [](std::size_t i) {
    Article article;
    const FileParts parts = split_file(sample_articles()[i], article.diagnostics);
    benchmark::DoNotOptimize(
        read_front_matter(parts.front_matter, parts.front_matter_line, {}, article));
  });
}
BENCHMARK(front_matter)->Unit(benchmark::kMicrosecond);

void whole_article(benchmark::State& state) {
  each(state, [](std::size_t i) {
    Article article;
    benchmark::DoNotOptimize(read_article(sample_articles()[i], "a.md", article));
  });
}
BENCHMARK(whole_article)->Unit(benchmark::kMicrosecond);

void facts(benchmark::State& state) {
  each(state, [](std::size_t i) {
    benchmark::DoNotOptimize(read_facts(prepared()[i].article).sides.size());
  });
}
BENCHMARK(facts)->Unit(benchmark::kMicrosecond);

void dates(benchmark::State& state) {
  constexpr const char* kTexts[] = {"12–20 March 2018", "c. 1274 BC",
                                    "5 January – 20 February 2018",
                                    "April 12, 1861 – May 9, 1865 (4 years, 27 days)"};
  std::size_t at = 0;
  for (auto _ : state)
    benchmark::DoNotOptimize(read_date(kTexts[at++ % std::size(kTexts)]).intervals.size());
}
BENCHMARK(dates)->Unit(benchmark::kMicrosecond);

void inspect(benchmark::State& state) {
  each(state, [](std::size_t i) {
    benchmark::DoNotOptimize(inspect_json(prepared()[i].article, prepared()[i].facts).size());
  });
}
BENCHMARK(inspect)->Unit(benchmark::kMicrosecond);

PackedDocument document_of(std::size_t i) {
  Source source;
  source.root_id = 1;
  source.path = "a.md";
  const Prepared& one = prepared()[i];
  return build_document(one.article, one.facts, source, one.inspected);
}

void document(benchmark::State& state) {
  each(state, [](std::size_t i) { benchmark::DoNotOptimize(document_of(i).term_count); });
}
BENCHMARK(document)->Unit(benchmark::kMicrosecond);

// A batch of so many documents: as a run, and as Xapian adds them.
void write_run(benchmark::State& state) {
  const auto count = static_cast<std::size_t>(state.range(0));
  for (auto _ : state) {
    const test::TempFolder folder;
    RunWriter run;
    for (std::size_t i = 0; i < count; ++i)
      run.add(document_of(i % sample_articles().size()));
    benchmark::DoNotOptimize(run.write(folder / "run").has_value());
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(write_run)->Arg(200)->Arg(1000)->Unit(benchmark::kMillisecond);

void write_xapian(benchmark::State& state) {
  const auto count = static_cast<std::size_t>(state.range(0));
  for (auto _ : state) {
    const test::TempFolder folder;
    Xapian::WritableDatabase db(folder / "db", Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
    for (std::size_t i = 0; i < count; ++i)
      db.add_document(document_of(i % sample_articles().size()).to_xapian());
    db.commit();
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(write_xapian)->Arg(200)->Arg(1000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace muster

BENCHMARK_MAIN();
