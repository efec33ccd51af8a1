// An article as an oracle of queries knows it: read from a line of `muster-index inspect`.
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
#include "tests/support/oracle_days.h"

namespace muster::test {

using Json = nlohmann::json;
using StemSet = std::vector<int>;  // numbers of stems, ascending

struct OracleName {
  std::string key;                 // the page's, else the name's
  std::vector<std::string> texts;  // as written, as linked, as abbreviated
  std::vector<StemSet> stems;      // of each text's words
};

struct OraclePoint {
  double latitude = 0;
  double longitude = 0;
};

// Not a field: what stands around the names of a place is found by its words too.
inline constexpr const char* kPlaceText = "text of the place";

struct OracleArticle {
  std::string path;
  std::string title_key;
  std::map<std::pair<std::string, int>, std::vector<OracleName>> names;  // by field and side
  std::vector<std::pair<std::string, std::string>> aliases;              // a text and its page
  std::map<std::string, std::vector<DayRange>> days;  // of date, began, ended, published
  bool ongoing = false;
  std::optional<double> duration;
  std::map<std::pair<std::string, int>, std::pair<double, double>> numbers;  // by kind and side
  std::optional<OraclePoint> point;
  std::set<std::string> says;  // the fields and infobox keys it says something of

  template <class Test>
  bool any_name(const std::string& field, int side, Test test) const {
    const auto found = names.find({field, side});
    return found != names.end() && std::any_of(found->second.begin(), found->second.end(), test);
  }
};

class OracleReader {
 public:
  OracleReader() : stemmer_(*Stemmer::make("english")) {}

  OracleArticle read(const Json& json, std::string path) {
    OracleArticle one;
    one.path = std::move(path);
    one.title_key = name_key(text_of(json, "title"));
    std::string file = one.path.substr(one.path.rfind('/') + 1);
    file.erase(file.rfind('.'));
    learn(one, text_of(json, "title"), file);
    for (const Json& side : json["sides"])
      add_side(one, side);
    if (!json["place"].is_null()) {
      for (const Json& name : json["place"]["names"])
        add_plain(one, "place", name);
      add_plain(one, kPlaceText, json["place"]["text"]);
    }
    for (const Json& war : json["part_of"])
      add_plain(one, "war", war);
    for (const Json& tag : json["tags"])
      add_plain(one, "tag", tag);
    add_plain(one, "author", json["author"]);
    add_plain(one, "kind", json["kind"]);
    if (!json["outcome"].is_null()) add_plain(one, "outcome", json["outcome"]["headline"]);
    for (const Json& link : json["links"]) {
      if (!is_page(text_of(link, "page"))) continue;
      add_plain(one, "link", link["page"]);
      learn(one, text_of(link, "text"), text_of(link, "page"));
    }
    add_dates(one, json["date"]);
    if (json["published"].is_string())
      one.days["published"] = {days_of(read_oracle_date(json["published"]))};
    for (const auto& [kind, range] : json["losses"].items())
      add_range(one, kind, 0, range);
    if (!json["coordinates"].is_null()) {
      one.point = OraclePoint{json["coordinates"]["latitude"], json["coordinates"]["longitude"]};
    }
    add_said(one, json);
    return one;
  }

  StemSet stems_of(const std::string& text) {
    StemSet stems;
    for (const std::string& word : tokenize(text)) {
      const auto next = static_cast<int>(numbers_.size());
      stems.push_back(numbers_.try_emplace(std::string(stemmer_.stem(word)), next).first->second);
    }
    std::sort(stems.begin(), stems.end());
    stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
    return stems;
  }

 private:
  static std::string text_of(const Json& map, const char* key) {
    return map.contains(key) && map[key].is_string() ? map[key].get<std::string>() : std::string();
  }
  static bool is_page(const std::string& page) { return !page.empty() && page != "undefined"; }

  static void learn(OracleArticle& article, const std::string& text, const std::string& page) {
    article.aliases.emplace_back(name_key(text), name_key(page));
  }

  void add_name(OracleArticle& article, const std::string& field, int side,
                const std::string& canonical, const std::vector<std::string>& texts) {
    OracleName name;
    name.key = name_key(canonical);
    if (name.key.empty()) return;
    for (const std::string& text : texts) {
      if (text.empty()) continue;
      name.texts.push_back(text);
      name.stems.push_back(stems_of(text));
    }
    article.names[{field, side}].push_back(std::move(name));
  }
  void add_plain(OracleArticle& article, const std::string& field, const Json& text) {
    if (text.is_string()) add_name(article, field, 0, text, {text});
  }

  void add_side(OracleArticle& article, const Json& side) {
    const int number = side["side"];
    for (const auto& [list, field] :
         {std::pair{"combatants", "combatant"}, {"commanders", "commander"}, {"units", "unit"}}) {
      for (const Json& one : side[list]) {
        const std::string written = text_of(one, "name");
        const std::string alias = text_of(one, "alias");
        const std::string page = is_page(text_of(one, "page")) ? text_of(one, "page") : "";
        const std::string& canonical = page.empty() ? written : page;
        add_name(article, field, number, canonical, {written, page, alias});
        learn(article, written, canonical);
        learn(article, alias, canonical);
        article.says.insert(field);
      }
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
    if (!range.is_object()) return;
    article.numbers[{kind, side}] = {range["min"].get<double>(), range["max"].get<double>()};
    article.says.insert(kind);
  }

  // When it may have begun is when its earliest start may have been; likewise for its end.
  static void add_dates(OracleArticle& article, const Json& date) {
    if (date.is_null() || date["intervals"].empty()) return;
    std::optional<DayRange> began;
    std::optional<DayRange> ended;
    for (const Json& interval : date["intervals"]) {
      DayRange days;
      if (const std::string start = text_of(interval, "start"); !start.empty()) {
        const DayRange first = days_of(read_oracle_date(start));
        days.first = first.first;
        if (!began || first.first < began->first) began = first;
      }
      if (const std::string end = text_of(interval, "end"); !end.empty()) {
        const DayRange last = days_of(read_oracle_date(end));
        days.last = last.last;
        if (!ended || last.last > ended->last) ended = last;
      }
      article.days["date"].push_back(days);
    }
    article.ongoing = date["ongoing"].get<bool>();
    if (began) article.days["began"] = {*began};
    if (ended && !article.ongoing) article.days["ended"] = {*ended};
    const std::string first = text_of(date, "first_day");
    const std::string last = text_of(date, "last_day");
    if (!first.empty() && !last.empty()) {
      article.duration = static_cast<double>(days_of(read_oracle_date(last)).last -
                                             days_of(read_oracle_date(first)).first + 1);
    }
  }

  // A field by what was read from the article, or an infobox key by that name.
  static void add_said(OracleArticle& article, const Json& json) {
    for (const auto& [field, key] : {std::pair{"coordinates", "coordinates"},
                                     {"outcome", "outcome"},
                                     {"published", "published"},
                                     {"author", "author"},
                                     {"image", "image"}}) {
      if (!json[key].is_null()) article.says.insert(field);
    }
    if (article.days.count("date") > 0) article.says.insert("date");
    for (const auto& [where, names] : article.names) {
      if (where.first == "place" || where.first == "war" || where.first == "tag")
        article.says.insert(where.first);
    }
    for (const Json& field : json["infobox"]) {
      std::string key = text_of(field, "key");
      std::transform(key.begin(), key.end(), key.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
      });
      article.says.insert(std::move(key));
    }
  }

  Stemmer stemmer_;
  std::map<std::string, int> numbers_;
};

}  // namespace muster::test
