#include "searcher/query_normal.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "common/fields.h"
#include "searcher/query_values.h"

namespace muster {
namespace {

void splice(std::vector<QueryNode>& into, std::vector<QueryNode> nodes) {
  into.insert(into.end(), std::make_move_iterator(nodes.begin()),
              std::make_move_iterator(nodes.end()));
}

// `node`, or its children where it is of that kind itself.
void add_flat(std::vector<QueryNode>& into, NodeKind kind, QueryNode node) {
  if (node.kind == kind) {
    splice(into, std::move(node.children));
  } else {
    into.push_back(std::move(node));
  }
}

QueryNode with_children(NodeKind kind, std::vector<QueryNode> children) {
  QueryNode node;
  node.kind = kind;
  node.begin = children.front().begin;
  for (const QueryNode& child : children) {
    node.begin = std::min(node.begin, child.begin);
    node.end = std::max(node.end, child.end);
  }
  node.children = std::move(children);
  return node;
}

std::optional<QueryNode> flat(NodeKind kind, std::vector<QueryNode> parts) {
  if (parts.empty()) return std::nullopt;
  if (parts.size() == 1) return std::move(parts.front());
  std::vector<QueryNode> children;
  for (QueryNode& part : parts)
    add_flat(children, kind, std::move(part));
  return with_children(kind, std::move(children));
}

bool is_word(NodeKind kind) {
  return kind == NodeKind::kWord || kind == NodeKind::kPhrase || kind == NodeKind::kPrefix ||
         kind == NodeKind::kFuzzy;
}

bool is_infobox(const QueryToken& field) { return field.field.find('.') != std::string::npos; }

bool is_range_word(const QueryToken& field, const QueryNode& node) {
  return is_infobox(field) && (node.kind == NodeKind::kWord || node.kind == NodeKind::kPhrase) &&
         is_range(node.text);
}

bool goes_to_parts(const QueryToken& field, const QueryNode& node) {
  if (node.kind == NodeKind::kAll || is_range_word(field, node)) return true;
  return node.kind != NodeKind::kNear &&
         std::any_of(node.children.begin(), node.children.end(),
                     [&](const QueryNode& child) { return goes_to_parts(field, child); });
}

QueryNode over(const QueryToken& field, QueryNode inside) {
  QueryNode node;
  node.field = field.field;
  node.side = field.side;
  node.begin = field.begin;
  node.end = inside.end;
  if (is_range_word(field, inside)) {
    node.kind = NodeKind::kValue;
    node.text = std::move(inside.text);
  } else {
    node.kind = NodeKind::kField;
    node.children.push_back(std::move(inside));
  }
  return node;
}

QueryNode over_parts(const QueryToken& field, QueryNode node) {
  if (node.kind == NodeKind::kAll) return node;
  if (node.kind == NodeKind::kAnd || node.kind == NodeKind::kOr || node.kind == NodeKind::kNot) {
    for (QueryNode& child : node.children)
      child = over_parts(field, std::move(child));
    return node;
  }
  return over(field, std::move(node));
}

}  // namespace

void Conjunction::want(QueryNode node) {
  if (node.kind == NodeKind::kAll) {
    all_ = true;
  } else if (node.kind == NodeKind::kNot) {
    leave_out(std::move(node.children[1]));
    QueryNode wanted = std::move(node.children[0]);
    all_ = all_ || wanted.kind == NodeKind::kAll;
    if (wanted.kind != NodeKind::kAll) add_flat(wanted_, NodeKind::kAnd, std::move(wanted));
  } else {
    add_flat(wanted_, NodeKind::kAnd, std::move(node));
  }
}

void Conjunction::leave_out(QueryNode node) { add_flat(unwanted_, NodeKind::kOr, std::move(node)); }

std::optional<QueryNode> Conjunction::finish() {
  if (wanted_.empty() && unwanted_.empty() && !all_) return std::nullopt;
  QueryNode wanted = flat(NodeKind::kAnd, std::move(wanted_)).value_or(QueryNode{});
  if (unwanted_.empty()) return wanted;
  QueryNode unwanted = *flat(NodeKind::kOr, std::move(unwanted_));
  if (wanted.kind == NodeKind::kAll) wanted.begin = wanted.end = unwanted.begin;
  std::vector<QueryNode> children;
  children.push_back(std::move(wanted));
  children.push_back(std::move(unwanted));
  return with_children(NodeKind::kNot, std::move(children));
}

std::optional<QueryNode> all_of(std::vector<QueryNode> parts) {
  Conjunction all;
  for (QueryNode& part : parts)
    all.want(std::move(part));
  return all.finish();
}

std::optional<QueryNode> any_of(std::vector<QueryNode> parts) {
  return flat(NodeKind::kOr, std::move(parts));
}

std::optional<QueryNode> joined(NodeKind kind, std::vector<QueryNode> parts) {
  return flat(kind, std::move(parts));
}

std::optional<QueryNode> near_each(std::vector<QueryNode> parts,
                                   const std::vector<unsigned>& distances) {
  if (parts.empty()) return std::nullopt;
  if (parts.size() == 1) return std::move(parts.front());
  std::vector<QueryNode> runs;
  for (std::size_t i = 0; i + 1 < parts.size();) {
    std::vector<QueryNode> run{parts[i]};
    const unsigned distance = distances[i];
    while (i + 1 < parts.size() && distances[i] == distance)
      run.push_back(parts[++i]);
    QueryNode near = with_children(NodeKind::kNear, std::move(run));
    near.distance = distance;
    runs.push_back(std::move(near));
  }
  return all_of(std::move(runs));
}

bool is_party(const QueryNode& node, NodeKind of) {
  switch (node.kind) {
    case NodeKind::kWord:
    case NodeKind::kPhrase:
    case NodeKind::kPrefix:
    case NodeKind::kFuzzy:
    case NodeKind::kNear:
      return true;
    case NodeKind::kField: {
      const auto ref = find_field(node.field);
      return ref && ref->field->sided && ref->field->kind == FieldKind::kName;
    }
    case NodeKind::kAnd:
    case NodeKind::kOr:
    case NodeKind::kNot:
      return std::all_of(node.children.begin(), node.children.end(), [](const QueryNode& child) {
        return child.kind != NodeKind::kVersus && child.kind != NodeKind::kWith &&
               is_party(child, NodeKind::kAnd);
      });
    case NodeKind::kVersus:
      return of == NodeKind::kVersus;
    case NodeKind::kWith:
      return of == NodeKind::kVersus || of == NodeKind::kWith;
    default:
      return false;
  }
}

bool may_be_near(const QueryNode& node) {
  if (is_word(node.kind)) return true;
  return node.kind == NodeKind::kOr &&
         std::all_of(node.children.begin(), node.children.end(),
                     [](const QueryNode& child) { return is_word(child.kind); });
}

QueryNode in_field(const QueryToken& field, QueryNode inside) {
  if (goes_to_parts(field, inside)) return over_parts(field, std::move(inside));
  return over(field, std::move(inside));
}

}  // namespace muster
