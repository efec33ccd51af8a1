#include "common/plain_numbers.h"

#include <gtest/gtest.h>

#include <vector>

namespace muster {
namespace {

TEST(PlainNumbers, AreThoseATextGives) {
  struct Row {
    const char* text;
    std::vector<double> numbers;
    const char* why;
  };
  const Row rows[] = {
      {"2255", {2255}, "a figure"},
      {"2,255", {2255}, "in groups"},
      {"1 234 567", {1234567}, "set apart by blanks"},
      {"1\u00A0234", {1234}, "by one that does not break"},
      {"12,34", {12, 34}, "which are no groups"},
      {"1,234,56", {56, 1234}, "nor is the last one"},
      {"2,255 (2004 census)", {2255}, "a remark counts nothing"},
      {"(2004 census)", {2004}, "unless there is nothing else"},
      {"1.5 million", {1500000}, "a scale"},
      {"three million", {}, "words are not read"},
      {"3.14", {3.14}, "a fraction"},
      {"35–58 km", {35, 58}, "both ends"},
      {"−12 °C", {-12}, "a minus"},
      {"-5", {-5}, "or what is typed for one"},
      {"UTC+2", {2}, "a plus"},
      {"T-72 tanks", {}, "a name is no number"},
      {"BM21", {}, "nor is this one"},
      {"12 March 1843", {1843}, "of a date the year"},
      {"12 March 1843 (aged 30)", {1843}, "with a remark as well"},
      {"490 BC", {-490}, "before Christ is below zero"},
      {"built 1843, 5 km", {5, 1843}, "what is no date gives all it has"},
      {"", {}, "nothing"},
      {"Unknown", {}, "nothing is made up"},
      {"9 8 7 6 5 4", {4, 5, 6, 7}, "no more than a few"},
      {"123456789012345678901234567890", {}, "a code"},
  };
  for (const Row& row : rows)
    EXPECT_EQ(plain_numbers(row.text), row.numbers) << row.text << ": " << row.why;
}

}  // namespace
}  // namespace muster
