// The articles below a folder.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "common/error.h"

namespace muster {

struct FoundFile {
  std::string path;  // below the root, '/' between its parts; bytes
  std::uint64_t size = 0;
  std::int64_t mtime_ns = 0;  // since 1970
};

struct Walk {
  std::vector<FoundFile> files;       // ascending by path, byte by byte
  std::vector<std::string> problems;  // folders that could not be read, each with its reason
};

// Every .md, .mdx and .markdown file below `root` (or below `root`/`below`, which may be such a
// file itself). Hidden files and folders are passed over. Links to files are followed, links to
// folders are not: a circle of them must not be an endless walk.
Result<Walk> find_articles(const std::string& root, const std::string& below = {});

bool is_article_name(std::string_view name);

}  // namespace muster
