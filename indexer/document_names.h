// The names of a document: facets, whole values, words of names, and what the links teach.
#pragma once

#include <xapian.h>

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/article.h"
#include "common/facts.h"
#include "common/fields.h"
#include "common/names.h"
#include "common/packed.h"
#include "indexer/document_terms.h"
#include "indexer/index_document.h"

namespace muster {

class DocumentNames {
 public:
  DocumentNames(IndexDocument& document, DocumentTerms& terms)
      : document_(document), terms_(terms) {}

  // Combatants, commanders, units, conflicts and places.
  void add_facts(const Facts& facts);
  // A whole value of a field, with the form it is shown in. Each counts once, however often it
  // stands there.
  void add_value(const Field& field, const CanonicalName& name, int side = 0);
  // A page the article links to, and what the link calls it.
  void add_link(const Link& link);
  // An article's title and its file: links may know it by the one or the other.
  void add_title(const std::string& title, std::string_view path);
  // Writes what stands in slots. Call once, after everything else.
  void finish();

 private:
  void add_participants(const std::vector<Participant>& all, const Field& field, int side);
  // What is written so means that page. Counted by documents, so that it stays right whatever is
  // added and removed.
  bool add_pair(const std::string& alias, const std::string& page);
  void learn(const std::string& alias, const std::string& page, std::string_view title);

  IndexDocument& document_;
  DocumentTerms& terms_;
  std::set<std::pair<ValueId, std::string>> seen_;
  std::map<Xapian::valueno, std::set<ValueId>> slots_;
  std::set<std::pair<ValueId, ValueId>> pairs_;  // alias and page
};

}  // namespace muster
