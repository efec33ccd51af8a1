#include "indexer/lint.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "common/characters.h"
#include "common/fields.h"
#include "common/names.h"
#include "common/unicode.h"
#include "indexer/lint_dates.h"

namespace muster {
namespace {

std::string shown(std::string_view text) {
  constexpr std::size_t kColumns = 60;
  const std::string plain = collapse_blanks(printable(text));
  const std::string_view start = fit(plain, kColumns);
  return fmt::format("\"{}{}\"", start, start.size() < plain.size() ? "..." : "");
}

// What lasts longer is reinforced, and loses more than it ever had at one time.
bool is_short(const std::optional<DateFact>& date) {
  constexpr std::chrono::days kLongest{92};
  return date && date->first_day && date->last_day &&
         *date->last_day - *date->first_day <= kLongest;
}

// Whether the strength counts heads, exactly: no crews of ships or men of units beside them, no
// "about".
bool counts_everyone(const Side& side) {
  return std::all_of(side.claims.begin(), side.claims.end(), [](const Claim& claim) {
    if (claim.kind == "personnel") return claim.min.has_value() && !claim.approximate;
    return !is_one_of(claim.kind, {"units", "ships", "boats", "aircraft", "helicopters", "other"});
  });
}

// Whether who is lost here is counted in the strength: not civilians, supporters, crews.
bool is_in_strength(const Claim& loss, const Side& side) {
  if (!loss.group) return true;
  return std::any_of(side.claims.begin(), side.claims.end(), [&](const Claim& claim) {
    return claim.kind == "personnel" && claim.group == loss.group;
  });
}

// The least that any account comes to. Who was wounded may have been captured as well.
std::int64_t surely_lost(const Side& side) {
  struct Account {
    std::int64_t killed = 0;
    std::int64_t wounded = 0;
    std::int64_t taken = 0;
  };
  std::map<int, Account> accounts;
  for (const Claim& claim : side.claims) {
    if (!is_one_of(claim.kind, {"killed", "wounded", "captured", "missing"})) continue;
    Account& account = accounts[claim.block];
    if (!claim.min || claim.part_of || !is_in_strength(claim, side)) continue;
    (claim.kind == "killed"    ? account.killed
     : claim.kind == "wounded" ? account.wounded
                               : account.taken) += *claim.min;
  }
  std::optional<std::int64_t> least;
  for (const auto& [block, account] : accounts) {
    const std::int64_t lost = account.killed + std::max(account.wounded, account.taken);
    least = std::min(least.value_or(lost), lost);
  }
  return least.value_or(0);
}

class Linter {
 public:
  Linter(const Article& article, const Facts& facts) : article_(article), facts_(facts) {
    for (const Infobox& infobox : article.infoboxes) {
      for (const InfoboxField& field : infobox.fields) {
        if (!trim(field.text).empty() || !field.links.empty())
          fields_.try_emplace(infobox_key(field.key), &field);
      }
    }
  }

  std::vector<Diagnostic> run() {
    dates();
    for (const Infobox& infobox : article_.infoboxes) {
      for (const InfoboxField& field : infobox.fields) {
        const std::string key = infobox_key(field.key);
        links(field.links, field.line, field.column);
        if (is_one_of(key, {"coordinates", "coords", "coord"})) coordinates(field);
      }
    }
    for (const InfoboxField& field : article_.other) {
      if (infobox_key(field.key) == "coordinates") coordinates(field);
    }
    links(article_.links, 0, 0);
    names_on_two_sides();
    for (const Side& side : facts_.sides) {
      without_combatants(side);
      losses(side);
    }
    std::stable_sort(found_.begin(), found_.end(), [](const Diagnostic& a, const Diagnostic& b) {
      return std::pair(a.line, a.column) < std::pair(b.line, b.column);
    });
    return std::move(found_);
  }

 private:
  void say(int line, int column, std::string code, std::string message) {
    found_.push_back({line, column, Severity::kWarning, std::move(code), std::move(message)});
  }

  // At the field of that name and side, if the article has it.
  void say(std::string_view key, int side, std::string code, std::string message) {
    const auto found = fields_.find(fmt::format("{}{}", key, side));
    const InfoboxField* field = found == fields_.end() ? nullptr : found->second;
    say(field == nullptr ? 0 : field->line, field == nullptr ? 0 : field->column, std::move(code),
        std::move(message));
  }

  bool has(std::string_view key, int side) const {
    return fields_.contains(fmt::format("{}{}", key, side));
  }

