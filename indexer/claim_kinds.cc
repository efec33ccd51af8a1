#include "indexer/claim_kinds.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace muster::claims {
namespace {

// From this number on, "artillery" counts artillerymen.
constexpr std::int64_t kLeastArtillerymen = 1'000;
// A unit has at least as many men, so that so many times their number counts no units.
constexpr std::int64_t kLeastMenOfUnit = 30;

class Settler {
 public:
  Settler(const std::vector<Token>& tokens, const ItemLine& line, const Surroundings& around,
          std::vector<Reading>& readings)
      : tokens_(tokens),
        items_(line.items),
        prefixed_(line.prefixed),
        around_(around),
        readings_(readings) {}

  void run() {
    for (std::size_t n = 0; n < readings_.size(); ++n)
      own_words(n);
    parts_of_lists();
    for (std::size_t n = readings_.size(); n-- > 1;)
      words_of_next(items_[n - 1], readings_[n - 1], readings_[n]);
    for (std::size_t n = 0; n < readings_.size(); ++n) {
      if (!readings_[n].settled) surroundings(n);
    }
  }

 private:
  std::int64_t count(const Item& item) const {
    return tokens_[item.token].quantity.max.value_or(0);
  }
  static bool is_thing(Kind kind) { return kind != Kind::kNone && !counts_persons(kind); }

  // --- by its own words ---

  void own_words(std::size_t n) {
    Reading& reading = readings_[n];
    const Item& item = items_[n];
    Phrase& tail = reading.tail;
    weigh_noun(item, tail);
    if (tail.losses.empty() && !tail.lost && !tail.wrecked &&
        (tail.noun == Kind::kNone || tail.noun == Kind::kPersonnel))
      bracketed_losses(item, tail);

    LossWords losses = tail.losses;
    reading.lost = tail.lost;
    if (prefixed_ && losses.empty()) {
      losses = reading.lead.losses;
      reading.lost = reading.lead.lost;
      if (losses.empty() && !reading.lost && n > 0) {  // "killed 20 soldiers, 5 officers"
        losses = readings_[n - 1].losses;
        reading.lost = readings_[n - 1].lost;
      }
    }
    if (is_thing(tail.noun)) {
      reading.kind = tail.noun;
      tail.losses = losses;  // for those before it: "5 soldiers and 6 tanks captured"
    } else if (!losses.empty()) {
      lose(n, losses);
    } else if (reading.lost) {
      be_lost(n);
    } else if (tail.wrecked) {
      reading.kind = thing_before(n, Kind::kEquipment);
    } else {
      return;
    }
    reading.settled = true;
  }

  // A noun may mean another thing for its number, or beside others.
  void weigh_noun(const Item& item, Phrase& tail) const {
    const bool several = tokens_[item.token].quantity.max.value_or(2) > 1;
    if (tail.noun == Kind::kUnits && !tail.plural && several)
      tail.noun = Kind::kNone;  // "30 Wagner Group"
    if (tail.noun == Kind::kArtillery && tokens_[tail.noun_at].lower == "artillery" &&
        count(item) >= kLeastArtillerymen) {
      tail.noun = Kind::kPersonnel;
    }
    if (around_.fighters_fly && tail.noun == Kind::kPersonnel &&
        tokens_[tail.noun_at].lower == "fighters" && tail.noun_at == item.token + 1) {
      tail.noun = Kind::kAircraft;
    }
  }

  // "5,000 (killed and wounded)", "2,000 men (dead)"
  void bracketed_losses(const Item& item, Phrase& tail) const {
    std::size_t open = item.token + 1;
    while (open < item.tail_end && tokens_[open].type != TokenType::kOpen)
      ++open;
    if (open >= item.tail_end) return;
    const std::size_t close = close_of(tokens_, open, item.tail_end);
    for (std::size_t i = open; i < close; ++i) {
      if (tokens_[i].type == TokenType::kNumber || tokens_[i].type == TokenType::kVague) return;
    }
    const Phrase inside = read_phrase(tokens_, open + 1, close, true);
    if (!inside.sourced() && !inside.named) tail.losses = inside.losses;
  }

  void lose(std::size_t n, const LossWords& losses) {
    Reading& reading = readings_[n];
    if (losses.is(Kind::kCaptured) && !reading.tail.named && n > 0 &&
        is_thing(readings_[n - 1].kind) && items_[n - 1].joined &&
        (!items_[n - 1].comma || count(items_[n]) <= 3 * count(items_[n - 1]))) {
      reading.kind = readings_[n - 1].kind;  // "3 tanks destroyed and 2 captured"
    } else if (losses.is(Kind::kCaptured) && !reading.tail.named && around_.in_bracket &&
               is_thing(around_.whole->kind)) {
      reading.kind = around_.whole->kind;  // "3 tanks (2 captured)"
    } else if (losses.is(Kind::kCasualties) && reading.headings.noun != Kind::kNone) {
      reading.kind = reading.headings.noun;  // "Tanks: 30 losses"
    } else {
      reading.losses = losses;
    }
  }

