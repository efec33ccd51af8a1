#include "searcher/given_aliases.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <optional>

#include "common/tokenizer.h"
#include "common/unicode.h"
#include "common/yaml.h"

namespace muster {
namespace {

constexpr const char* kShape = "a line is NAME: ALIAS, or NAME: [ALIAS, ALIAS]";

// Follows the pieces of the file and keeps the first thing that has no place there.
class AliasSink : public YamlSink {
 public:
  AliasSink(GivenAliases& out, const std::string& file) : out_(out), file_(file) {}

  struct Problem {
    Position at;
    std::string what;
  };
  const std::optional<Problem>& problem() const { return problem_; }

  void scalar(Position at, std::string_view text) override {
    if (expects_key()) {
      name_ = std::string(trim(text));
      has_name_ = true;
      if (name_.empty()) wrong(at, "a name is empty");
      return;
    }
    if (depth_ == 0) return wrong(at, "there is no map of names here");
    add(at, trim(text));
    if (depth_ == 1) has_name_ = false;
  }
  void map_start(Position at) override {
    if (depth_ > 0) wrong(at, "a map stands where an alias should");
    ++depth_;
  }
  void list_start(Position at) override {
    if (depth_ != 1 || !has_name_) wrong(at, "a list stands where a name should");
    ++depth_;
  }
  void end() override {
    --depth_;
    if (depth_ == 1) has_name_ = false;
  }
  bool expects_key() const override { return depth_ == 1 && !has_name_; }

 private:
  void wrong(Position at, std::string what) {
    if (!problem_) problem_ = Problem{at, std::move(what)};
  }

  void add(Position at, std::string_view alias) {
    if (alias.empty()) return wrong(at, fmt::format("an alias of {} is empty", printable(name_)));
    const std::string key = name_key(name_);
    const std::string alias_key = name_key(alias);
    out_.forms.emplace(value_id(key), name_);
    if (alias_key == key) return;  // written otherwise, but the same
    std::vector<GivenName>& names = out_.by_alias[alias_key];
    const bool again = std::any_of(names.begin(), names.end(),
                                   [&](const GivenName& name) { return name.key == key; });
    if (again) return;
    names.push_back({key, fmt::format("{}:{}", file_, at.line)});
    out_.by_name[key].push_back(alias_key);
  }

  GivenAliases& out_;
  const std::string& file_;
  std::string name_;
  bool has_name_ = false;
  int depth_ = 0;
  std::optional<Problem> problem_;
};

}  // namespace

const std::vector<GivenName>* GivenAliases::names_of(const std::string& alias) const {
  const auto found = by_alias.find(alias);
  return found == by_alias.end() ? nullptr : &found->second;
}

const std::vector<std::string>* GivenAliases::aliases_of(const std::string& name) const {
  const auto found = by_name.find(name);
  return found == by_name.end() ? nullptr : &found->second;
}

std::string GivenAliases::form_of(ValueId id) const {
  const auto found = forms.find(id);
  return found == forms.end() ? std::string() : found->second;
}

Result<GivenAliases> parse_aliases(std::string_view yaml, const std::string& file) {
  const auto wrong = [&](Position at, const std::string& what) {
    return fail(ErrorCode::kUsage, fmt::format("{}:{}:{}: {}", file, at.line, at.column, what),
                kShape);
  };
  GivenAliases aliases;
  AliasSink sink(aliases, file);
  YamlLimits limits;
  limits.what = "the file of aliases";
  const YamlOutcome outcome = read_yaml(yaml, 1, limits, sink);
  if (outcome.refusal) return wrong(outcome.refusal->at, outcome.refusal->message);
  if (sink.problem()) return wrong(sink.problem()->at, sink.problem()->what);
  if (outcome.second_document) return wrong(*outcome.second_document, "a second document");
  return aliases;
}

Result<GivenAliases> read_aliases(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  if (!in.is_open() || in.bad()) {
    return fail(ErrorCode::kSystem, fmt::format("{}: cannot be read", printable(file)),
                "--aliases wants a YAML file");
  }
  return parse_aliases(text, file);
}

}  // namespace muster
