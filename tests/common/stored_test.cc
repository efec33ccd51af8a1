// What is stored comes back as it was, and what was not stored by us is refused.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "common/compression.h"
#include "common/packed.h"
#include "common/stored_body.h"
#include "common/summary.h"
#include "common/term.h"

namespace muster {
namespace {

RC_GTEST_PROP(Compression, ComesBack, (const std::string& text)) {
  const auto back = decompress(compress(text));
  RC_ASSERT(back.has_value());
  RC_ASSERT(*back == text);
}

RC_GTEST_PROP(Compression, ComesBackBesideWhatIsKnown,
              (const std::string& text, const std::string& known)) {
  const auto back = decompress(compress(known + text, known), known);
  RC_ASSERT(back.has_value());
  RC_ASSERT(*back == known + text);
}

TEST(Compression, StoresWhatIsKnownOnce) {
  const std::string known = "The siege began in the autumn, when two brigades crossed the river.";
  const std::string text = "{\"description\":\"" + known + "\"}";
  EXPECT_LT(compress(text, known).size(), known.size());
  EXPECT_EQ(decompress(compress(text)).value_or(""), text) << "nothing is left of the last one";
  EXPECT_NE(decompress(compress(text, known)).value_or(""), text) << "what is known is needed";
}

TEST(Compression, RefusesWhatIsDamaged) {
  std::string stored =
      compress("an article's body, long enough to be worth it, worth it, worth it");
  for (const std::string& bad :
       {std::string(), std::string("plain text"), stored.substr(0, stored.size() / 2)}) {
    const auto back = decompress(bad);
    ASSERT_FALSE(back.has_value());
    EXPECT_EQ(back.error().code, ErrorCode::kDamaged);
  }
}

TEST(Packed, NumbersComeBackInOrder) {
  std::string stored;
  for (const std::uint64_t value : {0ULL, 1ULL, 0xFFFF'FFFF'FFFF'FFFFULL})
    append_packed(stored, value);
  ASSERT_EQ(packed_size<std::uint64_t>(stored), 3U);
  EXPECT_EQ(read_packed<std::uint64_t>(stored, 0), 0U);
  EXPECT_EQ(read_packed<std::uint64_t>(stored, 1), 1U);
  EXPECT_EQ(read_packed<std::uint64_t>(stored, 2), 0xFFFF'FFFF'FFFF'FFFFULL);
  std::string negative;
  append_packed(negative, std::int32_t{-179'000});
  EXPECT_EQ(read_packed<std::int32_t>(negative, 0), -179'000);
}

TEST(Packed, OpenEndsStayOpen) {
  const std::vector<DaySpan> spans = {{Day(std::chrono::days(-5)), std::nullopt},
                                      {std::nullopt, Day(std::chrono::days(7))}};
  EXPECT_EQ(unpack_spans(pack_spans(spans)), spans);
  EXPECT_TRUE(unpack_spans("odd").empty());
}

TEST(Packed, ValueIdsAreOfTheKeyAlone) {
  EXPECT_EQ(value_id("hezbollah"), value_id(std::string("hezbollah")));
  EXPECT_NE(value_id("hezbollah"), value_id("hezbolla"));
  EXPECT_EQ(to_hex(0x1F), "000000000000001f");
  EXPECT_EQ(to_bytes(0x1F), std::string("\0\0\0\0\0\0\0\x1F", 8));
  EXPECT_LT(to_bytes(0xFF), to_bytes(0x1'00));
}

TEST(StoredBody, SectionsComeBack) {
  const std::vector<Section> sections = {
      {"", 0, "The lead.\nTwo lines."}, {"Aftermath", 2, "It ended."}, {"Notes", 3, ""}};
  const std::vector<Section> back = split_sections(join_sections(sections));
  ASSERT_EQ(back.size(), sections.size());
  for (std::size_t i = 0; i < back.size(); ++i) {
    EXPECT_EQ(back[i].heading, sections[i].heading);
    EXPECT_EQ(back[i].level, sections[i].level);
    EXPECT_EQ(back[i].text, sections[i].text);
  }
  EXPECT_TRUE(split_sections("").empty());
}

TEST(Term, LongOnesAreHashedNotCut) {
  const std::string one = make_term("XT", std::string(400, 'a') + 'x');
  const std::string other = make_term("XT", std::string(400, 'a') + 'y');
  EXPECT_LE(one.size(), kXapianTermBytes);
  EXPECT_NE(one, other);
  EXPECT_TRUE(one.starts_with("XTaaaa"));
  EXPECT_EQ(make_term("XT", std::string(243, 'a')).size(), kXapianTermBytes);
  EXPECT_EQ(make_term("", "word"), "word");
  const std::string nuls = make_term("P", std::string(200, '\0'));
  EXPECT_LT(nuls.size(), 200U) << "a NUL takes two bytes in the database";
}

Summary sample_summary() {
  Summary summary;
  summary.path = "caf\xE9/battle.md";  // no UTF-8: a path is bytes
  summary.root = "/articles";
  summary.title = "Battle of Köln";
  summary.kind = "conflict";
  DateInterval interval;
  interval.start = PartialDate{-489, 9, 12};
  interval.end = PartialDate{-489, 9, std::nullopt};
  interval.approximate = true;
  interval.label = "first phase";
  summary.date.text = "September 490 BC";
  summary.date.intervals = {interval};
  summary.date.first_day = first_day_of(*interval.start);
  SideSummary side;
  side.number = 2;
  side.combatants = {"Athens", "Plataea"};
  side.strength = Range{10'000, 11'000, false};
  side.losses[Loss::kKilled] = Range{192, 203, true};
  summary.sides = {side};
  summary.places = {"Marathon"};
  summary.tags = {"battles"};
  return summary;
}

TEST(Summary, ComesBack) {
  const Summary summary = sample_summary();
  const auto back = decode_summary(encode(summary));
  ASSERT_TRUE(back.has_value());
  EXPECT_EQ(back->path, summary.path);
  EXPECT_EQ(back->title, summary.title);
  EXPECT_EQ(back->date.intervals, summary.date.intervals);
  EXPECT_EQ(back->date.first_day, summary.date.first_day);
  EXPECT_EQ(back->date.last_day, std::nullopt);
  ASSERT_EQ(back->sides.size(), 1U);
  const SideSummary& side = summary.sides[0];
  EXPECT_EQ(back->sides[0].number, 2);
  EXPECT_EQ(back->sides[0].combatants, side.combatants);
  EXPECT_EQ(back->sides[0].strength, side.strength);
  EXPECT_EQ(back->sides[0].losses[Loss::kKilled], side.losses[Loss::kKilled]);
  EXPECT_EQ(back->sides[0].losses[Loss::kMissing], std::nullopt);
  EXPECT_EQ(back->tags, summary.tags);
}

TEST(Summary, RefusesWhatIsDamaged) {
  const std::string stored = encode(sample_summary());
  std::vector<std::string> all = {stored + '\0', R"({"path":"a","root":"b"})"};
  for (std::size_t size = 0; size < stored.size(); ++size)
    all.push_back(stored.substr(0, size));
  for (const std::string& bad : all) {
    const auto back = decode_summary(bad);
    ASSERT_FALSE(back.has_value()) << bad.size();
    EXPECT_EQ(back.error().code, ErrorCode::kDamaged);
    EXPECT_EQ(back.error().message, "a stored record is damaged");
  }
}

}  // namespace
}  // namespace muster
