// Markup out of date texts.
#pragma once

#include <string>
#include <string_view>

namespace muster::dates {

// The text without HTML, wiki markup, references and entities, as a reader of the page would see
// it; line breaks of the markup are '\n'. Only the first 64 KiB are read: no date text is longer.
std::string plain_text(std::string_view text);

}  // namespace muster::dates
