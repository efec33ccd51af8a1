// Words, phrases and their kin to Xapian queries over one part of the articles.
#pragma once

#include <string>
#include <vector>

#include "searcher/query_compiler.h"
#include "searcher/query_parts.h"
#include "searcher/query_tree.h"

namespace muster {

// The part of the articles that words are looked for in.
struct TextScope {
  std::vector<std::string> prefixes = {""};  // any of them; one for each side
  bool body_only = false;                    // not in titles, infoboxes and the like
};

class TextCompiler {
 public:
  TextCompiler(const CompilerContext& context, CompiledQuery& out) : context_(context), out_(out) {}

  // A kWord, kPhrase, kPrefix, kFuzzy or kNear. An empty query: there is no word in it.
  Result<Part> compile(const QueryNode& node, const TextScope& scope);

  // All words of `text` within one name: names stand far enough from each other.
  Result<Part> within_one_name(const std::string& text, const TextScope& scope);

 private:
  Result<Part> word(const std::string& text, const TextScope& scope);
  Result<Part> phrase(const std::string& text, const TextScope& scope);
  // A beginning of words, or close spellings of one.
  Result<Part> widened(const QueryNode& node, const TextScope& scope);
  // The same of a word with hyphens, a phrase of which the last part, or each, is widened.
  Result<Part> beside_each_other(const QueryNode& node, const TextScope& scope);
  Result<Part> near(const QueryNode& node, const TextScope& scope);

  // One folded word, widened to its forms.
  Part one_word(const std::string& term, const TextScope& scope);
  // Any of some terms as one: their counts add up.
  static Xapian::Query as_one(const std::string& prefix, const std::vector<std::string>& terms);
  // `part`, where one of the words it stands for is in the body, if it is the body that counts.
  Part standing_in_scope(const Part& part, const std::vector<std::string>& forms,
                         const TextScope& scope) const;
  void seek(std::vector<std::vector<std::string>> words);

  // Words beside each other, each with its forms; most often a single one.
  using Words = std::vector<std::vector<std::string>>;
  // `words` in a row (OP_PHRASE) or within a window (OP_NEAR), in one of the texts of the scope's
  // `prefix`.
  Xapian::Query in_place(Xapian::Query::op how, const std::string& prefix, const Words& words,
                         Xapian::termcount window, const TextScope& scope) const;
  // The ways to read what stands beside NEAR; a choice has several.
  Result<std::vector<Words>> readings(const std::string& prefix, const QueryNode& node) const;
  // Words, one reading of each member, within `distance` of each other.
  Xapian::Query near_each_other(const std::string& prefix, const std::vector<Words>& members,
                                unsigned distance, const TextScope& scope) const;

  static constexpr std::size_t kMaxSpellings = 20;

  const CompilerContext& context_;
  CompiledQuery& out_;
};

}  // namespace muster
