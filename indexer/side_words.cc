#include "indexer/side_words.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "common/characters.h"
#include "common/unicode.h"
#include "indexer/infobox_text.h"

namespace muster {
namespace {

std::string bare(std::string_view word) {
  constexpr std::string_view kEdges = ".,;:\"'()";
  while (!word.empty() && kEdges.find(word.front()) != std::string_view::npos)
    word.remove_prefix(1);
  while (!word.empty() && kEdges.find(word.back()) != std::string_view::npos)
    word.remove_suffix(1);
  return ascii_lower(word);
}

// Lists are short and words are few: a walk is as fast as anything cleverer.
template <std::size_t N>
bool has(const std::array<std::string_view, N>& list, std::string_view word) {
  const std::string key = bare(word);
  return !key.empty() && std::find(list.begin(), list.end(), key) != list.end();
}

constexpr std::array<std::pair<std::string_view, int>, 39> kUnits{
    {{"section", 1}, {"platoon", 1},   {"detachment", 1}, {"company", 2},     {"battery", 2},
     {"troop", 2},   {"cohort", 3},    {"battalion", 3},  {"squadron", 3},    {"regiment", 4},
     {"cavalry", 4}, {"infantry", 4},  {"artillery", 4},  {"volunteers", 4},  {"dragoons", 4},
     {"hussars", 4}, {"lancers", 4},   {"fusiliers", 4},  {"tercio", 4},      {"foot", 4},
     {"legion", 5},  {"brigade", 5},   {"flotilla", 5},   {"garrison", 5},    {"group", 5},
     {"wing", 5},    {"division", 6},  {"corps", 7},      {"fleet", 8},       {"army", 8},
     {"command", 7}, {"district", 9},  {"front", 9},      {"department", 10}, {"marine", 4},
     {"rifle", 4},   {"grenadier", 4}, {"highlander", 4}, {"cuirassier", 4}}};

constexpr std::array<std::string_view, 47> kGroupNouns{
    "forces",     "force",     "fighters", "fighter",     "militia",     "militias",
    "militiamen", "rebels",    "rebel",    "loyalists",   "tribe",       "tribes",
    "tribesmen",  "troops",    "movement", "units",       "unit",        "insurgents",
    "council",    "police",    "guard",    "guards",      "volunteer",   "mercenaries",
    "soldiers",   "warriors",  "groups",   "coalition",   "guerrillas",  "partisans",
    "jihadists",  "militants", "allies",   "auxiliaries", "gunmen",      "mujahideen",
    "clans",      "clan",      "settlers", "colonists",   "separatists", "defectors",
    "affiliates", "navy",      "marines",  "peshmerga",   "government"};

constexpr std::array<std::string_view, 54> kRanks{"general",
                                                  "gen",
                                                  "major",
                                                  "maj",
                                                  "colonel",
                                                  "col",
                                                  "lieutenant",
                                                  "lt",
                                                  "lieut",
                                                  "captain",
                                                  "capt",
                                                  "cpt",
                                                  "brigadier",
                                                  "brig",
                                                  "admiral",
                                                  "adm",
                                                  "vice",
                                                  "rear",
                                                  "commander",
                                                  "cmdr",
                                                  "cdr",
                                                  "commodore",
                                                  "marshal",
                                                  "marshall",
                                                  "field",
                                                  "sergeant",
                                                  "sgt",
                                                  "corporal",
                                                  "private",
                                                  "flag",
                                                  "officer",
                                                  "brevet",
                                                  "acting",
                                                  "master",
                                                  "ensign",
                                                  "midshipman",
                                                  "feldmarschall",
                                                  "generalfeldmarschall",
                                                  "generaloberst",
                                                  "generalleutnant",
                                                  "generalmajor",
                                                  "oberst",
                                                  "subedar",
                                                  "quartermaster",
                                                  "adjutant",
                                                  "air",
                                                  "wing",
                                                  "squadron",
                                                  "leader",
                                                  "vadm",
                                                  "radm",
                                                  "ltg",
                                                  "mg",
                                                  "bg"};

constexpr std::array<std::string_view, 38> kDignities{
    "president", "governor", "king",       "queen",   "emperor",  "empress",  "tsar",
    "czar",      "sultan",   "shah",       "prince",  "princess", "duke",     "archduke",
    "grand",     "count",    "earl",       "baron",   "marquis",  "marquess", "viscount",
    "lord",      "emir",     "amir",       "caliph",  "doge",     "margrave", "landgrave",
    "elector",   "bishop",   "archbishop", "voivode", "hetman",   "duchess",  "countess",
    "khan",      "pope",     "khedive"};

constexpr std::array<std::string_view, 29> kHonours{
    "sir",     "lady",      "sheikh",    "shaykh",  "mullah",    "ayatollah",
    "imam",    "cardinal",  "consul",    "praetor", "proconsul", "legate",
    "tribune", "dictator",  "strategos", "satrap",  "regent",    "ataman",
    "chief",   "chieftain", "dr",        "rev",     "father",    "brother",
    "senator", "gov",       "hon",       "prime",   "commandant"};

constexpr std::array<std::string_view, 27> kOffices{"president",
                                                    "minister",
                                                    "chief",
                                                    "commander",
                                                    "leader",
                                                    "head",
                                                    "governor",
                                                    "emir",
                                                    "secretary",
                                                    "commissar",
                                                    "spokesman",
                                                    "director",
                                                    "chairman",
                                                    "ambassador",
                                                    "advisor",
                                                    "adviser",
                                                    "member",
                                                    "founder",
                                                    "general-secretary",
                                                    "secretary-general",
                                                    "commander-in-chief",
                                                    "deputy",
                                                    "caliph",
                                                    "premier",
                                                    "chancellor",
                                                    "official",
                                                    "coordinator"};

}  // namespace

int unit_size(std::string_view word) {
  const std::string key = bare(word);
  if (key == "troops") return 0;  // soldiers, not cavalry companies
  for (const auto& [noun, size] : kUnits) {
    if (key == noun || (key.size() == noun.size() + 1 && key.back() == 's' &&
                        key.compare(0, noun.size(), noun) == 0)) {
      return size;
    }
    if (noun.back() == 'y' && key.size() == noun.size() + 2 &&
        key.compare(0, noun.size() - 1, noun.substr(0, noun.size() - 1)) == 0 &&
        key.compare(noun.size() - 1, 3, "ies") == 0) {
      return size;
    }
  }
  return 0;
}

bool is_group_noun(std::string_view word) { return unit_size(word) != 0 || has(kGroupNouns, word); }
bool is_rank(std::string_view word) { return has(kRanks, word); }
bool is_dignity(std::string_view word) { return has(kDignities, word); }
bool is_title(std::string_view word) {
  return is_rank(word) || is_dignity(word) || has(kHonours, word);
}
bool is_office(std::string_view word) { return has(kOffices, word); }

bool begins_with_article(std::string_view word) {
  const std::string key = ascii_lower(word.substr(0, 6));
  for (const std::string_view article : {"al-", "el-", "ash-", "as-", "an-", "ar-", "at-", "ad-",
                                         "az-", "ul-", "ez-", "et-", "es-", "esh-"}) {
    if (key.rfind(article, 0) == 0) return true;
  }
  return false;
}

bool is_particle(std::string_view word) {
  constexpr std::array<std::string_view, 30> kParticles{
      "al",  "el",  "bin",   "ibn", "bint", "abu", "von",    "van", "der", "den",
      "de",  "del", "della", "di",  "da",   "du",  "dos",    "des", "le",  "la",
      "les", "zu",  "ben",   "bey", "y",    "ul",  "ad-din", "wal", "wa",  "fi"};
  return begins_with_article(word) || has(kParticles, word);
}

bool is_leading_group_noun(std::string_view word) {
  constexpr std::array<std::string_view, 16> kNouns{
      "liwa",   "liwaa",  "jaysh",   "jaish",  "jabhat", "kata'ib", "kataib", "katibat",
      "katiba", "saraya", "harakat", "faylaq", "ahrar",  "jund",    "ajnad",  "suqour"};
  return has(kNouns, word);
}

bool is_ordinal(std::string_view word) {
  constexpr std::array<std::string_view, 12> kWords{"first", "second", "third",    "fourth",
                                                    "fifth", "sixth",  "seventh",  "eighth",
                                                    "ninth", "tenth",  "eleventh", "twelfth"};
  const std::string key = bare(word);
  if (key.empty()) return false;
  std::size_t digits = 0;
  while (digits < key.size() && is_digit(key[digits]))
    ++digits;
  if (digits != 0) {
    const std::string_view rest = std::string_view(key).substr(digits);
    return rest == "st" || rest == "nd" || rest == "rd" || rest == "th" || rest == "d";
  }
  if (has(kWords, word)) return true;
  return word.find_first_not_of("IVXL.,") == std::string_view::npos;
}

bool is_note_word(std::string_view word) {
  constexpr std::array<std::string_view, 68> kWords{"since",
                                                    "until",
                                                    "till",
                                                    "from",
                                                    "before",
                                                    "after",
                                                    "during",
                                                    "only",
                                                    "alleged",
                                                    "allegedly",
                                                    "denied",
                                                    "disputed",
                                                    "claimed",
                                                    "claim",
                                                    "limited",
                                                    "partial",
                                                    "partially",
                                                    "partly",
                                                    "mostly",
                                                    "mainly",
                                                    "including",
                                                    "phase",
                                                    "neutral",
                                                    "neutrality",
                                                    "initially",
                                                    "later",
                                                    "early",
                                                    "late",
                                                    "formerly",
                                                    "former",
                                                    "led",
                                                    "per",
                                                    "against",
                                                    "merged",
                                                    "joined",
                                                    "left",
                                                    "withdrew",
                                                    "defected",
                                                    "surrendered",
                                                    "captured",
                                                    "killed",
                                                    "wounded",
                                                    "executed",
                                                    "and",
                                                    "with",
                                                    "under",
                                                    "in",
                                                    "by",
                                                    "elements",
                                                    "remnants",
                                                    "support",
                                                    "supported",
                                                    "backed",
                                                    "reserve",
                                                    "volunteers",
                                                    "civilian",
                                                    "militia",
                                                    "faction",
                                                    "logistics",
                                                    "naval",
                                                    "co-belligerent",
                                                    "present",
                                                    "post",
                                                    "to",
                                                    "see",
                                                    "on",
                                                    "at",
                                                    "as"};
  constexpr std::array<std::string_view, 12> kMonths{
      "january", "february", "march",     "april",   "may",      "june",
      "july",    "august",   "september", "october", "november", "december"};
  return has(kWords, word) || has(kMonths, word) || is_fate(word);
}

bool is_fate(std::string_view word) {
  if (word == "†") return true;
  const std::string key = bare(word);
  if (key.size() == 3 && key != "dow" && key != "kia" && key != "pow" && key != "wia" &&
      key != "mia") {
    return false;
  }
  constexpr std::array<std::string_view, 13> kFates{
      "kia",          "pow",    "wia",      "mia",     "dow",      "surrendered", "executed",
      "assassinated", "killed", "captured", "wounded", "deserted", "k.i.a"};
  return has(kFates, word);
}

bool is_abbreviation(std::string_view word) {
  const auto capitals = std::count_if(word.begin(), word.end(), is_ascii_upper);
  return capitals >= 2 && ascii_lower(word) != word &&
         std::none_of(word.begin(), word.end(), is_ascii_small);
}

bool begins_heading(std::string_view word) {
  constexpr std::array<std::string_view, 24> kWords{
      "supported",       "support",   "supporting", "supporters", "backed",     "aided",
      "assisted",        "allied",    "allies",     "alleged",    "airstrikes", "arms",
      "diplomatic",      "political", "military",   "logistical", "non-combat", "co-belligerent",
      "co-belligerents", "with",      "naval",      "limited",    "kia",        "foreign"};
  return has(kWords, word);
}

bool ends_heading(std::string_view word) {
  constexpr std::array<std::string_view, 7> kWords{
      "support", "suppliers", "supplier", "involved", "assistance", "supporters", "backing"};
  return has(kWords, word);
}

bool is_helping(std::string_view word) {
  constexpr std::array<std::string_view, 7> kWords{"supported",  "backed", "aided", "assisted",
                                                   "reinforced", "armed",  "joined"};
  return has(kWords, word);
}

bool is_unknown(std::string_view word) {
  constexpr std::array<std::string_view, 5> kWords{"unknown", "unnamed", "unidentified", "unclear",
                                                   "anonymous"};
  return has(kWords, word);
}

bool is_part_noun(std::string_view word) {
  constexpr std::array<std::string_view, 12> kWords{
      "remnants", "elements", "parts",     "part",     "detachment", "detachments",
      "members",  "units",    "defectors", "factions", "sections",   "companies"};
  return has(kWords, word);
}

bool is_name_suffix(std::string_view word) {
  return word == "Jr." || word == "Jr" || word == "Sr." || word == "Sr" || word == "the" ||
         (word.size() > 1 && word.find_first_not_of("IVX") == std::string_view::npos);
}

bool is_nothing(std::string_view text) {
  constexpr std::array<std::string_view, 24> kNothing{"unknown",   "none",
                                                      "n/a",       "na",
                                                      "various",   "unclear",
                                                      "tbd",       "tba",
                                                      "multiple",  "others",
                                                      "other",     "several",
                                                      "not known", "nil",
                                                      "unnamed",   "no one",
                                                      "nobody",    "unidentified",
                                                      "uncertain", "numerous",
                                                      "many",      "not applicable",
                                                      "disputed",  "et al"};
  while (!text.empty() && (text.back() == '.' || text.back() == ' ' || text.ends_with("\u2026")))
    text.remove_suffix(text.ends_with("\u2026") ? 3 : 1);  // "others ..."
  if (!has_letter(text)) return true;
  if (has(kNothing, text)) return true;
  const std::vector<std::string_view> words = split_words(text);
  const std::string first = ascii_lower(words.front());
  return first == "see" && words.size() > 1;
}

}  // namespace muster
