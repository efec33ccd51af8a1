#include "indexer/claim_items.h"

#include <string_view>

namespace muster::claims {
namespace {

class Splitter {
 public:
  Splitter(const std::vector<Token>& tokens, std::size_t begin, std::size_t end, int brackets)
      : tokens_(tokens), begin_(begin), end_(end), brackets_(brackets) {}

  ItemLine run() {
    for (std::size_t i = begin_; i < end_; ++i) {
      const TokenType type = tokens_[i].type;
      if (tokens_[i].brackets == brackets_ &&
          (type == TokenType::kNumber || type == TokenType::kVague)) {
        Item item;
        item.token = i;
        line_.items.push_back(item);
      }
    }
    if (line_.items.empty()) return std::move(line_);
    line_.items.back().tail_end = end_;
    line_.prefixed = starts_with_loss() && !ends_with_loss();
    lead(begin_, line_.items.front());
    dashes_ = dashes_ && !line_.items.front().headings.empty();
    for (std::size_t n = 0; n < line_.items.size(); ++n) {
      Item& item = line_.items[n];
      if (n + 1 < line_.items.size()) {
        gap(item, line_.items[n + 1]);
      } else {
        last(item);
      }
    }
    return std::move(line_);
  }

 private:
  bool at_level(std::size_t i) const { return tokens_[i].brackets == brackets_; }
  bool is(std::size_t i, TokenType type) const { return at_level(i) && tokens_[i].type == type; }
  Role role(std::size_t i) const {
    return tokens_[i].type == TokenType::kWord ? look_up(tokens_[i].lower).role : Role::kNone;
  }
  bool loss_word(std::size_t i) const {
    const Role found = role(i);
    return found == Role::kLoss || found == Role::kLost;
  }

  // Words before `item` from `from` on: headings up to each colon, then its lead.
  void lead(std::size_t from, Item& item) {
    std::size_t start = from;
    for (std::size_t i = from; i < item.token; ++i) {
      if (!is(i, TokenType::kColon) && !heading_dash(i, from)) continue;
      if (i > start) item.headings.push_back({start, i});
      start = i + 1;
    }
    item.lead_begin = start;
  }

  // "Infantry – 5,000, cavalry – 500": a dash does for a colon where the line's first figure has
  // one.
  bool heading_dash(std::size_t i, std::size_t from) const {
    if (!dashes_ ||
        (!is(i, TokenType::kDash) && !(is(i, TokenType::kSymbol) && tokens_[i].lower == "=")) ||
        i == from)
      return false;
    return i + 1 < end_ &&
           (tokens_[i + 1].type == TokenType::kNumber ||
            tokens_[i + 1].type == TokenType::kVague) &&
           (tokens_[i - 1].type == TokenType::kWord || tokens_[i - 1].type == TokenType::kClose ||
            tokens_[i - 1].type == TokenType::kDate);
  }

  // "killed 20, wounded 30": the first figure has the word for its loss directly before it, without
  // a colon.
  bool starts_with_loss() const {
    std::size_t i = line_.items.front().token;
    while (i > begin_ && (role(i - 1) == Role::kArticle || role(i - 1) == Role::kFiller))
      --i;
    return i > begin_ && at_level(i - 1) && loss_word(i - 1);
  }

  bool ends_with_loss() const {
    const Item& item = line_.items.back();
    for (std::size_t i = item.token + 1; i < item.tail_end; ++i) {
      if (at_level(i) && (loss_word(i) || role(i) == Role::kWrecked)) return true;
    }
    return false;
  }

  // Divides the words between two quantities.
  void gap(Item& item, Item& next) {
    const std::size_t from = item.token + 1;
    const std::size_t to = next.token;
    std::size_t colon = to;
    for (std::size_t i = from; i < to; ++i) {
      if (is(i, TokenType::kColon) || heading_dash(i, from)) colon = i;
    }
    std::size_t cut = to;
    if (colon != to) {
      cut = heading_start(item, from, colon);
      if (cut == colon && !line_.prefixed) {
        item.opens_list = true;
        cut = colon + 1;
      }
    } else {
      for (std::size_t i = from; i < to; ++i) {  // a sentence, a group or a clause ends
        if (is(i, TokenType::kSemicolon) || is(i, TokenType::kStop) || is(i, TokenType::kFlag))
          cut = i;
      }
      if (cut == to) cut = comma_cut(from, to);
    }
    item.tail_end = cut;
    item.ends_clause = cut < to && (is(cut, TokenType::kSemicolon) || is(cut, TokenType::kStop));
    std::size_t before = cut;
    while (before > from && tokens_[before - 1].type == TokenType::kClose)
      before = open_of(before - 1, from);
    const std::size_t mark = cut < to ? cut : before - (before > from ? 1U : 0U);
    const auto joins = [&](std::size_t i) {
      return i >= from && i < to &&
             (is(i, TokenType::kComma) ||
              (at_level(i) && (role(i) == Role::kAnd || role(i) == Role::kOr)));
    };
    item.joined = joins(mark) || (cut < to && cut > from && joins(cut - 1));
    item.comma =
        item.joined && !(mark < to && (role(mark) == Role::kAnd || role(mark) == Role::kOr));
    item.dash_next = is(to - 1, TokenType::kDash) && to - 1 > from;
    for (std::size_t i = from; i + 1 < to; ++i)
      item.dash_next = item.dash_next && !at_level(i);
    item.or_next = (mark >= from && mark < to && at_level(mark) && role(mark) == Role::kOr);
    lead(cut, next);
  }

