#include "searcher/query_compiler.h"

#include <fmt/format.h>

#include "common/term.h"
#include "common/tokenizer.h"
#include "common/unicode.h"
#include "searcher/calendar.h"
#include "searcher/name_query.h"
#include "searcher/number_facet.h"
#include "searcher/query_parts.h"
#include "searcher/text_query.h"
#include "searcher/value_query.h"

namespace muster {
namespace {

using Xapian::Query;

// How much an article whose title is just what was asked for stands before others.
constexpr double kExactTitle = 3.0;
// How much a word counts once more in a title that has all of the query's words.
constexpr double kTitleWords = 0.5;
// How much two words of the query beside each other add to what they weigh by themselves, how many
// words a pair may span (one may stand between), and how many words of a long query are looked at.
constexpr double kNearness = 0.5;
constexpr Xapian::termcount kNearWindow = 3;
constexpr std::size_t kMaxNearWords = 8;
// More than any article can score, so that one that has more of the words always comes first.
constexpr double kPerWord = 1000.0;

class Compiler {
 public:
  explicit Compiler(const CompilerContext& context) : context_(context) {}

  Result<CompiledQuery> run(const QueryNode& tree) {
    auto part = compile(tree);
    if (!part) return tl::unexpected(part.error());
    const Query wanted = part->query.empty() ? Query::MatchAll : part->query;
    out_.positions = needs_positions(wanted);
    const std::vector<Query> pairs = near_pairs(tree, false);
    out_.query = add_nearness(wanted, pairs);
    add_title(tree, out_.query);
    if (pairs.empty()) return std::move(out_);
    if (out_.positions) {
      out_.highest_of = {add_nearness(wanted, near_pairs(tree, true))};
    } else {
      out_.highest_of = {wanted};
      for (std::size_t i = 0; i < pairs.size(); ++i)
        out_.highest_of.push_back(with_pair(wanted, pairs, i));
    }
    for (Query& query : out_.highest_of)
      add_title(tree, query);
    return std::move(out_);
  }

  // The same query with any of its plain words for all of them.
  Result<Query> relax(const QueryNode& tree) {
    const QueryNode* words = &tree;
    std::vector<Part> excluded;
    while (words->kind == NodeKind::kNot) {
      auto part = compile(words->children[1]);
      if (!part) return tl::unexpected(part.error());
      excluded.push_back(*part);
      words = &words->children[0];
    }
    if (words->kind != NodeKind::kAnd) return Query();
    std::vector<Part> required;
    std::vector<Query> optional;
    std::size_t plain = 0;
    for (const QueryNode& child : words->children) {
      auto part = compile(child);
      if (!part) return tl::unexpected(part.error());
      if (!is_plain(child)) {
        required.push_back(*part);
        continue;
      }
      ++plain;
      if (!part->query.empty() && !part->nothing)
        optional.emplace_back(Query::OP_AND, part->query, fixed_weight(kPerWord));
    }
    if (plain < 2 || optional.empty()) return Query();
    required.push_back({any_of(optional), true});
    Part relaxed = all_of(required);
    for (const Part& part : excluded) {
      auto rest = without(relaxed, part);
      if (!rest) return tl::unexpected(rest.error());
      relaxed = std::move(*rest);
    }
    return relaxed.query;
  }

 private:
  Result<Part> compile(const QueryNode& node) {
    if (is_text(node.kind)) return text_.compile(node, TextScope{});
    switch (node.kind) {
      case NodeKind::kAnd:
      case NodeKind::kOr:
      case NodeKind::kNot:
        return group(node);
      case NodeKind::kField:
        return field(node);
      case NodeKind::kValue:
        return value(node);
      case NodeKind::kVersus:
        return names_.versus(node);
      case NodeKind::kWith:
        return names_.together(node);
      case NodeKind::kAll:
        return Part{Query::MatchAll, false};
      default:
        return Part{};
    }
  }

