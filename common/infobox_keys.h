// Infobox keys by what they are for.
#pragma once

#include <string_view>

namespace muster {

// Whether a key, in the form infobox_key() gives, says how a picture or a map is laid out, and
// nothing of what the article is about.
bool is_layout_key(std::string_view key);

// Whether it holds names.
bool is_name_key(std::string_view key);

}  // namespace muster
