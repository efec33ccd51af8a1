#include "indexer/claim_dates.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <initializer_list>
#include <string_view>

#include "indexer/claim_lexicon.h"

namespace muster::claims {
namespace {

constexpr std::size_t kMostLeadWords = 6;  // before the figure of a line
constexpr int kMostDays = 8;               // "3, 5 and 9 May" and the like; bounds the look-ahead

constexpr std::array<std::string_view, 26> kMonths{
    "january", "february", "march",    "april", "may", "june", "july",    "august", "september",
    "october", "november", "december", "jan",   "feb", "mar",  "apr",     "jun",    "jul",
    "aug",     "sep",      "sept",     "oct",   "nov", "dec",  "janvier", "juin"};

class DateReader {
 public:
  explicit DateReader(const std::vector<Token>& tokens) : tokens_(tokens) {}

  std::size_t length(std::size_t at) const {
    if (std::size_t end = days_and_month(at)) return end - at;
    if (std::size_t end = month_first(at)) return end - at;
    if (std::size_t end = era(at)) return end - at;
    if (std::size_t end = year_in_context(at)) return end - at;
    return 0;
  }

 private:
  bool has(std::size_t at, TokenType type) const {
    return at < tokens_.size() && tokens_[at].type == type;
  }
  bool word(std::size_t at, std::string_view what) const {
    return has(at, TokenType::kWord) && tokens_[at].lower == what;
  }
  bool word_of(std::size_t at, std::initializer_list<std::string_view> words) const {
    return has(at, TokenType::kWord) &&
           std::find(words.begin(), words.end(), tokens_[at].lower) != words.end();
  }

  bool plain(std::size_t at) const {
    return has(at, TokenType::kNumber) && !tokens_[at].figure.grouped &&
           tokens_[at].figure.decimals == 0;
  }
  bool day(std::size_t at) const {
    if (plain(at))
      return tokens_[at].figure.length <= 2 && tokens_[at].figure.digits >= 1 &&
             tokens_[at].figure.digits <= 31;
    if (!has(at, TokenType::kWord)) return false;
    const std::string_view lower = tokens_[at].lower;  // 1st, 22nd
    return lower.size() >= 3 && lower.size() <= 4 && lower[0] >= '1' && lower[0] <= '9' &&
           (lower.ends_with("st") || lower.ends_with("nd") || lower.ends_with("rd") ||
            lower.ends_with("th"));
  }
  bool year(std::size_t at, std::int64_t low = 1000, std::int64_t high = 2100) const {
    return plain(at) && tokens_[at].figure.length == 4 && tokens_[at].figure.digits >= low &&
           tokens_[at].figure.digits <= high;
  }
  bool month(std::size_t at) const {
    if (!has(at, TokenType::kWord) || !tokens_[at].capital) return false;
    return std::find(kMonths.begin(), kMonths.end(), tokens_[at].lower) != kMonths.end();
  }
  bool ambiguous_month(std::size_t at) const { return word_of(at, {"march", "may", "mar"}); }
  bool dash(std::size_t at) const {
    return has(at, TokenType::kDash) || has(at, TokenType::kSlash);
  }
  bool is_counted(std::size_t at) const {  // the word after a figure that shows it is a quantity
    if (!has(at, TokenType::kWord)) return false;
    const Role role = look_up(tokens_[at].lower).role;
    return role == Role::kLoss || role == Role::kLost || role == Role::kPerson ||
           role == Role::kThing || role == Role::kLeader || role == Role::kCivilian ||
           role == Role::kUnit || role == Role::kWrecked || role == Role::kTotal;
  }

  std::size_t with_year(std::size_t at) const {  // past a year that follows a month or a day
    const std::size_t next = has(at, TokenType::kComma) ? at + 1 : at;
    if (year(next) && !is_counted(next + 1)) return next + 1;
    return at;
  }

  // 5 May; 4-5 March; 24 and 26 Oct.
  std::size_t days_and_month(std::size_t at) const {
    if (!day(at)) return 0;
    std::size_t next = at + 1;
    for (int i = 0; i < kMostDays; ++i) {
      if (word(next, "of") && month(next + 1)) ++next;
      if (month(next)) return with_year(next + 1);
      const bool joined =
          dash(next) || has(next, TokenType::kComma) || word_of(next, {"and", "to", "or"});
      if (!joined || !day(next + 1)) return 0;
      next += 2;
    }
    return 0;
  }

