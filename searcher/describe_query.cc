#include "searcher/describe_query.h"

#include <algorithm>
#include <array>

#include "common/packed.h"
#include "common/tokenizer.h"
#include "common/unicode.h"
#include "searcher/describe_value.h"

namespace muster {
namespace {

// What stands before and behind a field's words.
struct FieldWords {
  std::string_view field;
  std::string_view before;
  std::string_view after = {};
};
constexpr std::array kFieldWords = std::to_array<FieldWords>({
    {"title", "with ", " in the title"},
    {"summary", "with ", " in the summary"},
    {"body", "with ", " in the text"},
    {"section", "with ", " in a heading"},
    {"combatant", "fought by "},
    {"commander", "led by "},
    {"unit", "with ", " taking part"},
    {"place", "in "},
    {"war", "part of "},
    {"within", "within "},
    {"outcome", "ending in "},
    {"kind", "of kind "},
    {"author", "written by "},
    {"tag", "tagged "},
    {"link", "linking to "},
});

// Names of several words that end in one of these have an article in running text.
constexpr std::array<std::string_view, 26> kCommonNouns{
    "army",    "armies",   "forces",      "force",    "front",    "empire", "republic",
    "kingdom", "union",    "states",      "state",    "alliance", "league", "confederacy",
    "war",     "wars",     "campaign",    "division", "brigade",  "legion", "corps",
    "party",   "movement", "netherlands", "navy",     "regiment"};

std::string with_article(const std::string& name) {
  const std::size_t blank = name.rfind(' ');
  const std::string lower = ascii_lower(name);
  if (blank == std::string::npos || lower.starts_with("the ")) return name;
  const std::string_view last = std::string_view(lower).substr(blank + 1);
  const bool common =
      std::find(kCommonNouns.begin(), kCommonNouns.end(), last) != kCommonNouns.end();
  return common ? "the " + name : name;
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string out;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    if (!out.empty()) out += between;
    out += part;
  }
  return out;
}

class Describer {
 public:
  explicit Describer(const DescriptionContext& context) : context_(context) {}

  std::string words(const QueryNode& node) const {
    switch (node.kind) {
      case NodeKind::kAll:
        return {};
      case NodeKind::kAnd:
        return all(node);
      case NodeKind::kOr:
        return joined(grouped(node), " or ");
      case NodeKind::kNot:
        return without(node);
      case NodeKind::kField:
        return field(node);
      case NodeKind::kValue:
        return value(node);
      case NodeKind::kVersus:
        return joined(names(node), " against ");
      case NodeKind::kWith:
        return joined(names(node), " together with ");
      default:
        return text(node);
    }
  }

  std::string held(const std::string& name, const std::string& value) const {
    const auto ref = find_field(name);
    if (!ref) return name + ' ' + value;
    QueryNode inside;
    inside.kind = NodeKind::kWord;
    inside.text = value;
    if (ref->field->kind == FieldKind::kDate || ref->field->kind == FieldKind::kNumber)
      return value_words(*ref->field, ref->side, value, context_.today);
    return in_field(*ref->field, ref->side, inside);
  }

 private:
  static std::string text(const QueryNode& node) {
    if (node.kind == NodeKind::kPhrase) return "“" + node.text + "”";
    if (node.kind == NodeKind::kPrefix) return node.text + "…";
    if (node.kind == NodeKind::kFuzzy) return "words like " + node.text;
    if (node.kind != NodeKind::kNear) return node.text;
    std::vector<std::string> parts;
    for (const QueryNode& child : node.children)
      parts.push_back(text(child));
    return joined(parts, " near ");
  }

  // The children, brackets round those that would run into the others.
  std::vector<std::string> grouped(const QueryNode& node) const {
    std::vector<std::string> parts;
    for (const QueryNode& child : node.children) {
      const bool loose = child.kind == NodeKind::kAnd || child.kind == NodeKind::kNot;
      parts.push_back(loose ? '(' + words(child) + ')' : words(child));
    }
    return parts;
  }

