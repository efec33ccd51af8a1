#include "searcher/name_query.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "common/facts.h"
#include "common/term.h"
#include "common/tokenizer.h"
#include "common/unicode.h"
#include "searcher/enquiry.h"

namespace muster {
namespace {

constexpr std::string_view kWithin = "within";
// What a whole name adds to its words, as if it were one of them.
constexpr double kWholeName = 1.0;

TextScope words_of(const Field& field, int side) {
  TextScope scope;
  scope.prefixes.clear();
  if (!field.sided || side > 0) {
    scope.prefixes.push_back(sided_prefix(field.words, side));
    return scope;
  }
  for (int one = 1; one <= kMaxSides; ++one)
    scope.prefixes.push_back(sided_prefix(field.words, one));
  return scope;
}

bool is_group(NodeKind kind) {
  return kind == NodeKind::kAnd || kind == NodeKind::kOr || kind == NodeKind::kNot;
}

Result<Part> combine(NodeKind kind, const std::vector<Part>& parts) {
  if (kind == NodeKind::kOr) return any_part(parts);
  if (kind == NodeKind::kNot) return without(parts[0], parts[1]);
  return all_of(parts);
}

}  // namespace

Result<Part> NameCompiler::compile(const Field& field, int side, const QueryNode& node) {
  if (!is_group(node.kind)) return one(field, side, node);
  std::vector<Part> parts;
  for (const QueryNode& child : node.children) {
    auto part = compile(field, side, child);
    if (!part) return part;
    parts.push_back(*part);
  }
  return combine(node.kind, parts);
}

Result<Part> NameCompiler::one(const Field& field, int side, const QueryNode& node) {
  if (node.kind == NodeKind::kAll) return Part{};
  const bool is_name = node.kind == NodeKind::kWord || node.kind == NodeKind::kPhrase;
  if (!is_name) {
    if (field.words.empty()) return values_like(field, node);
    return text_.compile(node, words_of(field, side));
  }
  NameUse use = use_of(field, node.text);
  if (use.meanings.empty()) {
    if (field.words.empty()) return nothing();
    if (field.name == kWithin) return within_words(field, node);
    return text_.within_one_name(node.text, words_of(field, side));
  }
  double uses = 0;
  for (const NameMeaning& meaning : use.meanings)
    uses += static_cast<double>(meaning.count);
  std::vector<Part> parts;
  for (NameMeaning& meaning : use.meanings) {
    const double share = uses > 0 ? static_cast<double>(meaning.count) / uses : 1;
    if (field.name == kWithin) {
      auto keys = with_all_parts(field, meaning.keys, node.text);
      if (!keys) return tl::unexpected(keys.error());
      meaning.keys = std::move(*keys);
    }
    parts.push_back(by_meaning(field, side, meaning, share));
  }
  const Part whole = any_part(parts);
  if (field.words.empty() || whole.nothing) return whole;
  // The whole name decides what is found, its words what it is worth and what is marked.
  auto words = text_.within_one_name(node.text, words_of(field, side));
  if (!words || words->query.empty() || words->nothing) return whole;
  return Part{Xapian::Query(Xapian::Query::OP_AND_MAYBE, whole.query, words->query), true};
}

Part NameCompiler::by_meaning(const Field& field, int side, const NameMeaning& meaning,
                              double share) const {
  std::vector<std::string> wanted;
  double articles = 0;
  for (const std::string& key : meaning.keys)
    articles += static_cast<double>(context_.names.articles(field, key));
  for (std::string& term : whole_terms(field, meaning.keys, side)) {
    if (context_.db.term_exists(term)) wanted.push_back(std::move(term));
  }
  if (wanted.empty()) return nothing();
  const double rarity = std::log(1.0 + context_.db.get_doccount() / (1.0 + articles));
  return {Xapian::Query(Xapian::Query::OP_AND, filter(any_term(wanted)).query,
                        fixed_weight(kWholeName * share * rarity)),
          true};
}

NameUse NameCompiler::use_of(const Field& field, const std::string& text) {
  const auto known = std::find_if(out_.names.begin(), out_.names.end(), [&](const NameUse& one) {
    return one.field == field.name && one.text == text;
  });
  if (known != out_.names.end()) return *known;
  out_.names.push_back({std::string(field.name), text, context_.names.meanings(field, text)});
  return out_.names.back();
}

Result<Part> NameCompiler::values_like(const Field& field, const QueryNode& node) const {
  const std::string key = name_key(node.text);
  std::vector<std::string> found;
  if (node.kind == NodeKind::kPrefix)
    found = context_.forms.beginning_with(field.whole, key, kMaxExpansions);
  if (node.kind == NodeKind::kFuzzy)
    found = context_.forms.spelt_like(field.whole, key, kMaxExpansions);
  if (found.size() > kMaxExpansions) return too_many(printable(node.text) + '*');
  if (found.empty()) return nothing();
  std::vector<std::string> wanted;
  for (const std::string& value : found)
    wanted.push_back(make_term(field.whole, value));
  return filter(any_term(wanted));
}

Result<Part> NameCompiler::within_words(const Field& field, const QueryNode& node) {
  auto direct = text_.within_one_name(node.text, words_of(field, 0));
  if (!direct || direct->nothing || direct->query.empty()) return direct;
  const Xapian::MSet parts =
      unweighted_enquiry(context_.db, direct->query).get_mset(0, context_.db.get_doccount());
  std::set<std::string> keys;
  for (auto at = parts.begin(); at != parts.end(); ++at) {
    const std::string title = at.get_document().get_value(slots::kTitle);
    for (std::string& name : names_of_title(field, title))
      keys.insert(std::move(name));
  }
  auto all = with_all_parts(field, {keys.begin(), keys.end()}, node.text);
  if (!all) return tl::unexpected(all.error());
  if (all->empty()) return direct;
  std::vector<std::string> deeper;
  for (const std::string& key : *all)
    deeper.push_back(make_term(field.whole, key));
  return any_part({*direct, filter(any_term(deeper))});
}

std::vector<std::string> NameCompiler::names_of_title(const Field& field,
                                                      const std::string& title) const {
  if (title.empty()) return {};
  // Others are part of it by its title, or by the name that it is counted as.
  const std::string counted = context_.names.counted_as(field, title);
  std::vector<std::string> names = context_.names.counted_under(field, counted);
  std::erase_if(names,
                [&](const std::string& name) { return !context_.names.is_value(field, name); });
  return names;
}

Result<std::vector<std::string>> NameCompiler::with_all_parts(const Field& field,
                                                              const std::vector<std::string>& keys,
                                                              const std::string& text) const {
  std::set<std::string> seen(keys.begin(), keys.end());
  std::vector<std::string> pending = keys;
  std::vector<std::string> all;
  while (!pending.empty()) {
    const std::string key = std::move(pending.back());
    pending.pop_back();
    all.push_back(key);
    if (all.size() > kMaxExpansions) return too_many(fmt::format("within:\"{}\"", printable(text)));
    const std::string term = make_term(field.whole, key);
    for (auto at = context_.db.postlist_begin(term); at != context_.db.postlist_end(term); ++at) {
      const std::string title = context_.db.get_document(*at).get_value(slots::kTitle);
      for (std::string& part : names_of_title(field, title)) {
        if (seen.insert(part).second) pending.push_back(std::move(part));
      }
    }
  }
  return all;
}

Result<Part> NameCompiler::group_on_side(const QueryNode& node, int side) {
  std::vector<Part> parts;
  for (const QueryNode& child : node.children) {
    auto part = on_side(child, side);
    if (!part) return part;
    parts.push_back(*part);
  }
  return combine(node.kind == NodeKind::kWith ? NodeKind::kAnd : node.kind, parts);
}

Result<Part> NameCompiler::on_side(const QueryNode& node, int side) {
  if (is_group(node.kind) || node.kind == NodeKind::kWith) return group_on_side(node, side);
  if (node.kind != NodeKind::kField) {
    auto part = compile(field_named("combatant"), side, node);
    if (!part || !context_.any_role) return part;
    std::vector<Part> roles = {*part};
    for (const std::string_view role : {"unit", "commander"}) {
      part = compile(field_named(role), side, node);
      if (!part) return part;
      roles.push_back(*part);
    }
    return any_part(roles);
  }
  if (node.side != 0 && node.side != side) return nothing();
  const auto ref = find_field(node.field);
  if (!ref || !ref->field->sided) return nothing();
  return compile(*ref->field, side, node.children.front());
}

Result<Part> NameCompiler::versus(const QueryNode& node) {
  // Every way to give each child a side of its own.
  std::vector<Part> ways;
  if (node.children.size() > static_cast<std::size_t>(kMaxSides)) return nothing();
  std::vector<std::vector<Part>> by_child(node.children.size());
  for (std::size_t i = 0; i < node.children.size(); ++i) {
    for (int side = 1; side <= kMaxSides; ++side) {
      auto part = on_side(node.children[i], side);
      if (!part) return part;
      by_child[i].push_back(*part);
    }
  }
  std::vector<int> sides = {0, 1, 2, 3};
  std::set<std::vector<int>> done;
  do {
    const std::vector<int> way(sides.begin(),
                               sides.begin() + static_cast<std::ptrdiff_t>(by_child.size()));
    if (!done.insert(way).second) continue;
    std::vector<Part> parts;
    for (std::size_t i = 0; i < way.size(); ++i)
      parts.push_back(by_child[i][static_cast<std::size_t>(way[i])]);
    ways.push_back(all_of(parts));
  } while (std::next_permutation(sides.begin(), sides.end()));
  return any_part(ways);
}

Result<Part> NameCompiler::together(const QueryNode& node) {
  std::vector<Part> ways;
  for (int side = 1; side <= kMaxSides; ++side) {
    auto part = group_on_side(node, side);
    if (!part) return part;
    ways.push_back(*part);
  }
  return any_part(ways);
}

}  // namespace muster
