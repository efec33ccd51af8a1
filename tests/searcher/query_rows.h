// Tables of queries and what they mean.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "searcher/query_parser.h"

namespace muster {

// An index that knows a few infobox keys.
inline QueryContext query_context(bool strict = false) {
  QueryContext context;
  context.strict = strict;
  context.has_key = [](std::string_view key) {
    return key == "territory" || key == "population_total" || key == "campaign" ||
           key == "opened" || key == "été";
  };
  return context;
}

// The tree as debug_string() has it, or the error.
inline std::string tree_of(const std::string& query,
                           const QueryContext& context = query_context()) {
  const auto parsed = parse_query(query, context);
  return parsed ? debug_string(parsed->tree) : "error: " + parsed.error().message;
}

struct TreeRow {
  std::string query;
  std::string tree;
  const char* why;
};

// Each query means its tree, prints to text of the same meaning, and is well formed: strict mode
// takes it as it is.
inline void check_well_formed(const std::vector<TreeRow>& rows) {
  for (const TreeRow& row : rows) {
    SCOPED_TRACE(row.query + ": " + row.why);
    EXPECT_EQ(tree_of(row.query), row.tree);
    EXPECT_EQ(tree_of(row.query, query_context(true)), row.tree);
    const auto parsed = parse_query(row.query, query_context());
    ASSERT_TRUE(parsed);
    EXPECT_EQ(tree_of(to_string(parsed->tree)), row.tree) << to_string(parsed->tree);
  }
}

struct NoteRow {
  std::string query;
  std::string tree;
  std::vector<std::string> notes;
  const char* why;
};

// Each query means its tree all the same, with these notes, and strict mode refuses it.
inline void check_lenient(const std::vector<NoteRow>& rows) {
  for (const NoteRow& row : rows) {
    SCOPED_TRACE(row.query + ": " + row.why);
    EXPECT_EQ(tree_of(row.query), row.tree);
    const auto parsed = parse_query(row.query, query_context());
    ASSERT_TRUE(parsed);
    EXPECT_EQ(parsed->notes, row.notes);
    EXPECT_EQ(tree_of(to_string(parsed->tree)), row.tree) << to_string(parsed->tree);
    EXPECT_FALSE(parse_query(row.query, query_context(true)));
  }
}

}  // namespace muster
