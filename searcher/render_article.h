// One article for people: its facts laid out as an infobox, its lead, its sections.
#pragma once

#include <string>

#include "common/error.h"
#include "searcher/show.h"
#include "searcher/text_options.h"

namespace muster {

// Ends in a newline. No line but the path's is wider than options.width (kMinTextWidth at least).
// kDamaged: the record is none that inspect prints.
Result<std::string> render_article(const StoredArticle& article, const TextOptions& options);

// The record itself, as one line of JSON that may go to a terminal.
std::string render_record(const StoredArticle& article);

}  // namespace muster
