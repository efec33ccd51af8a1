#include "indexer/number_lexer.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <utility>

#include "indexer/claim_dates.h"
#include "indexer/claim_lexicon.h"
#include "indexer/number_modifiers.h"
#include "indexer/number_words.h"

namespace muster::claims {
namespace {

// A name with a figure in it: "Phase 2", "Type 59".
constexpr std::array<std::string_view, 24> kNumbered{
    "phase", "day", "stage",   "wave",   "type",    "mark",  "mk",      "model",
    "no",    "nos", "leopard", "panzer", "hill",    "route", "highway", "operation",
    "page",  "pp",  "chapter", "height", "version", "mod",   "task",    "point"};
constexpr std::array<std::string_view, 13> kNumberedUnits{
    "squadron", "unit",    "battalion", "regiment", "brigade",  "division", "force",
    "battery",  "company", "wing",      "flotilla", "commando", "group"};

class Lexer {
 public:
  explicit Lexer(const std::vector<Token>& raw) : raw_(raw) { out_.reserve(raw.size()); }

  std::vector<Token> run() {
    std::size_t at = 0;
    while (at < raw_.size()) {
      if (const std::size_t size = date_length(raw_, at)) {
        emit(TokenType::kDate, at, at + size);
        at += size;
      } else if (const std::size_t end = quantity(at); end != at) {
        at = end;
      } else if (const std::size_t vague = vague_length(raw_, at)) {
        emit(TokenType::kVague, at, at + vague);
        at += vague;
      } else {
        if (raw_[at].type == TokenType::kNumber) {
          emit(TokenType::kMeasure, at, at + 1);  // nothing it could count
        } else {
          out_.push_back(raw_[at]);
        }
        ++at;
      }
    }
    return std::move(out_);
  }

 private:
  bool has(std::size_t at, TokenType type) const {
    return at < raw_.size() && raw_[at].type == type;
  }
  std::string_view word(std::size_t at) const {
    return has(at, TokenType::kWord) ? raw_[at].lower : std::string_view();
  }
  bool symbol(std::size_t at, char what) const {
    return has(at, TokenType::kSymbol) && raw_[at].lower.front() == what;
  }
  Role role(std::size_t at) const {
    return has(at, TokenType::kWord) ? look_up(raw_[at].lower).role : Role::kNone;
  }

  Token& emit(TokenType type, std::size_t begin, std::size_t end) {
    Token token = raw_[begin];
    token.type = type;
    const Token& last = raw_[end - 1];
    const char* from = token.text.data();
    token.text = {from, static_cast<std::size_t>(last.text.data() + last.text.size() - from)};
    out_.push_back(token);
    return out_.back();
  }

  // Past the quantity at `at`, which it emits; `at` itself if there is none.
  std::size_t quantity(std::size_t begin) {
    std::size_t at = begin;
    Modifiers before = read_modifiers(raw_, at);
    if (date_length(raw_, at) != 0) return begin;
    const auto first = read_value(raw_, at);
    if (!first) return begin;
    if (is_whole(begin)) return skip(begin, first->end);
    if (is_name(at, first->end)) return skip(begin, first->end);
    if (is_fraction(at)) return skip(begin, at + 3);
    if (is_share(*first)) return skip(begin, first->end + 1);
    if (role(first->end) == Role::kUnitOfMeasure) return skip(begin, first->end + 1);
    if (is_ratio(first->end)) return skip(begin, first->end + 2);
    at = first->end;

    Quantity quantity;
    std::int64_t low = first->number;
    std::int64_t high = first->number;
    bool plus = take_plus(at);
    for (int i = 0; i < 3; ++i) {  // "100–150", now and then "100–150–200"
      std::size_t next = at;
      if (!connector(next, before.between)) break;
      const Modifiers inner = read_modifiers(raw_, next);
      if (date_length(raw_, next) != 0) break;
      if (const std::size_t vague = vague_length(raw_, next);
          vague != 0 && i == 0 && raw_[next].type == TokenType::kWord) {
        plus = true;  // "one hundred to several hundred"
        before.approximate = true;
        at = next + vague;
        break;
      }
      const auto second = read_value(raw_, next);
      if (!second || role(second->end) == Role::kUnitOfMeasure) break;
      if (has(at, TokenType::kComma) && second->number <= high) break;
      combine(*first, *second, i == 0, low, high);
      at = second->end;
      plus = take_plus(at) || plus || inner.at_least;
      before.approximate = before.approximate || inner.approximate;
    }
    if (role(at) == Role::kUnitOfMeasure) return skip(begin, at + 1);
    read_tail(raw_, at, before);
    plus = plus || before.at_least;
    at = skip_whole(at);

    quantity.at_least = before.at_least || plus;
    quantity.approximate = before.approximate;
    quantity.max = before.less && !quantity.at_least ? std::max<std::int64_t>(high - 1, 0) : high;
    if (!(before.up_to || before.less) || low != high) quantity.min = std::min(low, *quantity.max);
    emit(TokenType::kNumber, begin, at).quantity = quantity;
    return at;
  }

