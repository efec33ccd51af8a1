// What queries must find, worked out from what `muster-index inspect` prints, article by article:
// no index, and no more of the program than how words are cut, folded and stemmed.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "tests/support/oracle_article.h"

namespace muster::test {

using Hits = std::vector<bool>;                  // by article
using SideHits = std::vector<unsigned>;          // by article: a bit for each side, bit 0: of none
inline constexpr unsigned kSomeSide = 0b11110U;  // any of the sides 1 to 4

class FactsOracle {
 public:
  void add(const Json& inspected, std::string path) {
    articles.push_back(reader_.read(inspected, std::move(path)));
    const OracleArticle& one = articles.back();
    for (const auto& [where, names] : one.names) {
      std::set<std::string> keys;
      for (const OracleName& name : names)
        keys.insert(name.key);
      for (const std::string& key : keys)
        ++values_[where.first][key];
    }
    const std::set<std::pair<std::string, std::string>> pairs(one.aliases.begin(),
                                                              one.aliases.end());
    for (const auto& [alias, page] : pairs) {
      if (!alias.empty() && alias != page) ++aliases_[alias][page];
    }
  }

  // The name is a known one or an alias of one: whole names; else its words within one name. Links
  // are to whole pages only. On which sides, where the field has sides.
  SideHits named_on(const std::string& field, const std::string& text) {
    const std::set<std::string> meant = meanings(field, text);
    const StemSet wanted = reader_.stems_of(text);
    const auto has_words = [&](const OracleName& name) {
      return std::any_of(name.stems.begin(), name.stems.end(), [&](const StemSet& stems) {
        return std::includes(stems.begin(), stems.end(), wanted.begin(), wanted.end());
      });
    };
    SideHits hits;
    for (const OracleArticle& article : articles) {
      unsigned sides = 0;
      for (int side = 0; side <= 4; ++side) {
        const bool found = article.any_name(field, side, [&](const OracleName& name) {
          if (!meant.empty() || field == "link") return meant.count(name.key) > 0;
          return has_words(name);
        });
        if (found) sides |= 1U << side;
      }
      const bool around = field == "place" && meant.empty();
      if (around && article.any_name(kPlaceText, 0, has_words)) sides |= 1U;
      hits.push_back(sides);
    }
    return hits;
  }
  Hits named(const std::string& field, int side, const std::string& text) {
    Hits hits;
    for (const unsigned sides : named_on(field, text))
      hits.push_back((side == 0 ? sides : sides & 1U << side) != 0);
    return hits;
  }

  // Part of the conflict, or of one that is, and so on.
  Hits within(const std::string& text) {
    std::set<std::string> wars = meanings("war", text);
    for (std::size_t before = 0; before != wars.size();) {
      before = wars.size();
      for (const OracleArticle& article : articles) {
        if (is_part(article, wars)) wars.merge(counted_under("war", article.title_key));
      }
    }
    return where([&](const OracleArticle& article) { return is_part(article, wars); });
  }

  // Exactly that value, as facets show it.
  Hits valued(const std::string& field, const std::string& value) const {
    const std::set<std::string> keys = counted_under(field, name_key(value));
    return where([&](const OracleArticle& article) {
      for (int side = 0; side <= 4; ++side) {
        if (article.any_name(field, side,
                             [&](const OracleName& name) { return keys.count(name.key) > 0; }))
          return true;
      }
      return false;
    });
  }

