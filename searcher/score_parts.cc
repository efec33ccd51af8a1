#include "searcher/score_parts.h"

#include <algorithm>
#include <map>
#include <string_view>

#include "common/fields.h"
#include "common/infobox_keys.h"
#include "common/text_weights.h"
#include "searcher/query_tree.h"

namespace muster {
namespace {

using Xapian::Query;

// Parts of a score that are smaller are noise.
constexpr double kNothing = 1e-12;

// A term in its prefix and what stands behind it.
struct SplitTerm {
  std::string prefix;
  std::string text;
};

SplitTerm split(const std::string& term) {
  std::size_t at = 0;
  if (term.starts_with("XI")) {  // of an infobox key, which may have any characters
    at = term.find(':') == std::string::npos ? 0 : term.find(':') + 1;
  } else {
    while (at < term.size() && term[at] >= 'A' && term[at] <= 'Z')
      ++at;
  }
  return {term.substr(0, at), term.substr(at)};
}

// The field whose words or whole values have that prefix: "title", "combatant2", "infobox.caption".
std::string field_of(const std::string& prefix) {
  if (prefix == terms::kTitleKey) return "exact title";
  if (prefix.starts_with("XI") && prefix.ends_with(':')) {
    std::string key = prefix.substr(2, prefix.size() - 3);
    for (char& c : key)
      c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return find_field(key) ? std::string(kInfoboxField) + key : key;
  }
  for (const Field& field : fields()) {
    for (const std::string_view own : {field.words, field.whole}) {
      if (own.empty()) continue;
      if (own == prefix) return std::string(field.name);
      for (int side = 1; field.sided && side <= kMaxSides; ++side) {
        if (sided_prefix(own, side) == prefix)
          return std::string(field.name) + std::to_string(side);
      }
    }
  }
  return prefix;
}

// How often each term of a document counts there.
using WordCounts = std::map<std::string, double>;

class Decomposer {
 public:
  Decomposer(const Xapian::Database& db, const std::vector<Xapian::docid>& documents)
      : db_(db), documents_(documents) {
    std::vector<Query> ids;
    for (const Xapian::docid id : documents) {
      auto at = db.termlist_begin(id);
      at.skip_to(std::string(terms::kId));
      if (at != db.termlist_end(id)) ids.emplace_back(*at);
    }
    only_ = Query(Query::OP_OR, ids.begin(), ids.end());
  }

  std::vector<std::vector<ScorePart>> run(const Query& query) {
    const Weights weights = weigh(query);
    visit(query, weights, weights, "");
    for (std::vector<ScorePart>& parts : out_) {
      std::stable_sort(parts.begin(), parts.end(),
                       [](const ScorePart& a, const ScorePart& b) { return a.weight > b.weight; });
    }
    return std::move(out_);
  }

 private:
  // By document, in the order of documents_; below zero: it does not match.
  using Weights = std::vector<double>;
  static constexpr double kNoMatch = -1;

  Weights weigh(const Query& query) const {
    Weights weights(documents_.size(), kNoMatch);
    Xapian::Enquire enquire(db_);
    enquire.set_query(Query(Query::OP_FILTER, query, only_));
    const auto all = static_cast<Xapian::doccount>(documents_.size());
    const Xapian::MSet found = enquire.get_mset(0, all, all);
    for (auto at = found.begin(); at != found.end(); ++at) {
      const auto place = std::find(documents_.begin(), documents_.end(), *at);
      if (place != documents_.end())
        weights[static_cast<std::size_t>(place - documents_.begin())] = at.get_weight();
    }
    return weights;
  }

  // `own`: what the query gives by itself; `given`: what it gives as part of the whole.
  void visit(const Query& query, const Weights& own, const Weights& given,
             const std::string& beside) {
    if (std::none_of(given.begin(), given.end(), [](double w) { return w > kNothing; })) return;
    switch (query.get_type()) {
      case Query::OP_AND:
      case Query::OP_OR:
      case Query::OP_AND_MAYBE:
      case Query::OP_SCALE_WEIGHT:
        return visit_children(query, query.get_num_subqueries(), own, given, beside);
      case Query::OP_FILTER:
      case Query::OP_AND_NOT:
        return visit_children(query, 1, own, given, beside);
      default:
        return add(query, given, beside);
    }
  }

  void visit_children(const Query& query, std::size_t count, const Weights& own,
                      const Weights& given, const std::string& beside) {
    // A weight by itself belongs to what is found beside it.
    std::string found = beside;
    if (query.get_type() == Query::OP_AND) {
      for (std::size_t i = 0; i < count; ++i) {
        if (const Query child = query.get_subquery(i);
            child.get_type() != Query::LEAF_POSTING_SOURCE &&
            child.get_terms_begin() != child.get_terms_end())
          found = *child.get_terms_begin();
      }
    }
    for (std::size_t i = 0; i < count; ++i) {
      const Query child = query.get_subquery(i);
      const Weights alone = weigh(child);
      Weights part(alone.size(), kNoMatch);
      for (std::size_t at = 0; at < part.size(); ++at) {
        if (given[at] < 0 || alone[at] < 0) continue;
        if (query.get_type() == Query::OP_SCALE_WEIGHT) {
          part[at] = given[at];
        } else {
          part[at] = own[at] > kNothing ? alone[at] * given[at] / own[at] : 0;
        }
      }
      visit(child, alone, part, found);
    }
  }

