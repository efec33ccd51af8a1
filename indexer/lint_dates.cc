#include "indexer/lint_dates.h"

#include <array>
#include <cstddef>
#include <vector>

#include "common/characters.h"
#include "common/date_words.h"
#include "common/unicode.h"

namespace muster {
namespace {

struct DateToken {
  int month = 0;    // 1..12: a month's name
  int number = -1;  // -1: no number of one to four digits
  std::size_t digits = 0;
  std::size_t begin = 0;
  std::size_t end = 0;      // behind the digits, or the word
  std::string_view before;  // what stands between the token before it and this one
};

bool is_european_letter(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return is_ascii_letter(c) || (byte >= 0xC3 && byte < 0xE0);
}

// Words of European letters, and numbers; "1st" is a number. Anything else is between them.
std::vector<DateToken> date_tokens(std::string_view text) {
  std::vector<DateToken> tokens;
  std::size_t last = 0;
  for (std::size_t at = 0; at < text.size();) {
    DateToken token;
    token.begin = at;
    if (is_digit(text[at])) {
      int value = 0;
      while (at < text.size() && is_digit(text[at])) {
        if (at - token.begin < 4) value = value * 10 + (text[at] - '0');
        ++at;
      }
      token.digits = at - token.begin;
      if (token.digits <= 4) token.number = value;
      token.end = at;
      const std::string suffix = ascii_lower(text.substr(at, 2));
      const bool ordinal = suffix == "st" || suffix == "nd" || suffix == "rd" || suffix == "th";
      if (ordinal && (at + 2 >= text.size() || !is_european_letter(text[at + 2]))) at += 2;
    } else if (is_european_letter(text[at])) {
      const auto goes_on = [&] {
        return is_european_letter(text[at]) ||
               (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80;
      };
      while (at < text.size() && goes_on())
        ++at;
      token.end = at;
      const dates::Meaning meaning =
          dates::meaning_of(ascii_lower(text.substr(token.begin, at - token.begin)));
      if (meaning.word == dates::Word::kMonth) token.month = meaning.value;
    } else {
      ++at;
      continue;
    }
    token.before = text.substr(last, token.begin - last);
    last = at;
    tokens.push_back(token);
  }
  return tokens;
}

// Nothing but blanks, and a comma where one may stand.
bool is_gap(std::string_view between, bool comma = false) {
  if (between.empty()) return false;
  std::string_view rest = trim(between);
  if (comma && rest == ",") return true;
  return rest.empty() || rest == ".";
}

bool is_year(const DateToken& token) { return token.number >= 0 && token.digits >= 3; }

class Scan {
 public:
  explicit Scan(std::string_view text) : text_(text), tokens_(date_tokens(text)) {}

  std::optional<std::string> impossible() const {
    for (std::size_t at = 0; at < tokens_.size(); ++at) {
      std::size_t end = written_day(at);
      if (end == 0) end = numeric_day(at);
      if (end != 0) return std::string(text_.substr(tokens_[at].begin, end - tokens_[at].begin));
    }
    return std::nullopt;
  }

  bool has_date() const {
    for (std::size_t at = 0; at < tokens_.size(); ++at) {
      if (tokens_[at].digits == 4 && tokens_[at].number >= 1000 && tokens_[at].number < 2100)
        return true;
      if (tokens_[at].month == 0) continue;
      const bool behind = at > 0 && tokens_[at - 1].number >= 0 && is_gap(tokens_[at].before);
      if (behind || (at + 1 < tokens_.size() && tokens_[at + 1].number >= 0 &&
                     is_gap(tokens_[at + 1].before)))
        return true;
    }
    return false;
  }

 private:
  // The token `at`, if it is a year that stands behind a day and month.
  const DateToken* year_at(std::size_t at) const {
    if (at >= tokens_.size() || !is_year(tokens_[at]) || !is_gap(tokens_[at].before, true))
      return nullptr;
    return &tokens_[at];
  }

  // "31 June", "June 31, 1713": where it ends; 0: there is no such thing here, or it is possible.
  std::size_t written_day(std::size_t at) const {
    if (at + 1 >= tokens_.size()) return 0;
    const DateToken& first = tokens_[at];
    const DateToken& second = tokens_[at + 1];
    const bool day_first = second.month != 0 && first.number >= 0 && first.digits <= 2;
    const bool month_first = first.month != 0 && second.number >= 0 && second.digits <= 2;
    if ((!day_first && !month_first) || !is_gap(second.before)) return 0;
    const DateToken* year = year_at(at + 2);
    // A number behind a month may be its year ("September 31 BC"), one behind a dash the end of a
    // year ("1930–31 March").
    if (month_first && year == nullptr) return 0;
    if (at > 0 && is_year(tokens_[at - 1]) && !first.before.empty() &&
        trim(first.before) == first.before)
      return 0;
    const int day = day_first ? first.number : second.number;
    if (day > 31 && (year == nullptr || (at > 0 && tokens_[at - 1].digits > 0))) return 0;
    if (is_possible(day, day_first ? second.month : first.month, year)) return 0;
    return year == nullptr ? second.end : year->end;
  }

  static bool is_possible(int day, int month, const DateToken* year) {
    constexpr std::array<int, 13> kDays{0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (day > kDays[static_cast<std::size_t>(month)]) return false;
    if (day != 29 || month != 2 || year == nullptr || year->digits != 4) return true;
    return year->number % 4 == 0;
  }

  // "1713-06-31"
  std::size_t numeric_day(std::size_t at) const {
    if (at + 2 >= tokens_.size()) return 0;
    const DateToken& year = tokens_[at];
    const DateToken& month = tokens_[at + 1];
    const DateToken& day = tokens_[at + 2];
    if (year.digits != 4 || month.digits != 2 || day.digits != 2 || month.before != "-" ||
        day.before != "-")
      return 0;
    if (month.number < 1 || day.number < 1 || month.number > 12) return day.end;
    return is_possible(day.number, month.number, &year) ? 0 : day.end;
  }

  std::string_view text_;
  std::vector<DateToken> tokens_;
};

}  // namespace

std::optional<std::string> find_impossible_date(std::string_view text) {
  return Scan(text).impossible();
}

bool looks_like_date(std::string_view text) { return Scan(text).has_date(); }

}  // namespace muster
