// The results whose texts stand in golden/.
#pragma once

#include <string>
#include <vector>

#include "searcher/text_options.h"
#include "tests/support/sample_results.h"

namespace muster::samples {

inline Hit candia() {
  Hit hit;
  hit.rank = 1;
  hit.path = hit.file = "crete/siege_of_candia.md";
  hit.title = "Siege of Candia";
  hit.date = fact({interval(PartialDate{1648, 5U, 1U}, PartialDate{1669, 9U, 27U})});
  hit.places = {"Candia (Heraklion)", "Crete"};
  hit.part_of = {"Cretan War (1645–1669)"};
  hit.sides = {{1, {"Ottoman Empire", "Regency of Algiers"}, {}, killed(70000, 118754)},
               {2,
                {"Republic of Venice", "Knights Hospitaller", "Papal States", "Kingdom of France",
                 "Duchy of Savoy", "Electorate of Bavaria"},
                {},
                killed(29088, 30985, true)}};
  hit.outcome = "Ottoman victory";
  hit.snippet =
      snippet("Capitulation",
              "…on the terms that Morosini had won, the last defenders left the city by sea; the "
              "siege had gone "
              "on for longer than twenty-one years, and is among the longest of all history…",
              {"siege", "longest"});
  return hit;
}

inline Hit kadesh() {
  Hit hit;
  hit.rank = 2;
  hit.path = hit.file = "egypt/kadesh.md";
  hit.title = "Battle of Kadesh";
  hit.date = fact({interval(PartialDate{-1273, {}, {}}, PartialDate{-1273, {}, {}}, true)});
  hit.places = {"On the Orontes near Kadesh"};
  hit.sides = {{1, {"New Kingdom of Egypt"}, {}, {}}, {2, {"Hittite Empire"}, {}, {}}};
  hit.outcome =
      "Inconclusive; both kings claimed it as a great victory in their own inscriptions, for "
      "generations";
  return hit;
}

inline Hit mutah() {
  Hit hit;
  hit.rank = 3;
  hit.path = hit.file = "تاريخ/معركة_مؤتة.md";
  hit.title = "معركة مؤتة";
  hit.date = fact({interval(PartialDate{629, 9U, {}}, PartialDate{629, 9U, {}})});
  hit.places = {"مؤتة", "الكرك"};
  hit.part_of = {"Arab–Byzantine wars"};
  hit.sides = {{1, {"المسلمون"}, {}, killed(12, 12)},
               {2, {"الإمبراطورية البيزنطية", "الغساسنة"}, {}, {}}};
  hit.snippet = snippet("", "كان حصار المدينة طويلا ثم عاد الجيش إلى المدينة", {"حصار", "المدينة"});
  return hit;
}

inline Hit nagashino() {
  Hit hit;
  hit.rank = 4;
  hit.path = hit.file = "日本/長篠の戦い.md";
  hit.title = "長篠の戦い";
  hit.date = fact({interval(PartialDate{1575, 6U, 28U}, PartialDate{1575, 6U, 28U})});
  hit.places = {"三河国設楽原"};
  hit.part_of = {"戦国時代"};
  hit.sides = {{1, {"織田信長軍", "徳川家康軍"}, {}, killed(60, 60)},
               {2, {"武田勝頼軍"}, {}, killed(1000, 10000)}};
  hit.outcome = "織田・徳川連合軍の勝利";
  hit.snippet = snippet("経過",
                        "武田の軍勢は城を囲んだが、城兵はよく守った。織田と徳川の援軍は川の東に陣を"
                        "敷き、柵を三重に立て、"
                        "その後ろに鉄砲を並べて騎馬の突撃を待った。戦いは朝から昼過ぎまで続いた。",
                        {"鉄砲"});
  return hit;
}

inline Hit insurgency() {
  Hit hit;
  hit.rank = 5;
  hit.path = hit.file =
      "africa/"
      "insurgency_in_the_four_provinces_of_the_lake_and_the_border_country_(second_phase).md";
  hit.title = "Insurgency in the four provinces of the Lake and the border country (second phase)";
  hit.date = fact({since(PartialDate{2014, 3U, 12U})});
  hit.places = {"Lake Province", "Northern Border Province", "Republic of the Upper River Lands"};
  hit.part_of = {"Wars of the Upper River Lands", "Lake crisis"};
  hit.sides = {
      {1,
       {"Armed Forces of the Republic of the Upper River Lands", "Gendarmerie", "Lake militias"},
       {},
       killed(310, 350, true)},
      {2, {"Movement for the Liberation of the Lake and Its Peoples", "Youth League"}, {}, {}},
      {3, {"Neighbours"}, {}, killed(4, 4)},
      {4, {"United Self-Defence Committees of the Villages of the Eastern Shore"}, {}, {}}};
  hit.outcome = "Ongoing";
  return hit;
}

inline Hit cafe() {
  Hit hit;
  hit.rank = 6;
  hit.path = hit.file = "notes/siege_cafe\u0301.md";
  hit.title = "Cafe\u0301 Siege, a reading room in Zu\u0308rich 🏰";
  hit.kind = "article";
  hit.short_description = "Where the maps of sieges hang";
  hit.snippet =
      snippet("", "The Café Siege has stood beside the Limmat since the year of the great flood.",
              {"Siege"});
  return hit;
}

// Hits of every kind: BC, right to left, wide, long, ongoing, undated.
inline Results hits() {
  Results results;
  results.query = "siege";
  results.description = "siege";
  results.total = 6;
  results.took_ms = 2.6;
  results.hits = {candia(), kadesh(), mutah(), nagashino(), insurgency(), cafe()};
  return results;
}

// A page in the middle, with facets and notes.
inline Results facets() {
  Results results;
  results.query = "siege \"knights hospitaller\"";
  results.description =
      "siege, with the Knights Hospitaller (also \"Knights of Malta\", \"Order of Saint John\") on "
      "one side, 1500 to 1799";
  results.matched = "any";
  results.notes = {"No article has all the words; those with most of them are shown."};
  results.total = 1204;
  results.offset = 99;
  results.took_ms = 12345;
  Hit hit = candia();
  hit.rank = 100;
  results.hits = {hit};
  results.facets = {
      {"combatant",
       {{"Republic of Venice", 1204},
        {"People's Crusade", 310},
        {"تركيا العثمانية", 150},
        {"武田勝頼軍", 12}},
       912,
       false},
      {"century", {{"15", 301}, {"16", 1100}, {"17", 1204}}, 0, true},
      {"place",
       {{"The whole of the Mediterranean from Gibraltar to the Levant", 3}, {"Crete", 1}},
       1,
       false},
      {"tag", {}, 0, false},
  };
  return results;
}

inline Day day(int year, unsigned month, unsigned of_month) {
  return std::chrono::year{year} / static_cast<int>(month) / static_cast<int>(of_month);
}

// From before Christ to today, by century: mostly gaps.
inline Results centuries() {
  Results results;
  results.description = "battle";
  results.total = 88;
  results.took_ms = 0.42;
  Timeline timeline{"century", {}};
  for (int from = -499; from <= 2001; from += from == -99 ? 100 : 100) {
    const int first = from > 0 ? from / 100 * 100 + 1 : from;
    const std::uint64_t count = from == -499   ? 9
                                : from == -299 ? 3
                                : from == 1901 ? 56
                                : from == 2001 ? 20
                                               : 0;
    timeline.buckets.push_back({day(first, 1, 1), day(first + 99, 12, 31), count});
  }
  results.timeline = timeline;
  return results;
}

// Every year of a long war: more than there are columns.
inline Results years() {
  Results results;
  results.description = "battle";
  results.total = 300;
  results.took_ms = 3;
  Timeline timeline{"year", {}};
  for (int year = 1337; year <= 1453; ++year) {
    const auto count = static_cast<std::uint64_t>((year * 7 + year / 9 * 5) % 23);
    timeline.buckets.push_back({day(year, 1, 1), day(year, 12, 31), year % 10 < 2 ? 0 : count});
  }
  results.timeline = timeline;
  return results;
}

inline Results nothing() {
  Results results;
  results.query = "seige candia";
  results.description = "seige candia";
  results.suggestion = "siege candia";
  results.notes = {"\"candia\" is in no title."};
  results.took_ms = 0.04;
  return results;
}

struct GoldenCase {
  const char* name;
  Results results;
};

inline std::vector<GoldenCase> golden_cases() {
  return {{"hits", hits()},
          {"facets", facets()},
          {"centuries", centuries()},
          {"years", years()},
          {"nothing", nothing()}};
}

}  // namespace muster::samples
