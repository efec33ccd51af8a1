#include "indexer/claim_reader.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "indexer/claim_accounts.h"
#include "indexer/claim_context.h"
#include "indexer/claim_items.h"
#include "indexer/claim_markup.h"
#include "indexer/claim_phrase.h"
#include "indexer/number_lexer.h"

namespace muster::claims {
namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

// An item and what is known of it so far.
struct Reading {
  Phrase tail;
  Phrase lead;
  LossWords losses;
  Kind kind = Kind::kNone;  // where losses are empty
  bool lost = false;
  bool settled = false;       // its own words say what it counts
  bool specific = false;      // a heading does
  ClaimHeadings headings;     // in force at it
  std::size_t whole = kNone;  // the item on this line that it is part of
  std::size_t claim = kNone;
};

class Reader {
 public:
  Reader(const std::vector<Token>& tokens, ClaimContext context)
      : tokens_(tokens), context_(context) {
    bombers_ = std::any_of(tokens.begin(), tokens.end(), [](const Token& token) {
      return token.lower == "bombers" || token.lower == "fighter-bombers";
    });
  }

  std::vector<Claim> run() {
    std::size_t begin = 0;
    while (begin < tokens_.size()) {
      std::size_t end = begin + 1;
      while (end < tokens_.size() && tokens_[end].type != TokenType::kLine)
        ++end;
      line(tokens_[begin], begin + 1, end);
      begin = end;
      ++line_number_;
    }
    settle_accounts(raw_, context_);
    std::vector<Claim> claims;
    claims.reserve(raw_.size());
    for (RawClaim& raw : raw_)
      claims.push_back(std::move(raw.claim));
    return claims;
  }

 private:
  struct Above {  // a line that bullets may hang under
    int depth;
    std::size_t first;  // its claims
    std::size_t last;
  };

  Kind bare_kind() const {
    switch (context_) {
      case ClaimContext::kStrength:
        return Kind::kPersonnel;
      case ClaimContext::kKilled:
        return Kind::kKilled;
      case ClaimContext::kWounded:
        return Kind::kWounded;
      default:
        return Kind::kCasualties;
    }
  }

  void line(const Token& start, std::size_t begin, std::size_t end) {
    if (begin == end) return;
    const int depth = start.depth;
    if (start.blank) list_parent_ = kNone;
    while (!above_.empty() && above_.back().depth >= depth)
      above_.pop_back();
    const std::size_t first = raw_.size();
    if (tokens_[begin].type == TokenType::kOpen && first > 0) {
      const std::size_t close = close_of(tokens_, begin, end);
      bracket(begin + 1, close, last_numeric(), true);
      begin = std::min(close + 1, end);
      if (begin == end) return;
    }
    const ItemLine items = split_items(tokens_, begin, end, 0);
    if (items.items.empty()) {
      words_only(begin, end, depth);
    } else {
      const std::size_t list = list_parent_;
      whole_above_ = list != kNone ? list
                     : depth > 0 && !above_.empty() && above_.back().last > above_.back().first
                         ? above_.back().first
                         : kNone;
      read_items(items, kNone, Tie::kNone);
      whole_above_ = kNone;
      link_to_above(first, depth, list);
      if (items.items.back().opens_list && raw_.size() > first) list_parent_ = raw_.size() - 1;
      if (!line_kept_) headings_.end_line();
    }
    if (depth == 0 || raw_.size() > first) above_.push_back({depth, first, raw_.size()});
  }

  std::size_t last_numeric() const {
    for (std::size_t i = raw_.size(); i > 0; --i) {
      if (raw_[i - 1].link != Tie::kBracket) return i - 1;
    }
    return raw_.empty() ? kNone : raw_.size() - 1;
  }

  // Bullets are parts of the claim of their kind in the line above them, lines under "1,250:" parts
  // of that.
  void link_to_above(std::size_t first, int depth, std::size_t list) {
    for (std::size_t i = first; i < raw_.size(); ++i) {
      if (raw_[i].link != Tie::kNone) continue;
      if (list != kNone) link_to(i, list, list + 1);
      if (raw_[i].link == Tie::kNone && depth > 0 && !above_.empty() &&
          above_.back().last > above_.back().first) {
        link_to(i, above_.back().first, above_.back().last);
      }
    }
  }

  void link_to(std::size_t child, std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < last; ++i) {
      if (raw_[i].link == Tie::kBracket || raw_[i].claim.kind != raw_[child].claim.kind ||
          !raw_[i].numeric())
        continue;
      raw_[child].link = Tie::kBullet;
      raw_[child].parent = i;
      return;
    }
  }