  void dates() {
    bool in_infobox = false;
    for (const Infobox& infobox : article_.infoboxes) {
      for (const InfoboxField& field : infobox.fields) {
        const std::string key = infobox_key(field.key);
        if (!is_one_of(key,
                       {"date", "dates", "date_event", "start_date", "end_date", "date_signed"}))
          continue;
        date(field.text, field.line, field.column);
        in_infobox = true;
      }
    }
    // The front matter's dates mostly repeat the infobox's.
    if (in_infobox) return;
    for (const std::string& text : article_.dates)
      date(text, 0, 0);
  }

  void date(std::string_view text, int line, int column) {
    const DateFact fact = read_date(text);
    if (fact.reversed)
      say(line, column, "end-before-start",
          fmt::format("the date ends before it starts: {}", shown(text)));
    if (const auto impossible = find_impossible_date(text)) {
      say(line, column, "impossible-date",
          fmt::format("there is no such day: {}", shown(*impossible)));
    } else if (fact.intervals.empty() && !fact.reversed && looks_like_date(text)) {
      say(line, column, "unread-date", fmt::format("no date can be read from {}", shown(text)));
    }
  }

  void coordinates(const InfoboxField& field) {
    const bool has_digits = field.text.find_first_of("0123456789") != std::string::npos;
    if (!has_digits || facts_.coordinates) return;
    say(field.line, field.column, "unread-coordinates",
        fmt::format("no place on the globe: {}", shown(field.text)));
  }

  // One finding for all links of a field: what is wrong with one is mostly wrong with its
  // neighbours.
  void links(const std::vector<Link>& links, int line, int column) {
    const Link* first = nullptr;
    std::size_t more = 0;
    for (const Link& link : links) {
      if (is_page(link.page)) continue;
      if (first == nullptr) {
        first = &link;
      } else {
        ++more;
      }
    }
    if (first == nullptr) return;
    const char* why =
        trim(first->page).empty() ? "its page is empty" : "its page is the word undefined";
    const std::string others = more == 0 ? "" : fmt::format("; {} more here like it", more);
    say(line, column, "link-without-page",
        fmt::format("the link {} leads nowhere, {}{}", shown(first->text), why, others));
  }

  void names_on_two_sides() {
    struct Seen {
      int side;
      std::string name;  // its key
    };
    std::map<std::string, Seen> seen;
    for (const Side& side : facts_.sides) {
      for (const Participant& combatant : side.combatants) {
        const CanonicalName name = canonical_name(combatant);
        const std::string own = canonical_name(combatant.name).key;
        // A note may say when, or which part of it.
        if (name.key.empty() || combatant.note) continue;
        const auto [known, is_new] = seen.try_emplace(name.key, Seen{side.number, own});
        if (is_new || known->second.side == side.number) continue;
        // Parts of one people or state may fight each other, and link to it under names of their
        // own.
        if (own != known->second.name && own != name.key && known->second.name != name.key)
          continue;
        say("combatant", side.number, "combatant-on-two-sides",
            fmt::format("{} stands on side {} and on side {}", shown(name.form), known->second.side,
                        side.number));
        known->second.side = side.number;
      }
    }
  }

  void without_combatants(const Side& side) {
    if (!side.combatants.empty() || has("combatant", side.number)) return;
    if (side.commanders.empty() && side.units.empty()) return;
    // An infobox of a unit has commanders and no sides.
    const auto has_combatants = [](const Side& other) { return !other.combatants.empty(); };
    if (std::none_of(facts_.sides.begin(), facts_.sides.end(), has_combatants)) return;
    const bool commanders = !side.commanders.empty();
    say(commanders                  ? "commander"
        : has("units", side.number) ? "units"
                                    : "unit",
        side.number, "no-combatants",
        fmt::format("side {} has {} but no combatants", side.number,
                    commanders ? "commanders" : "units"));
  }

  void losses(const Side& side) {
    if (!side.strength || side.strength->at_least || !is_short(facts_.date) ||
        !counts_everyone(side))
      return;
    const std::int64_t lost = surely_lost(side);
    if (lost <= side.strength->max) return;
    say("casualties", side.number, "losses-above-strength",
        fmt::format("side {} lost {} or more, of {} at most", side.number, lost,
                    side.strength->max));
  }

  const Article& article_;
  const Facts& facts_;
  std::map<std::string, const InfoboxField*>
      fields_;  // the first of each key that has any text, as the facts are read
  std::vector<Diagnostic> found_;
};

}  // namespace

std::vector<Diagnostic> lint(const Article& article, const Facts& facts) {
  return Linter(article, facts).run();
}

}  // namespace muster