  std::size_t open_of(std::size_t close, std::size_t from) const {
    std::size_t i = close;
    while (i > from && tokens_[i - 1].brackets > brackets_)
      --i;
    return i;
  }

  // Where the heading that ends at `colon` starts: behind a mark, or behind words that belong to
  // the item.
  std::size_t heading_start(const Item& item, std::size_t from, std::size_t colon) const {
    bool any = false;
    std::size_t i = colon;
    for (; i > from; --i) {
      const std::size_t at = i - 1;
      const TokenType type = tokens_[at].type;
      if (!at_level(at)) {
        if (type != TokenType::kClose && tokens_[at].brackets == brackets_) break;
        if (!any && type == TokenType::kClose) continue;  // "Turkey (claimed): 500"
        if (!any) continue;
        break;
      }
      if (type == TokenType::kDate) {
        any = true;
        continue;
      }
      if (type != TokenType::kWord && type != TokenType::kSlash && type != TokenType::kMeasure)
        break;
      const Role found = role(at);
      const bool known = found == Role::kLoss || found == Role::kPerson || found == Role::kThing ||
                         found == Role::kLost || found == Role::kWrecked ||
                         found == Role::kCivilian || found == Role::kLeader;
      if (known && any) {
        // "dead and wounded:", "captured or missing:" are one heading
        const bool chained =
            at + 1 < colon && (role(at + 1) == Role::kAnd || role(at + 1) == Role::kOr ||
                               tokens_[at + 1].type == TokenType::kSlash);
        if (!chained) break;
      }
      if (known && !any && at == from && item.headings.empty() && !line_.prefixed)
        break;  // "50,000 men: 40,000 foot, ..."
      any = true;
    }
    while (i < colon && (role(i) == Role::kAnd || tokens_[i].type == TokenType::kSlash))
      ++i;
    return i;
  }

  // Whether words between two quantities lead to the second: what stands behind the last comma, and
  // in a line of "killed 20, wounded 30" the words of loss directly before the figure.
  std::size_t comma_cut(std::size_t from, std::size_t to) const {
    if (line_.prefixed) {
      std::size_t i = to;
      while (i > from && at_level(i - 1) &&
             (loss_word(i - 1) || role(i - 1) == Role::kFiller || role(i - 1) == Role::kArticle ||
              (i < to && (role(i - 1) == Role::kAnd || role(i - 1) == Role::kOr ||
                          tokens_[i - 1].type == TokenType::kSlash)))) {
        --i;
      }
      return i;
    }
    std::size_t comma = to;
    for (std::size_t i = from; i < to; ++i) {
      if (is(i, TokenType::kComma)) comma = i;
    }
    if (comma != to && comma + 1 < to) {
      // "5 killed, wounded unknown"; but "killed, wounded or captured 3 guns lost" is one list of
      // losses
      bool only_loss = true;
      bool any_loss = false;
      for (std::size_t i = comma + 1; i < to; ++i) {
        only_loss = only_loss && (loss_word(i) || role(i) == Role::kFiller);
        any_loss = any_loss || loss_word(i) || role(i) == Role::kWrecked;
      }
      const bool vague = tokens_[to].type == TokenType::kVague;
      if (!any_loss || (only_loss && vague)) return comma;
      return to;
    }
    if (to > from + 1 && at_level(to - 1) &&
        tokens_[to - 1].lower == "to") {  // "3,000 rising to 5,500"
      for (std::size_t i = from; i < to; ++i) {
        if (role(i) == Role::kChange) return i;
      }
    }
    // "300 killed Total 500 killed"
    const Role before = to > from ? role(to - 1) : Role::kNone;
    if (to > from && at_level(to - 1) && (before == Role::kTotal || before == Role::kTime) &&
        tokens_[to - 1].capital)
      return to - 1;
    return to;
  }

  // A colon, "including" or "of which" at the end of a line: its quantity is the sum of the lines
  // below.
  void last(Item& item) {
    for (std::size_t i = end_; i > item.token + 1; --i) {
      if (!at_level(i - 1)) continue;
      const std::string_view word = tokens_[i - 1].lower;
      const bool of_which =
          (word == "which" || word == "whom") && i > item.token + 2 && tokens_[i - 2].lower == "of";
      item.opens_list = is(i - 1, TokenType::kColon) || role(i - 1) == Role::kIncluding || of_which;
      break;
    }
  }

  const std::vector<Token>& tokens_;
  std::size_t begin_;
  std::size_t end_;
  int brackets_;
  ItemLine line_;
  bool dashes_ = true;
};

}  // namespace

ItemLine split_items(const std::vector<Token>& tokens, std::size_t begin, std::size_t end,
                     int brackets) {
  return Splitter(tokens, begin, end, brackets).run();
}

}  // namespace muster::claims
