#include "common/date_words.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace muster::dates {
namespace {

struct Group {
  Word word;
  int value;
  std::string_view words;  // blank-separated; '_' stands for the blank within a phrase
};

// Months in the languages that turn up in English articles, where no other meaning stands against
// it.
constexpr Group kWords[] = {
    {Word::kMonth, 1, "january jan januar januari janvier enero gennaio janeiro"},
    {Word::kMonth, 2,
     "february feb febr februar februari février fevrier febrero febbraio fevereiro"},
    {Word::kMonth, 3, "march mar märz maerz mars maart marzo março"},
    {Word::kMonth, 4, "april apr avril abril aprile"},
    {Word::kMonth, 5, "may mai maj mei mayo maggio maio"},
    {Word::kMonth, 6, "june jun juni juin junio giugno junho"},
    {Word::kMonth, 7, "july jul juli juillet julio luglio julho"},
    {Word::kMonth, 8, "august aug augustus août aout agosto augusti"},
    {Word::kMonth, 9, "september sep sept septembre septiembre settembre setembro"},
    {Word::kMonth, 10, "october oct oktober okt octobre octubre ottobre outubro"},
    {Word::kMonth, 11, "november nov novembre noviembre novembro"},
    {Word::kMonth, 12,
     "december dec dezember dez desember décembre decembre diciembre dicembre dezembro"},
    {Word::kSeason, 0, "spring springtime"},
    {Word::kSeason, 1, "summer summertime"},
    {Word::kSeason, 2, "autumn fall"},
    {Word::kSeason, 3, "winter wintertime"},
    {Word::kWeekday, 0,
     "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri "
     "sat sun"},
    {Word::kEra, -1, "bc bce v_chr before_christ before_common_era"},
    {Word::kEra, 1, "ad ce n_chr anno_domini common_era"},
    {Word::kForeignEra, 0,
     "ah hijri hijra hegira auc saka bp samvat shaka hegirae anno_hegirae solar_hijri anno_mundi "
     "ab_urbe_condita "
     "before_present shamsi"},
    {Word::kForeignMonth, 0,
     "muharram safar rabi rabi' rabī rajab sha'ban shaban shaaban ramadan ramadhan ramaḍān shawwal "
     "jumada jumādā dhu dhul dhu'l zilhajj zilkade nisan iyar sivan tammuz elul tishrei tishri "
     "cheshvan heshvan kislev "
     "tevet shevat adar vendémiaire vendemiaire brumaire frimaire nivôse nivose pluviôse pluviose "
     "ventôse ventose "
     "germinal floréal floreal prairial messidor thermidor fructidor farvardin ordibehesht khordad "
     "mordad shahrivar "
     "aban azar bahman esfand"},
    {Word::kApprox, 0,
     "about approximately approx around roughly nearly probably possibly perhaps likely maybe "
     "traditionally estimated "
     "est dated dating dated_to dates_to dating_to presumably supposedly allegedly conventionally "
     "shortly soon sometime "
     "some_time on_or_about "
     "in_or_about in_or_around on_or_around some either"},
    {Word::kCirca, 0, "c ca circa cca cir circ"},
    {Word::kUnknown, 0, "unknown uncertain unclear disputed unspecified undated"},
    {Word::kPart, 0, "early"},
    {Word::kPart, 1, "mid"},
    {Word::kPart, 2, "late"},
    {Word::kPartOf, 0,
     "beginning start outset opening early_part first_part first_months first_days first_years"},
    {Word::kPartOf, 1, "middle midst middle_part"},
    {Word::kPartOf, 2,
     "end close latter_part last_part late_part last_months final_months last_days final_days "
     "last_years"},
    {Word::kPartOf, 3, "turn"},
    {Word::kPartOf, 10, "first_week"},
    {Word::kPartOf, 11, "second_week"},
    {Word::kPartOf, 12, "third_week"},
    {Word::kPartOf, 13, "fourth_week"},
    {Word::kPartOf, 14, "last_week final_week"},
    {Word::kFraction, 2, "half"},
    {Word::kFraction, 3, "third thirds"},
    {Word::kFraction, 4, "quarter"},
    {Word::kOrdinal, 1, "first former"},
    {Word::kOrdinal, 2, "second"},
    {Word::kOrdinal, 4, "fourth"},
    {Word::kOrdinal, 5, "fifth"},
    {Word::kOrdinal, 6, "sixth"},
    {Word::kOrdinal, 7, "seventh"},
    {Word::kOrdinal, 8, "eighth"},
    {Word::kOrdinal, 9, "ninth"},
    {Word::kOrdinal, 10, "tenth"},
    {Word::kOrdinal, 11, "eleventh"},
    {Word::kOrdinal, 12, "twelfth"},
    {Word::kOrdinal, 13, "thirteenth"},
    {Word::kOrdinal, 14, "fourteenth"},
    {Word::kOrdinal, 15, "fifteenth"},
    {Word::kOrdinal, 16, "sixteenth"},
    {Word::kOrdinal, 17, "seventeenth"},
    {Word::kOrdinal, 18, "eighteenth"},
    {Word::kOrdinal, 19, "nineteenth"},
    {Word::kOrdinal, 20, "twentieth"},
    {Word::kOrdinal, 21, "twenty-first"},
    {Word::kLast, 0, "last latter final"},
    {Word::kCentury, 0, "century centuries cent centuary"},
    {Word::kMillennium, 0, "millennium millennia millenium millenia"},
    {Word::kPresent, 0,
     "present now today current nowadays present_day the_present this_day the_present_day"},
    {Word::kOngoing, 0,
     "ongoing in_progress on-going on_going continuing still_ongoing currently_ongoing"},
    {Word::kOnward, 0, "onward onwards to_date and_onward and_onwards"},
    {Word::kTo, 0, "to through thru bis"},
    {Word::kUntil, 0,
     "until till til up_to up_until by no_later_than not_later_than not_after on_or_before "
     "in_or_before by_or_before"},
    {Word::kAnd, 0, "and und et"},
    {Word::kOr, 0, "or"},
    {Word::kBetween, 0, "between"},
    {Word::kFrom, 0, "from"},
    {Word::kSince, 0, "since ever_since"},
    {Word::kBefore, 0, "before pre ante prior_to earlier_than"},
    {Word::kAfter, 0, "after post later_than"},
    {Word::kNotBefore, 0,
     "not_before no_earlier_than not_earlier_than on_or_after in_or_after at_or_after"},
    {Word::kOrEarlier, 0, "or_earlier or_before and_earlier and_before"},
    {Word::kOrLater, 0, "or_later or_after and_later and_after"},
    {Word::kOldStyle, 0,
     "os old_style julian julian_calendar swedish_calendar old_calendar lunar lunar_calendar"},
    {Word::kNewStyle, 0, "ns new_style gregorian gregorian_calendar new_calendar"},
    {Word::kOf, 0, "of de"},
    {Word::kFiller, 0,
     "the in on as_of during night nights morning evening afternoon eve dawn dusk midnight noon "
     "hours_of anno within del der "
     "den"},
    {Word::kUnit, 0,
     "men man soldiers soldier troops troop people persons person killed dead deaths wounded "
     "captured missing injured "
     "casualties prisoners pow pows civilians fighters militants rebels insurgents infantry "
     "cavalry horse horsemen "
     "knights archers sailors marines tanks tank guns cannon cannons aircraft planes helicopters "
     "ships ship vessels "
     "boats galleys vehicles battalions battalion brigades brigade divisions division regiments "
     "regiment corps armies "
     "army squadrons squadron companies company km kilometres kilometers miles mile mi metres "
     "meters ft feet acres ha "
     "percent times kg tons tonnes million billion thousand hundred k x "
     "inhabitants residents houses families villages ad_hoc levies warriors spartans"},
    {Word::kDuration, 0,
     "days day weeks week yrs yr decades decade minutes minute mins seconds secs"},
    {Word::kAt, 0, "at"},
    {Word::kYears, 0, "year years month months"},
    {Word::kAgo, 0, "ago"},
    {Word::kClock, 0,
     "am pm hours hour hrs hr h utc gmt local_time bst cet cest eet eest msk edt cdt cst pdt pst "
     "mdt mst ist jst kst irst trt pkt aest aedt z o'clock oclock"},
    {Word::kStep, 0,
     "phase phases stage part period wave round war battle campaign group day step act point route "
     "line book section "
     "chapter issue type zone sector area age aged law plan camp"},
    {Word::kBegan, 0, "began begun started commenced launched"},
    {Word::kEnded, 0, "ended finished concluded ceased"},
    {Word::kName, 0,
     "long_march death_march death_marches salt_march forced_march march_to march_on prague_spring "
     "arab_spring "
     "croatian_spring black_spring"},
    {Word::kNumbered, 0,
     "operation operations hill resolution unit article highway flight no nos number p pp page "
     "pages vol volume room "
     "decree order directive task_force nr isbn"},
};

constexpr std::string_view kMayHaveDot =
    " c ca cca cir circ approx est jan feb febr mar apr jun jul aug sep sept oct okt nov dec cent "
    "fl b d r no nos "
    "vol p pp prob poss mon tue tues wed thu thur thurs fri sat sun hrs hr yrs yr bc bce ad ce ah "
    "ns os am pm nr v n chr ";

using Table = std::unordered_map<std::string, Meaning>;

struct Tables {
  Table words;
  Table phrases;
  std::unordered_set<std::string> first_words;
};

const Tables& tables() {
  static const Tables built = [] {
    Tables made;
    for (const Group& group : kWords) {
      std::string_view rest = group.words;
      while (!rest.empty()) {
        const std::size_t blank = rest.find(' ');
        std::string word(rest.substr(0, blank));
        rest.remove_prefix(blank == std::string_view::npos ? rest.size() : blank + 1);
        const std::size_t joint = word.find('_');
        if (joint == std::string::npos) {
          made.words.emplace(std::move(word), Meaning{group.word, group.value});
          continue;
        }
        made.first_words.insert(word.substr(0, joint));
        std::replace(word.begin(), word.end(), '_', ' ');
        made.phrases.emplace(std::move(word), Meaning{group.word, group.value});
      }
    }
    return made;
  }();
  return built;
}

Meaning look_up(const Table& table, std::string_view word) {
  if (word.size() > 24) return {};
  const auto found = table.find(std::string(word));
  return found == table.end() ? Meaning{} : found->second;
}

// One letter wrong, missing, too many, or two neighbours swapped.
bool is_one_slip_away(std::string_view word, std::string_view name) {
  std::size_t same = 0;
  while (same < word.size() && same < name.size() && word[same] == name[same])
    ++same;
  const std::string_view left = word.substr(same);
  const std::string_view right = name.substr(same);
  if (left.empty() || right.empty()) return left.size() + right.size() <= 1;
  return left.substr(1) == right.substr(1) || left.substr(1) == right || left == right.substr(1) ||
         (left.size() > 1 && right.size() > 1 && left[0] == right[1] && left[1] == right[0] &&
          left.substr(2) == right.substr(2));
}

}  // namespace

