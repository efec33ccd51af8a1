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
      for (const OracleName& name : names)
        values_[where.first].insert(name.key);
    }
    for (const auto& [alias, page] : one.aliases) {
      if (!alias.empty() && alias != page) aliases_[alias].insert(page);
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
        if (is_part(article, wars)) wars.insert(article.title_key);
      }
    }
    return where([&](const OracleArticle& article) { return is_part(article, wars); });
  }

  // Exactly that value, as facets show it.
  Hits valued(const std::string& field, const std::string& value) const {
    const std::string key = name_key(value);
    return where([&](const OracleArticle& article) {
      for (int side = 0; side <= 4; ++side) {
        if (article.any_name(field, side, [&](const OracleName& name) { return name.key == key; }))
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
          keys.insert(name.key);
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
    if (known->second.count(key) > 0) meant.insert(key);
    if (const auto found = aliases_.find(key); found != aliases_.end()) {
      for (const std::string& page : found->second) {
        if (known->second.count(page) > 0) meant.insert(page);
      }
    }
    return meant;
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
  std::map<std::string, std::set<std::string>> aliases_;
  std::map<std::string, std::set<std::string>> values_;
};

}  // namespace muster::test
