// Names, whole or in words, and the sides they stand on, to Xapian queries.
#pragma once

#include <string>
#include <vector>

#include "searcher/text_query.h"

namespace muster {

class NameCompiler {
 public:
  NameCompiler(const CompilerContext& context, TextCompiler& text, CompiledQuery& out)
      : context_(context), text_(text), out_(out) {}

  // A name, or a group of them, in a field of names or of exact values; `side` 0: any.
  Result<Part> compile(const Field& field, int side, const QueryNode& node);

  // Children on different sides of one article, each against each.
  Result<Part> versus(const QueryNode& node);
  // Children on one side.
  Result<Part> together(const QueryNode& node);

 private:
  Result<Part> one(const Field& field, int side, const QueryNode& node);
  // A child of VS or WITH, on that side.
  Result<Part> on_side(const QueryNode& node, int side);
  Result<Part> group_on_side(const QueryNode& node, int side);
  // Values that begin so, or are spelt nearly so, of a field whose values have no words of their
  // own.
  Result<Part> values_like(const Field& field, const QueryNode& node) const;
  // "within" with words of a name: what is part of such conflicts, and what is part of that.
  Result<Part> within_words(const Field& field, const QueryNode& node);
  // The names under which others may be part of the article of that title.
  std::vector<std::string> names_of_title(const Field& field, const std::string& title) const;
  // "within": the conflicts that are part of these, and theirs, to any depth.
  Result<std::vector<std::string>> with_all_parts(const Field& field,
                                                  const std::vector<std::string>& keys,
                                                  const std::string& text) const;
  // What a name stands for: looked up once, however many sides it is sought on.
  NameUse use_of(const Field& field, const std::string& text);
  // What is found by one meaning of a name, weighted by how much of the name's use it is.
  Part by_meaning(const Field& field, int side, const NameMeaning& meaning, double share) const;

  const CompilerContext& context_;
  TextCompiler& text_;
  CompiledQuery& out_;
};

}  // namespace muster
