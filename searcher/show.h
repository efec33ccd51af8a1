// One article as it stands in a database.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "common/article.h"
#include "common/error.h"
#include "common/summary.h"

namespace muster {

struct StoredArticle {
  Summary summary;
  std::string file;    // as it opens from the current folder; bytes
  std::string record;  // as inspect prints it: docs/schema/inspect.schema.json
  std::vector<Section> sections;
};

// kUsage where the path names no article or more than one: see find_article().
Result<StoredArticle> load_article(const std::vector<std::string>& databases,
                                   const std::string& path, std::chrono::nanoseconds timeout);

}  // namespace muster