  // Persons lost are dead, things lost are things; a bare number lost is a loss of no certain kind.
  void be_lost(std::size_t n) {
    Reading& reading = readings_[n];
    if (reading.tail.noun == Kind::kPersonnel) {
      reading.losses.add(Kind::kKilled);
    } else {
      reading.kind = thing_before(n, Kind::kCasualties);
    }
  }

  Kind thing_before(std::size_t n, Kind otherwise) const {
    if (n > 0 && is_thing(readings_[n - 1].kind)) return readings_[n - 1].kind;
    return readings_[n].headings.noun != Kind::kNone ? readings_[n].headings.noun : otherwise;
  }

  // --- by the words of others in the line ---

  // "300 killed, including 27 officers and 12 sergeants": the parts are of their whole's kind.
  void parts_of_lists() {
    std::size_t whole = kNowhere;
    for (std::size_t n = 1; n < readings_.size(); ++n) {
      Reading& reading = readings_[n];
      const bool heading = !items_[n].headings.empty() && reading.headings.including;
      const bool opens = reading.lead.including || reading.lead.of_whom || reading.tail.of_whom ||
                         heading || readings_[n - 1].tail.including || items_[n - 1].opens_list;
      if (opens && (whole == kNowhere || readings_[n - 1].whole == kNowhere)) whole = n - 1;
      if (!opens && items_[n - 1].ends_clause) whole = kNowhere;
      reading.whole = whole;
      if (whole == kNowhere) continue;
      Reading& all = readings_[whole];
      if (!all.settled && all.tail.named &&
          closing_loss(n)) {  // "100 people, including 10 children, killed"
        all.losses = reading.losses;
        all.settled = true;
      }
      if (reading.settled || !all.settled) continue;
      reading.losses = all.losses;
      reading.kind = all.kind;
      reading.settled = true;
    }
  }

  // Whether the item's loss stands behind a comma of its own.
  bool closing_loss(std::size_t n) const {
    if (readings_[n].losses.empty()) return false;
    for (std::size_t i = items_[n].token + 1; i < items_[n].tail_end; ++i) {
      if (tokens_[i].type == TokenType::kComma) return true;
      if (tokens_[i].type == TokenType::kWord && look_up(tokens_[i].lower).role == Role::kLoss)
        return false;
    }
    return false;
  }

  // "114 fighters, 23 soldiers and 8 officers killed": the verb holds for all of them.
  void words_of_next(const Item& item, Reading& reading, const Reading& next) const {
    if (reading.settled || next.whole != reading.whole) return;
    if (item.dash_next && next.settled) {  // "300 (army claim) – 500 (rebel claim) killed"
      reading.losses = next.losses;
      reading.kind = next.kind;
      reading.settled = true;
      return;
    }
    if (!item.joined || item.or_next || !reading.tail.named) return;
    if (is_thing(next.kind) && !item.comma && describes(item)) {
      reading.kind = next.kind;
      reading.settled = true;
      return;
    }
    if (!reading.headings.losses.empty() && !reading.headings.losses.is(Kind::kCasualties)) return;
    LossWords losses = next.losses;
    if (losses.empty() && is_thing(next.kind)) {
      losses = next.tail.losses;
      if (losses.is(Kind::kCasualties)) return;
      if (losses.empty() && next.lost) losses.add(Kind::kKilled);
    }
    // "224 civilians and 15 missing" are not the same people's fate
    if (losses.empty() || (!next.tail.named && !losses.is(Kind::kKilled))) return;
    reading.losses = losses;
    reading.settled = true;
  }

  // "13 British and 11 French divisions": one adjective, that needs the noun to come.
  bool describes(const Item& item) const {
    constexpr std::array<std::string_view, 12> kEndings{"ish", "ian", "ean", "can", "man", "ese",
                                                        "nch", "tch", "lic", "eli", "aqi", "avy"};
    if (item.token + 2 >= tokens_.size() || tokens_[item.token + 1].type != TokenType::kWord)
      return false;
    const Token& after = tokens_[item.token + 2];
    if (after.type != TokenType::kWord || look_up(after.lower).role != Role::kAnd) return false;
    const std::string_view word = tokens_[item.token + 1].lower;
    return std::any_of(kEndings.begin(), kEndings.end(),
                       [&](std::string_view ending) { return word.ends_with(ending); });
  }

  // --- by what is around ---

