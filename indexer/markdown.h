// Markdown to plain text by section. The only place that knows md4c.
#pragma once

#include <string_view>

#include "common/article.h"

namespace muster {

// Fills `sections`, `links` and `words` of `article`. Tables become rows of cells set apart by
// tabs; HTML tags, comments, scripts and `[[File:..]]` leftovers go, the text in them where people
// would read it stays; `[object Object]` goes; entities are decoded. No control character but '\n'
// and '\t' comes out. Never fails.
void read_markdown(std::string_view body, Article& article);

}  // namespace muster
