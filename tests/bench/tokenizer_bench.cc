// How fast text is cut into words: bytes a second.
#include <benchmark/benchmark.h>

#include <string>
#include <string_view>

#include "common/tokenizer.h"

namespace muster {
namespace {

constexpr std::string_view kPlain =
    "The siege began in the autumn, when two brigades of the northern army crossed the river and "
    "cut the "
    "road to the coast. After eleven days the garrison had lost a third of its men and most of its "
    "guns, "
    "and its commander asked for terms; they were refused. A relief column under General Harker "
    "set out on "
    "the 14th, was halted at the bridge, and turned back with heavy losses.\n";

constexpr std::string_view kArticle =
    "The city’s garrison – some 1,500 men of the 3rd Brigade – held out until 12 March 2018. "
    "O’Brien’s "
    "column (T-34 tanks, U.S. trucks) reached al-Qadam at 06:30, “too late by a day”. Łódź, "
    "Besançon and "
    "Dêr Hafir fell… On the 1,000th day, 5.56mm rounds ran out; the Anglo-Zulu talks went on.\n";

constexpr std::string_view kCyrillic =
    "Осада началась осенью, когда две бригады северной армии перешли реку и перерезали дорогу к "
    "побережью. Через одиннадцать дней гарнизон потерял треть своих людей.\n";

constexpr std::string_view kIdeographs =
    "孫子曰く、兵は国の大事なり。死生の地、存亡の道、察せざるべからず。\n";

void cut(benchmark::State& state, std::string_view paragraph) {
  std::string text;
  while (text.size() < 64 * 1024)
    text += paragraph;
  std::size_t count = 0;
  for (auto _ : state) {
    Tokenizer tokenizer(text);
    Token token;
    while (tokenizer.next(token)) {
      benchmark::DoNotOptimize(token.term.data());
      ++count;
    }
  }
  state.SetBytesProcessed(
      static_cast<std::int64_t>(static_cast<std::size_t>(state.iterations()) * text.size()));
  state.SetItemsProcessed(static_cast<std::int64_t>(count));
}

BENCHMARK_CAPTURE(cut, plain_ascii, kPlain);
BENCHMARK_CAPTURE(cut, article, kArticle);
BENCHMARK_CAPTURE(cut, cyrillic, kCyrillic);
BENCHMARK_CAPTURE(cut, ideographs, kIdeographs);

}  // namespace
}  // namespace muster

BENCHMARK_MAIN();