  std::size_t skip(std::size_t begin, std::size_t end) {
    emit(TokenType::kMeasure, begin, end);
    return end;
  }

  bool take_plus(std::size_t& at) const {
    if (!symbol(at, '+')) return false;
    // "20,000 + 5,000" is a sum
    if (has(at + 1, TokenType::kNumber)) return false;
    ++at;
    return true;
  }

  // Between the ends of a range; moves `at` behind it.
  bool connector(std::size_t& at, bool between) const {
    std::size_t next = at;
    if (has(next, TokenType::kDash) || symbol(next, '~')) {
      ++next;
    } else if (has(next, TokenType::kSlash)) {
      ++next;
    } else if (has(next, TokenType::kComma)) {  // "500, possibly 700"
      const std::string_view hint = word(next + 1);
      if (hint != "possibly" && hint != "perhaps" && hint != "maybe" && hint != "or" &&
          !(hint == "even"))
        return false;
      next += hint == "or" ? 2U : 1U;
    } else if (word(next) == "to" || word(next) == "or" || word(next) == "through" ||
               (between && word(next) == "and")) {
      ++next;
    } else if (word(next) == "up" && word(next + 1) == "to") {
      next += 2;
    } else {
      return false;
    }
    at = next;
    return true;
  }

  // Widens low and high by another end. The first end may be shortened: "10–11,000", "2–3 million",
  // "120–30".
  static void combine(const Value& first, const Value& second, bool initial, std::int64_t& low,
                      std::int64_t& high) {
    std::int64_t end = second.number;
    if (initial && first.scale == 1) {
      const bool shortened =
          !first.grouped && second.grouped && first.number < 1'000 && end % 100 == 0;
      const std::int64_t scale = second.scale > 1 ? second.scale : shortened ? 1'000 : 1;
      if (first.number <= kLargestCount / scale && first.number * scale < end)
        low = high = first.number * scale;
    } else if (initial && second.scale == 1 && end < first.number && end > 0 &&
               end <= kLargestCount / first.scale) {
      end *= first.scale;  // "2 million to 3"
    }
    if (end < high && second.length == 2 && first.length > 2 && first.scale == 1) {
      const std::int64_t full = high - high % 100 + end;
      if (full > high) end = full;
    }
    low = std::min(low, end);
    high = std::max(high, end);
  }

  // "12 of 17 aircraft", "300 out of the 500 men": the first counts. Past the second.
  std::size_t skip_whole(std::size_t at) const {
    std::size_t next = at;
    if (word(next) == "out") ++next;
    if (word(next) != "of") return at;
    ++next;
    const std::string_view article = word(next);
    if (article == "the" || article == "its" || article == "their" || article == "a" ||
        article == "some")
      ++next;
    if (word(next) == "total") next += word(next + 1) == "of" ? 2U : 1U;
    const auto whole = read_value(raw_, next);
    return whole && date_length(raw_, next) == 0 ? whole->end : at;
  }

  // "out of 1,200", "300 killed of 1,200", "Of 700 men, 300 fell": what the losses were of.
  bool is_whole(std::size_t at) const {
    if (at < 2 || word(at - 1) != "of") return false;
    const Token& before = raw_[at - 2];
    return word(at - 2) == "out" || role(at - 2) == Role::kLoss ||
           before.type == TokenType::kLine || before.type == TokenType::kStop ||
           before.type == TokenType::kSemicolon || before.type == TokenType::kOpen;
  }