  // A line without quantities: a heading, or a source for the lines above it.
  void words_only(std::size_t begin, std::size_t end, int depth) {
    std::size_t last = end;
    while (last > begin && tokens_[last - 1].brackets > 0)
      --last;
    const bool colon = last > begin && tokens_[last - 1].type == TokenType::kColon;
    const Phrase phrase = read_phrase(tokens_, begin, end, true);
    const bool bullets_follow = end < tokens_.size() && tokens_[end].depth > depth;
    for (std::size_t i = begin; i < end; ++i) {  // numbers may stand in the heading's brackets
      if (tokens_[i].type != TokenType::kOpen || tokens_[i].brackets != 1) continue;
      const std::size_t close = close_of(tokens_, i, end);
      bracket(i + 1, close, kNone, false);
      i = close;
    }
    const bool losses_only = !phrase.losses.empty() && !phrase.named && end - begin <= 6;
    if (phrase.sourced() && !colon && !bullets_follow && cover_lines(phrase)) return;
    if (colon || bullets_follow || losses_only || phrase.sourced()) {
      headings_.end_line();
      headings_.read(tokens_, begin, end);
      line_kept_ = true;
      list_parent_ = kNone;
    }
  }

  void read_items(const ItemLine& line, std::size_t parent, Tie link) {
    std::vector<Reading> readings;
    readings.reserve(line.items.size());
    ClaimHeadings& headings = headings_;
    for (const Item& item : line.items) {
      Reading reading;
      for (const Heading& heading : item.headings) {
        if (link == Tie::kNone || parent == kNone) {
          if (line_kept_ || &item != &line.items.front()) headings.end_line();
          line_kept_ = false;
        }
        headings.read(tokens_, heading.begin, heading.end);
      }
      reading.headings = headings;
      reading.lead = read_phrase(tokens_, item.lead_begin, item.token, true);
      reading.tail =
          read_phrase(tokens_, item.token + 1, std::max(item.tail_end, item.token + 1), false);
      readings.push_back(std::move(reading));
    }
    settle_kinds(line, readings, parent);
    emit(line, readings, parent, link);
  }

  // --- what each item counts
  // ---------------------------------------------------------------------------------------

  void settle_kinds(const ItemLine& line, std::vector<Reading>& readings, std::size_t parent) {
    for (std::size_t n = 0; n < readings.size(); ++n)
      own_words(line, n, readings);
    parts_of_lists(line, readings);
    for (std::size_t n = readings.size(); n-- > 0;) {
      if (n + 1 < readings.size()) verb_of_next(line.items[n], readings[n], readings[n + 1]);
    }
    for (std::size_t n = 0; n < readings.size(); ++n) {
      Reading& reading = readings[n];
      if (reading.settled) continue;
      if (n == 0 && reading.tail.weak && reading.tail.noun == Kind::kNone && parent == kNone &&
          !raw_.empty() && !counts_persons(raw_.back().kind)) {
        reading.kind = raw_.back().kind;  // "33 ships of the line", and below it "6 others"
      } else if (n > 0 && carries_on(line.items[n - 1], readings[n - 1], reading)) {
        reading.losses = readings[n - 1].losses;
        reading.kind = readings[n - 1].kind;
      } else {
        fall_back(reading, parent);
      }
    }
  }

  // "300 killed, including 27 officers and 12 sergeants": the parts are of their whole's kind.
  void parts_of_lists(const ItemLine& line, std::vector<Reading>& readings) const {
    std::size_t whole = kNone;
    for (std::size_t n = 1; n < readings.size(); ++n) {
      const bool opens = readings[n].lead.including || readings[n].lead.of_whom ||
                         readings[n - 1].tail.including || readings[n].tail.of_whom;
      if (opens && (whole == kNone || readings[n - 1].whole == kNone)) whole = n - 1;
      if (!opens && ends_list(line.items[n - 1])) whole = kNone;
      readings[n].whole = whole;
      if (whole == kNone || readings[n].settled || !readings[whole].settled) continue;
      readings[n].losses = readings[whole].losses;
      readings[n].kind = readings[whole].kind;
      readings[n].settled = true;
    }
  }

