// An article as lines of text, so that tests can compare it whole.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

#include "common/article.h"

namespace muster {

// Line ends as "\n", so that one line stands for one thing.
inline std::string on_one_line(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else {
      out += c;
    }
  }
  return out;
}

// "4:3 warning duplicate-key: key "a" stands here again"
inline std::string describe(const Diagnostic& diagnostic) {
  return fmt::format("{}:{} {} {}: {}", diagnostic.line, diagnostic.column,
                     diagnostic.severity == Severity::kError ? "error" : "warning", diagnostic.code,
                     diagnostic.message);
}

inline std::string describe(const std::vector<Diagnostic>& diagnostics) {
  std::string out;
  for (const Diagnostic& diagnostic : diagnostics)
    out += describe(diagnostic) + "\n";
  return out;
}

inline std::string describe(std::string_view what, const InfoboxField& field) {
  std::string out = fmt::format("{} {}@{}:{}={}\n", what, field.key, field.line, field.column,
                                on_one_line(field.text));
  for (const Link& link : field.links)
    out += fmt::format("  {} -> {}\n", link.text, link.page);
  return out;
}

// What the front matter says, without what it leaves unsaid; then the diagnostics.
inline std::string describe_front_matter(const Article& article) {
  std::string out;
  const auto text = [&out](std::string_view what, const std::string& value) {
    if (!value.empty()) out += fmt::format("{}={}\n", what, on_one_line(value));
  };
  text("title", article.title);
  text("short", article.short_description);
  text("description", article.description);
  text("author", article.author);
  text("image", article.image);
  text("published", article.published);
  for (const std::string& tag : article.tags)
    text("tag", tag);
  for (const std::string& date : article.dates)
    text("date", date);
  for (const std::string& place : article.places)
    text("place", place);
  for (const InfoboxField& field : article.other)
    out += describe("other", field);
  for (const Infobox& infobox : article.infoboxes) {
    out += "infobox\n";
    for (const InfoboxField& field : infobox.fields)
      out += describe("field", field);
  }
  return out + describe(article.diagnostics);
}

// The body: "2 Heading" for each section, its lines below, then the links.
inline std::string describe_body(const Article& article) {
  std::string out;
  for (const Section& section : article.sections) {
    if (section.level > 0) out += fmt::format("{} {}\n", section.level, section.heading);
    std::string_view rest = section.text;
    while (!rest.empty()) {
      const std::size_t end = rest.find('\n');
      out += fmt::format("| {}\n", on_one_line(rest.substr(0, end)));
      rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    }
  }
  for (const Link& link : article.links)
    out += fmt::format("{} -> {}\n", link.text, link.page);
  return out;
}

}  // namespace muster
