// What an update has to do: the files found against the files the database knows.
#pragma once

#include <xapian.h>

#include <vector>

#include "common/error.h"
#include "indexer/document_builder.h"
#include "indexer/file_walk.h"
#include "indexer/roots.h"

namespace muster {

// An article the database has.
struct KnownArticle {
  Xapian::docid id = 0;
  Source source;  // without the root's path
};

// Everything the database knows, ascending by root and path.
Result<std::vector<KnownArticle>> known_articles(const Xapian::Database& db,
                                                 const std::string& name);

// A file that is new, or looks changed.
struct WorkItem {
  Source source;            // without the hash, which is known when it is read
  Xapian::docid known = 0;  // the document it replaces; 0: new
  std::uint64_t known_hash = 0;
  bool known_undated = false;  // its time was not kept, since it was too fresh to be trusted
};

struct UpdatePlan {
  std::vector<WorkItem> work;       // ascending by root and path
  std::vector<Xapian::docid> gone;  // documents whose files are no more
  std::size_t unchanged = 0;
  std::vector<std::string> problems;  // folders that could not be read
};

// `rebuild`: every file is new. Below a folder that could not be read nothing counts as gone.
Result<UpdatePlan> make_plan(const std::vector<Scope>& scopes,
                             const std::vector<std::uint32_t>& dropped_roots,
                             const std::vector<KnownArticle>& known, bool rebuild);

}  // namespace muster
