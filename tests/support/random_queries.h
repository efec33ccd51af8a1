// Random queries of facts, and which articles each must find. Every draw is a statement of its own,
// so that all compilers draw the same.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "common/fields.h"
#include "tests/support/facts_oracle.h"

namespace muster::test {

struct Asked {
  std::string query;
  Hits expected;
};

inline Hits both(Hits a, const Hits& b) {
  for (std::size_t i = 0; i < a.size(); ++i)
    a[i] = a[i] && b[i];
  return a;
}
inline Hits either(Hits a, const Hits& b) {
  for (std::size_t i = 0; i < a.size(); ++i)
    a[i] = a[i] || b[i];
  return a;
}
inline Hits none_of(Hits a) {
  a.flip();
  return a;
}

class RandomQueries {
 public:
  RandomQueries(FactsOracle& oracle, unsigned seed) : oracle_(oracle), random_(seed) {}

  Asked next() { return group(2); }

  // A value of a facet, as --where takes it.
  std::pair<std::string, std::string> value() {
    const std::string field =
        pick({"combatant", "commander", "unit", "place", "war", "outcome", "kind"});
    return {field, any_name(field).key};
  }

  std::size_t below(std::size_t n) {
    // The standard's distributions differ from library to library; the remainder will do here.
    return static_cast<std::size_t>(random_() % n);
  }

 private:
  template <class Value>
  Value pick(const std::vector<Value>& values) {
    return values[below(values.size())];
  }
  std::string pick(std::initializer_list<const char*> values) {
    return *(values.begin() + below(values.size()));
  }

  // One condition, or several put together, at most `depth` brackets deep.
  Asked group(int depth) {
    if (depth == 0 || below(3) == 0) return simple();
    const Asked a = group(depth - 1);
    const Asked b = group(depth - 1);
    const std::string left = '(' + a.query + ')';
    const std::string right = '(' + b.query + ')';
    switch (below(5)) {
      case 0:
        return {left + ' ' + right, both(a.expected, b.expected)};
      case 1:
        return {left + " AND " + right, both(a.expected, b.expected)};
      case 2:
        return {left + " NOT " + right, both(a.expected, none_of(b.expected))};
      case 3:
        return {left + " -" + right, both(a.expected, none_of(b.expected))};
      default:
        return {left + " OR " + right, either(a.expected, b.expected)};
    }
  }

  Asked simple() {
    switch (below(14)) {
      case 0:
      case 1:
      case 2:
        return name();
      case 3:
      case 4:
      case 5:
        return sides();
      case 6:
      case 7:
        return number();
      case 8:
        return near();
      case 9:
        return said();
      case 10:
        return war();
      default:
        return date();
    }
  }

  OracleName any_name(const std::string& field) {
    for (;;) {
      const OracleArticle& article = oracle_.articles[below(oracle_.articles.size())];
      std::vector<const OracleName*> names;
      for (const auto& [where, all] : article.names) {
        if (where.first != field) continue;
        for (const OracleName& one : all)
          names.push_back(&one);
      }
      if (!names.empty()) return *names[below(names.size())];
    }
  }

  static std::string unquoted(std::string text) {
    for (const char* quote : {"\"", "“", "”", "„", "«", "»"}) {
      for (std::size_t at = 0; (at = text.find(quote, at)) != std::string::npos;)
        text.erase(at, std::string(quote).size());
    }
    return text;
  }

  // A whole name in one of its forms, or some words of it.
  std::string text_of(const OracleName& name) {
    std::string text = unquoted(pick(name.texts));
    if (below(3) > 0) return text;
    const std::vector<std::string> words = tokenize(text);
    if (words.empty()) return text;
    const std::size_t from = below(words.size());
    const std::size_t to = from + 1 + below(words.size() - from);
    std::string part;
    for (std::size_t i = from; i < to; ++i)
      part += (part.empty() ? "" : " ") + words[i];
    return part;
  }

