// No string of any result may do anything to a terminal, whatever is in it.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <functional>
#include <nlohmann/json.hpp>

#include "common/unicode.h"
#include "searcher/render_json.h"
#include "searcher/render_table.h"
#include "searcher/render_text.h"
#include "tests/searcher/golden_cases.h"
#include "tests/support/attacks.h"

namespace muster {
namespace {

using test::Attack;
using test::kAttacks;
using test::remains;
using test::without_own_escapes;

struct Place {
  const char* name;
  std::function<void(Results&, const std::string&)> put;
};

std::vector<Place> places() {
  using R = Results;
  using S = std::string;
  return {
      {"query", [](R& r, const S& s) { r.query = s; }},
      {"parsed", [](R& r, const S& s) { r.parsed = s; }},
      {"description", [](R& r, const S& s) { r.description = s; }},
      {"matched", [](R& r, const S& s) { r.matched = s; }},
      {"suggestion", [](R& r, const S& s) { r.suggestion = s; }},
      {"notes", [](R& r, const S& s) { r.notes = {s}; }},
      {"path", [](R& r, const S& s) { r.hits[0].path = s, r.hits[0].file.clear(); }},
      {"file", [](R& r, const S& s) { r.hits[0].file = s; }},
      {"title", [](R& r, const S& s) { r.hits[0].title = s; }},
      {"kind", [](R& r, const S& s) { r.hits[0].kind = s; }},
      {"short_description",
       [](R& r, const S& s) { r.hits[0].short_description = s, r.hits[0].sides.clear(); }},
      {"author", [](R& r, const S& s) { r.hits[0].author = s; }},
      {"date", [](R& r, const S& s) { r.hits[0].date.text = s; }},
      {"label", [](R& r, const S& s) { r.hits[0].date.intervals[0].label = s; }},
      {"places",
       [](R& r, const S& s) {
         r.hits[0].places = {s, s};
       }},
      {"part_of", [](R& r, const S& s) { r.hits[0].part_of = {s}; }},
      {"sides",
       [](R& r, const S& s) {
         r.hits[0].sides = {{1, {s, s}, {}, {}}};
       }},
      {"outcome", [](R& r, const S& s) { r.hits[0].outcome = s; }},
      {"tags", [](R& r, const S& s) { r.hits[0].tags = {s}; }},
      {"published", [](R& r, const S& s) { r.hits[0].published = s; }},
      {"section", [](R& r, const S& s) { r.hits[0].snippet.section = s; }},
      {"snippet",
       [](R& r, const S& s) {
         // Highlights that begin and end in the middle of everything, out of order and past the
         // end.
         r.hits[0].snippet.text = s;
         r.hits[0].snippet.highlights = {{1, 2}, {3, 4}, {2, 5}, {5, 6}, {6, 999}, {999, 7}};
       }},
      {"facet", [](R& r, const S& s) { r.facets[0].field = s; }},
      {"value", [](R& r, const S& s) { r.facets[0].values[1].value = s; }},
      {"unit", [](R& r, const S& s) { r.timeline->unit = s; }},
  };
}

Results sample() {
  Results results = samples::facets();
  results.timeline = samples::years().timeline;
  return results;
}

TextOptions options_for(const Results& results, bool color) {
  TextOptions options;
  options.width = 60;
  options.color = options.hyperlinks = color;
  options.host = options.folder = "/\x1b]8;;x\x07";
  options.command = {"muster-search", results.query};
  return options;
}

TEST(HostileText, DoesNothingInText) {
  for (const Place& place : places()) {
    for (const Attack& attack : kAttacks) {
      Results results = sample();
      place.put(results, attack.text);
      const std::string plain = render_text(results, options_for(results, false));
      EXPECT_EQ(plain.find('\x1b'), std::string::npos) << place.name << ", " << attack.what;
      EXPECT_EQ(remains(plain), "") << place.name << ", " << attack.what;
      const std::string color = render_text(results, options_for(results, true));
      EXPECT_EQ(remains(without_own_escapes(color)), "") << place.name << ", " << attack.what;
    }
  }
}

TEST(HostileText, DoesNothingInTables) {
  std::vector<std::string> columns;
  for (const TableColumn& column : table_columns())
    columns.emplace_back(column.name);
  for (const Place& place : places()) {
    for (const Attack& attack : kAttacks) {
      Results results = sample();
      place.put(results, attack.text);
      const std::string where = std::string(place.name) + ", " + attack.what;
      std::string csv = render_csv(results, columns);
      for (std::size_t at = 0; (at = csv.find("\r\n", at)) != std::string::npos;)
        csv.erase(at, 1);
      EXPECT_EQ(remains(csv), "") << where;
      std::string tsv = render_tsv(results, columns);
      EXPECT_EQ(std::count(tsv.begin(), tsv.end(), '\n'), 2) << where;
      EXPECT_EQ(static_cast<std::size_t>(std::count(tsv.begin(), tsv.end(), '\t')),
                2 * (columns.size() - 1))
          << where;
      std::replace(tsv.begin(), tsv.end(), '\t', ' ');
      EXPECT_EQ(remains(tsv), "") << where;
      EXPECT_EQ(remains(render_trec(results, attack.text)), "") << where;
      const std::string paths = render_paths(results, PathsMode::kTerminal);
      EXPECT_EQ(remains(paths), "") << where;
      EXPECT_EQ(std::count(paths.begin(), paths.end(), '\n'), 1) << where;
      const std::string lines = render_paths(results, PathsMode::kLines);
      EXPECT_EQ(lines.find('\x1b'), std::string::npos) << where;
      EXPECT_EQ(std::count(lines.begin(), lines.end(), '\n'), 1) << where;
    }
  }
}

TEST(HostileText, IsEscapedInJson) {
  for (const Place& place : places()) {
    for (const Attack& attack : kAttacks) {
      Results results = sample();
      results.timeline->buckets.resize(1);
      place.put(results, attack.text);
      const std::string where = std::string(place.name) + ", " + attack.what;
      for (const std::string& json : {render_json(results), render_ndjson(results)}) {
        EXPECT_EQ(remains(json), "") << where;
        EXPECT_EQ(std::count(json.begin(), json.end(), '\n'), 1) << where;
        EXPECT_FALSE(nlohmann::json::parse(json, nullptr, false).is_discarded()) << where;
      }
    }
  }
  Results results = sample();
  results.hits[0].title = "a\x1b[2J\x7f\u009b\u202e\U000E0041z";
  EXPECT_NE(render_json(results).find(R"("a\u001b[2J\u007f\u009b\u202e\udb40\udc41z")"),
            std::string::npos)
      << "the text is all there, as escapes";
  EXPECT_EQ(nlohmann::json::parse(render_json(results))["results"][0]["title"],
            results.hits[0].title);
}

RC_GTEST_PROP(HostileText, LinesFitTheWidth, (const std::string& a, const std::string& b)) {
  Results results = sample();
  const std::vector<Place> all = places();
  for (int i = 0; i < 3; ++i)
    (*rc::gen::elementOf(all)).put(results, i == 1 ? a + " " + b : i == 2 ? b : a);
  TextOptions options = options_for(results, false);
  options.width = *rc::gen::inRange<std::size_t>(1, 200);
  options.command.clear();
  results.hits[0].path = results.hits[0].file = "a.md";
  const std::string text = render_text(results, options);
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = text.find('\n', begin);
    RC_ASSERT(end != std::string::npos);
    const std::string line = text.substr(begin, end - begin);
    if (display_width(line) > std::max(options.width, kMinTextWidth)) RC_FAIL(line);
    begin = end + 1;
  }
}

}  // namespace
}  // namespace muster
