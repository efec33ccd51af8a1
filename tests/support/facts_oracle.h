// What queries must find, worked out from what `muster-index inspect` prints, article by article:
// no index, and no more of the program than how words are cut, folded and stemmed.
#pragma once

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "common/stemmer.h"
#include "common/tokenizer.h"

namespace muster::test {

using Hits = std::vector<bool>;  // by article
using Json = nlohmann::json;

struct OracleName {
  std::string key;                           // the page's, else the name's
  std::vector<std::string> texts;            // as written, as linked, as abbreviated
  std::vector<std::set<std::string>> stems;  // of each text's words
};

struct OracleSpan {
  std::string first;  // days as text, so that they compare; every year has four digits here
  std::string last;
};

struct OracleArticle {
  std::string path;
  std::map<std::pair<std::string, int>, std::vector<OracleName>> names;  // by field and side
  std::vector<OracleSpan> spans;
  std::string began_first, began_last, ended_first, ended_last;  // empty: not known
  std::optional<double> duration;
  std::map<std::pair<std::string, int>, std::pair<double, double>> numbers;
};

class FactsOracle {
 public:
  static constexpr const char* kPlaceText = "text of the place";
  static constexpr const char* kFarPast = "0000-00-00";
  static constexpr const char* kFarFuture = "9999-99-99";

  FactsOracle() : stemmer_(*Stemmer::make("english")) {}

  void add(const Json& article, std::string path) {
    OracleArticle one;
    one.path = std::move(path);
    for (const Json& side : article["sides"])
      add_side(one, side);
    if (!article["place"].is_null()) {
      for (const Json& name : article["place"]["names"])
        add_name(one, "place", 0, {{"name", name}});
    }
    // What stands around the names of a place is found by its words too.
    if (!article["place"].is_null()) {
      add_name(one, kPlaceText, 0, {{"name", article["place"]["text"]}});
    }
    for (const Json& tag : article["tags"])
      add_name(one, "tag", 0, {{"name", tag}});
    if (article["kind"].is_string()) add_name(one, "kind", 0, {{"name", article["kind"]}});
    if (!article["outcome"].is_null()) {
      add_name(one, "outcome", 0, {{"name", article["outcome"]["headline"]}});
    }
    for (const Json& link : article["links"]) {
      learn(name_key(text_of(link, "text")), text_of(link, "page"));
      if (is_page(text_of(link, "page"))) {
        add_name(one, "link", 0, {{"name", link["page"]}});
      }
    }
    add_dates(one, article["date"]);
    for (const auto& [kind, range] : article["losses"].items())
      add_range(one, kind, 0, range);
    articles.push_back(std::move(one));
  }

  // The name is a known one or an alias of one: whole names; else its words within one name. Links
  // are to whole pages only.
  Hits named(const std::string& field, int side, const std::string& text) const {
    const std::string key = name_key(text);
    std::set<std::string> meant;
    if (is_value(field, key)) meant.insert(key);
    if (const auto found = aliases_.find(key); found != aliases_.end()) {
      for (const std::string& page : found->second) {
        if (is_value(field, page)) meant.insert(page);
      }
    }
    const std::set<std::string> wanted = stems_of(text);
    const auto has_words = [&](const OracleName& name) {
      return std::any_of(name.stems.begin(), name.stems.end(), [&](const auto& stems) {
        return std::includes(stems.begin(), stems.end(), wanted.begin(), wanted.end());
      });
    };
    return where([&](const OracleArticle& article) {
      const bool around = field == "place" && meant.empty();
      if (around && any_name(article, kPlaceText, 0, has_words)) return true;
      return any_name(article, field, side, [&](const OracleName& name) {
        if (!meant.empty() || field == "link") return meant.count(name.key) > 0;
        return has_words(name);
      });
    });
  }

  // Exactly that value, as facets show it.
  Hits valued(const std::string& field, const std::string& value) const {
    const std::string key = name_key(value);
    return where([&](const OracleArticle& article) {
      return any_name(article, field, 0, [&](const OracleName& name) { return name.key == key; });
    });
  }