  Asked name() {
    const std::string field =
        pick({"combatant", "combatant", "commander", "unit", "place", "link", "kind", "tag"});
    const std::string text = text_of(any_name(field));
    const bool sided = field == "combatant" || field == "commander" || field == "unit";
    const int side = sided && below(3) == 0 ? static_cast<int>(1 + below(3)) : 0;
    return {field + (side ? std::to_string(side) : "") + ":\"" + text + '"',
            oracle_.named(field, side, text)};
  }

  // Whole names only: inspect shows a conflict by its page, not by what is written beside it.
  Asked war() {
    const std::string text = unquoted(pick(any_name("war").texts));
    if (below(2) == 0) return {"war:\"" + text + '"', oracle_.named("war", 0, text)};
    return {"within:\"" + text + '"', oracle_.within(text)};
  }

  // Two or three names, against each other or together; two together against a third.
  Asked sides() {
    // Mostly of one article, so that some are found.
    std::vector<std::string> names;
    while (names.size() < 2) {
      const OracleArticle& article = oracle_.articles[below(oracle_.articles.size())];
      for (const auto& [where, all] : article.names) {
        if (where.first == "combatant") names.push_back(text_of(all[below(all.size())]));
      }
    }
    if (below(3) == 0) names.insert(names.begin() + 1, text_of(any_name("combatant")));
    const std::size_t count = 2 + below(2);
    names.resize(std::min(names.size(), count));
    std::vector<SideHits> on;
    std::string query;
    const int form = static_cast<int>(below(3));  // all against each; all together; a WITH b VS c
    for (std::size_t i = 0; i < names.size(); ++i) {
      on.push_back(oracle_.named_on("combatant", names[i]));
      const bool against = form == 0 || (form == 2 && i + 1 == names.size());
      if (i > 0) query += against ? " VS " : " WITH ";
      query += '"' + names[i] + '"';
    }
    Hits hits;
    for (std::size_t article = 0; article < oracle_.articles.size(); ++article) {
      std::vector<unsigned> parties;
      for (std::size_t i = 0; i < on.size(); ++i) {
        const unsigned sides = on[i][article] & kSomeSide;
        const bool joins = i > 0 && (form == 1 || (form == 2 && i + 1 < on.size()));
        if (joins) {
          parties.back() &= sides;
        } else {
          parties.push_back(sides);
        }
      }
      hits.push_back(on_different_sides(parties, 0));
    }
    return {query, hits};
  }

  // Whether each of the parties can be given a side of its own.
  static bool on_different_sides(const std::vector<unsigned>& parties, std::size_t from) {
    if (from == parties.size()) return true;
    for (unsigned side = 1; side <= 4; ++side) {
      if ((parties[from] & 1U << side) == 0) continue;
      std::vector<unsigned> others = parties;
      for (unsigned& one : others)
        one &= ~(1U << side);
      if (on_different_sides(others, from + 1)) return true;
    }
    return false;
  }

  Asked number() {
    const std::size_t ones = 1 + below(9);
    const std::vector<std::size_t> powers = {1, 10, 100, 1000};
    double from = static_cast<double>(ones * pick(powers));
    double to = from * static_cast<double>(1 + below(9));
    const auto text = [](double value) { return std::to_string(static_cast<long>(value)); };
    std::string range = text(from) + ".." + text(to);
    switch (below(6)) {
      case 0:
        range = text(from) + "..";
        to = 1e18;
        break;
      case 1:
        range = ".." + text(to);
        from = -1e18;
        break;
      case 2:
        range = ">" + text(from);
        from += 0.5;
        to = 1e18;
        break;
      default:
        break;
    }
    if (below(4) == 0) return {"duration:" + range, oracle_.lasted(from, to)};
    const std::string kind =
        pick({"killed", "wounded", "captured", "missing", "strength", "casualties"});
    const int side = below(2) == 0 ? static_cast<int>(1 + below(3)) : 0;
    return {kind + (side ? std::to_string(side) : "") + ':' + range,
            oracle_.counted(kind, side, from, to)};
  }

