// The labelled sample of combatant texts, by the rules of the script that scores it: a name is
// right where it equals the label's name, its page, or the name with its alias or note, case,
// accents and punctuation aside.
#include <gtest/gtest.h>
#include <utf8proc.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "indexer/side_reader.h"
#include "tests/support/side_tables.h"

namespace muster {
namespace {

using nlohmann::json;

// Words of letters and digits, without case and accents, parted by single blanks.
std::string fold(const std::string& name) {
  utf8proc_uint8_t* raw = nullptr;
  const auto options =
      static_cast<utf8proc_option_t>(UTF8PROC_NULLTERM | UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE |
                                     UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK);
  utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(name.c_str()), 0, &raw, options);
  std::string out;
  for (const auto* at = raw; at != nullptr && *at != 0;) {
    utf8proc_int32_t code = 0;
    const auto length = utf8proc_iterate(at, -1, &code);
    if (length <= 0) break;
    const auto category = utf8proc_category(code);
    const bool word = (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) ||
                      category == UTF8PROC_CATEGORY_ND || category == UTF8PROC_CATEGORY_NO;
    if (word) out.append(reinterpret_cast<const char*>(at), static_cast<std::size_t>(length));
    if (!word && !out.empty() && out.back() != ' ') out.push_back(' ');
    at += length;
  }
  std::free(raw);  // NOLINT: utf8proc allocates with malloc
  while (!out.empty() && out.back() == ' ')
    out.pop_back();
  return out;
}

std::string text_of(const json& entity, const char* key) {
  const auto found = entity.find(key);
  return found != entity.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::set<std::string> forms_of(const json& entity) {
  const std::string name = text_of(entity, "name");
  const std::string page = text_of(entity, "page");
  std::set<std::string> forms{fold(name), fold(page)};
  const std::size_t bracket = page.rfind('(');
  if (!page.empty() && page.back() == ')' && bracket != std::string::npos)
    forms.insert(fold(page.substr(0, bracket)));
  for (const char* key : {"alias", "note"}) {
    if (!text_of(entity, key).empty()) forms.insert(fold(name + " " + text_of(entity, key)));
  }
  forms.erase("");
  return forms;
}

double f1_of(const json& row, const std::vector<Participant>& found) {
  std::vector<std::pair<std::set<std::string>, bool>> left;
  for (const json& entity : row["entities"])
    left.emplace_back(forms_of(entity), entity.value("from_flag", false));
  double hits = 0;
  for (const Participant& participant : found) {
    const auto match = std::find_if(left.begin(), left.end(), [&](const auto& one) {
      return one.first.count(fold(participant.name)) != 0;
    });
    if (match == left.end()) continue;
    left.erase(match);
    ++hits;
  }
  const auto missed =
      std::count_if(left.begin(), left.end(), [](const auto& one) { return !one.second; });
  const double wanted = hits + static_cast<double>(missed);
  const double precision =
      found.empty() ? (wanted == 0 ? 1 : 0) : hits / static_cast<double>(found.size());
  const double recall = wanted == 0 ? 1 : hits / wanted;
  return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
}

TEST(SideSample, NamesAgreeWithTheLabels) {
  const std::filesystem::path path =
      std::filesystem::path(MUSTER_SOURCE_DIR) / ".." / "shared" / "truth" / "sides.jsonl";
  if (!std::filesystem::exists(path)) GTEST_SKIP() << "no labelled sample at " << path;
  std::ifstream file(path);
  std::set<std::string> texts;
  double sum = 0;
  double whole = 0;
  for (std::string line; std::getline(file, line);) {
    const json row = json::parse(line);
    InfoboxField field;
    field.text = row["text"];
    if (!texts.insert(field.text).second) continue;
    for (const json& entity : row["entities"]) {
      const std::string page = text_of(entity, "page");
      if (!page.empty()) field.links.push_back({text_of(entity, "name"), page});
    }
    const auto found = read_participants(field, ParticipantKind::kCombatant, field.links);
    const double f1 = f1_of(row, found);
    sum += f1;
    if (f1 == 1) ++whole;
    if (f1 != 1) std::cout << field.text << "\n  -> " << testing::show(found) << "\n";
  }
  const auto count = static_cast<double>(texts.size());
  std::cout << texts.size() << " texts: mean F1 " << sum / count << ", wholly right "
            << whole / count << "\n";
  EXPECT_GE(sum / count, 0.995);
  EXPECT_GE(whole / count, 0.98);
}

}  // namespace
}  // namespace muster
