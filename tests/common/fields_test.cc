#include "common/fields.h"

#include <gmock/gmock.h>

#include <map>
#include <set>
#include <string>
#include <vector>

namespace muster {
namespace {

std::vector<std::string> names_of(const Field& field) {
  std::vector<std::string> names{std::string(field.name)};
  std::string word;
  for (const char c : std::string(field.aliases) + " ") {
    if (c != ' ') {
      word += c;
    } else if (!word.empty()) {
      names.push_back(std::move(word));
      word.clear();
    }
  }
  return names;
}

const Field& field(std::string_view name) {
  const auto ref = find_field(name);
  if (!ref) throw std::invalid_argument(std::string(name));
  return *ref->field;
}

TEST(FieldsTest, EveryNameMeansOneField) {
  std::map<std::string, std::string_view> owner;
  for (const Field& row : fields()) {
    for (const std::string& name : names_of(row)) {
      EXPECT_TRUE(owner.emplace(name, row.name).second)
          << name << " is said of " << owner[name] << " and " << row.name;
      // An infobox key of that name would otherwise be known by another form.
      EXPECT_EQ(infobox_key(name), name);
      EXPECT_FALSE(name.back() >= '0' && name.back() <= '9') << name << " looks like a side";
    }
  }
}

TEST(FieldsTest, EveryRowExplainsItself) {
  for (const Field& row : fields()) {
    EXPECT_FALSE(row.help.empty()) << row.name;
    EXPECT_EQ(row.help.find('\n'), std::string_view::npos) << row.name;
    EXPECT_LE(row.help.size(), 70U)
        << row.name << ": one line of a terminal, with the name before it";
    EXPECT_NE(row.help.back(), '.') << row.name;
    const std::size_t colon = row.example.find(':');
    ASSERT_NE(colon, std::string_view::npos) << row.name;
    const auto ref = find_field(row.example.substr(0, colon));
    ASSERT_TRUE(ref) << row.example;
    EXPECT_EQ(ref->field->name, row.name) << "the example must show its own field";
  }
}

// The published prefixes of Xapian's conventions that the table may use; all else is X and
// capitals.
TEST(FieldsTest, PrefixesFollowTheConventions) {
  const std::set<std::string_view> published{"A", "K", "P", "S", "T"};
  for (const Field& row : fields()) {
    for (const std::string_view prefix : {row.words, row.whole}) {
      if (prefix.empty()) continue;
      if (prefix.size() == 1) {
        EXPECT_TRUE(published.contains(prefix)) << prefix;
        continue;
      }
      EXPECT_EQ(prefix[0], 'X') << prefix;
      for (const char c : prefix)
        EXPECT_TRUE(c >= 'A' && c <= 'Z') << prefix;
    }
  }
}

// Terms of two purposes must never be taken for each other, sides and infobox keys included.
TEST(FieldsTest, NoTwoPurposesShareAPrefix) {
  std::map<std::string, std::string> owner;
  const auto claim = [&](std::string prefix, const std::string& purpose) {
    const auto [at, is_new] = owner.emplace(std::move(prefix), purpose);
    EXPECT_TRUE(is_new) << at->first << " is of " << at->second << " and of " << purpose;
  };
  for (const auto& [prefix, purpose] :
       std::vector<std::pair<std::string_view, std::string>>{{terms::kId, "id"},
                                                             {terms::kHeadOnly, "head only"},
                                                             {terms::kDisplay, "display"},
                                                             {terms::kAlias, "alias"}}) {
    claim(std::string(prefix), purpose);
  }
  for (const Field& row : fields()) {
    // `within` asks for the same terms as `war`, of more conflicts.
    if (row.name == "within") {
      EXPECT_EQ(row.words, field("war").words);
      EXPECT_EQ(row.whole, field("war").whole);
      continue;
    }
    for (const auto& [prefix, what] :
         {std::pair{row.words, std::string(" words")}, {row.whole, std::string(" whole")}}) {
      if (prefix.empty()) continue;
      for (int side = 0; side <= (row.sided ? kMaxSides : 0); ++side) {
        claim(sided_prefix(prefix, side), std::string(row.name) + what + std::to_string(side));
      }
    }
  }
  for (const auto& [prefix, purpose] : owner) {
    EXPECT_FALSE(prefix.starts_with("XI")) << purpose << " runs into the infobox keys";
  }
}

TEST(FieldsTest, SlotsDoNotOverlap) {
  std::map<Xapian::valueno, std::string> owner;
  const auto claim = [&](Xapian::valueno slot, const std::string& purpose) {
    const auto [at, is_new] = owner.emplace(slot, purpose);
    EXPECT_TRUE(is_new) << slot << " is of " << at->second << " and of " << purpose;
  };
  claim(slots::kPath, "path");
  claim(slots::kFile, "file");
  claim(slots::kBody, "body");
  claim(slots::kFacts, "facts");
  claim(slots::kDates, "dates");
  claim(slots::kTitle, "title");
  for (Xapian::valueno i = 0; i < 3; ++i)
    claim(slots::kTotals + i, "totals");  // the 4th: duration
  for (const Field& row : fields()) {
    const std::string name(row.name);
    if (row.kind == FieldKind::kNumber && row.sided) {
      for (int side = 0; side <= kMaxSides; ++side) {
        const Xapian::valueno slot = number_slot(row, side);
        if (slot == kNoSlot) continue;
        claim(slot, name + " least, side " + std::to_string(side));
        claim(slot + 1, name + " most, side " + std::to_string(side));
      }
    } else if (row.slot != kNoSlot) {
      claim(row.slot, name);
      if (row.slot == slots::kFirstDay) claim(slots::kLastDay, name);
    }
  }
}

TEST(FieldsTest, NumberSlots) {
  struct Row {
    const char* field;
    int side;
    Xapian::valueno slot;
    const char* why;
  };
  const std::vector<Row> rows{
      {"strength", 1, 32, "the first kind, the first side"},
      {"strength", 4, 38, "two slots a side"},
      {"strength", 0, kNoSlot, "an article as a whole has no strength"},
      {"killed", 1, 40, "eight slots a kind"},
      {"killed", 0, 80, "the article's own losses"},
      {"wounded", 0, 82, "in the order of kLosses"},
      {"captured", 0, 84, "in the order of kLosses"},
      {"missing", 0, 86, "in the order of kLosses"},
      {"casualties", 0, 88, "in the order of kLosses"},
      {"casualties", 2, 74, "the last kind"},
      {"casualties", 5, kNoSlot, "no such side"},
      {"casualties", -1, kNoSlot, "no such side"},
      {"duration", 0, 12, "one number, one slot"},
      {"duration", 1, kNoSlot, "sides last as long as the conflict"},
      {"title", 0, kNoSlot, "no number"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(number_slot(field(row.field), row.side), row.slot)
        << row.field << row.side << row.why;
  }
  for (std::size_t i = 0; i < kLosses.size(); ++i) {
    EXPECT_EQ(number_slot(field(kLossNames[i]), 0), slots::kLosses + 2 * i) << kLossNames[i];
  }
}

TEST(FieldsTest, FindField) {
  struct Row {
    const char* name;
    const char* field;  // "": none
    int side;
    const char* why;
  };
  const std::vector<Row> rows{
      {"title", "title", 0, "by its name"},
      {"Title", "title", 0, "in any case"},
      {"PARTOF", "war", 0, "an alias in any case"},
      {"combatant", "combatant", 0, "any side"},
      {"combatant1", "combatant", 1, "the side as a digit"},
      {"Side4", "combatant", 4, "an alias with a side"},
      {"prisoners2", "captured", 2, "an alias of a number with a side"},
      {"combatant5", "", 0, "there is no fifth side"},
      {"combatant0", "", 0, "sides count from one"},
      {"combatant12", "", 0, "one digit"},
      {"place1", "", 0, "places have no sides"},
      {"duration1", "", 0, "nor has the duration"},
      {"campaign", "", 0, "an infobox key of its own"},
      {"", "", 0, "nothing"},
      {"1", "", 0, "a side of nothing"},
      {" title", "", 0, "blanks are no part of names"},
      {"name subject", "", 0, "the list of aliases is no alias"},
      {"titl", "", 0, "no abbreviations"},
      {"year", "year", 0, "a facet of the dates"},
  };
  for (const Row& row : rows) {
    const auto ref = find_field(row.name);
    if (*row.field == '\0') {
      EXPECT_FALSE(ref) << row.name << ": " << row.why;
      continue;
    }
    ASSERT_TRUE(ref) << row.name << ": " << row.why;
    EXPECT_EQ(ref->field->name, row.field) << row.why;
    EXPECT_EQ(ref->side, row.side) << row.why;
  }
}

TEST(FieldsTest, Facets) {
  std::vector<std::string_view> facets;
  for (const Field& row : fields()) {
    if (row.facet) facets.push_back(row.name);
  }
  EXPECT_THAT(facets,
              testing::ElementsAre("combatant", "commander", "unit", "place", "war", "outcome",
                                   "kind", "author", "tag", "year", "decade", "century", "month"));
}

TEST(FieldsTest, SuggestField) {
  struct Row {
    const char* name;
    const char* suggestion;  // "": none
    const char* why;
  };
  const std::vector<Row> rows{
      {"combatent", "combatant", "one letter"},
      {"combatent1", "combatant1", "the side is kept"},
      {"combatant5", "combatant", "no fifth side to suggest"},
      {"place1", "place", "places have no sides"},
      {"titel", "title", "two letters swapped are one slip"},
      {"Comander", "commander", "a letter left out, in any case"},
      {"publihsd", "published", "two slips in a long name"},
      {"wehn", "when", "a short name, one slip"},
      {"xxxx", "", "nothing like it"},
      {"tg", "", "too short to tell"},
      {"https", "", "no field, but a link"},
      {"", "", "nothing"},
      {"12", "", "no letters"},
      {"pneumonoultramicroscopicsilicovolcanoconiosis", "", "longer than any"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(suggest_field(row.name).value_or(""), row.suggestion) << row.name << ": " << row.why;
  }
}

TEST(FieldsTest, InfoboxKeys) {
  struct Row {
    const char* key;
    const char* known;
    const char* prefix;
    const char* why;
  };
  const std::string longest(64, 'k');
  const std::string too_long(65, 'k');
  const std::vector<Row> rows{
      {"territory", "territory", "XITERRITORY:", "as it stands"},
      {"Population_Total", "population_total", "XIPOPULATION_TOTAL:", "in any case"},
      {"population total", "population_total", "XIPOPULATION_TOTAL:", "a blank"},
      {"population-total", "population_total", "XIPOPULATION_TOTAL:", "a hyphen"},
      {" population -_total ", "population_total", "XIPOPULATION_TOTAL:", "runs, and both ends"},
      {"p1", "p1", "XIP1:", "digits stay; the colon says where the prefix ends"},
      {"party/colour", "party_colour", "XIPARTY_COLOUR:", "what is no letter or digit"},
      {"a:b", "a_b", "XIA_B:", "a colon must not end the prefix early"},
      {"área", "área", "XIáREA:", "beyond ASCII as it is"},
      {"", "", "", "no key"},
      {"--", "", "", "nothing to know it by"},
      {longest.c_str(), longest.c_str(), nullptr, "the longest"},
      {too_long.c_str(), "", "", "no key of a form is that long"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(infobox_key(row.key), row.known) << row.why;
    if (row.prefix == nullptr) continue;
    EXPECT_EQ(infobox_prefix(row.key), row.prefix) << row.why;
  }
}

TEST(FieldsTest, SidedPrefix) {
  EXPECT_EQ(sided_prefix("XC", 0), "XC") << "any side";
  EXPECT_EQ(sided_prefix("XC", 1), "XCA");
  EXPECT_EQ(sided_prefix("XQM", 4), "XQMD");
  EXPECT_EQ(sided_prefix("XC", 5), "XC") << "no such side";
}

}  // namespace
}  // namespace muster
