#include "searcher/query_tree.h"

#include <algorithm>
#include <string_view>

#include "searcher/query_values.h"

namespace muster {
namespace {

std::string field_name(const QueryNode& node) {
  std::string name = node.field;
  if (node.side > 0) name += std::to_string(node.side);
  return name;
}

// How tightly an expression holds together, loosest first, as in the grammar.
enum Tightness { kLoosest, kUnary, kVersusPart, kWithPart, kNearPart };

Tightness tightness(NodeKind kind) {
  switch (kind) {
    case NodeKind::kAnd:
    case NodeKind::kOr:
    case NodeKind::kNot:
      return kLoosest;
    case NodeKind::kVersus:
      return kUnary;
    case NodeKind::kWith:
      return kVersusPart;
    case NodeKind::kNear:
      return kWithPart;
    default:
      return kNearPart;
  }
}

void print(const QueryNode& node, std::string& out);

// In brackets where it holds together less tightly than its place asks for.
void print_in(const QueryNode& node, Tightness least, std::string& out) {
  const bool brackets = tightness(node.kind) < least;
  if (brackets) out += '(';
  print(node, out);
  if (brackets) out += ')';
}

void print_joined(const QueryNode& node, std::string_view separator, Tightness least,
                  std::string& out) {
  for (std::size_t i = 0; i < node.children.size(); ++i) {
    if (i > 0) out += separator;
    print_in(node.children[i], least, out);
  }
}

// Words beside each other, with AND where a word would be drawn into the value before it.
void print_and(const QueryNode& node, std::string& out) {
  const QueryNode* before = nullptr;
  for (const QueryNode& child : node.children) {
    std::string text;
    print_in(child, kUnary, text);
    if (before != nullptr) {
      const std::string_view first_word = std::string_view(text).substr(0, text.find(' '));
      const bool drawn_in =
          before->kind == NodeKind::kValue && may_continue(before->field, before->text, first_word);
      out += drawn_in ? " AND " : " ";
    }
    out += text;
    before = &child;
  }
}

void print_field(const QueryNode& node, std::string& out) {
  out += field_name(node);
  out += ':';
  for (const QueryNode& child : node.children) {
    // "title://x" would be an address.
    const bool address = child.text.starts_with("//") && child.kind != NodeKind::kPhrase;
    if (address) out += '(';
    print_in(child, kNearPart, out);
    if (address) out += ')';
  }
}

void print_value(const QueryNode& node, std::string& out) {
  out += field_name(node);
  out += ':';
  const bool quotes = !reads_unquoted(node.field, node.text);
  if (quotes) out += '"';
  out += node.text;
  if (quotes) out += '"';
}

void print(const QueryNode& node, std::string& out) {
  switch (node.kind) {
    case NodeKind::kAll:
      out += '*';
      break;
    case NodeKind::kWord:
      out += node.text;
      break;
    case NodeKind::kPhrase:
      out += '"' + node.text + '"';
      break;
    case NodeKind::kPrefix:
      out += node.text + '*';
      break;
    case NodeKind::kFuzzy:
      out += node.text + '~';
      break;
    case NodeKind::kNear:
      print_joined(node, " NEAR/" + std::to_string(node.distance) + " ", kNearPart, out);
      break;
    case NodeKind::kAnd:
      print_and(node, out);
      break;
    case NodeKind::kOr:
      print_joined(node, " OR ", kUnary, out);
      break;
    case NodeKind::kNot:
      if (node.children.size() != 2) break;
      if (node.children[0].kind == NodeKind::kAnd) {
        print(node.children[0], out);
        out += ' ';
      } else if (node.children[0].kind != NodeKind::kAll) {
        print_in(node.children[0], kUnary, out);
        out += ' ';
      }
      out += "NOT ";
      print_in(node.children[1], kUnary, out);
      break;
    case NodeKind::kField:
      print_field(node, out);
      break;
    case NodeKind::kValue:
      print_value(node, out);
      break;
    case NodeKind::kVersus:
      print_joined(node, " VS ", kVersusPart, out);
      break;
    case NodeKind::kWith:
      print_joined(node, " WITH ", kWithPart, out);
      break;
  }
}

const char* operator_name(NodeKind kind) {
  switch (kind) {
    case NodeKind::kNear:
      return "near/";
    case NodeKind::kAnd:
      return "and";
    case NodeKind::kOr:
      return "or";
    case NodeKind::kNot:
      return "not";
    case NodeKind::kField:
      return "field ";
    case NodeKind::kVersus:
      return "vs";
    default:
      return "with";
  }
}

void debug(const QueryNode& node, std::string& out) {
  switch (node.kind) {
    case NodeKind::kAll:
    case NodeKind::kWord:
    case NodeKind::kPhrase:
    case NodeKind::kPrefix:
    case NodeKind::kFuzzy:
      print(node, out);
      return;
    case NodeKind::kValue:
      out += "(value " + field_name(node) + " [" + node.text + "])";
      return;
    default:
      break;
  }
  out += '(';
  out += operator_name(node.kind);
  if (node.kind == NodeKind::kNear) out += std::to_string(node.distance);
  if (node.kind == NodeKind::kField) out += field_name(node);
  for (const QueryNode& child : node.children) {
    out += ' ';
    debug(child, out);
  }
  out += ')';
}

}  // namespace

bool is_text(NodeKind kind) {
  return kind == NodeKind::kWord || kind == NodeKind::kPhrase || kind == NodeKind::kPrefix ||
         kind == NodeKind::kFuzzy || kind == NodeKind::kNear;
}

std::optional<std::string> infobox_key_of(const QueryNode& node) {
  if (!node.field.starts_with(kInfoboxField)) return std::nullopt;
  return node.field.substr(kInfoboxField.size());
}

bool is_plain(const QueryNode& node) {
  if (is_text(node.kind)) return true;
  if (node.kind != NodeKind::kOr) return false;
  return std::all_of(node.children.begin(), node.children.end(), is_plain);
}

bool operator==(const QueryNode& a, const QueryNode& b) {
  return a.kind == b.kind && a.text == b.text && a.distance == b.distance && a.field == b.field &&
         a.side == b.side && a.children == b.children;
}

std::string to_string(const QueryNode& node) {
  std::string out;
  print(node, out);
  return out;
}

std::string debug_string(const QueryNode& node) {
  std::string out;
  debug(node, out);
  return out;
}

}  // namespace muster
