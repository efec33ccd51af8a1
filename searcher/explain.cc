#include "searcher/explain.h"

#include <fmt/format.h>

#include <algorithm>

namespace muster {
namespace {

std::string why(const NameMeaning& meaning, const std::string& text) {
  switch (meaning.origin) {
    case NameOrigin::kItself:
      return "the name itself";
    case NameOrigin::kGiven:
      return meaning.source;
    case NameOrigin::kLearned:
      break;
  }
  return fmt::format("{} {} it \"{}\"", meaning.count,
                     meaning.count == 1 ? "article calls" : "articles call", text);
}

// A weight by itself is described at such length that it hides the rest.
std::string shortened(const std::string& description) {
  constexpr std::string_view kWeight = "PostingSource(Xapian::FixedWeightPostingSource(wt=";
  constexpr std::size_t kDigits = 6;
  std::string out;
  std::size_t done = 0;
  for (std::size_t at = description.find(kWeight); at != std::string::npos;
       at = description.find(kWeight, done)) {
    const std::size_t number = at + kWeight.size();
    const std::size_t end = description.find("))", number);
    if (end == std::string::npos) break;
    out.append(description, done, at - done).append("weight ");
    out.append(description, number, std::min(kDigits, end - number));
    done = end + 2;
  }
  return out.append(description, done);
}

// A name of the query, and what it means there, in words.
Explanation::Name explain_name(const NameUse& use, const NameLookup& names) {
  Explanation::Name name{use.field, use.text, {}};
  const Field& field = field_named(use.field);
  for (const NameMeaning& meaning : use.meanings) {
    Explanation::Meaning one;
    one.name = names.display(meaning.key);
    one.why = why(meaning, use.text);
    for (const std::string& key : meaning.keys) {
      one.articles += names.articles(field, key);
      if (key != meaning.key) one.also.push_back(names.display(key));
    }
    name.meanings.push_back(std::move(one));
  }
  return name;
}

}  // namespace

Explanation explain(const QueryNode& tree, const CompiledQuery& compiled,
                    const Xapian::Query& query, const NameLookup& names) {
  Explanation explanation;
  explanation.tree = debug_string(tree);
  explanation.xapian = shortened(query.get_description());
  for (const NameUse& use : compiled.names)
    explanation.names.push_back(explain_name(use, names));
  return explanation;
}

std::vector<Explanation::Name> explain_everywhere(const std::string& text,
                                                  const NameLookup& names) {
  std::vector<Explanation::Name> found;
  for (const Field& field : fields()) {
    // "within" has the names of "war".
    if (field.kind != FieldKind::kName || field.name == "within") continue;
    NameUse use{std::string(field.name), text, names.meanings(field, text)};
    if (!use.meanings.empty()) found.push_back(explain_name(use, names));
  }
  return found;
}

}  // namespace muster