  // `field`: date, began, ended, published.
  Hits dated(const std::string& field, const DayRange& wanted) const {
    return where([&](const OracleArticle& article) {
      const auto found = article.days.find(field);
      return found != article.days.end() &&
             std::any_of(found->second.begin(), found->second.end(),
                         [&](const DayRange& days) { return days.overlaps(wanted); });
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
  Hits having(const std::string& what) const {
    return where([&](const OracleArticle& article) { return article.says.count(what) > 0; });
  }
  Hits ongoing() const {
    return where([](const OracleArticle& article) { return article.ongoing; });
  }

  // Articles within a distance; nullopt where one lies so near its border that the earth's shape
  // decides.
  std::optional<Hits> near(const OraclePoint& centre, double kilometres) const {
    Hits hits;
    for (const OracleArticle& article : articles) {
      const double away = article.point ? distance(centre, *article.point) : 1e9;
      if (std::fabs(away - kilometres) < 0.01 * kilometres) return std::nullopt;
      hits.push_back(away < kilometres);
    }
    return hits;
  }

  // How many of the hits have each value, by its key.
  std::map<std::string, int> counts(const std::string& field, const Hits& hits) const {
    std::map<std::string, int> counts;
    for (std::size_t i = 0; i < articles.size(); ++i) {
      if (!hits[i]) continue;
      std::set<std::string> keys;
      for (const auto& [where, names] : articles[i].names) {
        if (where.first != field) continue;
        for (const OracleName& name : names)
          keys.insert(counted_as(field, name.key));
      }
      for (const std::string& key : keys)
        ++counts[key];
    }
    return counts;
  }
  // How many of the hits touch each month, year, decade or century; what goes on does so until
  // `today`, what has no beginning is seen at its end.
  std::map<std::string, int> periods(const std::string& facet, const Hits& hits, long today) const {
    std::map<std::string, int> counts;
    for (std::size_t i = 0; i < articles.size(); ++i) {
      const auto found = articles[i].days.find("date");
      if (!hits[i] || found == articles[i].days.end()) continue;
      std::set<std::string> touched;
      for (const DayRange& days : found->second) {
        if (days.first == kFarPast && days.last == kFarFuture) continue;
        const long last =
            days.last == kFarFuture ? std::max(today, days.first) : std::max(days.last, days.first);
        OracleDate month = month_of(days.first == kFarPast ? last : days.first);
        for (; day_number(month.year, month.month, 1) <= last;
             month.month == 12 ? (++month.year, month.month = 1) : ++month.month) {
          touched.insert(period_name(facet, month));
        }
      }
      for (const std::string& one : touched)
        ++counts[one];
    }
    return counts;
  }

  std::vector<OracleArticle> articles;

 private:
  std::set<std::string> meanings(const std::string& field, const std::string& text) const {
    const auto known = values_.find(field);
    std::set<std::string> meant;
    if (known == values_.end()) return meant;
    const std::string key = name_key(text);
    const auto add = [&](const std::string& name) {
      for (const auto& [value, count] : known->second) {
        if (value == name || counted_as(field, value) == name) meant.insert(value);
      }
    };
    add(key);
    for (const auto& [page, count] : pages(field, key))
      add(page);
    return meant;
  }

  static bool has_aliases(const std::string& field) {
    return field != "outcome" && field != "kind" && field != "author" && field != "tag";
  }

  static int count_of(const std::map<std::string, int>& counts, const std::string& key) {
    const auto found = counts.find(key);
    return found == counts.end() ? 0 : found->second;
  }

  // What links call so, among the names of the field, with the articles that do.
  std::map<std::string, int> pages(const std::string& field, const std::string& key) const {
    std::map<std::string, int> out;
    const auto found = aliases_.find(key);
    const auto known = values_.find(field);
    if (found == aliases_.end() || known == values_.end() || !has_aliases(field)) return out;
    for (const auto& [page, count] : found->second) {
      if (known->second.count(page) > 0) out.emplace(page, count);
    }
    return out;
  }

  std::string only_page(const std::string& field, const std::string& key) const {
    const std::map<std::string, int> all = pages(field, key);
    if (all.size() != 1) return {};
    const auto& [page, count] = *all.begin();
    const auto links = values_.find("link");
    const int as_page = links == values_.end() ? 0 : count_of(links->second, key);
    return count > as_page && count >= count_of(values_.at(field), key) ? page : "";
  }

  // The value that facets show this one as.
  const std::string& counted_as(const std::string& field, const std::string& key) const {
    const auto known = counted_as_.find({field, key});
    if (known != counted_as_.end()) return known->second;
    const std::string page = only_page(field, key);
    const bool itself = page.empty() || !only_page(field, page).empty();
    return counted_as_[{field, key}] = itself ? key : page;
  }

  // All that is shown as the same value as this one.
  std::set<std::string> counted_under(const std::string& field, const std::string& key) const {
    const std::string shown = counted_as(field, key);
    std::set<std::string> keys = {key, shown};
    const auto known = values_.find(field);
    if (known == values_.end()) return keys;
    for (const auto& [value, count] : known->second) {
      if (counted_as(field, value) == shown) keys.insert(value);
    }
    return keys;
  }

  static bool is_part(const OracleArticle& article, const std::set<std::string>& wars) {
    return article.any_name("war", 0,
                            [&](const OracleName& name) { return wars.count(name.key) > 0; });
  }

  // Along the great circle, in kilometres.
  static double distance(const OraclePoint& a, const OraclePoint& b) {
    constexpr double kRadius = 6371.0;
    const double pi = std::acos(-1.0);
    const auto unit = [&](const OraclePoint& point) {
      const double latitude = point.latitude * pi / 180;
      const double longitude = point.longitude * pi / 180;
      return std::array{std::cos(latitude) * std::cos(longitude),
                        std::cos(latitude) * std::sin(longitude), std::sin(latitude)};
    };
    const auto u = unit(a);
    const auto v = unit(b);
    const double chord = std::hypot(u[0] - v[0], u[1] - v[1], u[2] - v[2]);
    return 2 * kRadius * std::asin(std::min(1.0, chord / 2));
  }

  template <class Test>
  Hits where(Test test) const {
    Hits hits;
    for (const OracleArticle& article : articles)
      hits.push_back(test(article));
    return hits;
  }

  OracleReader reader_;
  // By articles; a value that is on two sides of one counts twice.
  std::map<std::string, std::map<std::string, int>> aliases_;
  std::map<std::string, std::map<std::string, int>> values_;
  // Found out once all articles are there.
  mutable std::map<std::pair<std::string, std::string>, std::string> counted_as_;
};

}  // namespace muster::test
