#include "searcher/render_table.h"

#include <gtest/gtest.h>

#include "searcher/table_values.h"
#include "tests/searcher/golden_cases.h"

namespace muster {
namespace {

using namespace std::string_literals;

Results one(Hit hit) {
  Results results;
  results.total = 1;
  results.hits = {std::move(hit)};
  return results;
}

TEST(RenderTable, WritesCsvByTheBook) {
  Results results = one(samples::candia());
  results.hits.push_back(samples::kadesh());
  results.hits[1].title = "Kadesh, \"the\nlast\"";
  EXPECT_EQ(
      render_csv(results, {"rank", "title", "first_day", "last_day", "side2", "killed1_min"}),
      "rank,title,first_day,last_day,side2,killed1_min\r\n"
      "1,Siege of Candia,1648-05-01,1669-09-27,Republic of Venice; Knights Hospitaller; Papal "
      "States; Kingdom of France; Duchy of Savoy; Electorate of Bavaria,70000\r\n"
      "2,\"Kadesh, \"\"the\nlast\"\"\",-1273-01-01,-1273-12-31,Hittite Empire,\r\n");
  EXPECT_EQ(render_csv({}, {"rank", "title"}), "rank,title\r\n") << "no hits: the header alone";
}

TEST(RenderTable, WritesTsvWithBlanksForTabs) {
  Hit hit = samples::kadesh();
  hit.title = "Kadesh\t\"the\nlast\"";
  EXPECT_EQ(render_tsv(one(hit), {"title", "rank"}), "title\trank\nKadesh \"the last\"\t2\n");
}

TEST(RenderTable, GivesNumbersAsData) {
  Hit hit = samples::candia();
  hit.score = 1.25;
  hit.sides[0].strength = Range{60000, 60000, false};
  hit.losses[Loss::kWounded] = Range{5, 7, false};
  hit.sides[0].losses[Loss::kWounded] = Range{1, 2, false};
  struct Case {
    const char* column;
    const char* value;
    const char* why;
  };
  for (const Case& c : std::vector<Case>{
           {"score", "1.250000", "always as precise"},
           {"strength_min", "60000", "the sides that say"},
           {"strength2_min", "", "this one does not"},
           {"killed_min", "99088", "the sum of the sides: 70,000 and 29,088"},
           {"killed_max", "149739", "the sum of the sides: 118,754 and 30,985"},
           {"killed2_max", "30985", "of one side"},
           {"wounded_max", "7", "the article's own figure stands above sums"},
           {"wounded1_max", "2", "but not for a side"},
           {"captured_min", "", "nobody says"},
           {"ongoing", "false", "it has ended"},
           {"side3", "", "there is none"},
           {"place", "Candia (Heraklion); Crete", "a list"},
       }) {
    EXPECT_EQ(table_value(hit, c.column), c.value) << c.column << ": " << c.why;
  }
  EXPECT_EQ(table_value(samples::cafe(), "ongoing"), "") << "no date";
  EXPECT_EQ(table_value(samples::insurgency(), "last_day"), "") << "not over";
  hit.sides[0].losses[Loss::kKilled] = Range{INT64_MAX, INT64_MAX, false};
  EXPECT_EQ(table_value(hit, "killed_max"), std::to_string(INT64_MAX)) << "no overflow";
}

TEST(RenderTable, ReadsColumns) {
  EXPECT_EQ(*read_columns("title, Rank,killed2_max,"),
            (std::vector<std::string>{"title", "rank", "killed2_max"}));
  EXPECT_EQ(read_columns("")->front(), "rank") << "the default";
  EXPECT_EQ(read_columns("")->size(), 19U);
  for (const TableColumn& column : table_columns())
    EXPECT_TRUE(read_columns(column.name)) << column.name;

  struct Case {
    const char* list;
    const char* message;
    const char* hint;
  };
  for (const Case& c : std::vector<Case>{
           {"title,tilte", "no column is named tilte", "did you mean title?"},
           {"killed", "no column is named killed", "did you mean killed_min?"},
           {"killed5_min", "no column is named killed5_min", "did you mean killed_min?"},
           {"first day", "no column is named 'first day'", "did you mean first_day?"},
           {",", "--fields names no column", ""},
       }) {
    const auto columns = read_columns(c.list);
    ASSERT_FALSE(columns) << c.list;
    EXPECT_EQ(columns.error().code, ErrorCode::kUsage);
    EXPECT_EQ(columns.error().message, c.message);
    EXPECT_EQ(columns.error().hint, c.hint);
  }
  EXPECT_EQ(read_columns("zzz").error().hint.rfind("--fields takes: rank, score, path", 0), 0U)
      << "nothing is near: all of them";
}

TEST(RenderTable, PrintsPaths) {
  struct Case {
    std::string file;
    std::string terminal;
    std::string lines;
    const char* why;
  };
  for (const Case& c : std::vector<Case>{
           {"../a b.md", "../a b.md", "../a b.md", "blanks are no trouble on a line of their own"},
           {"é日本.md", "é日本.md", "é日本.md", "nor are letters"},
           {"caf\xe9.md", "$'caf\\xe9.md'", "caf\xe9.md",
            "other encodings: as they are, for programs"},
           {"می\u200cخواهم.md", "$'می\\xe2\\x80\\x8cخواهم.md'", "می\u200cخواهم.md",
            "joiners belong to the name"},
           {"a\nb.md", "$'a\\nb.md'", "$'a\\nb.md'", "one path stays one line"},
           {"a\x1b[2J.md", "$'a\\x1b[2J.md'", "$'a\\x1b[2J.md'", "no control character anywhere"},
       }) {
    Hit hit;
    hit.file = c.file;
    EXPECT_EQ(render_paths(one(hit), PathsMode::kTerminal), c.terminal + "\n") << c.why;
    EXPECT_EQ(render_paths(one(hit), PathsMode::kLines), c.lines + "\n") << c.why;
    EXPECT_EQ(render_paths(one(hit), PathsMode::kNul), c.file + "\0"s) << c.why;
  }
}

TEST(RenderTable, WritesRunFiles) {
  Hit hit;
  hit.rank = 3;
  hit.score = 7.125;
  hit.path = "a b/100%.md";
  EXPECT_EQ(render_trec(one(hit), "q1"), "q1 Q0 a%20b/100%25.md 3 7.125000000 muster\n");
  EXPECT_EQ(render_trec(one(hit), "q 1").rfind("q%201 Q0 ", 0), 0U) << "an id is one word";
  EXPECT_EQ(render_trec(one(hit), "").rfind("0 Q0 ", 0), 0U) << "and is never missing";
}

}  // namespace
}  // namespace muster
