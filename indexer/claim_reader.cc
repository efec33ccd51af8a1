#include "indexer/claim_reader.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/claim_accounts.h"
#include "indexer/claim_context.h"
#include "indexer/claim_items.h"
#include "indexer/claim_kinds.h"
#include "indexer/claim_markup.h"
#include "indexer/claim_phrase.h"
#include "indexer/claim_sources.h"
#include "indexer/number_lexer.h"

namespace muster::claims {
namespace {

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
    pair_parties(raw_);
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

  void line(const Token& start, std::size_t begin, std::size_t end) {
    if (begin == end) return;
    const int depth = start.depth;
    if (start.blank) list_parent_ = kNowhere;
    while (!above_.empty() && above_.back().depth >= depth)
      above_.pop_back();
    const std::size_t first = raw_.size();
    if (tokens_[begin].type == TokenType::kOpen && first > 0) {
      const std::size_t close = close_of(tokens_, begin, end);
      bracket(begin + 1, close, last_claim(), true);
      begin = std::min(close + 1, end);
      if (begin == end) return;
    }
    const ItemLine items = split_items(tokens_, begin, end, 0);
    if (items.items.empty()) {
      words_only(begin, end, depth);
    } else {
      const std::size_t list = list_parent_;
      whole_above_ = list != kNowhere ? list
                     : depth > 0 && !above_.empty() && above_.back().last > above_.back().first
                         ? above_.back().first
                         : kNowhere;
      read_items(items, kNowhere, Tie::kNone);
      whole_above_ = kNowhere;
      link_to_above(first, depth, list);
      if (items.items.back().opens_list && raw_.size() > first) list_parent_ = raw_.size() - 1;
      if (!line_kept_) headings_.end_line();
    }
    if (depth == 0 || raw_.size() > first) above_.push_back({depth, first, raw_.size()});
  }

  std::size_t last_claim() const {
    for (std::size_t i = raw_.size(); i > 0; --i) {
      if (raw_[i - 1].link != Tie::kBracket) return i - 1;
    }
    return raw_.empty() ? kNowhere : raw_.size() - 1;
  }

  // Bullets are parts of the claim of their kind in the line above them, lines under "1,250:" parts
  // of that.
  void link_to_above(std::size_t first, int depth, std::size_t list) {
    for (std::size_t i = first; i < raw_.size(); ++i) {
      if (raw_[i].link != Tie::kNone) continue;
      if (list != kNowhere) link_to(i, list, list + 1);
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
      bracket(i + 1, close, kNowhere, false);
      i = close;
    }
    const bool losses_only = !phrase.losses.empty() && !phrase.named && end - begin <= 6;
    if (tokens_[begin].lower == "see") return;  // "See Casualties for other estimates"
    if ((phrase.including || phrase.of_whom) && !phrase.named && last_claim() != kNowhere) {
      list_parent_ = last_claim();  // "including:" between a sum and its parts
      return;
    }
    if (phrase.sourced() && !colon && !bullets_follow && cover_lines(phrase)) return;
    const bool time_only = !phrase.period.empty() && !phrase.named && phrase.losses.empty();
    if (colon || bullets_follow || losses_only || time_only || phrase.sourced()) {
      headings_.end_line();
      headings_.read(tokens_, begin, end);
      line_kept_ = true;
      list_parent_ = kNowhere;
    }
  }