  void own_words(const ItemLine& line, std::size_t n, std::vector<Reading>& readings) {
    Reading& reading = readings[n];
    Phrase& tail = reading.tail;
    const Token& token = tokens_[line.items[n].token];
    const bool several = token.quantity.max.value_or(2) > 1;
    if (tail.noun == Kind::kUnits && !tail.plural && several)
      tail.noun = Kind::kNone;  // "30 Wagner Group killed"
    if (tail.noun == Kind::kArtillery && token.quantity.max.value_or(0) >= 1'000)
      tail.noun = Kind::kPersonnel;
    if (bombers_ && tail.noun == Kind::kPersonnel && counts_fighters(line.items[n]))
      tail.noun = Kind::kAircraft;
    if (tail.losses.empty() && !tail.lost && tail.noun == Kind::kNone && !tail.wrecked)
      bracketed_losses(line.items[n], tail);

    LossWords losses = tail.losses;
    bool lost = tail.lost;
    if (line.prefixed && losses.empty()) {
      losses = reading.lead.losses;
      lost = reading.lead.lost;
      if (losses.empty() && !lost && n > 0 && !readings[n - 1].headings.losses.is(Kind::kNone)) {
        losses = readings[n - 1].losses;
        lost = readings[n - 1].lost;
      }
      // "Hezbollah lost 20": with nothing said of whom, the loss is of no certain kind
    }
    const bool thing = tail.noun != Kind::kNone && tail.noun != Kind::kPersonnel;
    if (thing) {
      reading.kind = tail.noun;
      reading.settled = true;
      reading.losses = {};
      reading.lost = lost;
      verb_losses(reading, losses);
      return;
    }
    if (!losses.empty()) {
      const Kind before = n > 0 ? readings[n - 1].kind : Kind::kNone;
      if (losses.is(Kind::kCaptured) && tail.noun == Kind::kNone && !tail.named &&
          before != Kind::kNone && !counts_persons(before) && line.items[n - 1].joined &&
          readings[n - 1].losses.empty() &&
          (!line.items[n - 1].comma ||
           token.quantity.max.value_or(0) <= 3 * last_count(line.items[n - 1]))) {
        reading.kind = before;  // "3 tanks destroyed and 2 captured"
      } else if (losses.is(Kind::kCasualties) && reading.headings.noun != Kind::kNone) {
        reading.kind = reading.headings.noun;
      } else {
        reading.losses = losses;
      }
      reading.settled = true;
    } else if (lost) {
      reading.lost = true;
      if (tail.noun == Kind::kPersonnel) {
        reading.losses.add(Kind::kKilled);
      } else if (n > 0 && readings[n - 1].losses.empty() && readings[n - 1].settled &&
                 !counts_persons(readings[n - 1].kind)) {
        reading.kind = readings[n - 1].kind;
      } else {
        reading.losses.add(Kind::kCasualties);
      }
      reading.settled = true;
    } else if (tail.wrecked) {
      const bool before = n > 0 && readings[n - 1].settled && readings[n - 1].losses.empty();
      reading.kind = before                                 ? readings[n - 1].kind
                     : reading.headings.noun != Kind::kNone ? reading.headings.noun
                                                            : Kind::kEquipment;
      reading.settled = true;
    }
  }

  static void verb_losses(Reading& reading, const LossWords& losses) {
    // kept for those before it: "5 soldiers and 6 tanks captured"
    reading.tail.losses = losses;
  }

  std::int64_t last_count(const Item& item) const {
    return tokens_[item.token].quantity.max.value_or(0);
  }

  // Whether the noun itself is "fighters", beside bombers.
  bool counts_fighters(const Item& item) const {
    return item.token + 1 < item.tail_end && tokens_[item.token + 1].lower == "fighters";
  }

  // "5,000 (killed and wounded)"
  void bracketed_losses(const Item& item, Phrase& tail) const {
    for (std::size_t i = item.token + 1; i < item.tail_end; ++i) {
      if (tokens_[i].type != TokenType::kOpen) continue;
      const std::size_t close = close_of(tokens_, i, item.tail_end);
      bool numbers = false;
      for (std::size_t k = i; k < close; ++k)
        numbers = numbers || tokens_[k].type == TokenType::kNumber ||
                  tokens_[k].type == TokenType::kVague;
      const Phrase inside = read_phrase(tokens_, i + 1, close, true);
      if (!numbers && !inside.losses.empty() && !inside.sourced() && !inside.named)
        tail.losses = inside.losses;
      return;
    }
  }

  // "114 fighters, 23 soldiers and 8 officers killed": the verb holds for all of them.
  void verb_of_next(const Item& item, Reading& reading, const Reading& next) const {
    if (item.dash_next && !reading.settled &&
        next.settled) {  // "300 (army claim) – 500 (rebel claim) killed"
      reading.losses = next.losses;
      reading.kind = next.kind;
      reading.settled = true;
      return;
    }
    if (reading.settled || !item.joined || item.or_next || reading.tail.including ||
        next.whole != reading.whole)
      return;
    if (!reading.tail.named && reading.tail.noun == Kind::kNone) return;
    const bool casualties_heading =
        reading.headings.losses.empty() || reading.headings.losses.is(Kind::kCasualties);
    if (!casualties_heading) return;
    LossWords losses = next.losses;
    if (losses.empty() && next.kind != Kind::kNone && !counts_persons(next.kind)) {
      losses = next.tail.losses;
      if (losses.is(Kind::kCasualties)) return;
      if (losses.empty() && next.lost) losses.add(Kind::kKilled);
    }
    if (losses.empty()) return;
    reading.losses = losses;
    reading.settled = true;
  }

  // "150 killed, 68 confirmed", "20 soldiers killed, 5 civilians": more of the same.
  bool carries_on(const Item& before, const Reading& previous, const Reading& reading) const {
    if (previous.losses.empty() && previous.kind == Kind::kNone) return false;
    if (previous.tail.including) return false;
    const Phrase& tail = reading.tail;
    if (tail.weak) return tail.noun == Kind::kNone;
    if (!before.joined && !tail.status) return false;
    if (context_ == ClaimContext::kStrength) return false;
    if (previous.losses.empty()) return false;
    if (tail.noun == Kind::kPersonnel || tail.named)
      return previous.tail.noun == Kind::kPersonnel || previous.tail.named;
    return true;
  }

  void fall_back(Reading& reading, std::size_t parent) {
    const bool below = parent == kNone && whole_above_ != kNone && raw_[whole_above_].numeric() &&
                       raw_[whole_above_].kind != Kind::kNone;
    const RawClaim* whole = below ? &raw_[whole_above_] : parent == kNone ? nullptr : &raw_[parent];
    if (!reading.headings.losses.empty() && context_ != ClaimContext::kStrength &&
        whole == nullptr) {
      reading.losses = reading.headings.losses;
      if (reading.headings.noun != Kind::kNone &&
          (reading.losses.is(Kind::kCasualties) || !reading.tail.named)) {
        reading.losses = {};
        reading.kind = reading.headings.noun;
      } else if (reading.losses.is(Kind::kCasualties) && reading.tail.leader) {
        reading.losses = {};
        reading.losses.add(Kind::kKilled);
      }
      return;
    }
    if (whole != nullptr) {
      const Kind kind = whole->kind;
      if (kind == Kind::kNone && !whole->claim.kind.empty()) {
        reading.losses = whole_losses_;
        return;
      }
      if (counts_persons(kind) || reading.tail.noun == Kind::kNone) {
        reading.kind = kind;
        return;
      }
    }
    if (reading.headings.noun != Kind::kNone && reading.tail.noun == Kind::kNone) {
      reading.kind = reading.headings.noun;
    } else if (context_ == ClaimContext::kCasualties && reading.tail.leader &&
               reading.tail.noun == Kind::kPersonnel) {
      reading.kind = Kind::kKilled;
    } else {
      reading.kind = bare_kind();
    }
  }

  // --- claims
  // -------------------------------------------------------------------------------------------------------

  void emit(const ItemLine& line, std::vector<Reading>& readings, std::size_t parent, Tie link) {
    for (std::size_t n = 0; n < readings.size(); ++n) {
      const Item& item = line.items[n];
      Reading& reading = readings[n];
      const Token& token = tokens_[item.token];
      RawClaim raw;
      raw.line = line_number_;
      raw.claim.min = token.quantity.min;
      raw.claim.max = token.quantity.max;
      raw.claim.at_least = token.quantity.at_least;
      raw.claim.approximate = token.quantity.approximate;
      raw.kind = reading.losses.empty()             ? reading.kind
                 : reading.losses.kinds.size() == 1 ? reading.losses.kinds.front()
                                                    : Kind::kNone;
      raw.claim.kind =
          reading.losses.empty() ? std::string(kind_name(reading.kind)) : reading.losses.name();
      describe(raw, item, reading);
      raw.joined = item.joined;
      const std::size_t me = raw_.size();
      if (link != Tie::kNone) {
        raw.link = link;
        raw.parent = parent == kNone ? me : parent;
        if (parent != kNone && !raw_[parent].numeric()) {
          raw.link = Tie::kNone;
          raw.claim.at_least = raw.claim.at_least ||
                               (raw.numeric() && raw_[parent].claim.kind != raw.claim.kind + " ");
        }
      } else if (reading.whole != kNone) {
        raw.link = Tie::kIncluding;
        raw.parent = readings[reading.whole].claim;
      } else if (reading.headings.including || reading.lead.including) {
        raw.link = Tie::kIncluding;
        raw.parent = me == 0 ? 0 : last_numeric();
      }
      if (list_in_line_ != kNone && raw.link == Tie::kNone && link == Tie::kNone) {
        raw.link = Tie::kIncluding;
        raw.parent = list_in_line_;
      }
      if (n > 0 && (line.items[n - 1].or_next || line.items[n - 1].dash_next)) raw.rival = true;
      reading.claim = me;
      raw_.push_back(std::move(raw));
      if (item.opens_list && n + 1 < readings.size() && link == Tie::kNone) list_in_line_ = me;
      tail_sources(item, reading, me);
      if (link == Tie::kNone) brackets(item, reading, me);
    }
    list_in_line_ = kNone;
  }

  // "100 killed, including 5 officers; 20 wounded": the list of parts ends with the clause.
  bool ends_list(const Item& before) const {
    return before.tail_end < tokens_.size() &&
           (tokens_[before.tail_end].type == TokenType::kSemicolon ||
            tokens_[before.tail_end].type == TokenType::kStop);
  }

  void describe(RawClaim& raw, const Item& item, const Reading& reading) const {
    const Phrase& tail = reading.tail;
    const Phrase& lead = reading.lead;
    const ClaimHeadings& headings = reading.headings;
    raw.total = tail.total || headings.total ||
                (lead.total && (lead.losses.empty() || item.lead_begin == item.token));
    raw.total = raw.total || lead.total;
    raw.status = tail.status || lead.status;
    raw.rival = lead.change;
    raw.bare = tail.noun == Kind::kNone && !tail.civilian;
    raw.period = !tail.period.empty()   ? tail.period
                 : !lead.period.empty() ? lead.period
                                        : headings.period;
    raw.cumulative = !tail.period.empty()   ? tail.cumulative
                     : !lead.period.empty() ? lead.cumulative
                                            : headings.cumulative;
    if (!headings.source.empty()) {
      raw.claim.source = headings.source;
      raw.account = account_key(headings.source);
      raw.header_source = true;
    }
    if (tail.civilian || headings.civilian) {
      raw.claim.group = "civilian";
    } else if (tail.group_begin != tail.group_end) {
      raw.claim.group = written(tokens_, tail.group_begin, tail.group_end);
    } else if (!headings.group.empty()) {
      raw.claim.group = headings.group;
    } else if (lead.group_begin != lead.group_end && !lead.sourced()) {
      raw.claim.group = written(tokens_, lead.group_begin, lead.group_end);
    }
  }

  // "400 according to the commission", "SOHR claims 300"
  void tail_sources(const Item& item, const Reading& reading, std::size_t me) {
    if (reading.lead.sourced() && item.headings.empty()) {
      set_source(me, written(tokens_, reading.lead.source_begin, reading.lead.source_end));
    }
    if (reading.tail.sourced()) {
      cover_back(me, written(tokens_, reading.tail.source_begin, reading.tail.source_end), true);
      return;
    }
    std::size_t clause = item.tail_end;  // "(47 fighters; Army claim)"
    for (std::size_t i = item.token + 1; i < item.tail_end; ++i) {
      if (tokens_[i].type == TokenType::kSemicolon &&
          tokens_[i].brackets == tokens_[item.token].brackets)
        clause = i + 1;
    }
    if (clause >= item.tail_end) return;
    const Phrase phrase = read_phrase(tokens_, clause, item.tail_end, true);
    if (!phrase.sourced()) return;
    const std::string source = written(tokens_, phrase.source_begin, phrase.source_end);
    const bool nested = raw_[me].link == Tie::kBracket && raw_[me].parent != me;
    cover_back(nested ? raw_[me].parent : me, source, true);
    if (nested) set_source(me, source);
  }

  // Every bracket behind the item.
  void brackets(const Item& item, const Reading& reading, std::size_t me) {
    for (std::size_t i = item.token + 1; i < item.tail_end; ++i) {
      if (tokens_[i].type != TokenType::kOpen || tokens_[i].brackets != 1) continue;
      const std::size_t close = close_of(tokens_, i, item.tail_end);
      whole_losses_ = reading.losses;
      bracket(i + 1, close, me, false);
      i = close;
    }
  }

  // What stands in brackets behind a claim: its source, its time, or parts of it.
  void bracket(std::size_t begin, std::size_t end, std::size_t claim, bool own_line) {
    if (begin >= end) return;
    const ItemLine line = split_items(tokens_, begin, end, tokens_[begin].brackets);
    const bool numbers = std::any_of(
        line.items.begin(), line.items.end(),
        [this](const Item& item) { return tokens_[item.token].type == TokenType::kNumber; });
    if (numbers) {
      const ClaimHeadings outer = headings_;
      headings_.end_line();
      if (claim != kNone && !raw_[claim].header_source) headings_.source.clear();
      const std::size_t first = raw_.size();
      read_items(line, claim, claim == kNone ? Tie::kIncluding : Tie::kBracket);
      headings_ = outer;
      inherit(first, claim);
      return;
    }
    if (claim == kNone) return;
    const Phrase phrase = read_phrase(tokens_, begin, end, true);
    if (!phrase.period.empty() && raw_[claim].period.empty()) {
      raw_[claim].period = phrase.period;
      raw_[claim].cumulative = phrase.cumulative;
    }
    if (phrase.sourced()) {
      cover_back(claim, written(tokens_, phrase.source_begin, phrase.source_end), !own_line);
    } else if (phrase.status) {
      cover_back(claim, written(tokens_, begin, end), !own_line);
    }
    raw_[claim].total = raw_[claim].total || phrase.total;
  }

  // Parts without a source of their own have their whole's.
  void inherit(std::size_t first, std::size_t claim) {
    if (claim == kNone) return;
    for (std::size_t i = first; i < raw_.size(); ++i) {
      if (raw_[i].claim.source) continue;
      raw_[i].claim.source = raw_[claim].claim.source;
      raw_[i].account = raw_[claim].account;
      raw_[i].header_source = raw_[claim].header_source;
    }
  }

  void set_source(std::size_t claim, const std::string& source) {
    if (source.empty()) return;
    raw_[claim].claim.source = source;
    raw_[claim].account = account_key(source);
    raw_[claim].header_source = false;
  }

  // A source that stands behind claims holds for those before it, back to where another begins.
  void cover_back(std::size_t claim, const std::string& source, bool same_line) {
    set_source(claim, source);
    std::vector<std::string_view> kinds{raw_[claim].claim.kind};
    for (std::size_t i = claim; i-- > 0;) {
      RawClaim& raw = raw_[i];
      if (same_line && raw.line != raw_[claim].line) return;
      if (raw.link == Tie::kBracket) continue;
      if (raw.claim.source) return;
      const bool repeated = std::find(kinds.begin(), kinds.end(), raw.claim.kind) != kinds.end();
      if (repeated && !raw.joined) return;
      if (!repeated) kinds.push_back(raw.claim.kind);
      set_source(i, source);
    }
  }

  // A line that only names a source, below what it claims.
  bool cover_lines(const Phrase& phrase) {
    const std::size_t claim = last_numeric();
    if (claim == kNone || raw_[claim].claim.source) return false;
    cover_back(claim, written(tokens_, phrase.source_begin, phrase.source_end), false);
    return true;
  }

  const std::vector<Token>& tokens_;
  ClaimContext context_;
  bool bombers_ = false;
  std::vector<RawClaim> raw_;
  ClaimHeadings headings_;
  bool line_kept_ = false;  // the heading in force has a line of its own
  LossWords whole_losses_;  // of the claim whose bracket is read
  std::vector<Above> above_;
  std::size_t whole_above_ = kNone;  // the claim that the line at hand lists parts of
  std::size_t list_parent_ =
      kNone;  // a claim that a colon at its line's end makes the sum of the lines below
  std::size_t list_in_line_ = kNone;  // the same within a line
  std::size_t line_number_ = 0;
};

}  // namespace
}  // namespace muster::claims

namespace muster {

std::vector<Claim> read_claims(std::string_view text, ClaimContext context) {
  const claims::PlainText plain = claims::plain_claim_text(text);
  const std::vector<claims::Token> tokens = claims::lex_numbers(claims::scan_claims(plain));
  return claims::Reader(tokens, context).run();
}

}  // namespace muster
