// The time that one hit's passage takes.
#include <benchmark/benchmark.h>

#include <string>
#include <vector>

#include "searcher/snippet.h"

namespace muster {
namespace {

std::vector<Section> article(std::size_t size) {
  const std::string paragraph =
      "The siege began in the autumn, when two brigades of the northern army crossed the river and "
      "cut the road "
      "to the coast. After eleven days the garrison – some 1,500 men – had lost a third of its "
      "number, and its "
      "commander asked for terms; they were refused. A relief column under Gen. Harker’s nephew "
      "set out on the "
      "14th, was halted at the bridge of Dêr Hafir, and turned back with heavy losses.\n";
  std::vector<Section> sections;
  for (const char* heading : {"", "Background", "Siege", "Aftermath"}) {
    Section section{heading, 2, {}};
    while (section.text.size() < size / 4)
      section.text += paragraph;
    sections.push_back(section);
  }
  sections[2].text += "The Free Syrian Army held the bridge. ";
  return sections;
}

void choose(benchmark::State& state) {
  const std::vector<Section> sections = article(static_cast<std::size_t>(state.range(0)));
  SnippetQuery query;
  query.words = {
      {{"bridge", "bridges", "bridged"}, 2.5}, {{"siege", "sieges"}, 3}, {{"army", "armies"}, 1}};
  query.phrases = {{{"free", "syrian", "army"}, 6}};
  const TermMatcher matcher(query);
  for (auto _ : state)
    benchmark::DoNotOptimize(make_snippet(sections, matcher, 160).text.data());
  state.SetBytesProcessed(state.iterations() * state.range(0));
}
BENCHMARK(choose)->Arg(8 * 1024)->Arg(64 * 1024)->Unit(benchmark::kMicrosecond);

void prepare(benchmark::State& state) {
  SnippetQuery query;
  query.words.resize(1);
  for (int i = 0; i < 10'000; ++i)
    query.words[0].forms.push_back("word" + std::to_string(i));
  for (auto _ : state)
    benchmark::DoNotOptimize(TermMatcher(query).query().words.size());
}
BENCHMARK(prepare)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace muster

BENCHMARK_MAIN();