  std::string all(const QueryNode& node) const {
    std::vector<std::string> plain;
    std::vector<std::string> others;
    std::size_t count = 0;
    for (const QueryNode& child : node.children)
      count += is_plain(child) ? 1U : 0U;
    for (const QueryNode& child : node.children) {
      if (!is_plain(child)) continue;
      const bool bracket = child.kind == NodeKind::kOr && count > 1;
      plain.push_back(bracket ? '(' + words(child) + ')' : words(child));
    }
    // Who fought whom comes before what is said of it.
    const auto is_sides = [](const QueryNode& child) {
      return child.kind == NodeKind::kVersus || child.kind == NodeKind::kWith;
    };
    for (const QueryNode& child : node.children) {
      if (is_sides(child)) others.push_back(words(child));
    }
    for (const QueryNode& child : node.children) {
      if (!is_plain(child) && !is_sides(child)) others.push_back(words(child));
    }
    others.insert(others.begin(), joined(plain, " "));
    return joined(others, ", ");
  }

  std::string without(const QueryNode& node) const {
    const QueryNode& left_out = node.children[1];
    std::string what = words(left_out);
    if (left_out.kind == NodeKind::kOr || left_out.kind == NodeKind::kAnd) what = '(' + what + ')';
    return joined({words(node.children[0]), (is_plain(left_out) ? "without " : "not ") + what},
                  ", ");
  }

  std::string name(const Field& field, const std::string& text) const {
    std::string known = context_.known_name ? context_.known_name(field, text) : std::string();
    if (known.empty()) return text;
    return field.kind == FieldKind::kName ? with_article(known) : known;
  }

  // Names of a field, and groups of them.
  std::string names_in(const Field& of, const QueryNode& node) const {
    if (node.kind == NodeKind::kField) return field(node);
    if (node.kind == NodeKind::kWord || node.kind == NodeKind::kPhrase) return name(of, node.text);
    if (is_text(node.kind)) return text(node);
    std::vector<std::string> parts;
    for (const QueryNode& child : node.children) {
      const bool loose = !is_text(child.kind) && child.kind != NodeKind::kField;
      parts.push_back(loose ? '(' + names_in(of, child) + ')' : names_in(of, child));
    }
    const char* between = node.kind == NodeKind::kOr     ? " or "
                          : node.kind == NodeKind::kNot  ? ", not "
                          : node.kind == NodeKind::kWith ? " together with "
                                                         : " and ";
    return joined(parts, between);
  }

  std::vector<std::string> names(const QueryNode& node) const {
    std::vector<std::string> parts;
    for (const QueryNode& child : node.children) {
      const bool loose = child.kind == NodeKind::kAnd || child.kind == NodeKind::kOr ||
                         child.kind == NodeKind::kNot;
      const std::string words = names_in(field_named("combatant"), child);
      parts.push_back(loose ? '(' + words + ')' : words);
    }
    return parts;
  }

  std::string in_field(const Field& of, int side, const QueryNode& inside) const {
    const auto* row = std::find_if(kFieldWords.begin(), kFieldWords.end(),
                                   [&](const FieldWords& one) { return one.field == of.name; });
    const bool named = of.kind == FieldKind::kName || of.kind == FieldKind::kExact;
    const std::string what = named ? names_in(of, inside) : words(inside);
    if (row == kFieldWords.end()) return std::string(of.name) + ": " + what;
    std::string out = std::string(row->before) + what + std::string(row->after);
    if (side > 0) out += " on side " + std::to_string(side);
    return out;
  }

  std::string field(const QueryNode& node) const {
    const auto ref = find_field(node.field);
    if (ref) return in_field(*ref->field, node.side, node.children.front());
    return node.field.substr(node.field.find('.') + 1) + ": " + words(node.children.front());
  }

  std::string value(const QueryNode& node) const {
    const auto ref = find_field(node.field);
    if (ref) return value_words(*ref->field, node.side, node.text, context_.today);
    return node.field.substr(node.field.find('.') + 1) + ": " + node.text;
  }

  const DescriptionContext& context_;
};

}  // namespace

DescriptionContext description_context(const NameLookup& names, Day today) {
  const auto known_name = [&names](const Field& field, const std::string& text) {
    const std::string key = name_key(text);
    return names.is_value(field, key) ? names.display(value_id(key)) : std::string();
  };
  return {known_name, today};
}

std::string describe(const QueryNode& tree,
                     const std::vector<std::pair<std::string, std::string>>& where,
                     const DescriptionContext& context) {
  const Describer describer(context);
  std::vector<std::string> parts = {describer.words(tree)};
  for (const auto& [field, value] : where)
    parts.push_back(describer.held(field, value));
  return joined(parts, ", ");
}

}  // namespace muster