  void read_items(const ItemLine& line, std::size_t parent, Tie link) {
    std::vector<Reading> readings;
    readings.reserve(line.items.size());
    ClaimHeadings& headings = headings_;
    for (const Item& item : line.items) {
      Reading reading;
      for (const Heading& heading : item.headings) {
        if (link == Tie::kNone || parent == kNowhere) {
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
    Surroundings around;
    around.context = context_;
    around.fighters_fly = bombers_;
    around.before = raw_.empty() ? nullptr : &raw_.back();
    around.in_bracket = parent != kNowhere;
    const std::size_t whole = parent != kNowhere ? parent : whole_above_;
    if (link == Tie::kNone && whole == kNowhere && !raw_.empty() && lists_parts(readings.front())) {
      around.whole = &raw_[last_claim()];  // a line that begins with "including"
    }
    if (whole != kNowhere && (parent != kNowhere || raw_[whole].numeric()))
      around.whole = &raw_[whole];
    settle_kinds(tokens_, line, around, readings);
    emit(line, readings, parent, link);
  }

  void emit(const ItemLine& line, std::vector<Reading>& readings, std::size_t parent, Tie link) {
    const std::size_t above = last_claim();
    std::size_t list = kNowhere;  // a claim that a colon makes the sum of those behind it
    for (std::size_t n = 0; n < readings.size(); ++n) {
      const Item& item = line.items[n];
      Reading& reading = readings[n];
      const std::size_t me = raw_.size();
      RawClaim raw = describe(item, reading);
      if (reading.whole != kNowhere) {
        raw.link = Tie::kIncluding;
        raw.parent = readings[reading.whole].claim;
      } else if (link != Tie::kNone) {
        raw.link = link;
        raw.parent = parent == kNowhere ? me : parent;
      } else if (lists_parts(reading)) {
        raw.link = Tie::kIncluding;
        raw.parent = above == kNowhere ? me : above;
      } else if (list != kNowhere) {
        raw.link = Tie::kIncluding;
        raw.parent = list;
      }
      if (parent != kNowhere && raw.parent == parent && !raw_[parent].numeric()) {
        raw.link = Tie::kNone;  // "Unknown (50 killed)": the part is all that is known
        raw.claim.at_least = raw.claim.at_least || raw.numeric();
      }
      raw.rival =
          raw.rival || (n > 0 && (line.items[n - 1].or_next || line.items[n - 1].dash_next));
      reading.claim = me;
      raw_.push_back(std::move(raw));
      if (item.opens_list && link == Tie::kNone) list = me;
      sources(item, reading, me);
      if (link == Tie::kNone) brackets(item, me);
    }
  }

  static bool lists_parts(const Reading& reading) {
    return reading.headings.including || reading.lead.including || reading.lead.of_whom;
  }

  RawClaim describe(const Item& item, const Reading& reading) const {
    const Phrase& tail = reading.tail;
    const Phrase& lead = reading.lead;
    const ClaimHeadings& headings = reading.headings;
    const Quantity& quantity = tokens_[item.token].quantity;
    RawClaim raw;
    raw.claim.min = quantity.min;
    raw.claim.max = quantity.max;
    raw.claim.at_least = quantity.at_least;
    raw.claim.approximate = quantity.approximate;
    raw.losses = reading.losses;
    raw.kind = reading.losses.empty()             ? reading.kind
               : reading.losses.kinds.size() == 1 ? reading.losses.kinds.front()
                                                  : Kind::kNone;
    raw.claim.kind =
        reading.losses.empty() ? std::string(kind_name(reading.kind)) : reading.losses.name();
    raw.line = line_number_;
    raw.joined = item.joined;
    raw.total = tail.total || headings.total || lead.total;
    raw.status = tail.status || lead.status;
    raw.rival = lead.change || headings.change;
    raw.including = lists_parts(reading);
    raw.bare = tail.noun == Kind::kNone && !tail.civilian;
    raw.heading_group = headings.group;
    if (tail.noun == Kind::kPersonnel && names_an_arm(tokens_[tail.noun_at].lower))
      raw.arm = tokens_[tail.noun_at].lower;
    const bool from_tail = !tail.period.empty();
    const bool from_lead = !from_tail && !lead.period.empty();
    raw.period = from_tail ? tail.period : from_lead ? lead.period : headings.period;
    raw.cumulative = from_tail   ? tail.cumulative
                     : from_lead ? lead.cumulative
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
    return raw;
  }

  // "400 according to the commission", "SOHR claims 300"
  void sources(const Item& item, const Reading& reading, std::size_t me) {
    if (reading.lead.sourced() && item.headings.empty()) {
      set_source(raw_[me], written(tokens_, reading.lead.source_begin, reading.lead.source_end));
    }
    if (reading.tail.sourced()) {
      cover_back(raw_, me, written(tokens_, reading.tail.source_begin, reading.tail.source_end),
                 true);
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
    cover_back(raw_, nested ? raw_[me].parent : me, source, true);
    if (nested) set_source(raw_[me], source);
  }

  // Every bracket behind the item.
  void brackets(const Item& item, std::size_t me) {
    for (std::size_t i = item.token + 1; i < item.tail_end; ++i) {
      if (tokens_[i].type != TokenType::kOpen || tokens_[i].brackets != 1) continue;
      const std::size_t close = close_of(tokens_, i, item.tail_end);
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
      if (claim != kNowhere && !raw_[claim].header_source) headings_.source.clear();
      const std::size_t first = raw_.size();
      read_items(line, claim, claim == kNowhere ? Tie::kNone : Tie::kBracket);
      headings_ = outer;
      if (claim != kNowhere) inherit_source(raw_, first, claim);
      return;
    }
    if (claim == kNowhere || tokens_[begin].lower == "see") return;
    const Phrase phrase = read_phrase(tokens_, begin, end, true);
    if (!phrase.period.empty() && raw_[claim].period.empty()) {
      raw_[claim].period = phrase.period;
      raw_[claim].cumulative = phrase.cumulative;
    }
    if (phrase.sourced()) {
      cover_back(raw_, claim, written(tokens_, phrase.source_begin, phrase.source_end), !own_line);
    } else if (phrase.status || names_a_party(tokens_, begin, end)) {
      raw_[claim].party = !phrase.status;
      cover_back(raw_, claim, written(tokens_, begin, end), !own_line);
    } else if (phrase.named && phrase.losses.empty() && phrase.noun != Kind::kUnits) {
      raw_[claim].aside = written(tokens_, begin, end);
    }
    raw_[claim].total = raw_[claim].total || phrase.total;
  }

  // A line that only names a source, below what it claims.
  bool cover_lines(const Phrase& phrase) {
    const std::size_t claim = last_claim();
    if (claim == kNowhere || raw_[claim].claim.source) return false;
    cover_back(raw_, claim, written(tokens_, phrase.source_begin, phrase.source_end), false);
    return true;
  }

  const std::vector<Token>& tokens_;
  ClaimContext context_;
  bool bombers_ = false;
  std::vector<RawClaim> raw_;
  ClaimHeadings headings_;
  bool line_kept_ = false;  // the heading in force has a line of its own
  std::vector<Above> above_;
  std::size_t whole_above_ = kNowhere;  // the claim that the line at hand lists parts of
  std::size_t list_parent_ =
      kNowhere;  // a claim that a colon at its line's end makes the sum of the lines below
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
