// What kind of thing an article is about, told by the keys of its infoboxes.
#pragma once

#include <string>

#include "common/article.h"

namespace muster {

// "conflict", "military unit", "settlement", "person", "structure", "event", ... or "article" where
// nothing tells.
std::string article_kind(const Article& article);

}  // namespace muster