  Result<Part> group(const QueryNode& node) {
    std::vector<Part> parts;
    for (const QueryNode& child : node.children) {
      // What must not be there is nothing to show or to correct.
      const bool excluded = node.kind == NodeKind::kNot && &child != &node.children.front();
      auto part = excluded ? compile_quietly(child) : compile(child);
      if (!part) return part;
      parts.push_back(*part);
    }
    if (node.kind == NodeKind::kAnd) return all_of(parts);
    if (node.kind == NodeKind::kOr) return any_part(parts);
    return without(parts[0], parts[1]);
  }

  Result<Part> field(const QueryNode& node) {
    if (const auto key = infobox_key_of(node)) {
      TextScope scope;
      scope.prefixes = {infobox_prefix(*key)};
      return in_scope(node.children.front(), scope);
    }
    const auto ref = find_field(node.field);
    if (!ref) return Part{};
    const Field& field = *ref->field;
    if (field.kind == FieldKind::kName || field.kind == FieldKind::kExact) {
      return names_.compile(field, node.side, node.children.front());
    }
    TextScope scope;
    scope.prefixes = {std::string(field.words)};
    scope.body_only = field.name == "body";
    return in_scope(node.children.front(), scope);
  }

  // Words and groups of them in one part of the articles.
  Result<Part> in_scope(const QueryNode& node, const TextScope& scope) {
    if (is_text(node.kind)) return text_.compile(node, scope);
    std::vector<Part> parts;
    for (const QueryNode& child : node.children) {
      auto part = in_scope(child, scope);
      if (!part) return part;
      parts.push_back(*part);
    }
    if (node.kind == NodeKind::kAnd) return all_of(parts);
    if (node.kind == NodeKind::kOr) return any_part(parts);
    if (node.kind == NodeKind::kNot) return without(parts[0], parts[1]);
    return Part{};
  }

  Result<Part> value(const QueryNode& node) {
    if (const auto key = infobox_key_of(node)) {
      return compile_key_range(*key, node.text, context_);
    }
    const auto ref = find_field(node.field);
    if (!ref) return Part{};
    return compile_value(*ref->field, node.side, node.text, context_);
  }

  // The words beside each other at the top of the query, and the phrases.
  static std::vector<std::string> texts_of(const QueryNode& tree) {
    if (tree.kind == NodeKind::kWord || tree.kind == NodeKind::kPhrase) return {tree.text};
    if (tree.kind == NodeKind::kNot) return texts_of(tree.children.front());
    std::vector<std::string> texts;
    if (tree.kind != NodeKind::kAnd) return texts;
    for (const QueryNode& child : tree.children) {
      if (child.kind == NodeKind::kWord || child.kind == NodeKind::kPhrase)
        texts.push_back(child.text);
    }
    return texts;
  }

  // The same as the title of an article.
  static std::string title_of(const QueryNode& tree) {
    return fmt::format("{}", fmt::join(texts_of(tree), " "));
  }

  // Words that stand beside each other in the query are worth more where they do so in an article.
  // With `known`, those of one phrase, which stand so wherever it is found, are not looked for.
  static std::vector<Query> near_pairs(const QueryNode& tree, bool known) {
    std::vector<Query> pairs;
    std::string last;
    std::size_t count = 0;
    for (const std::string& text : texts_of(tree)) {
      bool first = true;
      for (std::string& word : tokenize(text)) {
        if (++count > kMaxNearWords) return pairs;
        const std::string pair[] = {last, word};
        if (known && !first) {
          pairs.emplace_back(Query::OP_AND, std::begin(pair), std::end(pair));
        } else if (count > 1) {
          pairs.emplace_back(Query::OP_PHRASE, std::begin(pair), std::end(pair), kNearWindow);
        }
        last = std::move(word);
        first = false;
      }
    }
    return pairs;
  }

  // One by one: of a choice of phrases Xapian 1.4.22 gives the weight of one that is not there,
  // where it was looked for in the article before.
  static Query add_nearness(Query query, const std::vector<Query>& pairs) {
    for (const Query& pair : pairs)
      query = {Query::OP_AND_MAYBE, query, Query(Query::OP_SCALE_WEIGHT, pair, kNearness)};
    return query;
  }

