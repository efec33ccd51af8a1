// One file's text to an article.
#pragma once

#include <string>
#include <string_view>

#include "common/article.h"
#include "common/error.h"
#include "indexer/front_matter.h"

namespace muster {

// False: an error diagnostic in the article says why it cannot be indexed. Invalid UTF-8 is
// replaced by U+FFFD, with a warning. `path` gives the title where nothing else does.
bool read_article(std::string_view text, std::string path, Article& article,
                  const YamlLimits& limits = {});

// A whole file's bytes. kSystem with the reason; files over 64 MiB are refused.
Result<std::string> read_file(const std::string& path);

}  // namespace muster
