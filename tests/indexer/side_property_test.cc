// What holds whatever the text: names are clean, made of the text, and links or their lack never
// break the reader.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <array>
#include <string>
#include <vector>

#include "common/unicode.h"
#include "indexer/coordinates_reader.h"
#include "indexer/flags.h"
#include "indexer/infobox_text.h"
#include "indexer/outcome_reader.h"
#include "indexer/place_reader.h"
#include "indexer/side_reader.h"

namespace muster {
namespace {

constexpr std::array kKinds{ParticipantKind::kCombatant, ParticipantKind::kCommander,
                            ParticipantKind::kUnit, ParticipantKind::kConflict};

// Texts made of the pieces that matter, and of any other characters.
rc::Gen<std::string> infobox_texts() {
  const auto piece = rc::gen::oneOf(
      rc::gen::element<std::string>("Free Army", "Ahrar", "1st Brigade", "Division", "General",
                                    "of", "and", "the", "🇫🇷", "🇺🇸 ", "Flag of X.svg ",
                                    "Supported by:", "Unknown", "†", "KIA", "1,200"),
      rc::gen::element<std::string>("\n", "\n\n", "\n* ", "\n** ", "  ", " ", ", ", " & ", " / ",
                                    " – ", "(", ")", "[", "]", "{{", "}}", "[[", "|", "''", "<br>",
                                    "<ref>", ":", ";", "•", "\xC2\xA0", "\xE2\x80\x8B"),
      rc::gen::map(rc::gen::inRange(1, 0x2FFF),
                   [](int code) {
                     std::string out;
                     append_utf8(
                         out, static_cast<char32_t>(code >= 0xD800 && code < 0xE000 ? 'x' : code));
                     return out;
                   }),
      rc::gen::string<std::string>());
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece),
                      [](const std::vector<std::string>& pieces) {
                        std::string out;
                        for (const std::string& one : pieces)
                          out += one;
                        return out;
                      });
}

bool is_clean(const std::string& name) {
  if (name.empty() || trim(name) != name) return false;
  for (const char c : name) {
    if (static_cast<unsigned char>(c) < ' ' || c == '\x7F') return false;
  }
  return name.front() != '*' && name.compare(0, 3, "•") != 0 && has_letter(name);
}

// Letters only, without blanks and marks that markup may have cut.
std::string letters(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) out.push_back(c);
  }
  return out;
}

bool occur_in_order(std::string_view some, std::string_view all) {
  std::size_t matched = 0;
  for (const char c : all) {
    if (matched < some.size() && c == some[matched]) ++matched;
  }
  return matched == some.size();
}

RC_GTEST_PROP(SideProperty, NamesAreCleanAndFromTheText, ()) {
  InfoboxField field;
  field.text = to_valid_utf8(*infobox_texts());
  if (*rc::gen::arbitrary<bool>()) field.links.push_back({"Free Army", "Free Army"});
  if (*rc::gen::arbitrary<bool>())
    field.links.push_back({to_valid_utf8(*infobox_texts()), "undefined"});
  const std::string all = letters(field.text);
  for (const ParticipantKind kind : kKinds) {
    for (const Participant& participant : read_participants(field, kind, field.links)) {
      RC_ASSERT(is_clean(participant.name));
      RC_ASSERT(participant.depth >= 0);
      // Markup may have stood between the letters of a name, but they are the text's, or a flag's
      // country.
      RC_ASSERT(occur_in_order(letters(participant.name), all) || is_country(participant.name));
      if (participant.page)
        RC_ASSERT(!participant.page->empty() && *participant.page != "undefined");
      if (participant.note) RC_ASSERT(!participant.note->empty());
      if (participant.role) RC_ASSERT(!participant.role->empty());
    }
  }
}

RC_GTEST_PROP(SideProperty, PlacesAndOutcomesAreClean, ()) {
  InfoboxField field;
  field.text = to_valid_utf8(*infobox_texts());
  for (const std::string& name : read_place(field).names)
    RC_ASSERT(is_clean(name));
  const std::string headline = read_outcome(field.text).headline;
  RC_ASSERT(headline.empty() || is_clean(headline));
}

RC_GTEST_PROP(SideProperty, CoordinatesAreInRange, ()) {
  const auto found = read_coordinates(*infobox_texts());
  if (!found) return;
  RC_ASSERT(found->latitude >= -90 && found->latitude <= 90);
  RC_ASSERT(found->longitude >= -180 && found->longitude <= 180);
}

// Lines of plain names come back as they are, whatever they are, in order.
RC_GTEST_PROP(SideProperty, LinesOfPlainNamesComeBack, ()) {
  const auto name = rc::gen::element<std::string>(
      "Papal States", "Kazakh Khanate", "Ashanti Empire", "Joseon", "Lan Xang", "Crow Nation",
      "Free City of Lübeck", "Hausa Kingdoms");
  const auto names = *rc::gen::container<std::vector<std::string>>(name);
  InfoboxField field;
  for (const std::string& one : names)
    field.text += one + "\n";
  const auto found = read_participants(field, ParticipantKind::kCombatant, {});
  RC_ASSERT(found.size() == names.size());
  for (std::size_t i = 0; i < names.size(); ++i)
    RC_ASSERT(found[i].name == names[i]);
}

}  // namespace
}  // namespace muster