  // The same score for articles that have one of the pairs, and no others. A pair that must be
  // there is looked for among positions only where all that the article may score is enough; one
  // that may be there is looked for everywhere. So it is the query that is scaled, not the pair.
  static Query with_pair(const Query& query, const std::vector<Query>& pairs, std::size_t which) {
    const Query both(Query::OP_AND, Query(Query::OP_SCALE_WEIGHT, query, 1 / kNearness),
                     pairs[which]);
    std::vector<Query> others = pairs;
    others.erase(others.begin() + static_cast<std::ptrdiff_t>(which));
    return add_nearness(Query(Query::OP_SCALE_WEIGHT, both, kNearness), others);
  }

  static bool needs_positions(const Query& query) {
    const auto type = query.get_type();
    if (type == Query::OP_PHRASE || type == Query::OP_NEAR) return true;
    for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
      if (needs_positions(query.get_subquery(i))) return true;
    }
    return false;
  }

  // A title that is just what was asked for comes first, then those that have all of its words.
  void add_title(const QueryNode& tree, Query& query) const {
    const std::string text = title_of(tree);
    const std::string key = name_key(text);
    if (key.empty()) return;
    const Query title(make_term(terms::kTitleKey, key));
    query = {Query::OP_AND_MAYBE, query, Query(Query::OP_SCALE_WEIGHT, title, kExactTitle)};
    const std::string prefix(field_named("title").words);
    std::vector<Query> all;
    for (const std::string& word : tokenize(text)) {
      std::vector<std::string> terms;
      for (const std::string& form : context_.forms.of(prefix, word))
        terms.push_back(make_term(prefix, form));
      if (terms.empty()) return;
      all.emplace_back(Query::OP_SYNONYM, terms.begin(), terms.end());
    }
    const Query words(Query::OP_AND, all.begin(), all.end());
    query = {Query::OP_AND_MAYBE, query, Query(Query::OP_SCALE_WEIGHT, words, kTitleWords)};
  }

  // Compiles a part without a mention of its words.
  Result<Part> compile_quietly(const QueryNode& node) {
    const std::vector<SoughtText> sought = out_.sought;
    const bool unknown = out_.unknown;
    const std::vector<NameUse> names = out_.names;
    auto part = compile(node);
    out_.sought = sought;
    out_.unknown = unknown;
    out_.names = names;
    return part;
  }

  const CompilerContext& context_;
  CompiledQuery out_;
  TextCompiler text_{context_, out_};
  NameCompiler names_{context_, text_, out_};
};

}  // namespace

Result<CompiledQuery> compile(const QueryNode& tree, const CompilerContext& context) {
  return Compiler(context).run(tree);
}

Result<Query> compile_relaxed(const QueryNode& tree, const CompilerContext& context) {
  return Compiler(context).relax(tree);
}

Result<Query> compile_where(const std::string& name, const std::string& value,
                            const CompilerContext& context) {
  if (const auto period = find_period(name)) {
    const auto number = parse_period(*period, value);
    if (!number) {
      return fail(ErrorCode::kUsage, fmt::format("\"{}\" is no {}", printable(value), name),
                  fmt::format("as facets show it: {}",
                              period_label(*period, period_number(*period, context.today))));
    }
    const DateRange range{first_day_of(*period, *number), last_day_of(*period, *number)};
    return filter(date_overlap(field_named("date"), range)).query;
  }
  const auto ref = find_field(name);
  if (ref && ref->field->kind == FieldKind::kNumber) {
    auto range = compile_value(*ref->field, ref->side, where_range(*ref->field, value), context);
    if (!range) return tl::unexpected(range.error());
    return range->query;
  }
  if (!ref || !ref->field->facet) {
    return fail(ErrorCode::kUsage, fmt::format("{} is no facet", printable(name)),
                "muster-search --fields lists those that are");
  }
  const std::string counted = context.names.counted_as(*ref->field, name_key(value));
  const std::vector<std::string> keys = context.names.counted_under(*ref->field, counted);
  return filter(any_term(whole_terms(*ref->field, keys, ref->side))).query;
}

}  // namespace muster
