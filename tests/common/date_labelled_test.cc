#include <gtest/gtest.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "common/date.h"

namespace muster {
namespace {

using Json = nlohmann::json;

const std::string kFolder = MUSTER_SOURCE_DIR "/../shared/truth/";

std::optional<std::string> text_of(const Json& value) {
  if (value.is_null()) return std::nullopt;
  return value.get<std::string>();
}

std::optional<std::string> text_of(const std::optional<Day>& day) {
  if (!day) return std::nullopt;
  return to_string(*day);
}

using Ends = std::pair<std::optional<std::string>, std::optional<std::string>>;

Ends ends_of(const Json& label) {
  if (label.is_null()) return {};
  return {text_of(label["first_day"]), text_of(label["last_day"])};
}

std::optional<Day> day_of(const std::optional<std::string>& text) {
  const auto date = text ? parse_partial_date(*text) : std::nullopt;
  if (!date) return std::nullopt;
  return first_day_of(*date);
}

// An alternative that the label allows counts as right; a fuzzy word may be read anywhere inside
// its widest reading.
bool days_right(const DateFact& fact, const Json& label) {
  const Ends got{text_of(fact.first_day), text_of(fact.last_day)};
  if (got == ends_of(label["overall"])) return true;
  if (label.contains("overall_alt")) {
    const Json& alt = label["overall_alt"];
    for (const Json& one : alt.is_array() ? alt : Json::array({alt})) {
      if (got == ends_of(one)) return true;
    }
  }
  if (label.contains("calendar_note") && got == Ends{}) return true;
  if (!label.contains("overall_loose") || !fact.first_day || !fact.last_day) return false;
  const Ends loose = ends_of(label["overall_loose"]);
  const auto first = day_of(loose.first);
  const auto last = day_of(loose.second);
  return first && last && *first <= *fact.first_day && *fact.last_day <= *last;
}

bool intervals_right(const DateFact& fact, const Json& label) {
  const Json& wanted = label["intervals"];
  if (fact.intervals.size() != wanted.size()) return false;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    const DateInterval& got = fact.intervals[i];
    const auto end_right = [&](const std::optional<PartialDate>& date, const char* key) {
      const auto text = date ? std::optional(to_string(*date)) : std::nullopt;
      const std::string alt = std::string(key) + "_alt";
      return text == text_of(wanted[i][key]) ||
             (wanted[i].contains(alt) && text == text_of(wanted[i][alt]));
    };
    if (!end_right(got.start, "start") || !end_right(got.end, "end")) return false;
    if (got.ongoing != wanted[i].value("open_end", false)) return false;
  }
  return true;
}

TEST(DateLabelledTest, AgreesWithLabelledTexts) {
  if (!std::filesystem::exists(kFolder)) GTEST_SKIP() << "the labelled texts are not there";
  for (const char* name : {"dates-modern", "dates-historic"}) {
    std::ifstream file(kFolder + name + ".jsonl");
    int texts = 0;
    int days = 0;
    int intervals = 0;
    for (std::string line; std::getline(file, line);) {
      const Json label = Json::parse(line);
      const std::string text = label["text"];
      const DateFact fact = read_date(text);
      ++texts;
      const bool right = days_right(fact, label);
      days += right ? 1 : 0;
      intervals += intervals_right(fact, label) ? 1 : 0;
      if (!right) std::printf("%s: %s\n", name, text.c_str());
    }
    std::printf("%s: %d texts, days %d, intervals %d\n", name, texts, days, intervals);
    ASSERT_GE(texts, 100);
    EXPECT_GE(days * 100, texts * 99) << name;
    EXPECT_GE(intervals * 100, texts * 99) << name;
  }
}

}  // namespace
}  // namespace muster