  // October 12, 1805; March 4-6; June 1944; October
  std::size_t month_first(std::size_t at) const {
    if (!month(at)) return 0;
    std::size_t next = at + 1;
    if (day(next)) {
      // "in May 20 killed": the month alone is the date, the figure counts
      const bool alone = at > 0 && word_of(at - 1, {"in", "during"}) && is_counted(next + 1);
      if (alone) return next;
      if (dash(next + 1) && day(next + 2) && !is_counted(next + 3)) next += 2;
      return with_year(next + 1);
    }
    if (const std::size_t past = with_year(next); past != next) {
      if (dash(past) && year(past + 1) && !is_counted(past + 2)) return past + 2;
      return past;
    }
    if (dash(next) && month(next + 1)) return with_year(next + 2);
    return ambiguous_month(at) ? 0 : next;
  }

  // 480 BC, AD 70, 218-201 BC
  std::size_t era(std::size_t at) const {
    if (word_of(at, {"ad", "a.d"}) && plain(at + 1)) return at + 2;
    if (!plain(at)) return 0;
    std::size_t next = at + 1;
    if (dash(next) && plain(next + 1)) next += 2;
    return word_of(next, {"bc", "bce", "ad", "ce", "b.c", "a.d"}) && tokens_[next].capital
               ? next + 1
               : 0;
  }

  // Past "1993", "1993-94", "1988-1994", "2011/12".
  std::size_t years_end(std::size_t at) const {
    std::size_t next = at + 1;
    if (dash(next) && (year(next + 1) || (plain(next + 1) && tokens_[next + 1].figure.length == 2)))
      next += 2;
    return next;
  }

  // "1941" on a line of its own above "3,767,000 personnel": whoever groups thousands there would
  // write 1,941 men as such.
  bool heads_grouped(std::size_t at) const {
    if (!has(at, TokenType::kLine)) return false;
    for (std::size_t i = at + 1; i <= at + kMostLeadWords && i < tokens_.size(); ++i) {
      if (tokens_[i].type == TokenType::kLine) return false;
      if (tokens_[i].type == TokenType::kNumber) return tokens_[i].figure.grouped;
    }
    return false;
  }

  std::size_t year_in_context(std::size_t at) const {
    if (!year(at) || at == 0) return 0;
    const std::size_t end = years_end(at);
    if (is_counted(end)) return 0;
    const Token& before = tokens_[at - 1];
    if (before.type == TokenType::kLine && heads_grouped(end)) return end;
    const bool closes = has(end, TokenType::kClose) || has(end, TokenType::kSemicolon) ||
                        has(end, TokenType::kComma) || has(end, TokenType::kColon) ||
                        has(end, TokenType::kDash);
    const bool opens = before.type == TokenType::kOpen || before.type == TokenType::kSemicolon ||
                       before.type == TokenType::kComma || before.type == TokenType::kColon ||
                       before.type == TokenType::kDash;
    if (tokens_[at].brackets > 0 && opens && closes) return end;
    if (before.type == TokenType::kWord) {
      static constexpr std::array<std::string_view, 24> kBefore{
          "in",     "by",     "since", "from",    "until", "till",   "during", "after",
          "before", "early",  "late",  "mid",     "year",  "summer", "spring", "autumn",
          "fall",   "winter", "of",    "between", "and",   "to",     "late-",  "circa"};
      const std::string_view lower = before.lower;
      const bool led = std::find(kBefore.begin(), kBefore.end(), lower) != kBefore.end();
      const bool weak = lower == "of" || lower == "and" || lower == "to" || lower == "between" ||
                        lower == "circa";
      if (led && !weak) return end;
      // "(Smith 2003)", "(US estimate 1968)", "as of 2015", "by the end of 2021", "from 1941 to
      // 1944"
      const bool told = look_up(lower).role == Role::kClaim ||
                        look_up(lower).role == Role::kCounter || lower == "count" ||
                        lower == "census";
      if (tokens_[at].brackets > 0 && year(at, 1800, 2035) && closes &&
          (before.capital || weak || told))
        return end;
      if (lower == "of" && at > 1 && word_of(at - 2, {"as", "end", "start", "beginning", "middle"}))
        return end;
      if (weak && at > 1 && tokens_[at - 2].type == TokenType::kNumber && year(at - 2) && at > 2 &&
          word(at - 3, "from"))
        return end;
    }
    const bool starts = before.type == TokenType::kLine || before.type == TokenType::kFlag ||
                        before.type == TokenType::kClose;
    const bool heads = has(end, TokenType::kColon);
    return heads && (starts || end > at + 1 || year(at, 1800, 2035)) ? end : 0;
  }

  const std::vector<Token>& tokens_;
};

}  // namespace

std::size_t date_length(const std::vector<Token>& tokens, std::size_t at) {
  return DateReader(tokens).length(at);
}

}  // namespace muster::claims
