#include "searcher/similar.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "common/fields.h"
#include "common/summary.h"
#include "searcher/article_path.h"
#include "searcher/name_lookup.h"
#include "searcher/query_parts.h"

namespace muster {
namespace {

using Xapian::Query;

constexpr std::size_t kMaxWords = 30;
constexpr std::size_t kMaxNames = 24;
// Of these an article must have one. More of them would find nearly everything.
constexpr std::size_t kRequired = 12;
constexpr std::size_t kSought = 8;
// A word that more than this share of all articles have tells nothing of one.
constexpr double kCommon = 0.2;
// How much of a word's weight comes with its first use in the article.
constexpr double kSaturation = 2.0;
// A name counts by itself, a word by how often it stands there.
constexpr double kNameWeight = 2.0;
constexpr std::array kNameFields{"combatant", "commander", "unit", "place", "war"};

struct Telling {
  Query query;
  double weight = 0;
  std::string word;  // empty: a name
};

bool is_heavier(const Telling& a, const Telling& b) { return a.weight > b.weight; }

class SimilarArticle {
 public:
  SimilarArticle(const Xapian::Database& db, const NameLookup& names, Xapian::docid id)
      : db_(db), lookup_(names), id_(id), all_(static_cast<double>(db.get_doccount())) {
    read();
  }

  SimilarQuery similar() {
    keep_best(words_, kMaxWords);
    keep_best(names_, kMaxNames);
    SimilarQuery out;
    for (std::size_t i = 0; i < std::min(words_.size(), kSought); ++i)
      out.sought.push_back({{{words_[i].word}}, words_[i].weight});
    std::vector<Telling> all = words_;
    all.insert(all.end(), names_.begin(), names_.end());
    std::stable_sort(all.begin(), all.end(), is_heavier);
    std::vector<Query> ranked;
    std::vector<Query> required;
    for (const Telling& one : all) {
      ranked.push_back(one.query);
      if (required.size() < kRequired) required.push_back(one.query);
    }
    out.query = Query(Query::OP_FILTER, any_of(ranked), any_of(required));
    if (ranked.empty()) out.query = no_article();
    out.query = Query(Query::OP_AND_NOT, out.query, Query(own_));
    return out;
  }

 private:
  double rarity(Xapian::doccount articles) const {
    return std::log(all_ / static_cast<double>(articles));
  }

  // What only this article has finds no other; what too many have tells nothing.
  bool is_telling(Xapian::doccount articles) const {
    return articles > 1 && static_cast<double>(articles) <= std::max(all_ * kCommon, 2.0);
  }

  void read() {
    for (auto at = db_.termlist_begin(id_); at != db_.termlist_end(id_); ++at) {
      const std::string term = *at;
      const bool prefixed = term.front() >= 'A' && term.front() <= 'Z';
      if (prefixed) {
        if (term.starts_with(terms::kId)) own_ = term;
        read_name(term);
      } else if (is_telling(at.get_termfreq()) && term.size() > 2) {
        const double uses = at.get_wdf();
        const double weight = rarity(at.get_termfreq()) * uses / (uses + kSaturation);
        words_.push_back({Query(term), weight, term});
      }
    }
    for (const auto& [key, field] : keys_)
      add_name(key, *field);
  }

  void read_name(const std::string& term) {
    for (const char* name : kNameFields) {
      const Field& field = field_named(name);
      if (!term.starts_with(field.whole)) continue;
      // Behind the prefix stands the letter of a side, and names begin small.
      const std::size_t begin = field.whole.size() + (field.sided ? 1 : 0);
      if (begin < term.size()) keys_.emplace(term.substr(begin), &field);
    }
  }

  void add_name(const std::string& key, const Field& field) {
    const std::vector<std::string> wanted =
        whole_terms(field, lookup_.counted_under(field, lookup_.counted_as(field, key)), 0);
    Xapian::doccount articles = 0;
    for (const std::string& term : wanted)
      articles = std::max(articles, db_.get_termfreq(term));
    if (!is_telling(articles)) return;
    const double weight = rarity(articles) * kNameWeight;
    names_.push_back({Query(Query::OP_AND, any_term(wanted), fixed_weight(weight)), weight, {}});
  }

  static void keep_best(std::vector<Telling>& all, std::size_t count) {
    std::stable_sort(all.begin(), all.end(), is_heavier);
    if (all.size() > count) all.resize(count);
  }

  Xapian::Database db_;
  const NameLookup& lookup_;
  Xapian::docid id_;
  double all_;
  std::string own_;
  std::multimap<std::string, const Field*> keys_;
  std::vector<Telling> words_;
  std::vector<Telling> names_;
};

}  // namespace

Result<SimilarQuery> similar_to(const Xapian::Database& db, const NameLookup& names,
                                const std::string& path) {
  const auto id = find_article(db, path);
  if (!id) return tl::unexpected(id.error());
  const auto summary = decode_summary(db.get_document(*id).get_data());
  if (!summary) return tl::unexpected(summary.error());
  SimilarQuery similar = SimilarArticle(db, names, *id).similar();
  similar.title = summary->title;
  return similar;
}

void narrow(CompiledQuery& compiled, SimilarQuery similar) {
  compiled.search_for(Query(Query::OP_FILTER, similar.query, compiled.query));
  compiled.sought.insert(compiled.sought.end(), similar.sought.begin(), similar.sought.end());
}

}  // namespace muster
