// Operands put together in the normal form that query_tree.h describes.
#pragma once

#include <optional>
#include <vector>

#include "searcher/query_lexer.h"
#include "searcher/query_tree.h"

namespace muster {

// What must match and what must not, on one level of the query.
class Conjunction {
 public:
  void want(QueryNode node);
  void leave_out(QueryNode node);
  // nullopt: nothing was put in.
  std::optional<QueryNode> finish();

 private:
  std::vector<QueryNode> wanted_;
  std::vector<QueryNode> unwanted_;
  bool all_ = false;
};

// Of no parts nullopt, of one that one.
std::optional<QueryNode> all_of(std::vector<QueryNode> parts);
std::optional<QueryNode> any_of(std::vector<QueryNode> parts);
// kVersus or kWith.
std::optional<QueryNode> joined(NodeKind kind, std::vector<QueryNode> parts);
// Runs of one distance as one kNear each; distances[i] is that between parts i and i + 1.
std::optional<QueryNode> near_each(std::vector<QueryNode> parts,
                                   const std::vector<unsigned>& distances);

// Whether the node may stand on a side of kVersus or kWith, and in kNear.
bool is_party(const QueryNode& node, NodeKind of);
bool may_be_near(const QueryNode& node);

// The field a token names over what stands behind it. Where that has negations alone or ranges over
// an infobox key in it, the field goes to its parts.
QueryNode in_field(const QueryToken& field, QueryNode inside);

}  // namespace muster