  static std::string name_of(const Query& query, const std::string& beside) {
    std::vector<std::string> words;
    std::string prefix;
    for (auto at = query.get_terms_begin(); at != query.get_terms_end(); ++at) {
      SplitTerm term = split(*at);
      prefix = term.prefix;
      words.push_back(std::move(term.text));
    }
    switch (query.get_type()) {
      case Query::LEAF_POSTING_SOURCE:
        return beside.empty() ? "weight" : '"' + split(beside).text + '"';
      case Query::OP_SYNONYM: {
        // The shortest stands for its forms.
        const auto shortest =
            std::min_element(words.begin(), words.end(),
                             [](const auto& a, const auto& b) { return a.size() < b.size(); });
        return words.empty() ? std::string() : *shortest + "…";
      }
      case Query::OP_PHRASE:
      case Query::OP_NEAR: {
        std::string all;
        for (const std::string& word : words)
          all += (all.empty() ? "" : " ") + word;
        return '"' + all + '"';
      }
      default:
        return words.empty() ? "everything" : words.front();
    }
  }

  void add(const Query& query, const Weights& given, const std::string& beside) {
    const std::string name = name_of(query, beside);
    std::vector<std::string> words;
    for (auto at = query.get_terms_begin(); at != query.get_terms_end(); ++at)
      words.push_back(*at);
    for (std::size_t i = 0; i < documents_.size(); ++i) {
      if (given[i] <= kNothing) continue;
      if (query.get_type() == Query::LEAF_POSTING_SOURCE) {
        add_part(i, {name, beside.empty() ? "" : field_of(split(beside).prefix), given[i]});
      } else if (words.empty()) {
        add_part(i, {name, "", given[i]});
      } else if (const std::string prefix = split(words.front()).prefix; !prefix.empty()) {
        add_part(i, {name, field_of(prefix), given[i]});
      } else {
        share(i, name, words, given[i]);
      }
    }
  }

  // A word without a prefix stands in several places at once.
  void share(std::size_t document, const std::string& name, const std::vector<std::string>& words,
             double weight) {
    const WordCounts& counts = counts_of(document);
    const auto count = [&](const std::string& term) {
      const auto found = counts.find(term);
      return found == counts.end() ? 0.0 : found->second;
    };
    double all = 0;
    std::map<std::string, double> by_field;
    for (const std::string& word : words) {
      const double in_word = count(word);
      all += in_word;
      double left = in_word;
      const auto take = [&](const std::string& field, double much) {
        much = std::min(much, left);
        if (much <= 0) return;
        by_field[field] += much;
        left -= much;
      };
      take("title", count(std::string(field_named("title").words) + word) * kTitleWeight);
      for (const auto& [term, times] : counts) {
        if (!term.starts_with("XI") || !term.ends_with(':' + word)) continue;
        const std::string prefix = term.substr(0, term.size() - word.size());
        const std::string field = field_of(prefix);
        const std::string key = infobox_key(prefix.substr(2, prefix.size() - 3));
        take(field, times * (is_name_key(key) ? kNameWeight : kInfoboxWeight));
      }
      take("summary", count(std::string(field_named("summary").words) + word) * kSummaryWeight);
      take("section", count(std::string(field_named("section").words) + word) * kHeadingWeight);
      take("body", left);
    }
    if (all <= 0) return add_part(document, {name, "", weight});
    for (const auto& [field, much] : by_field)
      add_part(document, {name, field, weight * much / all});
  }

  void add_part(std::size_t document, ScorePart part) {
    std::vector<ScorePart>& parts = out_[document];
    const auto same = std::find_if(parts.begin(), parts.end(), [&](const ScorePart& one) {
      return one.what == part.what && one.field == part.field;
    });
    if (same == parts.end()) {
      parts.push_back(std::move(part));
    } else {
      same->weight += part.weight;
    }
  }

  const WordCounts& counts_of(std::size_t document) {
    WordCounts& counts = counts_[document];
    if (counts.empty()) {
      const Xapian::docid id = documents_[document];
      for (auto at = db_.termlist_begin(id); at != db_.termlist_end(id); ++at)
        counts.emplace(*at, at.get_wdf());
    }
    return counts;
  }

  const Xapian::Database& db_;
  const std::vector<Xapian::docid>& documents_;
  Query only_;
  std::map<std::size_t, WordCounts> counts_;
  std::vector<std::vector<ScorePart>> out_ = std::vector<std::vector<ScorePart>>(documents_.size());
};

}  // namespace

std::vector<std::vector<ScorePart>> score_parts(const Xapian::Database& db, const Query& query,
                                                const std::vector<Xapian::docid>& documents) {
  if (documents.empty()) return {};
  return Decomposer(db, documents).run(query);
}

}  // namespace muster