Meaning meaning_of(std::string_view word) { return look_up(tables().words, word); }

Meaning phrase_meaning(std::string_view words) { return look_up(tables().phrases, words); }

bool begins_phrase(std::string_view word) {
  return word.size() <= 24 && tables().first_words.count(std::string(word)) != 0;
}

int misspelt_month(std::string_view word) {
  // The short names are too near to other words ("match", "mays", "jule").
  constexpr std::array<std::pair<std::string_view, int>, 8> kNames{{{"january", 1},
                                                                    {"february", 2},
                                                                    {"april", 4},
                                                                    {"august", 8},
                                                                    {"september", 9},
                                                                    {"october", 10},
                                                                    {"november", 11},
                                                                    {"december", 12}}};
  if (word.size() < 5 || word.size() > 10) return 0;
  for (const auto& [name, month] : kNames) {
    // Other words come of other first and last letters: "augusta", "decembrist", "sober".
    if (word.front() == name.front() && word.back() == name.back() &&
        is_one_slip_away(word, name)) {
      return month;
    }
  }
  return 0;
}

bool is_abbreviation(std::string_view word) {
  if (word.empty() || word.size() > 6) return false;
  const std::string key = " " + std::string(word) + " ";
  return kMayHaveDot.find(key) != std::string_view::npos;
}

}  // namespace muster::dates
