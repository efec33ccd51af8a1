#include "tests/common/date_rows.h"

namespace muster {
namespace {

// Numbers and words that are no dates give none.
TEST(DateNoneTest, FindsNoDate) {
  const DateRow rows[] = {
      {"?", "none"},
      {"Unknown", "none"},
      {"TBD", "none"},
      {"N/A", "none"},
      {"18 April", "none"},
      {"April 18th", "none"},
      {"Spring", "none"},
      {"March", "none"},
      {"20th", "none"},
      {"5", "none"},
      {"1 day", "none"},
      {"(3 days)", "none"},
      {"34 years", "none"},
      {"1200 years", "none"},
      {"1,200", "none"},
      {"2,000 men", "none"},
      {"1200 soldiers", "none"},
      {"116 killed, 300 wounded", "none"},
      {"Phase 1", "none"},
      {"Phase 1–3", "none"},
      {"Second phase", "none"},
      {"12:30", "none"},
      {"07:00 UTC", "none"},
      {"0630 hours", "none"},
      {"41st Brigade", "none"},
      {"5th Army (2,300 men)", "none"},
      {"No. 303 Squadron", "none"},
      {"Unit 731", "none"},
      {"Hill 861", "none"},
      {"Operation 1027", "none"},
      {"300 Spartans", "none"},
      {"50%", "none"},
      {"$2000", "none"},
      {"#1944", "none"},
      {"+1944", "none"},
      {"3.5", "none"},
      {"12345", "none"},
      {"0 BC", "none"},
      {"AD 0", "none"},
      {"31 February", "none"},
      {"45 March", "none"},
      {"12/13/14", "none"},
      {"6/6/44", "none"},
      {"May '68", "none"},
      {"the '60s", "none"},
      {"c. 20 men", "none"},
      {"around 2,000", "none"},
      {"1-0", "none"},
      {"World War II", "none"},
      {"17th Infantry Division", "none"},
      {"aged 34", "none"},
      {"Monday", "none"},
      {"year 8", "none"},
      {"1 year, 5 months and 3 weeks", "none"},
      {"Dawn of the 3rd day", "none"},
      {"https://example.org/1944/06/06", "none"},
  };
  expect_read(rows);
}

// An impossible day leaves its month, an unclear order its year, a reversed range its start.
TEST(DateNoneTest, KeepsWhatIsPossible) {
  const DateRow rows[] = {
      {"31 February 2018", "2018-02"},
      {"29 February 1900", "1900-02"},
      {"29 February 2000", "2000-02-29"},
      {"30 February – 2 March 2018", "2018-02..2018-03-02"},
      {"12/03/2018", "2018~"},
      {"28 December 2015 – 3 January 2015", "2015-12-28..?"},
      {"1945–1939", "1945..?"},
      {"10001 BC – 9000 BC", "?..-8999"},
  };
  expect_read(rows);
}

}  // namespace
}  // namespace muster