  void surroundings(std::size_t n) {
    Reading& reading = readings_[n];
    const bool more = reading.tail.weak && reading.tail.noun == Kind::kNone;
    if (n == 0 && more && around_.whole == nullptr && around_.before != nullptr &&
        is_thing(around_.before->kind)) {
      reading.kind = around_.before->kind;  // "33 ships of the line", and below it "6 others"
    } else if (rival_figure(n)) {
      reading.losses = n > 0 ? readings_[n - 1].losses : around_.before->losses;
    } else if (n > 0 && carries_on(items_[n - 1], readings_[n - 1], reading)) {
      reading.losses = readings_[n - 1].losses;
      reading.kind = readings_[n - 1].kind;
    } else if ((around_.whole == nullptr || headed_here(n)) && !reading.headings.losses.empty() &&
               around_.context != ClaimContext::kStrength) {
      under_heading(reading);
    } else if (around_.whole == nullptr || !part_of_whole(n)) {
      by_field(reading);
    }
  }

  // "226,000 (killed: 29,000; wounded: 60,000)": the bracket has headings of its own.
  bool headed_here(std::size_t n) const {
    return std::any_of(items_.begin(), items_.begin() + static_cast<std::ptrdiff_t>(n) + 1,
                       [](const Item& item) { return !item.headings.empty(); });
  }

  // "30,000 killed (Livy) 80,000 (Polybius)": what is counted is said once.
  bool rival_figure(std::size_t n) const {
    const Reading& reading = readings_[n];
    if (around_.whole != nullptr || reading.tail.named || !reading.headings.losses.empty() ||
        !claimed(items_[n]))
      return false;
    if (n > 0) return !readings_[n - 1].losses.empty() && claimed(items_[n - 1]);
    return around_.before != nullptr && !around_.before->losses.empty() &&
           around_.before->claim.source;
  }

  // Whether a bracket behind the item says who claims it.
  bool claimed(const Item& item) const {
    for (std::size_t i = item.token + 1; i < item.tail_end; ++i) {
      if (tokens_[i].type != TokenType::kOpen) continue;
      return read_phrase(tokens_, i + 1, close_of(tokens_, i, item.tail_end), true).sourced();
    }
    return false;
  }

  // "150 killed, 68 confirmed", "20 soldiers killed, 5 civilians": more of the same.
  bool carries_on(const Item& before, const Reading& previous, const Reading& reading) const {
    if (previous.losses.empty() && previous.kind == Kind::kNone) return false;
    if (previous.tail.including) return false;
    const Phrase& tail = reading.tail;
    if (tail.weak) return tail.noun == Kind::kNone;
    if (!before.joined && !tail.status) return false;
    if (around_.context == ClaimContext::kStrength || previous.losses.empty()) return false;
    return !tail.named || previous.tail.named;
  }

  static void under_heading(Reading& reading) {
    reading.losses = reading.headings.losses;
    const bool general = reading.losses.is(Kind::kCasualties);
    if (reading.headings.noun != Kind::kNone && (general || !reading.tail.named)) {
      reading.losses = {};
      reading.kind = reading.headings.noun;
    } else if (general && reading.tail.leader) {
      reading.losses = {};
      reading.losses.add(Kind::kKilled);
    }
  }

  bool part_of_whole(std::size_t n) const {
    Reading& reading = readings_[n];
    const RawClaim& whole = *around_.whole;
    // "2 divisions (18,000)": so many are no divisions, but their men
    if (whole.kind == Kind::kUnits && whole.claim.max &&
        count(items_[n]) / kLeastMenOfUnit >= *whole.claim.max)
      return false;
    if (whole.kind == Kind::kNone) {
      reading.losses = whole.losses;
      return true;
    }
    if (is_thing(whole.kind) && reading.tail.noun != Kind::kNone) return false;
    reading.kind = whole.kind;
    return true;
  }

  void by_field(Reading& reading) const {
    switch (around_.context) {
      case ClaimContext::kStrength:
        reading.kind = Kind::kPersonnel;
        break;
      case ClaimContext::kKilled:
        reading.kind = Kind::kKilled;
        break;
      case ClaimContext::kWounded:
        reading.kind = Kind::kWounded;
        break;
      // generals in a list of losses are its dead
      case ClaimContext::kCasualties:
        reading.kind = reading.tail.leader ? Kind::kKilled : Kind::kCasualties;
        break;
    }
    if (reading.headings.noun != Kind::kNone && reading.tail.noun == Kind::kNone)
      reading.kind = reading.headings.noun;
  }

  const std::vector<Token>& tokens_;
  const std::vector<Item>& items_;
  bool prefixed_;
  const Surroundings& around_;
  std::vector<Reading>& readings_;
};

}  // namespace

void settle_kinds(const std::vector<Token>& tokens, const ItemLine& line,
                  const Surroundings& around, std::vector<Reading>& readings) {
  Settler(tokens, line, around, readings).run();
}

}  // namespace muster::claims