  Asked near() {
    for (;;) {
      const OracleArticle& article = oracle_.articles[below(oracle_.articles.size())];
      if (!article.point) continue;
      const double degrees = static_cast<double>(below(7)) - 3;
      OraclePoint centre = *article.point;
      centre.latitude = std::clamp(std::round(centre.latitude) + degrees, -90.0, 90.0);
      centre.longitude = std::round(centre.longitude);
      const std::vector<int> sizes = {5, 100, 250, 600, 2000, 8000};
      const int kilometres = pick(sizes);
      const auto hits = oracle_.near(centre, kilometres);
      if (!hits) continue;
      const auto text = [](double value) { return std::to_string(static_cast<long>(value)); };
      return {"near:" + text(centre.latitude) + ',' + text(centre.longitude) + ',' +
                  std::to_string(kilometres) + "km",
              *hits};
    }
  }

  Asked said() {
    if (below(8) == 0) return {"is:ongoing", oracle_.ongoing()};
    const OracleArticle& article = oracle_.articles[below(oracle_.articles.size())];
    std::vector<std::string> keys;
    for (const std::string& key : article.says) {
      // "result" is another name of the field outcome, and an infobox key.
      const auto ref = find_field(key);
      if (ref && ref->side == 0 && ref->field->name != key) continue;
      if (key.find_first_not_of("abcdefghijklmnopqrstuvwxyz_0123456789") == std::string::npos)
        keys.push_back(key);
    }
    if (keys.empty()) return {"has:date", oracle_.having("date")};
    const std::string key = pick(keys);
    return {"has:" + key, oracle_.having(key)};
  }

  // A day on which something began or ended, or one of its month.
  OracleDate day(const std::string& field) {
    for (;;) {
      const OracleArticle& article = oracle_.articles[below(oracle_.articles.size())];
      const auto found = article.days.find(field);
      if (found == article.days.end()) continue;
      const DayRange& days = found->second[below(found->second.size())];
      const long at = below(2) == 0 ? days.first : days.last;
      if (at == kFarPast || at == kFarFuture) continue;
      OracleDate date = month_of(at);
      date.day = static_cast<int>(at - day_number(date.year, date.month, 1)) + 1;
      if (below(2) == 0) date.day = static_cast<int>(10 + below(19));
      return date;
    }
  }

  Asked date() {
    std::string field = pick({"date", "date", "date", "began", "ended", "published"});
    // Where nothing was published, there is nothing to draw from.
    const bool any = std::any_of(oracle_.articles.begin(), oracle_.articles.end(),
                                 [&](const auto& one) { return one.days.count(field) > 0; });
    if (!any) field = "date";
    OracleDate from = day(field);
    OracleDate to = day(field);
    const std::size_t precision = below(3);
    if (precision > 0) from.day = to.day = 0;
    if (precision > 1) from.month = to.month = 0;
    if (days_of(to).first < days_of(from).first) std::swap(from, to);
    const DayRange first = days_of(from);
    const DayRange last = days_of(to);
    switch (below(8)) {
      case 0:
        return {field + ":.." + date_text(to), oracle_.dated(field, {kFarPast, last.last})};
      case 1:
        return {field + ':' + date_text(from) + "..",
                oracle_.dated(field, {first.first, kFarFuture})};
      case 2:
        return {field + ":>" + date_text(from), oracle_.dated(field, {first.last + 1, kFarFuture})};
      case 3:
        return {field + ":<" + date_text(to), oracle_.dated(field, {kFarPast, last.first - 1})};
      case 4: {
        const bool bc = from.year < 1;
        const std::string year = padded(bc ? 1 - from.year : from.year, bc ? 1 : 4);
        from.month = from.day = 0;
        return {field + ':' + year + (bc ? "bc" : ""), oracle_.dated(field, days_of(from))};
      }
      case 5:
        return {field + ':' + date_text(from) + ".." + date_text(to),
                oracle_.dated(field, {first.first, last.last})};
      default:
        return {field + ':' + date_text(from), oracle_.dated(field, first)};
    }
  }

  FactsOracle& oracle_;
  std::mt19937 random_;
};

}  // namespace muster::test