  bool is_ratio(std::size_t at) const {  // "10 to 1"
    if (word(at) != "to") return false;
    const auto second = read_value(raw_, at + 1);
    return second && second->number == 1 && second->scale == 1;
  }

  // "1/3 of", "2/5 Gurkha Rifles", "1/3 killed"; but "5/6 killed" are five or six.
  bool is_fraction(std::size_t at) const {
    return raw_[at].type == TokenType::kNumber && raw_[at].figure.length == 1 &&
           has(at + 1, TokenType::kSlash) && has(at + 2, TokenType::kNumber) &&
           raw_[at + 2].figure.length <= 2 &&
           (role(at + 3) != Role::kLoss ||
            (raw_[at].figure.digits == 1 && raw_[at + 2].figure.digits > 2 &&
             raw_[at + 2].figure.length == 1));
  }

  // "one third killed", "two thirds of the army": a share, and "one" no count.
  bool is_share(const Value& value) const {
    if (value.length != 0 || value.number > 9) return false;
    const std::string_view part = word(value.end);
    return value.number == 1
               ? part == "third" || part == "quarter" || part == "fifth" || part == "tenth" ||
                     part == "half"
               : part == "thirds" || part == "quarters" || part == "fifths" || part == "tenths";
  }

  // Whether the figure is part of a name: "Hill 60", "Leopard 2 tanks", "3 Commando Brigade".
  bool is_name(std::size_t at, std::size_t end) const {
    if (raw_[at].type != TokenType::kNumber || raw_[at].figure.grouped ||
        raw_[at].figure.digits >= 1'000 || at == 0)
      return false;
    const std::string_view before = word(at - 1);
    const Role after = role(end);
    if (std::find(kNumbered.begin(), kNumbered.end(), before) != kNumbered.end()) {
      return !(before == "day" && at > 1 && role(at - 2) == Role::kPer);
    }
    const bool counts = after == Role::kPerson || after == Role::kLoss || after == Role::kThing ||
                        after == Role::kCivilian || after == Role::kLeader ||
                        after == Role::kLost || after == Role::kTotal;
    if (std::find(kNumberedUnits.begin(), kNumberedUnits.end(), before) != kNumberedUnits.end() &&
        raw_[at - 1].capital) {
      return !counts && !has(end, TokenType::kSymbol) && !has(end, TokenType::kDash);
    }
    if (names_a_model(at, end)) return true;
    return names_a_unit(at, end);
  }

  // "8 Leopard 2 tanks": the second figure, between a name and a thing, belongs to the name.
  bool names_a_model(std::size_t at, std::size_t end) const {
    if (!has(at - 1, TokenType::kWord) || !raw_[at - 1].capital || raw_[at].figure.digits >= 200)
      return false;
    if (role(at - 1) != Role::kNone || role(end) != Role::kThing || out_.empty()) return false;
    std::size_t i = out_.size();
    while (i > 0 && out_.size() - i < 3 && out_[i - 1].type == TokenType::kWord)
      --i;
    return i > 0 && i < out_.size() && out_[i - 1].type == TokenType::kNumber;
  }

  // "7 Armoured Division", "3 Commando Brigade": one unit with that number, not so many.
  bool names_a_unit(std::size_t at, std::size_t end) const {
    if (raw_[at].figure.digits < 2) return false;
    for (std::size_t i = end; i < end + 4 && has(i, TokenType::kWord) && raw_[i].capital; ++i) {
      const std::string_view unit = raw_[i].lower;
      for (std::string_view one : {"division", "brigade", "regiment", "battalion", "corps",
                                   "squadron", "company", "commando"}) {
        if (unit != one) continue;
        const Role after = role(i + 1);
        return after != Role::kPerson && after != Role::kLoss && after != Role::kLeader;
      }
    }
    return false;
  }

  const std::vector<Token>& raw_;
  std::vector<Token> out_;
};

}  // namespace

std::vector<Token> lex_numbers(const std::vector<Token>& raw) { return Lexer(raw).run(); }

}  // namespace muster::claims
