#include "tests/common/date_rows.h"

namespace muster {
namespace {

// What someone types after "date:" is one interval, all of it possible.
TEST(DateQueryTest, ReadsOneInterval) {
  const DateRow rows[] = {
      {"2018", "2018"},
      {"2018-03", "2018-03"},
      {"2018-03-12", "2018-03-12"},
      {"2011-12", "2011-12"},
      {"-0489", "-0489"},
      {"300", "0300"},
      {"490bc", "-0489"},
      {"490 BC", "-0489"},
      {"10000 bc", "-9999"},
      {"ad 14", "0014"},
      {"March 2018", "2018-03"},
      {"march 2018", "2018-03"},
      {"12–20 March 2018", "2018-03-12..2018-03-20"},
      {"12-20 march 2018", "2018-03-12..2018-03-20"},
      {"july 4, 1776", "1776-07-04"},
      {" 12 March 2018 ", "2018-03-12"},
      {"13/03/2018", "2018-03-13"},
      {"1939-45", "1939..1945"},
      {"2018–2019", "2018..2019"},
      {"March 2018 – May 2018", "2018-03..2018-05"},
      {"2018-03-12/2018-03-20", "2018-03-12..2018-03-20"},
      {"1860s", "1860..1869"},
      {"the 1860s", "1860..1869"},
      {"18th century", "1701..1800"},
      {"5th century bc", "-0499..-0400"},
      {"late 1943", "1943-09..1943-12~"},
      {"mid-1990s", "1994..1996~"},
      {"spring 480 bc", "-0479-03..-0479-05~"},
      {"c. 1274 BC", "-1273~"},
      {"since 2014", "2014..now"},
      {"before 1850", "?..1849~"},
      {"1 and 2 May 1809", "1809-05-01..1809-05-02"},
  };
  for (const DateRow& row : rows) {
    const auto interval = read_query_date(row.text);
    EXPECT_EQ(interval ? words_for(*interval) : "none", row.dates) << row.text;
  }
}

TEST(DateQueryTest, RefusesTheRest) {
  const struct {
    const char* text;
    const char* why;
  } rows[] = {
      {"", "nothing"},
      {"5", "a small number is no year"},
      {"12345", "nor is a large one"},
      {"foo", "no date"},
      {"March", "no year"},
      {"12 March", "no year"},
      {"present", "no date of its own"},
      {"12 March 2018 foo", "words behind it"},
      {"battle 1863", "words before it"},
      {"1944, 1945", "two intervals"},
      {"1 and 3 May 1809", "two intervals"},
      {"2018-02-30", "no such day"},
      {"30 February 2018", "no such day"},
      {"2018-13", "no such month"},
      {"12/03/2018", "March or December"},
      {"1945–1939", "ends before it starts"},
      {"10001 bc", "beyond the calendar"},
      {"-489", "four digits"},
      {"(2018)", "a query's brackets are no date's"},
  };
  for (const auto& row : rows)
    EXPECT_FALSE(read_query_date(row.text)) << row.text << ": " << row.why;
}

}  // namespace
}  // namespace muster
