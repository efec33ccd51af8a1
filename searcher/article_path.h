// One article of a database by the path that people have of it.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "common/error.h"

namespace muster {

// The article whose file the path opens from here; else the one that has it for its path below its
// root; else the only one whose path ends so, at a slash, with or without its extension. kUsage:
// there is none, or more than one; the message has candidates, a line each. Xapian's exceptions
// pass through.
Result<Xapian::docid> find_article(const Xapian::Database& db, const std::string& path);

}  // namespace muster
