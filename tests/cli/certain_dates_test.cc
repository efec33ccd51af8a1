// --date-match, and ranges of numbers over infobox keys.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/article_database.h"
#include "tests/support/conflict.h"

namespace muster::test {
namespace {

struct Row {
  const char* query;
  const char* possible;
  const char* certain;
  const char* why;
};

// The paths found, in the order of their names.
std::string found(const ArticleDatabase& articles, const std::string& query,
                  const std::vector<std::string>& more = {}) {
  auto paths = articles.find({query}, more).front();
  std::sort(paths.begin(), paths.end());
  std::string all;
  for (const std::string& path : paths)
    all += (all.empty() ? "" : " ") + path.substr(0, path.size() - 3);
  return all;
}

TEST(CertainDates, LieWithinWhatIsAskedFor) {
  const TempFolder folder;
  const std::pair<const char*, const char*> dates[] = {
      {"day", "12 March 2018"},
      {"days", "28 February – 3 March 2018"},
      {"month", "March 2018"},
      {"year", "2018"},
      {"years", "2017–2019"},
      {"open", "5 March 2018 – present"},
      {"two", "1 March 2018; 9 May 2018"},
      {"none", ""},
  };
  for (const auto& [name, date] : dates)
    folder.write(std::string("a/") + name + ".md", article({name, {}, date}));
  const ArticleDatabase articles(folder / "a");
  const Row rows[] = {
      {"date:2018-03", "day days month open two year years", "day month",
       "a year may lie elsewhere, a phase does, and what goes on goes on behind it"},
      {"date:2018-03-12", "day month open year years", "day", "one day"},
      {"date:2018", "day days month open two year years", "day days month two year",
       "whatever day of the year it was"},
      {"date:2018-02..2018-05", "day days month open two year years", "day days month two",
       "both phases lie there"},
      {"date:2018..", "day days month open two year years", "day days month open two year",
       "without an end all that goes on lies within"},
      {"date:..2018", "day days month open two year years", "day days month two year",
       "without a beginning"},
      {"began:2018-03", "day month open two year", "day month open two",
       "a beginning is as uncertain as it is written"},
      {"ended:2018", "day days month two year", "day days month two year", "and so is an end"},
      {"-date:2018-03-12", "days none two", "days month none open two year years",
       "what is left out is what is found otherwise"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(found(articles, row.query), row.possible) << row.query << ": " << row.why;
    EXPECT_EQ(found(articles, row.query, {"--date-match", "certain"}), row.certain)
        << row.query << ": " << row.why;
  }
}

TEST(KeyRanges, FindTheNumbersOfAnyInfobox) {
  const TempFolder folder;
  const auto write = [&](const char* name, const char* line) {
    folder.write(
        std::string("a/") + name + ".md",
        std::string("---\ntitle: ") + name + "\ninfoboxes:\n  - " + line + "\n---\n\nText.\n");
  };
  write("village", "population_total: \"2,255 (2004 census)\"");
  write("town", "population_total: 12 000");
  write("city", "population_total: \"1.5 million\"");
  write("unknown", "population_total: Unknown");
  write("old", "established: \"490 BC\"");
  write("new", "established: \"12 March 1843\"");
  write("cold", "temperature: \"−12 °C\"");
  const ArticleDatabase articles(folder / "a");
  const std::pair<const char*, const char*> rows[] = {
      {"population_total:1000000..", "city"},
      {"population_total:..10k", "village"},
      {"population_total:>2,255", "city town"},
      {"population_total:>=2255", "city town village"},
      {"population_total:2000..2010", ""},
      {"population_total:1m..2m", "city"},
      {"established:1800..1900", "new"},
      {"established:-500..0", "old"},
      {"temperature:<0", "cold"},
      {"infobox.population_total:..3000", "village"},
      {"POPULATION_TOTAL:..3000 OR established:1843..1843", "new village"},
      {"population_total:(..3000 OR 1m..)", "city village"},
      {"population_total:* -population_total:..3000", "city town unknown"},
  };
  for (const auto& [query, expected] : rows)
    EXPECT_EQ(found(articles, query), expected) << query;
  const Outcome words = articles.search({"temperature:2018-03..2018-05"});
  EXPECT_EQ(words.status, 2);
  EXPECT_EQ(words.err,
            "muster-search: \"2018-03..2018-05\" is no range of numbers for temperature:\n"
            "  for example temperature:1000..2500, or temperature:1850..1900 for years\n");
}

}  // namespace
}  // namespace muster::test
