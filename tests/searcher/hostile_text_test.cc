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

namespace muster {
namespace {

struct Attack {
  const char* text;
  const char* what;
};

const Attack kAttacks[] = {
    {"a\x1b[2Jb", "CSI: clears the screen"},
    {"a\x1b]0;title\x07z", "OSC: sets the window's title"},
    {"a\x1b]8;;https://example.org\x1b\\z", "OSC 8: a link of its own"},
    {"a\x1bPq#0\x1b\\z", "DCS"},
    {"a\u009b2Jz", "C1 CSI"},
    {"a\x9b"
     "2Jz",
     "C1 CSI as a byte"},
    {"a\u009d0;t\u009cz", "C1 OSC"},
    {"a\u0085z", "C1 next line"},
    {"a\rb\bc\x0e\x7fz", "carriage return, backspace, shift out, delete"},
    {"a\nb\r\nc\u2028d\u2029z", "line breaks"},
    {"a\tz", "a tab"},
    {"a\u202egnp.exe\u202cz", "a direction override"},
    {"a\u2066b\u2067c\u2068d\u2069\u2069\u2069z", "isolates, and more ends than begins"},
    {"a\u200eb\u200fc\u061cz", "direction marks"},
    {"a\u200bb\u200cc\u200dd\u2060e\ufeffz", "zero-width characters"},
    {"a\U000E0041\U000E007Fz", "tag characters"},
    {"a\ue000\U000F0000\uffffz", "private use and noncharacters"},
    {"a\xc3\x28\xed\xa0\x80\xf5z", "bytes that are no UTF-8"},
};

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

// Takes out this program's own escape sequences: SGR of digits, and links.
std::string without_own_escapes(const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    if (text.compare(at, 2, "\x1b[") == 0) {
      const std::size_t end = text.find_first_not_of("0123456789;", at + 2);
      if (end != std::string::npos && text[end] == 'm') {
        at = end + 1;
        continue;
      }
    } else if (text.compare(at, 5, "\x1b]8;;") == 0) {
      const std::size_t end = text.find_first_of("\x1b\x07", at + 5);
      const std::string url = text.substr(at + 5, end - at - 5);
      if (text.compare(end, 2, "\x1b\\") == 0 && (url.empty() || url.rfind("file://", 0) == 0)) {
        at = end + 2;
        continue;
      }
    }
    out += text[at++];
  }
  return out;
}

// What is left besides what may be shown; the isolates that this program adds are taken out in
// pairs.
std::string remains(std::string text) {
  for (;;) {
    const std::size_t begin = text.rfind("\u2068");
    if (begin == std::string::npos) break;
    const std::size_t end = text.find("\u2069", begin);
    if (end == std::string::npos || text.find('\n', begin) < end)
      return "an isolate without an end";
    text.erase(end, 3).erase(begin, 3);
  }
  return printable(text, true) == text ? "" : text;
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