  Hits overlapping(const std::string& from, const std::string& to) const {
    return where([&](const OracleArticle& article) {
      return std::any_of(article.spans.begin(), article.spans.end(), [&](const OracleSpan& span) {
        return span.first <= to && span.last >= from;
      });
    });
  }
  Hits began(const std::string& from, const std::string& to) const {
    return where([&](const OracleArticle& one) {
      return !one.began_first.empty() && one.began_first <= to && one.began_last >= from;
    });
  }
  Hits ended(const std::string& from, const std::string& to) const {
    return where([&](const OracleArticle& one) {
      return !one.ended_first.empty() && one.ended_first <= to && one.ended_last >= from;
    });
  }
  Hits lasted(double from, double to) const {
    return where([&](const OracleArticle& one) {
      return one.duration && *one.duration >= from && *one.duration <= to;
    });
  }
  // Of that side; side 0: of some side, or of the whole.
  Hits counted(const std::string& kind, int side, double from, double to) const {
    return where([&](const OracleArticle& article) {
      return std::any_of(article.numbers.begin(), article.numbers.end(), [&](const auto& entry) {
        const auto& [which, range] = entry;
        return which.first == kind && (side == 0 || which.second == side) && range.first <= to &&
               range.second >= from;
      });
    });
  }

  // How many of the hits have each value, by its key.
  std::map<std::string, int> counts(const std::string& field, const Hits& hits) const {
    std::map<std::string, int> counts;
    for (std::size_t i = 0; i < articles.size(); ++i) {
      if (!hits[i]) continue;
      std::set<std::string> keys;
      any_name(articles[i], field, 0, [&](const OracleName& name) {
        keys.insert(name.key);
        return false;
      });
      for (const std::string& key : keys)
        ++counts[key];
    }
    return counts;
  }
  // Years (4 characters), or months (7), that hits touch; what goes on does so until `today`.
  std::map<std::string, int> periods(std::size_t characters, const Hits& hits,
                                     const std::string& today) const {
    std::map<std::string, int> counts;
    for (std::size_t i = 0; i < articles.size(); ++i) {
      if (!hits[i]) continue;
      std::set<std::string> touched;
      for (const OracleSpan& span : articles[i].spans) {
        const std::string last = span.last == kFarFuture ? today : span.last;
        const std::string first = span.first == kFarPast ? last : span.first;
        const int step = characters == 4 ? 12 : 1;
        int month = month_of(first) / step * step;
        for (; month <= month_of(last); month += step)
          touched.insert(period(month, characters));
      }
      for (const std::string& one : touched)
        ++counts[one];
    }
    return counts;
  }

  std::vector<OracleArticle> articles;

 private:
  static std::string text_of(const Json& map, const char* key) {
    return map.contains(key) && map[key].is_string() ? map[key].get<std::string>() : std::string();
  }
  static bool is_page(const std::string& page) { return !page.empty() && page != "undefined"; }
  static int month_of(const std::string& day) {
    return std::stoi(day.substr(0, 4)) * 12 + std::stoi(day.substr(5, 2)) - 1;
  }
  static std::string period(int month, std::size_t characters) {
    std::string text = std::to_string(month / 12);
    if (characters == 4) return text;
    text.insert(0, 4 - text.size(), '0');
    const std::string of_year = std::to_string(month % 12 + 1);
    return (text + (of_year.size() < 2 ? "-0" : "-") + of_year).substr(0, characters);
  }

  std::set<std::string> stems_of(const std::string& text) const {
    std::set<std::string> stems;
    for (const std::string& word : tokenize(text))
      stems.emplace(stemmer_.stem(word));
    return stems;
  }

  void learn(const std::string& alias, const std::string& page) {
    if (!alias.empty() && is_page(page) && alias != name_key(page)) {
      aliases_[alias].insert(name_key(page));
    }
  }

  void add_name(OracleArticle& article, const std::string& field, int side, const Json& said) {
    OracleName name;
    const std::string written = text_of(said, "name");
    const std::string page = text_of(said, "page");
    const std::string alias = text_of(said, "alias");
    const std::string& canonical = is_page(page) ? page : written;
    name.key = name_key(canonical);
    if (name.key.empty()) return;
    for (const std::string& text : {written, is_page(page) ? page : std::string(), alias}) {
      if (text.empty()) continue;
      name.texts.push_back(text);
      name.stems.push_back(stems_of(text));
      if (field != "place" && field != kPlaceText && field != "tag" && field != "kind")
        learn(name_key(text), canonical);
    }
    values_[field].insert(name.key);
    article.names[{field, side}].push_back(std::move(name));
  }

  void add_side(OracleArticle& article, const Json& side) {
    const int number = side["side"];
    for (const auto& [list, field] :
         {std::pair{"combatants", "combatant"}, {"commanders", "commander"}, {"units", "unit"}}) {
      for (const Json& name : side[list])
        add_name(article, field, number, name);
    }
    // Losses of civilians, or a total, stand as a third side that nobody fights on.
    if (number > 2 && side["combatants"].empty()) return;
    for (const char* kind :
         {"strength", "killed", "wounded", "captured", "missing", "casualties"}) {
      add_range(article, kind, number, side[kind]);
    }
  }

  static void add_range(OracleArticle& article, const std::string& kind, int side,
                        const Json& range) {
    if (range.is_object()) {
      article.numbers[{kind, side}] = {range["min"].get<double>(), range["max"].get<double>()};
    }
  }

  static std::string first_day(const std::string& date) {
    return date + (date.size() == 4 ? "-01-01" : date.size() == 7 ? "-01" : "");
  }
  static std::string last_day(const std::string& date) {
    if (date.size() == 4) return date + "-12-31";
    if (date.size() > 7) return date;
    static constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const int year = std::stoi(date.substr(0, 4));
    const int month = std::stoi(date.substr(5));
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return date + '-' + std::to_string(kDays[month - 1] + (leap && month == 2 ? 1 : 0));
  }

  static void add_dates(OracleArticle& article, const Json& date) {
    if (date.is_null()) return;
    for (const Json& interval : date["intervals"]) {
      const std::string start = text_of(interval, "start");
      const std::string end = text_of(interval, "end");
      article.spans.push_back(
          {start.empty() ? kFarPast : first_day(start), end.empty() ? kFarFuture : last_day(end)});
      if (!start.empty() &&
          (article.began_first.empty() || first_day(start) < article.began_first)) {
        article.began_first = first_day(start);
        article.began_last = last_day(start);
      }
      if (!end.empty() && last_day(end) > article.ended_last) {
        article.ended_first = first_day(end);
        article.ended_last = last_day(end);
      }
    }
    if (date["ongoing"].get<bool>()) article.ended_first.clear();
    const std::string first = text_of(date, "first_day");
    const std::string last = text_of(date, "last_day");
    if (!first.empty() && !last.empty())
      article.duration = day_number(last) - day_number(first) + 1;
  }

  // Days since some day long ago, in the calendar that all dates are written in.
  static double day_number(const std::string& day) {
    int year = std::stoi(day.substr(0, 4));
    const int month = std::stoi(day.substr(5, 2));
    if (month <= 2) --year;
    const int of_year =
        (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + std::stoi(day.substr(8));
    return 365.0 * year + year / 4 - year / 100 + year / 400 + of_year;
  }

  bool is_value(const std::string& field, const std::string& key) const {
    const auto found = values_.find(field);
    return found != values_.end() && found->second.count(key) > 0;
  }

  template <class Test>
  Hits where(Test test) const {
    Hits hits;
    for (const OracleArticle& article : articles)
      hits.push_back(test(article));
    return hits;
  }
  template <class Test>
  static bool any_name(const OracleArticle& article, const std::string& field, int side,
                       Test test) {
    bool any = false;
    for (const auto& [where, names] : article.names) {
      if (where.first != field || (side != 0 && where.second != side)) continue;
      for (const OracleName& name : names)
        any = test(name) || any;
    }
    return any;
  }

  mutable Stemmer stemmer_;
  std::map<std::string, std::set<std::string>> aliases_;
  std::map<std::string, std::set<std::string>> values_;
};

}  // namespace muster::test
